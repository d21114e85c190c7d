/** A stream that adds its events up to the whole answer. */
import type { Stream } from "./stream.ts";

export interface Accumulator<Event, Whole> {
  add(event: Event): void;
  /** What is there so far. @throws {Error} before the first event */
  readonly whole: Whole;
}

export class AnswerStream<Event, Whole> implements AsyncIterable<Event> {
  readonly #opening: Promise<Stream<Event>>;
  readonly #accumulator: Accumulator<Event, Whole>;
  #isIterated = false;

  constructor(opening: Promise<Stream<Event>>, accumulator: Accumulator<Event, Whole>) {
    this.#opening = opening;
    this.#accumulator = accumulator;
    // Whoever iterates or waits for the end is told.
    opening.catch(() => undefined);
  }

  /** The stream itself: its request id, its headers. */
  get opened(): Promise<Stream<Event>> {
    return this.#opening;
  }

  /** What has come so far, as a whole answer. */
  get snapshot(): Whole {
    return this.#accumulator.whole;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Event> {
    this.#isIterated = true;
    for await (const event of await this.#opening) {
      this.#accumulator.add(event);
      yield event;
    }
  }

  /** The whole answer; reads what is left of the stream, unless a loop did. */
  async final(): Promise<Whole> {
    if (!this.#isIterated) for await (const _ of this);
    return this.#accumulator.whole;
  }
}
