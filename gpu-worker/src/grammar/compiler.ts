/** Compiles grammars in a thread of its own, one after another, in turns by organization. */
import { Thread } from "../threads/thread.ts";
import { Turns } from "../threads/turns.ts";
import type { Program } from "./automaton/program.ts";
import type { TokenTree } from "./automaton/token-tree.ts";
import type { FromCompiler, ToCompiler } from "./protocol.ts";
import type { CompilerThreadData } from "./thread-data.ts";
import type { GrammarVocabulary } from "./vocabulary.ts";

export interface CompilerBounds {
  /** For one grammar. Its size is bounded already: this is for what nobody foresaw. */
  readonly compileTimeoutMs: number;
  /** Grammars that may wait: of all organizations, and of one. */
  readonly maxWaiting: number;
  readonly maxWaitingEach: number;
}

export type Compilation =
  | { readonly ok: true; readonly program: Program }
  | {
      readonly ok: false;
      /** `busy`: later it may be taken. */
      readonly reason: "invalid" | "too_slow" | "busy" | "cancelled";
      /** Invalid by its size alone: it has more states than this compiler makes. */
      readonly isLarge: boolean;
      readonly message: string;
      readonly retryAfterMs: number | null;
    };

interface Job {
  readonly organizationId: string;
  /** The JSON of a `GrammarSpec`. */
  readonly spec: string;
  readonly resolve: (compilation: Compilation) => void;
}

interface IndexJob {
  readonly vocabulary: GrammarVocabulary;
  readonly resolve: (tree: TokenTree | undefined) => void;
}

/** Weight of the newest compilation in the mean. */
const NEWEST_WEIGHT = 0.2;
const MIN_RETRY_MS = 100;
const MAX_RETRY_MS = 10_000;

export class Compiler {
  readonly #bounds: CompilerBounds;
  readonly #thread: Thread<ToCompiler, FromCompiler>;
  readonly #turns = new Turns<Job>();
  readonly #indexing: IndexJob[] = [];
  /** What the thread works on. */
  #running: Job | IndexJob | undefined;
  #timer: NodeJS.Timeout | undefined;
  #meanMs = 10;
  #isDisposed = false;

  constructor(name: string, { niceness, maxStates }: CompilerThreadData, bounds: CompilerBounds) {
    this.#bounds = bounds;
    this.#thread = new Thread({
      entry: new URL("compiler-thread.ts", import.meta.url),
      name: `grammar-compiler-${name}`,
      data: { niceness, maxStates },
      onMessage: (message) => this.#receive(message),
      onLost: () => this.#lose(),
    });
  }

  /** Before anything else that waits. @returns undefined if the compiler is closed */
  index(vocabulary: GrammarVocabulary): Promise<TokenTree | undefined> {
    return new Promise((resolve) => {
      if (this.#isDisposed) return resolve(undefined);
      this.#indexing.push({ vocabulary, resolve });
      this.#startNext();
    });
  }

  /** An organization with nothing that waits is taken as long as another has more than one. */
  compile(spec: string, organizationId: string, signal?: AbortSignal): Promise<Compilation> {
    return new Promise((resolve) => {
      if (this.#isDisposed) return resolve(CLOSED);
      if (signal?.aborted === true) return resolve(refuse("cancelled", "nobody waits any more"));
      const { maxWaiting, maxWaitingEach } = this.#bounds;
      const ofOwn = this.#turns.countOf(organizationId);
      if (ofOwn >= maxWaitingEach) {
        return resolve(
          this.#refuseBusy(`${ofOwn} grammars of this organization are waiting already`),
        );
      }
      if (this.#turns.size >= maxWaiting) {
        const full = this.#refuseBusy(`${maxWaiting} grammars are waiting to be compiled already`);
        const displaced = this.#turns.takeFromHeaviest(organizationId);
        if (displaced === undefined) return resolve(full);
        displaced.item.resolve(full);
      }
      const job = { organizationId, spec, resolve };
      this.#turns.add(organizationId, job);
      signal?.addEventListener("abort", () => {
        this.#turns.remove(organizationId, job);
        resolve(refuse("cancelled", "nobody waits any more"));
      });
      this.#startNext();
    });
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    const waiting: (Job | IndexJob)[] = this.#running === undefined ? [] : [this.#running];
    waiting.push(...this.#indexing);
    for (let turn = this.#turns.take(); turn !== undefined; turn = this.#turns.take()) {
      waiting.push(turn.item);
    }
    for (const job of waiting) {
      if ("spec" in job) job.resolve(CLOSED);
      else job.resolve(undefined);
    }
    await this.#thread.dispose();
  }

  #startNext(): void {
    if (this.#running !== undefined || this.#isDisposed) return;
    const job = this.#indexing.shift() ?? this.#turns.take()?.item;
    if (job === undefined) return;
    this.#running = job;
    this.#timer = setTimeout(() => this.#expire(job), this.#bounds.compileTimeoutMs);
    if ("spec" in job) this.#thread.post({ type: "compile", spec: job.spec });
    else this.#thread.post({ type: "index", vocabulary: job.vocabulary });
  }

  #receive(message: FromCompiler): void {
    const job = this.#running;
    if (job === undefined) return;
    this.#endRun();
    if (message.type === "indexed" && "vocabulary" in job) job.resolve(message.tree);
    if (message.type === "compiled" && "spec" in job) {
      const { compiled, ms } = message;
      this.#turns.charge(job.organizationId, ms);
      this.#meanMs += NEWEST_WEIGHT * (ms - this.#meanMs);
      if (compiled.ok) job.resolve(compiled);
      else {
        const { message, isTooLarge: isLarge, isTooMuch } = compiled;
        job.resolve({ ...refuse(isTooMuch ? "too_slow" : "invalid", message), isLarge });
      }
    }
    this.#startNext();
  }

  /**
   * When this side was busy itself, the answer may be here and unread: it is read before a thread
   * is ended for it.
   */
  #expire(job: Job | IndexJob): void {
    setImmediate(() => {
      if (this.#running !== job) return;
      this.#thread.kill();
      this.#lose();
    });
  }

  #lose(): void {
    const job = this.#running;
    if (job === undefined) return;
    this.#endRun();
    if ("vocabulary" in job) this.#indexing.unshift(job);
    else {
      this.#turns.charge(job.organizationId, this.#bounds.compileTimeoutMs);
      job.resolve(refuse("too_slow", "it takes too long, or too much memory, to compile"));
    }
    this.#startNext();
  }

  #endRun(): void {
    clearTimeout(this.#timer);
    this.#running = undefined;
  }

  #refuseBusy(message: string): Compilation {
    const estimateMs = Math.round(this.#meanMs * (this.#turns.size + 1));
    return refuse("busy", message, Math.min(MAX_RETRY_MS, Math.max(MIN_RETRY_MS, estimateMs)));
  }
}

const CLOSED = refuse("busy", "the worker is shutting down", MIN_RETRY_MS);

type Refused = Exclude<Compilation, { ok: true }>;

function refuse(
  reason: Refused["reason"],
  message: string,
  retryAfterMs: number | null = null,
): Refused {
  return { ok: false, reason, isLarge: false, message, retryAfterMs };
}
