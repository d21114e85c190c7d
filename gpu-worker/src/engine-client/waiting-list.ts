/**
 * Requests that have not begun: a place for each, how it is told that it has to give way, and how
 * long it may take.
 */
import type { TaskQueue, WaitingRequests } from "../../../src/contract/pool.ts";
import { SHADOW_ORGANIZATION } from "../../../src/contract/shadows.ts";
import { type Refusal, refuse } from "../protocol/refusal.ts";
import { ServiceRate } from "../scheduling/service-rate.ts";
import { TurnedAway } from "./turned-away.ts";
import { type Guest, type RoomLimits, WaitingRoom } from "./waiting-room.ts";

type OnFull = (refusal: Refusal) => void;

export interface WaitingLimits extends RoomLimits {
  /** Choices that the engine runs at once. */
  readonly maxRunning: number;
}

export class WaitingList {
  readonly #maxRunning: number;
  readonly #room: WaitingRoom;
  readonly #guests = new Map<string, { readonly guest: Guest; readonly onFull: OnFull }>();
  readonly #rate = new ServiceRate();
  /** Of the device's time that a task had, by model. */
  readonly #taskRates = new Map<string, ServiceRate>();
  readonly #turnedAway = new TurnedAway();

  constructor(limits: WaitingLimits) {
    this.#maxRunning = limits.maxRunning;
    this.#room = new WaitingRoom(limits);
  }

  get count(): number {
    return this.#room.count;
  }

  /** Whose they are: of the organizations with most, so many. */
  countsOf(most: number): WaitingRequests[] {
    return this.#room.countsOf(most);
  }

  /**
   * Takes a place; whoever has to go for it is told.
   *
   * @param running requests that have begun
   * @param onFull called once, if this one has to go for another
   * @returns why there is no place
   */
  enter(guest: Guest, running: number, onFull: OnFull): Refusal | undefined {
    if (this.#isShadowInTheWay(guest, running)) return this.#refuseShadow(running);
    const entry = this.#room.enter(guest, this.#freeOf(running));
    if (!entry.isTaken) return this.#refuseFull(guest, running, "has its share of them");
    this.#guests.set(guest.id, { guest, onFull });
    for (const id of entry.displaced) {
      const gone = this.#guests.get(id);
      this.#guests.delete(id);
      gone?.onFull(this.#refuseFull(gone.guest, running, "had more than its share of them"));
    }
    if (entry.displaced.length === 0) this.#turnedAway.forget(guest.organizationId);
    return undefined;
  }

  /** Why there would be no place now, of what is known of a request before it is read. */
  findRefusal(head: Omit<Guest, "id" | "priority">, running: number): Refusal | undefined {
    // Its priority may be the highest.
    const guest = { ...head, priority: 0 };
    if (this.#isShadowInTheWay(guest, running)) return this.#refuseShadow(running);
    const isClosed = this.#room.isClosedTo(guest, this.#freeOf(running));
    return isClosed ? this.#refuseFull(guest, running, "has its share of them") : undefined;
  }

  /** It begins. @param keepsPlace its memory is still to be counted, until it leaves */
  begin(id: string, keepsPlace: boolean): void {
    this.#turnedAway.countBegun(this.#guests.get(id)?.guest.organizationId);
    if (!keepsPlace) this.leave(id);
    else this.#room.fix(id);
  }

  leave(id: string): void {
    this.#room.leave(id);
    this.#guests.delete(id);
  }

  /** `runMs`: from a request's beginning to its end. */
  recordRun(runMs: number): void {
    this.#rate.record(runMs);
  }

  /** `deviceMs`: the task's own share of what its batches took. */
  recordTask(model: string, deviceMs: number): void {
    const rate = this.#taskRates.get(model) ?? new ServiceRate(deviceMs);
    rate.record(deviceMs);
    this.#taskRates.set(model, rate);
  }

  /** Tasks by model, with what one took in the mean: of those with most, so many. */
  taskQueues(most: number): TaskQueue[] {
    const queues = Map.groupBy(this.#room.tasksOf(most), ({ model }) => model);
    return [...queues].map(([model, waiting]) => ({
      model,
      runMs: this.#taskRates.get(model)?.meanMs ?? null,
      waiting: waiting.map(({ organizationId, count }) => ({ organizationId, count })),
    }));
  }

  /** From a request's beginning to its end, in the mean. */
  get serviceMs(): number {
    return this.#rate.meanMs;
  }

  /** Those that wait already go first, one for each that ends. */
  findWaitMs(running: number): number {
    const isFree = this.#room.count === 0 && running < this.#maxRunning;
    return isFree ? 0 : this.#rate.findRetryAfterMs(running) * (this.#room.count + 1);
  }

  /**
   * Copies that nobody waits for have what is left over: a place while nobody else waits for one,
   * and fewer than half are taken.
   */
  #isShadowInTheWay({ organizationId }: Omit<Guest, "id">, running: number): boolean {
    if (organizationId !== SHADOW_ORGANIZATION) return false;
    return this.#room.count > 0 || running * 2 > this.#maxRunning;
  }

  #refuseShadow(running: number): Refusal {
    const message = "others wait, or run in half of the places: a copy is not taken";
    return refuse("no_capacity", message, { retryAfterMs: this.#rate.findRetryAfterMs(running) });
  }

  #freeOf(running: number): number {
    return Math.max(0, this.#maxRunning - running);
  }

  /**
   * The more of an organization's were turned away and have not come in since, the later it is
   * asked to come again.
   */
  #refuseFull(
    { organizationId, serviceTier }: Omit<Guest, "id">,
    running: number,
    why: string,
  ): Refusal {
    const tier = serviceTier === "default" ? "" : ` at service_tier ${serviceTier}`;
    const message = `all places to wait in are taken${tier}, and the request's organization ${why}`;
    const ahead = this.#turnedAway.count(organizationId);
    return refuse("no_capacity", message, {
      retryAfterMs: this.#rate.findRetryAfterMs(running, ahead),
    });
  }
}
