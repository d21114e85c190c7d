/**
 * Usage widgets: a token shows the usage that its maker chose, in a browser, until it or its key
 * ends.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { passTime } from "../support/clock.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { admin, ask, chat, openCustomer, type Customer } from "../support/test-worker.ts";

interface Figures {
  readonly requests: number;
  readonly input_tokens: number;
  readonly output_tokens: number;
  readonly cost_nano_usd: number | null;
}

interface WidgetUsage {
  readonly days: readonly (Figures & { readonly start_time: number })[];
  readonly total: Figures;
}

const DAY_MS = 86_400_000;

let customer: Customer;
beforeEach(async () => {
  const worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const make = (body: object, key = customer.key) =>
  ask("/v1/organization/widget_tokens", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });

async function tokenOf(body: object, key = customer.key): Promise<string> {
  const response = await make(body, key);
  expect(response.status).toBe(200);
  return (await response.json<{ token: string }>()).token;
}

const show = (token: string, query = "") =>
  ask(`/v1/widget/usage${query}`, { headers: { authorization: `Bearer ${token}` } });

async function usageOf(token: string, query = ""): Promise<WidgetUsage> {
  const response = await show(token, query);
  expect(response.status).toBe(200);
  return response.json<WidgetUsage>();
}

async function use(key: string, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1) await (await chat(key)).text();
}

describe("a widget", () => {
  it("shows every day, today included, and their sum as the ledger has it", async () => {
    const token = await tokenOf({ shows_cost: true, expires_in_seconds: 86_400 });
    await use(customer.key, 2);
    const today = Math.floor(Date.now() / DAY_MS) * 86_400;
    const { days, total } = await usageOf(token, "?days=3");
    expect(days.map(({ start_time: start }) => start)).toEqual(
      [2, 1, 0].map((ago) => today - ago * 86_400),
    );
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    const sum = (of: (row: (typeof data)[number]) => number) =>
      data.reduce((all, row) => all + of(row), 0);
    const figures = {
      requests: 2,
      input_tokens: sum((row) => row.prompt_tokens),
      output_tokens: 6,
      cost_nano_usd: sum((row) => row.charge_nano_usd),
    };
    expect(total).toEqual(figures);
    expect(figures.cost_nano_usd).toBeGreaterThan(0);
    expect(days.at(-1)).toMatchObject(figures);
    expect((await usageOf(token)).days).toHaveLength(30);
  });

  it("shows no more than its maker chose: no cost, one key, one project", async () => {
    const project = await admin("POST", `/organizations/${customer.id}/projects`, {
      name: "p",
    });
    const other = await admin("POST", `/organizations/${customer.id}/keys`, {
      name: "other",
      project_id: project.id,
    });
    await use(customer.key, 1);
    await use(other.key, 2);
    const requestsOf = async (body: object) => (await usageOf(await tokenOf(body))).total;
    expect(await requestsOf({})).toMatchObject({ requests: 3, cost_nano_usd: null });
    expect(await requestsOf({ api_key_id: other.id })).toMatchObject({ requests: 2 });
    expect(await requestsOf({ project_id: project.id })).toMatchObject({ requests: 2 });
    expect(await requestsOf({ project_id: project.id, api_key_id: customer.keyId })).toMatchObject({
      requests: 0,
    });
    expect(await requestsOf({ api_key_id: "key_of_nobody" })).toMatchObject({ requests: 0 });
  });

  it("shows nothing of another organization, whatever ids its maker names", async () => {
    const other = await openCustomer();
    await use(customer.key, 1);
    const token = await tokenOf({ api_key_id: customer.keyId }, other.key);
    expect((await usageOf(token)).total).toMatchObject({ requests: 0, input_tokens: 0 });
  });

  it("ends with its time, and with the key that made it", async () => {
    const short = await tokenOf({ expires_in_seconds: 60 });
    const long = await tokenOf({ expires_in_seconds: 600 });
    expect((await show(short)).status).toBe(200);
    passTime(60_000);
    expect((await show(short)).status).toBe(401);
    const key = `/organizations/${customer.id}/keys/${customer.keyId}` as const;
    await admin("PATCH", key, { disabled: true });
    expect((await show(long)).status).toBe(401);
    await admin("PATCH", key, { disabled: false });
    expect((await show(long)).status).toBe(200);
    await admin("DELETE", key);
    const ended = await show(long);
    expect(ended.status).toBe(401);
    expect(await ended.json()).toMatchObject({ error: { code: "invalid_api_key" } });
  });

  it("shows nothing while its key may not: without the scope, suspended, its address apart", async () => {
    const token = await tokenOf({});
    const key = `/organizations/${customer.id}/keys/${customer.keyId}` as const;
    await admin("PATCH", key, { allowed_ips: ["192.0.2.1"] });
    expect((await show(token)).status).toBe(200);
    await admin("PATCH", key, { scopes: ["chat"] });
    expect((await show(token)).status).toBe(401);
    await admin("PATCH", key, { scopes: null });
    expect((await show(token)).status).toBe(200);
    await admin("POST", `/organizations/${customer.id}/suspend`, { reason: "unpaid" });
    expect((await show(token)).status).toBe(401);
    await admin("POST", `/organizations/${customer.id}/resume`, { reason: "unpaid" });
    expect((await show(token)).status).toBe(200);
  });

  it("is read by everybody who sees it, as often as they like, as it was ten seconds ago at most", async () => {
    const token = await tokenOf({});
    expect((await usageOf(token, "?days=1")).total.requests).toBe(0);
    await use(customer.key, 1);
    expect((await usageOf(token, "?days=2")).total.requests).toBe(0);
    passTime(10_000);
    expect((await usageOf(token, "?days=1")).total.requests).toBe(1);
  });

  it.each(["\u0001", "\u4e2d", '"'])(
    "opens whatever ids its maker names: 128 times %j",
    async (one) => {
      const id = one.repeat(128);
      const token = await tokenOf({ api_key_id: id, project_id: id });
      expect((await usageOf(token)).total.requests).toBe(0);
    },
  );

  it("is for browsers of any site, and opens nothing else", async () => {
    const token = await tokenOf({});
    const response = await show(token);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    for (const path of ["/v1/models", "/v1/key", "/v1/organization/costs?start_time=1"])
      expect((await ask(path, { headers: { authorization: `Bearer ${token}` } })).status).toBe(401);
    expect((await make({}, token)).status).toBe(401);
    expect((await show(customer.key)).status).toBe(401);
  });

  it.each([
    [{ expires_in_seconds: 59 }, "expires_in_seconds"],
    [{ expires_in_seconds: 86_401 }, "expires_in_seconds"],
    [{ project_id: "" }, "project_id"],
    [{ api_key_id: "x".repeat(200) }, "api_key_id"],
    [{ shows_cost: "yes" }, "shows_cost"],
    [{ organization_id: "org_1" }, "organization_id"],
  ])("is not made of %j", async (body, named) => {
    const response = await make(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(named);
  });

  it.each(["0", "91", "-1", "1e9", "x", ""])("is not shown for %j days", async (days) => {
    const response = await show(await tokenOf({}), `?days=${days}`);
    expect(response.status).toBe(400);
  });

  it("is made by a key that may read usage, and by no other", async () => {
    await admin("PATCH", `/organizations/${customer.id}/keys/${customer.keyId}`, {
      scopes: ["chat"],
    });
    expect((await make({})).status).toBe(403);
  });

  it.each(["nothing.css", "constructor", "__proto__", "toString"])(
    "answers with its page for the file %s, which there is not",
    async (name) => {
      const response = await ask(`/widget/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toContain("text/html");
      expect(await response.text()).toContain("/widget/script.js");
    },
  );

  it("has a page that any site may embed, and that takes nothing from elsewhere", async () => {
    for (const [path, type] of [
      ["/widget", "text/html"],
      ["/widget/style.css", "text/css"],
      ["/widget/script.js", "text/javascript"],
    ]) {
      const response = await ask(path ?? "");
      expect(response.headers.get("content-type")).toContain(type);
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/frame-ancestors|unsafe/);
      expect(response.headers.get("x-frame-options")).toBeNull();
      await response.text();
    }
  });
});
