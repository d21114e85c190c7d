/**
 * Tells the edge's pool that this worker is there, and how it is: once a second, from the moment
 * that it listens until it is gone. A heartbeat that does not arrive is not sent again: the next
 * one says it all.
 */
import { randomUUID } from "node:crypto";

import { heartbeatAnswerSchema, type Heartbeat } from "../../../src/contract/pool.ts";
import type { SigningKey } from "../../../src/contract/signature.ts";
import { EdgeCalls } from "../edge-calls.ts";
import type { Log } from "../log.ts";

/** What a heartbeat says of the worker; the rest this file knows. */
export type Figures = Omit<Heartbeat, "pool" | "workerId" | "bootId" | "sequence" | "url">;

export interface RegistrationOptions {
  readonly registerUrl: string;
  /** Where the edge reaches the worker. */
  readonly advertiseUrl: string;
  readonly pool: string;
  readonly workerId: string;
  readonly key: SigningKey;
  readonly intervalMs: number;
  readonly figures: () => Figures;
  /** An operator asked for it to be drained, or to take work again. */
  readonly onDraining: (isDraining: boolean) => void;
  readonly log: Log;
  /** Unix milliseconds. */
  readonly now: () => number;
}

const ATTEMPT_TIMEOUT_MS = 5_000;
/** Until the edge has taken the first one: a worker is often there before its edge. */
const FIRST_INTERVAL_MS = 100;

export class Registration {
  readonly #options: RegistrationOptions;
  readonly #edge: EdgeCalls;
  readonly #bootId = randomUUID();
  #sequence = 0;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  /** What the last one came to: a change is logged, a repetition is not. */
  #standing = "";

  constructor(options: RegistrationOptions) {
    this.#options = options;
    const { registerUrl: edgeUrl, key, log, now } = options;
    this.#edge = new EdgeCalls({ edgeUrl, key, timeoutMs: ATTEMPT_TIMEOUT_MS, log, now });
  }

  start(): void {
    void this.#beat();
  }

  /** Says so at once, and waits until the edge has heard it, or cannot be reached. */
  async announceDraining(): Promise<void> {
    await this.#send();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #beat(): Promise<void> {
    await this.#send();
    if (this.#isStopped) return;
    const { intervalMs } = this.#options;
    const isTaken = this.#standing === "taken";
    const delayMs = isTaken ? intervalMs : Math.min(intervalMs, FIRST_INTERVAL_MS);
    this.#timer = setTimeout(() => void this.#beat(), delayMs).unref();
  }

  /** Never throws: the next one follows. */
  async #send(): Promise<void> {
    const { pool, workerId, advertiseUrl: url, figures, onDraining } = this.#options;
    this.#sequence += 1;
    const own = { pool, workerId, url, bootId: this.#bootId, sequence: this.#sequence };
    try {
      const heartbeat: Heartbeat = { ...own, ...figures() };
      const response = await this.#edge.post("internal/heartbeats", heartbeat);
      if (!response.ok) {
        await response.body?.cancel();
        this.#note(`refused with status ${response.status}`);
        return;
      }
      const { result, isDraining } = heartbeatAnswerSchema.parse(await response.json());
      // An older one that came late is no news.
      if (result !== "stale") this.#note(result);
      if (result === "taken") onDraining(isDraining);
    } catch (cause) {
      this.#note(cause instanceof Error ? cause.message : String(cause));
    }
  }

  #note(standing: string): void {
    if (standing === this.#standing) return;
    this.#standing = standing;
    const { log, pool, advertiseUrl: url } = this.#options;
    if (standing === "taken") log.info("registration.taken", { pool, url });
    else log.error("registration.failed", { pool, reason: standing });
  }
}
