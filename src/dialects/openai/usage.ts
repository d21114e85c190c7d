/** Token counts in OpenAI's words. Pure. */
import type { z } from "zod";

import type { TokenUsage } from "../../billing/pricing.ts";
import type { Usage } from "../../contract/common.ts";
import type { streamOptionsSchema } from "../../contract/sampling.ts";
import type { GenerationEvent } from "../../gateway/generation.ts";

export function toUsage({ promptTokens, cachedTokens, completionTokens }: TokenUsage): Usage {
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
    prompt_tokens_details: { cached_tokens: cachedTokens },
    completion_tokens_details: {
      reasoning_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}

type StreamOptions = z.infer<typeof streamOptionsSchema>;

interface UsageAsked {
  readonly stream_options?: StreamOptions | null | undefined;
  readonly usage?: { readonly include?: boolean | null | undefined } | null | undefined;
}

/** In OpenAI's words, or in OpenRouter's. */
export function streamOptionsOf({ stream_options: options, usage }: UsageAsked) {
  return usage?.include === true ? { ...options, include_usage: true } : options;
}

/**
 * What the chunks of a stream say of its usage: nothing, null until the last one, or how far it is.
 */
export class StreamUsage {
  /** Whether a last chunk tells it. */
  readonly isAsked: boolean;
  readonly #isContinuous: boolean;
  #soFar: TokenUsage;

  /** @param started what is known when the stream begins */
  constructor(
    options: StreamOptions | null | undefined,
    started: Pick<TokenUsage, "promptTokens" | "cachedTokens">,
  ) {
    this.isAsked = options?.include_usage === true;
    this.#isContinuous = options?.continuous_usage_stats === true;
    const { promptTokens, cachedTokens } = started;
    this.#soFar = { promptTokens, cachedTokens, completionTokens: 0 };
  }

  take(event: GenerationEvent): void {
    if (event.type === "delta" || event.type === "tool_call") {
      this.#soFar = { ...this.#soFar, completionTokens: event.completionTokens };
    }
  }

  ofChunk(): { usage?: Usage | null } {
    if (!this.isAsked) return {};
    return { usage: this.#isContinuous ? toUsage(this.#soFar) : null };
  }
}
