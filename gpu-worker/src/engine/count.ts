/** What is said of a generation that is counted and not run. Pure. */
import type { GenerateRequest, GenerationCount } from "../../../src/contract/engine.ts";
import type { AdmittedPrompt } from "../reading/admission.ts";

/** @param contextTokens of the model */
export function toCount(
  { sampling, showsPrompts }: GenerateRequest,
  prompts: readonly AdmittedPrompt[],
  { contextTokens }: { readonly contextTokens: number },
): Omit<GenerationCount, "waitMs"> {
  const shown = prompts.map(({ tokenIds, pieces = [], text }) => ({
    tokenIds: [...tokenIds],
    pieces: [...pieces],
    text,
  }));
  return {
    promptTokens: prompts.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0),
    choices: prompts.length * sampling.n,
    maxTokens: Math.max(...prompts.map(({ maxTokens }) => maxTokens)),
    ...(showsPrompts === true && { shown: { contextTokens, prompts: shown } }),
  };
}
