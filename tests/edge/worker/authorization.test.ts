/** Every operation by everybody: made from the list of operations itself, so that none can be forgotten. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Operation } from "../../../src/api/operation.ts";
import { OPERATIONS } from "../../../src/api/operations.ts";
import { SCOPES } from "../../../src/contract/account.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { admin, ask, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

/** Written by hand: what each operation for keys needs. Another operation must be added here. */
const SCOPE_OF: Readonly<Record<string, (typeof SCOPES)[number]>> = {
  createChatCompletion: "chat",
  createCompletion: "completions",
  listModels: "models",
  retrieveModel: "models",
  retrieveGeneration: "usage",
  retrieveKey: "account",
  retrieveCredits: "account",
  listCompletionsUsage: "usage",
  listCosts: "usage",
  exportLedger: "account",
};
const BODIES: Readonly<Record<string, object>> = {
  createChatCompletion: { model: "m", messages: [{ role: "user", content: "hi" }] },
  createCompletion: { model: "m", prompt: "hi" },
};
const QUERIES: Readonly<Record<string, string>> = {
  listCompletionsUsage: "?start_time=1",
  listCosts: "?start_time=1",
};

beforeEach(() => {
  const worker = new FakeWorker();
  worker.refusal = { code: "invalid_value", message: "no", param: null };
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const forKeys = OPERATIONS.filter(({ access }) => access === "key");
const forAdmins = OPERATIONS.filter(({ access }) => access === "admin");

/** With the ids of a real organization, so that only the caller's right can be what is missing. */
function call(operation: Operation, owner: Customer, token: string | null): Promise<Response> {
  const ids: Record<string, string> = { organization_id: owner.id, key_id: owner.keyId, id: "m" };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "x");
  const isRead = operation.method === "get" || operation.method === "delete";
  return ask(`${path}${QUERIES[operation.operationId] ?? ""}`, {
    method: operation.method.toUpperCase(),
    headers: {
      "content-type": "application/json",
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: isRead ? null : JSON.stringify(BODIES[operation.operationId] ?? {}),
  });
}

/** Refused as unknown, with the same words whatever was asked of whatever object. */
async function expectUnknown(response: Response): Promise<string> {
  const text = await response.text();
  expect(response.status, text).toBe(401);
  return text;
}

describe("operations for admins", () => {
  it.each(forAdmins.map((operation) => [operation.operationId, operation] as const))(
    "%s opens for the admin's token alone",
    async (_name, operation) => {
      const [owner, other] = [await openCustomer(), await openCustomer()];
      const texts = new Set<string>();
      for (const token of [null, "wrong", owner.key, other.key, SECRETS.ADMIN_TOKEN.slice(0, -1)])
        texts.add(await expectUnknown(await call(operation, owner, token)));
      expect(texts.size).toBe(1);
      const unknown = { ...owner, id: "org_0000000000000000" };
      expect(await call(operation, unknown, "wrong").then((r) => r.text())).toBe([...texts][0]);
    },
  );
});

describe("operations for keys", () => {
  it.each(forKeys.map((operation) => [operation.operationId, operation] as const))(
    "%s opens for a live key with its scope, and no other",
    async (name, operation) => {
      const owner = await openCustomer();
      const needed = SCOPE_OF[name];
      expect(needed, `${name} has no scope in this test's table`).toBeDefined();
      const keyWith = (scopes: readonly string[] | null) =>
        admin<{ id: string; key: string }>("POST", `/organizations/${owner.id}/keys`, {
          name: "k",
          scopes,
        });
      for (const token of [null, "wrong", SECRETS.ADMIN_TOKEN])
        await expectUnknown(await call(operation, owner, token));
      for (const scope of SCOPES) {
        const { key } = await keyWith([scope]);
        const { status } = await call(operation, owner, key);
        if (scope === needed) expect([401, 403]).not.toContain(status);
        else expect(status).toBe(403);
      }
      const revoked = await keyWith(null);
      await admin("DELETE", `/organizations/${owner.id}/keys/${revoked.id}`);
      await expectUnknown(await call(operation, owner, revoked.key));
    },
  );
});
