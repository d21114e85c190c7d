/**
 * Sounds in which something is said, in the worker's words, for both wires that have them. Pure.
 */
import { fromBase64 } from "../contract/bytes.ts";
import { parsePipelineResult } from "../contract/pipeline-results.ts";
import { mediaTypeOf, readSound, secondsOf, soundTokensOf } from "../contract/sounds.ts";
import type { TaskInputOf, TaskResult } from "../contract/task.ts";
import { ApiError } from "../errors.ts";

export const SPEECH_TASK = "automatic-speech-recognition";

/**
 * What Whisper writes at most for a part, and how long parts are and overlap at each side, in
 * seconds.
 */
export const SPEECH_PARTS = { maxNewTokens: 224, chunkLengthS: 30, strideLengthS: 5 } as const;

export interface SpeechTerms {
  /** The request's field that is the sound, for refusals. */
  readonly param: string;
  readonly language: string | null;
  readonly hasTimes: boolean;
  /** Of words too; false unless said. */
  readonly hasWords?: boolean;
  /** How likely each token was; false unless said. */
  readonly hasLogprobs?: boolean;
  readonly temperature: number;
  readonly maxNewTokens: number;
}

export interface Heard {
  readonly input: TaskInputOf<"pipeline">;
  readonly seconds: number;
}

/** @throws {ApiError} invalid_value: nothing is asked of a worker, or held, for what is no sound */
export function toSpeechInput(base64: string, terms: SpeechTerms): Heard {
  const { param, language, hasTimes, temperature, maxNewTokens } = terms;
  const { hasWords = false, hasLogprobs = false } = terms;
  const read = readSound(fromBase64(base64));
  if (!read.ok) throw new ApiError("invalid_value", { message: `${param}: ${read.fault}`, param });
  const { facts } = read;
  const tokens = soundTokensOf(facts);
  const input: Heard["input"] = {
    task: "pipeline",
    pipeline: SPEECH_TASK,
    inputs: [{ type: "binary", mediaType: mediaTypeOf(facts), base64, tokens }],
    options: {
      ...SPEECH_PARTS,
      maxNewTokens,
      ...(hasTimes && { returnTimestamps: hasWords ? "word" : true }),
      ...(hasLogprobs && { returnLogprobs: true }),
      ...(language !== null && { language }),
      ...(temperature > 0 && { doSample: true, temperature }),
    },
  };
  return { input, seconds: secondsOf(facts) };
}

/** What was said. */
export function toSpeech(result: TaskResult) {
  if (result.task !== "pipeline") throw new Error(`a result of ${result.task}`);
  return parsePipelineResult(SPEECH_TASK, result.results[0]);
}
