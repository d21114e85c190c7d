/**
 * The limits of named routes: how much of one is in use, and whether a request has room in it.
 * Pure: no I/O, no clock.
 *
 * Requests are counted when one goes on; tokens when it has ended. Until then it holds as many as
 * it may have at most: its prompt, as far as that is known, and all of its answer. So whatever runs
 * beside each other, no stretch of a period's length has more than the limit, but for prompts that
 * the meter counts longer than they were estimated.
 */
import type { CountingNode, NodeStanding } from "../contract/named-routes.ts";
import { PERIOD_MS } from "./limiter.ts";
import { countedIn, type WindowState } from "./window.ts";

export type LimitNode = Extract<CountingNode, { type: "limit" }>;

/** Names a limit's window; a version that keeps the node keeps the window. */
export function nodeWindowKey(route: string, node: LimitNode, keyId: string): string {
  const { id, per, metric, period } = node;
  return JSON.stringify([ROUTE, route, id, per === "key" ? keyId : "", metric, period]);
}

const ROUTE = "route";

/** The same of all keys, of which a window's name begins with this. */
export function nodeWindowPrefix(route: string, { id }: LimitNode): string {
  return JSON.stringify([ROUTE, route, id]).slice(0, -1);
}

/** Whether it is the window of a limit of this kind; what another kind counted is not its use. */
export function isWindowOf(node: LimitNode, key: string): boolean {
  const parts = JSON.parse(key) as unknown[];
  const [, , , keyId, metric, period] = parts;
  const isPerKey = keyId !== "";
  return isPerKey === (node.per === "key") && metric === node.metric && period === node.period;
}

/** @param ask what the request needs of it, in its own unit */
export function judgeLimit(
  node: LimitNode,
  { window, held }: { readonly window: WindowState; readonly held: number },
  ask: number,
  nowMs: number,
): NodeStanding {
  const used = countedIn(window, PERIOD_MS[node.period], nowMs);
  const is_within = used + held + ask <= node.value;
  return { node: node.id, is_within, used, held, limit: node.value };
}

/** Whether a window of a named route has nothing left in it. */
export function isIdleWindow(key: string, window: WindowState, nowMs: number): boolean {
  const parts = JSON.parse(key) as unknown[];
  if (parts[0] !== ROUTE) return false;
  const period = parts.at(-1) as LimitNode["period"];
  return countedIn(window, PERIOD_MS[period], nowMs) === 0;
}
