/**
 * A stream of events that goes on where it broke. Each event has a number; when the connection is lost, the same request is sent
 * again with its Idempotency-Key and the number of the last event, and the service continues there. Nothing is generated, nor
 * charged, a second time.
 */
import type { EventSourceMessage } from "eventsource-parser";

import { AbortError, ApiError, ConnectionError, fromEvent, TimeoutError } from "./errors.ts";
import { readEvents } from "./events.ts";

/** One connection that carries events. */
export interface Opened {
  readonly headers: Headers;
  readonly body: ReadableStream<Uint8Array>;
  /** Lets go of the connection. */
  readonly close: () => void;
}

export interface StreamSource {
  /** @param after the number of the last event that came; undefined for the first connection */
  readonly open: (after: string | undefined) => Promise<Opened>;
  /** Tells the service that nobody will come back for the rest. */
  readonly abandon: () => void;
  readonly waitBefore: (attempt: number) => Promise<void>;
  readonly signal: AbortSignal | undefined;
  readonly idleMs: number;
  /** Connections in a row that brought nothing new. */
  readonly maxRetries: number;
  readonly idempotencyKey: string;
}

const DONE = "[DONE]";
/** The last events of dialects that have no `[DONE]`. */
const LAST_TYPES = new Set([
  "message_stop",
  "response.completed",
  "response.incomplete",
  "response.failed",
  "response.cancelled",
]);

/** How far a stream was read. */
interface Place {
  /** The number of the last event that came. */
  after: string | undefined;
  isEnded: boolean;
  /** Connections in a row that broke and brought nothing new. */
  failures: number;
}

export class Stream<Event> implements AsyncIterable<Event> {
  readonly #source: StreamSource;
  #opened: Opened;
  #isTaken = false;
  #resumes = 0;

  constructor(source: StreamSource, opened: Opened) {
    this.#source = source;
    this.#opened = opened;
  }

  get requestId(): string | null {
    return this.#opened.headers.get("x-request-id");
  }

  get headers(): Headers {
    return this.#opened.headers;
  }

  get idempotencyKey(): string {
    return this.#source.idempotencyKey;
  }

  /** How often it was continued on another connection. */
  get resumes(): number {
    return this.#resumes;
  }

  /** Once. Leaving the loop early ends the generation, and what it costs. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Event> {
    if (this.#isTaken) throw new TypeError("a stream can be iterated once");
    this.#isTaken = true;
    const place: Place = { after: undefined, isEnded: false, failures: 0 };
    try {
      for (;;) {
        try {
          for await (const message of this.#messages()) {
            const event = this.#take(message, place);
            if (event !== undefined) yield event as Event;
            if (place.isEnded) return;
          }
          throw new ConnectionError("the stream broke off before its end");
        } catch (thrown) {
          // The service has ended it, or the caller has.
          if (thrown instanceof ApiError) place.isEnded = true;
          if (thrown instanceof ApiError) throw thrown;
          if (this.#source.signal?.aborted === true)
            throw new AbortError("the caller aborted", { cause: thrown });
          place.failures += 1;
          if (place.failures > this.#source.maxRetries) throw asConnectionError(thrown);
        }
        this.#opened.close();
        await this.#source.waitBefore(place.failures);
        this.#opened = await this.#source.open(place.after ?? "0");
        this.#resumes += 1;
      }
    } finally {
      this.#opened.close();
      if (!place.isEnded) this.#source.abandon();
    }
  }

  #messages(): AsyncGenerator<EventSourceMessage> {
    const { idleMs } = this.#source;
    const onIdle = () => new TimeoutError(`nothing came for ${idleMs} ms`);
    return readEvents(this.#opened.body, idleMs, onIdle);
  }

  /** @returns undefined for an event that came before, and for the end @throws {ApiError} for an error of the service */
  #take({ id, data }: EventSourceMessage, place: Place): unknown {
    const isKnown = id !== undefined && Number(id) <= Number(place.after ?? "0");
    if (id !== undefined && !isKnown) place.after = id;
    if (data === DONE) {
      place.isEnded = true;
      return undefined;
    }
    const value = JSON.parse(data) as { readonly type?: unknown };
    const error = fromEvent(value, this.#opened.headers);
    if (error !== undefined) throw error;
    if (typeof value.type === "string" && LAST_TYPES.has(value.type)) place.isEnded = true;
    if (isKnown) return undefined;
    // One without a number may have come before.
    if (id !== undefined) place.failures = 0;
    return value;
  }
}

const asConnectionError = (thrown: unknown): ConnectionError =>
  thrown instanceof ConnectionError
    ? thrown
    : new ConnectionError("the stream broke off and could not be taken up again", {
        cause: thrown,
      });
