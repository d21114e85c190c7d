/**
 * What `auto` is to choose by: the shares of kinds of what a request's user says, and what the
 * request needs.
 */
import { AUTO_LIMITS, DEFAULT_TRADEOFF, type KindShares } from "../contract/auto.ts";
import type { GenerateRequest } from "../contract/engine.ts";
import { judgeTexts, PROMPT_KINDS_VERSION } from "../edge-models/prompt-kinds.ts";
import { promptKindClassifier, promptKindLabels } from "../edge-models/tables.ts";
import { isAuto, type NamedModels } from "../routing/aliases.ts";
import type { AutoWish } from "../routing/auto.ts";

/** As a request says it. */
export type AutoPreferences = Omit<AutoWish, "turns" | "classifier">;

/** What is judged of a request. */
export interface Judged {
  /** The user's, in their order. */
  readonly texts: readonly string[];
  readonly hasTools: boolean;
  readonly hasSchema: boolean;
}

export function judgedOf(input: GenerateRequest["input"], hasSchema: boolean): Judged {
  if (input.type !== "chat") {
    const texts = input.prompts.filter((prompt) => typeof prompt === "string");
    return { texts: texts.slice(0, AUTO_LIMITS.maxTurns), hasTools: false, hasSchema };
  }
  const texts: string[] = [];
  for (const { role, content } of input.messages) {
    if (texts.length === AUTO_LIMITS.maxTurns) break;
    if (role === "user") texts.push(content);
  }
  const { toolUse } = input;
  return { texts, hasTools: toolUse !== null && toolUse.choice !== "none", hasSchema };
}

export function withoutCascade(wish: AutoPreferences = EMPTY_WISH): AutoPreferences {
  const { cascade: _, ...rest } = wish;
  return rest;
}

/** Of a request that says nothing yet. */
export const EMPTY_WISH: AutoWish = {
  classifier: PROMPT_KINDS_VERSION,
  cost_quality_tradeoff: DEFAULT_TRADEOFF,
  allowed_models: null,
  excluded_models: [],
  turns: [],
};

/** @returns nothing where none of the names asks for it: the texts are then not read */
export function toAutoWish(
  models: readonly string[],
  catalog: NamedModels,
  asked: { readonly preferences: AutoPreferences; readonly judged: () => Judged },
): { readonly auto?: AutoWish } {
  if (!models.some((name) => isAuto(catalog, name))) return {};
  const { preferences } = asked;
  const judged = asked.judged();
  const turns = judgeTexts(promptKindClassifier(), promptKindLabels, judged.texts);
  const needed = neededShares(judged);
  return {
    auto: {
      ...preferences,
      classifier: PROMPT_KINDS_VERSION,
      turns: needed === undefined ? turns : [...turns, needed],
    },
  };
}

/** What a request needs says more of what is hard in it than its words. */
function neededShares({ hasTools, hasSchema }: Judged): KindShares | undefined {
  if (hasTools && hasSchema) return { tools: 500, schema: 500 };
  if (hasTools) return { tools: 1_000 };
  return hasSchema ? { schema: 1_000 } : undefined;
}
