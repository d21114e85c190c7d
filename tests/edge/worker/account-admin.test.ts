/**
 * What an admin does to an organization's account, over HTTP, and what its customers feel on the
 * very next request.
 */
import { describe, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import {
  admin,
  ask,
  chat,
  openCustomer,
  rawAdmin,
  usageOf,
  type Customer,
} from "../support/test-worker.ts";

interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly param: string | null;
  };
}

const open = ({ id }: Customer) => `/organizations/${id}` as const;

/** The models list needs a key and no backend. */
const look = (key: string, headers: Record<string, string> = {}): Promise<Response> =>
  ask("/v1/models", { headers: { authorization: `Bearer ${key}`, ...headers } });

async function refusalOf(response: Response): Promise<ErrorBody["error"] & { status: number }> {
  const { error } = await response.json<ErrorBody>();
  return { ...error, status: response.status };
}

describe("a key", () => {
  it("does what its scopes allow and is told which one it lacks", async () => {
    const customer = await openCustomer();
    const made = await admin("POST", `${open(customer)}/keys`, {
      name: "reader",
      scopes: ["models"],
    });
    expect((await look(made.key)).status).toBe(200);
    const refused = await refusalOf(await chat(made.key));
    expect(refused).toMatchObject({ status: 403, code: "permission_denied" });
    expect(refused.message).toContain("scope chat");
    await admin("PATCH", `${open(customer)}/keys/${made.id}`, { scopes: null, models: ["n"] });
    expect(await refusalOf(await chat(made.key))).toMatchObject({ status: 404, param: "model" });
  });

  it("is stopped and let go by one call each", async () => {
    const customer = await openCustomer();
    const path = `${open(customer)}/keys/${customer.keyId}` as const;
    expect(await admin("PATCH", path, { disabled: true })).toMatchObject({ state: "disabled" });
    expect((await look(customer.key)).status).toBe(401);
    await admin("PATCH", path, { disabled: false });
    expect((await look(customer.key)).status).toBe(200);
    await admin("PATCH", path, { expires_at: 1 });
    expect((await look(customer.key)).status).toBe(401);
  });

  it("opens only from where it may", async () => {
    const customer = await openCustomer();
    const path = `${open(customer)}/keys/${customer.keyId}` as const;
    await admin("PATCH", path, { allowed_ips: ["192.0.2.0/24", "2001:db8::/32"] });
    const from = (address: string) => look(customer.key, { "cf-connecting-ip": address });
    expect((await from("192.0.2.77")).status).toBe(200);
    expect((await from("2001:db8::9")).status).toBe(200);
    expect(await refusalOf(await from("198.51.100.1"))).toMatchObject({ status: 403 });
    expect((await look(customer.key)).status).toBe(403);
    await expect(admin("PATCH", path, { allowed_ips: ["192.0.2.0/99"] })).rejects.toThrow(
      /192\.0\.2\.0\/99/,
    );
  });

  it("is rotated with an overlap in which both open, and keeps its terms", async () => {
    const customer = await openCustomer();
    const keys = `${open(customer)}/keys` as const;
    await admin("PATCH", `${keys}/${customer.keyId}`, { scopes: ["models"] });
    const path = `${keys}/${customer.keyId}/rotate` as const;
    const next = await admin("POST", path, {
      overlap_seconds: 3_600,
    });
    expect(next.scopes).toEqual(["models"]);
    for (const key of [customer.key, next.key]) expect((await look(key)).status).toBe(200);
    await expect(admin("POST", path, {})).rejects.toThrow(/404/);
    await admin("POST", `${keys}/${next.id}/rotate`, { overlap_seconds: 0 });
    expect((await look(next.key)).status).toBe(401);
    expect((await look(customer.key)).status).toBe(200);
  });

  it("of a project stops with the project", async () => {
    const customer = await openCustomer();
    const project = await admin("POST", `${open(customer)}/projects`, {
      name: "P",
    });
    const key = { name: "k", project_id: project.id };
    const made = await admin("POST", `${open(customer)}/keys`, key);
    expect((await look(made.key)).status).toBe(200);
    await admin("PATCH", `${open(customer)}/projects/${project.id}`, { archived: true });
    expect((await look(made.key)).status).toBe(401);
    expect((await look(customer.key)).status).toBe(200);
    await expect(admin("POST", `${open(customer)}/keys`, key)).rejects.toThrow(/project_id/);
  });
});

