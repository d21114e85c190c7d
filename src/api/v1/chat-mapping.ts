/** Chat completions between OpenAI's wire and the engine's events. Pure. */
import type { z } from "zod";

import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  ChatLogprobs,
  finishReasonSchema,
} from "../../contract/chat.ts";
import type { GenerateRequest, Sampling, TokenLogprob } from "../../contract/engine.ts";
import { ApiError } from "../../errors.ts";
import type { GenerationEvent } from "../../gateway/metered-generation.ts";
import type { AnswerHead } from "./answer-head.ts";
import type { Gathered } from "./gathered.ts";
import { toSampling } from "./sampling-mapping.ts";
import { toUsage } from "./usage-mapping.ts";

type FinishReason = z.infer<typeof finishReasonSchema>;

export function toChatInput(request: ChatCompletionRequest): GenerateRequest["input"] {
  return {
    type: "chat",
    toolUse: null,
    messages: request.messages.map(({ role, content }) => ({
      role: role === "developer" ? "system" : role,
      content: typeof content === "string" ? content : content.map((part) => part.text).join(""),
    })),
  };
}

/** @throws {ApiError} invalid_value when fields contradict each other */
export function toChatSampling(request: ChatCompletionRequest): Sampling {
  const { max_tokens: older, max_completion_tokens: newer, top_logprobs: top } = request;
  if (isGiven(older) && isGiven(newer) && older !== newer) {
    throw new ApiError("invalid_value", {
      message: `max_completion_tokens must equal max_tokens when both are given, got ${newer} and ${older}`,
      param: "max_completion_tokens",
    });
  }
  if (older === 0)
    throw new ApiError("invalid_value", {
      message: "max_tokens must be at least 1, got 0",
      param: "max_tokens",
    });
  if (isGiven(top) && request.logprobs !== true) {
    throw new ApiError("invalid_value", {
      message: "top_logprobs needs logprobs to be true",
      param: "top_logprobs",
    });
  }
  if (isGiven(request.stream_options) && request.stream !== true) {
    throw new ApiError("invalid_value", {
      message: "stream_options needs stream to be true",
      param: "stream_options",
    });
  }
  return toSampling(request, {
    maxTokens: newer ?? older ?? null,
    topLogprobs: request.logprobs === true ? (top ?? 0) : null,
    echo: false,
  });
}

/** Writes the chunks of one streamed answer. */
export class ChatChunks {
  readonly #head: AnswerHead;
  readonly #withUsage: boolean;

  constructor(head: AnswerHead, withUsage: boolean) {
    this.#head = head;
    this.#withUsage = withUsage;
  }

  /** The first chunk of each choice, with the role. */
  opening(choices: number): ChatCompletionChunk[] {
    return Array.from({ length: choices }, (_, index) =>
      this.#chunk(index, { role: "assistant", content: "", refusal: null }, null, null),
    );
  }

  /** Undefined for events that say nothing to a client, such as a token that is still held back. */
  of(event: GenerationEvent): ChatCompletionChunk | undefined {
    switch (event.type) {
      case "delta":
        if (event.text === "" && event.logprobs === null) return undefined;
        return this.#chunk(event.index, { content: event.text }, toLogprobs(event.logprobs), null);
      case "tool_call":
        return undefined;
      case "choice_end":
        return this.#chunk(event.index, {}, null, event.finishReason);
      case "generation_end":
        if (!this.#withUsage) return undefined;
        return { ...this.#frame(), choices: [], usage: toUsage(event.usage) };
    }
  }

  #chunk(
    index: number,
    delta: ChatCompletionChunk["choices"][number]["delta"],
    logprobs: ChatLogprobs | null,
    finish_reason: FinishReason | null,
  ): ChatCompletionChunk {
    const chunk = { ...this.#frame(), choices: [{ index, delta, logprobs, finish_reason }] };
    return this.#withUsage ? { ...chunk, usage: null } : chunk;
  }

  #frame() {
    return {
      id: this.#head.id,
      object: "chat.completion.chunk" as const,
      created: this.#head.created,
      model: this.#head.model,
      service_tier: "default" as const,
      system_fingerprint: null,
    };
  }
}

export function toChatCompletion(head: AnswerHead, { choices, end }: Gathered): ChatCompletion {
  return {
    id: head.id,
    object: "chat.completion",
    created: head.created,
    model: head.model,
    choices: choices.map(({ text, tokens, finishReason }, index) => ({
      index,
      message: { role: "assistant", content: text, refusal: null },
      logprobs: toLogprobs(tokens),
      finish_reason: finishReason,
    })),
    usage: toUsage(end.usage),
    service_tier: "default",
    system_fingerprint: null,
    ...(end.stoppedBy === null ? {} : { tidegate: { stopped_by: end.stoppedBy } }),
  };
}

function toLogprobs(logprobs: readonly TokenLogprob[] | null): ChatLogprobs | null {
  if (logprobs === null) return null;
  return {
    content: logprobs.map(({ token, bytes, logprob, top }) => ({
      token,
      logprob: logprob ?? 0,
      bytes,
      top_logprobs: top,
    })),
    refusal: null,
  };
}

const isGiven = <T>(value: T | null | undefined): value is T =>
  value !== null && value !== undefined;
