/** Reads and checks a request's body: type, size while it arrives, encoding, JSON, schema. In that order. */
import type { z } from "zod";

import { LIMITS } from "../contract/common.ts";
import { ApiError } from "../errors.ts";
import type { ApiContext } from "./operation.ts";
import { faultOf } from "./validation.ts";

/**
 * @throws {ApiError} unsupported_media_type, body_too_large, invalid_json, invalid_value,
 *   unknown_parameter, unsupported_parameter
 */
export async function readJson<T>(c: ApiContext, schema: z.ZodType<T>): Promise<T> {
  const type = c.req.header("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ApiError("unsupported_media_type", {
      message: `The content type must be application/json, got ${type === "" ? "none" : JSON.stringify(type.slice(0, 80))}.`,
    });
  }
  return check(parseJson(decodeUtf8(await readBytes(c.req.raw))), schema);
}

/** The whole body, at most LIMITS.maxBodyBytes; more is refused as it arrives, whatever the headers promised. */
export async function readBytes(request: Request): Promise<Uint8Array> {
  if (request.body === null) return new Uint8Array();
  const declared = request.headers.get("content-length");
  // A declared length is kept by the runtime; without one, or with too large a one, the bytes are counted as they come.
  const isBounded = declared !== null && Number(declared) <= LIMITS.maxBodyBytes;
  try {
    return new Uint8Array(await (isBounded ? request.arrayBuffer() : countedBytes(request.body)));
  } catch (cause) {
    throw cause instanceof ApiError
      ? cause
      : new ApiError("invalid_json", { message: "The body broke off.", cause });
  }
}

/**
 * How far a body that is already too large is read and thrown away: a client that is still sending when the connection
 * closes never sees the answer. Beyond this it is cut off all the same.
 */
const MAX_DRAINED_BYTES = 4 * LIMITS.maxBodyBytes;

async function countedBytes(body: ReadableStream<Uint8Array>): Promise<ArrayBuffer> {
  let chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const reader = body.getReader();
  while (sizeBytes <= MAX_DRAINED_BYTES) {
    const { done, value } = await reader.read();
    if (done && sizeBytes <= LIMITS.maxBodyBytes) return new Blob(chunks).arrayBuffer();
    if (done) throw tooLarge();
    sizeBytes += value.byteLength;
    if (sizeBytes > LIMITS.maxBodyBytes) chunks = [];
    else chunks.push(value);
  }
  await reader.cancel().catch(() => undefined);
  throw tooLarge();
}

export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new ApiError("invalid_json", { message: "The request body is not valid UTF-8." });
  }
}

export function parseJson(text: string): unknown {
  if (text.trim() === "")
    throw new ApiError("invalid_json", { message: "The request body is empty." });
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser's message quotes the body; only the position is passed on.
    const position = /position (\d+)/.exec((cause as Error).message)?.[1];
    const where = position === undefined ? "" : ` at position ${position}`;
    throw new ApiError("invalid_json", { message: `The request body is not valid JSON${where}.` });
  }
}

export function check<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw faultOf(result.error, value);
}

function tooLarge(): ApiError {
  return new ApiError("body_too_large", {
    message: `The request body may have at most ${LIMITS.maxBodyBytes} bytes.`,
  });
}
