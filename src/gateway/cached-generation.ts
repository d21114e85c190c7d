/**
 * Generations out of the response cache, and into it. A hit is admitted, charged and told as any
 * other request, at its own price: its tokens are known before it begins, and nothing runs. A miss
 * is written down as it is given, and kept when it is whole.
 */
import { NO_TIMING } from "../backends/evidence.ts";
import type { TokenUsage } from "../billing/pricing.ts";
import { CACHE_LIMITS } from "../contract/response-cache.ts";
import { pricesFor } from "../routing/catalog.ts";
import type { Consulted } from "./answer-cache.ts";
import type { Generation, GenerationEvent, StartedEvent } from "./generation.ts";
import type { PlacedCandidate } from "./route.ts";
import type { Settlement } from "./settlement.ts";

type Hit = Extract<Consulted, { kind: "hit" }>;
type Head = Readonly<Record<string, string>>;

/** As it is kept. */
interface KeptGeneration {
  readonly started: StartedEvent;
  readonly events: readonly GenerationEvent[];
  readonly usage: TokenUsage;
}

/** Of a hit: who made it, at the price for an answer that is made already. */
export function toCachedCandidate(
  { candidate }: Pick<Hit, "candidate">,
  when: { readonly organizationId: string; readonly atMs: number },
): PlacedCandidate {
  const { laterPrice: _, ...rest } = candidate;
  const prices = pricesFor(candidate.entry, when, "cached");
  return { ...rest, ...prices, reason: `${candidate.reason}; cache` };
}

/**
 * What was made once is charged as it was made, but that nothing of it came out of a worker's
 * memory.
 */
export function readKept({ text }: Pick<Hit, "text">): KeptGeneration {
  const kept = JSON.parse(text) as KeptGeneration;
  return { ...kept, usage: { ...kept.usage, cachedTokens: 0 } };
}

/**
 * Books a hit, before anything of it is given.
 *
 * @throws {ApiError} as `Settlement.requireBooked`
 */
export async function settleHit(settlement: Settlement, usage: TokenUsage): Promise<void> {
  settlement.end({
    kind: "settle",
    outcome: "completed",
    measuredBy: "cache",
    usage,
    timing: NO_TIMING,
    attempt: 1,
    isAwaited: true,
  });
  await settlement.requireBooked();
}

interface CachedParts {
  readonly kept: KeptGeneration;
  readonly candidate: PlacedCandidate;
  readonly head: Head;
}

/** Of a hit that is booked. */
export function toCachedGeneration({ kept, candidate, head }: CachedParts): Generation {
  const { started, events, usage } = kept;
  return {
    model: candidate.entry.id,
    // Nothing ran.
    serviceTier: "default",
    head,
    started: { ...started, cachedTokens: 0 },
    events: async function* tell() {
      yield [...events, { type: "generation_end", usage, stop: null }];
    },
    leave: () => undefined,
  };
}

/** @param answering the candidate that has the request now */
export function throughCache(
  generation: Generation,
  consulted: Consulted,
  answering: () => PlacedCandidate,
): Generation {
  if (consulted.kind === "none") return generation;
  return {
    get model() {
      return generation.model;
    },
    get serviceTier() {
      return generation.serviceTier;
    },
    get head() {
      return { ...generation.head, ...consulted.head };
    },
    get started() {
      return generation.started;
    },
    events: () =>
      consulted.kind === "miss"
        ? written(generation, (text) => {
            const fingerprint = generation.started.fingerprint ?? null;
            consulted.keep(answering(), { fingerprint, text });
          })
        : generation.events(),
    leave: () => generation.leave(),
  };
}

/**
 * Passes events on, and hands them over when all were given: not what broke off, was stopped, or is
 * too large to be kept.
 */
async function* written(
  generation: Generation,
  keep: (text: string) => void,
): AsyncGenerator<GenerationEvent[]> {
  let events: string[] | undefined = [];
  let length = 0;
  let usage: TokenUsage | undefined;
  for await (const batch of generation.events()) {
    for (const event of batch) {
      if (event.type === "generation_end") {
        if (event.stop === null) usage = event.usage;
        continue;
      }
      if (events === undefined) continue;
      const text = JSON.stringify(event);
      length += text.length + 1;
      if (length > CACHE_LIMITS.maxAnswerBytes) events = undefined;
      else events.push(text);
    }
    yield batch;
  }
  if (events === undefined || usage === undefined) return;
  const { started } = generation;
  keep(
    `{"started":${JSON.stringify(started)},"events":[${events.join(",")}],"usage":${JSON.stringify(usage)}}`,
  );
}
