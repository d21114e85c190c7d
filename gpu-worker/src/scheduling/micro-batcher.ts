/**
 * Decides which rows of which requests run together. Pure: no clock, no I/O.
 *
 * A batch is taken when its rows fill it, or when a row has waited for the window. Its rows are of
 * one length bucket, so that padding at most doubles the work. Rows are given out one by one:
 * highest priority first, then the organization that had the fewest tokens, or the least of what is
 * told later, then its request that had the fewest tokens, then the oldest. So a request of
 * thousands of rows shares its batches with those that come later. Time not used is not saved up.
 *
 * Of an organization few large requests have begun at once, or what two batches take: what has
 * begun keeps its place on the worker until it ends, and what has not makes room for others.
 */

export interface Row {
  readonly tokens: number;
}

export interface BatchLimits {
  /** How long a row waits for company; milliseconds. */
  readonly windowMs: number;
  /** Rows times the longest of them. One row alone may be longer. */
  readonly maxBatchTokens: number;
  readonly maxBatchRows: number;
  /**
   * What rows took is known when they have run, and told then (`charge`); else their tokens are.
   */
  readonly isChargedLater?: boolean;
}

export interface BatchRequest<R extends Row> {
  readonly requestId: string;
  readonly organizationId: string;
  /** Higher first. */
  readonly priority: number;
  readonly rows: readonly R[];
}

export interface BatchedRow<R extends Row> {
  readonly requestId: string;
  /** Of the row in its request. */
  readonly index: number;
  readonly row: R;
}

interface Entry<R extends Row> {
  readonly request: BatchRequest<R>;
  readonly arrivedTickMs: number;
  /** Bucket -> rows still to run, the next one last. */
  readonly pending: Map<number, BatchedRow<R>[]>;
  servedTokens: number;
  hasBegun: boolean;
  leftRows: number;
  leftTokens: number;
}

interface Begun {
  readonly count: number;
  readonly leftTokens: number;
}

const SMALLEST_BUCKET = 16;
/**
 * Large requests of an organization that have begun and wait for more, of one priority; more as
 * long as so many batches take all that is left of them.
 */
const [MAX_BEGUN, BEGUN_BATCHES] = [2, 2];
/** What has no more left is not large: it may begin, and then ends first of its organization's. */
const BRIEF_TOKENS = 1_024;
/** Organizations of which it is known what they had. */
const MAX_KNOWN = 1_024;

/** The bucket of a row: the power of two, at least 16, that is not below its tokens. */
export function findBucket(tokens: number): number {
  let bucket = SMALLEST_BUCKET;
  while (bucket < tokens) bucket *= 2;
  return bucket;
}

export class MicroBatcher<R extends Row> {
  readonly #limits: BatchLimits;
  /** Requests with rows still to run, in order of arrival. */
  readonly #entries = new Map<string, Entry<R>>();
  /** By organization: tokens, or what is told later. */
  readonly #served = new Map<string, number>();
  /** By priority and organization: requests that have begun and have rows to run. */
  readonly #begun = new Map<string, Begun>();

  constructor(limits: BatchLimits) {
    this.#limits = limits;
  }

  get hasRows(): boolean {
    return this.#entries.size > 0;
  }

