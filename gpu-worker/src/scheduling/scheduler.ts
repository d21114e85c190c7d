/**
 * Decides who starts next and who gives way. Pure: no clock, no I/O. Who may wait is decided before
 * (engine-client/waiting-room.ts).
 *
 * Waiting requests start by service tier (tier-turns.ts) and priority; within those, the
 * organization that had the least of the device, by its weight, is next, and within an organization
 * the higher service tier, then the oldest. An organization that was away starts level with the
 * others: time not used is not saved up. When all places are taken, whoever is next gets one of an
 * organization that has more than its share of them, or one of a lower tier where shares are equal:
 * shares come first, then tiers.
 *
 * Source: Sheng et al., Fairness in Serving Large Language Models (virtual token counter), OSDI
 * 2024.
 */
import { rankOf, type ServiceTier } from "../../../src/contract/service-tiers.ts";
import { SHADOW_ORGANIZATION } from "../../../src/contract/shadows.ts";
import { TierTurns } from "./tier-turns.ts";

export interface SchedulerLimits {
  /** Sequences. */
  readonly maxRunning: number;
}

export interface ScheduledRequest<S> {
  readonly requestId: string;
  readonly organizationId: string;
  readonly serviceTier: ServiceTier;
  /** Higher first. */
  readonly priority: number;
  /** By the monotonic clock, milliseconds. */
  readonly deadlineTickMs: number;
  readonly sequences: readonly S[];
}

interface Entry<S> {
  readonly request: ScheduledRequest<S>;
  /** Sequences still to start, in order. */
  pending: S[];
}

interface Running<S> {
  readonly sequence: S;
  readonly entry: Entry<S>;
}

/** What a copy that nobody waits for may have is far below anybody's share. */
const SHADOW_WEIGHT = 1 / 1_024;

const usualWeightOf = (organizationId: string): number =>
  organizationId === SHADOW_ORGANIZATION ? SHADOW_WEIGHT : 1;

export class Scheduler<S> {
  readonly #limits: SchedulerLimits;
  readonly #weightOf: (organizationId: string) => number;
  /** In order of arrival. */
  readonly #entries = new Map<string, Entry<S>>();
  readonly #served = new Map<string, number>();
  #running: Running<S>[] = [];
  readonly #turns = new TierTurns();
  /** The request that has been given a place, and has not started there yet. */
  #givenTo: string | undefined;

  constructor(
    limits: SchedulerLimits,
    weightOf: (organizationId: string) => number = usualWeightOf,
  ) {
    this.#limits = limits;
    this.#weightOf = weightOf;
  }

  get runningCount(): number {
    return this.#running.length;
  }

  /** In the order in which they started. */
  get running(): readonly S[] {
    return this.#running.map(({ sequence }) => sequence);
  }

  get hasWork(): boolean {
    if (this.#running.length > 0) return true;
    return [...this.#entries.values()].some(({ pending }) => pending.length > 0);
  }

  offer(request: ScheduledRequest<S>): void {
    this.#levelUp(request.organizationId);
    this.#entries.set(request.requestId, { request, pending: [...request.sequences] });
  }

  /** Ids of requests, waiting or running, whose deadline has passed. The caller removes them. */
  findExpired(nowTickMs: number): string[] {
    const expired: string[] = [];
    for (const { request } of this.#entries.values()) {
      if (request.deadlineTickMs <= nowTickMs) expired.push(request.requestId);
    }
    return expired;
  }

  /**
   * Starts the next sequence for which `tryStart` finds means.
   *
   * `isReady` passes over a sequence for now. When `tryStart` returns false, nobody is started: who
   * comes later shall not take the means of who comes first.
   */
  startNext(isReady: (sequence: S) => boolean, tryStart: (sequence: S) => boolean): S | undefined {
    if (this.#running.length >= this.#limits.maxRunning) return undefined;
    const entry = this.#choose(isReady);
    const sequence = entry?.pending.find(isReady);
    if (entry === undefined || sequence === undefined || !tryStart(sequence)) return undefined;
    this.#noteTurn(entry, isReady);
    entry.pending = entry.pending.filter((other) => other !== sequence);
    this.#running.push({ sequence, entry });
    this.#givenTo = undefined;
    return sequence;
  }

  /** Whether somebody waits that could start, were there means. */
  hasReady(isReady: (sequence: S) => boolean): boolean {
    return this.#choose(isReady) !== undefined;
  }

  /** Counts device time, in any one unit, as had by an organization. */
  charge(organizationId: string, amount: number): void {
    const served = this.#served.get(organizationId) ?? 0;
    this.#served.set(organizationId, served + amount / this.#weightOf(organizationId));
  }

  /**
   * Who gives way when memory ends: of the lowest tier, and of those of the lowest priority, the
   * one that started last. `priority` is heard only while its organization holds no more than its
   * share of the memory that is held; beyond that, it goes before what is lower of its own alone.
   *
   * @param heldBy memory, in any one unit
   */
  findVictim(heldBy: (sequence: S) => number): S | undefined {
    const tierOf = this.#toTierOfHolder(heldBy);
    const found = findLast(this.#running, ({ request }) => ({
      ...request,
      serviceTier: tierOf(request),
    }));
    const organizationId = found?.entry.request.organizationId;
    const own = this.#running.filter(
      ({ entry }) => entry.request.organizationId === organizationId,
    );
    return findLast(own, ({ request }) => request)?.sequence;
  }

