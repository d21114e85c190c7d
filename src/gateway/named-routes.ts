/**
 * `model: "route/name"`: the models that a named route of the organization chooses for a request.
 */
import { NAMED_ROUTE_PREFIX, type StoredNamedRoute } from "../contract/named-routes.ts";
import { ApiError } from "../errors.ts";
import { deployedGraph, followRoute, type RouteFacts } from "../routing/named-route.ts";
import type { PassedRoute, RouteQuestion } from "../routing/question.ts";

type Named = Pick<RouteQuestion, "models"> & { readonly namedRoute?: PassedRoute };

/** @returns the models as they are where the first names no route */
export function throughNamedRoute(
  models: readonly string[],
  routes: readonly StoredNamedRoute[],
  facts: RouteFacts,
): Named | ApiError {
  const [first = "", ...others] = models;
  if (!first.startsWith(NAMED_ROUTE_PREFIX)) return { models };
  const name = first.slice(NAMED_ROUTE_PREFIX.length);
  const route = routes.find((one) => one.name === name);
  const graph = route === undefined ? undefined : deployedGraph(route);
  if (route === undefined || graph === undefined)
    return new ApiError("model_not_found", {
      message: `There is no route ${JSON.stringify(name.slice(0, 64))}.`,
      param: "model",
    });
  const way = followRoute(name, graph, facts);
  const namedRoute = { name, version: route.deployed, nodes: way.nodes };
  return { models: [...way.models, ...others], namedRoute };
}
