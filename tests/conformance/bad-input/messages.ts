/** Messages of a chat that must be refused, as rows of the table of bad input. */
import type { BadInput } from "./bad-input.ts";

const message = (value: unknown): Readonly<Record<string, unknown>> => ({ messages: [value] });

export const BAD_MESSAGES: readonly BadInput[] = [
  {
    name: "no messages",
    with: { messages: undefined },
    status: 400,
    code: "invalid_value",
    param: "messages",
    says: "required",
  },
  {
    name: "an empty list of messages",
    with: { messages: [] },
    status: 400,
    code: "invalid_value",
    param: "messages",
    says: "at least 1",
  },
  {
    name: "messages that are null",
    with: { messages: null },
    status: 400,
    code: "invalid_value",
    param: "messages",
  },
  {
    name: "a text for messages",
    with: { messages: "hi" },
    status: 400,
    code: "invalid_value",
    param: "messages",
    says: "a list",
  },
  {
    name: "2,049 messages",
    with: { messages: Array.from({ length: 2_049 }, () => ({ role: "user", content: "x" })) },
    status: 400,
    code: "invalid_value",
    param: "messages",
    says: "2048",
  },
  {
    name: "a role that is not known",
    with: message({ role: "wizard", content: "x" }),
    status: 400,
    code: "invalid_value",
    param: "messages[0].role",
    says: "wizard",
  },
  {
    name: "a number for content",
    with: message({ role: "user", content: 5 }),
    status: 400,
    code: "invalid_value",
    param: "messages[0].content",
  },
  {
    name: "no content",
    with: message({ role: "user" }),
    status: 400,
    code: "invalid_value",
    param: "messages[0].content",
  },
  {
    name: "an image",
    with: message({
      role: "user",
      content: [{ type: "image_url", image_url: { url: "http://127.0.0.1/" } }],
    }),
    status: 400,
    code: "invalid_value",
    param: "messages[0].content[0].type",
    says: /text alone, got "image_url"/,
  },
  {
    name: "a field in a message",
    with: message({ role: "user", content: "x", weight: 1 }),
    status: 400,
    code: "unknown_parameter",
    param: "messages[0].weight",
  },
  {
    name: "a prompt longer than the context",
    with: message({ role: "user", content: "word ".repeat(5_000) }),
    status: 400,
    code: "context_length_exceeded",
    param: "messages",
    says: /2048 .*50\d\d/,
  },
];
