/** Catalogs and questions for the router's tests: whatever is not said is ordinary. */
import type { AutoTerms } from "../../../src/contract/auto.ts";
import type { PriceVersion } from "../../../src/contract/prices.ts";
import { Catalog, type Deployment, type RouteCatalog } from "../../../src/routing/catalog.ts";
import type { RouteQuestion } from "../../../src/routing/question.ts";
import { record } from "./model-record.ts";

export interface ModelTerms {
  readonly deployments?: readonly Deployment[];
  readonly rates?: Partial<PriceVersion>;
  readonly maxOutputTokens?: number;
  readonly contextTokens?: number;
  readonly visibleTo?: readonly string[];
  readonly shutdownAtMs?: number;
  readonly auto?: AutoTerms;
}

export async function catalogOf(
  models: Readonly<Record<string, ModelTerms>>,
  aliases: Readonly<Record<string, string>> = {},
): Promise<RouteCatalog> {
  const found = Object.entries(models).map(([id, { rates, ...terms }]) => ({
    ...record(id, { effective_at: 0, ...rates }),
    ...terms,
  }));
  const stored = { version: 7, models: found, aliases: new Map(Object.entries(aliases)) };
  return new Catalog(async () => stored, 1_000).at(0, () => undefined);
}

export function questionOf(change: Partial<RouteQuestion> = {}): RouteQuestion {
  return {
    organizationId: "org_a",
    models: ["a"],
    preferences: null,
    task: "text-generation",
    capability: "generate",
    prompt: { estimatedTokens: 30, fewestTokens: 1 },
    maxTokens: 100,
    choices: 1,
    maxTokensParam: "max_tokens",
    seed: 1,
    atMs: 0,
    ...change,
  };
}
