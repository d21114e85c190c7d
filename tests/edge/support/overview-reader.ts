/** Whoever watches the overview: its events as they come, and what they add up to. */
import type { OverviewEvent } from "../../../src/contract/overview.ts";
import { ask } from "./test-worker.ts";

export interface Told {
  readonly id: string;
  readonly name: string;
  readonly overview: OverviewEvent;
}

export const SERVICE_EVENTS = "/admin/v1/overview/events";
export const eventsOf = (organizationId: string): string =>
  `/admin/v1/organizations/${organizationId}/overview/events`;

export class OverviewReader {
  readonly response: Response;
  readonly #parts: ReadableStreamDefaultReader<string>;
  #rest = "";

  constructor(response: Response) {
    this.response = response;
    if (response.body === null) throw new Error("a stream has a body");
    this.#parts = response.body.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** The next event, without comments; null where the stream has ended. */
  async next(): Promise<Told | null> {
    for (;;) {
      const at = this.#rest.indexOf("\n\n");
      if (at === -1) {
        const part = await this.#parts.read();
        if (part.done) return null;
        this.#rest += part.value;
        continue;
      }
      const text = this.#rest.slice(0, at);
      this.#rest = this.#rest.slice(at + 2);
      const [, id, name, data] = /^id: (.*)\nevent: (.*)\ndata: (.*)$/.exec(text) ?? [];
      if (id !== undefined && name !== undefined && data !== undefined)
        return { id, name, overview: JSON.parse(data) as OverviewEvent };
    }
  }

  /** Reads on until an event is as it should be. */
  async until(isReached: (overview: OverviewEvent) => boolean): Promise<OverviewEvent> {
    for (let told = await this.next(); told !== null; told = await this.next())
      if (isReached(told.overview)) return told.overview;
    throw new Error("the stream ended before that");
  }

  close(): Promise<void> {
    return this.#parts.cancel();
  }
}

/** @throws where there is no place, or no right to it */
export async function watch(
  path: string,
  headers: Record<string, string>,
): Promise<OverviewReader> {
  const response = await ask(path, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return new OverviewReader(response);
}
