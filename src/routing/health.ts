/**
 * What this isolate saw of the places that it sent requests to: their breakers; of workers of pools
 * how many of its own requests they have now, too; and how often a request may be tried elsewhere.
 * Kept in memory alone: a new isolate begins without prejudice. No clock.
 */
import { BackendError, type BackendFault } from "../backends/backend.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { Breaker, type BreakerState } from "./breaker.ts";
import { FirstEventTimes } from "./first-event-times.ts";
import { keepLatest } from "./latest.ts";
import { RecentRequests } from "./recent-requests.ts";
import { RefusedLine } from "./refused-line.ts";
import { Speeds } from "./speeds.ts";
import { FAILOVERS, HEDGES, TryBudget, type TryTerms } from "./try-budget.ts";
import { WarmPrefixes } from "./warm-prefixes.ts";

/** Where a model runs: one model that cannot be served leaves the others of its worker alone. */
export interface Place {
  readonly target: DirectTarget;
  /** What the target calls the model. */
  readonly upstreamModel: string;
  /** Of a worker of a pool. */
  readonly pooled?: PooledPlace;
}

export interface PooledPlace {
  /** What the request leaves warm there. */
  readonly prefixes: readonly string[];
  /** Under which name this isolate remembers it. */
  readonly replica: string;
  /** Of its prompt, what is not warm there, as far as was known before it was sent. */
  readonly uncachedTokens?: number;
  /** Whether it has to load the model first, which may take minutes. */
  readonly loads?: boolean;
  /** Whether it goes on with what another worker of its pool broke off. */
  readonly continues?: boolean;
  /**
   * The pool, where it had a free place and nobody waiting: then it may be asked beside another.
   */
  readonly idleIn?: string;
}

/** Where a pool is among the places, what it may cost to try others is bounded. */
export const hasPool = (places: readonly Pick<Place, "pooled">[]): boolean =>
  places.some(({ pooled }) => pooled !== undefined);

/** Those that are the place's fault. A place that is full is well. */
const FAULTS_OF_PLACE: ReadonlySet<BackendFault> = new Set([
  "unreachable",
  "connection_lost",
  "failed",
  "model_not_found",
]);
/**
 * Of providers, whose refusals may be of what one caller asked, or of the key that they were shown.
 */
const FAULTS_OF_PROVIDER: ReadonlySet<BackendFault> = new Set(["unreachable", "connection_lost"]);
/** Beyond this, those that are idle and well are forgotten. */
const MAX_PLACES = 4_096;
/** Organizations whose further tries are counted. */
const MAX_BUDGETS = 1_024;
/** A request of which nobody hears again does not count for ever. */
const MAX_IN_FLIGHT_MS = 3_600_000;

/** Whose a request is, and how soon it is to begin. */
export interface Owner {
  readonly organizationId: string;
  readonly serviceTier: ServiceTier;
}

/**
 * A request of this isolate, as long as a worker's figures may not have it yet, or still have it.
 */
interface Sent {
  readonly owner: Owner;
  readonly sentAtMs: number;
  /** Of its prompt, as far as it has to be run. */
  promptTokens: number;
  hasBegun: boolean;
  /** When the prompt was run. */
  readAtMs: number | undefined;
  endedAtMs: number | undefined;
}

/** What this isolate sent to a worker since its figures, and is there. */
export interface SentSince {
  readonly waiting: readonly Owner[];
  /** How many more have begun. */
  readonly begun: number;
}

/** How many requests a worker said it has, and when. */
interface LoadFigures {
  readonly requests: number;
  readonly atMs: number;
}

/** One attempt, from its sending to its end. */
export interface Visit {
  /** Its first event came. @param promptTokens those that it runs, where it says so */
  answered(nowMs: number, promptTokens?: number): void;
  /** Its prompt was run: it has made something. */
  read(nowMs: number): void;
  /** It goes on. */
  heard(nowMs: number): void;
  /** It was given up before its first event, which did not come in time. */
  late(nowMs: number): void;
  /** @param thrown undefined: it was answered to the end */
  ended(nowMs: number, thrown?: unknown): void;
  /** Nobody waits for it any more. */
  left(nowMs: number): void;
}

