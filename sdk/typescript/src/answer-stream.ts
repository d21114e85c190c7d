/** A stream that adds its events up to the whole answer. */
import type { Stream } from "./stream.ts";

export interface Accumulator<Event, Whole> {
  add(event: Event): void;
  /** What is there so far. @throws {Error} before the first event */
  readonly whole: Whole;
  /** Of dialects that tell the usage only to those who ask: whether an event is there for it alone. */
  isUsage?(event: Event): boolean;
}

export class AnswerStream<Event, Whole> implements AsyncIterable<Event> {
  readonly #opening: Promise<Stream<Event>>;
  readonly #accumulator: Accumulator<Event, Whole>;
  readonly #isUsageHidden: boolean;
  #stream: Stream<Event> | undefined;
  #isIterated = false;

  /** @param isUsageHidden the caller did not ask for the event that has the usage alone */
  constructor(
    opening: Promise<Stream<Event>>,
    accumulator: Accumulator<Event, Whole>,
    isUsageHidden: boolean,
  ) {
    this.#opening = opening;
    this.#accumulator = accumulator;
    this.#isUsageHidden = isUsageHidden;
    // Whoever iterates or waits for the end is told.
    opening.catch(() => undefined);
  }

  /** The stream itself: its request id, its headers. */
  get opened(): Promise<Stream<Event>> {
    return this.#opening;
  }

  /** How often it was continued on another connection. */
  get resumes(): number {
    return this.#stream?.resumes ?? 0;
  }

  /** What has come so far, as a whole answer. */
  get snapshot(): Whole {
    return this.#accumulator.whole;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Event> {
    this.#isIterated = true;
    this.#stream = await this.#opening;
    for await (const event of this.#stream) {
      this.#accumulator.add(event);
      const isHidden = this.#isUsageHidden && this.#accumulator.isUsage?.(event) === true;
      if (!isHidden) yield event;
    }
  }

  /** The whole answer; reads what is left of the stream, unless a loop did. */
  async final(): Promise<Whole> {
    if (!this.#isIterated) for await (const _ of this);
    return this.#accumulator.whole;
  }
}
