/**
 * Named routes whose limits and budgets have room or not, keys that are bound, and conversations
 * that another model has: the edge goes by what it was told, the account says of each admission
 * whether that is so, and where it is not the request goes another way. Each round has one way
 * less, so there are at most as many as a graph has nodes that count, one for the key, and one for
 * the conversation.
 */
import type { AdmitCall, AdmitRefusal } from "../account/gate.ts";
import type { KeyBounds } from "../auth/key-policy.ts";
import { NAMED_ROUTE_LIMITS, type NodeStanding } from "../contract/named-routes.ts";
import type { ApiError } from "../errors.ts";
import { fromAdmitRefusal } from "./refusals.ts";

/** What a call is told before it is routed once more. */
export interface OnItsWay {
  /** Nodes of its named route that have no room for it; absent: it was not told of any. */
  readonly exceeded?: readonly NodeStanding[];
  /** What its key binds its requests to; absent: it was not told. */
  readonly bounds?: KeyBounds;
  /** The model that has its conversation; absent: it was not told of one. */
  readonly escalated?: string;
}

/** Nothing was held: there is another way. */
class NoRoom extends Error {
  readonly nodes: readonly NodeStanding[];

  constructor(nodes: readonly NodeStanding[]) {
    super("a node of the named route has no room");
    this.nodes = nodes;
  }
}

/** Another model has the conversation. */
class Escalated extends Error {
  readonly model: string;

  constructor(model: string) {
    super(`the conversation is with ${model}`);
    this.model = model;
  }
}

/** The key does not let use all that it was to be tried on: there may be others. */
class Bound extends Error {
  readonly error: ApiError;
  readonly bounds: KeyBounds;

  constructor(error: ApiError, bounds: KeyBounds) {
    super(error.message);
    this.error = error;
    this.bounds = bounds;
  }
}

/**
 * What an account refused, as what is to be thrown. Models that a request names itself are refused
 * to a key that may not use them; those that `auto` chose, and places, were not asked for.
 */
export function toThrown(refusal: AdmitRefusal, asked: Pick<AdmitCall, "decision">): Error {
  if (refusal.reason === "node_exceeded") return new NoRoom(refusal.nodes);
  if (refusal.reason === "escalated") return new Escalated(refusal.model);
  const error = fromAdmitRefusal(refusal);
  const bounds = "bounds" in refusal ? refusal.bounds : undefined;
  const isChosen = refusal.reason === "tier_denied" || asked.decision?.auto != null;
  return bounds !== undefined && isChosen ? new Bound(error, bounds) : error;
}

/** Runs a call, and again for each way that turns out to have no room. */
export async function alongOpenWay<C extends OnItsWay, T>(
  call: C,
  run: (call: C) => Promise<T>,
): Promise<T> {
  let exceeded: readonly NodeStanding[] = call.exceeded ?? [];
  let { bounds, escalated } = call;
  for (;;) {
    const told = {
      ...(exceeded.length > 0 && { exceeded }),
      ...(bounds !== undefined && { bounds }),
      ...(escalated !== undefined && { escalated }),
    };
    try {
      return await run({ ...call, ...told });
    } catch (thrown) {
      if (thrown instanceof Escalated && escalated === undefined) {
        escalated = thrown.model;
        continue;
      }
      if (thrown instanceof Bound) {
        if (bounds !== undefined) throw thrown.error;
        ({ bounds } = thrown);
        continue;
      }
      if (!(thrown instanceof NoRoom)) throw thrown;
      const { nodes } = thrown;
      // Only where other versions were deployed meanwhile.
      if (exceeded.length >= NAMED_ROUTE_LIMITS.maxCounters)
        throw fromAdmitRefusal({ reason: "node_exceeded", nodes });
      exceeded = [...exceeded, ...nodes];
    }
  }
}
