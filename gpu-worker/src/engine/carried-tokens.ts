/** Whether a request can go on here from what another worker had made of it. Pure. */
import { countCarried, MAX_CARRIED_TOKENS } from "../../../src/contract/continuation.ts";
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../models/loaded-model.ts";
import { type Refusal, refuse } from "../protocol/refusal.ts";
import type { AdmittedPrompt } from "../reading/admission.ts";

type Model = Pick<LoadedModel, "id" | "fingerprint"> & {
  readonly runner: Pick<LoadedModel["runner"], "vocabularySize">;
};

/** @returns why not; undefined where nothing is carried, or all is well */
export function findUnusable(
  request: Pick<GenerateRequest, "continuation" | "sampling" | "gatherTokens">,
  model: Model,
  prompts: readonly Pick<AdmittedPrompt, "maxTokens">[],
): Refusal | undefined {
  const { continuation, sampling, gatherTokens } = request;
  if (continuation === undefined) return undefined;
  const { fingerprint, tokenIds } = continuation;
  // Elsewhere the model may be the same; here it is another one.
  if (fingerprint !== model.fingerprint)
    return refuse(
      "model_not_found",
      `model ${model.id} is ${model.fingerprint ?? "without a fingerprint"} here, not ${fingerprint}`,
      { param: "model" },
    );
  const invalid = (rule: string): Refusal =>
    refuse("invalid_value", `continuation.tokenIds: ${rule}`, { param: "continuation" });
  const { bestOf, n, echo, promptLogprobs } = sampling;
  if (bestOf > n || echo || promptLogprobs !== undefined || gatherTokens !== undefined)
    return invalid("not with ranked choices, an echo, a scored prompt or gathered deltas");
  const choices = prompts.length * n;
  if (tokenIds.length !== choices)
    return invalid(`must have ${choices} choices, got ${tokenIds.length}`);
  const carried = countCarried(continuation);
  if (carried > MAX_CARRIED_TOKENS)
    return invalid(`must have at most ${MAX_CARRIED_TOKENS} tokens, got ${carried}`);
  for (const [index, ids] of tokenIds.entries()) {
    const { maxTokens = 0 } = prompts[Math.floor(index / n)] ?? {};
    if (ids.length > maxTokens)
      return invalid(`choice ${index} has ${ids.length} tokens, more than ${maxTokens}`);
    const unknown = ids.find((id) => id >= model.runner.vocabularySize);
    if (unknown !== undefined)
      return invalid(
        `${unknown} is not below the vocabulary's size, ${model.runner.vocabularySize}`,
      );
  }
  return undefined;
}
