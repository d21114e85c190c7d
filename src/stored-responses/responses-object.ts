/**
 * The ResponsesObject: one Durable Object for each organization, with the responses that it asked
 * to be stored.
 */
import { DurableObject } from "cloudflare:workers";

import { ObjectClock } from "../db/object-clock.ts";
import { Shelf } from "./shelf.ts";
import type {
  Context,
  Found,
  FoundLists,
  ItemsCall,
  ResponsePage,
  Retention,
  StoredId,
  StoredResponse,
  StoredResponses,
  StoredSize,
} from "./stored-responses.ts";

export class ResponsesObject extends DurableObject<Env> implements StoredResponses {
  readonly #clock: ObjectClock;
  #shelf: Shelf;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#clock = new ObjectClock(ctx);
    this.#shelf = new Shelf(ctx.storage.sql);
  }

  async put(stored: StoredResponse): Promise<boolean> {
    const { storage } = this.ctx;
    const isKept = this.#write((shelf) => shelf.put(stored, Date.now()));
    if (!isKept) return false;
    const dueMs = Date.now() + this.#shelf.keptMs + 1;
    const setForMs = await storage.getAlarm();
    // Later than this it was set by a clock that was ahead.
    if (setForMs === null || setForMs > dueMs) await storage.setAlarm(dueMs);
    return true;
  }

  async retain(retention: Retention): Promise<void> {
    const oldestMs = this.#write((shelf) => shelf.retain(retention, Date.now()));
    if (oldestMs !== null) await this.ctx.storage.setAlarm(oldestMs + this.#shelf.keptMs + 1);
  }

  async listIds(): Promise<string[]> {
    return this.#shelf.listIds();
  }

  async page(after: string | null): Promise<ResponsePage> {
    return this.#shelf.page(after);
  }

  async size(): Promise<StoredSize> {
    return this.#shelf.size();
  }

  async find(which: StoredId, kind: "response" | "input", atOnce: number): Promise<Found> {
    return this.#shelf.find(which, kind, atOnce);
  }

  async contextOf(which: StoredId, atOnce: number): Promise<Context> {
    return this.#shelf.contextOf(which, atOnce);
  }

  async findLists(call: ItemsCall, atOnce: number): Promise<FoundLists> {
    return this.#shelf.findLists(call, atOnce);
  }

  async delete(which: StoredId): Promise<boolean> {
    return this.#write((shelf) => shelf.delete(which));
  }

  /** The time to keep the oldest is over. */
  override async alarm(): Promise<void> {
    const { storage } = this.ctx;
    const oldestMs = this.#write((shelf) => shelf.forgetOld(Date.now()));
    if (oldestMs !== null) {
      await storage.setAlarm(oldestMs + this.#shelf.keptMs + 1);
      return;
    }
    if (this.#shelf.hasRetention) return;
    const emptied = storage.deleteAll();
    this.#shelf = new Shelf(storage.sql);
    await emptied;
  }

  /** All of it or nothing; then what the shelf counted in memory is counted anew. */
  #write<T>(change: (shelf: Shelf) => T): T {
    const { storage } = this.ctx;
    this.#clock.look();
    try {
      return storage.transactionSync(() => change(this.#shelf));
    } catch (cause) {
      this.#shelf = new Shelf(storage.sql);
      throw cause;
    }
  }
}
