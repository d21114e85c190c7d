/**
 * The CacheObject: one Durable Object for each organization that lets its answers be given again.
 */
import { DurableObject } from "cloudflare:workers";

import { ObjectClock } from "../db/object-clock.ts";
import { CachedAnswers } from "./cached-answers.ts";
import type {
  AnswerPage,
  CacheSize,
  FoundAnswer,
  KeptAnswer,
  ResponseCache,
} from "./response-cache.ts";

/** What has ended is swept so often at most; nobody is given it meanwhile. */
const SWEEP_MS = 60_000;

export class CacheObject extends DurableObject<Env> implements ResponseCache {
  readonly #clock: ObjectClock;
  #answers: CachedAnswers;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#clock = new ObjectClock(ctx);
    this.#answers = new CachedAnswers(ctx.storage.sql);
  }

  async find(keys: readonly string[], maxAgeMs: number): Promise<FoundAnswer | null> {
    this.#clock.look();
    return this.#answers.find(keys, maxAgeMs, Date.now());
  }

  async put(answer: KeptAnswer): Promise<boolean> {
    const { storage } = this.ctx;
    const isKept = this.#write((answers) => answers.put(answer, Date.now()));
    if (!isKept) return false;
    const dueMs = Date.now() + Math.max(SWEEP_MS, answer.ttlMs);
    const setMs = await storage.getAlarm();
    if (setMs === null || setMs > dueMs) await storage.setAlarm(dueMs);
    return true;
  }

  async clear(termsVersion: number): Promise<void> {
    this.#write((answers) => answers.clear(termsVersion));
  }

  async listKeys(): Promise<string[]> {
    return this.#answers.listKeys();
  }

  async page(after: string | null): Promise<AnswerPage> {
    return this.#answers.page(after);
  }

  async size(): Promise<CacheSize> {
    return this.#answers.size();
  }

  override async alarm(): Promise<void> {
    const nextMs = this.#write((answers) => answers.forgetOld(Date.now()));
    if (nextMs !== null) await this.ctx.storage.setAlarm(Math.max(nextMs, Date.now() + SWEEP_MS));
  }

  /** All of it or nothing; then what was counted in memory is counted anew. */
  #write<T>(change: (answers: CachedAnswers) => T): T {
    const { storage } = this.ctx;
    this.#clock.look();
    try {
      return storage.transactionSync(() => change(this.#answers));
    } catch (cause) {
      this.#answers = new CachedAnswers(storage.sql);
      throw cause;
    }
  }
}
