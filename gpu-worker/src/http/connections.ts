/**
 * Which connections stay when there are too many. Pure: a connection is any object, and nothing is
 * closed here.
 *
 * A connection is a stranger's until an authentic request came on it. Strangers have few places,
 * shared by their addresses: for one too many, the oldest of the address that has most of them
 * goes. So whoever opens many is in nobody's way but their own. Of the others, the one that is idle
 * for longest goes.
 */

export interface ConnectionLimits {
  readonly maxConnections: number;
  readonly maxStrangers: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = { maxConnections: 4_096, maxStrangers: 256 };

export class Connections<C> {
  readonly #limits: ConnectionLimits;
  /** Strangers, oldest first, and where they come from. */
  readonly #strangers = new Map<C, string>();
  readonly #known = new Set<C>();
  /** Of the known ones, those that are idle; for longest first. */
  readonly #idle = new Set<C>();

  constructor(limits: ConnectionLimits = CONNECTION_LIMITS) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#strangers.size + this.#known.size;
  }

  /** @returns the connection to close for this one, which may be itself */
  open(connection: C, address: string): C | undefined {
    this.#strangers.set(connection, address);
    const { maxConnections, maxStrangers } = this.#limits;
    let victim: C | undefined;
    if (this.#strangers.size > maxStrangers) victim = this.#findStranger();
    else if (this.size > maxConnections) victim = this.#idle.values().next().value ?? connection;
    if (victim !== undefined) this.close(victim);
    return victim;
  }

  /** A request begins on it. */
  begin(connection: C): void {
    this.#idle.delete(connection);
  }

  /** That request is authentic. */
  trust(connection: C): void {
    if (this.#strangers.delete(connection)) this.#known.add(connection);
  }

  /** The request has its answer. */
  end(connection: C): void {
    if (this.#known.has(connection)) this.#idle.add(connection);
  }

  close(connection: C): void {
    this.#strangers.delete(connection);
    this.#known.delete(connection);
    this.#idle.delete(connection);
  }

  #findStranger(): C | undefined {
    const counts = new Map<string, number>();
    for (const address of this.#strangers.values()) {
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
    let most = 0;
    let heaviest: string | undefined;
    for (const [address, count] of counts) {
      if (count > most) [most, heaviest] = [count, address];
    }
    for (const [connection, address] of this.#strangers) {
      if (address === heaviest) return connection;
    }
    return undefined;
  }
}
