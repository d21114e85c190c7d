/** Turns what a request says of its output, its format and its tools, into constraints and readers. */
import { randomBytes } from "node:crypto";

import type { GenerateRequest, OutputFormat, ToolUse } from "../../../src/contract/engine.ts";
import type { LoadedModel } from "../catalog/loaded-model.ts";
import type { OutputShape, OutputShaper } from "../engine/core.ts";
import { type Refusal, refuse } from "../engine/refusal.ts";
import { createVocabulary, GrammarService, type GrammarSpec } from "../grammar/grammar.ts";
import { visibleSpecialTokens } from "../tools/family.ts";
import { ToolCallParser } from "../tools/parser.ts";
import { toToolGrammar } from "../tools/tool-grammar.ts";

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
    const { output, input } = request;
    const toolUse = input.type === "chat" ? input.toolUse : null;
    if (toolUse === null || toolUse.choice === "none") {
      return output.type === "text" ? FREE : this.#constrain(output, model, FREE);
    }
    const refusal = findUnusable(toolUse, output, model);
    if (refusal !== undefined) return refusal;
    const family = model.tokenizer.toolFamily;
    if (family === "none") {
      const message = `tools: model ${model.id} has no form for calls of tools in its chat template`;
      return refuse("invalid_value", message, { param: "tools" });
    }
    const shape: OutputShape = {
      ...FREE,
      createToolReader: () => new ToolCallParser(family, createCallId),
      shownTokens: visibleSpecialTokens(family),
    };
    const spec = toToolGrammar(toolUse, family);
    return spec === undefined ? shape : this.#constrain(spec, model, shape);
  }

  async dispose(): Promise<void> {
    await this.#grammars.dispose();
  }

  async #constrain(
    spec: GrammarSpec,
    model: LoadedModel,
    shape: OutputShape,
  ): Promise<OutputShape | Refusal> {
    const param = PARAMS[spec.type];
    if (model.endTokenIds.length === 0) {
      const message = `model ${model.id} has no end token, so nothing it writes could be known to be whole`;
      return refuse("invalid_value", message, { param });
    }
    this.#register(model);
    const compiled = await this.#grammars.compile(model.id, spec);
    if (!compiled.ok) return refuse("invalid_value", `${param}: ${compiled.message}`, { param });
    return { ...shape, createConstraint: () => compiled.grammar.createMatcher() };
  }

  #register(model: LoadedModel): void {
    if (this.#registered.has(model)) return;
    this.#registered.add(model);
    const { tokenizer, runner, endTokenIds, id } = model;
    // A call's marker may be a special token; a grammar has to see it.
    const shown = new Set(visibleSpecialTokens(tokenizer.toolFamily));
    const hiddenTokenIds = [...tokenizer.specialTokenIds].filter(
      (tokenId) => !shown.has(Buffer.from(tokenizer.bytesOf(tokenId)).toString()),
    );
    const vocabulary = createVocabulary((tokenId) => tokenizer.bytesOf(tokenId), {
      size: runner.vocabularySize,
      stopTokenIds: endTokenIds,
      hiddenTokenIds,
    });
    this.#grammars.register(id, vocabulary);
  }
}

function findUnusable(
  { tools, choice }: ToolUse,
  output: OutputFormat,
  model: LoadedModel,
): Refusal | undefined {
  if (output.type !== "text") {
    const param = PARAMS[output.type];
    const message = `${param}: a format cannot be asked for together with tools, unless tool_choice is none`;
    return refuse("invalid_value", message, { param });
  }
  if (typeof choice === "string" || tools.some(({ name }) => name === choice.name))
    return undefined;
  const message = `tool_choice: ${choice.name} is not among the tools for model ${model.id}`;
  return refuse("invalid_value", message, { param: "tool_choice" });
}

/** Long enough that no two calls of a conversation share one. */
function createCallId(): string {
  return `call_${randomBytes(12).toString("hex")}`;
}
