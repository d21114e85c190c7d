/** Makes the choices of a request that was admitted. No I/O, no clock. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../models/loaded-model.ts";
import type { AdmittedPrompt } from "../reading/admission.ts";
import { createRandom } from "../sampling/random.ts";
import { ActiveRequest, type Arrival } from "./active-request.ts";
import type { OutputShape } from "./core-options.ts";
import { toForbidden } from "./forbidden.ts";
import { Prompt } from "./prompt.ts";
import { Sequence } from "./sequence.ts";

export interface OpeningMeans {
  readonly model: LoadedModel;
  readonly shape: OutputShape;
  readonly prompts: readonly AdmittedPrompt[];
  readonly arrival: Arrival;
}

export function openRequest(request: GenerateRequest, means: OpeningMeans): ActiveRequest {
  const { model, shape, arrival } = means;
  const { tokenizer } = model;
  const { sampling } = request;
  const { echo, topLogprobs, promptLogprobs, bestOf, n } = sampling;
  const forbidden = toForbidden(sampling, model);
  const shown = sampling.showsSpecialTokens === true ? tokenizer.specialTexts : shape.shownTokens;
  const prompts = means.prompts.map(
    ({ tokenIds, text }) =>
      new Prompt({
        tokenIds,
        echoText: echo ? text : undefined,
        topCount: promptLogprobs ?? (echo ? (topLogprobs ?? undefined) : undefined),
        isRanked: promptLogprobs !== undefined,
        names: tokenizer,
        isShared: bestOf > 1,
      }),
  );
  const sequences = means.prompts.flatMap(({ maxTokens }, promptIndex) =>
    Array.from({ length: bestOf }, (_, choice) => {
      const prompt = prompts[promptIndex] as Prompt;
      const index = promptIndex * bestOf + choice;
      return new Sequence({
        index,
        prompt,
        sampling,
        maxTokens,
        random: createRandom(arrival.seed, index),
        endTokenIds: model.endTokenIds,
        detokenizer: tokenizer.createDetokenizer(prompt.tokenIds, shown),
        names: tokenizer,
        forbidden,
        constraint: shape.createConstraint(),
        toolReader: shape.createToolReader(),
        isFirst: choice === 0,
        isRanked: bestOf > n,
        carried: request.continuation?.tokenIds[index] ?? [],
      });
    }),
  );
  const maxTokens = Math.max(...means.prompts.map((prompt) => prompt.maxTokens));
  const { fingerprint } = model;
  return new ActiveRequest({ request, prompts, sequences, maxTokens, fingerprint, arrival });
}
