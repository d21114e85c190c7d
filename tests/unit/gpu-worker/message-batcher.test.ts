import { setImmediate as nextTurn } from "node:timers/promises";

import { beforeEach, describe, expect, it } from "vitest";

import { Telling } from "../../../gpu-worker/src/engine/message-batcher.ts";
import type { FromEngine } from "../../../gpu-worker/src/protocol/messages.ts";
import { waitFor } from "../../support/wait-for.ts";

let batches: FromEngine[][];
let nowMs: number;
let telling: Telling;
beforeEach(() => {
  batches = [];
  nowMs = 1_000;
  telling = new Telling({ emit: (messages) => batches.push(messages), tick: () => nowMs });
});

const token = (completionTokens: number): FromEngine => ({
  type: "event",
  requestId: "r",
  event: { type: "delta", index: 0, completionTokens, text: "a", logprobs: null },
});
const end: FromEngine = {
  type: "event",
  requestId: "r",
  event: { type: "choice_end", index: 0, finishReason: "stop" },
};

/** Two steps, the second of which took long. */
function endLongSteps(): void {
  telling.add(token(1));
  telling.endStep();
  nowMs += 30;
  telling.add(token(2));
  telling.endStep();
}

describe("the message batcher", () => {
  it("lets a request's first token go at once", () => {
    telling.add(token(1));
    telling.endStep();
    expect(batches).toEqual([[token(1)]]);
  });

  it("lets tokens of short steps travel together, in their order, and with an end at once", () => {
    telling.add(token(1));
    telling.endStep();
    for (const count of [2, 3, 4]) {
      nowMs += 0.5;
      telling.add(token(count));
      telling.endStep();
    }
    expect(batches).toHaveLength(1);
    telling.add(end);
    telling.endStep();
    expect(batches[1]).toEqual([token(2), token(3), token(4), end]);
  });

  it("tells what waits though no step follows", async () => {
    telling.add(token(1));
    telling.endStep();
    telling.add(token(2));
    telling.endStep();
    expect(batches).toHaveLength(1);
    await waitFor(() => batches.length === 2);
    expect(batches[1]).toEqual([token(2)]);
  });

  it("tells of a long step while the next one runs", async () => {
    endLongSteps();
    expect(batches, "not before the next step has begun").toHaveLength(1);
    await nextTurn();
    await nextTurn();
    expect(batches[1]).toEqual([token(2)]);
  });

  it("loses nothing and tells nothing twice when all is told in between", async () => {
    endLongSteps();
    telling.add(end);
    telling.flush();
    await nextTurn();
    await nextTurn();
    expect(batches.flat()).toEqual([token(1), token(2), end]);
  });
});
