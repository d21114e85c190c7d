/** What the service asks of a loaded model: to plan a request, and to run rows. */
import type { HeardTokenLogprob, TaskInput, TaskResult } from "../../../src/contract/task.ts";
import type { Refusal } from "../protocol/refusal.ts";
import type { CheckedMedia, Features, Media, TokenizedText } from "../reading/protocol.ts";
import type { Row } from "../scheduling/micro-batcher.ts";
import type { Span } from "../tokenization/align.ts";

export interface TaskModelInfo {
  readonly id: string;
  /** Task ids; pipelines by their ids in Transformers.js. */
  readonly tasks: readonly string[];
  /** Tokens of one row; null for a model that does not read text. */
  readonly contextTokens: number | null;
  /** Of an embedding; null for all other models. */
  readonly dimensions: number | null;
  readonly device: string;
  readonly dtype: string;
  /**
   * How far outputs in a batch were from those alone when the model was loaded: the root mean
   * square of the differences, relative to that of the outputs. Null for a model that is not
   * batched, 0 for one whose rows do not touch each other. Models whose activations are quantized
   * at run time, with one scale for the batch, are at about 0.01.
   */
  readonly batchDeviation: number | null;
}

/** A text that goes on, and the counts as they are with it. */
export interface WrittenText {
  readonly text: string;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Of the tokens that end in it, where that is asked for. */
  readonly logprobs?: HeardTokenLogprob[];
}

/** One request, as rows to run in any order and what to make of their outputs. */
export interface TaskPlan {
  readonly rows: readonly Row[];
  /** Generated so far; 0 for a task that generates nothing. */
  readonly completionTokens: number;
  /** Called once for each row with what `run` gave for it; keeps only what the result needs. */
  collect(index: number, output: unknown): void;
  /** Called after the last row. */
  toResult(): Promise<TaskResult>;
  /** Nobody waits for it any more: a row that runs, and can stop, fails after its next step. */
  interrupt?(): void;
  /** Of the row that runs, or ran last: what was read of it; absent of rows that are read whole. */
  readonly readTokens?: number | undefined;
  /** Tells what is written while it is, where that can be told before the end. */
  tellTo?(sink: (written: WrittenText) => void): void;
}

/** Reads texts of one request beside the engine's thread. Throws `RequestFault`. */
export interface TextReading {
  /** The texts' own tokens, without special ones but for `mask`. */
  encode(texts: readonly string[], mask: string | null): Promise<readonly (readonly number[])[]>;
  /** Where in each text its tokens are. */
  locate(texts: readonly TokenizedText[]): Promise<readonly (readonly Span[])[]>;
}

/** The same, and of pictures and sounds. */
export interface RequestReading extends TextReading {
  /** Whether its content is what its head says. */
  check(media: Media): Promise<CheckedMedia>;
  /** What the model takes; of a sound, of these samples at the model's rate: from and to. */
  features(media: Media, samples: readonly [number, number]): Promise<Features>;
}

export interface TaskModel {
  readonly info: TaskModelInfo;
  /** Rows that may share a run. */
  readonly maxBatchRows: number;
  /** Whether a run may take many seconds, as one that writes does: short ones go on beside it. */
  readonly isSlow: boolean;
  /** `yieldTurn` lets others have the thread; called between inputs. */
  plan(
    input: TaskInput,
    reading: RequestReading,
    yieldTurn: () => Promise<void>,
  ): Promise<TaskPlan | Refusal>;
  /**
   * @param goOn called with each step of a run that has many
   * @returns an output for each row, in order
   */
  run(rows: readonly Row[], goOn: () => void): Promise<readonly unknown[]>;
  dispose(): Promise<void>;
}

export function isRefusal(planned: object): planned is Refusal {
  return "code" in planned;
}
