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
  const stubs: Account[] = [];
  const waits: number[] = [];
  const settlement = new Settlement({
    accountOf: () => {
      stubs.push({ ...account });
      return stubs.at(-1) ?? account;
    },
    requestId: "req_1",
    defer: (promise) => void work.push(promise),
    wait: async (ms) => waits.push(ms),
  });
  return { settlement, asked, stubs, waits, finished: () => Promise.all(work) };
}

const moved = () => new Error("object moved");

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
    const script = scriptedAccount(moved(), moved(), moved());
    script.settlement.settle(MEASURED);
    await script.finished();
    expect(script.asked).toEqual(["settle", "settle", "settle"]);
    // A stub does not outlive its object.
    expect(new Set(script.stubs).size).toBe(3);
    expect(script.waits).toEqual([10, 250]);
  });

  it("stops asking once it was booked", async () => {
    const { settlement, asked, finished } = scriptedAccount(moved(), BOOKED);
    settlement.void("voided");
    await finished();
    expect(asked).toEqual(["void", "void"]);
  });

  it("tells an end without a charge what was done, when that is known", async () => {
    const { settlement, asked, finished } = scriptedAccount();
    settlement.void("backend_failed", Promise.resolve(undefined));
    expect(settlement.isDone).toBe(true);
    await finished();
    expect(asked).toEqual(["void"]);
  });

  it("does not ask one again that has too much to do, and never throws into the answer", async () => {
    const { settlement, asked, finished } = scriptedAccount(
      Object.assign(new Error("overloaded"), { overloaded: true }),
    );
    settlement.settle(MEASURED);
    await expect(finished()).resolves.toBeDefined();
    expect(asked).toEqual(["settle"]);
  });
});
