/**
 * Where the nodes of a named route are drawn: each one to the right of all that lead to it. Pure.
 */
import type { NamedRoute } from "../api/schema.ts";
import { formatUsd } from "../money.ts";
import { formatCompact } from "../numbers.ts";

export type Counter = NamedRoute["counters"][number];
export type Graph = Pick<NamedRoute["versions"][number], "start" | "nodes">;
type GraphNode = Graph["nodes"][number];

export interface DrawnNode {
  readonly id: string;
  readonly type: GraphNode["type"];
  readonly text: string;
  /** What is in use of what it allows, where it counts. */
  readonly use?: string;
  /** Nothing is left: requests go the other way. */
  readonly isExceeded?: boolean;
  readonly column: number;
  readonly row: number;
}

export interface DrawnEdge {
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  /** Empty: there is no other way. */
  readonly text: string;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly columns: number;
  readonly rows: number;
}

interface Way {
  readonly to: string;
  readonly text: string;
}

function waysFrom(node: GraphNode): Way[] {
  switch (node.type) {
    case "condition":
      return [
        { to: node.if_true, text: "✓" },
        { to: node.if_false, text: "✗" },
      ];
    case "percentage":
      return node.outputs.map(({ percent, next }) => ({ to: next, text: `${percent} %` }));
    case "limit":
    case "budget":
      return [
        { to: node.if_within, text: "✓" },
        { to: node.if_exceeded, text: "✗" },
      ];
    case "model":
      return [{ to: node.next, text: "" }];
    case "end":
      return [];
  }
}

function textOf(node: GraphNode): string {
  switch (node.type) {
    case "condition": {
      const condition = node.if;
      if ("is" in condition) return `${condition.fact}: ${condition.is ? "✓" : "✗"}`;
      const sign = condition.comparison === "below" ? "<" : "≥";
      return `${condition.fact} ${sign} ${condition.value}`;
    }
    case "percentage":
      return "%";
    case "limit":
      return `≤ ${formatCompact(node.value)} ${node.metric}/${node.period}`;
    case "budget":
      return `≤ ${formatUsd(BigInt(node.cap_nano_usd))}/${node.window}`;
    case "model":
      return node.model;
    case "end":
      return "■";
  }
}

function useOf(node: GraphNode, counter: Counter | undefined) {
  if (counter === undefined || (node.type !== "limit" && node.type !== "budget")) return {};
  const { used, held, limit, keys } = counter;
  const shown = (amount: number): string =>
    node.type === "budget" ? formatUsd(BigInt(amount)) : formatCompact(amount);
  const running = held > 0 ? ` + ${shown(held)}` : "";
  const many = keys === null ? "" : ` (${keys})`;
  return { use: `${shown(used)}${running}${many}`, isExceeded: used + held >= limit };
}

/** A graph without circles, as every deployed one is. Nodes that nothing leads to are left out. */
export function drawRoute({ start, nodes }: Graph, counters: readonly Counter[] = []): Drawing {
  const counterOf = new Map(counters.map((counter) => [counter.node, counter]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const columnOf = new Map<string, number>();
  // The longest way to each node has as many steps as there are nodes at most.
  let reached = new Map([[start, 0]]);
  for (let step = 0; step <= nodes.length && reached.size > 0; step += 1) {
    const next = new Map<string, number>();
    for (const [id, column] of reached) {
      const node = byId.get(id);
      if (node === undefined) continue;
      columnOf.set(id, column);
      for (const { to } of waysFrom(node)) next.set(to, column + 1);
    }
    reached = next;
  }
  const used = new Map<number, number>();
  const drawn = new Map<string, DrawnNode>();
  for (const [id, column] of [...columnOf].toSorted(([, a], [, b]) => a - b)) {
    const node = byId.get(id);
    if (node === undefined) continue;
    const row = used.get(column) ?? 0;
    used.set(column, row + 1);
    const use = useOf(node, counterOf.get(id));
    drawn.set(id, { id, type: node.type, text: textOf(node), ...use, column, row });
  }
  const edges = [...drawn.values()].flatMap((from) => {
    const node = byId.get(from.id);
    const ways = node === undefined ? [] : waysFrom(node);
    return ways.flatMap(({ to: id, text }) => {
      const to = drawn.get(id);
      return to === undefined ? [] : [{ from, to, text }];
    });
  });
  return {
    nodes: [...drawn.values()],
    edges,
    columns: used.size,
    rows: Math.max(0, ...used.values()),
  };
}