  offer(request: BatchRequest<R>, nowTickMs: number): void {
    if (request.rows.length === 0) throw new RangeError("a request without rows");
    const pending = new Map<number, BatchedRow<R>[]>();
    for (const [index, row] of [...request.rows.entries()].toReversed()) {
      const bucket = findBucket(row.tokens);
      const rows = pending.get(bucket) ?? [];
      rows.push({ requestId: request.requestId, index, row });
      pending.set(bucket, rows);
    }
    const { organizationId } = request;
    const peers = [...this.#entries.values()];
    const own = peers.filter((peer) => peer.request.organizationId === organizationId);
    if (own.length === 0 && peers.length > 0) {
      const least = Math.min(...peers.map((peer) => this.#servedBy(peer.request.organizationId)));
      this.#note(organizationId, Math.max(least, this.#servedBy(organizationId)));
    }
    const servedTokens = own.length === 0 ? 0 : Math.min(...own.map((peer) => peer.servedTokens));
    this.#entries.set(request.requestId, {
      request,
      arrivedTickMs: nowTickMs,
      pending,
      servedTokens,
      hasBegun: false,
      leftRows: request.rows.length,
      leftTokens: request.rows.reduce((sum, { tokens }) => sum + weigh(tokens), 0),
    });
  }

  /** Takes out all rows of a request that were not taken yet. */
  remove(requestId: string): void {
    const entry = this.#entries.get(requestId);
    if (entry?.hasBegun === true) this.#countBegun(entry, -1, -entry.leftTokens);
    this.#entries.delete(requestId);
    if (this.#entries.size === 0) this.#served.clear();
  }

  /** Counts what an organization had: while nobody waits, nothing is. */
  charge(organizationId: string, amount: number): void {
    if (this.#entries.size === 0) return;
    this.#note(organizationId, this.#servedBy(organizationId) + amount);
  }

  /** Of how many organizations it is known what they had. */
  get knownOrganizations(): number {
    return this.#served.size;
  }

  /**
   * When the next batch is to be taken; in the past when it is full, undefined when there is none.
   *
   * @param maxTokens of it, at most the limit
   */
  findReadyTickMs(maxTokens = this.#limits.maxBatchTokens): number | undefined {
    let readyTickMs: number | undefined;
    const rowCounts = new Map<number, number>();
    for (const { arrivedTickMs, pending } of this.#entries.values()) {
      readyTickMs = Math.min(readyTickMs ?? Infinity, arrivedTickMs + this.#limits.windowMs);
      for (const [bucket, rows] of pending) {
        const count = (rowCounts.get(bucket) ?? 0) + rows.length;
        rowCounts.set(bucket, count);
        const { maxBatchRows } = this.#limits;
        if (count >= maxBatchRows || count * bucket >= maxTokens) return -Infinity;
      }
    }
    return readyTickMs;
  }

  /** @returns the rows to run now, none if there are none; `maxTokens` is at most the limit */
  take(maxTokens = this.#limits.maxBatchTokens): BatchedRow<R>[] {
    const batch: BatchedRow<R>[] = [];
    const lead = this.#choose(maxTokens, () => true);
    if (lead === undefined) return batch;
    const bucket = findFirstBucket(lead);
    let longest = 0;
    for (;;) {
      const entry = this.#choose(maxTokens, ({ pending }) => pending.has(bucket));
      const next = entry?.pending.get(bucket)?.at(-1);
      if (entry === undefined || next === undefined) return batch;
      longest = Math.max(longest, next.row.tokens);
      const isFull =
        batch.length >= this.#limits.maxBatchRows || (batch.length + 1) * longest > maxTokens;
      if (isFull && batch.length > 0) return batch;
      batch.push(next);
      this.#give(entry, bucket, next.row.tokens);
    }
  }

  #give(entry: Entry<R>, bucket: number, tokens: number): void {
    const { organizationId, requestId } = entry.request;
    const rows = entry.pending.get(bucket);
    rows?.pop();
    if (rows?.length === 0) entry.pending.delete(bucket);
    const served = weigh(tokens);
    entry.servedTokens += served;
    if (entry.hasBegun) this.#countBegun(entry, 0, -served);
    else this.#countBegun(entry, 1, entry.leftTokens - served);
    entry.leftTokens -= served;
    entry.leftRows -= 1;
    entry.hasBegun = true;
    if (this.#limits.isChargedLater !== true) this.charge(organizationId, served);
    if (entry.pending.size === 0) this.remove(requestId);
  }

  #choose(maxTokens: number, isFit: (entry: Entry<R>) => boolean): Entry<R> | undefined {
    let best: Entry<R> | undefined;
    for (const entry of this.#entries.values()) {
      if (!isFit(entry) || !this.#mayRun(entry, maxTokens)) continue;
      if (best === undefined || this.#isBefore(entry, best)) best = entry;
    }
    return best;
  }

  #mayRun(entry: Entry<R>, maxTokens: number): boolean {
    if (entry.hasBegun || this.#isBrief(entry)) return true;
    const { count, leftTokens } = this.#begun.get(groupOf(entry)) ?? NOTHING;
    const isShort = this.#limits.isChargedLater !== true && leftTokens < BEGUN_BATCHES * maxTokens;
    return count < MAX_BEGUN || isShort;
  }

  #isBrief({ leftRows, leftTokens }: Entry<R>): boolean {
    return this.#limits.isChargedLater === true ? leftRows === 1 : leftTokens <= BRIEF_TOKENS;
  }

  #countBegun(entry: Entry<R>, requests: number, tokens: number): void {
    const group = groupOf(entry);
    const before = this.#begun.get(group) ?? NOTHING;
    const count = before.count + requests;
    if (count === 0) this.#begun.delete(group);
    else this.#begun.set(group, { count, leftTokens: before.leftTokens + tokens });
  }

  /** Equal ones stay in order of arrival. */
  #isBefore(entry: Entry<R>, best: Entry<R>): boolean {
    const [a, b] = [entry.request, best.request];
    if (a.priority !== b.priority) return a.priority > b.priority;
    if (a.organizationId === b.organizationId) {
      const [isEnding, isOtherEnding] = [entry, best].map(
        (one) => one.leftRows === 1 || (one.hasBegun && this.#isBrief(one)),
      );
      if (isEnding !== isOtherEnding) return isEnding === true;
      return entry.servedTokens < best.servedTokens;
    }
    const less = this.#servedBy(b.organizationId) - this.#servedBy(a.organizationId);
    // Whoever is new is level with others that have had nothing: it need not wait for long rows.
    if (less === 0 && this.#limits.isChargedLater === true)
      return findNext(entry).tokens < findNext(best).tokens;
    return less > 0;
  }

  #note(organizationId: string, served: number): void {
    this.#served.set(organizationId, served);
    if (this.#served.size > MAX_KNOWN) this.#forget(organizationId);
  }

  /**
   * Of those who wait for nothing: whoever had no more than all who wait would begin level with
   * them anyway, and then those who are known longest, down to half.
   */
  #forget(noted: string): void {
    const waiting = new Set(
      [...this.#entries.values()].map(({ request }) => request.organizationId),
    );
    const least = Math.min(...[...waiting].map((id) => this.#servedBy(id)));
    for (const [id, served] of this.#served) {
      if (waiting.has(id) || id === noted) continue;
      if (served <= least || this.#served.size > MAX_KNOWN / 2) this.#served.delete(id);
    }
  }

  #servedBy(organizationId: string): number {
    return this.#served.get(organizationId) ?? 0;
  }
}

const NOTHING: Begun = { count: 0, leftTokens: 0 };

/** Rows of pictures and sounds have no tokens, and count too. */
const weigh = (tokens: number): number => Math.max(1, tokens);

function groupOf<R extends Row>({ request }: Entry<R>): string {
  return `${String(request.priority)} ${request.organizationId}`;
}

/** The row that comes first in the request. */
function findNext<R extends Row>(entry: Entry<R>): Row {
  return entry.pending.get(findFirstBucket(entry))?.at(-1)?.row ?? { tokens: 0 };
}

/** The bucket of the row that comes first in the request. */
function findFirstBucket<R extends Row>({ pending }: Entry<R>): number {
  let first = { bucket: SMALLEST_BUCKET, index: Infinity };
  for (const [bucket, rows] of pending) {
    const index = rows.at(-1)?.index ?? Infinity;
    if (index < first.index) first = { bucket, index };
  }
  return first.bucket;
}
