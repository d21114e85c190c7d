/** A thread that reads texts, one request after another, in turns by organization. */
import type { ModelSource } from "../config.ts";
import { Thread } from "../threads/thread.ts";
import { Turns } from "../threads/turns.ts";
import type { FromThread, Reading, Results, ThreadSettings, ToThread } from "./protocol.ts";

/** Guards: the sizes of texts are bounded already. */
export interface LaneLimits {
  /** For one reading, when its tokenizer is there. */
  readonly readMs: number;
  /** For a thread to start, and to load a tokenizer. */
  readonly startMs: number;
  readonly heapMb: number;
}

export interface LaneOptions {
  readonly name: string;
  /** Of the thread; another one for tests. */
  readonly entry?: URL;
  readonly settings: ThreadSettings;
  readonly limits: LaneLimits;
}

/** Whose text it is, and whether anybody waits for it still. */
export interface Reader {
  readonly source: ModelSource;
  readonly organizationId: string;
  readonly signal: AbortSignal;
}

/**
 * `costly`: the thread took too long over it, or died of it. `failed`: the tokenizer could not be
 * loaded, or failed.
 */
export type Outcome =
  | { readonly ok: true; readonly result: Results[keyof Results] }
  | { readonly ok: false; readonly reason: "cancelled" | "costly" | "failed" | "closed" };

const ENTRY = new URL("reading-thread.ts", import.meta.url);

interface Job {
  readonly reader: Reader;
  readonly reading: Reading;
  readonly settle: (outcome: Outcome) => void;
}

/**
 * It has no bound of its own on what waits: whoever waits here has a place in the waiting room,
 * which is bounded and shared by organization (host/waiting-room.ts).
 */
export class Lane {
  readonly #limits: LaneLimits;
  readonly #thread: Thread<ToThread, FromThread>;
  readonly #turns = new Turns<Job>();
  #current: Job | undefined;
  #hasBegun = false;
  #timer: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor({ name, settings, limits, entry = ENTRY }: LaneOptions) {
    this.#limits = limits;
    this.#thread = new Thread({
      entry,
      name: `reading-${name}`,
      data: settings,
      maxHeapMb: limits.heapMb,
      onMessage: (message) => this.#receive(message),
      onLost: () => this.#lose(),
    });
  }

  warm(source: ModelSource): void {
    this.#thread.post({ type: "warm", source });
  }

  /** What is being read when `signal` aborts is read to its end, for nobody. */
  read(reading: Reading, reader: Reader): Promise<Outcome> {
    const { organizationId, signal } = reader;
    return new Promise((resolve) => {
      if (this.#isDisposed) return resolve({ ok: false, reason: "closed" });
      if (signal.aborted) return resolve({ ok: false, reason: "cancelled" });
      const leave = (): void => {
        this.#turns.remove(organizationId, job);
        resolve({ ok: false, reason: "cancelled" });
      };
      const settle = (outcome: Outcome): void => {
        signal.removeEventListener("abort", leave);
        resolve(outcome);
      };
      const job: Job = { reader, reading, settle };
      signal.addEventListener("abort", leave, { once: true });
      this.#turns.add(organizationId, job);
      this.#startNext();
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#current?.settle({ ok: false, reason: "closed" });
    for (let turn = this.#turns.take(); turn !== undefined; turn = this.#turns.take()) {
      turn.item.settle({ ok: false, reason: "closed" });
    }
    await this.#thread.dispose();
  }

  #startNext(): void {
    if (this.#current !== undefined || this.#isDisposed) return;
    const job = this.#turns.take()?.item;
    if (job === undefined) return;
    this.#current = job;
    this.#hasBegun = false;
    this.#watch(job, this.#limits.startMs);
    this.#thread.post({ type: "read", source: job.reader.source, reading: job.reading });
  }

  #receive(message: FromThread): void {
    const job = this.#current;
    if (job === undefined) return;
    if (message.type === "began") {
      this.#hasBegun = true;
      this.#watch(job, this.#limits.readMs);
      return;
    }
    const { result, ms } = message;
    this.#end(
      job,
      result === undefined ? { ok: false, reason: "failed" } : { ok: true, result },
      ms,
    );
  }

  /** When this side was busy itself, the answer may be here and unread: it is read first. */
  #watch(job: Job, timeoutMs: number): void {
    clearTimeout(this.#timer);
    const expire = (): void => {
      if (this.#current !== job) return;
      this.#thread.kill();
      this.#lose();
    };
    this.#timer = setTimeout(() => setImmediate(expire), timeoutMs).unref();
  }

  /**
   * The thread works on one request, which is therefore at fault; the others are read by the next.
   */
  #lose(): void {
    const job = this.#current;
    if (job === undefined) return;
    const reason = this.#hasBegun ? "costly" : "failed";
    this.#end(job, { ok: false, reason }, this.#limits.readMs);
  }

  #end(job: Job, outcome: Outcome, ms: number): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#turns.charge(job.reader.organizationId, ms);
    job.settle(outcome);
    this.#startNext();
  }
}
