import { KEEP_ALIVE } from "./sse.ts";

/**
 * A reader that takes what comes waits for less than twice this long: proxies and clients take
 * silence for an end.
 */
export const QUIET_MS = 4_000;

/**
 * Carries a stream of server-sent events to a client as bytes, at the client's pace. Where nothing
 * comes for a while, a comment does.
 *
 * A ReadableStream with `pull`: nothing is read from the source before the client took what came
 * earlier. Hono's helper is not used because it swallows write errors and shows exception texts to
 * clients. This file knows no money: the source settles, and settles by the request's abort signal
 * too, since `cancel` is not called on every runtime.
 *
 * @param source texts, each of whole events
 * @param onCancel whoever reads wants no more
 * @param quietMs a client that left is noticed when something is written to it, and not before
 */
export function toByteStream(
  source: AsyncIterator<string>,
  onCancel: () => void,
  quietMs = QUIET_MS,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let isQuiet = true;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stopTimer = (): void => {
    if (timer !== undefined) clearInterval(timer);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setInterval(() => {
        // Nothing is put behind what the reader has not taken.
        const isAwaited = (controller.desiredSize ?? 0) > 0;
        if (isQuiet && isAwaited) controller.enqueue(encoder.encode(KEEP_ALIVE));
        isQuiet = true;
      }, quietMs);
    },
    async pull(controller) {
      try {
        const next = await source.next();
        isQuiet = false;
        if (next.done !== true) return controller.enqueue(encoder.encode(next.value));
      } catch (cause) {
        stopTimer();
        throw cause;
      }
      stopTimer();
      controller.close();
    },
    async cancel() {
      stopTimer();
      onCancel();
      await source.return?.();
    },
  });
}
