import { describe, expect, it } from "vitest";

import { gatherDeltas } from "../../../gpu-worker/src/http/gathering.ts";
import type { EngineEvent } from "../../../src/contract/engine.ts";
import { fc } from "../../support/random.ts";

type Delta = Extract<EngineEvent, { type: "delta" }>;

const STARTED: EngineEvent = {
  type: "started",
  promptTokens: 1,
  cachedTokens: 0,
  choices: 2,
  maxTokens: 99,
};

const delta = (completionTokens: number, text: string, index = 0): Delta => ({
  type: "delta",
  index,
  text,
  completionTokens,
  logprobs: null,
});

function gathered(tokens: number | undefined, events: readonly EngineEvent[]): EngineEvent[] {
  const sent: EngineEvent[] = [];
  const push = gatherDeltas(tokens, (event) => sent.push(event));
  for (const event of events) push(event);
  return sent;
}

describe("gathering deltas", () => {
  it("sends each as it comes to a reader that asked for nothing else", () => {
    const events = [STARTED, delta(1, "a"), delta(2, "b")];
    expect(gathered(undefined, events)).toEqual(events);
  });

  it("sends one event for so many tokens, and says how many there are so far", () => {
    const events = [1, 2, 3, 4, 5].map((at) => delta(at, String(at)));
    expect(gathered(2, events)).toEqual([delta(2, "12"), delta(4, "34")]);
  });

  it("sends what it has before any other event, so that nothing overtakes its text", () => {
    const end: EngineEvent = { type: "choice_end", index: 0, finishReason: "stop" };
    const events = [STARTED, delta(1, "a"), delta(2, "b"), end];
    expect(gathered(100, events)).toEqual([STARTED, delta(2, "ab"), end]);
  });

  it("keeps the log probability of every token, in order", () => {
    const token = (text: string) => ({ token: text, bytes: [], logprob: -1, top: [] });
    const events = ["a", "b"].map((text, at) => ({
      ...delta(at + 1, text),
      logprobs: [token(text)],
    }));
    expect(gathered(2, events)).toEqual([
      { ...delta(2, "ab"), logprobs: [token("a"), token("b")] },
    ]);
  });

  it("keeps what is of the prompt apart", () => {
    const scores = [{ token: "p", bytes: [], logprob: null, top: [] }];
    const ofPrompt: Delta = { ...delta(1, ""), logprobs: scores, ofPrompt: true };
    const events = [ofPrompt, delta(1, "a"), delta(2, "b")];
    expect(gathered(2, events)).toEqual([ofPrompt, delta(2, "ab")]);
  });

  it("changes no choice's text and never counts back, whatever is gathered", () => {
    const pieces = fc.array(fc.tuple(fc.nat(3), fc.string(), fc.nat(4)), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 40 }), (made, tokens) => {
        let count = 0;
        const events = made.map(([index, text, more]) => delta((count += more), text, index));
        const end: EngineEvent = { type: "choice_end", index: 0, finishReason: "stop" };
        const sent = gathered(tokens, [...events, end]).slice(0, -1) as Delta[];
        const textOf = (all: readonly Delta[], index: number) =>
          all
            .filter((event) => event.index === index)
            .map(({ text }) => text)
            .join("");
        for (const index of [0, 1, 2, 3]) expect(textOf(sent, index)).toBe(textOf(events, index));
        const counts = sent.map(({ completionTokens }) => completionTokens);
        expect(counts).toEqual(counts.toSorted((a, b) => a - b));
        expect(counts.at(-1) ?? 0).toBe(events.at(-1)?.completionTokens ?? 0);
      }),
    );
  });
});