export class ReplicaHealth {
  readonly warmPrefixes = new WarmPrefixes();
  /** How long short whole answers took to begin lately, by deployment. */
  readonly firstEvents = new FirstEventTimes();
  /** How fast deployments answered lately, by model and id. */
  readonly speeds = new Speeds();
  /** Those that were refused as pools had too much to do. */
  readonly refused = new RefusedLine();
  readonly #breakers = new Map<string, Breaker>();
  /** By organization, the one that asked last at the end. */
  readonly #budgets = new Map<string, TryBudget>();
  /** The same by organization and pool, of tries beside another. */
  readonly #hedgeBudgets = new Map<string, TryBudget>();
  readonly #sent = new Map<string, Sent[]>();
  readonly #boots = new Map<string, string>();
  /** By origin. */
  readonly #recent = new RecentRequests();

  get knownBudgets(): number {
    return this.#budgets.size;
  }

  /**
   * How often an organization's requests may be tried elsewhere: one whose requests all fail takes
   * nothing from the others.
   */
  budgetOf(organizationId: string): TryBudget {
    return budgetIn(this.#budgets, organizationId, FAILOVERS);
  }

  /** How often they may be tried beside a try that goes on. */
  hedgeBudgetOf(organizationId: string, pool: string): TryBudget {
    return budgetIn(this.#hedgeBudgets, `${organizationId}\n${pool}`, HEDGES);
  }

  isOpenTo(place: Place, nowMs: number): boolean {
    return this.#breakers.get(keyOf(place))?.isOpenTo(nowMs) ?? true;
  }

  /** Of one that is left out: when it is asked again. Unix milliseconds. */
  leftOutUntilMs(place: Place): number {
    return this.#breakers.get(keyOf(place))?.openUntilMs ?? 0;
  }

  stateOf(place: Omit<Place, "pooled">, nowMs: number): BreakerState {
    return this.#breakers.get(keyOf(place))?.stateAt(nowMs) ?? "closed";
  }

  /** What was seen of a process says nothing of the one that was started after it. */
  noteBoot(target: DirectTarget, bootId: string): void {
    const origin = originOf(target);
    const before = this.#boots.get(origin);
    if (before === bootId) return;
    if (this.#boots.size >= MAX_PLACES) this.#boots.clear();
    this.#boots.set(origin, bootId);
    if (before === undefined) return;
    for (const key of this.#breakers.keys())
      if (key.startsWith(`${origin}\n`)) this.#breakers.delete(key);
  }

  /** A request goes there. @returns undefined of the edge itself: nothing is kept of that */
  visit(place: Place, nowMs: number, owner: Owner): Visit | undefined {
    const { target, pooled } = place;
    if (target.kind === "edge") return undefined;
    const breaker = this.#breakerOf(place, nowMs);
    const sent: Sent = {
      owner,
      sentAtMs: nowMs,
      promptTokens: pooled?.uncachedTokens ?? 0,
      hasBegun: false,
      readAtMs: undefined,
      endedAtMs: undefined,
    };
    if (pooled !== undefined) {
      const origin = originOf(target);
      this.#sent.set(origin, [...(this.#sent.get(origin) ?? []), sent]);
      this.#recent.note(origin, nowMs);
    }
    breaker.begin(nowMs);
    const end = (endedAtMs: number): boolean => {
      if (sent.endedAtMs !== undefined) return false;
      sent.endedAtMs = endedAtMs;
      return true;
    };
    return {
      answered: (atMs, promptTokens) => {
        sent.hasBegun = true;
        sent.promptTokens = promptTokens ?? sent.promptTokens;
        breaker.answer(atMs);
        if (pooled !== undefined) this.warmPrefixes.add(pooled.prefixes, pooled.replica, atMs);
      },
      read: (atMs) => {
        sent.readAtMs ??= atMs;
      },
      heard: (atMs) => breaker.hear(atMs),
      late: (atMs) => {
        if (!end(atMs)) return;
        // Whoever loads a model tells nobody of anything.
        if (pooled?.loads === true) breaker.abandon();
        else breaker.late(nowMs, atMs);
      },
      ended: (atMs, thrown) => {
        if (!end(atMs)) return;
        if (thrown === undefined) breaker.succeed();
        else if (isFaultOf(target, thrown)) breaker.fail(atMs);
        else breaker.abandon();
      },
      left: (atMs) => {
        if (end(atMs)) breaker.abandon();
      },
    };
  }

  /**
   * How many requests it has: what its figures say, corrected by what this isolate sent and saw end
   * since.
   */
  loadOf(target: DirectTarget, figures: LoadFigures, nowMs: number): number {
    let own = 0;
    let load = figures.requests;
    for (const { sentAtMs, endedAtMs } of this.#requestsOf(target, nowMs)) {
      const isCounted = sentAtMs <= figures.atMs;
      const isThere = endedAtMs === undefined;
      if (isThere) own += 1;
      if (!isCounted && isThere) load += 1;
      if (isCounted && !isThere && endedAtMs > figures.atMs) load -= 1;
    }
    return Math.max(own, load);
  }

  /** How many requests this isolate sent there lately. */
  recentOf(target: DirectTarget, nowMs: number): number {
    return this.#recent.of(originOf(target), nowMs);
  }

  /**
   * Tokens of prompts that this isolate sent there and that are not run yet: prompts are run one
   * after another, the first since it was sent or since the one before was done.
   */
  unreadTokensOf(target: DirectTarget, tokensPerSecond: number, nowMs: number): number {
    const sent = this.#requestsOf(target, nowMs);
    const unread = sent.filter(
      ({ readAtMs, endedAtMs }) => readAtMs === undefined && endedAtMs === undefined,
    );
    const [first] = unread;
    if (first === undefined) return 0;
    const sinceMs = sent.reduce(
      (lastMs, { readAtMs = 0 }) => Math.max(lastMs, readAtMs),
      first.sentAtMs,
    );
    const run = (Math.max(0, nowMs - sinceMs) / 1_000) * tokensPerSecond;
    const total = unread.reduce((sum, { promptTokens }) => sum + promptTokens, 0);
    return total - Math.min(first.promptTokens, run);
  }

  /** Beyond what its figures say: what was sent there since. */
  sentSince(target: DirectTarget, atMs: number, nowMs: number): SentSince {
    const sent = this.#requestsOf(target, nowMs).filter(
      ({ sentAtMs, endedAtMs }) => sentAtMs > atMs && endedAtMs === undefined,
    );
    const waiting = sent.filter(({ hasBegun }) => !hasBegun);
    return { waiting: waiting.map(({ owner }) => owner), begun: sent.length - waiting.length };
  }

  #requestsOf(target: DirectTarget, nowMs: number): readonly Sent[] {
    const origin = originOf(target);
    const left = (this.#sent.get(origin) ?? []).filter(
      ({ sentAtMs, endedAtMs }) =>
        Math.abs(nowMs - (endedAtMs ?? sentAtMs)) <
        (endedAtMs === undefined ? MAX_IN_FLIGHT_MS : MAX_FIGURES_AGE_MS),
    );
    if (left.length === 0) this.#sent.delete(origin);
    else this.#sent.set(origin, left);
    return left;
  }

  #breakerOf(place: Place, nowMs: number): Breaker {
    const key = keyOf(place);
    const known = this.#breakers.get(key);
    if (known !== undefined) return known;
    if (this.#breakers.size >= MAX_PLACES)
      for (const [other, breaker] of this.#breakers)
        if (breaker.stateAt(nowMs) === "closed") this.#breakers.delete(other);
    const breaker = new Breaker();
    this.#breakers.set(key, breaker);
    return breaker;
  }
}

/** @returns the one of that name, which is then the one that was asked for last */
function budgetIn(budgets: Map<string, TryBudget>, name: string, terms: TryTerms): TryBudget {
  const budget = budgets.get(name) ?? new TryBudget(terms);
  keepLatest(budgets, [name, budget], MAX_BUDGETS);
  return budget;
}

/** Figures that are older are not corrected any more. */
const MAX_FIGURES_AGE_MS = 10_000;

function isFaultOf({ kind }: DirectTarget, thrown: unknown): boolean {
  const faults = kind === "gpu_worker" ? FAULTS_OF_PLACE : FAULTS_OF_PROVIDER;
  return thrown instanceof BackendError && faults.has(thrown.fault);
}

function keyOf({ target, upstreamModel }: Omit<Place, "pooled">): string {
  return `${originOf(target)}\n${upstreamModel}`;
}

function originOf(target: DirectTarget): string {
  return target.kind === "gpu_worker" ? target.url : JSON.stringify(target);
}
