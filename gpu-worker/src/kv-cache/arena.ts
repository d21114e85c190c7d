/**
 * Who uses which row of attention state, what finished rows still hold, and how many bytes that is.
 * Pure: the state itself is behind `KvStore`.
 *
 * A finished row stays warm: a prompt that begins with its tokens starts behind them. Only requests
 * of the same tenant find each other's rows, so that nobody can time what another tenant asked.
 *
 * Invariants: a row has at most one lease; the bytes of all rows are within the budget; the first
 * `length` tokens of a lease's row are the state of its `tokens`; up to `steppedFrom` a prompt's
 * slices made that state, and up to `variesFrom` it is the same whatever ran beside it.
 */
import type { RowLayout } from "../ort/runner.ts";

export interface KvStore {
  readonly layout: RowLayout;
  copy(from: number, to: number, tokens: number): void;
  move(from: number, to: number, tokens: number): void;
  swap(first: number, second: number, tokens: number): void;
  discard(row: number, kept: number, length: number): void;
}

/** A row in use. `row` changes when the arena moves it. */
export interface Lease {
  readonly row: number;
  /** Tokens in the row. */
  readonly length: number;
  /** Tokens that were there when the lease began. */
  readonly reusedTokens: number;
}

export interface LeaseRequest {
  /** Rows of other tenants are not looked at. */
  readonly tenant: string;
  readonly tokenIds: readonly number[];
  /**
   * Of the tokens, those that slices of a prompt would make, were nothing here; steps would make
   * the rest.
   */
  readonly slicedTokens: number;
  /** Most tokens to take over: one less than there are when the last one's logits are needed. */
  readonly maxReuse: number;
  /**
   * Whether it must come out as if nobody had been here before: only what it would have made itself
   * is of use to it.
   */
  readonly isRepeatable: boolean;
}

class Row implements Lease {
  row: number;
  state: "free" | "leased" | "warm" = "free";
  tenant = "";
  tokenIds: number[] = [];
  reusedTokens = 0;
  /**
   * From this token on, the state was made one token at a time: by other kernels than a prompt's
   * slices.
   */
  steppedFrom = Infinity;
  /** From this token on, the state depends on what ran beside it, or was made in both ways. */
  variesFrom = Infinity;
  /** Counts up with each end of a lease: the lowest is the oldest. */
  usedAt = 0;

  constructor(row: number) {
    this.row = row;
  }

  get length(): number {
    return this.tokenIds.length;
  }
}

interface Match {
  readonly source: Row;
  readonly tokens: number;
}

/**
 * While rows are free, a warm row is copied rather than cut. Without any, it is taken over if it
 * matches so far.
 */
const TAKE_OVER_SHARE = 0.5;

export class KvArena {
  readonly #store: KvStore;
  readonly #budgetPages: number;
  readonly #rows: Row[];
  #pagesUsed = 0;
  #clock = 0;

  constructor(store: KvStore, budgetBytes: number) {
    this.#store = store;
    const { rows, pageTokens, bytesPerToken } = store.layout;
    this.#budgetPages = Math.floor(budgetBytes / (pageTokens * bytesPerToken));
    this.#rows = Array.from({ length: rows }, (_, row) => new Row(row));
  }

  get bytesUsed(): number {
    return this.#pagesUsed * this.#pageBytes;
  }

  get budgetBytes(): number {
    return this.#budgetPages * this.#pageBytes;
  }

