/**
 * Reads and checks a request's body: type, size while it arrives, what it is made of, JSON, schema.
 * In that order.
 */
import type { z } from "zod";

import { parseJson } from "../contract/json.ts";
import { ApiError, quoted } from "../errors.ts";
import { hasLargeBody, isLarge, organizationOf } from "./access.ts";
import type { ApiContext, Services } from "./operation.ts";
import { faultOf, pathText } from "./validation.ts";

/**
 * @throws {ApiError} unsupported_media_type, body_too_large, invalid_json, invalid_value,
 *   unknown_parameter, unsupported_parameter
 */
export async function readJson<T>(c: ApiContext, schema: z.ZodType<T>): Promise<T> {
  return (await readBody(c, schema)).value;
}

/**
 * The same, with the body as it was sent.
 *
 * @param prepare what is done to it before it is checked
 */
export async function readBody<T>(
  c: ApiContext,
  schema: z.ZodType<T>,
  prepare: (body: unknown) => unknown = (body) => body,
): Promise<{ readonly value: T; readonly bytes: Uint8Array<ArrayBuffer> }> {
  requireJson(c.req.header("content-type") ?? "");
  return readJudged(c, (bytes) => ({ value: check(prepare(parseBody(bytes)), schema), bytes }));
}

/** @throws {ApiError} unsupported_media_type */
export function requireJson(contentType: string): void {
  if (/^application\/json\s*(;|$)/i.test(contentType)) return;
  const shown = contentType === "" ? "none" : quoted(contentType);
  throw new ApiError("unsupported_media_type", {
    message: `The content type must be application/json, got ${shown}.`,
  });
}

/**
 * The body as `judge` takes it, which has the thread to itself. A large one waits for its turn.
 *
 * @throws {ApiError} body_too_large, request_timeout, no_capacity, and whatever `judge` throws
 */
export async function readJudged<T>(
  c: ApiContext,
  judge: (bytes: Uint8Array<ArrayBuffer>) => T,
): Promise<T> {
  const maxBytes = c.get("maxBodyBytes");
  const read = () => readBytes(c.req.raw, maxBytes);
  const who = organizationOf(c);
  if (who === undefined || !hasLargeBody(c.req.raw)) return judge(await read());
  const declared = Number(c.req.header("content-length") ?? maxBytes);
  const work = { who, bytes: Math.min(declared, maxBytes), read, check: judge };
  return c.var.services.bodyLine.run(work, c.var.services.defer);
}

interface Held<T> {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly judge: (bytes: Uint8Array<ArrayBuffer>) => T;
}

/** The same of a body that is here already, and of whose organization. */
export async function judgeHeld<T>(
  { bodyLine, defer }: Pick<Services, "bodyLine" | "defer">,
  who: string,
  { bytes, judge }: Held<T>,
): Promise<T> {
  if (!isLarge(bytes.length)) return judge(bytes);
  const work = { who, bytes: bytes.length, read: async () => bytes, check: judge };
  return bodyLine.run(work, defer);
}

/** What is read out of storage for a request that names it. */
export interface Storage<Found, T> {
  /** Its texts; where they are more characters than `atOnce`, how many. */
  readonly read: (atOnce: number) => Promise<Found | Large>;
  readonly judge: (found: Found) => T;
}

interface Large {
  readonly ok: false;
  readonly reason: "large";
  readonly length: number;
}

/**
 * The same of texts that a small request has read: large ones are read and judged in turns with
 * large bodies.
 *
 * @throws {ApiError} no_capacity, and whatever `judge` throws
 */
export async function judgeStored<Found extends object, T>(
  { bodyLine, defer }: Pick<Services, "bodyLine" | "defer">,
  who: string,
  { read, judge }: Storage<Found, T>,
): Promise<T> {
  const found = await read(AT_ONCE);
  if (!isTooLarge(found)) return judge(found);
  const whole = async (): Promise<Found> => {
    const all = await read(Number.MAX_SAFE_INTEGER);
    if (isTooLarge(all)) throw new Error("texts of any length were asked for");
    return all;
  };
  return bodyLine.run({ who, bytes: found.length, read: whole, check: judge }, defer);
}

/** Characters. */
const AT_ONCE = 32 * 1024;

