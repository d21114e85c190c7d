/** Server-sent events out of a body, with a limit on silence. */
import { createParser, type EventSourceMessage } from "eventsource-parser";

/** @throws what `onIdle` gives when nothing came for `idleMs`; what the body throws when it breaks */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  idleMs: number,
  onIdle: () => Error,
): AsyncGenerator<EventSourceMessage> {
  let parsed: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => parsed.push(event) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await within(reader.read(), idleMs, onIdle);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      const events = parsed;
      parsed = [];
      yield* events;
    }
  } finally {
    // A body that broke has nothing to cancel, and one that was read to its end neither.
    void reader.cancel().catch(() => undefined);
  }
}

/** @throws what `onLate` gives when it takes longer */
export async function within<T>(work: Promise<T>, ms: number, onLate: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(onLate()), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