  /**
   * When all places are taken, gives one to whoever is next, who starts then before all others: one
   * of the organization with the most places, by its weight, if it has no fewer than the other when
   * it has given one. Of its places, one of the lowest tier goes, and no priority higher than the
   * newcomer's; of those the one that has run for longest, so that each has its turn. Where no
   * organization has too many, one of a lower tier than the newcomer's goes: of its own
   * organization, or of another that has now as many as the newcomer's would have then. For `flex`,
   * nothing but `flex` gives way.
   *
   * @returns the sequence that was sent back to wait
   */
  sharePlace(
    isReady: (sequence: S) => boolean,
    mayGiveWay: (sequence: S) => boolean,
  ): S | undefined {
    if (this.#running.length < this.#limits.maxRunning) return undefined;
    // Turns are of places that are free: whose turn it is holds up nobody who may take one.
    const next = this.#choose(isReady, rankOf)?.request;
    if (next === undefined) return undefined;
    const places = this.#countPlaces();
    const shareOf = (organizationId: string, change: number) =>
      ((places.get(organizationId) ?? 0) + change) / this.#weightOf(organizationId);
    const movable = this.#running.filter(({ sequence }) => mayGiveWay(sequence));
    const wanted = shareOf(next.organizationId, 1);
    const rich = movable.filter(
      ({ entry: { request } }) =>
        request.priority <= next.priority &&
        (next.serviceTier !== "flex" || request.serviceTier === "flex") &&
        shareOf(request.organizationId, -1) >= wanted,
    );
    const lower = movable.filter(
      ({ entry: { request } }) =>
        rankOf(request.serviceTier) < rankOf(next.serviceTier) &&
        (request.organizationId === next.organizationId ||
          shareOf(request.organizationId, 0) >= wanted),
    );
    const found = this.#findRichest(rich.length > 0 ? rich : lower, shareOf);
    if (found === undefined) return undefined;
    this.preempt(found.sequence);
    this.#givenTo = next.requestId;
    return found.sequence;
  }

  /** The first of the lowest tier, of the organization with the most places. */
  #findRichest(
    some: readonly Running<S>[],
    shareOf: (organizationId: string, change: number) => number,
  ): Running<S> | undefined {
    let found: Running<S> | undefined;
    for (const running of some) {
      const { organizationId, serviceTier } = running.entry.request;
      if (found === undefined) found = running;
      else {
        const other = found.entry.request;
        const more = shareOf(organizationId, 0) - shareOf(other.organizationId, 0);
        const isSame = organizationId === other.organizationId;
        const isLower = rankOf(serviceTier) < rankOf(other.serviceTier);
        if (more > 0 || (isSame && isLower)) found = running;
      }
    }
    return found;
  }

