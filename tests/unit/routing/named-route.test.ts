import { afterEach, describe, expect, it, vi } from "vitest";

import {
  routeGraphSchema,
  type RouteGraph,
  type RouteNode,
} from "../../../src/contract/named-routes.ts";
import {
  countersOn,
  faultOfGraph,
  followRoute,
  type RouteFacts,
} from "../../../src/routing/named-route.ts";
import { fc } from "../../support/random.ts";
import { catalogOf } from "./route-world.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

const WORLD = catalogOf({ a: {}, b: {}, c: {} }, { "an-alias": "a" });
const END: RouteNode = { id: "end", type: "end" };
const model = (id: string, name: string, next = "end"): RouteNode => ({
  id,
  type: "model",
  model: name,
  next,
});
const ifTools = (id: string, then: string, other: string): RouteNode => ({
  id,
  type: "condition",
  if: { fact: "tools", is: true },
  if_true: then,
  if_false: other,
});
const split = (id: string, ...outputs: readonly (readonly [number, string])[]): RouteNode => ({
  id,
  type: "percentage",
  outputs: outputs.map(([percent, next]) => ({ percent, next })),
});
const counter = (id: string, within: string, exceeded: string, fields: object = {}): RouteNode =>
  ({
    id,
    type: "limit",
    per: "organization",
    metric: "requests",
    period: "minute",
    value: 1,
    if_within: within,
    if_exceeded: exceeded,
    ...fields,
  }) as RouteNode;
const spends = (id: string, within: string, exceeded: string, cap = 1): RouteNode => ({
  id,
  type: "budget",
  window: "day",
  cap_nano_usd: cap,
  if_within: within,
  if_exceeded: exceeded,
});
const graphOf = (...nodes: readonly RouteNode[]): RouteGraph => ({
  start: nodes[0]?.id ?? "",
  nodes: [...nodes],
});
const FACTS: RouteFacts = {
  tools: false,
  schema: false,
  promptTokens: 100,
  maxTokens: null,
  atMs: Date.UTC(2026, 0, 1, 13),
  caller: "org/key",
  exceeded: [],
};

describe("a graph of many ways", () => {
  it("is judged in about as many steps as it has ways from node to node", async () => {
    // A model, then ten splits one after another, each with two models and a way around them: 3 **
    // 10 ways.
    const names = ["first", ...Array.from({ length: 20 }, (_, at) => `m${at}`)];
    const world = await catalogOf(Object.fromEntries(names.map((name) => [name, {}])));
    const layers = Array.from({ length: 10 }, (_, at) => {
      const next = at < 9 ? `s${at + 1}` : "end";
      return [
        split(`s${at}`, [30, next], [30, `a${at}`], [40, `b${at}`]),
        model(`a${at}`, `m${2 * at}`, next),
        model(`b${at}`, `m${2 * at + 1}`, next),
      ];
    });
    const graph = graphOf(model("x", "first", "s0"), ...layers.flat(), END);
    expect(routeGraphSchema.safeParse(graph).success).toBe(true);
    const looks = vi.spyOn(Set.prototype, "has");
    const fault = faultOfGraph(graph, world);
    const count = looks.mock.calls.length;
    looks.mockRestore();
    expect(fault).toBe("The route has more than 9 models on one way.");
    expect(count).toBeLessThan(10_000);
  });
});

const whenFigure = (
  fact: "prompt_tokens" | "max_tokens" | "hour",
  comparison: "below" | "at_least",
  value: number,
): RouteGraph =>
  graphOf(
    { id: "if", type: "condition", if: { fact, comparison, value }, if_true: "x", if_false: "y" },
    model("x", "a"),
    model("y", "b"),
    END,
  );

