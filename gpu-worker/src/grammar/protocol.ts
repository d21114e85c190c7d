/** What the engine's thread and the grammar threads say to each other. */
import type { Program } from "./automaton/program.ts";
import type { TokenTree } from "./automaton/token-tree.ts";
import type { Compiled } from "./source.ts";
import type { GrammarVocabulary } from "./vocabulary.ts";

export type ToCompiler =
  /** `spec`: the JSON of a `GrammarSpec`. */
  | { readonly type: "compile"; readonly spec: string }
  | { readonly type: "index"; readonly vocabulary: GrammarVocabulary };

/** In the order of what was asked. */
export type FromCompiler =
  | { readonly type: "compiled"; readonly compiled: Compiled; readonly ms: number }
  | { readonly type: "indexed"; readonly tree: TokenTree };

/** A grammar to be matched, for a model's vocabulary. */
export interface KnownGrammar {
  readonly modelId: string;
  /** Same key, same program, same organization. */
  readonly key: string;
  readonly program: Program;
  readonly organizationId: string;
}

export type ToMasks =
  | { readonly type: "model"; readonly modelId: string; readonly tree: TokenTree }
  | {
      readonly type: "open";
      readonly matcher: number;
      readonly grammar: KnownGrammar;
      /** Accepted before, in another thread. */
      readonly tokenIds: readonly number[];
    }
  | { readonly type: "accept"; readonly matcher: number; readonly tokenId: number }
  | { readonly type: "close"; readonly matcher: number }
  | { readonly type: "status" };

/** Why a matcher was given up. */
export type GivenUp =
  /** It takes more work than it may have there. */
  | { readonly kind: "work" }
  /** The thread died at its turn. */
  | { readonly kind: "death" }
  | { readonly kind: "closed" }
  /** Nothing that the grammar allows. */
  | { readonly kind: "token"; readonly tokenId: number };

export interface DeskStatus {
  readonly matchers: number;
  readonly grammars: number;
  /** Numbers in memory, roughly. */
  readonly size: number;
}

export type FromMasks =
  | {
      readonly type: "mask";
      readonly matcher: number;
      /** Tokens accepted so far. */
      readonly tokens: number;
      readonly bits: Int32Array;
      readonly isComplete: boolean;
    }
  | { readonly type: "given_up"; readonly matcher: number; readonly why: GivenUp }
  | { readonly type: "status"; readonly status: DeskStatus };
