/** Summaries and translations between Hugging Face's wire and the worker's words. Pure. */
import { parsePipelineResult } from "../../contract/pipeline-results.ts";
import type { TaskInputOf } from "../../contract/task.ts";
import {
  DEFAULT_NEW_TOKENS,
  summarizationRequestSchema,
  translationRequestSchema,
  type SummarizationRequest,
  type WritingParameters,
} from "../../contract/text-to-text.ts";
import { ApiError } from "../../errors.ts";
import { define, toList, type HuggingFaceTask } from "./definition.ts";

type PipelineInput = TaskInputOf<"pipeline">;
type Parameters = SummarizationRequest["parameters"];

function toPipeline(
  pipeline: string,
  inputs: string | string[],
  options: PipelineInput["options"],
): PipelineInput {
  const texts = toList(inputs).map((text) => ({ type: "text" as const, text }));
  return { task: "pipeline", pipeline, inputs: texts, options };
}

/** @throws {ApiError} invalid_value */
function toWriting(parameters: Parameters): PipelineInput["options"] {
  const { generate_parameters: inner, ...beside } = parameters ?? {};
  const own: WritingParameters = { ...beside, ...inner };
  const maxNewTokens = own.max_new_tokens ?? own.max_length ?? DEFAULT_NEW_TOKENS;
  const minNewTokens = own.min_new_tokens ?? own.min_length ?? 0;
  if (minNewTokens > maxNewTokens)
    throw new ApiError("invalid_value", {
      message: `parameters.min_new_tokens must be at most max_new_tokens, ${maxNewTokens}, got ${minNewTokens}`,
      param: "parameters.min_new_tokens",
    });
  const isSampled = own.do_sample === true;
  return {
    maxNewTokens,
    ...(minNewTokens > 0 && { minNewTokens }),
    doSample: isSampled,
    ...(isSampled && own.temperature != null && { temperature: own.temperature }),
    ...(isSampled && own.top_k != null && { topK: own.top_k }),
    ...(isSampled && own.top_p != null && { topP: own.top_p }),
    ...(own.repetition_penalty != null && { repetitionPenalty: own.repetition_penalty }),
  };
}

const summarization = define({
  modelTask: "summarization",
  task: "pipeline",
  schema: summarizationRequestSchema,
  toInput: ({ inputs, parameters }) => toPipeline("summarization", inputs, toWriting(parameters)),
  toAnswer: ({ results }) => results.flatMap((one) => parsePipelineResult("summarization", one)),
});

const translation = define({
  modelTask: "translation",
  task: "pipeline",
  schema: translationRequestSchema,
  toInput: ({ inputs, parameters }) => {
    const { src_lang: from, tgt_lang: to, ...writing } = parameters ?? {};
    return toPipeline("translation", inputs, {
      ...toWriting(writing),
      ...(from != null && { srcLang: from }),
      ...(to != null && { tgtLang: to }),
    });
  },
  toAnswer: ({ results }) => results.flatMap((one) => parsePipelineResult("translation", one)),
});

export const TEXT_TO_TEXT_TASKS: readonly (readonly [string, HuggingFaceTask])[] = [
  ["summarization", summarization],
  ["translation", translation],
];
