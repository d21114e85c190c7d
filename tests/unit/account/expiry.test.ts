import { describe, expect, it } from "vitest";

import {
  decideExpired,
  resolveExpired,
  type ExpiryStep,
} from "../../../src/account/maintenance/hold-expiry.ts";
import type { Hold } from "../../../src/account/requests/hold.ts";
import type { Receipt, RequestState } from "../../../src/contract/engine.ts";
import { holdOf } from "./rows.ts";

const NOW_MS = 50_000;

const RECEIPT: Receipt = {
  requestId: "req_1",
  organizationId: "org_0123456789abcdef",
  model: "pocket-chat",
  workerId: "w",
  outcome: "cancelled",
  promptTokens: 12,
  cachedTokens: 4,
  completionTokens: 7,
  queueMs: 1,
  prefillMs: 2,
  decodeMs: 3,
  batchOccupancy: 1,
  deviceMs: 1,
  kvBytes: 1,
  startedAtMs: 0,
  endedAtMs: 1,
  signature: "00",
};

const RUNNING: RequestState = { state: "running", promptTokens: 12, completionTokens: 5 };
const LOST: RequestState = { state: "lost", promptTokens: 12, completionTokens: 5 };
const UNKNOWN: RequestState = { state: "unknown" };

function settled(promptTokens: number, completionTokens: number): object {
  return {
    action: "settle",
    call: {
      requestId: "req_1",
      outcome: "expired",
      measuredBy: "checkpoint",
      usage: { promptTokens, cachedTokens: 0, completionTokens },
    },
  };
}

const postponed = (delayMs: number) => ({ action: "postpone", untilMs: NOW_MS + delayMs });

const CASES: [string, Partial<Hold>, RequestState | undefined, object][] = [
  ["a meter that never heard of it: void", {}, UNKNOWN, { action: "void" }],
  [
    "unknown, but tokens were seen: the checkpoint",
    { seenCompletionTokens: 9 },
    UNKNOWN,
    settled(10, 9),
  ],
  ["a killed worker's journal, with its exact prompt", {}, LOST, settled(12, 5)],
  ["a journal behind the checkpoint", { seenCompletionTokens: 9 }, LOST, settled(12, 9)],
  ["a journal without output: void", {}, { ...LOST, completionTokens: 0 }, { action: "void" }],
  ["still running, first time", {}, RUNNING, postponed(5_000)],
  ["still running, second time", { tries: 1 }, RUNNING, postponed(15_000)],
  ["still running, third time", { tries: 2 }, RUNNING, postponed(60_000)],
  ["still running, fourth time: what it made", { tries: 3 }, RUNNING, settled(12, 5)],
  ["out of reach, first time", {}, undefined, postponed(5_000)],
  ["out of reach, third time", { tries: 2 }, undefined, postponed(60_000)],
  ["out of reach for good, nothing seen: void", { tries: 3 }, undefined, { action: "void" }],
  [
    "out of reach for good: the checkpoint",
    { tries: 3, seenCompletionTokens: 4 },
    undefined,
    settled(10, 4),
  ],
];

describe("decideExpired", () => {
  it.each(CASES)("%s", (_name, hold, state, expected) => {
    expect(decideExpired(holdOf(hold), state, NOW_MS)).toMatchObject(expected);
  });

  it.each([0, 1, 2, 3, 9])("believes a receipt before anything else, at try %d", (tries) => {
    const hold = holdOf({ tries, seenCompletionTokens: 100 });
    const step: ExpiryStep = decideExpired(hold, { state: "ended", receipt: RECEIPT }, NOW_MS);
    expect(step).toEqual({
      action: "settle",
      call: {
        requestId: "req_1",
        outcome: "edge_failed",
        measuredBy: "receipt",
        usage: { promptTokens: 12, cachedTokens: 4, completionTokens: 7 },
        timing: { queueMs: 1, prefillMs: 2, decodeMs: 3, deviceMs: RECEIPT.deviceMs },
        receipt: RECEIPT,
      },
    });
  });

  it.each([
    ["completed", true, "completed"],
    ["completed", false, "edge_failed"],
    ["cancelled", true, "edge_failed"],
    ["failed", true, "backend_failed"],
    ["expired", false, "expired"],
  ] as const)(
    "names the end of a receipt that says %s (stream: %s) %s",
    (said, isStream, outcome) => {
      const receipt = { ...RECEIPT, outcome: said };
      const step = decideExpired(holdOf({ isStream }), { state: "ended", receipt }, NOW_MS);
      expect(step).toMatchObject({ action: "settle", call: { outcome } });
    },
  );

  it("charges nothing by a receipt of a request that never ran", () => {
    const receipt = { ...RECEIPT, completionTokens: 0, prefillMs: 0 };
    const step = decideExpired(holdOf(), { state: "ended", receipt }, NOW_MS);
    expect(step).toEqual({ action: "void", outcome: "edge_failed" });
  });

  it("charges nothing of an answer that was held back when its edge died, and keeps its cost", () => {
    const receipt = { ...RECEIPT, outcome: "completed" } as const;
    const ended: RequestState = { state: "ended", receipt };
    const held = { isTried: true, attempt: 1 };
    const free = { action: "void", outcome: "edge_failed" };
    expect(decideExpired(holdOf(held), ended, NOW_MS)).toEqual({ ...free, receipt });
    expect(decideExpired(holdOf(held), LOST, NOW_MS)).toMatchObject({ action: "void" });
    for (const given of [{ seenCompletionTokens: 1 }, { attempt: 2 }])
      expect(decideExpired(holdOf({ ...held, ...given }), ended, NOW_MS)).toMatchObject({
        action: "settle",
      });
  });

  it("postpones a bounded number of times, whatever the meter says", () => {
    for (const state of [RUNNING, undefined]) {
      let tries = 0;
      while (decideExpired(holdOf({ tries }), state, NOW_MS).action === "postpone") tries += 1;
      expect(tries).toBe(3);
    }
  });
});

describe("resolveExpired", () => {
  it("decides by the checkpoint where the backend cannot be asked, once the edge had time to speak", async () => {
    const resolve = (hold: Partial<Hold>) => resolveExpired(holdOf(hold), {}, NOW_MS);
    expect(await resolve({ seenCompletionTokens: 9 })).toEqual(postponed(10_000));
    const seen = { tries: 1, seenCompletionTokens: 9 };
    expect(await resolve(seen)).toMatchObject(settled(10, 9));
    expect(await resolve({ tries: 1 })).toMatchObject({ action: "void" });
  });

  it("stops what may still run before it decides", async () => {
    const asked: string[] = [];
    const cancel = async (requestId: string) => {
      asked.push(requestId);
      return UNKNOWN;
    };
    expect(await resolveExpired(holdOf(), { cancel }, NOW_MS)).toEqual({
      action: "void",
      outcome: "expired",
    });
    expect(asked).toEqual(["req_1~1"]);
  });

  it("asks nobody when the worker has said it already", async () => {
    const cancel = () => Promise.reject(new Error("asked"));
    const step = await resolveExpired(holdOf({ receipt: RECEIPT }), { cancel }, NOW_MS);
    expect(step).toMatchObject({ action: "settle", call: { receipt: RECEIPT } });
  });

  it("takes a meter that throws for one that cannot be reached", async () => {
    const cancel = () => Promise.reject(new Error("connection refused"));
    const step = await resolveExpired(holdOf(), { cancel }, NOW_MS);
    expect(step).toEqual(postponed(5_000));
  });
});
