/** Makes prompts of a request's messages and texts, once it is known what its model takes. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { type Refusal, refuse } from "../engine/refusal.ts";
import type { AdmittedPrompt, Admission } from "../prompts/admission.ts";
import type { ReadsPrompts } from "../prompts/prompt-reader.ts";
import type { ModelList } from "./model-list.ts";

export interface PromptDeskOptions {
  readonly reader: ReadsPrompts;
  readonly list: ModelList;
  /** @returns why the model cannot be had */
  readonly load: (model: string) => Promise<Refusal | null>;
}

export class PromptDesk {
  readonly #options: PromptDeskOptions;

  constructor(options: PromptDeskOptions) {
    this.#options = options;
  }

  /** @param bytes of the request as it came */
  async prepare(request: GenerateRequest, bytes: number, signal: AbortSignal): Promise<Admission> {
    const { reader, list, load } = this.#options;
    const id = request.model;
    const refusal = list.find(id) === undefined && list.has(id) ? await load(id) : null;
    if (refusal !== null) return { ok: false, refusal };
    const info = list.find(id);
    if (info === undefined) return { ok: false, refusal: refuseUnknown(id) };
    const { contextTokens, vocabularySize } = info;
    return reader.read({ request, facts: { id, contextTokens, vocabularySize }, bytes, signal });
  }
}

/** What the engine's process gets beside the prompts: the texts that they were made of are not needed any more. */
export function withoutTexts(request: GenerateRequest): GenerateRequest {
  const { input } = request;
  return {
    ...request,
    input: input.type === "chat" ? { ...input, messages: [] } : { ...input, prompts: [] },
  };
}

/** Of a request that waits: its prompts, and each choice's copy of them. A number has 8 bytes. */
export function countBytes(request: GenerateRequest, prompts: readonly AdmittedPrompt[]): number {
  const numbers = prompts.reduce((sum, { tokenIds }) => sum + tokenIds.length, 0);
  return 8 * numbers * (1 + request.sampling.bestOf);
}

function refuseUnknown(id: string): Refusal {
  return refuse("model_not_found", `this worker has no model ${id}`, { param: "model" });
}
