/**
 * What a request may come to at most, whatever its provider says. A token is at least one byte of
 * what was sent or shown, and a request asks for at most so many. Pure.
 */
import type { TokenUsage } from "../../billing/pricing.ts";
import type { ProviderCheck } from "../../contract/provider-checks.ts";
import type { BackendRequest } from "../backend.ts";
import { choicesGiven, choicesOf } from "../choices.ts";
import { byteLength } from "./chunks.ts";

/** Characters that a token may stand for; the longest of real vocabularies have 256. */
const MAX_TOKEN_LENGTH = 512;
/** Characters a token comes to on average, at most, and those of a short answer; and its events. */
const MEAN_TOKEN_LENGTH = 64;
const SPARE_LENGTH = 1_024;
/** An event of a token has some 300 bytes, and with probabilities of 20 others some 3,000. */
const BYTES_PER_CHARACTER = 64;
const MAX_ANSWER_BYTES = 1024 * 1024 * 1024;
/** What a template writes around a message, and before them all. */
const TOKENS_PER_MESSAGE = 32;
const TOKENS_PER_PROMPT = 512;
/** Tokens that are never shown: the end of a choice, and what is written around a call. */
const HIDDEN_PER_CHOICE = 16;
const HIDDEN_PER_CALL = 64;

export interface Shown {
  /** Bytes of text, of thoughts and of calls, as they came. */
  readonly bytes: number;
  readonly calls: number;
}

interface Counted {
  /** As we count what is shown. */
  readonly tokens: number;
}

interface Checked {
  /** What is charged. */
  readonly believed: TokenUsage;
  readonly check: ProviderCheck;
}

export class Bounds {
  /** All choices together. */
  readonly completionTokens: number;
  readonly choices: number;
  readonly #promptTokens: number;
  /** Characters of echoes, which are as long as what was sent. */
  readonly #echoed: number;
  readonly #fewestPromptTokens: number;

  /** @param body what is sent */
  constructor(request: BackendRequest, body: string) {
    const { input, sampling } = request;
    const bodyBytes = byteLength(body);
    const messages = input.type === "completion" ? input.prompts.length : input.messages.length;
    this.choices = choicesGiven(request);
    this.completionTokens = (sampling.maxTokens ?? Infinity) * choicesOf(request);
    this.#promptTokens = bodyBytes + messages * TOKENS_PER_MESSAGE + TOKENS_PER_PROMPT;
    this.#echoed = sampling.echo ? bodyBytes * this.choices : 0;
    this.#fewestPromptTokens = Math.floor(bodyBytes / (8 * MAX_TOKEN_LENGTH));
  }

  /** Characters that an answer has at most, and events: more is no answer to this request. */
  get length(): number {
    return SPARE_LENGTH + this.#echoed + MEAN_TOKEN_LENGTH * this.completionTokens;
  }

  /** Of a body, its envelopes and probabilities with it. */
  get answerBytes(): number {
    return Math.min(MAX_ANSWER_BYTES, this.length * BYTES_PER_CHARACTER);
  }

  /** Whether a provider's figures may be so, and are near to what was counted here. */
  check(usage: TokenUsage, shown: Shown & Counted, showsAllTokens: boolean): Checked {
    const believed = this.believed(usage, shown, showsAllTokens);
    const counted = showsAllTokens ? shown.tokens : null;
    return {
      believed,
      check: {
        verdict: isSameUsage(usage, believed)
          ? this.#isDoubtful(usage, shown, counted)
            ? "doubted"
            : "agrees"
          : "corrected",
        said_prompt_tokens: clamped(usage.promptTokens),
        said_completion_tokens: clamped(usage.completionTokens),
        counted_completion_tokens: counted,
      },
    };
  }

  #isDoubtful(usage: TokenUsage, shown: Shown, counted: number | null): boolean {
    if (usage.promptTokens > this.#promptTokens / DOUBTFUL_BYTES_PER_TOKEN) return true;
    if (counted === null) return false;
    const likely = Math.max(2 * counted, shown.bytes / DOUBTFUL_BYTES_PER_TOKEN);
    return usage.completionTokens > likely + this.#hidden(shown);
  }

  /** Tokens that are never shown. */
  #hidden({ calls }: Shown): number {
    return this.choices * HIDDEN_PER_CHOICE + calls * HIDDEN_PER_CALL;
  }

  /** What is believed of a provider's figures. */
  believed(usage: TokenUsage, shown: Shown, showsAllTokens: boolean): TokenUsage {
    const shownTokens = showsAllTokens ? shown.bytes + this.#hidden(shown) : Infinity;
    const most = Math.min(this.completionTokens, shownTokens);
    const fewest = Math.min(most, Math.floor(shown.bytes / (4 * MAX_TOKEN_LENGTH)));
    const promptTokens = within(usage.promptTokens, this.#fewestPromptTokens, this.#promptTokens);
    return {
      promptTokens,
      cachedTokens: Math.min(usage.cachedTokens, promptTokens),
      completionTokens: within(usage.completionTokens, fewest, most),
    };
  }
}

/** A token has some four bytes of most texts, and two of few. */
const DOUBTFUL_BYTES_PER_TOKEN = 2;

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/** Figures are kept as whole numbers. */
const clamped = (tokens: number): number => within(Math.round(tokens), 0, Number.MAX_SAFE_INTEGER);

function isSameUsage(a: TokenUsage, b: TokenUsage): boolean {
  return (
    a.promptTokens === b.promptTokens &&
    a.cachedTokens === b.cachedTokens &&
    a.completionTokens === b.completionTokens
  );
}
