/**
 * Turns what a request says of its output, its format and its tools, into constraints and readers.
 */
import { randomBytes } from "node:crypto";

import type { GenerateRequest, ToolUse } from "../../../src/contract/engine.ts";
import type { OutputShape, OutputShaper } from "../engine/core-options.ts";
import {
  createVocabulary,
  type GrammarRefused,
  GrammarService,
  type GrammarSpec,
} from "../grammar/grammar.ts";
import type { LoadedModel } from "../models/loaded-model.ts";
import { type Refusal, refuse } from "../protocol/refusal.ts";
import { visibleSpecialTokens } from "../tool-calls/family.ts";
import { ToolCallParser } from "../tool-calls/parser.ts";
import { toToolGrammar } from "../tool-calls/tool-grammar.ts";
import { GrammarConstraint } from "./grammar-constraint.ts";

const FREE: OutputShape = {
  createConstraint: () => undefined,
  release: () => undefined,
  createToolReader: () => undefined,
  shownTokens: [],
};

interface Asked {
  readonly model: LoadedModel;
  readonly organizationId: string;
  readonly signal: AbortSignal | undefined;
}

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

  async shape(
    request: GenerateRequest,
    model: LoadedModel,
    signal?: AbortSignal,
  ): Promise<OutputShape | Refusal> {
    const { output, input, organizationId } = request;
    const asked = { model, organizationId, signal };
    const toolUse = input.type === "chat" ? input.toolUse : null;
    if (toolUse === null || toolUse.choice === "none") {
      return output.type === "text" ? FREE : this.#constrain(output, FREE, asked);
    }
    const refusal = findUnusable(toolUse, model);
    if (refusal !== undefined) return refusal;
    const family = model.tokenizer.toolFamily;
    if (family === "none") {
      const message = `tools: model ${model.id} has no form for calls of tools in its chat template that is read here`;
      return refuse("invalid_value", message, { param: "tools" });
    }
    // Calls that must come leave no place for a text of any form.
    const format = output.type === "text" || toolUse.choice !== "auto" ? null : output;
    const names = format === null ? undefined : new Set(toolUse.tools.map(({ name }) => name));
    const shape: OutputShape = {
      ...FREE,
      createToolReader: () => new ToolCallParser({ family, createId: createCallId, names }),
      shownTokens: visibleSpecialTokens(family),
    };
    const spec = toToolGrammar(toolUse, family, format);
    if (spec === undefined) return shape;
    const shaped = await this.#constrain(spec, shape, asked);
    if (format === null || !("code" in shaped)) return shaped;
    // Which of the two is at fault is known when the format is tried alone.
    const alone = await this.#constrain(format, FREE, asked);
    if ("code" in alone) return alone;
    alone.release();
    return shaped;
  }

  async dispose(): Promise<void> {
    await this.#grammars.dispose();
  }

  /**
   * Its first mask is worked out before the request begins, so that one that takes too much is
   * refused.
   */
  async #constrain(
    spec: GrammarSpec,
    shape: OutputShape,
    { model, organizationId, signal }: Asked,
  ): Promise<OutputShape | Refusal> {
    const param = PARAMS[spec.type];
    if (model.endTokenIds.length === 0) {
      const message = `model ${model.id} has no end token, so nothing it writes could be known to be whole`;
      return refuse("invalid_value", message, { param });
    }
    if (!model.tokenizer.proof.isProven) {
      const message = `${param}: model ${model.id} has a tokenizer whose tokens cannot be read one by one, so no form can be held`;
      return refuse("invalid_value", message, { param });
    }
    this.register(model);
    const modelId = model.id;
    const grammar = await this.#grammars.compile({ modelId, spec, organizationId, signal });
    if (!grammar.ok) return toRefusal(grammar, param);
    const create = () => new GrammarConstraint(grammar.createMatcher(), param);
    const first = create();
    await Promise.race([first.settled, aborted(signal)]);
    const refusal = signal?.aborted === true ? CANCELLED : first.refusal;
    if (refusal !== undefined) {
      first.release();
      return refusal;
    }
    const tried = [first];
    return {
      ...shape,
      createConstraint: () => tried.pop() ?? create(),
      release: () => first.release(),
    };
  }

  /**
   * Best called when the model is loaded: with a large vocabulary it keeps the engine's thread for
   * a while.
   */
  register(model: LoadedModel): void {
    const { tokenizer, runner, endTokenIds, id } = model;
    if (this.#registered.has(model) || !tokenizer.proof.isProven) return;
    this.#registered.add(model);
    // A call's marker may be a special token; a grammar has to see it.
    const shown = new Set(visibleSpecialTokens(tokenizer.toolFamily));
    const hiddenTokenIds = [...tokenizer.specialTokenIds]
      .filter((tokenId) => !shown.has(Buffer.from(tokenizer.bytesOf(tokenId)).toString()))
      .concat([...tokenizer.proof.unreadable]);
    const vocabulary = createVocabulary((tokenId) => tokenizer.bytesOf(tokenId), {
      size: runner.vocabularySize,
      stopTokenIds: endTokenIds,
      hiddenTokenIds,
    });
    this.#grammars.register(id, vocabulary);
  }
}

function findUnusable({ tools, choice }: ToolUse, model: LoadedModel): Refusal | undefined {
  if (typeof choice === "string" || tools.some(({ name }) => name === choice.name))
    return undefined;
  const message = `tool_choice: ${choice.name} is not among the tools for model ${model.id}`;
  return refuse("invalid_value", message, { param: "tool_choice" });
}

const CANCELLED = refuse("deadline_exceeded", "the request was cancelled before it began");

const TOOL_PLACE = /^tools\[\d+\]/;

function toRefusal(grammar: GrammarRefused, param: string): Refusal {
  // What names the schema of a tool stands in no need of more.
  const message = TOOL_PLACE.test(grammar.message)
    ? grammar.message
    : `${param}: ${grammar.message}`;
  switch (grammar.reason) {
    case "invalid":
      return refuse("invalid_value", message, { param });
    case "too_slow":
      return refuse("grammar_too_slow", message, { param });
    case "busy":
      return refuse("no_capacity", message, { retryAfterMs: grammar.retryAfterMs });
    case "cancelled":
      return CANCELLED;
  }
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    signal?.addEventListener("abort", () => resolve(), { once: true });
    if (signal?.aborted === true) resolve();
  });
}

/** Long enough that no two calls of a conversation share one. */
function createCallId(): string {
  return `call_${randomBytes(12).toString("hex")}`;
}
