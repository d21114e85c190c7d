/**
 * Constrained decoding: grammars compiled once, and matchers that say which token may come next.
 *
 * Four threads, each started when needed. Two compile, in turns by organization: one what is short,
 * one what is long. The `quick` lane works out masks beside the model's steps, a slice at a time
 * and in turns too. What takes more work than ordinary grammars do goes on in the `patient` lane,
 * whose thread gives way to the engine's; what is too much there as well is given up, and
 * remembered. So no grammar holds up the engine, nor another's masks.
 */
import { createHash } from "node:crypto";

import { type Program, sizeOfProgram } from "./automaton/program.ts";
import type { TokenTree } from "./automaton/token-tree.ts";
import { type Compilation, Compiler, type CompilerBounds } from "./compiler.ts";
import { PATIENT_BOUNDS, QUICK_BOUNDS } from "./lane-bounds.ts";
import { Lane } from "./lane.ts";
import { checkSchemaSizes, GRAMMAR_LIMITS } from "./limits.ts";
import type { DeskBounds } from "./mask-desk.ts";
import { GrammarMatcher, TOO_SLOW } from "./matcher.ts";
import type { DeskStatus, KnownGrammar } from "./protocol.ts";
import { GrammarRefusal } from "./refusal.ts";
import { Shelf } from "./shelf.ts";
import type { GrammarSpec } from "./spec.ts";
import type { GrammarVocabulary } from "./vocabulary.ts";

export { GrammarMatcher } from "./matcher.ts";
export type { GrammarSpec } from "./spec.ts";
export { createVocabulary, type GrammarVocabulary } from "./vocabulary.ts";

export interface GrammarOptions {
  readonly compiler?: CompilerBounds;
  readonly quick?: DeskBounds;
  readonly patient?: DeskBounds;
}

const COMPILER_BOUNDS: CompilerBounds = {
  compileTimeoutMs: 30_000,
  maxWaiting: 64,
  maxWaitingEach: 16,
};

/** UTF-16 units of the JSON of a specification that waits for none that is longer. */
const SHORT_SPEC_LENGTH = 8_192;
/**
 * Written in some twenty milliseconds. What turns out to have more is compiled with what is long.
 */
const SHORT_STATES = 25_000;
/** Bytes of programs that are kept for the next request. */
const PROGRAM_BYTES = 64 * 1024 * 1024;
/** Verdicts on grammars that are kept. */
const VERDICTS = 4_096;

export interface GrammarRequest {
  readonly modelId: string;
  readonly spec: GrammarSpec;
  readonly organizationId: string;
  /** Nobody waits any more. */
  readonly signal?: AbortSignal | undefined;
}

export type GrammarRefused = Exclude<Compilation, { ok: true }>;
export type GrammarResult =
  | { readonly ok: true; readonly createMatcher: () => GrammarMatcher }
  | GrammarRefused;

interface Model {
  readonly vocabulary: GrammarVocabulary;
  tree: Promise<TokenTree | undefined> | undefined;
}

interface Compiling {
  readonly result: Promise<Compilation>;
  readonly abort: AbortController;
  /** Who waits for it. */
  readers: number;
}

/** How many times as large as one schema all the schemas of a request may be. */
const MANY_SCHEMAS = 4;

/** What is remembered of a grammar that cannot be had, or not in the quick lane. */
type Verdict = GrammarRefused | "slow";

export class GrammarService {
  readonly #compilers: { readonly short: Compiler; readonly long: Compiler };
  readonly #lanes: readonly [quick: Lane, patient: Lane];
  readonly #programs = new Shelf<Program>(PROGRAM_BYTES);
  readonly #verdicts = new Shelf<Verdict>(VERDICTS);
  /** By key. */
  readonly #compiling = new Map<string, Compiling>();
  readonly #models = new Map<string, Model>();

