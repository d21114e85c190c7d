/** Turns what a request says of its output into constraints and readers: formats now, tool calls beside them. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../catalog/catalog.ts";
import type { OutputShape, OutputShaper } from "../engine/core.ts";
import { type Refusal, refuse } from "../engine/refusal.ts";
import { createVocabulary, GrammarService, type GrammarSpec } from "../grammar/grammar.ts";

const FREE: OutputShape = {
  createConstraint: () => undefined,
  createToolReader: () => undefined,
  shownTokens: [],
};

/** The request's field that holds each format, by its public name. */
const PARAMS = {
  json_object: "response_format",
  json_schema: "response_format",
  regex: "structured_outputs",
  grammar: "structured_outputs",
  structural_tag: "tools",
} as const satisfies Record<GrammarSpec["type"], string>;

export class Shaper implements OutputShaper {
  readonly #grammars = GrammarService.create();
  readonly #registered = new WeakSet<LoadedModel>();

  async shape(request: GenerateRequest, model: LoadedModel): Promise<OutputShape | Refusal> {
    const { output } = request;
    if (output.type === "text") return FREE;
    return this.#constrain(output, model);
  }

  async dispose(): Promise<void> {
    await this.#grammars.dispose();
  }

  async #constrain(spec: GrammarSpec, model: LoadedModel): Promise<OutputShape | Refusal> {
    const param = PARAMS[spec.type];
    if (model.endTokenIds.length === 0) {
      const message = `model ${model.id} has no end token, so nothing it writes could be known to be whole`;
      return refuse("invalid_value", message, { param });
    }
    this.#register(model);
    const compiled = await this.#grammars.compile(model.id, spec);
    if (!compiled.ok) return refuse("invalid_value", `${param}: ${compiled.message}`, { param });
    return { ...FREE, createConstraint: () => compiled.grammar.createMatcher() };
  }

  #register(model: LoadedModel): void {
    if (this.#registered.has(model)) return;
    this.#registered.add(model);
    const { tokenizer, runner, endTokenIds, id } = model;
    const vocabulary = createVocabulary((tokenId) => tokenizer.bytesOf(tokenId), {
      size: runner.vocabularySize,
      stopTokenIds: endTokenIds,
      hiddenTokenIds: tokenizer.specialTokenIds,
    });
    this.#grammars.register(id, vocabulary);
  }
}
