/** A named route's graph: what is wrong with it, and where a request goes through it. Pure. */
import type {
  CountingNode,
  RouteGraph,
  RouteNode,
  StoredNamedRoute,
} from "../contract/named-routes.ts";
import { NAMED_ROUTE_LIMITS } from "../contract/named-routes.ts";
import { isAuto, resolveModel } from "./aliases.ts";
import type { RouteCatalog } from "./catalog.ts";
import { stableFraction } from "./stable-hash.ts";

/** What a graph may ask about a request. */
export interface RouteFacts {
  readonly tools: boolean;
  readonly schema: boolean;
  readonly promptTokens: number;
  /** null: the request does not say. */
  readonly maxTokens: number | null;
  readonly atMs: number;
  /** Whoever is always to have the same. */
  readonly caller: string;
  /** Ids of limits and budgets that have no room for it, as its account said; any other has. */
  readonly exceeded: readonly string[];
}

type Condition = Extract<RouteNode, { type: "condition" }>["if"];

const HOURS_OF_DAY = 24;

/** A way through a graph. */
export interface RouteWay {
  /** The first, and those to fall back on. */
  readonly models: readonly string[];
  /** The nodes that were passed, in their order. */
  readonly nodes: readonly string[];
}

/** A sentence on what is wrong with a graph; undefined where nothing is. */
export function faultOfGraph(graph: RouteGraph, catalog: RouteCatalog): string | undefined {
  const nodes = byId(graph);
  if (nodes.size < graph.nodes.length) return `Two nodes have the id ${twiceNamed(graph)}.`;
  if (!nodes.has(graph.start)) return `start names ${graph.start}, which is no node.`;
  for (const node of graph.nodes) {
    const unknown = nextOf(node).find((id) => !nodes.has(id));
    if (unknown !== undefined) return `Node ${node.id} leads to ${unknown}, which is no node.`;
    const why = faultOfNode(node, catalog);
    if (why !== undefined) return why;
  }
  const reached = reachedFrom(nodes, graph.start);
  const lost = graph.nodes.find(({ id }) => !reached.has(id));
  const counters = graph.nodes.filter(isCounting).length;
  if (counters > NAMED_ROUTE_LIMITS.maxCounters)
    return `The route has ${counters} limits and budgets, and may have ${NAMED_ROUTE_LIMITS.maxCounters}.`;
  return (
    faultOfWays(nodes, graph.start, [...reached]) ??
    (lost === undefined ? undefined : `Nothing leads to node ${lost.id}.`)
  );
}

function twiceNamed({ nodes }: RouteGraph): string {
  const ids = nodes.map(({ id }) => id);
  return ids.find((id, at) => ids.indexOf(id) !== at) ?? "";
}

function faultOfNode(node: RouteNode, catalog: RouteCatalog): string | undefined {
  if (node.type === "percentage") {
    const sum = node.outputs.reduce((total, { percent }) => total + percent, 0);
    if (sum !== 100) return `The outputs of node ${node.id} are ${sum} percent, and must be 100.`;
  }
  if (node.type === "condition" && node.if_true === node.if_false)
    return `Node ${node.id} goes to ${node.if_true} whatever its condition says.`;
  if (node.type === "condition" && isDecided(node.if))
    return `Node ${node.id} goes one way alone: ${node.if.fact} is always so, or never.`;
  if (isCounting(node) && node.if_within === node.if_exceeded)
    return `Node ${node.id} goes to ${node.if_within} whether it is exceeded or not.`;
  const isModel = (name: string) =>
    catalog.entries.has(resolveModel(catalog, name)) || isAuto(catalog, name);
  if (node.type === "model" && !isModel(node.model))
    return `Node ${node.id} names ${JSON.stringify(node.model)}, which is no model.`;
  return undefined;
}

/** Whether every request meets a condition, or none does. */
function isDecided(condition: Condition): boolean {
  if ("is" in condition) return false;
  const { fact, comparison, value } = condition;
  if (fact === "hour" && value >= HOURS_OF_DAY) return true;
  // Whoever says how many tokens has at least none of them; others say nothing.
  return value === 0 && (comparison === "below" || fact !== "max_tokens");
}

type Nodes = ReadonlyMap<string, RouteNode>;

/**
 * Every way ends, has a model before its end, none twice, and no more than a request may name. Ways
 * are not followed one by one: of 32 nodes there are hundreds of thousands.
 */
function faultOfWays(nodes: Nodes, start: string, reached: readonly string[]): string | undefined {
  for (const id of reached) {
    const circle = wayFrom(nodes, id, (node) => node.id === id);
    if (circle !== undefined) return `The route is circular: ${circle.join(" -> ")}.`;
  }
  const empty = wayWithoutModel(nodes, start);
  if (empty !== undefined) return `The route ends without a model: ${empty.join(" -> ")}.`;
  for (const id of reached) {
    const node = nodes.get(id);
    if (node?.type !== "model") continue;
    const { model } = node;
    const twice = wayFrom(nodes, id, (other) => other.type === "model" && other.model === model);
    if (twice !== undefined) return `The route names ${model} twice: ${twice.join(" -> ")}.`;
  }
  return mostModels(nodes, start) > NAMED_ROUTE_LIMITS.maxModels
    ? `The route has more than ${NAMED_ROUTE_LIMITS.maxModels} models on one way.`
    : undefined;
}

