/** vLLM's tokenization as prompts that are read and not run. Pure. */
import type { GenerateRequest } from "../../contract/engine.ts";
import type { DetokenizeRequest, TokenizeChat, TokenizeText } from "../../contract/tokenize.ts";
import type { ReadPrompt } from "../../gateway/estimate.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import { toChatAsked } from "../openai/chat.ts";
import { toSampling } from "../sampling.ts";

/** As a chat completion renders it. @throws {ApiError} invalid_value */
export function toChatReading(request: TokenizeChat): GenerationTerms {
  const { input } = toChatAsked(request);
  return { ...READING, model: request.model, scope: "chat", input };
}

/** As a completion reads it. */
export function toTextReading({
  model,
  prompt,
  add_special_tokens: adds,
}: TokenizeText): GenerationTerms {
  return toReading(model, {
    prompts: [prompt],
    ...(adds === false && { addsSpecialTokens: false }),
  });
}

export function toTokenReading({ model, tokens }: DetokenizeRequest): GenerationTerms {
  if (tokens.length > 0) return toReading(model, { prompts: [tokens] });
  return toReading(model, { prompts: [""], addsSpecialTokens: false });
}

export function toTokenization(
  { tokenIds, pieces, contextTokens }: ReadPrompt,
  { return_token_strs: showsPieces }: Pick<TokenizeText, "return_token_strs">,
) {
  return {
    count: tokenIds.length,
    max_model_len: contextTokens,
    tokens: tokenIds,
    token_strs: showsPieces === true ? pieces : null,
  };
}

type Completion = Omit<Extract<GenerateRequest["input"], { type: "completion" }>, "type">;

function toReading(model: string, input: Completion): GenerationTerms {
  return { ...READING, model, scope: "completions", input: { type: "completion", ...input } };
}

/** Nothing is to be generated. */
const READING = {
  fallbackModels: [],
  preferences: null,
  serviceTier: "default",
  operation: "completions",
  output: { type: "text" },
  outputParam: "response_format",
  sampling: toSampling({}, { maxTokens: 0, topLogprobs: null, echo: false, bestOf: 1 }),
  priority: 0,
  maxTokensParam: "max_tokens",
  isStream: false,
} as const satisfies Partial<GenerationTerms>;
