/**
 * What is asked of a simulated pool: conversations, prompts that share little or nothing, and one
 * that all begin with.
 */
import { CHUNK_TOKENS, type SimulatedRequest } from "./simulated-worker.ts";

export interface Visitor {
  readonly beginsAtMs: number;
  /** Each after the answer to the one before, and a pause. */
  readonly turns: readonly SimulatedRequest[];
}

export const PAUSE_MS = 2_000;

const named = (name: string, chunks: number): string[] =>
  Array.from({ length: chunks }, (_, at) => `${name}/${at}`);

function request(chunks: readonly string[], answerTokens = 100): SimulatedRequest {
  return { chunks, promptTokens: chunks.length * CHUNK_TOKENS + 64, answerTokens };
}

/** 20 users of 8 turns; each turn's prompt is all that came before, and some more. */
function conversations(random: () => number): Visitor[] {
  return Array.from({ length: 20 }, (_, user) => {
    const text = named(`user ${user}`, 24);
    const turns = Array.from({ length: 8 }, (_unused, turn) =>
      request(text.slice(0, 4 + 2 * turn)),
    );
    return { beginsAtMs: random() * 10_000, turns };
  });
}

/** Prompts of 8 chunks, of which so many are those of one of ten groups. */
const singles =
  (shared: number) =>
  (random: () => number): Visitor[] =>
    Array.from({ length: 400 }, (_, at) => {
      const group = named(`group ${Math.floor(random() * 10)}`, shared);
      const turns = [request([...group, ...named(`prompt ${at}`, 8 - shared)])];
      return { beginsAtMs: random() * 250_000, turns };
    });

/** 400 that all begin with the same 12 chunks. */
const hot =
  (withinMs: number) =>
  (random: () => number): Visitor[] =>
    Array.from({ length: 400 }, (_, at) => ({
      beginsAtMs: random() * withinMs,
      turns: [request([...named("hot", 12), ...named(`prompt ${at}`, 1)])],
    }));

/** Each begins with the 12 chunks of one of ten: not all of them fit into one worker. */
function manyLong(random: () => number): Visitor[] {
  return Array.from({ length: 400 }, (_, at) => {
    const group = named(`group ${Math.floor(random() * 10)}`, 12);
    const turns = [request([...group, ...named(`prompt ${at}`, 1)])];
    return { beginsAtMs: random() * 400_000, turns };
  });
}

export const WORKLOADS = {
  "20 users of 8 turns": conversations,
  "nothing shared": singles(0),
  "25 % shared in ten groups": singles(2),
  "one hot prefix": hot(100_000),
  "one hot prefix, nobody waits": hot(1_000_000),
  "ten long prefixes": manyLong,
} as const satisfies Readonly<Record<string, (random: () => number) => Visitor[]>>;
