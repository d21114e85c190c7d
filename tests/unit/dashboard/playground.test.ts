/** What the playground sends, and how it reads what comes. */
import { describe, expect, it } from "vitest";

import { withEvent, type Said } from "../../../dashboard/src/pages/answer.ts";
import { extrasOf, toCall, type Chosen } from "../../../dashboard/src/pages/call.ts";
import { levelOf } from "../../../dashboard/src/pages/heat.ts";

const CHOSEN: Chosen = {
  model: "m",
  beside: "",
  system: "",
  temperature: "0.5",
  maxTokens: "8",
  areLikely: false,
  schema: "",
  tools: "",
};

describe("a call of the playground", () => {
  it("says no more than is chosen", () => {
    const messages = [{ role: "user" as const, content: "hi" }];
    const plain = { model: "m", messages, temperature: 0.5, max_tokens: 8 };
    expect(toCall(CHOSEN, messages)).toEqual(plain);
    const schema = { type: "object" };
    const tools = [{ type: "function", function: { name: "f" } }];
    const all = {
      ...CHOSEN,
      system: "Be brief.",
      areLikely: true,
      schema: JSON.stringify(schema),
      tools: JSON.stringify(tools),
    };
    expect(toCall(all, messages)).toEqual({
      ...plain,
      messages: [{ role: "system", content: "Be brief." }, ...messages],
      logprobs: true,
      response_format: {
        type: "json_schema",
        json_schema: { name: "answer", schema, strict: true },
      },
      tools,
    });
  });

  it.each(["{", "undefined", "[1,]", "'a'"])(
    "is none while %j stands where JSON should",
    (text) => {
      expect(extrasOf({ ...CHOSEN, schema: text })).toBeNull();
      expect(extrasOf({ ...CHOSEN, tools: text })).toBeNull();
      expect(extrasOf({ ...CHOSEN, tools: " \n" })).toEqual({});
    },
  );
});

describe("an answer in the playground", () => {
  it("is added up from its events, with calls of tools that come in parts beside each other", () => {
    const events = [
      { requestId: "req_1" },
      { text: "a", tokens: [{ text: "a", logprob: -1 }] },
      { text: "b", tokens: [{ text: "b", logprob: -2 }] },
      { calls: [{ index: 0, function: { name: "f", arguments: "" } }] },
      { calls: [{ index: 1, function: { name: "g", arguments: '{"x"' } }] },
      { calls: [{ index: 0, function: { arguments: "{}" } }] },
      { calls: [{ index: 1, function: { arguments: ":1}" } }] },
    ];
    const answer = events.reduce<Said>(withEvent, { role: "assistant", content: "" });
    expect(answer).toEqual({
      role: "assistant",
      requestId: "req_1",
      content: "ab",
      tokens: [
        { text: "a", logprob: -1 },
        { text: "b", logprob: -2 },
      ],
      calls: [
        { name: "f", arguments: "{}" },
        { name: "g", arguments: '{"x":1}' },
      ],
    });
  });

  it("has a level of likelihood for each token, whatever its logprob", () => {
    const likelihoods = [0, 0.049, 0.05, 0.3, 0.5, 0.79, 0.8, 1];
    expect(likelihoods.map((one) => levelOf(Math.log(one)))).toEqual([0, 0, 1, 2, 3, 3, 4, 4]);
  });
});
