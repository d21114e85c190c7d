/**
 * Named routes on the wire: `model: "route/name"` goes where a small graph of the organization's
 * says.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { list, text } from "./fields.ts";

export const NAMED_ROUTE_PREFIX = "route/";

export const NAMED_ROUTE_LIMITS = {
  /** Of an organization. */
  maxRoutes: 16,
  maxNodes: 32,
  /** Models on one way through a graph: the first, and those to fall back on. */
  maxModels: 1 + LIMITS.maxFallbackModels,
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
]);

export type RouteNode = z.infer<typeof nodeSchema>;

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
  })
  .meta({ id: "NamedRoute" });

export const rollBackRequestSchema = z
  .strictObject({ version: z.int().min(1).meta({ description: "One that is kept." }) })
  .meta({ id: "RollBackRequest" });
