/**
 * From a provider's HTTP response to the values in it: server-sent events, or a whole answer of one
 * that does not stream.
 */
import { SseDecoder } from "../../streaming/sse.ts";
import { BackendError } from "../backend.ts";
import { parseJson } from "./chunks.ts";
import { readBytes, readErrorBody, readText, type Exchange } from "./exchange.ts";
import { ofBody, refuse, type ProviderParts } from "./provider.ts";
import { isErrorBody } from "./refusal.ts";

const DONE = "[DONE]";

/**
 * Leaves the body of a success unread, unless it is an error all the same.
 *
 * @throws {BackendError} for anything else
 */
export async function requireSuccess(
  parts: ProviderParts,
  response: Response,
  exchange: Exchange,
): Promise<void> {
  if (response.ok) return;
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    parts.alarm("redirect", { provider: parts.name, status });
    throw new BackendError("failed", `the provider redirects with status ${status}`);
  }
  const body = await readErrorBody(response, exchange);
  throw refuse(parts, { status, retryAfter: headers.get("retry-after"), body });
}

export function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json/i.test(response.headers.get("content-type") ?? "");
}

/** Of a success that is not a stream. @throws {BackendError} */
export async function readWhole(
  parts: ProviderParts,
  response: Response,
  exchange: Exchange,
  maxBytes: number,
): Promise<unknown> {
  const value = parseJson(await readText(response, exchange, maxBytes));
  if (isErrorBody(value)) throw refuse(parts, ofBody(value));
  return value;
}

interface Reading {
  readonly exchange: Exchange;
  readonly maxBytes: number;
  /** What stands for `[DONE]`, where that says something. */
  readonly atDone?: unknown;
}

/** Each what one read of the body had. @throws {BackendError} */
export async function* readEventValues(
  body: ReadableStream<Uint8Array>,
  { exchange, maxBytes, atDone }: Reading,
): AsyncGenerator<unknown[]> {
  const decoder = new SseDecoder();
  for await (const bytes of readBytes(body, exchange, maxBytes)) {
    const payloads = decode(decoder, bytes);
    const end = payloads.indexOf(DONE);
    const values = (end === -1 ? payloads : payloads.slice(0, end)).map(parseJson);
    if (end !== -1 && atDone !== undefined) values.push(atDone);
    if (values.length > 0) yield values;
    if (end !== -1) return;
  }
}

function decode(decoder: SseDecoder, bytes: Uint8Array): string[] {
  try {
    return decoder.push(bytes).filter((payload) => payload !== "");
  } catch (cause) {
    throw new BackendError("failed", "the provider sent an event without an end", { cause });
  }
}
