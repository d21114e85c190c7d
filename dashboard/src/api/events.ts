/** Server-sent events as they are read in the browser, and how long to wait before asking anew. */
export interface ServerEvent {
  readonly id: string | null;
  readonly name: string;
  readonly data: string;
}

/** Ours have one line of data each, and comments between them. */
export async function* eventsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  let fields = new Map<string, string>();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const at = line.indexOf(": ");
        if (line !== "") {
          if (at > 0) fields.set(line.slice(0, at), line.slice(at + 2));
          continue;
        }
        const data = fields.get("data");
        if (data !== undefined)
          yield { id: fields.get("id") ?? null, name: fields.get("event") ?? "message", data };
        fields = new Map();
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 30_000;

/**
 * Twice as long after each failure, up to half a minute, and never all at the same time.
 *
 * @param failures without a success between them, from 1
 * @param random from 0 to 1
 */
export function waitAfter(failures: number, random: number): number {
  const most = Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10));
  return Math.round(most * (0.5 + random / 2));
}
