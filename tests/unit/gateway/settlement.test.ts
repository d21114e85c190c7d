import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Account } from "../../../src/account/account.ts";
import type { Resolution } from "../../../src/account/gate.ts";
import { Settlement, type End } from "../../../src/gateway/settlement.ts";

const BOOKED: Resolution = { ok: true, isNew: true, isVoid: false, chargeNanoUsd: 1 };
const CHARGE: End = {
  kind: "settle",
  outcome: "completed",
  measuredBy: "receipt",
  usage: { promptTokens: 1, cachedTokens: 0, completionTokens: 1 },
  timing: { queueMs: 0, prefillMs: 0, decodeMs: 0, deviceMs: 0 },
};
const VOID: End = { kind: "void", outcome: "client_left" };

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
    expect(await settlement.booked).toBeUndefined();
    settlement.end(CHARGE);
    expect(settlement.isDone).toBe(true);
    settlement.end(VOID);
    settlement.end(CHARGE);
    await finished();
    expect(asked).toEqual(["settle"]);
    expect(await settlement.booked).toEqual(BOOKED);
  });

  it("is decided from the moment that its measuring begins", async () => {
    const { settlement, asked, finished } = scriptedAccount();
    const measured = Promise.withResolvers<End>();
    settlement.end(measured.promise);
    expect(settlement.isDone).toBe(true);
    settlement.end(CHARGE);
    measured.resolve(VOID);
    await finished();
    expect(asked).toEqual(["void"]);
  });

  it("asks again when the object could not be reached, a bounded number of times", async () => {
    const script = scriptedAccount(moved(), moved(), moved());
    script.settlement.end(CHARGE);
    await script.finished();
    expect(script.asked).toEqual(["settle", "settle", "settle"]);
    // A stub does not outlive its object.
    expect(new Set(script.stubs).size).toBe(3);
    expect(script.waits).toEqual([10, 250]);
    expect(await script.settlement.booked).toBeUndefined();
  });

  it("stops asking once it was booked", async () => {
    const { settlement, asked, finished } = scriptedAccount(moved(), BOOKED);
    settlement.end(VOID);
    await finished();
    expect(asked).toEqual(["void", "void"]);
  });

  it.each([
    "database or disk is full: SQLITE_FULL",
    "internal error; reference = 0123456789abcdef",
  ])("that could not be written down (%s) is a refusal to come back after", async (message) => {
    const { settlement } = scriptedAccount(
      new Error(message),
      new Error(message),
      new Error(message),
    );
    settlement.end(CHARGE);
    await expect(settlement.requireBooked()).rejects.toMatchObject({
      code: "no_capacity",
      retryAfterMs: 10_000,
    });
  });

  it("that failed for another reason, or found no hold or a void one, gives nothing and is our fault", async () => {
    const unreachable = scriptedAccount(moved(), moved(), moved());
    unreachable.settlement.end(CHARGE);
    await expect(unreachable.settlement.requireBooked()).rejects.toMatchObject({
      code: "internal_error",
    });
    for (const answer of [
      { ok: false, reason: "no_hold" },
      { ...BOOKED, isVoid: true },
    ]) {
      const { settlement } = scriptedAccount(answer as Resolution);
      settlement.end(CHARGE);
      await expect(settlement.requireBooked()).rejects.toMatchObject({ code: "backend_failed" });
    }
    const { settlement } = scriptedAccount();
    settlement.end(CHARGE);
    await settlement.requireBooked();
  });

  it("does not ask one again that has too much to do, and never throws into the answer", async () => {
    const { settlement, asked, finished } = scriptedAccount(
      Object.assign(new Error("overloaded"), { overloaded: true }),
    );
    settlement.end(CHARGE);
    await expect(finished()).resolves.toBeDefined();
    expect(asked).toEqual(["settle"]);
  });
});
