import { describe, expect, it } from "vitest";

import { BackendError, type BackendFault } from "../../../src/backends/backend.ts";
import { firstAnswer, isInDoubt, mayAskNext } from "../../../src/routing/attempt.ts";

const fail = (fault: BackendFault) => new BackendError(fault, fault);

interface Watched {
  readonly answer: Promise<string>;
  /** What happened, in order. */
  readonly log: string[];
}

/** @param faults of each candidate; null answers */
function run(
  faults: readonly (BackendFault | null)[],
  { mayRedirect = true, overAfter = Infinity }: { mayRedirect?: boolean; overAfter?: number } = {},
): Watched {
  const log: string[] = [];
  const answer = firstAnswer({
    candidates: faults.length,
    begin: async (attempt) => {
      log.push(`begin ${attempt}`);
      const fault = faults[attempt - 1];
      if (fault === null || fault === undefined) return `answer ${attempt}`;
      throw fail(fault);
    },
    redirect: async (attempt) => {
      log.push(`redirect ${attempt}`);
      return mayRedirect;
    },
    abandon: (attempt) => void log.push(`abandon ${attempt}`),
    isOver: () => log.length >= overAfter,
  });
  return { answer, log };
}

describe("attempts at a request", () => {
  it("end with the first candidate that answers, and tell the books before each but the first", async () => {
    const { answer, log } = run(["unreachable", "no_capacity", null, null]);
    expect(await answer).toBe("answer 3");
    expect(log).toEqual([
      "begin 1",
      "redirect 2",
      "abandon 1",
      "begin 2",
      "redirect 3",
      "abandon 2",
      "begin 3",
    ]);
  });

  it("are over with a fault of the request itself", async () => {
    const { answer, log } = run(["invalid_value", null]);
    await expect(answer).rejects.toMatchObject({ fault: "invalid_value" });
    expect(log).toEqual(["begin 1"]);
  });

  it("fail with a want of room, if there was one, and else with the last fault", async () => {
    await expect(run(["no_capacity", "failed"]).answer).rejects.toMatchObject({
      fault: "no_capacity",
    });
    await expect(run(["failed", "unreachable"]).answer).rejects.toMatchObject({
      fault: "unreachable",
    });
    const own = run(["no_capacity", "context_length_exceeded"]).answer;
    await expect(own).rejects.toMatchObject({ fault: "context_length_exceeded" });
  });

  it("send nothing where the books do not let them, or nobody waits any more", async () => {
    const refused = run(["failed", null], { mayRedirect: false });
    await expect(refused.answer).rejects.toMatchObject({ fault: "failed" });
    expect(refused.log).toEqual(["begin 1", "redirect 2"]);
    const left = run(["failed", null], { overAfter: 1 });
    await expect(left.answer).rejects.toMatchObject({ fault: "failed" });
    expect(left.log).toEqual(["begin 1"]);
    const leftMeanwhile = run(["failed", null], { overAfter: 2 });
    await expect(leftMeanwhile.answer).rejects.toMatchObject({ fault: "failed" });
    expect(leftMeanwhile.log).toEqual(["begin 1", "redirect 2"]);
  });

  it("leave in doubt only what nobody refused", () => {
    expect((["unreachable", "connection_lost", "failed"] as const).map(fail).every(isInDoubt)).toBe(
      true,
    );
    expect((["no_capacity", "model_not_found"] as const).map(fail).some(isInDoubt)).toBe(false);
    expect(isInDoubt(new TypeError("ours"))).toBe(true);
    expect(mayAskNext(new TypeError("ours"))).toBe(false);
    expect((["deadline_exceeded", "invalid_value"] as const).map(fail).some(mayAskNext)).toBe(
      false,
    );
  });
});