  private constructor(options: GrammarOptions) {
    const { compiler = COMPILER_BOUNDS, quick = QUICK_BOUNDS, patient = PATIENT_BOUNDS } = options;
    this.#compilers = {
      short: new Compiler("short", { niceness: 5, maxStates: SHORT_STATES }, compiler),
      long: new Compiler("long", { niceness: 10, maxStates: GRAMMAR_LIMITS.maxStates }, compiler),
    };
    this.#lanes = [
      new Lane({ name: "quick", niceness: 0, bounds: quick }),
      new Lane({ name: "patient", niceness: 10, bounds: patient }),
    ];
  }

  static create(options: GrammarOptions = {}): GrammarService {
    return new GrammarService(options);
  }

  /** Before anything is asked for of the model. */
  register(modelId: string, vocabulary: GrammarVocabulary): void {
    this.#models.set(modelId, { vocabulary, tree: undefined });
  }

  /**
   * What matchers can be made of, or why not, in words for the caller: the keyword, the position,
   * the bound. An organization's grammar is compiled once while it is remembered; nobody learns
   * what another one has asked for.
   */
  async compile(request: GrammarRequest): Promise<GrammarResult> {
    const { modelId, spec, organizationId, signal } = request;
    if (signal?.aborted === true) return refuse("cancelled", "nobody waits any more");
    const tooLarge = findTooLarge(spec);
    if (tooLarge !== undefined) return refuse("invalid", tooLarge);
    // In the order of its keys, which is the order of the output's properties.
    const text = JSON.stringify(spec);
    const key = createHash("sha256")
      .update(organizationId)
      .update("\0")
      .update(text)
      .digest("base64url");
    const verdict = this.#verdicts.get(key);
    if (verdict !== undefined && verdict !== "slow") return verdict;
    const compiled = await this.#compileOnce(key, text, request);
    if (!compiled.ok) return compiled;
    if (!(await this.#prepare(modelId))) return refuse("busy", "the worker is shutting down");
    const grammar = { modelId, key, program: compiled.program, organizationId };
    return { ok: true, createMatcher: () => this.#createMatcher(grammar) };
  }

  /** What the lanes hold: `quick`, `patient`. */
  status(): Promise<readonly DeskStatus[]> {
    return Promise.all(this.#lanes.map((lane) => lane.status()));
  }

  /** Ends the lanes' threads: their matchers go on in new ones. */
  restartLanes(): void {
    for (const lane of this.#lanes) lane.restart();
  }

  /** Ends the threads. What waits is refused; no mask comes any more. */
  async dispose(): Promise<void> {
    const { short, long } = this.#compilers;
    await Promise.all([short, long, ...this.#lanes].map((part) => part.dispose()));
  }

  #createMatcher(grammar: KnownGrammar): GrammarMatcher {
    const { key, organizationId } = grammar;
    const remember = (verdict: Verdict): void =>
      this.#verdicts.put(key, organizationId, verdict, 1);
    const lanes = this.#verdicts.get(key) === "slow" ? this.#lanes.slice(1) : this.#lanes;
    return new GrammarMatcher({
      grammar,
      lanes,
      onTooSlow: (lane) => {
        const isLast = lane === lanes.length - 1;
        remember(isLast ? refuse("too_slow", TOO_SLOW) : "slow");
      },
    });
  }

  /**
   * When it is first needed, the lanes get the vocabulary's tree.
   *
   * @returns false if the service is closed
   */
  async #prepare(modelId: string): Promise<boolean> {
    const model = this.#models.get(modelId);
    if (model === undefined) throw new Error(`model ${modelId} is not registered`);
    model.tree ??= this.#compilers.short.index(model.vocabulary).then((tree) => {
      if (tree !== undefined) for (const lane of this.#lanes) lane.addModel(modelId, tree);
      return tree;
    });
    return (await model.tree) !== undefined;
  }

  async #compileOnce(key: string, spec: string, request: GrammarRequest): Promise<Compilation> {
    const program = this.#programs.get(key);
    if (program !== undefined) return { ok: true, program };
    const { organizationId, signal } = request;
    const compiling = this.#compiling.get(key) ?? this.#beginCompiling(key, spec, organizationId);
    compiling.readers += 1;
    const left = Promise.withResolvers<Compilation>();
    const leave = (): void => {
      compiling.readers -= 1;
      if (compiling.readers === 0) compiling.abort.abort();
      left.resolve(refuse("cancelled", "nobody waits any more"));
    };
    signal?.addEventListener("abort", leave, { once: true });
    const compiled = await Promise.race([compiling.result, left.promise]);
    signal?.removeEventListener("abort", leave);
    return compiled;
  }

  #beginCompiling(key: string, spec: string, organizationId: string): Compiling {
    const abort = new AbortController();
    const { short, long } = this.#compilers;
    const compileLong = () => long.compile(spec, organizationId, abort.signal);
    const first =
      spec.length <= SHORT_SPEC_LENGTH
        ? short
            .compile(spec, organizationId, abort.signal)
            .then((tried) => (!tried.ok && tried.isLarge ? compileLong() : tried))
        : compileLong();
    const result = first.then((compiled) => {
      this.#compiling.delete(key);
      if (compiled.ok) {
        const size = sizeOfProgram(compiled.program);
        this.#programs.put(key, organizationId, compiled.program, size);
      } else if (compiled.reason === "invalid" || compiled.reason === "too_slow") {
        this.#verdicts.put(key, organizationId, compiled, 1);
      }
      return compiled;
    });
    const compiling = { result, abort, readers: 0 };
    this.#compiling.set(key, compiling);
    return compiling;
  }
}

/** Sizes, before a schema is written out or walked by recursion. */
function findTooLarge(spec: GrammarSpec): string | undefined {
  try {
    if (spec.type === "json_schema") checkSchemaSizes([spec.schema]);
    if (spec.type === "structural_tag") {
      const { tags, freeText } = spec;
      const fits = typeof freeText === "object" && "fits" in freeText ? freeText.fits : undefined;
      const own = fits?.type === "json_schema" ? [fits.schema] : [];
      checkSchemaSizes([...tags.map(({ schema }) => schema), ...own], MANY_SCHEMAS);
    }
    return undefined;
  } catch (error) {
    if (error instanceof GrammarRefusal) return error.message;
    throw error;
  }
}

function refuse(reason: GrammarRefused["reason"], message: string): GrammarRefused {
  return { ok: false, reason, isLarge: false, message, retryAfterMs: null };
}
