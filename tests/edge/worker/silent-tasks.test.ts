/**
 * Tasks whose workers say nothing for long: one that waits for its turn is counted by limits when
 * it begins, and one that runs ends when its account lets it go on no more.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseAttemptId } from "../../../src/contract/attempts.ts";
import { HEARTBEAT_MS } from "../../../src/gateway/metered-generation.ts";
import { passTime, runClock, stopClock, tieTimers } from "../support/clock.ts";
import { embeddingsOf, endedState, FakeWorker } from "../support/fake-worker.ts";
import { CREDIT, openTaskCustomer, post, postedOf, recordsOf } from "../support/task-customer.ts";
import { admin, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  stopClock();
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({ e: ["feature-extraction"] });
  tieTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  runClock();
});

const embed = () => post(customer, "/v1/embeddings", { model: "e", input: "abc" });

/** Waits by the runtime's own time: that of the test stands still. */
async function untilPasses(check: () => unknown): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    try {
      return void (await check());
    } catch (cause) {
      if (turn === 4_000) throw cause;
    }
    await scheduler.wait(5);
  }
}

/** Timers are the runtime's again. */
function untie(): void {
  vi.unstubAllGlobals();
  worker.listen();
}

/** Until the edge has told the account, if it does, that it lives. */
async function passHeartbeat(): Promise<void> {
  const rung = new Promise<void>((resolve) => setTimeout(resolve, HEARTBEAT_MS));
  passTime(HEARTBEAT_MS);
  await rung;
}

describe("a task that waits for its turn", () => {
  it("is counted by limits of input when it begins, however long it waited", async () => {
    await admin("PUT", `/organizations/${customer.id}/limits`, {
      scope: "organization",
      scope_id: customer.id,
      metric: "input_tokens",
      period: "minute",
      value: 15,
    });
    worker.solves = embeddingsOf;
    expect((await embed()).status).toBe(200);
    const turn = Promise.withResolvers<void>();
    worker.queue = turn.promise;
    const waiting = embed();
    await untilPasses(() => expect(worker.tasks).toHaveLength(2));
    await passHeartbeat();
    turn.resolve();
    expect((await waiting).status).toBe(429);
    untie();
    expect(await recordsOf(customer)).toMatchObject([{ outcome: "voided" }, {}]);
  });
});

describe("a task that runs, and tells nothing until its end", () => {
  it.each([
    [
      "its key is revoked",
      403,
      "access_revoked",
      () => admin("DELETE", `/organizations/${customer.id}/keys/${customer.keyId}`),
    ],
    [
      "its organization is suspended",
      403,
      "organization_suspended",
      () => admin("POST", `/organizations/${customer.id}/suspend`, { reason: "Invoice 17" }),
    ],
    [
      "its budget is lowered",
      402,
      "budget_exceeded",
      () =>
        admin("PUT", `/organizations/${customer.id}/budgets`, {
          scope: "organization",
          scope_id: customer.id,
          window: "ever",
          hard_nano_usd: 1,
        }),
    ],
  ])(
    "is stopped at its worker when %s, and costs nothing",
    async (_name, status, code, takeAway) => {
      const asked = embed();
      await untilPasses(() => expect(worker.tasks).toHaveLength(1));
      await takeAway();
      const { requestId } = parseAttemptId(worker.tasks[0]?.requestId ?? "");
      const counts = { promptTokens: 4, completionTokens: 0 };
      worker.states.set(requestId, await endedState(customer.id, requestId, counts));
      await untilPasses(async () => {
        await passHeartbeat();
        expect(worker.stopped).toEqual([requestId]);
      });
      const response = await asked;
      expect({ status: response.status, body: await response.json() }).toMatchObject({
        status,
        body: { error: { code } },
      });
      untie();
      expect(await recordsOf(customer)).toMatchObject([{ outcome: "voided", charge_nano_usd: 0 }]);
      expect(await postedOf(customer)).toBe(CREDIT);
    },
  );
});
