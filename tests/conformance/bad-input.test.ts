/**
 * Bad input of every kind: a clear 4xx in OpenAI's envelope, and nothing charged. On the real edge
 * and gpu-worker.
 */
import { connect } from "node:net";

import { beforeAll, describe, expect, it } from "vitest";

import { ERRORS, type ErrorCode } from "../../src/contract/errors.ts";
import type { TestOrganization } from "../support/stack-client.ts";
import { waitFor } from "../support/wait-for.ts";
import { CHAT, GOOD_BODY, type BadInput } from "./bad-input/bad-input.ts";
import { BAD_INPUTS } from "./bad-input/table.ts";
import { stack } from "./stack.ts";

const CREDIT_NANO_USD = 1_000_000_000;

let organization: TestOrganization;

beforeAll(async () => {
  organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
});

interface ErrorBody {
  readonly error: { message: string; type: string; param: string | null; code: string };
}

function send(row: BadInput, key: string): Promise<Response> {
  const headers = new Headers({
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
  });
  for (const [name, value] of Object.entries(row.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value.replace("KEY", key));
  }
  const method = row.method ?? "POST";
  const body = row.raw ?? JSON.stringify({ ...GOOD_BODY, ...row.with });
  return fetch(stack.baseUrl + (row.path ?? CHAT), {
    method,
    headers,
    ...(method === "POST" ? { body } : {}),
  });
}

async function expectNothingCharged(id: string): Promise<void> {
  const path = `/admin/v1/organizations/${id}` as const;
  // A refusal by the worker voids its hold beside the answer.
  const after = await waitFor(async () => {
    const read = await stack.admin("GET", path);
    return read.open_holds === 0 ? read : undefined;
  });
  expect(after.balance.posted_nano_usd).toBe(CREDIT_NANO_USD);
  const usage = await stack.admin("GET", `${path}/usage?limit=100`);
  expect(usage.data.filter((record) => record.charge_nano_usd !== 0)).toEqual([]);
}

async function expectRefusal(response: Response, row: Omit<BadInput, "name">): Promise<void> {
  const body = (await response.json()) as ErrorBody;
  expect(body.error).toMatchObject({ code: row.code, type: ERRORS[row.code as ErrorCode].type });
  expect(response.status).toBe(row.status);
  expect(Object.keys(body.error).toSorted()).toEqual(["code", "message", "param", "type"]);
  if (row.param !== undefined) expect(body.error.param).toBe(row.param);
  if (row.says !== undefined) expect(body.error.message).toMatch(row.says);
  expect(body.error.message).not.toContain(organization.key);
  expect(response.headers.get("x-request-id")).toMatch(/^req_[0-9A-Za-z]{24}$/);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  expect(response.headers.get("x-should-retry")).toBe(
    String(ERRORS[row.code as ErrorCode].isRetryable),
  );
}

