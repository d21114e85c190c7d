/** Chat completions between OpenAI's wire and the engine's events. Pure. */
import type { z } from "zod";

import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
  ChatLogprobs,
  finishReasonSchema,
} from "../../contract/chat.ts";
import type { ChatTurn, GenerateRequest, Sampling, TokenLogprob } from "../../contract/engine.ts";
import { ApiError } from "../../errors.ts";
import type { GenerationEvent } from "../../gateway/generation.ts";
import type { Gathered } from "../gathered.ts";
import { mostOf, toSampling } from "../sampling.ts";
import type { AnswerHead } from "./completion-id.ts";
import { requireFreeText, toOutput, type AskedOutput } from "./output-format.ts";
import { toPromptLogprobs } from "./prompt-logprobs.ts";
import { checkToolAnswers, toCallDeltas, toToolUse, toWireCalls } from "./tools.ts";
import { type StreamUsage, toUsage } from "./usage.ts";

type FinishReason = z.infer<typeof finishReasonSchema>;

/** What a chat asks for beside its messages' text. */
export interface ChatAsked {
  readonly input: Extract<GenerateRequest["input"], { type: "chat" }>;
  readonly output: AskedOutput;
}

/** @throws {ApiError} invalid_value when messages, tools and formats contradict each other */
export function toChatAsked(request: ChatCompletionRequest): ChatAsked {
  checkToolAnswers(request.messages);
  const toolUse = toToolUse(request);
  const output = toOutput(request);
  if (toolUse !== null && toolUse.choice !== "none") requireFreeText(request, "tools");
  const variables = toTemplateVariables(request);
  const answer = toAnswer(request);
  const input = {
    type: "chat" as const,
    toolUse,
    messages: request.messages.map(toTurn),
    // Workers of the release before know nothing of these.
    ...(variables !== undefined && { templateVariables: variables }),
    ...(answer !== undefined && { answer }),
  };
  return { input, output };
}

/** @throws {ApiError} invalid_value where two fields say different things of one */
function toTemplateVariables({
  chat_template_kwargs: named,
  enable_thinking: thinks,
}: ChatCompletionRequest): Readonly<Record<string, unknown>> | undefined {
  if (thinks == null) return named ?? undefined;
  const param = "enable_thinking";
  const other = named?.[param] ?? thinks;
  if (other === thinks) return { ...named, [param]: thinks };
  const message = `${param} is ${thinks}, and another value in chat_template_kwargs`;
  throw new ApiError("invalid_value", { message, param });
}

function toAnswer(request: ChatCompletionRequest): ChatAsked["input"]["answer"] {
  const last = request.messages.at(-1);
  const begun = requirePrefixAtEnd(request.messages);
  const opens = begun === undefined && (request.add_generation_prompt ?? true);
  if (begun === undefined && request.continue_final_message !== true)
    return opens ? undefined : "none";
  const param = begun ?? "continue_final_message";
  const isText = last?.role === "assistant" && (last.tool_calls ?? []).length === 0;
  const fault = opens
    ? "needs add_generation_prompt to be false"
    : "needs a last message of an assistant, with text alone";
  if (!opens && isText && toTurn(last).content.trim() !== "") return "continued";
  throw new ApiError("invalid_value", { message: `${param} ${fault}`, param });
}

/** @returns where the last message is called the beginning of the answer, if it is */
function requirePrefixAtEnd(messages: ChatCompletionRequest["messages"]): string | undefined {
  const at = messages.findIndex(
    (message) => message.role === "assistant" && (message.prefix ?? message.partial) === true,
  );
  const message = messages[at];
  if (message?.role !== "assistant") return undefined;
  const param = `messages[${at}].${message.prefix === true ? "prefix" : "partial"}`;
  if (at === messages.length - 1) return param;
  throw new ApiError("invalid_value", { message: `${param} is for the last message`, param });
}

function toTurn(message: ChatCompletionRequest["messages"][number]): ChatTurn {
  const { role } = message;
  const content = toText(message.content ?? refusalOf(message) ?? "");
  if (role === "tool") return { role, content, toolCallId: message.tool_call_id };
  if (role === "developer") return { role: "system", content };
  if (role !== "assistant" || (message.tool_calls ?? []).length === 0) return { role, content };
  const toolCalls = (message.tool_calls ?? []).map(
    ({ id, function: { name, arguments: text } }) => ({
      id,
      name,
      arguments: text,
    }),
  );
  return { role, content, toolCalls };
}

