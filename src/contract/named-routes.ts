/**
 * Named routes on the wire: `model: "route/name"` goes where a small graph of the organization's
 * says.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { list, text } from "./fields.ts";
import { MAX_AMOUNT_NANO_USD } from "./usd.ts";

export const NAMED_ROUTE_PREFIX = "route/";

export const NAMED_ROUTE_LIMITS = {
  /** Of an organization. */
  maxRoutes: 16,
  maxNodes: 32,
  /** Models on one way through a graph: the first, and those to fall back on. */
  maxModels: 1 + LIMITS.maxFallbackModels,
  /** Nodes that count: the account is asked about each of them. */
  maxCounters: 8,
  /** Older ones are forgotten. */
  maxVersions: 8,
} as const;

const NAME_RULE = "must be 1 to 32 small letters, digits or -";
export const namedRouteName = text({
  min: 1,
  max: 32,
  pattern: /^[a-z0-9][a-z0-9-]{0,31}$/,
  rule: NAME_RULE,
});

const nodeId = namedRouteName;
const yesOrNo = z.enum(["tools", "schema"]);
const figure = z.enum(["prompt_tokens", "max_tokens", "hour"]);

const conditionSchema = z.union([
  z.strictObject({ fact: yesOrNo, is: z.boolean() }),
  z.strictObject({
    fact: figure.meta({
      description:
        "`prompt_tokens`: an estimate. `max_tokens`: as asked; a request that does not say meets no comparison. `hour`: 0 to 23, UTC.",
    }),
    comparison: z.enum(["below", "at_least"]),
    value: z.int().min(0).max(LIMITS.maxTokens),
  }),
]);

/** Of a limit, in its own unit. */
const MAX_COUNT = 100_000_000_000;
const branches = { if_within: nodeId, if_exceeded: nodeId };

const nodeSchema = z.discriminatedUnion("type", [
  z.strictObject({
    id: nodeId,
    type: z.literal("condition"),
    if: conditionSchema,
    if_true: nodeId,
    if_false: nodeId,
  }),
  z.strictObject({
    id: nodeId,
    type: z.literal("percentage"),
    outputs: list(z.strictObject({ percent: z.int().min(1).max(100), next: nodeId }), {
      min: 1,
      max: 5,
    }).meta({ description: "Of API keys, each of which has always the same; together 100." }),
  }),
  z.strictObject({
    id: nodeId,
    type: z.literal("model"),
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    next: nodeId.meta({ description: "The end, or what is fallen back on." }),
  }),
  z.strictObject({ id: nodeId, type: z.literal("end") }),
  z.strictObject({
    id: nodeId,
    type: z.literal("limit"),
    per: z
      .enum(["organization", "key"])
      .meta({ description: "Whose requests it counts together: all, or those of one API key." }),
    metric: z.enum(["requests", "tokens"]).meta({
      description:
        "`tokens`: of prompts and answers. While a request runs, as many as it may have at most.",
    }),
    period: z.enum(["minute", "hour", "day"]),
    value: z.int().min(1).max(MAX_COUNT).meta({
      description: "The most that goes on along if_within in any stretch of the period's length.",
    }),
    ...branches,
  }),
  z.strictObject({
    id: nodeId,
    type: z.literal("budget"),
    window: z.enum(["day", "month"]).meta({ description: "A calendar day or month in UTC." }),
    cap_nano_usd: z.int().min(1).max(MAX_AMOUNT_NANO_USD).meta({
      description:
        "Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached.",
    }),
    ...branches,
  }),
]);

export type RouteNode = z.infer<typeof nodeSchema>;

/** Which way it goes is known to the account alone. */
export type CountingNode = Extract<RouteNode, { type: "limit" | "budget" }>;

/** What a counting node saw when a request came to it, the request itself not counted. */
export const nodeStandingSchema = z.object({
  node: z.string(),
  is_within: z.boolean().meta({ description: "false: the request went on along if_exceeded." }),
  used: z.int().meta({ description: "In the node's own unit, as all figures here." }),
  held: z.int().meta({ description: "What running requests may come to use." }),
  limit: z.int(),
});

export type NodeStanding = z.infer<typeof nodeStandingSchema>;

export const routeGraphSchema = z
  .strictObject({
    start: nodeId,
    nodes: list(nodeSchema, { min: 1, max: NAMED_ROUTE_LIMITS.maxNodes }),
  })
  .meta({ id: "RouteGraph" });

export type RouteGraph = z.infer<typeof routeGraphSchema>;

const versionSchema = z.strictObject({ version: z.int(), ...routeGraphSchema.shape });

const storedRouteSchema = z.strictObject({
  name: namedRouteName,
  /** The version that is in force. */
  deployed: z.int(),
  /** Oldest first. */
  versions: z.array(versionSchema),
});

export type StoredNamedRoute = z.infer<typeof storedRouteSchema>;

/** All of an organization's, as its account keeps them. */
export const storedRoutesSchema = z.array(storedRouteSchema);

export const namedRouteSchema = z
  .object({
    id: z.string().meta({ description: "As a request names it: `route/name`." }),
    object: z.literal("named_route"),
    name: z.string(),
    deployed: z.int().meta({ description: "The version that is in force." }),
    versions: z
      .array(z.object({ version: z.int(), ...routeGraphSchema.shape }))
      .meta({ description: "Oldest first; the last eight are kept." }),
    counters: z
      .array(
        z.object({
          node: z.string(),
          used: z.int().meta({
            description:
              "Requests, tokens or nano-USD; where a key counts for itself, of the one with most.",
          }),
          held: z.int().meta({ description: "What running requests may come to use." }),
          limit: z.int(),
          keys: z
            .int()
            .nullable()
            .meta({ description: "Keys that have something in use; null: all count together." }),
          resets_at: z.int().nullable().meta({
            description:
              "Unix seconds: of a budget, when its window ends; null of a limit, which slides.",
          }),
        }),
      )
      .meta({ description: "Of the version in force: what its limits and budgets have in use." }),
  })
  .meta({ id: "NamedRoute" });

export const rollBackRequestSchema = z
  .strictObject({ version: z.int().min(1).meta({ description: "One that is kept." }) })
  .meta({ id: "RollBackRequest" });
