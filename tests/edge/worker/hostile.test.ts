/**
 * Whatever is sent to whichever operation, by somebody who may call it: never a 5xx, and never an
 * answer without a code.
 */
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { becomeOperator, join, ORIGIN } from "../support/people.ts";
import { ask, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

const HUGE = "x".repeat(5_000);
const BODIES: readonly string[] = [
  "",
  "null",
  "[]",
  "{}",
  '"text"',
  "1e999",
  '{"__proto__":{"name":"x"},"constructor":1}',
  JSON.stringify({ name: HUGE, email: HUGE, token: HUGE, password: HUGE, model: HUGE }),
  JSON.stringify({
    name: "\u0000\ud800",
    email: "a@b.c\n",
    token: "tgi_",
    password: "",
    role: "god",
  }),
  JSON.stringify({ amount_nano_usd: 2 ** 53, external_ref: "", value: -0, limit: "1e3" }),
  JSON.stringify({
    scope: "key",
    scope_id: "'; DROP TABLE api_key; --",
    metric: "requests",
    value: 1,
  }),
  JSON.stringify({ role: "owner", disabled: false, name: "x" }),
  JSON.stringify({
    archived: true,
    expires_at: 0,
    scopes: [],
    models: [""],
    allowed_ips: ["::/-1"],
  }),
  `${"[".repeat(5_000)}${"]".repeat(5_000)}`,
  '{"name":"a","name":"b","role":"member","role":"owner"}',
];
const QUERIES: readonly string[] = [
  "",
  "?limit=-1&after=x",
  "?limit=0",
  "?limit=999&after=%00",
  `?after=${"y".repeat(300)}`,
  "?after=-1&action='",
  "?start_time=1&end_time=0",
  "?start_time=99999999999&bucket_width=1m",
  "?start_time=0&limit=9999&group_by=model&group_by=model",
  "?start_time=1&page=page_99999999999",
  "?unknown=1",
  "?email=%27%20OR%201=1",
];
const IDS = [
  "x",
  "%00",
  "%2e%2e",
  "'%20OR%20'1'='1",
  "y".repeat(400),
  "%F0%9F%98%80",
  "req_",
  "key_x",
];

let owner: Customer;
let person: string;
let operator: string;
beforeAll(async () => {
  owner = await openCustomer();
  person = (await join(owner.id, "owner")).cookie;
  operator = (await becomeOperator()).cookie;
}, 60_000);
beforeEach(() => {
  const worker = new FakeWorker();
  worker.makes = () => [];
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

type Operation = (typeof OPERATIONS)[number];

function call({ access, method, path }: Operation, id: string, query: string, body: string | null) {
  const url = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "organization_id" && access.by === "member" ? owner.id : id,
  );
  const credentials: Record<string, string> =
    access.by === "key"
      ? { authorization: `Bearer ${owner.key}` }
      : access.by === "operator"
        ? { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` }
        : { cookie: access.by === "member" ? operator : person };
  return ask(`${url}${query}`, {
    method: method.toUpperCase(),
    headers: { "content-type": "application/json", origin: ORIGIN, ...credentials },
    body,
  });
}

/** Where the error is a sentence, its code stands beside it. */
interface Refusal {
  readonly error: string | { readonly code: string; readonly message: string };
  readonly code?: string;
}

async function expectHandled(response: Response, what: string): Promise<void> {
  // What is watched has no end.
  if (response.ok && response.headers.get("content-type")?.startsWith("text/event-stream"))
    return response.body?.cancel();
  const text = await response.text();
  expect(response.status, `${what}: ${text.slice(0, 200)}`).toBeLessThan(500);
  if (response.ok) return;
  const { error, ...beside } = JSON.parse(text) as Refusal;
  const { code, message } = typeof error === "string" ? { ...beside, message: error } : error;
  expect(code, what).toMatch(/^[a-z_]+$/);
  expect(message.length, what).toBeLessThan(1_000);
}

/** Signing out ends what the others need. */
const asked = OPERATIONS.filter(({ operationId }) => !operationId.startsWith("deleteSession"));

describe("hostile input", () => {
  it.each(asked.map((operation) => [operation.operationId, operation] as const))(
    "to %s is handled",
    async (name, operation) => {
      const isRead = operation.method === "get" || operation.method === "delete";
      if (!isRead)
        for (const body of BODIES)
          await expectHandled(await call(operation, "x", "", body), `${name} ${body.slice(0, 60)}`);
      for (const query of isRead ? QUERIES : [])
        await expectHandled(await call(operation, "x", query, null), `${name} ${query}`);
      for (const id of operation.path.includes("{") ? IDS : [])
        await expectHandled(await call(operation, id, "", isRead ? null : "{}"), `${name} ${id}`);
    },
  );
});
