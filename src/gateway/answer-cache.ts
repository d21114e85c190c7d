/**
 * What the response cache has to do with a request: whether its answer may be taken from it or kept
 * in it, and under which key.
 *
 * Only answers that are the same each time (decision 45) and that our own workers made: where a
 * provider answers, nobody promises that. The key is of all that such an answer depends on: whose
 * it is, what is asked, where it is made of which files, and at which price it would be sold. What
 * an organization has not asked for is not kept.
 */
import { isEndUserTokenId } from "../auth/end-user-token.ts";
import { digestOf } from "../contract/bytes.ts";
import { deploymentName } from "../contract/deployments.ts";
import type { Sampling } from "../contract/engine.ts";
import {
  CACHE_ANSWER_HEADER,
  CACHE_LIMITS,
  CACHE_REASON_HEADER,
  type CacheWish,
} from "../contract/response-cache.ts";
import { logEvent } from "../observability/log.ts";
import { requireOpenKey } from "./authenticate.ts";
import type { Asker, PlacedCandidate } from "./route.ts";
import type { GatewayServices } from "./services.ts";

/** Why an answer is neither taken nor kept, as a header says it. */
export type BypassReason =
  /** The request asked for it. */
  | "asked"
  /** The organization keeps no answers. */
  | "off"
  /** It may differ each time. */
  | "not_repeatable"
  /** Others than our own workers would make it. */
  | "provider"
  /** Which model answers is known when one has. */
  | "cascade"
  /** What others asked is not an end user's to find out. */
  | "end_user";

export type Consulted =
  /** Nobody asked. */
  | { readonly kind: "none"; readonly head: Head }
  | { readonly kind: "bypass"; readonly head: Head }
  | { readonly kind: "miss"; readonly head: Head; readonly keep: Keep }
  | {
      readonly kind: "hit";
      readonly head: Head;
      readonly candidate: PlacedCandidate;
      /** As it was kept. */
      readonly text: string;
    };

type Head = Readonly<Record<string, string>>;

/** Keeps an answer that this candidate made, after it was given. */
export type Keep = (candidate: PlacedCandidate, made: Made) => void;

interface Made {
  readonly fingerprint: string | null;
  readonly text: string;
}

interface Cacheable extends Asker {
  readonly cache?: CacheWish | null;
}

interface Question {
  /** All that decides the answer beside where it is made; JSON writes it. */
  readonly asked: object;
  readonly isRepeatable: boolean;
  readonly candidates: readonly PlacedCandidate[];
  /** The first candidate's model is only tried. */
  readonly isTried?: boolean;
}

export const isRepeatable = ({ temperature, seed }: Sampling): boolean =>
  temperature === 0 || seed !== null;

/** @throws {ApiError} what a key is told that opens nothing, where the cache would be asked */
export async function consultCache(
  services: GatewayServices,
  call: Cacheable,
  question: Question,
): Promise<Consulted> {
  const nowMs = services.now();
  const { organizationId, account } = call.key;
  const wish = call.cache ?? null;
  if (wish?.mode === "bypass") return bypass("asked");
  const terms = await services.terms.of(organizationId, account, { nowMs, defer: services.defer });
  const { mode, version, ttl_seconds: mostSeconds } = terms.responseCache;
  if (wish === null && mode !== "always") return { kind: "none", head: {} };
  if (mode === "off") return bypass("off");
  if (isEndUserTokenId(call.key.keyId)) return bypass("end_user");
  if (!question.isRepeatable) return bypass("not_repeatable");
  if (question.isTried === true) return bypass("cascade");
  const [first] = question.candidates;
  const places = question.candidates.filter(
    ({ entry, deployment }) =>
      entry.id === first?.entry.id && deployment.target.kind === "gpu_worker",
  );
  if (first === undefined || places.length === 0) return bypass("provider");
  const model = first.entry.id;
  const { scope, clientIp } = call;
  const projectId = await requireOpenKey(call.key, { scope, model, clientIp });
  const ttlMs = Math.min(mostSeconds, wish?.maxAgeSeconds ?? mostSeconds) * 1_000;
  const asked = await digest(JSON.stringify([organizationId, projectId, question.asked]));
  const keys = await Promise.all(places.map((place) => keyOf(asked, place)));
  const cache = services.responseCacheOf(organizationId);
  const keep: Keep = (candidate, { fingerprint, text }) => {
    const key = keys[places.indexOf(candidate)];
    if (key === undefined || ttlMs === 0 || text.length > CACHE_LIMITS.maxAnswerBytes) return;
    const { entry, deployment, replica } = candidate;
    // Workers of a pool may be of several kinds.
    const worker = replica === undefined ? "" : `/${replica.workerId}`;
    const madeBy = deploymentName(entry.id, deployment.id) + worker;
    const kept = { key, projectId, madeBy, fingerprint, text, ttlMs, termsVersion: version };
    services.defer(
      cache.put(kept).catch((cause: unknown) => logEvent("response_cache.not_kept", {}, cause)),
    );
  };
  const miss = { kind: "miss", head: { [CACHE_ANSWER_HEADER]: "miss" }, keep } as const;
  if (wish?.mode === "refresh") return miss;
  try {
    const found = await cache.find(keys, ttlMs);
    if (found === null) return miss;
    const candidate = places[keys.indexOf(found.key)];
    if (candidate === undefined) return miss;
    const age = String(Math.floor(found.ageMs / 1_000));
    return {
      kind: "hit",
      head: { [CACHE_ANSWER_HEADER]: "hit", age },
      candidate,
      text: found.text,
    };
  } catch (cause) {
    // Whoever cannot be asked has nothing.
    logEvent("response_cache.not_asked", {}, cause);
    return miss;
  }
}

function bypass(reason: BypassReason): Consulted {
  const head = { [CACHE_ANSWER_HEADER]: "bypass", [CACHE_REASON_HEADER]: reason };
  return { kind: "bypass", head };
}

/**
 * What of the catalog changes an answer, or what it is sold for. A pool is one place, whichever
 * worker of it answers.
 */
function keyOf(asked: string, { entry, deployment, price, maxTokens }: PlacedCandidate) {
  const { id, upstreamModel, dtype } = deployment;
  const target = entry.deployments.find((one) => one.id === id)?.target;
  const place = { id, target, upstreamModel, dtype };
  const { id: model, contextTokens, pooling } = entry;
  return digest(
    JSON.stringify([asked, { model, contextTokens, pooling, maxTokens }, place, price]),
  );
}

const digest = (text: string): Promise<string> => digestOf(new TextEncoder().encode(text));
