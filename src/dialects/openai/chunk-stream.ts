/**
 * Streams of chunks, as OpenAI's chats and completions have them: `data:` lines alone, and `[DONE]`
 * at the end. Pure.
 */
import type { ApiError } from "../../errors.ts";
import type { GenerationEvent } from "../../gateway/generation.ts";
import { fromStop } from "../../gateway/refusals.ts";
import { dataEvent, DONE_EVENT } from "../../streaming/sse.ts";
import type { StreamWriter } from "../dialect.ts";

interface ChunkWriter {
  /** None for an event that says nothing to a client. */
  of(event: GenerationEvent): readonly object[];
}

/** An error as a stream's last event. */
export type WriteError = (error: ApiError) => string;

/** It always says how it ended: `[DONE]`, or an error and then nothing. */
export class ChunkStream implements StreamWriter {
  readonly #opening: readonly object[];
  readonly #chunks: ChunkWriter;
  readonly #writeError: WriteError;

  constructor(opening: readonly object[], chunks: ChunkWriter, writeError: WriteError) {
    this.#opening = opening;
    this.#chunks = chunks;
    this.#writeError = writeError;
  }

  opening(): string {
    return this.#opening.map(dataEvent).join("");
  }

  of(event: GenerationEvent): string {
    const text = this.#chunks.of(event).map(dataEvent).join("");
    if (event.type !== "generation_end") return text;
    return text + (event.stop === null ? DONE_EVENT : this.failed(fromStop(event.stop)));
  }

  failed(error: ApiError): string {
    return this.#writeError(error);
  }
}
