/** A decision as it is kept with its request, and the question that it answers. Pure. */
import type { KeyBounds } from "../auth/key-policy.ts";
import type { DecisionRecord, NamedRouteRecord } from "../contract/decisions.ts";
import { routingPolicySchema } from "../contract/routing-policy.ts";
import { providerPreferencesSchema } from "../contract/routing.ts";
import type { Cascade } from "./cascade.ts";
import type { RouteFacts } from "./named-route.ts";
import type { PassedRoute, RouteCandidate, RouteQuestion } from "./question.ts";

/** It is kept with every open request, and in its ledger entry. */
const MAX_PREFERENCES_LENGTH = 2_048;

interface Decided {
  readonly catalogVersion: number;
  readonly candidates: readonly RouteCandidate[];
  readonly cascade?: Cascade | undefined;
}

export function toDecisionRecord(
  question: RouteQuestion,
  { catalogVersion, candidates, cascade }: Decided,
): DecisionRecord {
  const { preferences, prompt, policy = null, namedRoute, auto, bounds } = question;
  const patterns = [auto?.allowed_models, auto?.excluded_models, bounds];
  const wishes = JSON.stringify([
    preferences,
    policy,
    ...(auto === undefined && bounds === undefined ? [] : patterns),
  ]);
  const isWhole = wishes.length <= MAX_PREFERENCES_LENGTH;
  return {
    catalog_version: catalogVersion,
    seed: question.seed,
    at_ms: question.atMs,
    models: [...question.models],
    provider: isWhole ? preferences : null,
    ...(namedRoute !== undefined && { named_route: toNamedRecord(namedRoute) }),
    ...(auto !== undefined && {
      auto: {
        ...auto,
        allowed_models: isWhole && auto.allowed_models !== null ? [...auto.allowed_models] : null,
        excluded_models: isWhole ? [...auto.excluded_models] : [],
        turns: auto.turns.map((shares) => ({ ...shares })),
      },
    }),
    ...(cascade !== undefined && { cascade }),
    ...(question.speeds !== undefined && { speeds: [...question.speeds] }),
    ...(bounds !== undefined && { key: isWhole ? toKeyRecord(bounds) : null }),
    ...(policy !== null && { policy: isWhole ? policy : null }),
    is_whole: isWhole,
    service_tier: question.serviceTier ?? "default",
    task: question.task,
    capability: question.capability,
    estimated_prompt_tokens: prompt.estimatedTokens,
    fewest_prompt_tokens: prompt.fewestTokens,
    max_tokens: question.maxTokens,
    choices: question.choices,
    candidates: candidates.map(({ entry, deployment, price, reason }) => ({
      model: entry.id,
      deployment_id: deployment.id,
      price_version: price.version,
      reason,
    })),
  };
}

const toKeyRecord = ({ models, tiers }: KeyBounds) => ({
  models: models === null ? null : [...models],
  tiers: tiers === null ? null : [...tiers],
});

function toNamedRecord({ counted, nodes, ...route }: PassedRoute): NamedRouteRecord {
  return { ...route, nodes: [...nodes], ...(counted != null && { counted: [...counted] }) };
}

/**
 * What a named route was asked, to be gone through again: nothing of it is left to the counters of
 * now.
 */
export function toRouteFacts(record: DecisionRecord, caller: string): RouteFacts {
  const { facts, counted } = record.named_route ?? {};
  return {
    tools: facts?.tools ?? false,
    schema: facts?.schema ?? false,
    promptTokens: record.estimated_prompt_tokens,
    maxTokens: record.max_tokens,
    atMs: record.at_ms,
    caller,
    exceeded: (counted ?? []).filter(({ is_within }) => !is_within).map(({ node }) => node),
  };
}

/** What was asked, to be asked again. */
export function toQuestion(
  record: DecisionRecord,
  { organizationId }: Pick<RouteQuestion, "organizationId">,
): RouteQuestion {
  return {
    organizationId,
    models: record.models,
    preferences: record.provider === null ? null : providerPreferencesSchema.parse(record.provider),
    policy: record.policy == null ? null : routingPolicySchema.parse(record.policy),
    ...(record.key != null && { bounds: record.key }),
    ...(record.named_route != null && { namedRoute: record.named_route }),
    ...(record.auto != null && { auto: record.auto }),
    ...(record.speeds != null && { speeds: record.speeds }),
    serviceTier: record.service_tier ?? "default",
    task: record.task,
    capability: record.capability,
    prompt: {
      estimatedTokens: record.estimated_prompt_tokens,
      fewestTokens: record.fewest_prompt_tokens,
    },
    maxTokens: record.max_tokens,
    choices: record.choices,
    maxTokensParam: "max_tokens",
    seed: record.seed,
    atMs: record.at_ms,
  };
}
