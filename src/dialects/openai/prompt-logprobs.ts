/** Log probabilities of a prompt's tokens as vLLM writes them: by the ids of tokens. Pure. */
import type { TokenLogprob } from "../../contract/engine.ts";
import type { PromptLogprobs } from "../../contract/prompt-logprobs.ts";

/** @param tokens null: they were not asked for, and there is no field */
export function toPromptLogprobs(tokens: readonly TokenLogprob[] | null): {
  prompt_logprobs?: PromptLogprobs;
} {
  return tokens === null ? {} : { prompt_logprobs: tokens.map(toEntry) };
}

/** The token itself, and the likeliest. Nothing precedes the first one: null. */
function toEntry({ top, logprob, ...own }: TokenLogprob): PromptLogprobs[number] {
  if (logprob === null) return null;
  const entries = [{ ...own, logprob }, ...top].map(
    ({ id = 0, rank = 1, token, logprob: value }) =>
      [String(id), { logprob: value, rank, decoded_token: token }] as const,
  );
  return Object.fromEntries(entries);
}
