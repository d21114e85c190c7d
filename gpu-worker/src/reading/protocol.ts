/** What the engine's thread and a thread that reads texts say to each other. */
import type { ModelSource } from "../config.ts";
import type { SentRequest } from "../protocol/sent-request.ts";
import type { Span } from "../tokenization/align.ts";
import type { Admission, PromptFacts } from "./admission.ts";

export interface ThreadSettings {
  /** Where models of the hub are kept. */
  readonly cacheFolder: string;
  /** Tokenizers that are kept. */
  readonly maxTokenizers: number;
  /** As `nice` has it. */
  readonly niceness: number;
}

/** A text and its tokens. */
export interface TokenizedText {
  readonly text: string;
  readonly tokenIds: readonly number[];
}

export type Reading =
  /** A generation's messages or texts become prompts. */
  | { readonly kind: "admit"; readonly request: SentRequest; readonly facts: PromptFacts }
  /** Texts of a task become tokens; `mask` is the one control token that they may have. */
  | { readonly kind: "encode"; readonly texts: readonly string[]; readonly mask: string | null }
  /** Where in each text its tokens are. */
  | { readonly kind: "locate"; readonly texts: readonly TokenizedText[] };

export interface Results {
  readonly admit: Admission;
  readonly encode: number[][];
  readonly locate: Span[][];
}

/** One reading at a time. */
export type ToThread =
  /** Loads the tokenizer ahead of the first text. */
  | { readonly type: "warm"; readonly source: ModelSource }
  | { readonly type: "read"; readonly source: ModelSource; readonly reading: Reading };

export type FromThread =
  /** The tokenizer is there: the reading itself begins. */
  | { readonly type: "began" }
  | {
      readonly type: "done";
      /** Undefined: the tokenizer could not be loaded, or failed. */
      readonly result: Results[keyof Results] | undefined;
      readonly ms: number;
    };
