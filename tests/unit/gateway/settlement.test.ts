import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Account, Resolution } from "../../../src/account/account.ts";
import { Settlement } from "../../../src/gateway/settlement.ts";

const BOOKED: Resolution = { ok: true, isNew: true, chargeNanoUsd: 1 };
const MEASURED = {
  outcome: "completed",
  measuredBy: "receipt",
  usage: { promptTokens: 1, cachedTokens: 0, completionTokens: 1 },
  timing: { queueMs: 0, prefillMs: 0, decodeMs: 0, deviceMs: 0 },
} as const;

/** An account that answers as the list says, and remembers what it was asked. */
function scriptedAccount(...answers: (Resolution | Error)[]) {
  const asked: string[] = [];
  const answer = async (verb: string): Promise<Resolution> => {
    const next = answers[asked.length] ?? BOOKED;
    asked.push(verb);
    if (next instanceof Error) throw next;
    return next;
  };
  const account = {
    settle: () => answer("settle"),
    void: () => answer("void"),
  } as unknown as Account;
  const work: Promise<unknown>[] = [];
  const settlement = new Settlement(account, "req_1", (promise) => void work.push(promise));
  return { settlement, asked, finished: () => Promise.all(work) };
}

const retryable = () => Object.assign(new Error("object moved"), { retryable: true });

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe("a settlement", () => {
  it("sends exactly one end, the first that was decided", async () => {
    const { settlement, asked, finished } = scriptedAccount();
    expect(settlement.isDone).toBe(false);
    settlement.settle(MEASURED);
    expect(settlement.isDone).toBe(true);
    settlement.void("client_left");
    settlement.settle(MEASURED);
    await finished();
    expect(asked).toEqual(["settle"]);
  });

  it("asks again when the object could not be reached, a bounded number of times", async () => {
    const { settlement, asked, finished } = scriptedAccount(retryable(), retryable(), retryable());
    settlement.settle(MEASURED);
    await finished();
    expect(asked).toEqual(["settle", "settle", "settle"]);
  });

  it("stops asking once it was booked", async () => {
    const { settlement, asked, finished } = scriptedAccount(retryable(), BOOKED);
    settlement.void("voided");
    await finished();
    expect(asked).toEqual(["void", "void"]);
  });

  it("does not repeat a failure that would repeat, and never throws into the answer", async () => {
    const { settlement, asked, finished } = scriptedAccount(new Error("overloaded"));
    settlement.settle(MEASURED);
    await expect(finished()).resolves.toBeDefined();
    expect(asked).toEqual(["settle"]);
  });
});
