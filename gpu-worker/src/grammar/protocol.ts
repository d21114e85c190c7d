/** What the engine's thread and a grammar thread say to each other. */
import type { GrammarSpec } from "./spec.ts";
import type { GrammarVocabulary } from "./vocabulary.ts";

/** A grammar that was compiled once and can be compiled again. */
export interface KnownGrammar {
  readonly modelId: string;
  /** Same key, same model and rules. */
  readonly key: string;
  readonly ebnf: string;
}

export interface ThreadSettings {
  readonly maxHeapBytes: number;
  /** Compiled grammars that a thread keeps. */
  readonly maxGrammars: number;
}

/** Asks for an answer. Matchers are numbered by who asks. */
export type Job =
  | { readonly kind: "compile"; readonly modelId: string; readonly spec: GrammarSpec }
  | {
      readonly kind: "open";
      readonly matcher: number;
      readonly grammar: KnownGrammar;
      /** Accepted before, in another life of the thread. */
      readonly tokenIds: readonly number[];
    }
  | { readonly kind: "accept"; readonly matcher: number; readonly tokenId: number }
  | { readonly kind: "status" };

export type Compiled =
  | { readonly ok: true; readonly ebnf: string; readonly compileMs: number }
  | { readonly ok: false; readonly message: string };

/** What may come next. */
export interface Step {
  /** One bit for each id, lowest first; undefined: everything is allowed. */
  readonly mask: Int32Array | undefined;
  /** Nothing but a stop token is. */
  readonly isComplete: boolean;
}

export interface ThreadStatus {
  readonly matchers: number;
  readonly grammars: number;
  readonly heapBytes: number;
}

export type Answer =
  | { readonly kind: "compiled"; readonly compiled: Compiled }
  | {
      readonly kind: "step";
      readonly step: Step;
      /** What it took, waiting left out. */
      readonly stepMs: number;
    }
  /** The thread does not know the matcher: it began a new life. */
  | { readonly kind: "unknown" }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "status"; readonly status: ThreadStatus };

export type ToThread =
  | { readonly type: "register"; readonly modelId: string; readonly vocabulary: GrammarVocabulary }
  | { readonly type: "close"; readonly matcher: number }
  | { readonly type: "job"; readonly id: number; readonly job: Job };

export type FromThread =
  /** From here on the job's own time runs: the vocabulary is read. */
  | { readonly type: "started"; readonly id: number }
  /** `isSound` false: the thread must be replaced before it is used again. */
  | {
      readonly type: "answer";
      readonly id: number;
      readonly answer: Answer;
      readonly isSound: boolean;
    };