type Part =
  | { type: "text"; text: string }
  | { type: "refusal"; refusal: string }
  | { type: "thinking" };

function toText(content: string | Part[]): string {
  if (typeof content === "string") return content;
  return content.map(textOf).join("");
}

function textOf(part: Part): string {
  if (part.type === "thinking") return "";
  return part.type === "text" ? part.text : part.refusal;
}

/** An assistant that refused said so in words, which stand for its content. */
function refusalOf(message: ChatCompletionRequest["messages"][number]): string | null | undefined {
  return message.role === "assistant" ? message.refusal : undefined;
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
  // None of none: some clients always send the field.
  if (isGiven(top) && top > 0 && request.logprobs !== true) {
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
    maxTokens: newer ?? mostOf(older),
    topLogprobs: request.logprobs === true ? (top ?? 0) : null,
    echo: false,
    bestOf: request.n ?? 1,
  });
}

export interface ChatForm {
  /** Whether the request named the tool to call. */
  readonly isToolNamed: boolean;
}

/** Writes the chunks of one streamed answer. */
export class ChatChunks {
  readonly #head: AnswerHead;
  readonly #form: ChatForm;
  readonly #usage: StreamUsage;

  constructor(head: AnswerHead, form: ChatForm, usage: StreamUsage) {
    this.#head = head;
    this.#form = form;
    this.#usage = usage;
  }

  /** The first chunk of each choice, with the role. */
  opening(choices: number): ChatCompletionChunk[] {
    return Array.from({ length: choices }, (_, index) =>
      this.#chunk(index, { role: "assistant", content: "", refusal: null }, null, null),
    );
  }

  /** None for events that say nothing to a client, such as a token that is still held back. */
  of(event: GenerationEvent): ChatCompletionChunk[] {
    this.#usage.take(event);
    switch (event.type) {
      case "delta": {
        if (event.text === "" && event.logprobs === null) return [];
        const logprobs = toLogprobs(event.logprobs);
        return [this.#chunk(event.index, { content: event.text }, logprobs, null)];
      }
      case "tool_call":
        return toCallDeltas(event).map((part) =>
          this.#chunk(event.index, { tool_calls: [part] }, null, null),
        );
      case "choice_end": {
        const reason = toFinishReason(event.finishReason, this.#form.isToolNamed);
        return [this.#chunk(event.index, {}, null, reason)];
      }
      case "generation_end":
        if (!this.#usage.isAsked) return [];
        return [{ ...this.#frame(), choices: [], usage: toUsage(event.usage) }];
    }
  }

  #chunk(
    index: number,
    delta: ChatCompletionChunk["choices"][number]["delta"],
    logprobs: ChatLogprobs | null,
    finish_reason: FinishReason | null,
  ): ChatCompletionChunk {
    const choices = [{ index, delta, logprobs, finish_reason }];
    return { ...this.#frame(), choices, ...this.#usage.ofChunk() };
  }

  #frame() {
    return {
      id: this.#head.id,
      object: "chat.completion.chunk" as const,
      created: this.#head.created,
      model: this.#head.model,
      service_tier: this.#head.serviceTier,
      system_fingerprint: this.#head.fingerprint,
    };
  }
}

export function toChatCompletion(
  head: AnswerHead,
  { choices, end }: Gathered,
  { isToolNamed }: ChatForm,
): ChatCompletion {
  return {
    id: head.id,
    object: "chat.completion",
    created: head.created,
    model: head.model,
    choices: choices.map(({ text, calls, tokens, finishReason }, index) => ({
      index,
      message: {
        role: "assistant",
        content: text === "" && calls.length > 0 ? null : text,
        refusal: null,
        ...(calls.length === 0 ? {} : { tool_calls: toWireCalls(calls) }),
      },
      logprobs: toLogprobs(tokens),
      finish_reason: toFinishReason(finishReason, isToolNamed),
    })),
    usage: toUsage(end.usage),
    // One prompt, whatever is made of it.
    ...toPromptLogprobs(choices[0]?.promptTokens ?? null),
    service_tier: head.serviceTier,
    system_fingerprint: head.fingerprint,
    ...(end.stop === null
      ? {}
      : { tidegate: { stopped_by: end.stop.by, limited_by: end.stop.limitedBy } }),
  };
}

/**
 * OpenAI says `stop` of a call that the request itself named, since the model chose nothing;
 * clients know it so.
 */
function toFinishReason(reason: FinishReason, isToolNamed: boolean): FinishReason {
  return reason === "tool_calls" && isToolNamed ? "stop" : reason;
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
