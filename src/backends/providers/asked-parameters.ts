/**
 * Which fields of the wire a request asks for, beyond what every provider takes; each with what is
 * sent for it. Pure.
 */
import type { ProviderParameter } from "../../contract/provider-targets.ts";
import { BackendError, type BackendRequest } from "../backend.ts";

/** A field of the wire, and what it becomes in a provider's body. */
export type Asked = readonly [ProviderParameter, Readonly<Record<string, unknown>>];

/**
 * Only what was asked for otherwise than by default.
 *
 * @throws {BackendError} unsupported_parameter
 */
export function askedParameters(request: BackendRequest): Asked[] {
  return [...ofSampling(request), ...ofTokens(request), ...ofInput(request), ...ofOutput(request)];
}

function* ofSampling({ sampling, input }: BackendRequest): Generator<Asked> {
  const { n, bestOf, topP, stop, seed, topLogprobs: top } = sampling;
  if (topP !== 1) yield ["top_p", { top_p: topP }];
  if (n !== 1) yield ["n", { n }];
  if (bestOf !== n) yield ["best_of", { best_of: bestOf }];
  if (stop.length > 0) yield ["stop", { stop }];
  // A double would round it, and another seed is another answer.
  if (typeof seed === "string") throw unsupported("seed");
  if (seed !== null) yield ["seed", { seed }];
  const { presencePenalty: presence, frequencyPenalty: frequency } = sampling;
  if (presence !== 0) yield ["presence_penalty", { presence_penalty: presence }];
  if (frequency !== 0) yield ["frequency_penalty", { frequency_penalty: frequency }];
  if (top !== null) {
    const ofChat = { logprobs: true, ...(top > 0 && { top_logprobs: top }) };
    yield ["logprobs", input.type === "chat" ? ofChat : { logprobs: top }];
  }
  // Their prompts' scores have no one form.
  if (sampling.promptLogprobs !== undefined) throw unsupported("prompt_logprobs");
  if (sampling.echo) yield ["echo", { echo: true }];
  const { topK, minP, typicalP, repetitionPenalty: repetition } = sampling;
  if (topK !== 0) yield ["top_k", { top_k: topK }];
  if (minP !== 0) yield ["min_p", { min_p: minP }];
  if (typicalP !== 1) yield ["typical_p", { typical_p: typicalP }];
  if (repetition !== 1) yield ["repetition_penalty", { repetition_penalty: repetition }];
}

function* ofTokens({ sampling }: BackendRequest): Generator<Asked> {
  const { minTokens, stopTokenIds, allowedTokenIds, badWords } = sampling;
  if (Object.keys(sampling.logitBias).length > 0)
    yield ["logit_bias", { logit_bias: sampling.logitBias }];
  if (minTokens !== 0) yield ["min_tokens", { min_tokens: minTokens }];
  if (sampling.ignoreEos) yield ["ignore_eos", { ignore_eos: true }];
  if (stopTokenIds.length > 0) yield ["stop_token_ids", { stop_token_ids: stopTokenIds }];
  if (allowedTokenIds !== undefined)
    yield ["allowed_token_ids", { allowed_token_ids: allowedTokenIds }];
  if (badWords !== undefined) yield ["bad_words", { bad_words: badWords }];
  if (sampling.showsSpecialTokens === true)
    yield ["skip_special_tokens", { skip_special_tokens: false }];
  if (sampling.showsStop === true)
    yield ["include_stop_str_in_output", { include_stop_str_in_output: true }];
}

function* ofInput({ input }: BackendRequest): Generator<Asked> {
  if (input.type !== "chat") return;
  const { toolUse, templateVariables, answer } = input;
  if (toolUse !== null) {
    const { tools, choice, isParallel } = toolUse;
    yield ["tools", { tools: tools.map(toTool) }];
    if (choice !== "auto") {
      const named = typeof choice === "object" && { type: "function", function: choice };
      yield ["tool_choice", { tool_choice: named || choice }];
    }
    if (!isParallel) yield ["parallel_tool_calls", { parallel_tool_calls: false }];
  }
  if (templateVariables !== undefined)
    yield ["chat_template_kwargs", { chat_template_kwargs: templateVariables }];
  if (answer !== undefined) yield ["add_generation_prompt", { add_generation_prompt: false }];
  if (answer === "continued") yield ["continue_final_message", { continue_final_message: true }];
}

type OfferedTool = NonNullable<
  Extract<BackendRequest["input"], { type: "chat" }>["toolUse"]
>["tools"][number];

function toTool({ name, description, parameters, strict }: OfferedTool) {
  const described = {
    ...(description !== null && { description }),
    ...(parameters !== null && { parameters }),
    ...(strict && { strict }),
  };
  return { type: "function", function: { name, ...described } };
}

function* ofOutput({ output }: BackendRequest): Generator<Asked> {
  switch (output.type) {
    case "text":
      return;
    case "json_object":
      yield ["response_format", { response_format: { type: "json_object" } }];
      return;
    case "json_schema": {
      const own = { name: "answer", strict: true, schema: output.schema };
      yield ["response_format", { response_format: { type: "json_schema", json_schema: own } }];
      return;
    }
    case "regex":
      yield ["structured_outputs", { structured_outputs: { regex: output.pattern } }];
      return;
    case "grammar":
      yield ["structured_outputs", { structured_outputs: { grammar: output.grammar } }];
  }
}

export function unsupported(param: string): BackendError {
  const message = `${param} is not supported where this model runs.`;
  return new BackendError("unsupported_parameter", message, { param });
}
