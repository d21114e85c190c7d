/**
 * The limits and budgets of named routes, as requests come to them. The edge names those on a
 * request's way; whether they have room is decided here, where admissions come one by one, so that
 * no number of requests beside each other passes more than a node says. A request that has no room
 * is not admitted that way: the edge takes the other one, and asks again.
 *
 * What a node counts is read here and written by `pass` and `end`, inside a transaction of the
 * account.
 */
import { windowEndMs } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { CountingNode, NodeStanding } from "../../contract/named-routes.ts";
import { PERIOD_MS } from "../../limits/limiter.ts";
import {
  isIdleWindow,
  isWindowOf,
  judgeLimit,
  nodeWindowKey,
  nodeWindowPrefix,
  type LimitNode,
} from "../../limits/node-limits.ts";
import { count, countedIn, EMPTY_WINDOW } from "../../limits/window.ts";
import type { AdmitCall, AdmitRefusal, Passing } from "../gate.ts";
import type { Ended } from "../ledger/books.ts";
import type { CounterUse } from "../policy/verbs.ts";
import type { AccountState } from "../state.ts";
import type { HeldPass, Hold } from "./hold.ts";
import { spendKey, type BudgetNode, type RouteSpend } from "./route-spend.ts";

/** Windows of limits; a key that would have one more has no room. */
export const MAX_WINDOWS = 10_000;
/** Beyond them, of limits that count all keys together: versions may name new ones each. */
const SHARED_WINDOWS = 1_000;
const TIDY_MS = 60_000;

/** null: each has room. */
export function refusalAt(standings: readonly NodeStanding[]): AdmitRefusal | null {
  const nodes = standings.filter(({ is_within }) => !is_within);
  return nodes.length === 0 ? null : { reason: "node_exceeded", nodes };
}

interface Parts {
  readonly state: AccountState;
  readonly spend: RouteSpend;
}

type Asking = Pick<AdmitCall, "passing" | "promptTokens" | "maxCompletionTokens" | "isFromCache">;

export class RouteNodes {
  readonly #state: AccountState;
  readonly #spend: RouteSpend;
  #tidiedAtMs = 0;

  constructor({ state, spend }: Parts) {
    this.#state = state;
    this.#spend = spend;
  }

  /** What each node on the request's way sees. Nothing is counted. @param keyId of its lineage */
  judge({ passing, ...asking }: Asking, keyId: string, nowMs: number): NodeStanding[] {
    if (passing === undefined) return [];
    return passing.nodes.map((node) =>
      node.type === "budget"
        ? this.#judgeBudget(passing.route, node, nowMs)
        : this.#judgeLimit(nodeWindowKey(passing.route, node, keyId), node, asking, nowMs),
    );
  }

  /** Counts the request at the nodes that it goes through. @returns what its hold is to know */
  pass({ passing, ...asking }: Asking, keyId: string, nowMs: number): HeldPass[] {
    if (passing === undefined) return [];
    return passing.nodes.flatMap((node) => this.#passOne(passing, node, { asking, keyId, nowMs }));
  }

  /** Makes room for windows and sums where there are as many as there may be. */
  tidy(nowMs: number): void {
    const { windows } = this.#state;
    const isRecent = Math.abs(nowMs - this.#tidiedAtMs) < TIDY_MS;
    const isFull = windows.size >= MAX_WINDOWS || this.#spend.isFull;
    if (!isFull || isRecent) return;
    this.#tidiedAtMs = nowMs;
    const idle = [...windows].filter(([key, window]) => isIdleWindow(key, window, nowMs));
    for (const [key] of idle) this.#state.dropWindow(key);
    if (this.#spend.isFull) this.#spend.tidy(nowMs);
  }

  /** What a request had in the end, at each node that it passed. */
  end({ hold, call, usage }: Ended, isVoid: boolean, nowMs: number): void {
    const { promptTokens, completionTokens } = call.usage;
    for (const { counter, kind } of hold.passes ?? []) {
      if (kind === "budget") this.#spend.add(counter, usage.charge_nano_usd, nowMs);
      const isCounted = kind === "tokens" && !isVoid && call.measuredBy !== "cache";
      if (isCounted) this.#count(counter, promptTokens + completionTokens, nowMs);
    }
  }

  /** What is in use of each node, for people. */
  uses(route: string, nodes: readonly CountingNode[], nowMs: number): CounterUse[] {
    return nodes.map((node) =>
      node.type === "budget"
        ? this.#useOfBudget(route, node, nowMs)
        : this.#useOfLimit(route, node, nowMs),
    );
  }

  #judgeBudget(route: string, node: BudgetNode, nowMs: number): NodeStanding {
    const { used, held, limit } = this.#useOfBudget(route, node, nowMs);
    const hasPlace = this.#spend.hasPlace(spendKey(route, node));
    return { node: node.id, is_within: used + held < limit && hasPlace, used, held, limit };
  }

  #judgeLimit(
    counter: string,
    node: LimitNode,
    { promptTokens, maxCompletionTokens, isFromCache }: Omit<Asking, "passing">,
    nowMs: number,
  ): NodeStanding {
    const window = this.#state.windows.get(counter);
    const tokens = isFromCache === true ? 0 : promptTokens + maxCompletionTokens;
    const ask = node.metric === "requests" ? 1 : tokens;
    const held = node.metric === "requests" ? 0 : this.#heldTokens(counter);
    const use = { window: window ?? EMPTY_WINDOW, held };
    const standing = judgeLimit(node, use, ask, nowMs);
    const most = node.per === "key" ? MAX_WINDOWS : MAX_WINDOWS + SHARED_WINDOWS;
    const hasPlace = window !== undefined || this.#state.windows.size < most;
    return { ...standing, is_within: standing.is_within && hasPlace };
  }

  #passOne(
    { route }: Passing,
    node: CountingNode,
    { asking, keyId, nowMs }: { asking: Omit<Asking, "passing">; keyId: string; nowMs: number },
  ): HeldPass[] {
    if (node.type === "budget") return [{ counter: spendKey(route, node), kind: "budget" }];
    const counter = nodeWindowKey(route, node, keyId);
    if (node.metric === "requests") {
      this.#count(counter, 1, nowMs);
      return [];
    }
    const { isFromCache, maxCompletionTokens } = asking;
    const most = isFromCache === true ? {} : { mostCompletionTokens: maxCompletionTokens };
    return [{ counter, kind: "tokens", ...most }];
  }

