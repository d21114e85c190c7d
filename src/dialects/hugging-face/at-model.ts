/**
 * OpenAI's chats and completions at the URL of a model, as Hugging Face's clients ask for them.
 * Pure.
 */
import type { CompletionRequest } from "../../contract/completions.ts";
import type { HuggingFaceCompletionRequest } from "../../contract/text-generation.ts";
import type { Dialect } from "../dialect.ts";
import { chatDialect } from "../openai/chat-dialect.ts";
import { completionDialect } from "../openai/completion-dialect.ts";
import { HUGGING_FACE_ERRORS, toHuggingFaceEvent } from "./errors.ts";
import { isSampled } from "./text-generation.ts";

export const HUGGING_FACE_CHAT = {
  ...chatDialect(toHuggingFaceEvent),
  errors: HUGGING_FACE_ERRORS,
};

const completion = completionDialect(toHuggingFaceEvent);

export const HUGGING_FACE_COMPLETION: Dialect<HuggingFaceCompletionRequest> = {
  ...completion,
  errors: HUGGING_FACE_ERRORS,
  toTerms: (request) => completion.toTerms(inWordsOfOpenAi(request)),
};

/** @param model of the URL; the clients write that URL, or another name for it, into the body */
export function atModel<Request>(dialect: Dialect<Request>, model: string): Dialect<Request> {
  const { prepare = (body: unknown) => body } = dialect;
  return {
    ...dialect,
    prepare: (sent) => prepare(isObject(sent) ? { ...sent, model } : sent),
  };
}

/** Their client puts the parameters of TGI beside the fields of a completion. */
function inWordsOfOpenAi({
  do_sample: isAsked,
  return_full_text: isFull,
  stop_sequences: stops,
  ...request
}: HuggingFaceCompletionRequest): CompletionRequest {
  const isGreedy = isAsked === false && !isSampled(request);
  const stop = request.stop ?? stops;
  return {
    ...request,
    ...(isGreedy && { temperature: 0 }),
    ...(isFull != null && { echo: isFull }),
    ...(stop != null && { stop }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
