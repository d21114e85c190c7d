/** Requests that have not begun: a place for each, how it is told that it has to give way, and how long it may take. */
import { type Refusal, refuse } from "../protocol/refusal.ts";
import { ServiceRate } from "../scheduling/service-rate.ts";
import { type Guest, type RoomLimits, WaitingRoom } from "./waiting-room.ts";

export interface WaitingLimits extends RoomLimits {
  /** Choices that the engine runs at once. */
  readonly maxRunning: number;
}

export class WaitingList {
  readonly #maxRunning: number;
  readonly #room: WaitingRoom;
  readonly #guests = new Map<string, (refusal: Refusal) => void>();
  readonly #rate = new ServiceRate();

  constructor(limits: WaitingLimits) {
    this.#maxRunning = limits.maxRunning;
    this.#room = new WaitingRoom(limits);
  }

  get count(): number {
    return this.#room.count;
  }

  /**
   * Takes a place; whoever has to go for it is told.
   *
   * @param running requests that have begun
   * @param onFull called once, if this one has to go for another
   * @returns why there is no place
   */
  enter(guest: Guest, running: number, onFull: (refusal: Refusal) => void): Refusal | undefined {
    const entry = this.#room.enter(guest, Math.max(0, this.#maxRunning - running));
    if (!entry.isTaken) return this.#refuseFull(running, "has its share of them");
    this.#guests.set(guest.id, onFull);
    for (const id of entry.displaced) {
      const tell = this.#guests.get(id);
      this.#guests.delete(id);
      tell?.(this.#refuseFull(running, "had more than its share of them"));
    }
    return undefined;
  }

  /** It begins. @param keepsPlace its memory is still to be counted, until it leaves */
  begin(id: string, keepsPlace: boolean): void {
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

  /** Those that wait already go first, one for each that ends. */
  findWaitMs(running: number): number {
    const isFree = this.#room.count === 0 && running < this.#maxRunning;
    return isFree ? 0 : this.#rate.findRetryAfterMs(running) * (this.#room.count + 1);
  }

  #refuseFull(running: number, why: string): Refusal {
    const message = `all places to wait in are taken, and the request's organization ${why}`;
    return refuse("no_capacity", message, { retryAfterMs: this.#rate.findRetryAfterMs(running) });
  }
}
