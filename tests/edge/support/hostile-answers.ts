/** What workers answer that do not do what they said. */
import type { EngineEvent, GenerateRequest, Receipt } from "../../../src/contract/engine.ts";
import { receiptOf } from "./fake-worker.ts";
import type { Behaviour } from "./pool-members.ts";

export const PROMPT_TOKENS = 10;
export const line = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;
export const started = line({
  type: "started",
  promptTokens: PROMPT_TOKENS,
  cachedTokens: 0,
  choices: 1,
  maxTokens: 8,
} satisfies EngineEvent);
export const token = (completionTokens: number, text = "x"): string =>
  line({ type: "delta", index: 0, text, completionTokens, logprobs: null } satisfies EngineEvent);
export const closed = line({
  type: "choice_end",
  index: 0,
  finishReason: "stop",
} satisfies EngineEvent);
/** An answer of two tokens, but for its end. */
export const whole = token(1) + token(2) + closed;

export async function ended(
  { organizationId, requestId, model }: GenerateRequest,
  change: Partial<Receipt> = {},
  completionTokens = 2,
): Promise<string> {
  const tokens = { promptTokens: PROMPT_TOKENS, completionTokens };
  const receipt = await receiptOf(organizationId, requestId, tokens, { model, ...change });
  return line({ type: "end", receipt });
}

export const stream = (body: BodyInit): Response =>
  new Response(body, { headers: { "content-type": "text/event-stream" } });

export const BUSY = { status: 500 };

export const PINGS = ": ping\n\n".repeat(10_000);

/** Two reads, so that the second comes when the first was passed on. */
export const inParts = (first: string, rest: string): Response => {
  const parts = [first, rest].map((part) => new TextEncoder().encode(part));
  return stream(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        const part = parts.shift();
        if (part === undefined) return controller.close();
        controller.enqueue(part);
        await scheduler.wait(5);
      },
    }),
  );
};

/**
 * What it sends first, and then what `next` gives, as often as it is read; undefined: nothing, and
 * it stays open.
 */
export function endless(
  first: string,
  next: (() => string) | undefined,
  signal: AbortSignal | null,
) {
  const encoder = new TextEncoder();
  let isFirst = true;
  return stream(
    new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (signal?.aborted === true) return controller.error(signal.reason);
        if (isFirst) {
          isFirst = false;
          return controller.enqueue(encoder.encode(first));
        }
        if (next !== undefined) {
          await scheduler.wait(1);
          return controller.enqueue(encoder.encode(next()));
        }
        return new Promise((_, reject) =>
          signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true }),
        );
      },
    }),
  );
}

export const BEFORE_THE_FIRST_EVENT: readonly (readonly [string, Behaviour])[] = [
  ["answers 200 with an error", () => Response.json({ error: { message: "out of memory" } })],
  ["answers 200 with a page", () => new Response("<html><h1>502 Bad Gateway</h1></html>")],
  ["answers 200 with nothing", () => stream("")],
  ["answers 500", () => new Response("oops", { status: 500 })],
  [
    "refuses in words that have no end",
    (_, signal) => new Response(endless("", () => " ".repeat(1_000_000), signal).body, BUSY),
  ],
  ["answers 429 in a form that is not ours", () => new Response("slow down", { status: 429 })],
  [
    "sends to another address",
    () => new Response(null, { status: 307, headers: { location: "http://evil.example/" } }),
  ],
  ["sends bytes that are no text", () => stream(new Uint8Array(4_096).map((_, at) => at * 31))],
  ["sends an event that is not JSON", () => stream("data: {nonsense\n\n")],
  ["sends an event of no known kind", () => stream(line({ type: "surprise" }))],
  [
    "sends an event without an end",
    (_, signal) => endless("data: ", () => "x".repeat(1_000_000), signal),
  ],
  ["says without a pause that it is there", (_, signal) => endless("", () => PINGS, signal)],
  ["begins with a token", () => stream(token(1))],
  [
    "begins with another number of choices",
    () => stream(started.replace('"choices":1', '"choices":9')),
  ],
  [
    "begins with more tokens than were asked for",
    () => stream(started.replace('"maxTokens":8', '"maxTokens":9000')),
  ],
];