describe("a limit", () => {
  it("refuses by name, with its use and the time to come back, until it is taken away", async () => {
    const customer = await openCustomer();
    const limit = {
      scope: "key",
      scope_id: customer.keyId,
      metric: "input_tokens",
      period: "day",
      value: 0,
    } as const;
    await admin("PUT", `${open(customer)}/limits`, limit);
    const refused = await refusalOf(await chat(customer.key));
    expect(refused).toMatchObject({ status: 400, code: "request_exceeds_limit" });
    expect(refused.message).toContain(`key ${customer.keyId} may have 0 input tokens per day`);
    const id = encodeURIComponent(`key:${customer.keyId}:input_tokens:day:*`);
    const left = await admin("DELETE", `${open(customer)}/limits/${id}`);
    expect(left.data).toHaveLength(2);
    await expect(admin("DELETE", `${open(customer)}/limits/${id}`)).rejects.toThrow(
      /There is no limit/,
    );
    await expect(
      admin("PUT", `${open(customer)}/limits`, { ...limit, metric: "concurrent_requests" }),
    ).rejects.toThrow(/period must be null/);
  });

  it("of many requests at once is told as such", async () => {
    const customer = await openCustomer();
    const rule = {
      scope: "organization",
      scope_id: customer.id,
      metric: "requests",
      value: 0,
    } as const;
    await admin("PUT", `${open(customer)}/limits`, rule);
    expect(await refusalOf(await chat(customer.key))).toMatchObject({ status: 400 });
  });
});

describe("a budget", () => {
  it("of nothing lets nothing through, and says which it is", async () => {
    const customer = await openCustomer();
    const budget = {
      scope: "project",
      scope_id: "default",
      window: "month",
      hard_nano_usd: 0,
    } as const;
    const { data } = await admin("PUT", `${open(customer)}/budgets`, budget);
    const [made] = data;
    const refused = await refusalOf(await chat(customer.key));
    expect(refused).toMatchObject({ status: 402, code: "budget_exceeded" });
    for (const part of [made?.id ?? "?", "project default", "a month", "resets at"])
      expect(refused.message).toContain(part);
    const left = await admin("DELETE", `${open(customer)}/budgets/${made?.id}`);
    expect(left.data).toEqual([]);
  });
});