const isTooLarge = (found: object): found is Large => "reason" in found && found.reason === "large";

/** How long a body may take to arrive: what has come of it is in memory that all callers share. */
const ARRIVAL_MS = 30_000;

/**
 * The whole body; more than `maxBytes` is refused as it arrives, whatever the headers promised.
 *
 * @throws {ApiError} body_too_large, request_timeout, invalid_json
 */
export async function readBytes(
  request: Request,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const message = `The request body must arrive within ${ARRIVAL_MS / 1_000} seconds.`;
    late.reject(new ApiError("request_timeout", { message }));
  }, ARRIVAL_MS);
  try {
    return await Promise.race([readAll(request, maxBytes), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function readAll(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (request.body === null) return new Uint8Array();
  const declared = request.headers.get("content-length");
  // A declared length is kept by the runtime; without one, or with too large a one, the bytes are
  // counted as they come.
  const isBounded = declared !== null && Number(declared) <= maxBytes;
  try {
    const bytes = isBounded ? request.arrayBuffer() : countedBytes(request.body, maxBytes);
    return new Uint8Array(await bytes);
  } catch (cause) {
    throw cause instanceof ApiError
      ? cause
      : new ApiError("invalid_json", { message: "The body broke off.", cause });
  }
}

/**
 * How far a body that is refused is read and thrown away: a client that is still sending when the
 * connection closes never sees the answer. Beyond this it is cut off all the same.
 */
const MAX_DRAINED_BYTES = 16 * 1024 * 1024;

async function countedBytes(
  body: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<ArrayBuffer> {
  let chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  const reader = body.getReader();
  while (sizeBytes <= MAX_DRAINED_BYTES) {
    const { done, value } = await reader.read();
    if (done && sizeBytes <= maxBytes) return new Blob(chunks).arrayBuffer();
    if (done) throw tooLarge(maxBytes);
    sizeBytes += value.byteLength;
    if (sizeBytes > maxBytes) chunks = [];
    else chunks.push(value);
  }
  await reader.cancel().catch(() => undefined);
  throw tooLarge(maxBytes);
}

/**
 * How long a client that is refused unread may go on sending, and how many such clients there may
 * be at once.
 */
const MAX_DRAIN_MS = 2_000;
const MAX_DRAINS = 16;

/**
 * When those that are drained have to be done: a client that leaves takes its request with it, in
 * the middle of a wait.
 */
let drainEndsMs: readonly number[] = [];

/**
 * Reads and throws away what a refused client said that it sends, if it is little: one that cannot
 * send on does not see why.
 */
export async function drainBriefly(c: ApiContext): Promise<void> {
  const { body, bodyUsed, headers } = c.req.raw;
  const declared = headers.get("content-length");
  const isLittle = declared !== null && Number(declared) <= MAX_DRAINED_BYTES;
  if (body === null || bodyUsed || !isLittle) return;
  const nowMs = c.var.services.now();
  const running = drainEndsMs.filter((endMs) => endMs > nowMs && endMs <= nowMs + MAX_DRAIN_MS);
  if (running.length >= MAX_DRAINS) return;
  const endMs = nowMs + MAX_DRAIN_MS;
  drainEndsMs = [...running, endMs];
  const left = drain(body).catch(() => undefined);
  await Promise.race([left, c.var.services.wait(MAX_DRAIN_MS)]);
  const at = drainEndsMs.indexOf(endMs);
  if (at >= 0) drainEndsMs = drainEndsMs.toSpliced(at, 1);
}

async function drain(body: ReadableStream<Uint8Array>): Promise<void> {
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** @throws {ApiError} invalid_json, invalid_value */
export function parseBody(bytes: Uint8Array): unknown {
  const parsed = parseJson(bytes);
  if (parsed.ok) return parsed.value;
  const param = pathText(parsed.path ?? []);
  const subject = param === "" ? "The request body" : param;
  throw new ApiError(parsed.code, { message: `${subject} ${parsed.fault}.`, param: param || null });
}

export function check<T>(value: unknown, schema: z.ZodType<T>): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw faultOf(result.error, value);
}

function tooLarge(maxBytes: number): ApiError {
  return new ApiError("body_too_large", {
    message: `The request body may have at most ${maxBytes} bytes.`,
  });
}
