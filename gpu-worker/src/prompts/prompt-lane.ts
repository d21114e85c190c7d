/** A thread that reads prompts one after another, as the HTTP process sees it: in turns, within bounds, started again. */
import { Worker } from "node:worker_threads";

import { type Refusal, refuse } from "../engine/refusal.ts";
import type { Admission } from "./admission.ts";
import type { FromThread, ThreadSettings, ToThread } from "./protocol.ts";
import { Turns } from "./turns.ts";

export interface LaneLimits {
  /** For one request, when its tokenizer is there. */
  readonly readMs: number;
  /** For a thread to start and to load a tokenizer. */
  readonly startMs: number;
  readonly heapMb: number;
}

export interface LaneOptions {
  readonly settings: ThreadSettings;
  readonly limits: LaneLimits;
}

export type Reading = Omit<Extract<ToThread, { type: "read" }>, "type" | "id">;

interface Job {
  readonly id: number;
  readonly reading: Reading;
  readonly settle: (admission: Admission) => void;
}

/**
 * Organizations take turns, by the time that their prompts took. A request that takes too long, or too much memory, ends
 * the thread and is refused; the next one is read by a new thread.
 */
export class PromptLane {
  readonly #options: LaneOptions;
  readonly #turns = new Turns<Job>();
  #current: Job | undefined;
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;
  #isDisposed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  warm(source: Reading["source"]): void {
    this.#post({ type: "warm", source });
  }

  /** Aborting `signal` takes it out; what is being read is read to its end, for nobody. */
  read(reading: Reading, signal: AbortSignal): Promise<Admission> {
    return new Promise((resolve) => {
      this.#lastId += 1;
      const { organizationId } = reading.request;
      const job: Job = { id: this.#lastId, reading, settle: resolve };
      const leave = (): void => {
        this.#turns.remove(organizationId, job);
        resolve({ ok: false, refusal: refuseCancelled() });
      };
      if (signal.aborted || this.#isDisposed) return leave();
      signal.addEventListener("abort", leave, { once: true });
      this.#turns.add(organizationId, job);
      this.#next();
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #next(): void {
    if (this.#current !== undefined) return;
    const job = this.#turns.take()?.item;
    this.#current = job;
    if (job === undefined) return;
    this.#post({ type: "read", id: job.id, ...job.reading });
    this.#watch(this.#options.limits.startMs);
  }

  #post(message: ToThread): void {
    if (this.#isDisposed) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  #start(): Worker {
    const { settings, limits } = this.#options;
    const worker = new Worker(new URL("prompt-thread.ts", import.meta.url), {
      name: "prompts",
      workerData: settings,
      execArgv: [],
      // The secret is in this process's own.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
    });
    worker.unref();
    worker.on("message", (message: FromThread) => {
      if (this.#worker === worker) this.#receive(message);
    });
    const lose = () => this.#lose(worker);
    worker.on("error", lose);
    worker.on("exit", lose);
    return worker;
  }

  #receive(message: FromThread): void {
    const job = this.#current;
    if (job === undefined || message.id !== job.id) return;
    if (message.type === "started") return this.#watch(this.#options.limits.readMs);
    this.#settle(job, message.admission ?? { ok: false, refusal: refuseFailed() }, message.ms);
  }

  #settle(job: Job, admission: Admission, ms: number): void {
    clearTimeout(this.#timer);
    this.#current = undefined;
    this.#turns.charge(job.reading.request.organizationId, ms);
    job.settle(admission);
    this.#next();
  }

  #watch(timeoutMs: number): void {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#timer = setTimeout(() => {
      if (this.#worker === worker && worker !== undefined) this.#lose(worker);
    }, timeoutMs);
  }

  /** The thread works on one request, which is therefore to blame. */
  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    void worker.terminate();
    const job = this.#current;
    const { readMs } = this.#options.limits;
    if (job !== undefined) this.#settle(job, { ok: false, refusal: refuseCostly(readMs) }, readMs);
  }
}

function refuseCancelled(): Refusal {
  return refuse("deadline_exceeded", "the request was cancelled before it began");
}

function refuseFailed(): Refusal {
  return refuse("internal_error", "the prompt could not be read");
}

function refuseCostly(readMs: number): Refusal {
  const message = `the prompt takes more than ${readMs} ms, or too much memory, to be divided into tokens`;
  return refuse("invalid_value", message, { param: "prompt" });
}
