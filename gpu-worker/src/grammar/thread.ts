/** A grammar thread as the engine's side sees it: jobs in, answers out, and a new thread when one dies. */
import { Worker } from "node:worker_threads";

import type { Answer, FromThread, Job, ThreadSettings, ToThread } from "./protocol.ts";
import type { GrammarVocabulary } from "./vocabulary.ts";

/** What a thread may take to start and read a vocabulary, which is no fault of the job that waits for it. */
const START_TIMEOUT_MS = 60_000;

export class GrammarThreadError extends Error {
  override readonly name = "GrammarThreadError";
}

interface Waiting {
  readonly id: number;
  readonly job: Job;
  readonly timeoutMs: number;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: GrammarThreadError) => void;
}

/**
 * Runs jobs in order, in a thread that is started when it is first needed.
 *
 * A thread works on the oldest job, so when a job takes too long or the thread dies, it is the oldest that is to
 * blame: it fails, a new thread starts, and all others are given to that one. Of matchers it knows nothing, and
 * answers `unknown`.
 */
export class GrammarThread {
  readonly #settings: ThreadSettings;
  readonly #vocabularies = new Map<string, GrammarVocabulary>();
  #waiting: Waiting[] = [];
  #worker: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lastId = 0;
  #isDisposed = false;

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
  }

  /** Jobs that wait or run. */
  get length(): number {
    return this.#waiting.length;
  }

  register(modelId: string, vocabulary: GrammarVocabulary): void {
    this.#vocabularies.set(modelId, vocabulary);
    this.#post({ type: "register", modelId, vocabulary });
  }

  /** Forgets a matcher; nothing to do where no thread is. */
  close(matcher: number): void {
    this.#post({ type: "close", matcher });
  }

  /**
   * `timeoutMs` counts while the job itself runs, not while it waits.
   *
   * @throws {GrammarThreadError} if it took longer, killed the thread, or the thread was disposed
   */
  run(job: Job, timeoutMs: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#isDisposed) {
        reject(new GrammarThreadError("the grammar service is closed"));
        return;
      }
      this.#lastId += 1;
      this.#waiting.push({ id: this.#lastId, job, timeoutMs, resolve, reject });
      this.#start();
      this.#post({ type: "job", id: this.#lastId, job });
      if (this.#waiting.length === 1) this.#watch(START_TIMEOUT_MS);
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { reject } of waiting)
      reject(new GrammarThreadError("the grammar service is closed"));
    await this.#stop();
  }

  #start(): void {
    if (this.#worker !== undefined) return;
    const worker = new Worker(new URL("grammar-thread.ts", import.meta.url), {
      name: "grammar",
      workerData: this.#settings,
      execArgv: [],
    });
    this.#worker = worker;
    worker.on("message", (message: FromThread) => {
      if (this.#worker === worker) this.#receive(message);
    });
    worker.on("error", (error: Error) => {
      if (this.#worker === worker) this.#replace(error.message);
    });
    worker.on("exit", () => {
      if (this.#worker === worker) this.#replace("it ended");
    });
    for (const [modelId, vocabulary] of this.#vocabularies) {
      this.#post({ type: "register", modelId, vocabulary });
    }
  }

  #receive(message: FromThread): void {
    const oldest = this.#waiting[0];
    if (oldest === undefined || oldest.id !== message.id) return;
    if (message.type === "started") {
      this.#watch(oldest.timeoutMs);
      return;
    }
    this.#waiting.shift();
    oldest.resolve(message.answer);
    if (!message.isSound) this.#restart();
    else this.#watch(START_TIMEOUT_MS);
  }

  /** The oldest job has from now `timeoutMs`; with none, the process may end. */
  #watch(timeoutMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) {
      this.#worker?.unref();
      return;
    }
    this.#worker?.ref();
    this.#timer = setTimeout(() => this.#expire(this.#waiting[0]?.id), timeoutMs);
  }

  /** When this side was busy itself, the answer may be here and unread: it is read before a thread is ended for it. */
  #expire(id: number | undefined): void {
    const worker = this.#worker;
    setImmediate(() => {
      if (this.#worker === worker && this.#waiting[0]?.id === id) this.#replace("it took too long");
    });
  }

  #replace(reason: string): void {
    this.#waiting.shift()?.reject(new GrammarThreadError(reason));
    this.#restart();
  }

  #restart(): void {
    void this.#stop();
    if (this.#waiting.length > 0) {
      this.#start();
      for (const { id, job } of this.#waiting) this.#post({ type: "job", id, job });
    }
    this.#watch(START_TIMEOUT_MS);
  }

  async #stop(): Promise<void> {
    clearTimeout(this.#timer);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #post(message: ToThread): void {
    this.#worker?.postMessage(message);
  }
}