describe("a graph with a fault", () => {
  it("is gone through in as many steps as it has nodes, should it have been stored all the same", () => {
    const circle = graphOf(model("x", "a", "y"), model("y", "b", "x"));
    expect(followRoute("r", circle, FACTS)).toEqual({ models: ["a", "b"], nodes: ["x", "y"] });
    expect(followRoute("r", graphOf(model("x", "a", "nowhere")), FACTS).nodes).toEqual(["x"]);
  });

  it.each<[RegExp, RouteGraph]>([
    [/Two nodes have the id x/, graphOf(model("x", "a"), model("x", "b"), END)],
    [/start names y, which is no node/, { start: "y", nodes: [model("x", "a"), END] }],
    [/Node x leads to nowhere, which is no node/, graphOf(model("x", "a", "nowhere"), END)],
    [/Node x names "z", which is no model/, graphOf(model("x", "z"), END)],
    [/circular: x -> y -> x/, graphOf(model("x", "a", "y"), model("y", "b", "x"), END)],
    [/circular: x -> x/, graphOf(model("x", "a", "x"))],
    [/ends without a model: if -> end/, graphOf(ifTools("if", "x", "end"), model("x", "a"), END)],
    [/whatever its condition says/, graphOf(ifTools("if", "x", "x"), model("x", "a"), END)],
    [/Node if goes one way alone: hour/, whenFigure("hour", "at_least", 24)],
    [/Node if goes one way alone: hour/, whenFigure("hour", "below", 30)],
    [/Node if goes one way alone: hour/, whenFigure("hour", "at_least", 0)],
    [/Node if goes one way alone: prompt_tokens/, whenFigure("prompt_tokens", "at_least", 0)],
    [/Node if goes one way alone: max_tokens/, whenFigure("max_tokens", "below", 0)],
    [/are 90 percent, and must be 100/, graphOf(split("s", [90, "x"]), model("x", "a"), END)],
    [
      /Node l goes to x whether it is exceeded or not/,
      graphOf(counter("l", "x", "x"), model("x", "a"), END),
    ],
    [
      /circular: l -> x -> l/,
      graphOf(counter("l", "y", "x"), model("x", "a", "l"), model("y", "b"), END),
    ],
    [/ends without a model: b -> end/, graphOf(spends("b", "x", "end"), model("x", "a"), END)],
    [
      /has 9 limits and budgets, and may have 8/,
      graphOf(
        ...Array.from({ length: 9 }, (_, at) =>
          counter(`l${at}`, at < 8 ? `l${at + 1}` : "y", "x"),
        ),
        model("x", "a"),
        model("y", "b"),
        END,
      ),
    ],
    [/names a twice/, graphOf(model("x", "a", "y"), model("y", "a"), END)],
    [/Nothing leads to node y/, graphOf(model("x", "a"), model("y", "b"), END)],
  ])("is refused: %s", async (message, graph) => {
    expect(routeGraphSchema.safeParse(graph).success).toBe(true);
    expect(faultOfGraph(graph, await WORLD)).toMatch(message);
  });

  it("is none where a condition tells requests apart, if only those that say how long they may be", async () => {
    for (const graph of [
      whenFigure("hour", "below", 23),
      whenFigure("prompt_tokens", "at_least", 1),
      whenFigure("max_tokens", "at_least", 0),
    ])
      expect(faultOfGraph(graph, await WORLD)).toBeUndefined();
  });

  it("is refused in few steps, however many ways there are through it", async () => {
    const nodes = Array.from({ length: 15 }, (_, at) => [
      ifTools(`i${at}`, `j${at}`, `i${at + 1}`),
      split(`j${at}`, [100, `i${at + 1}`]),
    ]).flat();
    const graph = { start: "i0", nodes: [...nodes, model("i15", "a"), END] };
    expect(faultOfGraph(graph, await WORLD)).toBeUndefined();
  });
});

describe("a node that counts", () => {
  it.each<[string, object]>([
    ["a limit of 0", { ...counter("l", "x", "y"), value: 0 }],
    ["a limit that is no whole number", { ...counter("l", "x", "y"), value: 1.5 }],
    ["a limit of an unknown period", { ...counter("l", "x", "y"), period: "week" }],
    ["a budget below nothing", { ...spends("b", "x", "y"), cap_nano_usd: -1 }],
    ["a budget of nothing", { ...spends("b", "x", "y"), cap_nano_usd: 0 }],
    [
      "a budget without an edge for the excess",
      { ...spends("b", "x", "y"), if_exceeded: undefined },
    ],
    [
      "a limit without an edge for what is within",
      { ...counter("l", "x", "y"), if_within: undefined },
    ],
  ])("is refused: %s", (_, node) => {
    const graph = { start: "l", nodes: [JSON.parse(JSON.stringify(node)) as object, END] };
    expect(routeGraphSchema.safeParse(graph).success).toBe(false);
  });

  it("goes by what the account said of it, and by nothing else", async () => {
    const graph = graphOf(
      counter("l", "b", "z"),
      spends("b", "x", "y"),
      model("x", "a"),
      model("y", "b"),
      model("z", "c"),
      END,
    );
    expect(faultOfGraph(graph, await WORLD)).toBeUndefined();
    const way = (...exceeded: string[]) => followRoute("r", graph, { ...FACTS, exceeded });
    expect(way()).toEqual({ models: ["a"], nodes: ["l", "b", "x", "end"] });
    expect(way("b").models).toEqual(["b"]);
    expect(way("l", "b").models).toEqual(["c"]);
    expect(countersOn(graph, way()).map(({ id }) => id)).toEqual(["l", "b"]);
    expect(countersOn(graph, way("l")).map(({ id }) => id)).toEqual(["l"]);
  });

  it("has one way for one record, and other ways only for what has no room", async () => {
    const catalog = await WORLD;
    const ids = ["n0", "n1", "n2", "n3", "end"];
    const id = fc.constantFrom(...ids);
    const anyNode = (own: string) =>
      fc.oneof(
        fc
          .record({ name: fc.constantFrom("a", "b", "c"), next: id })
          .map((one) => model(own, one.name, one.next)),
        fc.tuple(id, id).map(([one, other]) => counter(own, one, other)),
        fc.tuple(id, id).map(([one, other]) => spends(own, one, other)),
        fc.tuple(id, id).map(([one, other]) => ifTools(own, one, other)),
      );
    const anyGraph = fc
      .tuple(...ids.slice(0, -1).map(anyNode))
      .map((nodes) => graphOf(...nodes, END));
    const exceeded = fc.subarray(ids);
    fc.assert(
      fc.property(anyGraph, exceeded, fc.boolean(), (graph, full, tools) => {
        if (faultOfGraph(graph, catalog) !== undefined) return;
        const facts = { ...FACTS, tools, exceeded: full };
        const way = followRoute("r", graph, facts);
        expect(way.models.length).toBeGreaterThan(0);
        const counted = countersOn(graph, way);
        // What is not on the way decides nothing.
        const seen = full.filter((one) => counted.some((node) => node.id === one));
        expect(followRoute("r", graph, { ...facts, exceeded: seen })).toEqual(way);
      }),
    );
  });
});

