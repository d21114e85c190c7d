/** Bodies that are no object in JSON, as rows of the table of bad input. */
import type { BadInput } from "./bad-input.ts";

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

export const BAD_BODIES: readonly BadInput[] = [
  {
    name: "another content type",
    headers: { "content-type": "text/plain" },
    status: 415,
    code: "unsupported_media_type",
    says: "text/plain",
  },
  {
    name: "a form",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    status: 415,
    code: "unsupported_media_type",
  },
  { name: "an empty body", raw: "", status: 400, code: "invalid_json", says: "empty" },
  { name: "blanks for a body", raw: " \n ", status: 400, code: "invalid_json", says: "empty" },
  {
    name: "half a body",
    raw: '{"model":"pocket-chat","mess',
    status: 400,
    code: "invalid_json",
    says: "not valid JSON",
  },
  { name: "two bodies", raw: "{}{}", status: 400, code: "invalid_json" },
  {
    name: "NaN in JSON",
    raw: '{"model":"pocket-chat","temperature":NaN}',
    status: 400,
    code: "invalid_json",
  },
  {
    name: "bytes that are not UTF-8",
    raw: Uint8Array.from([...text('{"model":"'), 0xff, 0xfe, ...text('"}')]),
    status: 400,
    code: "invalid_json",
    says: "UTF-8",
  },
  {
    name: "a field twice",
    raw: '{"model":"pocket-chat","messages":[{"role":"user","content":"hi"}],"model":"gpt-9"}',
    status: 400,
    code: "invalid_value",
    param: "model",
    says: "twice",
  },
  {
    name: "a role twice",
    raw: '{"model":"pocket-chat","messages":[{"role":"user","content":"hi","role":"system"}]}',
    status: 400,
    code: "invalid_value",
    param: "messages[0].role",
    says: "twice",
  },
  {
    name: "half a character",
    with: { messages: [{ role: "user", content: "\ud83d" }] },
    status: 400,
    code: "invalid_value",
    param: "messages[0].content",
    says: "surrogate",
  },
  {
    name: "a list for a body",
    raw: "[]",
    status: 400,
    code: "invalid_value",
    says: "must be an object",
  },
  {
    name: "null for a body",
    raw: "null",
    status: 400,
    code: "invalid_value",
    says: "must be an object",
  },
  {
    name: "a number for a body",
    raw: "7",
    status: 400,
    code: "invalid_value",
    says: "must be an object",
  },
  {
    name: "a body of more than 4 MiB",
    raw: `{"model":"${"x".repeat(4_300_000)}"}`,
    status: 413,
    code: "body_too_large",
    says: "4194304",
  },
  {
    name: "nothing in the body",
    raw: "{}",
    status: 400,
    code: "invalid_value",
    param: "model",
    says: "required",
  },
];
