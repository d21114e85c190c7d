/**
 * Tokenizes a request and checks it against its model, before anything is generated. No I/O. No
 * clock.
 */
import { LIMITS } from "../../../src/contract/common.ts";
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { refuseLength } from "../protocol/long-prompt.ts";
import { type Refusal, refuse } from "../protocol/refusal.ts";
import type { Span } from "../tokenization/provenance.ts";
import type { ModelTokenizer, RenderOptions } from "../tokenization/tokenizer.ts";

/**
 * Tokens of a prompt that may carry log probabilities; each is up to 21 entries of JSON.
 */
export const MAX_SCORED_TOKENS = 4_096;

/** Entries of all choices together: the edge gathers a whole answer's in its memory. */
const MAX_SCORES = MAX_SCORED_TOKENS * (1 + LIMITS.maxTopLogprobs);

/** What a prompt is checked against. */
export interface PromptFacts {
  /** The model's id. */
  readonly id: string;
  readonly contextTokens: number;
  readonly vocabularySize: number;
}

export interface PromptModel extends PromptFacts {
  readonly tokenizer: ModelTokenizer;
}

export interface AdmittedPrompt {
  readonly tokenIds: readonly number[];
  /** What `echo` shows: the text as given, or the tokens' text; empty without it. */
  readonly text: string;
  /** Of a prompt that is only shown: each token as the vocabulary writes it. */
  readonly pieces?: readonly string[];
  /** What each choice may generate at most. */
  readonly maxTokens: number;
}

export type Admission =
  | { readonly ok: true; readonly prompts: readonly AdmittedPrompt[] }
  | { readonly ok: false; readonly refusal: Refusal };

type Checked<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * A text that cannot fit is refused by its length, without tokenizing it.
 *
 * `maxTokens` is cut to what the context leaves; a prompt that leaves nothing is refused, unless
 * nothing is to be generated. An empty text stands for the begin token, as nothing can follow no
 * token at all.
 */
export function admit(request: GenerateRequest, model: PromptModel): Admission {
  const refusal = findInvalidSampling(request, model);
  if (refusal !== undefined) return { ok: false, refusal };
  const prompts: AdmittedPrompt[] = [];
  const sources = request.input.type === "chat" ? [request.input] : request.input.prompts;
  for (const [index, source] of sources.entries()) {
    const admitted = admitPrompt(source, { index, request, model });
    if (!admitted.ok) return admitted;
    prompts.push(admitted.value);
  }
  const excess = findExcessScores(request, prompts);
  return excess === undefined ? { ok: true, prompts } : { ok: false, refusal: excess };
}

/** Each choice tells its prompt's. */
function findExcessScores(
  { sampling }: GenerateRequest,
  prompts: readonly AdmittedPrompt[],
): Refusal | undefined {
  if (sampling.promptLogprobs === undefined) return undefined;
  const tokens = prompts.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0);
  const scores = tokens * sampling.bestOf * (1 + sampling.promptLogprobs);
  if (scores <= MAX_SCORES) return undefined;
  const message =
    `prompt_logprobs has at most ${MAX_SCORES} log probabilities of all choices together, ` +
    `got ${scores}`;
  return refuse("invalid_value", message, { param: "prompt_logprobs" });
}

interface Context {
  readonly index: number;
  readonly request: GenerateRequest;
  readonly model: PromptModel;
}

type Source = Extract<GenerateRequest["input"], { type: "chat" }> | string | number[];

function admitPrompt(source: Source, context: Context): Checked<AdmittedPrompt> {
  const { request, model } = context;
  const tokenized = tokenize(source, context);
  if (!tokenized.ok) return tokenized;
  const { tokenIds } = tokenized.value;
  const room = model.contextTokens - tokenIds.length;
  const isFull = request.sampling.maxTokens === 0 ? room < 0 : room < 1;
  if (isFull) {
    return { ok: false, refusal: refuseLength(`${tokenIds.length} tokens`, context) };
  }
  const { echo, topLogprobs, promptLogprobs } = request.sampling;
  const isScored = promptLogprobs !== undefined || (echo && topLogprobs !== null);
  if (isScored && tokenIds.length > MAX_SCORED_TOKENS) {
    const [param, name] =
      promptLogprobs === undefined
        ? ["echo", "echo with logprobs"]
        : ["prompt_logprobs", "prompt_logprobs"];
    const message = `${name} takes prompts of at most ${MAX_SCORED_TOKENS} tokens, got ${tokenIds.length}`;
    return { ok: false, refusal: refuse("invalid_value", message, { param }) };
  }
  const maxTokens = Math.min(request.sampling.maxTokens ?? room, room);
  if (request.showsPrompts === true) {
    const pieces = tokenIds.map((id) => model.tokenizer.pieceOf(id));
    return { ok: true, value: { tokenIds, text: tokenized.value.text, pieces, maxTokens } };
  }
  const text = echo ? tokenized.value.text : "";
  return { ok: true, value: { tokenIds, text, maxTokens } };
}

