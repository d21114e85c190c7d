/**
 * What a stream of the overview says, as events: everything at first, then what changed, once a
 * second at most. It ends when whoever opened it may not see it any more.
 */
import { namedEvent } from "../../streaming/sse.ts";
import type { Seen, View, Watch, WatchCall } from "../../watch/watch.ts";

/** From one event to the next at least. */
const LEAST_INTERVAL_MS = 1_000;
/** So often it is looked whether it may still be seen. */
export const RECHECK_EVERY_MS = 10_000;
/** Then its reader opens another, from where this one stood: calls of one request are bounded. */
export const MAX_TURNS = 400;

export interface OverviewStream {
  readonly watch: () => Watch;
  readonly call: Omit<WatchCall, "isPatient">;
  /** What there was when it was opened. */
  readonly first: Seen;
  readonly toEvent: (view: View) => Promise<object>;
  /** Whether who opened it may still see it. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Whoever reads has left. */
  readonly signal: AbortSignal;
}

export async function* overviewTexts(stream: OverviewStream): AsyncGenerator<string, undefined> {
  const { watch, call, toEvent, mayGoOn, now, wait, signal } = stream;
  let { first: next } = stream;
  let { seen } = call;
  let checkedAtMs = now();
  try {
    for (let turn = 0; turn < MAX_TURNS; turn += 1) {
      if (Math.abs(now() - checkedAtMs) >= RECHECK_EVERY_MS) {
        if (!(await mayGoOn())) return undefined;
        checkedAtMs = now();
      }
      if (signal.aborted || next.kind === "full") return undefined;
      if (next.kind === "view") {
        seen = next.id;
        const name = next.isWhole ? "overview.snapshot" : "overview.change";
        yield `id: ${seen}\n${namedEvent(name, await toEvent(next.view))}`;
        await wait(LEAST_INTERVAL_MS);
      }
      if (signal.aborted) return undefined;
      next = await watch().next({ ...call, seen, isPatient: true });
    }
  } finally {
    await watch().leave(call.viewerId);
  }
  return undefined;
}
