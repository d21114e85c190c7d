/**
 * Deltas of a generation gathered for a reader that asked for few large ones. Pure: no clock, no
 * I/O.
 */
import type { EngineEvent } from "../../../src/contract/engine.ts";

type Delta = Extract<EngineEvent, { type: "delta" }>;
type Sink = (event: EngineEvent) => void;

/**
 * A sink before `send`. What is gathered leaves as soon as it has so many tokens, and before any
 * event that is not a delta of the answer, so that the order of events is what the contract says.
 *
 * @param tokens how many of the whole request, all choices together; undefined sends each delta as
 * it comes
 */
export function gatherDeltas(tokens: number | undefined, send: Sink): Sink {
  if (tokens === undefined) return send;
  let sentTokens = 0;
  const gathered = new Map<number, Delta>();
  const release = (): void => {
    // The count is the whole request's and never goes back.
    const inOrder = [...gathered.values()].toSorted(byTokens);
    gathered.clear();
    for (const delta of inOrder) send(delta);
  };
  return (event) => {
    if (event.type !== "delta" || event.ofPrompt === true) {
      release();
      send(event);
      return;
    }
    const before = gathered.get(event.index);
    gathered.set(event.index, before === undefined ? event : joined(before, event));
    if (event.completionTokens - sentTokens < tokens) return;
    sentTokens = event.completionTokens;
    release();
  };
}

function joined(before: Delta, after: Delta): Delta {
  const logprobs =
    before.logprobs === null && after.logprobs === null
      ? null
      : [...(before.logprobs ?? []), ...(after.logprobs ?? [])];
  const tokenIds =
    before.tokenIds === undefined || after.tokenIds === undefined
      ? {}
      : { tokenIds: [...before.tokenIds, ...after.tokenIds] };
  return { ...after, text: before.text + after.text, logprobs, ...tokenIds };
}

const byTokens = (a: Delta, b: Delta): number => a.completionTokens - b.completionTokens;