  /** By organization. */
  #countPlaces(): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const { entry } of this.#running) {
      const { organizationId } = entry.request;
      places.set(organizationId, (places.get(organizationId) ?? 0) + 1);
    }
    return places;
  }

  /** Sends a running sequence back to wait, before all others of its request. */
  preempt(sequence: S): void {
    const running = this.#running.find((other) => other.sequence === sequence);
    if (running === undefined) return;
    this.#running = this.#running.filter((other) => other !== running);
    running.entry.pending.unshift(sequence);
  }

  /** Takes out a sequence that ended by itself. */
  finish(sequence: S): void {
    this.#running = this.#running.filter((running) => running.sequence !== sequence);
  }

  /** Takes out a request with all its sequences, wherever they are. */
  remove(requestId: string): void {
    const entry = this.#entries.get(requestId);
    this.#entries.delete(requestId);
    this.#running = this.#running.filter((running) => running.entry !== entry);
    if (this.#entries.size === 0) this.#served.clear();
  }

  #choose(
    isReady: (sequence: S) => boolean,
    turnOfTier = (tier: ServiceTier): number => this.#turns.turnOf(tier),
  ): Entry<S> | undefined {
    const given = this.#entries.get(this.#givenTo ?? "");
    if (given?.pending.some(isReady) === true) return given;
    const tierOf = this.#toTier();
    const turnOf = (request: ScheduledRequest<S>) => turnOfTier(tierOf(request));
    let best: Entry<S> | undefined;
    for (const entry of this.#entries.values()) {
      if (!entry.pending.some(isReady)) continue;
      const { request } = entry;
      const before = best === undefined ? 1 : turnOf(request) - turnOf(best.request);
      if (
        best === undefined ||
        before > 0 ||
        (before === 0 && this.#isBefore(request, best.request))
      )
        best = entry;
    }
    return best;
  }

  #noteTurn({ request }: Entry<S>, isReady: (sequence: S) => boolean): void {
    const tierOf = this.#toTier();
    const waiting = [...this.#entries.values()].filter(({ pending }) => pending.some(isReady));
    this.#turns.note(tierOf(request), new Set(waiting.map((entry) => tierOf(entry.request))));
  }

  /** Of one turn. Equal ones stay in order of arrival. */
  #isBefore(request: ScheduledRequest<S>, best: ScheduledRequest<S>): boolean {
    if (request.priority !== best.priority) return request.priority > best.priority;
    const less = this.#servedOf(best.organizationId) - this.#servedOf(request.organizationId);
    return less !== 0 ? less > 0 : rankOf(request.serviceTier) > rankOf(best.serviceTier);
  }

  /**
   * The tier that a request goes by: `priority` is heard only while its organization has less than
   * its share of the places, so that nobody has more of the device by it.
   */
  #toTier(): (request: ScheduledRequest<S>) => ServiceTier {
    const places = this.#countPlaces();
    const present = new Set(
      [...this.#entries.values()].map(({ request }) => request.organizationId),
    );
    let weight = 0;
    for (const organizationId of present) weight += this.#weightOf(organizationId);
    return ({ organizationId, serviceTier }) => {
      if (serviceTier !== "priority") return serviceTier;
      const share = (this.#limits.maxRunning * this.#weightOf(organizationId)) / weight;
      const isWithin = (places.get(organizationId) ?? 0) + 1 <= Math.max(1, share);
      return isWithin ? "priority" : "default";
    };
  }

  #toTierOfHolder(heldBy: (sequence: S) => number): (request: ScheduledRequest<S>) => ServiceTier {
    const held = new Map<string, number>();
    let total = 0;
    for (const { sequence, entry } of this.#running) {
      const { organizationId } = entry.request;
      const own = heldBy(sequence);
      held.set(organizationId, (held.get(organizationId) ?? 0) + own);
      total += own;
    }
    const weight = [...held.keys()].reduce((sum, id) => sum + this.#weightOf(id), 0);
    return ({ organizationId, serviceTier }) => {
      if (serviceTier !== "priority") return serviceTier;
      const share = (total * this.#weightOf(organizationId)) / weight;
      return (held.get(organizationId) ?? 0) <= share ? "priority" : "default";
    };
  }

  #servedOf(organizationId: string): number {
    return this.#served.get(organizationId) ?? 0;
  }

  #levelUp(organizationId: string): void {
    const present = new Set(
      [...this.#entries.values()].map(({ request }) => request.organizationId),
    );
    if (present.has(organizationId)) return;
    // Nobody is level with what goes behind all.
    present.delete(SHADOW_ORGANIZATION);
    if (present.size === 0) return;
    const least = Math.min(...[...present].map((id) => this.#servedOf(id)));
    this.#served.set(organizationId, Math.max(least, this.#servedOf(organizationId)));
  }
}

type Urgency = Pick<ScheduledRequest<unknown>, "serviceTier" | "priority">;

/** Of the least urgent, the one that started last. */
function findLast<S>(
  some: readonly Running<S>[],
  urgencyOf: (entry: Entry<S>) => Urgency,
): Running<S> | undefined {
  let last: { readonly running: Running<S>; readonly urgency: Urgency } | undefined;
  for (const running of some) {
    const urgency = urgencyOf(running.entry);
    if (last === undefined || compareUrgency(urgency, last.urgency) <= 0)
      last = { running, urgency };
  }
  return last?.running;
}

/** Below 0: it gives way before the other. */
function compareUrgency(one: Urgency, other: Urgency): number {
  const tiers = rankOf(one.serviceTier) - rankOf(other.serviceTier);
  return tiers !== 0 ? tiers : one.priority - other.priority;
}
