/**
 * Carries a stream of texts to a client as bytes, at the client's pace.
 *
 * A ReadableStream with `pull`: nothing is read from the source before the client took what came earlier. Hono's
 * helper is not used because it swallows write errors and shows exception texts to clients. This file knows no money:
 * the source settles, and settles by the request's abort signal too, since `cancel` is not called on every runtime.
 *
 * @param onCancel whoever reads wants no more
 */
export function toByteStream(
  source: AsyncIterator<string>,
  onCancel: () => void,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await source.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      onCancel();
      await source.return?.();
    },
  });
}
