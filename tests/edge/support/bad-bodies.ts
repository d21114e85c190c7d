/**
 * Bodies that no operation takes, whatever it is for, and what its refusal looks like, in the form
 * that its dialect has for errors.
 */
import { expect } from "vitest";

import { ERRORS, type ErrorCode } from "../../../src/contract/errors.ts";

export interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
  /** Put over the good ones; null takes one away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly method?: string;
}

export interface BadBody {
  readonly name: string;
  readonly sent: Sent;
  /** What the sentence or the code must have in it. */
  readonly says: string;
}

const bad = (name: string, sent: Sent, says: string): BadBody => ({ name, sent, says });

export const BAD_BODIES: readonly BadBody[] = [
  bad("no JSON", { body: "{" }, "invalid_json"),
  bad("nothing", { body: "" }, "invalid_json"),
  bad("NaN", { body: '{"x":NaN}' }, "invalid_json"),
  bad("no UTF-8", { body: Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d) }, "UTF-8"),
  bad("a list", { body: "[]" }, "object"),
  bad("null", { body: "null" }, "object"),
  bad("a name twice", { body: '{"model":"m","x":true,"model":"n"}' }, "model is given twice"),
  bad("one name in two ways", { body: '{"user":"a","us\\u0065r":"b"}' }, "user is given twice"),
  bad("a name twice inside", { body: '{"x":[{"y":{"z":1,"z":1}}]}' }, "x[0].y.z is given twice"),
  bad("half a character", { body: '{"x":["a","\\ud83d"]}' }, "x[1] must be whole characters"),
  bad("half a character in a name", { body: '{"x":{"\\ude00":1}}' }, "x has a name with half"),
  bad("a nesting bomb", { body: `{"x":${"[".repeat(4_000)}` }, "deep"),
  bad("another type", { body: "{}", headers: { "content-type": "text/plain" } }, "type"),
  bad("a form", { body: "a=b", headers: { "content-type": "multipart/form-data" } }, "type"),
  bad("a packed body", { body: "{}", headers: { "content-encoding": "gzip" } }, "gzip"),
];

interface Asked {
  readonly path: string;
  readonly name: string;
  readonly sent: Sent;
  readonly says: string;
}

interface Told {
  readonly message: string;
  readonly code: ErrorCode;
  readonly param: string | null;
}

/** That it is a 4xx whose body is whole and has nothing besides, and says so. */
export async function expectRefusal(
  response: Response,
  { path, name, sent, says }: Asked,
): Promise<void> {
  const text = await response.text();
  const shown = typeof sent.body === "string" ? sent.body.slice(0, 200) : "bytes";
  const what = `${name} ${shown}: ${response.status} ${text.slice(0, 300)}`;
  expect(response.status, what).toBeGreaterThanOrEqual(400);
  expect(response.status, what).toBeLessThan(500);
  expect(response.headers.get("content-type"), what).toBe("application/json");
  const body = JSON.parse(text) as object;
  const told = toldIn(body);
  expect(`${told.code} ${told.message}`.toLowerCase(), what).toContain(says.toLowerCase());
  const { status, isRetryable } = ERRORS[told.code];
  expect(response.status, what).toBe(status);
  expect(response.headers.get("x-should-retry"), what).toBe(String(isRetryable));
  expect(body, what).toEqual(envelopeOf(path, told, response.headers.get("request-id") ?? ""));
}

function toldIn(body: object): Told {
  const { error, ...beside } = body as { error: string | Told } & Omit<Told, "message">;
  return typeof error === "string" ? { ...beside, message: error } : error;
}

/** The types that dialects have for what a caller did wrong, by status. */
const ANTHROPIC_TYPES: Readonly<Record<number, string>> = {
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
};

function envelopeOf(path: string, { message, code, param }: Told, requestId: string): object {
  const { status, type } = ERRORS[code];
  expect(param === null || typeof param === "string").toBe(true);
  if (path.startsWith("/hf/"))
    return { error: message, error_type: expect.stringMatching(/^\w+$/), param, code };
  if (!path.startsWith("/v1/messages")) return { error: { message, type, param, code } };
  const own = ANTHROPIC_TYPES[status] ?? "invalid_request_error";
  return { type: "error", error: { type: own, message, param, code }, request_id: requestId };
}
