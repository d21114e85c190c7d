/**
 * Server-sent events, both ways: decoding by eventsource-parser, encoding of one whole event per
 * write.
 */
import { createParser } from "eventsource-parser";

export const EVENT_STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;

/** A comment, which readers skip. */
export const KEEP_ALIVE = ": keep-alive\n\n";

export const DONE_EVENT = "data: [DONE]\n\n";

/** JSON escapes every line break, so that no text can forge an event. */
export function dataEvent(payload: object): string {
  return `data: ${JSON.stringify(payload)}\n\n`;
}

/** The same under a name, which some SDKs tell events by. */
export function namedEvent(name: string, payload: object): string {
  return `event: ${name}\n${dataEvent(payload)}`;
}

/**
 * The longest event that is waited for, in characters: an echoed prompt is the longest, and as long
 * as a request's body.
 */
const MAX_EVENT_LENGTH = 8 * 1024 * 1024;

/** Turns bytes, split anywhere, into the payloads of whole events. Comments are dropped. */
export class SseDecoder {
  readonly #text = new TextDecoder();
  readonly #onText: (text: string) => void;
  #payloads: string[] = [];
  readonly #parser = createParser({
    onEvent: (event) => this.#payloads.push(event.data),
    maxBufferSize: MAX_EVENT_LENGTH,
  });

  /** @param onText is told of all that is read, before its events */
  constructor(onText: (text: string) => void = () => undefined) {
    this.#onText = onText;
  }

  /** @throws {Error} when an event is longer than any may be */
  push(bytes: Uint8Array): string[] {
    return this.#feed(this.#text.decode(bytes, { stream: true }));
  }

  /** An event whose blank line never came is not an event. */
  end(): string[] {
    return this.#feed(this.#text.decode());
  }

  #feed(text: string): string[] {
    this.#onText(text);
    this.#parser.feed(text);
    const payloads = this.#payloads;
    this.#payloads = [];
    return payloads;
  }
}
