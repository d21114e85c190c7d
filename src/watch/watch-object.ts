/**
 * The WatchObject: one Durable Object for all who watch, so that what they see is read once,
 * however many they are, and nobody's request waits for it.
 *
 * Accounts tell it what their ledgers have since they told it last, a cursor making sure that no
 * entry counts twice or never; it keeps sums by hour, and rings for those who watch. It is behind
 * the ledger by seconds, and is made anew from it wherever it does not know an account.
 */
import { DurableObject } from "cloudflare:workers";

import { hourOf } from "../contract/durations.ts";
import { ObjectClock } from "../db/object-clock.ts";
import { HISTORY_MS, marksOf } from "./anomalies.ts";
import { sumHours, windowsAt } from "./figures.ts";
import { HourShelf, SERVICE } from "./hour-shelf.ts";
import { MAX_STREAMS, Viewers } from "./viewers.ts";
import type { Heard, Seen, Told, View, Watch, WatchCall } from "./watch.ts";

/** Without a change, a stream is told so after this. */
export const QUIET_MS = 10_000;
/** An account that is watched tells once in so long, and less often the more of them do. */
const LEAST_PACE_MS = 1_000;
const MS_PER_TELLER = 2;
const MAX_LARGEST = 10;
/** Changes of hours that are remembered, for views of what is new. */
const MAX_CHANGES = 20_000;

interface Known {
  readonly id: string;
  readonly view: View;
}

export class WatchObject extends DurableObject<Env> implements Watch {
  readonly #shelf: HourShelf;
  readonly #clock: ObjectClock;
  readonly #viewers = new Viewers();
  /** Of this life; another one's views are shown whole. */
  #life = crypto.randomUUID();
  #revision = 0;
  /** By organization, and of all: at which revision each hour changed. */
  readonly #changes = new Map<string, Map<number, number>>();
  #changeCount = 0;
  /** By what is shown; only as long as somebody sees it. */
  readonly #views = new Map<string, Known>();
  #changesOfHourMs = 0;
  #prunedHourMs = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#shelf = new HourShelf(ctx.storage.sql);
    this.#clock = new ObjectClock(ctx);
  }

  async standing(organizationId: string, generation: string): Promise<Heard> {
    return this.#heard(organizationId, this.#shelf.sequenceOf(organizationId, generation));
  }

  async tell(told: Told): Promise<Heard> {
    const { organizationId, generation, from, to, isRestart, hours } = told;
    const known = this.#shelf.sequenceOf(organizationId, generation);
    if (known !== null && known >= to) return this.#heard(organizationId, known);
    if (known === null ? !isRestart : known !== from) return this.#heard(organizationId, known);
    const changed = new Set<number>();
    this.ctx.storage.transactionSync(() => {
      if (known === null)
        for (const hourMs of this.#shelf.forget(organizationId)) changed.add(hourMs);
      for (const hour of hours) {
        this.#shelf.add(organizationId, hour);
        changed.add(hour.hourMs);
      }
      this.#shelf.setSequence(organizationId, generation, to);
      this.#prune();
    });
    if (changed.size > 0) this.#note(organizationId, changed);
    return this.#heard(organizationId, to);
  }

  async next(call: WatchCall): Promise<Seen> {
    this.#clock.look();
    const retryAfterMs = this.#viewers.enter(call, Date.now());
    if (retryAfterMs > 0) return { kind: "full", retryAfterMs };
    const seen = this.#newer(call);
    if (seen !== null) return seen;
    if (!call.isPatient) return { kind: "quiet" };
    await this.#viewers.change(call.viewerId, QUIET_MS);
    return this.#newer(call) ?? { kind: "quiet" };
  }

  async leave(viewerId: string): Promise<void> {
    this.#viewers.leave(viewerId);
    for (const owner of this.#views.keys())
      if (!this.#viewers.isShown(owner === SERVICE ? null : owner)) this.#views.delete(owner);
  }

  #newer({ organizationId, seen }: WatchCall): Seen | null {
    const owner = organizationId ?? SERVICE;
    const { id, view } = this.#viewOf(owner);
    if (seen === id) return null;
    const since = this.#revisionIn(seen);
    if (since === null) return { kind: "view", id, isWhole: true, view };
    const changes = this.#changes.get(owner);
    const hours = view.hours.filter(({ hourMs }) => (changes?.get(hourMs) ?? 0) > since);
    return { kind: "view", id, isWhole: false, view: { ...view, hours } };
  }

  #viewOf(owner: string): Known {
    const nowMs = Date.now();
    const revision = Math.max(0, ...(this.#changes.get(owner)?.values() ?? []));
    // The hour is a part of it: what it shows changes with it, though nobody asks for anything.
    const id = `${this.#life}.${hourOf(nowMs)}.${revision}`;
    const known = this.#views.get(owner);
    if (known?.id === id) return known;
    // Of streams that went without a word.
    if (this.#views.size >= MAX_STREAMS) this.#views.clear();
    const fresh = { id, view: this.#make(owner, nowMs) };
    this.#views.set(owner, fresh);
    return fresh;
  }

  #make(owner: string, nowMs: number): View {
    const windows = windowsAt(nowMs);
    const { startMs, middleMs, endMs } = windows;
    const hours = this.#shelf.hours(owner, hourOf(nowMs) - HISTORY_MS);
    return {
      windows,
      current: sumHours(hours, middleMs, endMs),
      previous: sumHours(hours, startMs, middleMs),
      hours: hours.filter(({ hourMs }) => hourMs >= startMs && hourMs < endMs),
      organizations: owner === SERVICE ? this.#shelf.largest(middleMs, endMs, MAX_LARGEST) : [],
      marks: marksOf(hours, nowMs),
    };
  }

  /** Of an id of this life and this hour; null of any other text. */
  #revisionIn(id: string | null): number | null {
    const start = `${this.#life}.${hourOf(Date.now())}.`;
    const text = id?.startsWith(start) === true ? id.slice(start.length) : "";
    return /^\d{1,15}$/.test(text) ? Number(text) : null;
  }

  #note(organizationId: string, hours: ReadonlySet<number>): void {
    const hourMs = hourOf(Date.now());
    const isFull = this.#changeCount + 2 * hours.size > MAX_CHANGES;
    // Everybody is shown everything once more; in a new hour they are anyway.
    if (isFull) this.#life = crypto.randomUUID();
    if (isFull || hourMs !== this.#changesOfHourMs) {
      this.#changes.clear();
      this.#changeCount = 0;
      this.#changesOfHourMs = hourMs;
    }
    this.#revision += 1;
    for (const owner of [organizationId, SERVICE]) {
      const own = this.#changes.get(owner) ?? new Map<number, number>();
      this.#changes.set(owner, own);
      for (const changed of hours) {
        if (!own.has(changed)) this.#changeCount += 1;
        own.set(changed, this.#revision);
      }
    }
    this.#viewers.wake(organizationId);
  }

  #heard(organizationId: string, sequence: number | null): Heard {
    this.#clock.look();
    const isWatched = this.#viewers.isWatched(organizationId, Date.now());
    // The more accounts have told in this hour, the more time it needs between two words of one.
    const paceMs = Math.max(LEAST_PACE_MS, MS_PER_TELLER * this.#changes.size);
    return { sequence, paceMs: isWatched ? paceMs : null };
  }

  /** Once an hour. */
  #prune(): void {
    const hourMs = hourOf(Date.now());
    if (this.#prunedHourMs === hourMs) return;
    this.#prunedHourMs = hourMs;
    this.#shelf.forgetBefore(hourMs - HISTORY_MS);
  }
}
