/** Conversations that their wires take and the engine does not, or only just. */
import { describe, expect, it } from "vitest";

import { LIMITS } from "../../../../src/contract/common.ts";
import { generateInputSchema } from "../../../../src/contract/engine.ts";
import { messageRequestSchema } from "../../../../src/contract/messages.ts";
import { responseRequestSchema } from "../../../../src/contract/responses.ts";
import { toMessageTerms } from "../../../../src/dialects/anthropic/request.ts";
import { itemsOf, toResponseTerms } from "../../../../src/dialects/responses/request.ts";

const { maxMessages, maxToolCalls } = LIMITS;
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

const toMessages = (body: object) =>
  toMessageTerms(messageRequestSchema.parse({ model: "m", max_tokens: 1, ...body })).input;

function toResponse(body: object, before: readonly object[] = []) {
  const request = responseRequestSchema.parse({ model: "m", ...body });
  const input = itemsOf(request) as never;
  return toResponseTerms({ request, input, before: before as never }).input;
}

const said = { role: "user", content: "a" };
const uses = (count: number) => ({
  role: "assistant",
  content: times(count, (at) => ({ type: "tool_use", id: `c${at}`, name: "f", input: {} })),
});
const results = (count: number) => ({
  role: "user",
  content: times(count, (at) => ({ type: "tool_result", tool_use_id: `c${at}`, content: "a" })),
});
const calls = (count: number) =>
  times(count, (at) => ({ type: "function_call", call_id: `c${at}`, name: "f", arguments: "{}" }));

describe("a conversation of a message's blocks or a response's items", () => {
  it.each([
    ["messages", () => toMessages({ system: "s", messages: times(maxMessages - 1, () => said) })],
    ["calls of a message", () => toMessages({ messages: [uses(maxToolCalls), results(1)] })],
    ["items", () => toResponse({ instructions: "s", input: times(maxMessages - 1, () => said) })],
    ["calls in a row", () => toResponse({ input: calls(maxToolCalls) })],
  ])("with as many %s as the engine takes is one for it", (_, input) => {
    expect(generateInputSchema.safeParse(input())).toMatchObject({ success: true });
  });

  it.each([
    [
      "messages and a system text",
      "messages",
      () => toMessages({ system: "s", messages: times(maxMessages, () => said) }),
    ],
    [
      "tools' answers in messages",
      "messages",
      () =>
        toMessages({
          messages: times(maxMessages / 2, (at) => (at % 2 === 0 ? uses(4) : results(4))),
        }),
    ],
    [
      "calls of a message",
      `messages[0].content[${maxToolCalls}]`,
      () => toMessages({ messages: [uses(maxToolCalls + 1), said] }),
    ],
    [
      "items and instructions",
      "input",
      () => toResponse({ instructions: "s", input: times(maxMessages, () => said) }),
    ],
    [
      "items of earlier responses",
      "previous_response_id",
      () =>
        toResponse(
          { input: "a" },
          times(maxMessages, () => said),
        ),
    ],
    [
      "calls in a row",
      `input[${maxToolCalls}]`,
      () => toResponse({ input: calls(maxToolCalls + 1) }),
    ],
  ])("with more %s is refused in the words of its wire", (_, param, input) => {
    expect(input).toThrow(expect.objectContaining({ code: "invalid_value", param }));
  });
});