  #count(counter: string, amount: number, nowMs: number): void {
    const period = (JSON.parse(counter) as unknown[]).at(-1) as LimitNode["period"];
    const window = this.#state.windows.get(counter) ?? EMPTY_WINDOW;
    const counted = count(window, PERIOD_MS[period], amount, nowMs);
    this.#state.amendWindows(new Map([[counter, counted]]));
  }

  #useOfBudget(route: string, node: BudgetNode, nowMs: number): CounterUse {
    const counter = spendKey(route, node);
    return {
      node: node.id,
      used: this.#spend.spent(counter, nowMs),
      held: this.#heldNanoUsd(counter),
      limit: node.cap_nano_usd,
      keys: null,
      resetAtMs: windowEndMs(node.window, nowMs),
    };
  }

  #useOfLimit(route: string, node: LimitNode, nowMs: number): CounterUse {
    const prefix = nodeWindowPrefix(route, node);
    const tokensHeld = node.metric === "requests" ? new Map<string, number>() : this.#tokensHeld();
    const counters = new Set([...this.#state.windows.keys(), ...tokensHeld.keys()]);
    const uses = [...counters]
      .filter((counter) => counter.startsWith(prefix) && isWindowOf(node, counter))
      .map((counter) => ({
        used: countedIn(
          this.#state.windows.get(counter) ?? EMPTY_WINDOW,
          PERIOD_MS[node.period],
          nowMs,
        ),
        held: tokensHeld.get(counter) ?? 0,
      }))
      .filter(({ used, held }) => used + held > 0)
      .toSorted((a, b) => b.used + b.held - (a.used + a.held));
    const { used = 0, held = 0 } = uses[0] ?? {};
    const keys = node.per === "key" ? uses.length : null;
    return { node: node.id, used, held, limit: node.value, keys, resetAtMs: null };
  }

  /** What running requests may come to add to a window. */
  #heldTokens(counter: string): number {
    return this.#sumOfHolds(counter, mostTokens);
  }

  /** To each. */
  #tokensHeld(): Map<string, number> {
    const sums = new Map<string, number>();
    for (const hold of this.#state.holds.values())
      for (const pass of hold.passes ?? [])
        if (pass.kind === "tokens")
          sums.set(pass.counter, (sums.get(pass.counter) ?? 0) + mostTokens(hold, pass));
    return sums;
  }

  #heldNanoUsd(counter: string): NanoUsd {
    return this.#sumOfHolds(counter, ({ amountNanoUsd }) => amountNanoUsd);
  }

  #sumOfHolds(counter: string, amountOf: (hold: Hold, pass: HeldPass) => number): number {
    let sum = 0;
    for (const hold of this.#state.holds.values()) {
      const pass = hold.passes?.find((one) => one.counter === counter);
      if (pass !== undefined) sum += amountOf(hold, pass);
    }
    return sum;
  }
}

const mostTokens = ({ promptTokens }: Hold, { mostCompletionTokens }: HeldPass): number =>
  mostCompletionTokens === undefined ? 0 : promptTokens + mostCompletionTokens;
