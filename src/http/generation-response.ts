import { toApiError, toErrorEvent } from "../errors.ts";
import type { Generation, GenerationEvent } from "../gateway/metered-generation.ts";
import { fromStop } from "../gateway/refusals.ts";
import { logEvent } from "../observability/log.ts";
import { toByteStream } from "../streaming/relay.ts";
/** The two forms of an answer that is generated: a stream of chunks, or one JSON object. */
import { dataEvent, DONE_EVENT, EVENT_STREAM_HEADERS } from "../streaming/sse.ts";
import type { ApiContext } from "./operation.ts";

export interface ChunkWriter {
  /** None for an event that says nothing to a client. */
  of(event: GenerationEvent): readonly object[];
}

/** A stream always says how it ended: `[DONE]`, or an error event and then nothing. */
export function streamAnswer(
  c: ApiContext,
  generation: Generation,
  opening: object[],
  chunks: ChunkWriter,
): Response {
  const events = writeEvents(generation, opening, chunks, c.get("requestId"));
  const body = toByteStream(events, () => generation.leave());
  return new Response(body, {
    headers: { ...EVENT_STREAM_HEADERS, ...generation.head },
  });
}

export function wholeAnswer(generation: Generation, body: object): Response {
  return Response.json(body, { headers: generation.head });
}

async function* writeEvents(
  generation: Generation,
  opening: object[],
  chunks: ChunkWriter,
  requestId: string,
): AsyncGenerator<string> {
  if (opening.length > 0) yield opening.map(dataEvent).join("");
  try {
    for await (const batch of generation.events()) {
      const end = batch.at(-1);
      let text = "";
      for (const event of batch) text += chunks.of(event).map(dataEvent).join("");
      if (end?.type === "generation_end")
        text += end.stop === null ? DONE_EVENT : toErrorEvent(fromStop(end.stop));
      if (text !== "") yield text;
    }
  } catch (thrown) {
    const error = toApiError(thrown);
    logEvent("stream.broken", { requestId, code: error.code }, error.cause ?? error);
    yield toErrorEvent(error);
  }
}
