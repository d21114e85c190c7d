/**
 * Reads an answer as far as is needed to judge how sure its model is of it (decisions/0099), and
 * gives nothing of it away meanwhile. What is read is paid for, as what is given is: the account is
 * asked as it always is.
 */
import type { BackendEvent } from "../backends/backend.ts";
import { isInDoubt } from "../routing/attempt.ts";
import { JUDGED_TOKENS, meanLogprobMillionths } from "../routing/cascade.ts";
import type { Allowance } from "./allowance.ts";
import { isFault } from "./broken-off.ts";

interface Reading {
  /** What has come already, without `started`. */
  readonly firstBatch: readonly BackendEvent[];
  readonly source: AsyncIterator<BackendEvent[]>;
  readonly allowance: Pick<Allowance, "covers" | "grantedTokens">;
}

export interface HeldBack {
  /** All that has come, in its order. */
  readonly events: readonly BackendEvent[];
  /**
   * How sure its model is; undefined: there is nothing to judge, as it ended otherwise than by its
   * end.
   */
  readonly judged?: {
    readonly meanLogprobMillionths: number | null;
    /** Its backend has nothing left to do. */
    readonly isEnded: boolean;
  };
}

/** @throws {BackendError} what broke it off */
export async function holdBack({ firstBatch, source, allowance }: Reading): Promise<HeldBack> {
  const events: BackendEvent[] = [];
  const logprobs: (number | null)[] = [];
  let tokens = 0;
  for (let batch = firstBatch; ;) {
    events.push(...batch);
    for (const event of batch) {
      const isEnded = event.type === "end";
      if (event.type === "error" && isInDoubt(event.error)) throw event.error;
      // What the money ends, or a fault of the request's own, is told as it always is.
      if (isFault(event) || !(await isPaid(event, allowance))) return { events };
      if (event.type === "delta") {
        tokens = event.completionTokens;
        for (const { logprob } of event.logprobs ?? []) logprobs.push(logprob);
      }
      if (isEnded || tokens >= JUDGED_TOKENS)
        return {
          events,
          judged: { meanLogprobMillionths: meanLogprobMillionths(logprobs), isEnded },
        };
    }
    const next = await source.next();
    if (next.done === true) return { events };
    batch = next.value;
  }
}

async function isPaid(event: BackendEvent, allowance: Reading["allowance"]): Promise<boolean> {
  const needed = neededFor(event);
  return needed === undefined || needed <= allowance.grantedTokens || allowance.covers(needed, 0);
}

/** How many tokens must be let through for an event: of one that waits to go on, the next. */
export function neededFor(event: BackendEvent): number | undefined {
  if (event.type === "waiting") return event.completionTokens + 1;
  return isCounted(event) ? event.completionTokens : undefined;
}

type CountedEvent = Extract<BackendEvent, { type: "delta" | "tool_call" }>;

export function isCounted(event: BackendEvent): event is CountedEvent {
  return event.type === "delta" || event.type === "tool_call";
}
