/**
 * Constrained decoding: grammars compiled for a model's vocabulary, and matchers that say which token may come next.
 *
 * Three threads, each started when needed. A caller's grammar is first compiled in the `probe`, which is ended when
 * that takes too long or too much memory. What passed runs in `quick`, or in `slow` if compiling it again, or a step
 * of it, keeps the others waiting. So no grammar holds up the engine, and none holds up another's masks for long.
 */
import { createHash } from "node:crypto";

import { checkSchemaSize } from "./limits.ts";
import { GrammarMatcher } from "./matcher.ts";
import type { Compiled, KnownGrammar, ThreadStatus } from "./protocol.ts";
import { GrammarRefusal } from "./refusal.ts";
import type { GrammarSpec } from "./spec.ts";
import { GrammarThread, GrammarThreadError } from "./thread.ts";
import type { GrammarVocabulary } from "./vocabulary.ts";

export { GrammarMatcher } from "./matcher.ts";
export type { GrammarSpec } from "./spec.ts";
export { createVocabulary, type GrammarVocabulary } from "./vocabulary.ts";

export interface GrammarOptions {
  /** For one grammar, in the probe. */
  readonly compileTimeoutMs?: number;
  /** For one mask. */
  readonly maskTimeoutMs?: number;
  /** Grammars remembered, those that were refused too; each thread keeps as many compiled. */
  readonly maxGrammars?: number;
  /** Compilations that may wait before others are refused. */
  readonly maxWaiting?: number;
  /** Of one thread's grammars and matchers, all told. */
  readonly maxHeapBytes?: number;
}

const DEFAULTS: Required<GrammarOptions> = {
  compileTimeoutMs: 5000,
  maskTimeoutMs: 2000,
  maxGrammars: 256,
  maxWaiting: 64,
  maxHeapBytes: 512 * 1024 * 1024,
};

/** Others' masks may have to wait that long for a grammar to be compiled again. */
const MAX_QUICK_COMPILE_MS = 50;

export type CompileResult =
  | { readonly ok: true; readonly grammar: CompiledGrammarHandle }
  | { readonly ok: false; readonly message: string };

/** Holds nothing that must be freed: a thread forgets what is used least. */
export interface CompiledGrammarHandle {
  createMatcher(): GrammarMatcher;
}

export class GrammarService {
  readonly #options: Required<GrammarOptions>;
  readonly #probe: GrammarThread;
  readonly #quick: GrammarThread;
  readonly #slow: GrammarThread;
  /** In the order of use. */
  readonly #known = new Map<string, Promise<Compiled>>();
  #lastMatcher = 0;

  private constructor(options: Required<GrammarOptions>) {
    this.#options = options;
    this.#probe = new GrammarThread(options);
    this.#quick = new GrammarThread(options);
    this.#slow = new GrammarThread(options);
  }

  static create(options: GrammarOptions = {}): GrammarService {
    return new GrammarService({ ...DEFAULTS, ...options });
  }

  /** Before anything is compiled for the model. */
  register(modelId: string, vocabulary: GrammarVocabulary): void {
    for (const thread of this.#threads) thread.register(modelId, vocabulary);
  }

  /**
   * A grammar that matchers can be made of, or why not, in words for the caller: the keyword, the position, the
   * bound. The same model and spec are compiled once while they are remembered.
   */
  async compile(modelId: string, spec: GrammarSpec): Promise<CompileResult> {
    const tooLarge = findTooLarge(spec);
    if (tooLarge !== undefined) return { ok: false, message: tooLarge };
    // In the order of its keys, which is the order of the output's properties.
    const key = createHash("sha256")
      .update(JSON.stringify([modelId, spec]))
      .digest("base64url");
    const compiled = await this.#compileOnce(key, modelId, spec);
    if (!compiled.ok) return compiled;
    const grammar: KnownGrammar = { modelId, key, ebnf: compiled.ebnf };
    const thread = compiled.compileMs <= MAX_QUICK_COMPILE_MS ? this.#quick : this.#slow;
    return { ok: true, grammar: { createMatcher: () => this.#createMatcher(grammar, thread) } };
  }

  /** What the threads hold: `probe`, `quick`, `slow`. */
  status(): Promise<readonly ThreadStatus[]> {
    const { maskTimeoutMs } = this.#options;
    return Promise.all(
      this.#threads.map(async (thread) => {
        const answer = await thread.run({ kind: "status" }, maskTimeoutMs);
        if (answer.kind === "status") return answer.status;
        throw new GrammarThreadError("the thread has no status");
      }),
    );
  }

  /** Ends the threads. What waits fails. */
  async dispose(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.dispose()));
  }

  get #threads(): readonly GrammarThread[] {
    return [this.#probe, this.#quick, this.#slow];
  }

  #createMatcher(grammar: KnownGrammar, thread: GrammarThread): GrammarMatcher {
    const { compileTimeoutMs, maskTimeoutMs } = this.#options;
    this.#lastMatcher += 1;
    return new GrammarMatcher({
      id: this.#lastMatcher,
      thread,
      slowThread: this.#slow,
      grammar,
      maskTimeoutMs,
      openTimeoutMs: compileTimeoutMs + maskTimeoutMs,
    });
  }

  async #compileOnce(key: string, modelId: string, spec: GrammarSpec): Promise<Compiled> {
    const known = this.#known.get(key);
    if (known === undefined && this.#probe.length >= this.#options.maxWaiting) {
      return { ok: false, message: "too many grammars are being compiled; try again" };
    }
    const compiled = known ?? this.#probeSpec(modelId, spec);
    this.#known.delete(key);
    this.#known.set(key, compiled);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= this.#options.maxGrammars) break;
      this.#known.delete(oldest);
    }
    try {
      return await compiled;
    } catch (error) {
      // It may have been the machine's fault, so it is not remembered.
      this.#known.delete(key);
      if (!(error instanceof GrammarThreadError)) throw error;
      return { ok: false, message: `the grammar could not be compiled: ${error.message}` };
    }
  }

  async #probeSpec(modelId: string, spec: GrammarSpec): Promise<Compiled> {
    const { compileTimeoutMs } = this.#options;
    const answer = await this.#probe.run({ kind: "compile", modelId, spec }, compileTimeoutMs);
    if (answer.kind === "compiled") return answer.compiled;
    if (answer.kind === "refused") return { ok: false, message: answer.message };
    throw new GrammarThreadError("the probe gave no grammar");
  }
}

/** Sizes, before a schema is copied into a thread or walked by recursion. */
function findTooLarge(spec: GrammarSpec): string | undefined {
  try {
    if (spec.type === "json_schema") checkSchemaSize(spec.schema);
    if (spec.type === "structural_tag") for (const { schema } of spec.tags) checkSchemaSize(schema);
    return undefined;
  } catch (error) {
    if (error instanceof GrammarRefusal) return error.message;
    throw error;
  }
}
