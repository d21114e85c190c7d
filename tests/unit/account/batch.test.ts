import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Batch } from "../../../src/account/batch.ts";

const PATIENT_WAIT_MS = 4;

/** A batch whose transactions are counted, and taken back when their work throws. */
function batchOf(isBusy: boolean, hasTimers = true) {
  const transactions: string[][] = [];
  let open: string[] = [];
  const transaction = <T>(work: () => T): T => {
    open = [];
    const result = work();
    transactions.push(open);
    return result;
  };
  const call = (name: string) => () => {
    if (name === "broken") throw new Error(name);
    open.push(name);
    return name;
  };
  const terms = {
    isBusy: () => isBusy,
    patientWaitMs: PATIENT_WAIT_MS,
    hasTimers: () => hasTimers,
  };
  return { batch: new Batch(transaction, terms), transactions, call };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a batch", () => {
  it("lets a call of a quiet account wait for nobody", async () => {
    const { batch, transactions, call } = batchOf(false);
    expect(await batch.run(call("admit"))).toBe("admit");
    expect(transactions).toEqual([["admit"]]);
  });

  it("carries calls of a busy account out together, in the order they came", async () => {
    const { batch, transactions, call } = batchOf(true);
    const calls = ["one", "two", "three"].map((name) => batch.run(call(name)));
    expect(transactions).toEqual([]);
    await vi.runAllTimersAsync();
    expect(await Promise.all(calls)).toEqual(["one", "two", "three"]);
    expect(transactions).toEqual([["one", "two", "three"]]);
  });

  it("has the end of a request taken along by the next call, which sees it done", async () => {
    const { batch, transactions, call } = batchOf(false);
    const settled = batch.runPatiently(call("settle"));
    await batch.run(call("admit"));
    expect(await settled).toBe("settle");
    expect(transactions).toEqual([["settle", "admit"]]);
    await vi.runAllTimersAsync();
    expect(transactions).toHaveLength(1);
  });

  it("carries the end of a request out by itself where no other call comes", async () => {
    const { batch, transactions, call } = batchOf(false);
    const settled = batch.runPatiently(call("settle"));
    await vi.advanceTimersByTimeAsync(PATIENT_WAIT_MS - 1);
    expect(transactions).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await settled).toBe("settle");
    expect(transactions).toEqual([["settle"]]);
  });

  it("makes no call wait longer because a patient one came before it", async () => {
    const { batch, transactions, call } = batchOf(true);
    const calls = [batch.runPatiently(call("settle")), batch.run(call("admit"))];
    await vi.advanceTimersByTimeAsync(1);
    expect(transactions).toEqual([["settle", "admit"]]);
    await Promise.all(calls);
  });

  it("waits for nothing where no timer would ring", async () => {
    const { batch, transactions, call } = batchOf(true, false);
    await Promise.all([batch.runPatiently(call("settle")), batch.run(call("admit"))]);
    expect(transactions).toEqual([["settle"], ["admit"]]);
  });

  it("is carried out at once for a call that reads", async () => {
    const { batch, transactions, call } = batchOf(true);
    const settled = batch.runPatiently(call("settle"));
    batch.flush();
    expect(transactions).toEqual([["settle"]]);
    expect(await settled).toBe("settle");
  });

  it("fails the call at fault alone", async () => {
    const { batch, transactions, call } = batchOf(true);
    const calls = ["one", "broken", "two"].map((name) => batch.run(call(name)));
    const results = Promise.allSettled(calls);
    await vi.runAllTimersAsync();
    expect((await results).map(({ status }) => status)).toEqual([
      "fulfilled",
      "rejected",
      "fulfilled",
    ]);
    expect(transactions).toEqual([["one"], ["two"]]);
  });
});
