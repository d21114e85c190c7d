import { describe, expect, it } from "vitest";

import type { BackendEvent } from "../../../src/backends/backend.ts";
import { MAX_CARRIED_TOKENS } from "../../../src/contract/continuation.ts";
import { Delivered } from "../../../src/gateway/delivered.ts";
import { fc } from "../../support/random.ts";

const PRINT = "files-1";

const delta = (index: number, tokenIds?: number[]): BackendEvent => ({
  type: "delta",
  index,
  text: "x",
  completionTokens: 1,
  logprobs: null,
  ...(tokenIds !== undefined && { tokenIds }),
});
const call = (index: number): BackendEvent => ({
  type: "tool_call",
  index,
  callIndex: 0,
  id: null,
  name: null,
  arguments: "{",
  completionTokens: 1,
});
const end = (index: number): BackendEvent => ({
  type: "choice_end",
  index,
  finishReason: "stop",
});

/** What each token of a choice brings beside its delta. */
const brought = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 });
const answers = fc
  .array(brought, { minLength: 1, maxLength: 3 })
  .map((choices) =>
    choices.map((calls, index) => [
      ...calls.flatMap((count, at) => [
        delta(index, [10 * index + at]),
        ...Array.from({ length: count }, () => call(index)),
      ]),
      end(index),
    ]),
  );

/** Choices come beside each other, each in its order. */
function mixed(choices: readonly BackendEvent[][], draws: readonly number[]): BackendEvent[] {
  const left = choices.map((events) => [...events]);
  const events: BackendEvent[] = [];
  for (let at = 0; left.some(({ length }) => length > 0); at += 1) {
    const open = left.filter(({ length }) => length > 0);
    const next = open[(draws[at % draws.length] ?? 0) % open.length]?.shift();
    if (next !== undefined) events.push(next);
  }
  return events;
}

const draws = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });

describe("what was delivered of an answer", () => {
  it("is told from what was not, wherever it broke off and however its choices come again", () => {
    fc.assert(
      fc.property(answers, draws, draws, fc.nat(), (choices, before, again, cut) => {
        const events = mixed(choices, before);
        const passed = events.slice(0, cut % (events.length + 1));
        const delivered = new Delivered(choices.length);
        for (const event of passed) delivered.note(event);
        expect(delivered.isNothing).toBe(passed.length === 0);
        const seam = delivered.toSeam();
        const rest = mixed(choices, again).filter((event) => !seam.hasPassed(event));
        for (const index of choices.keys())
          expect(rest.filter((event) => "index" in event && event.index === index)).toEqual(
            choices[index]?.slice(
              passed.filter((one) => "index" in one && one.index === index).length,
            ),
          );
      }),
    );
  });

  it("is gone on from by its tokens, choice by choice", () => {
    const delivered = new Delivered(2);
    for (const event of [delta(0, [1]), delta(1, [7]), call(0), delta(0, [2, 3])])
      delivered.note(event);
    const tokenIds = [[1, 2, 3], [7]];
    expect(delivered.toContinuation(PRINT)).toEqual({ fingerprint: PRINT, tokenIds });
    expect(delivered.toContinuation(undefined)).toBeUndefined();
  });

  it("is nobody's to go on from where its tokens have no names, or are too many", () => {
    const unnamed = new Delivered(1);
    for (const event of [delta(0, [1]), delta(0)]) unnamed.note(event);
    const long = new Delivered(1);
    long.note(delta(0, Array<number>(MAX_CARRIED_TOKENS).fill(1)));
    expect(long.toContinuation(PRINT)?.tokenIds[0]).toHaveLength(MAX_CARRIED_TOKENS);
    long.note(delta(0, [1]));
    for (const delivered of [unnamed, long]) {
      expect(delivered.toContinuation(PRINT)).toBeUndefined();
      expect(delivered.isNothing).toBe(false);
    }
    expect(new Delivered(1).toContinuation(PRINT)).toBeUndefined();
  });
});