  /** Most tokens one sequence can ever have. */
  get maxTokens(): number {
    const { rowTokens, pageTokens } = this.#store.layout;
    return Math.min(rowTokens, this.#budgetPages * pageTokens);
  }

  get leasedRows(): number {
    return this.#rows.filter(({ state }) => state === "leased").length;
  }

  get warmRows(): number {
    return this.#rows.filter(({ state }) => state === "warm").length;
  }

  bytesOf(lease: Lease): number {
    return this.#pagesOf(lease.length) * this.#pageBytes;
  }

  /**
   * A row that holds as much of `tokenIds` as any row of the tenant does; undefined when all rows
   * are leased.
   */
  acquire(request: LeaseRequest): Lease | undefined {
    const { tenant } = request;
    const match = this.#findMatch(request);
    const isTaken = match !== undefined && this.#isWorthTaking(match);
    const row = isTaken ? match.source : this.#findRoom(match?.source);
    if (row === undefined) return undefined;
    if (match === undefined) this.#trim(row, 0);
    else if (row === match.source) this.#trim(row, match.tokens);
    else this.#fill(row, match.source, match.tokens);
    row.state = "leased";
    row.tenant = tenant;
    row.reusedTokens = row.length;
    return row;
  }

  /** Whether a sequence of so many tokens would fit beside those that have leases. */
  hasRoomFor(tokens: number): boolean {
    const warm = this.#warmByAge().reduce((sum, row) => sum + this.#pagesOf(row.length), 0);
    return this.#pagesUsed - warm + this.#pagesOf(tokens) <= this.#budgetPages;
  }

  /**
   * Takes room for tokens behind the lease's; their state is written next, by one run. Warm rows
   * give way, the oldest first.
   *
   * @returns false when nothing is left to give way; nothing changed then
   */
  extend(lease: Lease, tokenIds: readonly number[]): boolean {
    const row = this.#own(lease);
    const length = row.length + tokenIds.length;
    if (length > this.#store.layout.rowTokens) return false;
    const needed = this.#pagesOf(length) - this.#pagesOf(row.length);
    const warm = this.#warmByAge();
    const available = warm.reduce((sum, other) => sum + this.#pagesOf(other.length), 0);
    if (this.#pagesUsed + needed - available > this.#budgetPages) return false;
    for (const oldest of warm) {
      if (this.#pagesUsed + needed <= this.#budgetPages) break;
      this.#evict(oldest);
    }
    if (tokenIds.length > 1 && row.steppedFrom < row.length)
      row.variesFrom = Math.min(row.variesFrom, row.length);
    if (tokenIds.length === 1) row.steppedFrom = Math.min(row.steppedFrom, row.length);
    for (const tokenId of tokenIds) row.tokenIds.push(tokenId);
    this.#pagesUsed += needed;
    return true;
  }

  /**
   * The lease's last token was not run after all. State that cannot be cut is forgotten: whether
   * it has that token is not known.
   */
  retract(lease: Lease): void {
    const row = this.#own(lease);
    this.#trim(row, this.#store.layout.canTrim ? row.length - 1 : 0);
  }

  /**
   * The state of the lease's last token will depend on what runs beside it, and so all that follows
   * from it.
   */
  vary(lease: Lease): void {
    const row = this.#own(lease);
    row.variesFrom = Math.min(row.variesFrom, row.length - 1);
  }

  /** Ends a lease; the row stays warm. */
  release(lease: Lease): void {
    const row = this.#own(lease);
    this.#clock += 1;
    row.usedAt = this.#clock;
    row.state = row.length > 0 ? "warm" : "free";
  }

  /** Ends a lease and forgets the row: what it holds is in doubt. */
  drop(lease: Lease): void {
    const row = this.#own(lease);
    row.state = "warm";
    this.#evict(row);
  }

  /**
   * Moves `leases` to rows that follow each other, as few as can be, and returns them in the order
   * of their rows.
   */
  compact(leases: readonly Lease[]): Lease[] {
    const chosen = new Set(leases);
    const first = this.#findRun(chosen);
    const end = first + leases.length;
    const holes = this.#rows.slice(first, end).filter((row) => !chosen.has(row));
    for (const lease of leases) {
      if (lease.row >= first && lease.row < end) continue;
      const hole = holes.pop();
      if (hole !== undefined) this.#exchange(this.#own(lease), hole);
    }
    return this.#rows.slice(first, end);
  }

  /** Forgets what no lease holds. */
  clear(): void {
    for (const row of this.#rows) if (row.state === "warm") this.#evict(row);
  }

  /**
   * Where a run of as many rows begins that holds the most of `leases` already; of several, the
   * lowest.
   */
  #findRun(leases: ReadonlySet<Lease>): number {
    const holds = (row: number) => (leases.has(this.#rows[row] as Row) ? 1 : 0);
    let held = 0;
    for (let row = 0; row < leases.size; row += 1) held += holds(row);
    let [best, most] = [0, held];
    for (let first = 1; first + leases.size <= this.#rows.length; first += 1) {
      held += holds(first + leases.size - 1) - holds(first - 1);
      if (held > most) [best, most] = [first, held];
    }
    return best;
  }

  #isWorthTaking({ source, tokens }: Match): boolean {
    if (source.state !== "warm") return false;
    if (source.length - tokens <= this.#store.layout.pageTokens) return true;
    const isFull = this.#rows.every(({ state }) => state !== "free");
    return isFull && tokens >= source.length * TAKE_OVER_SHARE;
  }

  #findMatch(request: LeaseRequest): Match | undefined {
    const { tenant, tokenIds } = request;
    let best: Match | undefined;
    for (const row of this.#rows) {
      if (row.state === "free" || row.tenant !== tenant) continue;
      const common = countCommon(row.tokenIds, tokenIds, countUsable(row, request));
      // A prompt's last token would be run alone: it runs with the one before it.
      const isAllButLast = request.isRepeatable && common === request.slicedTokens - 1;
      const tokens = isAllButLast ? Math.max(0, common - 1) : common;
      // State that cannot be cut is of use only as a whole.
      if (tokens === 0 || (!this.#store.layout.canTrim && tokens < row.length)) continue;
      const isBetter =
        best === undefined ||
        tokens > best.tokens ||
        (tokens === best.tokens && row.state === "warm" && row.length < best.source.length);
      if (isBetter) best = { source: row, tokens };
    }
    return best;
  }

  /** A free row, the lowest, so that batches stay together; else the oldest warm one. */
  #findRoom(spared: Row | undefined): Row | undefined {
    const free = this.#rows.find(({ state }) => state === "free");
    if (free !== undefined) return free;
    const warm = this.#warmByAge();
    const oldest = warm.find((row) => row !== spared) ?? warm[0];
    if (oldest !== undefined && oldest !== spared) this.#evict(oldest);
    return oldest;
  }

  #fill(row: Row, source: Row, tokens: number): void {
    const needed = this.#pagesOf(tokens);
    const warm = this.#warmByAge().filter((other) => other !== source);
    while (this.#pagesUsed + needed > this.#budgetPages) {
      const oldest = warm.shift();
      if (oldest === undefined) return;
      this.#evict(oldest);
    }
    this.#store.copy(source.row, row.row, tokens);
    row.tokenIds = source.tokenIds.slice(0, tokens);
    row.steppedFrom = source.steppedFrom < tokens ? source.steppedFrom : Infinity;
    row.variesFrom = source.variesFrom < tokens ? source.variesFrom : Infinity;
    this.#pagesUsed += needed;
  }

  #warmByAge(): Row[] {
    return this.#rows
      .filter(({ state }) => state === "warm")
      .toSorted((a, b) => a.usedAt - b.usedAt);
  }

  #evict(row: Row): void {
    this.#trim(row, 0);
    row.state = "free";
    row.tenant = "";
  }

  #trim(row: Row, tokens: number): void {
    if (row.length <= tokens) return;
    this.#store.discard(row.row, tokens, row.length);
    this.#pagesUsed -= this.#pagesOf(row.length) - this.#pagesOf(tokens);
    row.tokenIds = row.tokenIds.slice(0, tokens);
    if (row.steppedFrom >= tokens) row.steppedFrom = Infinity;
    if (row.variesFrom >= tokens) row.variesFrom = Infinity;
  }

  #exchange(first: Row, second: Row): void {
    const [a, b] = [first.row, second.row];
    // The last token may not have been run yet: its state is written after the move.
    if (second.length === 0) this.#store.move(a, b, first.length);
    else this.#store.swap(a, b, Math.max(first.length, second.length));
    first.row = b;
    second.row = a;
    this.#rows[b] = first;
    this.#rows[a] = second;
  }

  #own(lease: Lease): Row {
    const row = this.#rows[lease.row];
    if (row !== lease || row.state !== "leased") throw new Error("a lease that has ended");
    return row;
  }

  #pagesOf(tokens: number): number {
    return Math.ceil(tokens / this.#store.layout.pageTokens);
  }

  get #pageBytes(): number {
    return this.#store.layout.pageTokens * this.#store.layout.bytesPerToken;
  }
}

/** How much of a row's state the request may take over, as far as their tokens are the same. */
function countUsable(row: Row, { slicedTokens, maxReuse, isRepeatable }: LeaseRequest): number {
  if (!isRepeatable) return maxReuse;
  // A slice of one token is like nothing else.
  if (slicedTokens === 1) return 0;
  // Made as it would have: its prompt in slices, and what it generated in steps.
  if (row.steppedFrom === slicedTokens) return Math.min(maxReuse, row.variesFrom);
  return Math.min(maxReuse, row.variesFrom, row.steppedFrom, slicedTokens);
}

function countCommon(held: readonly number[], wanted: readonly number[], most: number): number {
  const end = Math.min(held.length, wanted.length, most);
  let count = 0;
  while (count < end && held[count] === wanted[count]) count += 1;
  return count;
}
