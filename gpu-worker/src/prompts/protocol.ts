/** What the HTTP process and a thread that reads prompts say to each other. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { ModelSource } from "../config.ts";
import type { Admission, PromptFacts } from "./admission.ts";

export interface ThreadSettings {
  /** Where models of the hub are kept. */
  readonly cacheFolder: string;
  /** Tokenizers that are kept. */
  readonly maxTokenizers: number;
}

export type ToThread =
  /** Loads the tokenizer ahead of the first prompt. */
  | { readonly type: "warm"; readonly source: ModelSource }
  | {
      readonly type: "read";
      readonly id: number;
      readonly source: ModelSource;
      readonly facts: PromptFacts;
      readonly request: GenerateRequest;
    };

export type FromThread =
  /** The tokenizer is there: the reading itself begins. */
  | { readonly type: "started"; readonly id: number }
  | {
      readonly type: "read";
      readonly id: number;
      /** Undefined: the tokenizer could not be loaded, or failed. */
      readonly admission: Admission | undefined;
      readonly ms: number;
    };
