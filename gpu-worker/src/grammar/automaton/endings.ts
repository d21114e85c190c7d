/**
 * From which states the end of their rule can be reached. Pure; the work is linear in the edges.
 */
import { KINDS, RETURN } from "./program.ts";

/** A program that is being written. */
export interface States {
  readonly kinds: readonly number[];
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly targets: readonly number[];
  readonly ruleStarts: readonly number[];
}

/** `[states]`: 1 for those from which it can, by any text or by the empty one alone. */
export function findEndings(states: States, by: "any text" | "no text"): Uint8Array {
  const { kinds, first, second, ruleStarts } = states;
  const found = new Uint8Array(kinds.length);
  const users = listUsers(states, by);
  const waiting = [RETURN];
  found[RETURN] = 1;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (let at = users.begins[state] ?? 0; at < (users.begins[state + 1] ?? 0); at += 1) {
      const user = users.list[at] ?? 0;
      if (found[user] === 1) continue;
      if (kinds[user] === KINDS.call) {
        const start = ruleStarts[first[user] ?? 0] ?? 0;
        if (found[start] !== 1 || found[second[user] ?? 0] !== 1) continue;
      }
      found[user] = 1;
      waiting.push(user);
    }
  }
  return found;
}

/** Of each state, those that lead to it: `list[begins[state] .. begins[state + 1]]`. */
function listUsers(states: States, by: "any text" | "no text") {
  const begins = new Int32Array(states.kinds.length + 1);
  forEachEdge(states, by, (_, to) => (begins[to + 1] = (begins[to + 1] ?? 0) + 1));
  for (let state = 1; state < begins.length; state += 1) {
    begins[state] = (begins[state] ?? 0) + (begins[state - 1] ?? 0);
  }
  const list = new Int32Array(begins.at(-1) ?? 0);
  const next = begins.slice();
  forEachEdge(states, by, (from, to) => {
    const at = next[to] ?? 0;
    list[at] = from;
    next[to] = at + 1;
  });
  return { begins, list };
}

/** A call leads to the rule's start and to what follows it. */
function forEachEdge(
  { kinds, first, second, targets, ruleStarts }: States,
  by: "any text" | "no text",
  visit: (from: number, to: number) => void,
): void {
  for (let state = 0; state < kinds.length; state += 1) {
    const [from = 0, other = 0] = [first[state], second[state]];
    const kind = kinds[state];
    if (kind === KINDS.split) {
      for (let at = from; at < from + other; at += 1) visit(state, targets[at] ?? RETURN);
    } else if (kind === KINDS.call) {
      visit(state, ruleStarts[from] ?? RETURN);
      visit(state, other);
    } else if (kind === KINDS.character && by === "any text") visit(state, other);
  }
}
