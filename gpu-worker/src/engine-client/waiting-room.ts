/**
 * Who may wait. Pure: no clock, no I/O.
 *
 * Places and memory are shared by organizations. An organization's load is the larger of its shares of the two. When a
 * newcomer finds no room, the organization with the largest load gives its newest, as long as it keeps at least what the
 * newcomer's will have; else the newcomer is refused. So organizations that want more than there is have the same, to within a
 * request each. Whoever has nothing here always gets in, even beyond the bounds: that is one request for each organization.
 *
 * Source: Ghodsi et al., Dominant Resource Fairness, NSDI 2011.
 */

export interface RoomLimits {
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
}

export interface Guest {
  readonly id: string;
  readonly organizationId: string;
  /** Of an organization's guests the lowest gives way first. */
  readonly priority: number;
  /** Of memory. */
  readonly bytes: number;
}

export type Entry =
  | { readonly isTaken: true; readonly displaced: readonly string[] }
  | { readonly isTaken: false };

interface Place extends Guest {
  /** Counts up with each arrival. */
  readonly arrival: number;
  bytes: number;
  isFixed: boolean;
}

interface Load {
  count: number;
  bytes: number;
}

export class WaitingRoom {
  readonly #limits: RoomLimits;
  readonly #places = new Map<string, Place>();
  readonly #loads = new Map<string, Load>();
  #bytes = 0;
  #arrivals = 0;

  constructor(limits: RoomLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#places.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  countOf(organizationId: string): number {
    return this.#loads.get(organizationId)?.count ?? 0;
  }

  /**
   * @param free how many could begin at once: they need no place
   * @returns whether it may wait, and who has to go for it
   */
  enter(guest: Guest, free: number): Entry {
    const displaced = this.#findDisplaced(guest, free);
    if (displaced === undefined) return { isTaken: false };
    for (const { id } of displaced) this.leave(id);
    this.#arrivals += 1;
    this.#places.set(guest.id, { ...guest, arrival: this.#arrivals, isFixed: false });
    this.#count(guest.organizationId, 1, guest.bytes);
    return { isTaken: true, displaced: displaced.map(({ id }) => id) };
  }

  /** What a guest takes is known better now. */
  resize(id: string, bytes: number): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#count(place.organizationId, 0, bytes - place.bytes);
    place.bytes = bytes;
  }

  /** It has begun, and keeps its place until it leaves. */
  fix(id: string): void {
    const place = this.#places.get(id);
    if (place !== undefined) place.isFixed = true;
  }

  leave(id: string): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    this.#count(place.organizationId, -1, -place.bytes);
  }

  /** Undefined: the guest is refused. */
  #findDisplaced(guest: Guest, free: number): readonly Place[] | undefined {
    const { maxWaiting, maxWaitingBytes } = this.#limits;
    const most = { count: maxWaiting + free, bytes: maxWaitingBytes };
    const shareOf = ({ count, bytes }: Load): number =>
      Math.max(count / Math.max(1, most.count), bytes / most.bytes);
    const loadOf = (id: string): Load => this.#loads.get(id) ?? { count: 0, bytes: 0 };
    const own = loadOf(guest.organizationId);
    const ownShare = shareOf({ count: own.count + 1, bytes: own.bytes + guest.bytes });
    const left = new Map([...this.#loads].map(([id, load]) => [id, { ...load }]));
    const total = { count: this.#places.size + 1, bytes: this.#bytes + guest.bytes };
    const displaced = new Set<Place>();
    while (total.count > most.count || total.bytes > most.bytes) {
      const victim = this.#findVictim(left, displaced, guest.organizationId, shareOf);
      if (victim === undefined) break;
      const load = left.get(victim.organizationId) as Load;
      load.count -= 1;
      load.bytes -= victim.bytes;
      if (shareOf(load) < ownShare) break;
      total.count -= 1;
      total.bytes -= victim.bytes;
      displaced.add(victim);
    }
    const fits = total.count <= most.count && total.bytes <= most.bytes;
    return fits || own.count === 0 ? [...displaced] : undefined;
  }

  /** The newest of the lowest priority, of the other organization with the largest load. */
  #findVictim(
    left: ReadonlyMap<string, Load>,
    displaced: ReadonlySet<Place>,
    own: string,
    shareOf: (load: Load) => number,
  ): Place | undefined {
    const movable = [...this.#places.values()].filter(
      (place) => place.organizationId !== own && !place.isFixed && !displaced.has(place),
    );
    const shares = new Map(
      movable.map(({ organizationId: id }) => [id, shareOf(left.get(id) as Load)]),
    );
    const most = Math.max(...shares.values());
    let victim: Place | undefined;
    for (const place of movable) {
      if (shares.get(place.organizationId) !== most) continue;
      if (victim === undefined || isSooner(place, victim)) victim = place;
    }
    return victim;
  }

  #count(organizationId: string, count: number, bytes: number): void {
    this.#bytes += bytes;
    const load = this.#loads.get(organizationId) ?? { count: 0, bytes: 0 };
    load.count += count;
    load.bytes += bytes;
    if (load.count === 0) this.#loads.delete(organizationId);
    else this.#loads.set(organizationId, load);
  }
}

/** Of one organization the newest of the lowest priority; of two with equal loads the newest. */
function isSooner(place: Place, other: Place): boolean {
  const isOwn = place.organizationId === other.organizationId;
  if (isOwn && place.priority !== other.priority) return place.priority < other.priority;
  return place.arrival > other.arrival;
}