function tokenize(source: Source, context: Context): Checked<{ tokenIds: number[]; text: string }> {
  const { tokenizer } = context.model;
  if (Array.isArray(source)) {
    const refusal = findUnknownToken(source, "prompt", context.model);
    if (refusal !== undefined) return { ok: false, refusal };
    if (source.length > context.model.contextTokens) {
      return { ok: false, refusal: refuseLength(`${source.length} tokens`, context) };
    }
    const isShown = context.request.sampling.echo || context.request.showsPrompts === true;
    return { ok: true, value: { tokenIds: source, text: isShown ? tokenizer.decode(source) : "" } };
  }
  let excess: string | undefined;
  const isTooLong = (long: string): boolean => {
    excess = tokenizer.findExcess(long, context.model.contextTokens);
    return excess !== undefined;
  };
  const isChat = typeof source !== "string";
  const rendered = isChat ? render(source, context, isTooLong) : toOwnSpan(source, isTooLong);
  if (excess !== undefined) return { ok: false, refusal: refuseLength(excess, context) };
  if (!rendered.ok) return rendered;
  const text = rendered.value.map((span) => span.text).join("");
  const { input, showsPrompts } = context.request;
  const addsSpecialTokens = input.type === "completion" && input.addsSpecialTokens !== false;
  const tokenIds = addsSpecialTokens
    ? tokenizer.encode(text)
    : tokenizer.encodeRendered(rendered.value);
  if (tokenIds.length > 0 || showsPrompts === true) return { ok: true, value: { tokenIds, text } };
  if (tokenizer.bosTokenId === undefined) {
    const message = `prompt ${context.index} is empty, and the model has no begin token`;
    return { ok: false, refusal: refuse("invalid_value", message, { param: "prompt" }) };
  }
  return { ok: true, value: { tokenIds: [tokenizer.bosTokenId], text } };
}

type IsTooLong = (text: string) => boolean;

/** A completion's text is the caller's own: control tokens in it are meant. */
function toOwnSpan(text: string, isTooLong: IsTooLong): Checked<Span[]> {
  return { ok: true, value: isTooLong(text) ? [] : [{ text, isOutside: false }] };
}

function render(
  source: Exclude<Source, string | number[]>,
  { model }: Context,
  isTooLong: IsTooLong,
): Checked<Span[]> {
  const toRefusal = (message: string) => ({
    ok: false as const,
    refusal: refuse("invalid_value", message, { param: "messages" }),
  });
  if (!model.tokenizer.hasChatTemplate) {
    return toRefusal(`model ${model.id} has no chat template; use a completion`);
  }
  try {
    const { messages, toolUse, templateVariables = {}, answer = "opened" } = source;
    const asked: RenderOptions = { templateVariables, answer, isTooLong };
    return { ok: true, value: model.tokenizer.renderChat(messages, toolUse, asked) };
  } catch {
    // Templates refuse by raising, for instance when roles do not alternate.
    return toRefusal(`the chat template of model ${model.id} does not take these messages`);
  }
}

function findInvalidSampling(request: GenerateRequest, model: PromptModel): Refusal | undefined {
  const { sampling, input } = request;
  const invalid = (param: string, message: string) => refuse("invalid_value", message, { param });
  if (sampling.echo && input.type === "chat") return invalid("echo", "echo needs a completion");
  const choices = sampling.bestOf * (input.type === "chat" ? 1 : input.prompts.length);
  if (choices > LIMITS.maxChoices) {
    const name = sampling.bestOf > sampling.n ? "best_of" : "n";
    return invalid(
      name,
      `prompts times ${name} must be at most ${LIMITS.maxChoices}, got ${choices}`,
    );
  }
  if (sampling.bestOf < sampling.n) {
    return invalid("best_of", `best_of must be at least n, ${sampling.n}, got ${sampling.bestOf}`);
  }
  if ((sampling.topLogprobs ?? 0) > LIMITS.maxTopLogprobs) {
    const message = `top_logprobs must be at most ${LIMITS.maxTopLogprobs}, got ${sampling.topLogprobs}`;
    return invalid("top_logprobs", message);
  }
  const biased = Object.keys(sampling.logitBias);
  const notAnId = biased.find((id) => !/^(0|[1-9]\d{0,9})$/.test(id));
  if (notAnId !== undefined) return invalid("logit_bias", `${notAnId.slice(0, 32)} is no token id`);
  return (
    findUnknownToken(biased.map(Number), "logit_bias", model) ??
    findUnknownToken(sampling.stopTokenIds, "stop_token_ids", model) ??
    findUnknownToken(sampling.allowedTokenIds ?? [], "allowed_token_ids", model)
  );
}

function findUnknownToken(
  tokenIds: readonly number[],
  param: string,
  model: PromptFacts,
): Refusal | undefined {
  const size = model.vocabularySize;
  const unknown = tokenIds.find((id) => id >= size);
  if (unknown === undefined) return undefined;
  const message = `${param}: token id ${unknown} is not below the vocabulary's size, ${size}`;
  return refuse("invalid_value", message, { param });
}
