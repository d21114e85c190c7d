import { describe, expect, it } from "vitest";

import { BackendError, type BackendFault } from "../../../src/backends/backend.ts";
import {
  firstAnswer,
  isInDoubt,
  mayAskNext,
  nextAnswer,
  type AttemptParts,
} from "../../../src/routing/attempt.ts";

const fail = (fault: BackendFault) => new BackendError(fault, fault);

interface Watched {
  readonly answer: Promise<string>;
  /** What happened, in order. */
  readonly log: string[];
}

/** @param faults of each candidate; null answers */
function run(
  faults: readonly (BackendFault | null)[],
  {
    mayRedirect = true,
    overAfter = Infinity,
    sick = [],
    brokenAt,
  }: {
    mayRedirect?: boolean;
    overAfter?: number;
    sick?: readonly number[];
    /** The attempt that had answered, and broke off; without it, none was made yet. */
    brokenAt?: number;
  } = {},
): Watched {
  const log: string[] = [];
  const parts: AttemptParts<string> = {
    candidates: faults.length,
    begin: async (attempt) => {
      log.push(`begin ${attempt}`);
      const fault = faults[attempt - 1];
      if (fault === null || fault === undefined) return `answer ${attempt}`;
      throw fail(fault);
    },
    isWell: (attempt) => !sick.includes(attempt),
    redirect: async (attempt) => {
      log.push(`redirect ${attempt}`);
      return mayRedirect;
    },
    abandon: (attempt) => void log.push(`abandon ${attempt}`),
    isOver: () => log.length >= overAfter,
  };
  const answer =
    brokenAt === undefined
      ? firstAnswer(parts)
      : nextAnswer({ attempt: brokenAt, thrown: fail("connection_lost") }, parts);
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

  it("pass over a candidate that others found to be dead meanwhile, and end where all are", async () => {
    const { answer, log } = run(["unreachable", null, null], { sick: [2] });
    expect(await answer).toBe("answer 3");
    expect(log).toEqual(["begin 1", "redirect 3", "abandon 1", "begin 3"]);
    const dead = run(["unreachable", null, null], { sick: [2, 3] });
    await expect(dead.answer).rejects.toMatchObject({ fault: "unreachable" });
    expect(dead.log).toEqual(["begin 1"]);
  });

  it("go on behind one that broke off, each candidate once", async () => {
    const { answer, log } = run([null, "unreachable", null, null], { brokenAt: 1 });
    expect(await answer).toBe("answer 3");
    expect(log).toEqual([
      "redirect 2",
      "abandon 1",
      "begin 2",
      "redirect 3",
      "abandon 2",
      "begin 3",
    ]);
  });

  it.each([
    ["none is left", { brokenAt: 3 }],
    ["all others are dead", { brokenAt: 1, sick: [2, 3] }],
    ["the books do not agree", { brokenAt: 1, mayRedirect: false }],
    ["nobody waits any more", { brokenAt: 1, overAfter: 0 }],
    ["those that are left fail, too", { brokenAt: 1 }],
  ])("end with what broke off where %s", async (_, options) => {
    const { answer, log } = run([null, "failed", "invalid_value"], options);
    await expect(answer).rejects.toMatchObject({ fault: "connection_lost" });
    expect(log.filter((entry) => entry.startsWith("begin")).length).toBeLessThanOrEqual(2);
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
