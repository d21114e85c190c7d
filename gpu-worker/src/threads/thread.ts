/** A worker thread that is started when it is needed, and again when it dies. */
import { Worker } from "node:worker_threads";

export interface ThreadOptions<From> {
  readonly entry: URL;
  readonly name: string;
  readonly data: object;
  /** Beyond it the thread dies by itself: bounds of its own are far below. */
  readonly maxHeapMb?: number;
  readonly onMessage: (message: From) => void;
  /** The thread died by itself; what it knew is lost. The next `post` starts another. */
  readonly onLost: () => void;
}

const MAX_HEAP_MB = 1_024;

export class Thread<To, From> {
  readonly #options: ThreadOptions<From>;
  #worker: Worker | undefined;
  #isDisposed = false;

  constructor(options: ThreadOptions<From>) {
    this.#options = options;
  }

  post(message: To): void {
    if (this.#isDisposed) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(message);
  }

  /** Ends it; nobody is told. The next `post` starts another. */
  kill(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const { entry, name, data, onMessage, maxHeapMb = MAX_HEAP_MB } = this.#options;
    const worker = new Worker(entry, {
      name,
      workerData: data,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    worker.on("message", (message: From) => {
      if (this.#worker === worker) onMessage(message);
    });
    worker.on("error", () => this.#lose(worker));
    worker.on("exit", () => this.#lose(worker));
    return worker;
  }

  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.kill();
    this.#options.onLost();
  }
}
