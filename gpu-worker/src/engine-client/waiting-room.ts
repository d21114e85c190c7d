/**
 * Who may wait. Pure: no clock, no I/O.
 *
 * Places and memory are shared by organizations. An organization's load is the larger of its shares
 * of the two. When a newcomer finds no room, an organization gives its newest of the lowest service
 * tier: the one with the largest load of those that keep at least what the newcomer's will have.
 * Where none has that much, the newest of a lower tier than the newcomer's goes: of its own
 * organization, or of another that has as much as the newcomer's will have. Else the newcomer is
 * refused. So organizations that want more than there is have the same, to within a request each:
 * shares come first, then tiers. Whoever has nothing here gets in, even beyond the bounds: that is
 * one request for each organization. Of `flex` that is not so.
 *
 * Source: Ghodsi et al., Dominant Resource Fairness, NSDI 2011.
 */
import type { WaitingRequests } from "../../../src/contract/pool.ts";
import { rankOf, type ServiceTier } from "../../../src/contract/service-tiers.ts";

export interface RoomLimits {
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
}

export interface Guest {
  readonly id: string;
  readonly organizationId: string;
  /** Of an organization's guests the lowest gives way first, and of those of one tier ... */
  readonly serviceTier: ServiceTier;
  /** ... the one of the lowest priority. */
  readonly priority: number;
  /** Of memory. */
  readonly bytes: number;
  /** The model of a task, whose rows lie here until the last has run; absent of generations. */
  readonly taskModel?: string;
}

/** How many tasks of a model an organization has here. */
export interface WaitingTasks {
  readonly model: string;
  readonly organizationId: string;
  readonly count: number;
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

  /** Whose the places are, by service tier: of the organizations with most, so many. */
  countsOf(most: number): WaitingRequests[] {
    const counts = new Map<string, WaitingRequests>();
    for (const { organizationId, serviceTier } of this.#places.values()) {
      const before = counts.get(organizationId) ?? { organizationId, ...NOBODY };
      counts.set(organizationId, { ...before, [serviceTier]: before[serviceTier] + 1 });
    }
    const total = (one: WaitingRequests) => one.flex + one.default + one.priority;
    return [...counts.values()].toSorted((a, b) => total(b) - total(a)).slice(0, most);
  }

  /** Whose the tasks are, by model: those with most, so many. */
  tasksOf(most: number): WaitingTasks[] {
    const tasks = new Map<string, WaitingTasks>();
    for (const { taskModel: model, organizationId } of this.#places.values()) {
      if (model === undefined) continue;
      const key = JSON.stringify([model, organizationId]);
      const count = (tasks.get(key)?.count ?? 0) + 1;
      tasks.set(key, { model, organizationId, count });
    }
    return [...tasks.values()].toSorted((a, b) => b.count - a.count).slice(0, most);
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

  /** Whether one would be refused now. */
  isClosedTo(guest: Omit<Guest, "id">, free: number): boolean {
    return this.#findDisplaced(guest, free) === undefined;
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
  #findDisplaced(guest: Omit<Guest, "id">, free: number): readonly Place[] | undefined {
    const { maxWaiting, maxWaitingBytes } = this.#limits;
    const most = { count: maxWaiting + free, bytes: maxWaitingBytes };
    const shareOf = ({ count, bytes }: Load): number =>
      Math.max(count / Math.max(1, most.count), bytes / most.bytes);
    const own = { ...(this.#loads.get(guest.organizationId) ?? { count: 0, bytes: 0 }) };
    const isFirst = own.count === 0;
    const left = new Map([...this.#loads].map(([id, load]) => [id, { ...load }]));
    left.set(guest.organizationId, own);
    own.count += 1;
    own.bytes += guest.bytes;
    const total = { count: this.#places.size + 1, bytes: this.#bytes + guest.bytes };
    const displaced = new Set<Place>();
    while (total.count > most.count || total.bytes > most.bytes) {
      const victim = this.#findVictim(guest, { left, displaced, shareOf });
      if (victim === undefined) break;
      const load = left.get(victim.organizationId) as Load;
      load.count -= 1;
      load.bytes -= victim.bytes;
      total.count -= 1;
      total.bytes -= victim.bytes;
      displaced.add(victim);
    }
    const fits = total.count <= most.count && total.bytes <= most.bytes;
    return fits || (isFirst && guest.serviceTier !== "flex") ? [...displaced] : undefined;
  }

  /** Of the organization with the largest load of those with too much; or else of a lower tier. */
  #findVictim(
    { organizationId, serviceTier }: Omit<Guest, "id">,
    { left, displaced, shareOf }: Displacing,
  ): Place | undefined {
    const movable = [...this.#places.values()].filter(
      (place) => !place.isFixed && !displaced.has(place),
    );
    const loadOf = (id: string): Load => left.get(id) as Load;
    const wanted = shareOf(loadOf(organizationId));
    const shareOfAll = (place: Place) => shareOf(loadOf(place.organizationId));
    const shareOfRest = (place: Place) => {
      const { count, bytes } = loadOf(place.organizationId);
      return shareOf({ count: count - 1, bytes: bytes - place.bytes });
    };
    const others = Map.groupBy(movable, (place) => place.organizationId);
    others.delete(organizationId);
    const able = [...others.values()]
      .map((places) => places.reduce((first, place) => (isSooner(place, first) ? place : first)))
      .filter((place) => shareOfRest(place) >= wanted);
    const lower = movable.filter(
      (place) => rankOf(place.serviceTier) < rankOf(serviceTier) && shareOfAll(place) >= wanted,
    );
    return findFirst(able, shareOfAll) ?? findFirst(lower, shareOfAll);
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

const NOBODY = { flex: 0, default: 0, priority: 0 } as const;

interface Displacing {
  /** What organizations will have, the newcomer's with it. */
  readonly left: ReadonlyMap<string, Load>;
  readonly displaced: ReadonlySet<Place>;
  readonly shareOf: (load: Load) => number;
}

/** Who goes first: of those with the largest share. */
function findFirst(places: readonly Place[], shareOf: (place: Place) => number): Place | undefined {
  let first: Place | undefined;
  for (const place of places) {
    const more = first === undefined ? 1 : shareOf(place) - shareOf(first);
    if (first === undefined || more > 0 || (more === 0 && isSooner(place, first))) first = place;
  }
  return first;
}

/**
 * The newest of the lowest tier, and of an organization's of one tier that of the lowest priority.
 */
function isSooner(place: Place, other: Place): boolean {
  const tiers = rankOf(place.serviceTier) - rankOf(other.serviceTier);
  if (tiers !== 0) return tiers < 0;
  const isOwn = place.organizationId === other.organizationId;
  if (isOwn && place.priority !== other.priority) return place.priority < other.priority;
  return place.arrival > other.arrival;
}
