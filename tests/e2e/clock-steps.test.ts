/**
 * The clocks of a real edge and a real gpu-worker are set a day ahead while requests run, and
 * back: what runs goes on, what comes is answered, and limits, holds and budgets are those of today
 * again.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { canStepClock, createSteppedClock, type SteppedClock } from "../support/stepped-clock.ts";
import { waitFor, waitUntilPasses } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";

const CREDIT_NANO_USD = 10_000_000_000;
const DAY_MS = 86_400_000;
const REQUESTS_PER_MINUTE = 20;

if (!canStepClock)
  process.stdout.write("skipped: the clock of a process is stepped on Linux for x64 alone\n");

describe.skipIf(!canStepClock)("clocks that are set a day ahead, and back", () => {
  let edgeClock: SteppedClock;
  let workerClock: SteppedClock;
  let stack: Stack;
  let organization: TestOrganization;
  let books: Books;
  beforeAll(async () => {
    edgeClock = createSteppedClock();
    workerClock = createSteppedClock();
    stack = await startStack({
      vars: {
        REQUEST_TIMEOUT_MS: "60000",
        HOLD_GRACE_MS: "500",
        UNBEGUN_CHECK_MS: "2000",
        // Accounts look into their holds as often.
        REPLICATION_INTERVAL_MS: "100",
      },
      edgeEnv: edgeClock.env,
      gpuEnv: workerClock.env,
    });
  });
  afterAll(async () => {
    await stack?.stop();
    edgeClock?.remove();
    workerClock?.remove();
  });
  beforeEach(async () => {
    organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    books = new Books(stack, organization.id);
  });

  const step = (aheadMs: number): void => {
    edgeClock.setAheadMs(aheadMs);
    workerClock.setAheadMs(aheadMs);
  };

  const stream = (maxTokens: number) => {
    const body = storyRequest({ maxTokens, seed: 1, stream: true });
    return new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, body);
  };

  const ask = async (): Promise<number> => {
    const response = await fetch(stack.baseUrl + CHAT_PATH, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${organization.key}`,
      },
      body: JSON.stringify(storyRequest({ maxTokens: 8, seed: 1, stream: false })),
    });
    await response.text();
    return response.status;
  };

  const own = () => `/admin/v1/organizations/${organization.id}` as const;

  it("cut off nothing that runs, and leave today's limits, budgets and books", async () => {
    await stack.admin("PUT", `${own()}/limits`, {
      scope: "key",
      scope_id: organization.keyId,
      metric: "requests",
      period: "minute",
      value: REQUESTS_PER_MINUTE,
    });
    await stack.admin("PUT", `${own()}/budgets`, {
      scope: "organization",
      scope_id: organization.id,
      window: "day",
      hard_nano_usd: CREDIT_NANO_USD,
    });
    const before = stream(1_500);
    await before.waitForEvents(5);
    step(DAY_MS);
    const ahead = stream(1_500);
    await ahead.waitForEvents(5);
    expect(await ask()).toBe(200);
    await waitFor(async () => (await books.reconciliation()).database.pending === 0);
    expect([before.isDone, ahead.isDone]).toEqual([false, false]);
    step(0);
    for (const client of [before, ahead]) {
      await client.ended;
      expect(client.text.trimEnd().split("\n\n").at(-1)).toBe("data: [DONE]");
    }
    // An object that has just begun anew may still say so.
    await waitFor(async () => (await ask()) === 200);
    await books.quiet();
    const records = await books.expectBalanced(CREDIT_NANO_USD);
    expect((await books.reconciliation()).unexplained).toEqual([]);
    expect(records[0]?.booked_at_ms).toBeLessThanOrEqual(Date.now());
    const limits = await stack.admin("GET", `${own()}/limits`);
    const [limit] = limits.data;
    expect(limit?.used).toBeLessThan(REQUESTS_PER_MINUTE);
    expect(limit?.reset_ms).toBeLessThanOrEqual(2 * 60_000);
    const charged = records.reduce((sum, { charge_nano_usd: charge }) => sum + charge, 0);
    const budgets = await stack.admin("GET", `${own()}/budgets`);
    expect(budgets.data).toMatchObject([{ spent_nano_usd: charged, held_nano_usd: 0 }]);
  });

  it("of a worker alone refuse what comes, at no cost, and serve again at once", async () => {
    expect(await ask()).toBe(200);
    const running = stream(1_500);
    await running.waitForEvents(5);
    workerClock.setAheadMs(DAY_MS);
    expect(await ask()).toBe(502);
    workerClock.setAheadMs(0);
    expect(await ask()).toBe(200);
    await running.ended;
    expect(running.isDone).toBe(true);
    await books.quiet();
    const records = await books.expectBalanced(CREDIT_NANO_USD);
    expect(records.filter(({ charge_nano_usd: charge }) => charge > 0)).toHaveLength(3);
    await waitUntilPasses(async () =>
      expect((await books.reconciliation()).unexplained).toEqual([]),
    );
  });
});
