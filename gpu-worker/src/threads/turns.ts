/**
 * Whose turn it is: work waits by organization, and the organization that had the least so far is
 * next. One that was away begins level with who is served now: time not used is not saved up. Pure:
 * no clock, no I/O.
 *
 * Source: Goyal, Vin and Cheng, Start-time fair queueing, SIGCOMM 1996.
 */
export interface Turn<T> {
  readonly organizationId: string;
  readonly item: T;
}

/** Absent organizations are looked for when so many counts are kept. */
const FORGET_FROM = 128;

export class Turns<T> {
  /** In order of arrival. */
  readonly #waiting = new Map<string, T[]>();
  /** Work done for each organization; with none, as much as for who is served now. */
  readonly #served = new Map<string, number>();
  /**
   * What was done for the organization whose turn it was last: before that turn, or with it once
   * nobody waits.
   */
  #level = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Organizations whose work is counted. */
  get counted(): number {
    return this.#served.size;
  }

  countOf(organizationId: string): number {
    return this.#waiting.get(organizationId)?.length ?? 0;
  }

  add(organizationId: string, item: T): void {
    this.#size += 1;
    const own = this.#waiting.get(organizationId);
    if (own !== undefined) {
      own.push(item);
      return;
    }
    this.#served.set(organizationId, Math.max(this.#level, this.#servedOf(organizationId)));
    this.#waiting.set(organizationId, [item]);
  }

  /** The oldest of the organization that is next. */
  take(): Turn<T> | undefined {
    let next: string | undefined;
    for (const id of this.#waiting.keys()) {
      if (next === undefined || this.#servedOf(id) < this.#servedOf(next)) next = id;
    }
    if (next === undefined) return undefined;
    const item = this.#waiting.get(next)?.[0] as T;
    this.#level = this.#servedOf(next);
    this.remove(next, item);
    return { organizationId: next, item };
  }

  /**
   * The newest of the organization with the most, if that has at least two more than
   * `organizationId`.
   */
  takeFromHeaviest(organizationId: string): Turn<T> | undefined {
    let heaviest = organizationId;
    for (const id of this.#waiting.keys()) {
      if (this.countOf(id) > this.countOf(heaviest)) heaviest = id;
    }
    if (this.countOf(heaviest) < this.countOf(organizationId) + 2) return undefined;
    const item = this.#waiting.get(heaviest)?.at(-1) as T;
    this.remove(heaviest, item);
    return { organizationId: heaviest, item };
  }

  remove(organizationId: string, item: T): void {
    const own = this.#waiting.get(organizationId);
    const index = own?.lastIndexOf(item) ?? -1;
    if (own === undefined || index < 0) return;
    own.splice(index, 1);
    this.#size -= 1;
    if (own.length === 0) this.#waiting.delete(organizationId);
  }

  /** Counts work, in any one unit, as done for an organization. */
  charge(organizationId: string, amount: number): void {
    const served = this.#servedOf(organizationId) + amount;
    this.#served.set(organizationId, served);
    if (this.#size === 0) this.#level = Math.max(this.#level, served);
    if (this.#served.size < this.#waiting.size + FORGET_FROM) return;
    for (const [id, amountOf] of this.#served) {
      if (!this.#waiting.has(id) && amountOf <= this.#level) this.#served.delete(id);
    }
  }

  #servedOf(organizationId: string): number {
    return this.#served.get(organizationId) ?? this.#level;
  }
}