function wayWithoutModel(nodes: Nodes, start: string): string[] | undefined {
  const first = nodes.get(start)?.type;
  if (first === "end") return [start];
  const isPassed = ({ type }: RouteNode) => type !== "model";
  return first === "model"
    ? undefined
    : wayFrom(nodes, start, ({ type }) => type === "end", isPassed);
}

/**
 * A way of at least one step from a node to one that is looked for; none where there is none. Looks
 * at each node once.
 */
function wayFrom(
  nodes: Nodes,
  from: string,
  isWanted: (node: RouteNode) => boolean,
  isPassed: (node: RouteNode) => boolean = () => true,
): string[] | undefined {
  const seen = new Set<string>();
  const walk = (at: string): string[] | undefined => {
    for (const id of nextOf(nodes.get(at))) {
      const node = nodes.get(id);
      if (node === undefined) continue;
      if (isWanted(node)) return [at, id];
      if (seen.has(id) || !isPassed(node)) continue;
      seen.add(id);
      const way = walk(id);
      if (way !== undefined) return [at, ...way];
    }
    return undefined;
  };
  return walk(from);
}

/** In the order of depth. */
function reachedFrom(nodes: Nodes, start: string, reached = new Set<string>()): Set<string> {
  if (reached.has(start)) return reached;
  reached.add(start);
  for (const id of nextOf(nodes.get(start))) reachedFrom(nodes, id, reached);
  return reached;
}

/** Models on the way that has most of them, in a graph without circles. */
function mostModels(nodes: Nodes, id: string, known = new Map<string, number>()): number {
  const before = known.get(id);
  if (before !== undefined) return before;
  const node = nodes.get(id);
  const own = node?.type === "model" ? 1 : 0;
  const most = own + Math.max(0, ...nextOf(node).map((next) => mostModels(nodes, next, known)));
  known.set(id, most);
  return most;
}

/** Where a request goes. Of a graph that has no fault, in as many steps as it has nodes at most. */
export function followRoute(name: string, graph: RouteGraph, facts: RouteFacts): RouteWay {
  const nodes = byId(graph);
  const models: string[] = [];
  const passed: string[] = [];
  let node = nodes.get(graph.start);
  while (node !== undefined && passed.length < graph.nodes.length) {
    passed.push(node.id);
    if (node.type === "end") break;
    if (node.type === "model") models.push(node.model);
    node = nodes.get(chosen(name, node, facts));
  }
  return { models, nodes: passed };
}

function chosen(
  name: string,
  node: Exclude<RouteNode, { type: "end" }>,
  facts: RouteFacts,
): string {
  switch (node.type) {
    case "model":
      return node.next;
    case "condition":
      return isMet(node.if, facts) ? node.if_true : node.if_false;
    case "limit":
    case "budget":
      return facts.exceeded.includes(node.id) ? node.if_exceeded : node.if_within;
    case "percentage": {
      const place = stableFraction(`${facts.caller}/${name}/${node.id}`) * 100;
      let upTo = 0;
      const output = node.outputs.find(({ percent }) => place < (upTo += percent));
      return (output ?? node.outputs.at(-1))?.next ?? "";
    }
  }
}

function isMet(
  condition: Condition,
  { tools, schema, promptTokens, maxTokens, atMs }: RouteFacts,
): boolean {
  if ("is" in condition) return (condition.fact === "tools" ? tools : schema) === condition.is;
  const hour = new Date(atMs).getUTCHours();
  const figures = { prompt_tokens: promptTokens, max_tokens: maxTokens, hour };
  const figure = figures[condition.fact];
  if (figure === null) return false;
  return condition.comparison === "below" ? figure < condition.value : figure >= condition.value;
}

export function isCounting(node: RouteNode): node is CountingNode {
  return node.type === "limit" || node.type === "budget";
}

/** The limits and budgets among the nodes of a way. */
export function countersOn(graph: RouteGraph, { nodes }: Pick<RouteWay, "nodes">): CountingNode[] {
  return graph.nodes.filter(isCounting).filter(({ id }) => nodes.includes(id));
}

/** The version of a route that is in force. */
export function deployedGraph({ deployed, versions }: StoredNamedRoute): RouteGraph | undefined {
  return versions.find(({ version }) => version === deployed);
}

function nextOf(node: RouteNode | undefined): string[] {
  switch (node?.type) {
    case "condition":
      return [node.if_true, node.if_false];
    case "percentage":
      return node.outputs.map(({ next }) => next);
    case "limit":
    case "budget":
      return [node.if_within, node.if_exceeded];
    case "model":
      return [node.next];
    case "end":
    case undefined:
      return [];
  }
}

const byId = ({ nodes }: RouteGraph): Map<string, RouteNode> =>
  new Map(nodes.map((node) => [node.id, node]));
