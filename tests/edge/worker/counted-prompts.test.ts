/**
 * Prompts that have more tokens than their size said: what they cost is known when their worker has
 * counted them, and who cannot pay it is told what stands in the way, as at admission.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, chat, openCustomer, type Customer } from "../support/test-worker.ts";

/** Of a prompt at 100 a token, and with the least of output at 400 a token. */
const PROMPT_TOKENS = 600;
const NEEDED = PROMPT_TOKENS * 100 + 16 * 400;
const ROOM_FOR_ONE = 1.5 * NEEDED;

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
  worker.promptTokensOf = () => PROMPT_TOKENS;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function refusedFor({ key }: Customer, fields: object = {}) {
  const response = await chat(key, fields);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, ...error, retryAfter: response.headers.get("retry-after") };
}

/** A request that runs on, and has what it needs. */
async function runOne({ id, key }: Customer): Promise<void> {
  expect((await chat(key, { stream: true })).status).toBe(200);
  const held = (await new TestAccount(id).stub.describe())?.balance.heldNanoUsd;
  expect(held).toBeGreaterThanOrEqual(NEEDED);
}

const capOf = ({ id }: Customer, scope: "key" | "organization", scopeId: string) =>
  admin("PUT", `/organizations/${id}/budgets`, {
    scope,
    scope_id: scopeId,
    window: "ever",
    hard_nano_usd: ROOM_FOR_ONE,
  });

/** Nothing is charged or held for what was refused. */
async function expectFree(customer: Customer, openHolds: number): Promise<void> {
  const { stub } = new TestAccount(customer.id);
  await waitUntilPasses(async () => expect(await stub.describe()).toMatchObject({ openHolds }));
  const { records } = await stub.listUsage(1, null);
  expect(records).toMatchObject([{ outcome: "voided", charge_nano_usd: 0 }]);
}

describe("a prompt that is dearer than its size said", () => {
  it("is told to come back where running requests hold what it needs", async () => {
    const customer = await openCustomer({ credit_nano_usd: ROOM_FOR_ONE });
    await runOne(customer);
    expect(await refusedFor(customer)).toMatchObject({
      status: 429,
      code: "credits_on_hold",
      retryAfter: "1",
    });
    await expectFree(customer, 1);
  });

  it.each(["key", "organization"] as const)(
    "is told the same of a budget of its %s, by name",
    async (scope) => {
      const customer = await openCustomer();
      await capOf(customer, scope, scope === "key" ? customer.keyId : customer.id);
      await runOne(customer);
      const refused = await refusedFor(customer);
      expect(refused).toMatchObject({ status: 429, code: "credits_on_hold", retryAfter: "1" });
      expect(refused.message).toContain(`of ${scope} `);
      await expectFree(customer, 1);
    },
  );

  it("is told that nothing will come, and what it needs, where nothing is held", async () => {
    const poor = await openCustomer({ credit_nano_usd: NEEDED - 7_000 });
    expect(await refusedFor(poor)).toMatchObject({ status: 402, code: "insufficient_credits" });
    const capped = await openCustomer();
    await admin("PUT", `/organizations/${capped.id}/budgets`, {
      scope: "key",
      scope_id: capped.keyId,
      window: "month",
      hard_nano_usd: NEEDED - 7_000,
    });
    const refused = await refusedFor(capped);
    expect(refused).toMatchObject({ status: 402, code: "budget_exceeded", retryAfter: null });
    expect(refused.message).toContain("this request needs $");
    await expectFree(poor, 0);
    await expectFree(capped, 0);
  });
});
