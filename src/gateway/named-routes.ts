/**
 * `model: "route/name"`: the models that a named route of the organization chooses for a request.
 */
import type { Passing } from "../account/gate.ts";
import {
  NAMED_ROUTE_PREFIX,
  type NodeStanding,
  type StoredNamedRoute,
} from "../contract/named-routes.ts";
import { ApiError, quoted } from "../errors.ts";
import { countersOn, deployedGraph, followRoute, type RouteFacts } from "../routing/named-route.ts";
import type { PassedRoute, RouteQuestion } from "../routing/question.ts";

type Named = Pick<RouteQuestion, "models"> & {
  readonly namedRoute?: PassedRoute;
  /** Its nodes that count. */
  readonly passing?: Passing;
};

interface ThroughFacts extends Omit<RouteFacts, "exceeded"> {
  readonly exceeded: readonly NodeStanding[];
}

/** @returns the models as they are where the first names no route */
export function throughNamedRoute(
  models: readonly string[],
  routes: readonly StoredNamedRoute[],
  { exceeded, ...facts }: ThroughFacts,
): Named | ApiError {
  const [first = "", ...others] = models;
  if (!first.startsWith(NAMED_ROUTE_PREFIX)) return { models };
  const name = first.slice(NAMED_ROUTE_PREFIX.length);
  const route = routes.find((one) => one.name === name);
  const graph = route === undefined ? undefined : deployedGraph(route);
  if (route === undefined || graph === undefined)
    return new ApiError("model_not_found", {
      message: `There is no route ${quoted(name)}.`,
      param: "model",
    });
  const full = exceeded.map(({ node }) => node);
  const way = followRoute(name, graph, { ...facts, exceeded: full });
  const { tools, schema } = facts;
  const passed = exceeded.filter(({ node }) => way.nodes.includes(node));
  const counted = passed.length > 0 && { counted: passed };
  const { nodes } = way;
  const namedRoute = { name, version: route.deployed, nodes, facts: { tools, schema }, ...counted };
  const counters = countersOn(graph, way).filter(({ id }) => !full.includes(id));
  const isCounted = counters.length > 0 || passed.length > 0;
  return {
    models: [...way.models, ...others],
    namedRoute,
    ...(isCounted && { passing: { route: name, nodes: counters, exceeded: passed } }),
  };
}
