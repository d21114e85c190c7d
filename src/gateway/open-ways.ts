/**
 * Named routes whose limits and budgets have room or not: the edge goes by what it was told, the
 * account says of each admission whether that is so, and where it is not the request goes the other
 * way. Each round has one way less, so there are at most as many as a graph has nodes that count.
 */
import type { AdmitRefusal } from "../account/gate.ts";
import { NAMED_ROUTE_LIMITS, type NodeStanding } from "../contract/named-routes.ts";
import { fromAdmitRefusal } from "./refusals.ts";

/** What a call is told before it is routed once more. */
export interface OnItsWay {
  /** Nodes of its named route that have no room for it; absent: it was not told of any. */
  readonly exceeded?: readonly NodeStanding[];
}

/** Nothing was held: there is another way. */
class NoRoom extends Error {
  readonly nodes: readonly NodeStanding[];

  constructor(nodes: readonly NodeStanding[]) {
    super("a node of the named route has no room");
    this.nodes = nodes;
  }
}

/** What an account refused, as what is to be thrown. */
export function toThrown(refusal: AdmitRefusal): Error {
  return refusal.reason === "node_exceeded" ? new NoRoom(refusal.nodes) : fromAdmitRefusal(refusal);
}

/** Runs a call, and again for each way that turns out to have no room. */
export async function alongOpenWay<C extends OnItsWay, T>(
  call: C,
  run: (call: C) => Promise<T>,
): Promise<T> {
  let exceeded: readonly NodeStanding[] = call.exceeded ?? [];
  for (;;) {
    try {
      return await run(exceeded.length === 0 ? call : { ...call, exceeded });
    } catch (thrown) {
      if (!(thrown instanceof NoRoom)) throw thrown;
      const { nodes } = thrown;
      // Only where other versions were deployed meanwhile.
      if (exceeded.length >= NAMED_ROUTE_LIMITS.maxCounters)
        throw fromAdmitRefusal({ reason: "node_exceeded", nodes });
      exceeded = [...exceeded, ...nodes];
    }
  }
}
