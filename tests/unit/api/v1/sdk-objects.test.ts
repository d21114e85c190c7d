/**
 * Objects that SDKs hand out come back in the next request: what they carry beside its text asks
 * for nothing.
 */
import { describe, expect, it } from "vitest";

import { chatCompletionRequestSchema } from "../../../../src/contract/chat.ts";
import { messageRequestSchema } from "../../../../src/contract/messages.ts";
import { responseRequestSchema } from "../../../../src/contract/responses.ts";
import { toTurns as ofMessages } from "../../../../src/dialects/anthropic/turns.ts";
import { withoutNulls } from "../../../../src/dialects/nulls.ts";
import { toChatAsked } from "../../../../src/dialects/openai/chat.ts";
import { toTurns as ofResponses } from "../../../../src/dialects/responses/turns.ts";

const CALL = {
  id: "call_1",
  type: "function",
  function: { name: "f", arguments: "{}" },
};
const turnsOf = (messages: unknown[], fields: object = {}) => {
  const body = { model: "m", messages, ...fields };
  return toChatAsked(chatCompletionRequestSchema.parse(withoutNulls(body))).input.messages;
};
const answerOf = (message: object) => turnsOf([{ role: "assistant", ...message }])[0];

describe("a message that comes back", () => {
  it.each<[string, object]>([
    [
      "openai-python's model_dump()",
      {
        content: "hi",
        refusal: null,
        annotations: null,
        audio: null,
        function_call: null,
        tool_calls: null,
      },
    ],
    ["openai-node's own", { content: "hi", refusal: null, annotations: [] }],
    ["of parse()", { content: "hi", parsed: { a: 1 }, tool_calls: [] }],
    ["of vLLM", { content: "hi", reasoning: "because", reasoning_content: "because" }],
    ["of LiteLLM", { content: "hi", provider_specific_fields: { a: 1 }, function_call: null }],
    ["of Google", { content: "hi", extra_content: { google: { thought_signature: "x" } } }],
    [
      "of LiteLLM, with its thoughts",
      { content: "hi", thinking_blocks: [{ type: "thinking", thinking: "because" }] },
    ],
    [
      "of Mistral, with its thoughts",
      {
        content: [
          { type: "thinking", thinking: [] },
          { type: "text", text: "hi" },
        ],
      },
    ],
    ["in parts", { content: [{ type: "text", text: "hi", cache_control: { type: "ephemeral" } }] }],
    ["a refusal in parts", { content: [{ type: "refusal", refusal: "hi" }] }],
    ["a refusal by itself", { content: null, refusal: "hi" }],
  ])("is taken: %s", (_, message) => {
    expect(answerOf(message)).toEqual({ role: "assistant", content: "hi" });
  });

  it.each<[string, object]>([
    ["as it was", CALL],
    ["joined from a stream", { ...CALL, index: 0 }],
    ["of Google's", { ...CALL, extra_content: { google: { thought_signature: "x" } } }],
    ["without a type", { ...CALL, type: null }],
    ["of parse()", { ...CALL, function: { ...CALL.function, parsed_arguments: {} } }],
  ])("keeps its calls: %s", (_, call) => {
    expect(answerOf({ content: null, tool_calls: [call] })).toEqual({
      role: "assistant",
      content: "",
      toolCalls: [{ id: "call_1", name: "f", arguments: "{}" }],
    });
  });

  it.each(["prefix", "partial"])("begins the answer where it says %s", (name) => {
    const begun = { role: "assistant", content: "The", [name]: true };
    const asked = (messages: object[], fields: object = {}) => {
      const body = { model: "m", messages, ...fields };
      return toChatAsked(chatCompletionRequestSchema.parse(withoutNulls(body))).input;
    };
    const user = { role: "user", content: "hi" };
    expect(asked([user, begun]).answer).toBe("continued");
    expect(asked([user, { ...begun, [name]: false }]).answer).toBeUndefined();
    expect(() => asked([user, begun, user])).toThrow(`messages[1].${name} is for the last message`);
    expect(() => asked([user, { ...begun, content: " " }])).toThrow("with text alone");
  });

  it("must say something", () => {
    expect(() => answerOf({ content: null, tool_calls: [] })).toThrow("must be a string or a list");
  });
});

describe("null", () => {
  it("asks for nothing, anywhere, known or not", () => {
    const nothing = { wisdom: null, tools: null, seed: null, stream_options: null };
    expect(turnsOf([{ role: "user", content: "hi", name: null }], nothing)).toHaveLength(1);
    const tool = { type: "function", function: { name: "f", description: null, strict: null } };
    expect(turnsOf([{ role: "user", content: "hi" }], { tools: [tool] })).toHaveLength(1);
  });

  it("stays null in a schema, which is the caller's", () => {
    const body = {
      response_format: { type: "json_schema", json_schema: { schema: { const: null } } },
      tools: [{ function: { parameters: { enum: [null], default: null } } }],
      a: null,
    };
    expect(withoutNulls(body)).toEqual({ ...body, a: undefined });
    const schema = { const: null };
    expect(withoutNulls({ json_schema: schema })).toEqual({ json_schema: schema });
    const wrapped = { response_format: { json_schema: { schema, strict: null } } };
    expect(withoutNulls(wrapped)).toEqual({ response_format: { json_schema: { schema } } });
  });
});

describe("what LiteLLM puts into blocks and items", () => {
  const provider_specific_fields = { signature: "x" };

  it("comes back in messages", () => {
    const tool = { type: "tool_use", id: "a", name: "f", input: {}, provider_specific_fields };
    const result = { type: "tool_result", tool_use_id: "a", content: "x" };
    const messages = [
      { role: "user", content: [{ type: "text", text: "hi", provider_specific_fields }] },
      { role: "assistant", content: [tool] },
      { role: "user", content: [{ ...result, provider_specific_fields }] },
    ];
    const body = { model: "m", max_tokens: 1, messages };
    expect(() => messageRequestSchema.parse(body)).not.toThrow();
  });

  it("comes back in responses", () => {
    const call = { type: "function_call", call_id: "a", name: "f", arguments: "{}" };
    const input = [
      { role: "user", content: "hi", provider_specific_fields },
      { type: "reasoning", summary: [], provider_specific_fields },
      { ...call, provider_specific_fields },
    ];
    expect(() => responseRequestSchema.parse({ model: "m", input })).not.toThrow();
  });
});

describe("a system's text that is empty", () => {
  const message = { role: "user" as const, content: "hi" };
  const messages = [message];
  const only = [{ role: "user", content: "hi" }];

  it("is none, as clients send it that always send the field", () => {
    for (const system of [undefined, "", [], [{ type: "text" as const, text: "" }]])
      expect(ofMessages({ model: "m", messages, system })).toEqual(only);
    const items = [{ item: { type: "message" as const, ...message }, param: "input[0]" }];
    for (const instructions of [undefined, null, ""])
      expect(ofResponses(instructions, items)).toEqual(only);
  });
});

describe("hints", () => {
  it.each([
    { reasoning_effort: "high" },
    { reasoning_effort: "max" },
    { verbosity: "low" },
    { store: true },
    { service_tier: "flex" },
    { prompt_cache_retention: "24h" },
    { prompt_cache_options: { mode: "auto" } },
    { top_k: -1 },
    { reasoning: { effort: "low", exclude: true } },
    { include_reasoning: false },
    { usage: { include: true } },
  ])("are taken: %j", (hint) => {
    expect(turnsOf([{ role: "user", content: "hi" }], hint)).toHaveLength(1);
  });
});
