/** Text completions between OpenAI's wire and the engine's events. Pure. */
import { LIMITS } from "../../contract/common.ts";
import type { Completion, CompletionRequest } from "../../contract/completions.ts";
import type { GenerateRequest, Sampling } from "../../contract/engine.ts";
import { ApiError } from "../../errors.ts";
import type { GenerationEvent } from "../../gateway/generation.ts";
import type { Gathered } from "../gathered.ts";
import { mostOf, toSampling } from "../sampling.ts";
import type { AnswerHead } from "./completion-id.ts";
import { TextOffsets, toCompletionLogprobs } from "./completion-logprobs.ts";
import { toPromptLogprobs } from "./prompt-logprobs.ts";
import { type StreamUsage, toUsage } from "./usage.ts";

export function toCompletionInput({ prompt }: CompletionRequest): GenerateRequest["input"] {
  if (typeof prompt === "string") return { type: "completion", prompts: [prompt] };
  const isTokens = typeof prompt[0] === "number";
  return {
    type: "completion",
    prompts: isTokens ? [prompt as number[]] : (prompt as (string | number[])[]),
  };
}

/** OpenAI's default for this operation alone. */
const DEFAULT_MAX_TOKENS = 16;

/** @throws {ApiError} invalid_value when fields contradict each other */
export function toCompletionSampling(request: CompletionRequest, prompts: number): Sampling {
  const echo = request.echo === true;
  const maxTokens = mostOf(request.max_tokens ?? DEFAULT_MAX_TOKENS);
  const isScored = request.prompt_logprobs != null;
  if (maxTokens === 0 && !echo && !isScored) {
    throw new ApiError("invalid_value", {
      message: "max_tokens must be at least 1 unless echo is true, got 0",
      param: "max_tokens",
    });
  }
  if (isScored && echo && request.logprobs != null) {
    throw new ApiError("invalid_value", {
      message: "prompt_logprobs cannot be combined with echo and logprobs, which say the same",
      param: "prompt_logprobs",
    });
  }
  const n = request.n ?? 1;
  const bestOf = request.best_of ?? n;
  if (bestOf < n) {
    throw new ApiError("invalid_value", {
      message: `best_of must be at least n, which is ${n}, got ${bestOf}`,
      param: "best_of",
    });
  }
  if (bestOf > n && request.stream === true) {
    throw new ApiError("invalid_value", {
      message: `best_of must equal n in a stream, which is ${n}, got ${bestOf}: the best are known at the end`,
      param: "best_of",
    });
  }
  const name = bestOf > n ? "best_of" : "n";
  const choices = prompts * bestOf;
  if (choices > LIMITS.maxChoices) {
    throw new ApiError("invalid_value", {
      message: `prompts times ${name} must be at most ${LIMITS.maxChoices}, got ${choices}`,
      param: name,
    });
  }
  if (request.stream_options != null && request.stream !== true) {
    throw new ApiError("invalid_value", {
      message: "stream_options needs stream to be true",
      param: "stream_options",
    });
  }
  return toSampling(request, { maxTokens, topLogprobs: request.logprobs ?? null, echo, bestOf });
}

/** Writes the chunks of one streamed answer; keeps each choice's text offset. */
export class CompletionChunks {
  readonly #head: AnswerHead;
  readonly #usage: StreamUsage;
  readonly #offsets = new Map<number, TextOffsets>();

  constructor(head: AnswerHead, usage: StreamUsage) {
    this.#head = head;
    this.#usage = usage;
  }

  of(event: GenerationEvent): Completion[] {
    this.#usage.take(event);
    switch (event.type) {
      case "delta": {
        const { index, text } = event;
        if (text === "" && event.logprobs === null) return [];
        const offsets = this.#offsets.get(index) ?? new TextOffsets();
        this.#offsets.set(index, offsets);
        const logprobs =
          event.logprobs === null ? null : toCompletionLogprobs(event.logprobs, offsets);
        return [this.#chunk({ index, text, logprobs, finish_reason: null })];
      }
      // Tools belong to chats.
      case "tool_call":
        return [];
      case "choice_end": {
        const { index, finishReason } = event;
        return [this.#chunk({ index, text: "", logprobs: null, finish_reason: finishReason })];
      }
      case "generation_end":
        if (!this.#usage.isAsked) return [];
        return [{ ...frameOf(this.#head), choices: [], usage: toUsage(event.usage) }];
    }
  }

  #chunk(choice: Completion["choices"][number]): Completion {
    return { ...frameOf(this.#head), choices: [choice], ...this.#usage.ofChunk() };
  }
}

export function toCompletion(head: AnswerHead, { choices, end }: Gathered): Completion {
  return {
    ...frameOf(head),
    choices: choices.map(({ text, tokens, promptTokens, finishReason }, index) => ({
      index,
      text,
      logprobs: tokens === null ? null : toCompletionLogprobs(tokens, new TextOffsets()),
      finish_reason: finishReason,
      ...toPromptLogprobs(promptTokens),
    })),
    usage: toUsage(end.usage),
    ...(end.stop === null
      ? {}
      : { tidegate: { stopped_by: end.stop.by, limited_by: end.stop.limitedBy } }),
  };
}

function frameOf(head: AnswerHead) {
  return {
    id: head.id,
    object: "text_completion" as const,
    created: head.created,
    model: head.model,
    service_tier: head.serviceTier,
    system_fingerprint: head.fingerprint,
  };
}