describe("bad input", () => {
  it.each(BAD_INPUTS.map((row) => [row.name, row] as const))(
    "%s is refused and costs nothing",
    async (_, row) => {
      await expectRefusal(await send(row, organization.key), row);
      await expectNothingCharged(organization.id);
    },
  );

  it("has at least 40 rows", () => {
    expect(BAD_INPUTS.length).toBeGreaterThanOrEqual(40);
  });

  it("names the methods that a URL allows", async () => {
    const response = await fetch(`${stack.baseUrl}/v1/chat/completions`);
    expect(response.headers.get("allow")).toBe("POST, OPTIONS");
  });

  it("refuses every change of one character of a key", async () => {
    const { key } = organization;
    for (let at = 8; at < key.length; at += 5) {
      const changed = key.slice(0, at) + (key[at] === "A" ? "B" : "A") + key.slice(at + 1);
      const response = await send({ name: "", status: 401, code: "invalid_api_key" }, changed);
      await expectRefusal(response, { status: 401, code: "invalid_api_key" });
    }
  });

  it("refuses a revoked key on the very next call", async () => {
    const { id, key } = await stack.createKey(organization.id);
    const good = () =>
      fetch(`${stack.baseUrl}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
    expect((await good()).status).toBe(200);
    await stack.admin("DELETE", `/admin/v1/organizations/${organization.id}/keys/${id}`);
    expect((await good()).status).toBe(401);
    await expectRefusal(await send({ name: "", status: 401, code: "" }, key), {
      status: 401,
      code: "invalid_api_key",
    });
  });

  it("refuses a body of unknown length once it has passed the limit", async () => {
    const chunk = new TextEncoder().encode("x".repeat(65_536));
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        if ((sent += 1) > 80) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const response = await fetch(stack.baseUrl + CHAT, {
      method: "POST",
      headers: { authorization: `Bearer ${organization.key}`, "content-type": "application/json" },
      body,
      duplex: "half",
    } as RequestInit);
    await expectRefusal(response, { status: 413, code: "body_too_large" });
  });

  // A Host that smuggles a path changes the URL as a whole, so access and dispatch still see the
  // same operation: here /v1/models, the page at /, which is open to all, or none. Dots in a path
  // are part of a model's id.
  it("opens nothing without a key, whatever Host says", async () => {
    for (const host of ["a/?x=", "x#", "admin@b", "127.0.0.1/v1/models"]) {
      await expectShut(`GET /v1/models HTTP/1.1\r\nHost: ${host}`);
    }
    await expectShut("GET /v1/models/../../healthz HTTP/1.1\r\nHost: a");
    await expectShut("GET /healthz/../v1/models HTTP/1.1\r\nHost: a");
  });
});

/** The two ends of every number's range, the nearest to 0 where 0 is not in it. */
const ENDS: readonly (readonly [field: string, value: unknown])[] = [
  ...[0, Number.MIN_VALUE, 1e-300, 2].map((value) => ["temperature", value] as const),
  ...[Number.MIN_VALUE, 1e-300, 1].map((value) => ["top_p", value] as const),
  ...[Number.MIN_VALUE, 1e-300, 1].map((value) => ["typical_p", value] as const),
  ...[0, Number.MIN_VALUE, 1].map((value) => ["min_p", value] as const),
  ...[0.01, 2].map((value) => ["repetition_penalty", value] as const),
  ...[-2, 2].map((value) => ["presence_penalty", value] as const),
  ...[-2, 2].map((value) => ["frequency_penalty", value] as const),
  ...[-100, 100].map((value) => ["logit_bias", { 5: value, 6: -value }] as const),
  ...[0, 1, 1_048_576].map((value) => ["top_k", value] as const),
  ...[0, 1_048_576].map((value) => ["min_tokens", value] as const),
  ...[-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER].map((value) => ["seed", value] as const),
  ...[0, 100].map((value) => ["priority", value] as const),
  ["stop_token_ids", [0, 2_047]],
  ["n", 16],
  ["max_tokens", 1],
];

describe("good input", () => {
  it.each(ENDS)("is answered at the end of its range: %s %j", async (field, value) => {
    const fields = { seed: 1, max_tokens: 8, ...(field === "min_p" && { temperature: 2 }) };
    const row = { with: { ...fields, [field]: value, logprobs: true, top_logprobs: 2 } };
    const response = await send({ name: "", status: 200, code: "", ...row }, organization.key);
    const body = await response.text();
    expect([response.status, body]).toEqual([200, expect.stringContaining('"finish_reason"')]);
  });
});

describe("a request beyond the account", () => {
  const ask = (key: string, fields: object = {}) =>
    fetch(stack.baseUrl + CHAT, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ ...GOOD_BODY, ...fields }),
    });

  it("without credit is refused with 402 and the amounts", async () => {
    const poor = await stack.createOrganization({ creditNanoUsd: 1 });
    const row = {
      status: 402,
      code: "insufficient_credits",
      says: /needs at least \$0\.0\d+; the balance has \$0\.000000001/,
    };
    await expectRefusal(await ask(poor.key), row);
  });

  it("beyond the request rate is refused with 429 and when to come back", async () => {
    const { id } = await stack.admin("POST", "/admin/v1/organizations", {
      name: "slow",
      credit_nano_usd: CREDIT_NANO_USD,
      requests_per_minute: 2,
    });
    const { key } = await stack.createKey(id);
    expect((await ask(key)).status).toBe(200);
    expect((await ask(key)).headers.get("x-ratelimit-remaining-requests")).toBe("0");
    const refused = await ask(key);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(Number(refused.headers.get("retry-after-ms"))).toBeLessThanOrEqual(60_000);
    await expectRefusal(refused, {
      status: 429,
      code: "rate_limit_exceeded",
      says: "2 requests per minute",
    });
  });

  it("beyond the requests at once is refused with 429, and runs when a place is free", async () => {
    const { id } = await stack.admin("POST", "/admin/v1/organizations", {
      name: "narrow",
      credit_nano_usd: CREDIT_NANO_USD,
      concurrent_requests: 1,
    });
    const { key } = await stack.createKey(id);
    const long = await ask(key, { stream: true, max_tokens: 1_500, ignore_eos: true });
    await expectRefusal(await ask(key), { status: 429, code: "concurrency_limit_exceeded" });
    await long.body?.cancel();
    const answer = await waitFor(async () => {
      const response = await ask(key);
      return response.status === 200 ? response : undefined;
    });
    expect(answer.status).toBe(200);
  });
});

async function expectShut(head: string): Promise<void> {
  const answer = await rawRequest(`${head}\r\nConnection: close\r\n\r\n`);
  expect(answer, head).toMatch(/^HTTP\/1\.1 (200|400|401|404) /);
  expect(answer, head).not.toContain("pocket-chat");
}

function rawRequest(request: string): Promise<string> {
  const { hostname, port } = new URL(stack.baseUrl);
  return new Promise((settle, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = "";
    socket.setEncoding("utf8").on("data", (text) => (answer += String(text)));
    socket.once("close", () => settle(answer)).once("error", reject);
  });
}
