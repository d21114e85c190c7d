import { describe, expect, it } from "vitest";

import { isPlainEvent } from "../../../src/backends/gpu-worker.ts";
import { engineEventSchema } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";

/** Right and wrong values of every kind, so that most events have a fault in one place. */
const value = fc.oneof(
  fc.constantFrom<unknown>(0, 1, 7, -1, 1.5, Number.NaN, 2 ** 53, "", "stop", "length"),
  fc.constantFrom<unknown>("tool_calls", null, undefined, [], {}, true),
);
const event = fc.record(
  {
    type: fc.constantFrom("delta", "started", "choice_end", "end", "error", "tool_call", "other"),
    index: value,
    text: value,
    logprobs: value,
    completionTokens: value,
    promptTokens: value,
    cachedTokens: value,
    choices: value,
    maxTokens: value,
    finishReason: value,
  },
  { requiredKeys: ["type"] },
);

describe("an event that is checked by hand", () => {
  it("is one that the contract takes, whatever its fields are", () => {
    fc.assert(
      fc.property(event, (json) => {
        if (isPlainEvent(json)) expect(engineEventSchema.safeParse(json).success).toBe(true);
      }),
      { numRuns: runs(20_000) },
    );
  });

  it.each([
    { type: "delta", index: 0, text: "a", completionTokens: 1, logprobs: null },
    { type: "started", promptTokens: 5, cachedTokens: 0, choices: 1, maxTokens: 0 },
    { type: "choice_end", index: 1, finishReason: "length" },
  ])("is every $type as a worker sends it", (json) => {
    expect(isPlainEvent(json)).toBe(true);
  });

  it.each([null, 5, "delta", [], { type: "end", receipt: {} }])("is not %j", (json) => {
    expect(isPlainEvent(json)).toBe(false);
  });
});