describe("a way through a graph", () => {
  const graph = graphOf(
    ifTools("if", "x", "long"),
    {
      id: "long",
      type: "condition",
      if: { fact: "prompt_tokens", comparison: "at_least", value: 500 },
      if_true: "y",
      if_false: "late",
    },
    {
      id: "late",
      type: "condition",
      if: { fact: "hour", comparison: "below", value: 12 },
      if_true: "z",
      if_false: "few",
    },
    {
      id: "few",
      type: "condition",
      if: { fact: "max_tokens", comparison: "below", value: 10 },
      if_true: "y",
      if_false: "z",
    },
    model("x", "a", "y"),
    model("y", "b"),
    model("z", "c"),
    END,
  );

  it("goes by what the request is, and has what to fall back on", async () => {
    expect(faultOfGraph(graph, await WORLD)).toBeUndefined();
    const way = (facts: Partial<RouteFacts>) => followRoute("r", graph, { ...FACTS, ...facts });
    expect(way({ tools: true })).toEqual({ models: ["a", "b"], nodes: ["if", "x", "y", "end"] });
    expect(way({ promptTokens: 500 }).models).toEqual(["b"]);
    expect(way({ promptTokens: 499 }).nodes).toEqual(["if", "long", "late", "few", "z", "end"]);
    expect(way({ atMs: Date.UTC(2026, 0, 1, 11, 59) }).nodes).toEqual([
      "if",
      "long",
      "late",
      "z",
      "end",
    ]);
    expect(way({ maxTokens: 9 }).models).toEqual(["b"]);
    expect(way({ maxTokens: 10 }).models).toEqual(["c"]);
  });

  it("is the same for a caller always, and has its share of callers", () => {
    const shares = graphOf(split("s", [10, "x"], [90, "y"]), model("x", "a"), model("y", "b"), END);
    const first = (caller: string) => followRoute("r", shares, { ...FACTS, caller }).models[0];
    const callers = Array.from({ length: 2_000 }, (_, at) => `org/key_${at}`);
    const chosen = callers.filter((caller) => first(caller) === "a").length;
    expect(chosen / callers.length).toBeCloseTo(0.1, 1);
    for (const caller of callers.slice(0, 50)) expect(first(caller)).toBe(first(caller));
    // A share that grows takes callers, and gives none back.
    const more = graphOf(split("s", [30, "x"], [70, "y"]), model("x", "a"), model("y", "b"), END);
    for (const caller of callers)
      if (first(caller) === "a")
        expect(followRoute("r", more, { ...FACTS, caller }).models).toEqual(["a"]);
  });

  it("ends with a model, whatever the request, in any graph that was not refused", async () => {
    const catalog = await WORLD;
    const ids = ["n0", "n1", "n2", "n3", "n4", "end"];
    const id = fc.constantFrom(...ids);
    const node = (own: string) =>
      fc.oneof(
        fc
          .record({ model: fc.constantFrom("a", "b", "c"), next: id })
          .map((one) => model(own, one.model, one.next)),
        fc.tuple(id, id).map(([then, other]) => ifTools(own, then, other)),
        fc.tuple(id, id).map(([one, other]) => split(own, [40, one], [60, other])),
      );
    const anyGraph = fc
      .tuple(...ids.slice(0, -1).map(node))
      .chain((nodes) =>
        fc.integer({ min: 1, max: nodes.length }).map((count) => [...nodes.slice(0, count), END]),
      )
      .map((nodes) => graphOf(...nodes));
    fc.assert(
      fc.property(anyGraph, fc.boolean(), fc.string(), (graph, tools, caller) => {
        if (faultOfGraph(graph, catalog) !== undefined) return;
        const way = followRoute("r", graph, { ...FACTS, tools, caller });
        expect(way.models.length).toBeGreaterThan(0);
        expect(way.nodes.at(-1)).toBe("end");
        expect(new Set(way.nodes).size).toBe(way.nodes.length);
      }),
    );
  });
});
