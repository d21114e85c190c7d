/**
 * What a gpu-worker answers, for whatever it was asked: a stream of events that has an end, or a
 * refusal.
 */
import type { z } from "zod";

import { engineRefusalSchema, type EngineEvent, type Receipt } from "../contract/engine.ts";
import { taskEventSchema, type TaskEvent } from "../contract/task.ts";
import { SseDecoder } from "../streaming/sse.ts";
import { BackendError, type BackendFault } from "./backend.ts";
import { IdleBudget } from "./idle-budget.ts";
import { IdleLines } from "./idle-lines.ts";
import { SilenceWatch } from "./silence-watch.ts";

/** Of a refusal, or of what a worker knows of a request: a receipt is the longest. */
const MAX_REFUSAL_BYTES = 65_536;
/** Of a list, or of a prompt's tokens with their texts. */
export const MAX_LIST_BYTES = 16 * 1024 * 1024;

interface Reading<Event> {
  /** @throws {BackendError} for what is no event, or not the next one */
  readonly parse: (payload: string) => Event;
  /** @throws {BackendError} */
  readonly checkReceipt: (receipt: Receipt) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Batches of events, one per network read, to the last. @throws {BackendError} a refusal that comes
 * first; a break
 */
export async function* readEvents<Event extends EngineEvent | TaskEvent>(
  body: ReadableStream<Uint8Array>,
  { parse, checkReceipt, signal }: Reading<Event>,
): AsyncGenerator<Event[]> {
  const lines = new IdleLines();
  const decoder = new SseDecoder((text) => lines.take(text));
  const idle = new IdleBudget(Date.now());
  const reader = body.getReader();
  const silence = new SilenceWatch();
  let isFirst = true;
  try {
    for (;;) {
      const { done, value } = await silence.endOf(reader.read());
      const payloads = decode(decoder, value);
      const read = { bytes: value?.byteLength ?? 0, events: payloads.length };
      if (!idle.take({ ...read, idleLength: lines.length }, Date.now()))
        throw new BackendError("failed", "the worker sends much that is no event");
      const events = payloads.map(parse);
      const [first] = events;
      // The worker sends its head when a request waits for long; a refusal is then an event.
      if (isFirst && first?.type === "error" && first.receipt === null) throw toError(first);
      const receipt = receiptIn(events);
      if (receipt !== undefined && receipt !== null) await checkReceipt(receipt);
      if (events.length > 0) yield events;
      isFirst &&= events.length === 0;
      if (receipt !== undefined) return;
      if (done) throw new BackendError("connection_lost", "the stream ended before its end");
    }
  } catch (cause) {
    if (cause instanceof BackendError) throw cause;
    throw reasonOf(signal) ?? new BackendError("connection_lost", "the stream broke", { cause });
  } finally {
    silence.stop();
    await reader.cancel().catch(() => undefined);
  }
}

/** @returns undefined while there is no last event, which may have none: null */
function receiptIn(events: readonly (EngineEvent | TaskEvent)[]): Receipt | null | undefined {
  for (const event of events)
    if (event.type === "end" || event.type === "error") return event.receipt;
  return undefined;
}

export function parseTaskEvent(payload: string): { event: TaskEvent; number: unknown } {
  const json = parsePayload(payload);
  const parsed = taskEventSchema.safeParse(json);
  if (parsed.success) return { event: parsed.data, number: numberOf(json) };
  throw new BackendError("failed", "the worker sent an event outside the contract");
}

/** Of an event, that which its worker gave it. */
export const numberOf = (json: unknown): unknown => (json as { seq?: unknown } | null)?.seq;

export function parsePayload(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch (cause) {
    throw new BackendError("failed", "the worker sent an event that is not JSON", { cause });
  }
}

/** @param bytes undefined: there are no more */
function decode(decoder: SseDecoder, bytes: Uint8Array | undefined): string[] {
  try {
    return bytes === undefined ? decoder.end() : decoder.push(bytes);
  } catch (cause) {
    throw new BackendError("failed", "the worker sent an event without an end", { cause });
  }
}

/** What whoever aborted has to say of it. */
export function reasonOf({ aborted, reason }: AbortSignal): BackendError | undefined {
  return aborted && reason instanceof BackendError ? reason : undefined;
}

/**
 * The whole of a body as JSON; undefined for what is not, or is longer than any may be: whoever
 * sends it without an end shall not fill the memory that all requests share.
 */
export async function readJson(
  { body }: Response,
  maxBytes: number = MAX_REFUSAL_BYTES,
): Promise<unknown> {
  if (body === null) return undefined;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [text, left] = ["", maxBytes];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return JSON.parse(text + decoder.decode());
      left -= value.byteLength;
      if (left < 0) return undefined;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    return undefined;
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

export async function refusalOf(response: Response): Promise<BackendError> {
  const parsed = engineRefusalSchema.safeParse(await readJson(response));
  if (!parsed.success)
    return new BackendError("failed", `the worker answered ${response.status} without a reason`);
  return toError(parsed.data.error);
}

interface Fault {
  readonly code: z.infer<typeof engineRefusalSchema>["error"]["code"];
  readonly message: string;
  readonly param?: string | null | undefined;
  readonly retryAfterMs?: number | null | undefined;
}

export function toError({ code, message, param, retryAfterMs }: Fault): BackendError {
  const fault: BackendFault =
    code === "unauthorized" || code === "internal_error" || code === "duplicate_request"
      ? "failed"
      : code;
  return new BackendError(fault, message, {
    param: param ?? null,
    retryAfterMs: retryAfterMs ?? undefined,
  });
}
