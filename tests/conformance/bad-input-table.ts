/**
 * Requests that must be refused, as data: what is sent, and the status, code, param and words of the refusal. Every row
 * starts from a good chat request with a good key and changes one thing.
 */
import { BAD_TOOLS } from "./bad-tool-table.ts";

export interface BadInput {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  /** Replaces the good headers one by one; null takes one away. `KEY` stands for the good key. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Fields put over the good body. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** The whole body instead, as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly code: string;
  readonly param?: string | null;
  readonly says?: string | RegExp;
}

export const CHAT = "/v1/chat/completions";
export const COMPLETIONS = "/v1/completions";
export const GOOD_BODY = {
  model: "pocket-chat",
  messages: [{ role: "user", content: "hi" }],
  max_tokens: 4,
};

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
const message = (value: unknown): Readonly<Record<string, unknown>> => ({ messages: [value] });

const keys: BadInput[] = [
  { name: "no key", headers: { authorization: null }, status: 401, code: "invalid_api_key" },
  {
    name: "an empty key",
    headers: { authorization: "Bearer " },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "another scheme",
    headers: { authorization: "Basic KEY" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "another vendor's key",
    headers: { authorization: "Bearer sk-abcdef" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "SQL for a key",
    headers: { authorization: "Bearer ' OR 1=1 --" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "a key and one character",
    headers: { authorization: "Bearer KEYx" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "a wrong key as x-api-key",
    headers: { authorization: null, "x-api-key": "nonsense" },
    status: 401,
    code: "invalid_api_key",
  },
  {
    name: "a customer's key on the admin API",
    method: "GET",
    path: "/admin/v1/organizations/org_0000000000000000",
    status: 401,
    code: "not_signed_in",
  },
  {
    name: "no key and a bad body",
    headers: { authorization: null },
    raw: "{",
    status: 401,
    code: "invalid_api_key",
  },
];

const bodies: BadInput[] = [
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

const messages: BadInput[] = [
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
    says: "image_url",
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

const below = (field: string, value: unknown, says: string | RegExp): BadInput => ({
  name: `${field} ${JSON.stringify(value)?.slice(0, 30)}`,
  with: { [field]: value },
  status: 400,
  code: "invalid_value",
  param: field,
  says,
});

const numbers: BadInput[] = [
  below("temperature", -0.1, "at least 0"),
  below("temperature", 2.1, "at most 2"),
  below("temperature", "hot", "a number"),
  below("temperature", 1e308, "at most 2"),
  below("top_p", 0, "more than 0"),
  below("top_p", 1.01, "at most 1"),
  below("n", 0, "at least 1"),
  below("n", 17, "at most 16"),
  below("n", 1.5, "whole number"),
  below("n", -1, "at least 1"),
  below("max_tokens", 0, "at least 1"),
  below("max_tokens", -1, "at least 0"),
  below("max_tokens", 2_049, "at most 2048 for model pocket-chat, got 2049"),
  below("max_tokens", 2 ** 31, "at most 1048576"),
  below("max_tokens", 1e308, /at most|whole/),
  below("max_tokens", "1e3", "a number"),
  below("max_completion_tokens", 0, "at least 1"),
  below("presence_penalty", 2.5, "at most 2"),
  below("frequency_penalty", -3, "at least -2"),
  below("repetition_penalty", 0, "at least 0.01"),
  below("repetition_penalty", 1e-300, "at least 0.01"),
  below("top_k", -2, "at least -1"),
  below("min_p", 1.5, "at most 1"),
  below("typical_p", 0, "more than 0"),
  below("typical_p", 1.1, "at most 1"),
  below("priority", -1, "at least 0"),
  below("priority", 101, "at most 100"),
  below("priority", 0.5, "whole number"),
  below("seed", 0.5, "whole number"),
  below("seed", 2 ** 64, "from -2^63 to 2^63 - 1"),
  below("top_logprobs", 21, "at most 20"),
  below("stream", "yes", "true or false"),
  below("stop", ["a", "b", "c", "d", "e"], "at most 4"),
  { ...below("stop_token_ids", [-1], "at least 0"), param: "stop_token_ids[0]" },
  { ...below("logit_bias", { 7: 101 }, "at most 100"), param: "logit_bias.7" },
];

const contradictions: BadInput[] = [
  {
    name: "an empty stop text",
    with: { stop: [""] },
    status: 400,
    code: "invalid_value",
    says: "at least 1",
  },
  {
    name: "a logit bias on a word",
    with: { logit_bias: { cat: 1 } },
    status: 400,
    code: "invalid_value",
    says: "token id",
  },
  {
    name: "a logit bias beyond the vocabulary",
    with: { logit_bias: { 99999: 1 } },
    status: 400,
    code: "invalid_value",
    param: "logit_bias",
    says: "99999",
  },
  {
    name: "a stop token beyond the vocabulary",
    with: { stop_token_ids: [99999] },
    status: 400,
    code: "invalid_value",
    param: "stop_token_ids",
    says: "99999",
  },
  {
    name: "top_logprobs without logprobs",
    with: { top_logprobs: 3 },
    status: 400,
    code: "invalid_value",
    param: "top_logprobs",
    says: "needs logprobs",
  },
  {
    name: "stream_options without stream",
    with: { stream_options: { include_usage: true } },
    status: 400,
    code: "invalid_value",
    param: "stream_options",
    says: "needs stream",
  },
  {
    name: "two limits that differ",
    with: { max_completion_tokens: 5 },
    status: 400,
    code: "invalid_value",
    param: "max_completion_tokens",
    says: "got 5 and 4",
  },
];

const unsupported: BadInput[] = [
  ...["functions", "function_call", "audio", "prediction", "web_search_options", "moderation"].map(
    (field): BadInput => ({
      name: `${field}, which is not supported`,
      with: { [field]: {} },
      status: 400,
      code: "unsupported_parameter",
      param: field,
      says: "not supported",
    }),
  ),
  {
    name: "spoken answers",
    with: { modalities: ["audio"] },
    status: 400,
    code: "invalid_value",
    says: "only",
  },
  {
    name: "a verbosity nobody knows",
    with: { verbosity: "loud" },
    status: 400,
    code: "invalid_value",
    param: "verbosity",
  },
  {
    name: "a field nobody knows",
    with: { wisdom: 1 },
    status: 400,
    code: "unknown_parameter",
    param: "wisdom",
    says: "wisdom",
  },
  {
    name: "a chat template",
    with: { chat_template: "{{ 7*7 }}" },
    status: 400,
    code: "unknown_parameter",
    param: "chat_template",
  },
  {
    name: "a base URL",
    with: { api_base: "http://127.0.0.1:1" },
    status: 400,
    code: "unknown_parameter",
    param: "api_base",
  },
];

const completion = (fields: Record<string, unknown>): string =>
  JSON.stringify({ model: "pocket-chat", prompt: "a", max_tokens: 2, ...fields });

const completions: BadInput[] = [
  {
    name: "a completion without a prompt",
    path: COMPLETIONS,
    raw: completion({ prompt: undefined }),
    status: 400,
    code: "invalid_value",
    param: "prompt",
  },
  {
    name: "no prompts",
    path: COMPLETIONS,
    raw: completion({ prompt: [] }),
    status: 400,
    code: "invalid_value",
    param: "prompt",
  },
  {
    name: "33 prompts",
    path: COMPLETIONS,
    raw: completion({ prompt: Array.from({ length: 33 }, () => "a") }),
    status: 400,
    code: "invalid_value",
  },
  {
    name: "prompts times n above 16",
    path: COMPLETIONS,
    raw: completion({ prompt: ["a", "b", "c"], n: 6 }),
    status: 400,
    code: "invalid_value",
    param: "n",
    says: "at most 16, got 18",
  },
  {
    name: "a token beyond the vocabulary",
    path: COMPLETIONS,
    raw: completion({ prompt: [1, 99999] }),
    status: 400,
    code: "invalid_value",
    param: "prompt",
    says: "99999",
  },
  {
    name: "a suffix",
    path: COMPLETIONS,
    raw: completion({ suffix: "z" }),
    status: 400,
    code: "unsupported_parameter",
    param: "suffix",
  },
  {
    name: "the best of none",
    path: COMPLETIONS,
    raw: completion({ best_of: 0 }),
    status: 400,
    code: "invalid_value",
    param: "best_of",
    says: "at least 1",
  },
  {
    name: "the best two of one",
    path: COMPLETIONS,
    raw: completion({ n: 2, best_of: 1 }),
    status: 400,
    code: "invalid_value",
    param: "best_of",
    says: "at least n, which is 2, got 1",
  },
  {
    name: "the best of several in a stream",
    path: COMPLETIONS,
    raw: completion({ best_of: 2, stream: true }),
    status: 400,
    code: "invalid_value",
    param: "best_of",
    says: "must equal n in a stream",
  },
  {
    name: "prompts times best_of above 16",
    path: COMPLETIONS,
    raw: completion({ prompt: ["a", "b", "c"], best_of: 6 }),
    status: 400,
    code: "invalid_value",
    param: "best_of",
    says: "at most 16, got 18",
  },
  {
    name: "tools in a completion",
    path: COMPLETIONS,
    raw: completion({ tools: [] }),
    status: 400,
    code: "unknown_parameter",
    param: "tools",
  },
  {
    name: "a completion in two forms",
    path: COMPLETIONS,
    raw: completion({ structured_outputs: { regex: "a", grammar: 'root ::= "a"' } }),
    status: 400,
    code: "invalid_value",
    param: "structured_outputs",
    says: "got regex and grammar",
  },
  {
    name: "six logprobs",
    path: COMPLETIONS,
    raw: completion({ logprobs: 6 }),
    status: 400,
    code: "invalid_value",
    param: "logprobs",
    says: "at most 5",
  },
  {
    name: "no tokens and no echo",
    path: COMPLETIONS,
    raw: completion({ max_tokens: 0 }),
    status: 400,
    code: "invalid_value",
    param: "max_tokens",
  },
];

const routes: BadInput[] = [
  {
    name: "a model that does not exist",
    with: { model: "gpt-9" },
    status: 404,
    code: "model_not_found",
    param: "model",
    says: "gpt-9",
  },
  {
    name: "a URL for a model",
    with: { model: "http://127.0.0.1/" },
    status: 404,
    code: "model_not_found",
    param: "model",
  },
  {
    name: "a model's name of 129 characters",
    with: { model: "m".repeat(129) },
    status: 400,
    code: "invalid_value",
    param: "model",
    says: "at most 128",
  },
  {
    name: "an unknown route",
    path: "/v1/nothing",
    status: 404,
    code: "unknown_url",
    says: "POST /v1/nothing",
  },
  {
    name: "a route with two slashes",
    path: "//v1/chat/completions",
    status: 404,
    code: "unknown_url",
  },
  {
    name: "a route with an encoded slash",
    path: "/v1%2fchat/completions",
    status: 404,
    code: "unknown_url",
  },
  { name: "a route in capitals", path: "/V1/chat/completions", status: 404, code: "unknown_url" },
  {
    name: "a route with a slash at its end",
    path: "/v1/chat/completions/",
    status: 404,
    code: "unknown_url",
  },
  {
    name: "a reserved path of the local runtime",
    method: "GET",
    path: "/cdn-cgi/mf/reload",
    status: 404,
    code: "unknown_url",
  },
  {
    name: "the wrong method",
    method: "GET",
    status: 405,
    code: "method_not_allowed",
    says: "POST",
  },
  {
    name: "another wrong method",
    method: "DELETE",
    path: "/v1/models",
    status: 405,
    code: "method_not_allowed",
    says: "GET",
  },
  {
    name: "a model that cannot be retrieved",
    method: "GET",
    path: "/v1/models/gpt-9",
    status: 404,
    code: "model_not_found",
  },
  {
    name: "receipts without a signature",
    path: "/internal/receipts",
    raw: '{"receipts":[]}',
    status: 403,
    code: "permission_denied",
  },
];

export const BAD_INPUTS: readonly BadInput[] = [
  ...keys,
  ...bodies,
  ...messages,
  ...numbers,
  ...contradictions,
  ...unsupported,
  ...completions,
  ...BAD_TOOLS,
  ...routes,
];