describe("credits", () => {
  it("are granted once, listed by terms, and corrected with a reason", async () => {
    const customer = await openCustomer();
    const grant = {
      amount_nano_usd: 500,
      external_ref: "promo",
      source: "promotion",
      priority: 3,
      expires_at: 4_000_000_000,
    } as const;
    const credits = `${open(customer)}/credits` as const;
    expect(await admin("POST", credits, grant)).toMatchObject({ is_new: true });
    expect(await admin("POST", credits, grant)).toMatchObject({ is_new: false });
    const correction = { amount_nano_usd: -100, external_ref: "fix", note: "too much" };
    expect(await admin("POST", `${open(customer)}/corrections`, correction)).toMatchObject({
      balance: { posted_nano_usd: 1_000_000_400 },
    });
    const { data } = await admin("GET", credits);
    expect(data.map((credit) => credit.remaining_nano_usd)).toEqual([999_999_900, 500]);
    const tooMuch = { ...correction, amount_nano_usd: -2_000_000_000, external_ref: "fix2" };
    await expect(admin("POST", `${open(customer)}/corrections`, tooMuch)).rejects.toThrow(
      /At most 1000000400/,
    );
    const dispute = { ...tooMuch, dispute: true };
    expect(await admin("POST", `${open(customer)}/corrections`, dispute)).toMatchObject({
      balance: { posted_nano_usd: -999_999_600 },
    });
    expect(await refusalOf(await chat(customer.key))).toMatchObject({ status: 402 });
    expect(await admin("GET", `${open(customer)}/reconciliation`)).toMatchObject({
      is_balanced: true,
      entries: 4,
    });
  });

  it("are booked once under a reference, which stands for nothing else", async () => {
    const customer = await openCustomer();
    const worker = new FakeWorker();
    worker.listen();
    worker.makes = () => [...answer("ok")];
    for (const _ of [1, 2]) expect((await chat(customer.key)).status).toBe(200);
    vi.unstubAllGlobals();
    const [second, first] = await waitUntilPasses(async () => {
      const records = await usageOf(customer);
      expect(records).toHaveLength(2);
      return records;
    });
    const refund = (fields: object) => rawAdmin("POST", `${open(customer)}/refunds`, fields);
    const ofFirst = { request_id: first?.id, external_ref: "ticket_1" };
    expect(await refund(ofFirst)).toMatchObject({ is_new: true });
    expect(await refund(ofFirst)).toMatchObject({ is_new: false });
    const part = { request_id: second?.id, amount_nano_usd: 1 };
    expect(await refund(part)).toMatchObject({ is_new: true });
    const grant = { amount_nano_usd: 500, external_ref: "pay" };
    const correction = { amount_nano_usd: 500, external_ref: "fix", note: "n" };
    const [credits, corrections] = ["credits", "corrections"];
    const book = (what: string | undefined, body: object) =>
      rawAdmin("POST", `${open(customer)}/${what}`, body);
    await book(credits, grant);
    await book(corrections, correction);
    for (const refused of [
      () => refund({ ...ofFirst, request_id: second?.id }),
      () => refund({ ...part, amount_nano_usd: 2 }),
      () => book(credits, { ...grant, amount_nano_usd: 501 }),
      () => book(credits, { ...grant, source: "promotion" }),
      () => book(corrections, { ...correction, amount_nano_usd: -500 }),
    ])
      await expect(refused()).rejects.toThrow(/Something else was booked under this external_ref/);
    expect(await refund({ request_id: second?.id, external_ref: "rest" })).toMatchObject({
      is_new: true,
      balance: { posted_nano_usd: 1_000_001_000 },
    });
  });

  it("and corrections never lead a balance beyond what it can say, up or down", async () => {
    const customer = await openCustomer();
    const credits = `${open(customer)}/credits` as const;
    const corrections = `${open(customer)}/corrections` as const;
    const most = 4_000_000_000_000_000;
    const grant = (amount_nano_usd: number, external_ref: string) =>
      admin("POST", credits, { amount_nano_usd, external_ref });
    const correct = (amount_nano_usd: number, external_ref: string) =>
      admin("POST", corrections, { amount_nano_usd, external_ref, note: "n", dispute: true });
    await grant(most, "a");
    await grant(most, "b");
    await expect(grant(most, "c")).rejects.toThrow(
      /at most \$9000000\.00, above zero or below; 999999000000000 nano-USD are left/,
    );
    await expect(correct(most, "up")).rejects.toThrow(/999999000000000 nano-USD are left/);
    expect(await grant(999_999_000_000_000, "d")).toMatchObject({ is_new: true });
    for (const reference of ["1", "2", "3", "4"]) await correct(-most, reference);
    await expect(correct(-most, "5")).rejects.toThrow(/2000000000000000 nano-USD are left/);
    expect(await admin("GET", `${open(customer)}/reconciliation`)).toMatchObject({
      is_balanced: true,
      posted_nano_usd: -7_000_000_000_000_000,
    });
  });
});

describe("the audit log", () => {
  it("has every change with who, before and after, and no secret", async () => {
    const customer = await openCustomer();
    await admin("PATCH", `${open(customer)}/keys/${customer.keyId}`, { name: "renamed" });
    const list = `${open(customer)}/audit` as const;
    const { data } = await admin("GET", list);
    expect(data.map(({ action }) => action)).toEqual([
      "keys.update",
      "keys.create",
      "organizations.create",
    ]);
    expect(data[0]).toMatchObject({
      actor: { kind: "operator" },
      target: customer.keyId,
      before: { name: "test" },
      after: { name: "renamed" },
    });
    expect(JSON.stringify(data)).not.toContain(customer.key.split("_")[4]);
    const filtered = await admin("GET", `${list}?action=keys.create&limit=1`);
    expect(filtered.data).toHaveLength(1);
    const [entry] = filtered.data;
    expect(await admin("GET", `${list}/${entry?.sequence}`)).toEqual(entry);
    for (const other of ["0", "99", "one", "-1"])
      await expect(admin("GET", `${list}/${other}`)).rejects.toThrow(/404/);
  });

  it("and every other object of one organization is not there for another", async () => {
    const [one, other] = [await openCustomer(), await openCustomer()];
    await expect(
      admin("PATCH", `${open(other)}/keys/${one.keyId}`, { disabled: true }),
    ).rejects.toThrow(/404/);
    expect((await look(one.key)).status).toBe(200);
  });
});
