/** Token counts in OpenAI's words. Pure. */
import type { TokenUsage } from "../../billing/pricing.ts";
import type { Usage } from "../../contract/common.ts";

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
