/** /admin/v1/organizations/{organization_id}/routes: graphs that choose models, by version. */
import {
  NAMED_ROUTE_LIMITS,
  NAMED_ROUTE_PREFIX,
  namedRouteName,
  namedRouteSchema,
  rollBackRequestSchema,
  routeGraphSchema,
  type StoredNamedRoute,
} from "../../contract/named-routes.ts";
import { settingsOf, type OrganizationSettings } from "../../control/settings.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type ApiContext } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { seenCatalog } from "../../routing/lifecycle.ts";
import { deployedGraph, faultOfGraph } from "../../routing/named-route.ts";
import { secondsOrNull } from "../wire-times.ts";

const PATH = "/admin/v1/organizations/{organization_id}/routes";
const SETTING = { name: "named_routes" } as const;
const organization = { organization_id: "The organization's id." };
const pathParameters = { ...organization, name: "Of the route, without `route/`." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;
const response = { description: "The route.", schema: namedRouteSchema };

const EXAMPLE = {
  start: "has-tools",
  nodes: [
    {
      id: "has-tools",
      type: "condition",
      if: { fact: "tools", is: true },
      if_true: "a",
      if_false: "b",
    },
    { id: "a", type: "model", model: "pocket-chat", next: "end" },
    { id: "b", type: "model", model: "small-chat", next: "a" },
    { id: "end", type: "end" },
  ],
} as const;

export const listNamedRoutes = defineOperation({
  ...common,
  access: forMembers("policy.read"),
  method: "get",
  path: PATH,
  operationId: "listNamedRoutes",
  summary: "The organization's named routes, with the versions that are kept.",
  pathParameters: organization,
  query: pageQuerySchema,
  response: { description: "A page of them.", schema: listOf(namedRouteSchema, "NamedRouteList") },
  handler: async ({ c, params, query }) => {
    const settings = await settingsOf(c.var.services, params.organization_id);
    const { routes } = await settings.read();
    return pageOf(await Promise.all(routes.map((route) => shown(settings, route))), query);
  },
});

export const putNamedRoute = defineOperation({
  ...common,
  access: forMembers("policy.write"),
  method: "put",
  path: `${PATH}/{name}`,
  operationId: "putNamedRoute",
  summary:
    "Deploy a version of a named route: within ten seconds requests for `route/name` go through it. A graph with a fault is refused by its node.",
  pathParameters,
  body: { schema: routeGraphSchema, example: EXAMPLE },
  response,
  handler: async ({ c, params, body }) => {
    const { organization_id: organizationId, name } = params;
    requireName(name);
    const settings = await settingsOf(c.var.services, organizationId);
    const { routes, routesVersion: basedOn } = await settings.read();
    const message = faultOfGraph(body, await seenBy(c, organizationId));
    if (message !== undefined) throw new ApiError("invalid_value", { message, param: "nodes" });
    const before = routes.find((route) => route.name === name);
    if (before === undefined && routes.length >= NAMED_ROUTE_LIMITS.maxRoutes)
      throw new ApiError("invalid_value", {
        message: `An organization has at most ${NAMED_ROUTE_LIMITS.maxRoutes} named routes.`,
        param: "name",
      });
    const version = (before?.versions.at(-1)?.version ?? 0) + 1;
    const kept = (before?.versions ?? []).slice(1 - NAMED_ROUTE_LIMITS.maxVersions);
    const route = { name, deployed: version, versions: [...kept, { version, ...body }] };
    const others = routes.filter((one) => one.name !== name);
    const sorted = [...others, route].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const told = toldOf(before, route);
    await settings.store({ ...SETTING, value: sorted, basedOn, actor: actorOf(c), told });
    return shown(settings, route);
  },
});

export const rollBackNamedRoute = defineOperation({
  ...common,
  access: forMembers("policy.write"),
  method: "post",
  path: `${PATH}/{name}/roll-back`,
  operationId: "rollBackNamedRoute",
  summary: "Deploy an earlier version of a named route again, as it was.",
  pathParameters,
  body: { schema: rollBackRequestSchema, example: { version: 1 } },
  response,
  handler: async ({ c, params, body }) => {
    const { organization_id: organizationId, name } = params;
    const settings = await settingsOf(c.var.services, organizationId);
    const { routes, routesVersion: basedOn } = await settings.read();
    const route = requireRoute(routes, name);
    const graph = route.versions.find(({ version }) => version === body.version);
    if (graph === undefined)
      throw new ApiError("invalid_value", {
        message: `version must be one that is kept of route ${route.name}, got ${body.version}.`,
        param: "version",
      });
    const message = faultOfGraph(graph, await seenBy(c, organizationId));
    if (message !== undefined) throw new ApiError("invalid_value", { message, param: "version" });
    const changed = { ...route, deployed: body.version };
    const all = routes.map((one) => (one.name === name ? changed : one));
    const told = toldOf(route, changed);
    await settings.store({ ...SETTING, value: all, basedOn, actor: actorOf(c), told });
    return shown(settings, changed);
  },
});

export const deleteNamedRoute = defineOperation({
  ...common,
  access: forMembers("policy.write"),
  method: "delete",
  path: `${PATH}/{name}`,
  operationId: "deleteNamedRoute",
  summary: "Delete a named route with all its versions. Requests that name it are refused then.",
  pathParameters,
  response: { description: "The route as it was.", schema: namedRouteSchema },
  handler: async ({ c, params }) => {
    const { organization_id: organizationId, name } = params;
    const settings = await settingsOf(c.var.services, organizationId);
    const { routes, routesVersion: basedOn } = await settings.read();
    const route = requireRoute(routes, name);
    const left = routes.filter((one) => one !== route);
    const told = toldOf(route, undefined);
    await settings.store({ ...SETTING, value: left, basedOn, actor: actorOf(c), told });
    return shown(settings, route);
  },
});

async function seenBy(c: ApiContext, organizationId: string) {
  return seenCatalog(
    await c.var.services.catalog.at(c.var.services.now(), c.var.services.defer),
    organizationId,
  );
}

/** As the audit log has a change, which has no room for every route and version with each. */
const toldOf = (before: StoredNamedRoute | undefined, after: StoredNamedRoute | undefined) => ({
  before: inForce(before),
  after: inForce(after),
});

const inForce = (route: StoredNamedRoute | undefined) =>
  route === undefined ? [] : [{ name: route.name, ...deployedGraph(route) }];

function requireName(name: string): void {
  const parsed = namedRouteName.safeParse(name);
  if (parsed.success) return;
  const message = `name ${parsed.error.issues[0]?.message ?? "is not a name"}`;
  throw new ApiError("invalid_value", { message, param: "name" });
}

function requireRoute(routes: readonly StoredNamedRoute[], name: string): StoredNamedRoute {
  const route = routes.find((one) => one.name === name);
  if (route !== undefined) return route;
  throw new ApiError("not_found", {
    message: `There is no route ${quoted(name)}.`,
  });
}

async function shown(settings: OrganizationSettings, route: StoredNamedRoute) {
  const { name, deployed, versions } = route;
  const counters = await settings.countersOf(route);
  return {
    id: `${NAMED_ROUTE_PREFIX}${name}`,
    object: "named_route" as const,
    name,
    deployed,
    versions: [...versions],
    counters: counters.map(({ resetAtMs, ...use }) => ({
      ...use,
      resets_at: secondsOrNull(resetAtMs),
    })),
  };
}
