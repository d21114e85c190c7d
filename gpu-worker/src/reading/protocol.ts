/**
 * What the engine's thread and a thread that reads texts, or pictures and sounds, say to each
 * other.
 */
import type { PictureFacts } from "../../../src/contract/pictures.ts";
import type { SoundFacts } from "../../../src/contract/sounds.ts";
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

export type TextReading =
  /** A generation's messages or texts become prompts. */
  | { readonly kind: "admit"; readonly request: SentRequest; readonly facts: PromptFacts }
  /** Texts of a task become tokens; `mask` is the one control token that they may have. */
  | { readonly kind: "encode"; readonly texts: readonly string[]; readonly mask: string | null }
  /** Where in each text its tokens are. */
  | { readonly kind: "locate"; readonly texts: readonly TokenizedText[] };

/** A file whose head was read. Its bytes are shared memory. */
export type Media =
  | { readonly type: "picture"; readonly bytes: Uint8Array; readonly facts: PictureFacts }
  | {
      readonly type: "sound";
      /** Of no other sound of this process. */
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly facts: SoundFacts;
      /** Samples a second that the model takes. */
      readonly rate: number;
    };

export type MediaReading =
  | { readonly kind: "check_media"; readonly media: Media }
  /** Of a sound, of these samples at the model's rate: from and to. */
  | {
      readonly kind: "features";
      readonly media: Media;
      readonly samples: readonly [number, number];
    };

/** A tensor. */
export interface FeatureValue {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: unknown;
}

/** What a model's processor made, by its inputs' names. */
export type Features = Readonly<Record<string, FeatureValue>>;

export type Reading = TextReading | MediaReading;

export interface TextResults {
  readonly admit: Admission;
  readonly encode: number[][];
  readonly locate: Span[][];
}

/** Faults are said of the file: "it is …". */
export type CheckedMedia =
  | { readonly ok: false; readonly fault: string }
  /** Of a picture, upright. */
  | { readonly ok: true; readonly size: { readonly width: number; readonly height: number } };

export interface MediaResults {
  readonly check_media: CheckedMedia;
  readonly features: Features;
}

export type Results = TextResults & MediaResults;

/** One reading at a time. */
export type ToThread<R extends Reading = Reading> =
  /** Loads the tokenizer, or what it is for pictures and sounds, ahead of the first. */
  | { readonly type: "warm"; readonly source: ModelSource }
  | { readonly type: "read"; readonly source: ModelSource; readonly reading: R };

export type FromThread =
  /** That is there: the reading itself begins. */
  | { readonly type: "began" }
  | {
      readonly type: "done";
      /** Undefined: it could not be loaded, or failed. */
      readonly result: Results[keyof Results] | undefined;
      readonly ms: number;
    };
