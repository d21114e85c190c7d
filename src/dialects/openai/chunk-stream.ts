/** Streams of chunks, as OpenAI's chats and completions have them: `data:` lines alone, and `[DONE]` at the end. Pure. */
import { toErrorEvent, type ApiError } from "../../errors.ts";
import type { GenerationEvent } from "../../gateway/metered-generation.ts";
import { fromStop } from "../../gateway/refusals.ts";
import { dataEvent, DONE_EVENT } from "../../streaming/sse.ts";
import type { StreamWriter } from "../dialect.ts";

interface ChunkWriter {
  /** None for an event that says nothing to a client. */
  of(event: GenerationEvent): readonly object[];
}

/** It always says how it ended: `[DONE]`, or an error and then nothing. */
export class ChunkStream implements StreamWriter {
  readonly #opening: readonly object[];
  readonly #chunks: ChunkWriter;

  constructor(opening: readonly object[], chunks: ChunkWriter) {
    this.#opening = opening;
    this.#chunks = chunks;
  }

  opening(): string {
    return this.#opening.map(dataEvent).join("");
  }

  of(event: GenerationEvent): string {
    const text = this.#chunks.of(event).map(dataEvent).join("");
    if (event.type !== "generation_end") return text;
    return text + (event.stop === null ? DONE_EVENT : toErrorEvent(fromStop(event.stop)));
  }

  failed(error: ApiError): string {
    return toErrorEvent(error);
  }
}
