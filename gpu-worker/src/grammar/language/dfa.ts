/**
 * Regular languages as deterministic automata over code points: what two of them have in common,
 * what one leaves out. Pure; the work is counted, and bounded by a refusal.
 *
 * Halves of surrogate pairs are no characters of a text in UTF-8, so no automaton has edges for
 * them.
 */
import type { Range } from "../expression.ts";
import { refuseWork } from "../refusal.ts";

/** Code points from `first` to `last` lead to state `to`. */
export interface Edge<State = number> {
  readonly first: number;
  readonly last: number;
  readonly to: State;
}

/**
 * State 0 is the start. From each state that is left, an end can be reached; save from a start
 * without any text.
 */
export interface Dfa {
  /** Of each state, in order, without overlaps; what no edge has is refused. */
  readonly edges: readonly (readonly Edge[])[];
  readonly accepts: readonly boolean[];
}

/** All characters. */
export const CHARACTERS: readonly Range[] = [
  [0, 0xd7ff],
  [0xe000, 0x10ffff],
];

const MAX_STATES = 32_768;
/**
 * Elementary steps that the languages of one schema may take: half a second of a processor. What
 * generators of schemas write takes a sixth of it at most.
 */
export const MAX_WORK = 4_000_000;

/** What the languages of one schema or expression may take together. */
export class Effort {
  #left = MAX_WORK;

  /** @throws {GrammarRefusal} */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) refuseWork("patterns and bounds take too much work to combine");
  }
}

export interface Exploration<State> {
  readonly start: State;
  readonly keyOf: (state: State) => string | number;
  readonly edgesOf: (state: State) => readonly Edge<State>[];
  readonly isEnd: (state: State) => boolean;
}

/**
 * Every state that can be reached, and from which an end can be.
 *
 * @throws {GrammarRefusal} if they are too many
 */
export function explore<State>(exploration: Exploration<State>, effort: Effort): Dfa {
  const { start, keyOf, edgesOf, isEnd } = exploration;
  const ids = new Map([[keyOf(start), 0]]);
  const states = [start];
  const edges: Edge[][] = [];
  const accepts: boolean[] = [];
  // Grows while it is walked.
  for (const state of states) {
    const own: Edge[] = [];
    for (const { first, last, to } of edgesOf(state)) {
      const key = keyOf(to);
      let id = ids.get(key);
      if (id === undefined) {
        id = states.push(to) - 1;
        ids.set(key, id);
        if (states.length > MAX_STATES) {
          refuseWork(`a pattern, or several together, take more than ${String(MAX_STATES)} states`);
        }
      }
      const before = own.at(-1);
      if (before?.to === id && before.last + 1 === first) own[own.length - 1] = { ...before, last };
      else own.push({ first, last, to: id });
    }
    effort.spend(10 * (1 + own.length));
    edges.push(own);
    accepts.push(isEnd(state));
  }
  return tidy({ edges, accepts });
}

/** What both take. */
export function intersect(a: Dfa, b: Dfa, effort: Effort): Dfa {
  const width = b.accepts.length;
  return explore<number>(
    {
      start: 0,
      keyOf: (state) => state,
      isEnd: (state) =>
        a.accepts[Math.floor(state / width)] === true && b.accepts[state % width] === true,
      edgesOf: (state) => {
        const [left, right] = [a.edges[Math.floor(state / width)], b.edges[state % width]];
        effort.spend((left?.length ?? 0) + (right?.length ?? 0));
        return shared(left ?? [], right ?? [], (x, y) => x * width + y);
      },
    },
    effort,
  );
}

/** What `dfa` does not take. */
export function complement(dfa: Dfa, effort: Effort): Dfa {
  const sink = dfa.accepts.length;
  return explore<number>(
    {
      start: 0,
      keyOf: (state) => state,
      isEnd: (state) => dfa.accepts[state] !== true,
      edgesOf: (state) => {
        const edges = [...(dfa.edges[state] ?? [])];
        for (const [first, last] of gapsOf(edges)) edges.push({ first, last, to: sink });
        return edges.sort((x, y) => x.first - y.first);
      },
    },
    effort,
  );
}

/** Exactly the texts of a list. */
export function listed(texts: readonly string[], effort: Effort): Dfa {
  type Trie = { readonly id: number; readonly next: Map<number, Trie>; isEnd: boolean };
  let count = 1;
  const root: Trie = { id: 0, next: new Map(), isEnd: false };
  for (const text of texts) {
    let place = root;
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      let next = place.next.get(point);
      if (next === undefined) {
        next = { id: count++, next: new Map(), isEnd: false };
        place.next.set(point, next);
      }
      place = next;
    }
    place.isEnd = true;
  }
  return explore<Trie>(
    {
      start: root,
      keyOf: ({ id }) => id,
      isEnd: ({ isEnd }) => isEnd,
      edgesOf: ({ next }) =>
        [...next]
          .sort(([a], [b]) => a - b)
          .map(([point, to]) => ({ first: point, last: point, to })),
    },
    effort,
  );
}

/** Any text at all. */
export const ANY_TEXT: Dfa = {
  edges: [CHARACTERS.map(([first, last]) => ({ first, last, to: 0 }))],
  accepts: [true],
};

export function isEmptyLanguage({ accepts }: Dfa): boolean {
  return !accepts.includes(true);
}

export function takes(dfa: Dfa, text: string): boolean {
  let state: number | undefined = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    state = dfa.edges[state]?.find(({ first, last }) => first <= point && point <= last)?.to;
    if (state === undefined) return false;
  }
  return dfa.accepts[state] === true;
}

/**
 * States that take any rest whatever: the largest set of accepting states that all characters lead
 * back into.
 */
export function findUniversal(dfa: Dfa): readonly boolean[] {
  return universalOf(dfa, listUsers(dfa));
}

function universalOf({ edges, accepts }: Dfa, users: Users): readonly boolean[] {
  const isIn = accepts.map((accepting, state) => accepting && isTotal(edges[state] ?? []));
  if (!isIn.includes(true)) return isIn;
  const waiting = isIn.flatMap((isUniversal, state) => (isUniversal ? [] : [state]));
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const user of usersOf(users, state)) {
      if (isIn[user] !== true) continue;
      isIn[user] = false;
      waiting.push(user);
    }
  }
  return isIn;
}

/** Both sides' edges where they overlap. */
export function shared<A, B, C>(
  a: readonly Edge<A>[],
  b: readonly Edge<B>[],
  join: (a: A, b: B) => C,
): Edge<C>[] {
  const found: Edge<C>[] = [];
  for (let [at, other] = [0, 0]; at < a.length && other < b.length;) {
    const [x, y] = [a[at] as Edge<A>, b[other] as Edge<B>];
    const [first, last] = [Math.max(x.first, y.first), Math.min(x.last, y.last)];
    if (first <= last) found.push({ first, last, to: join(x.to, y.to) });
    if (x.last < y.last) at += 1;
    else other += 1;
  }
  return found;
}

/** The characters that none of the edges has. */
function gapsOf(edges: readonly Edge[]): Range[] {
  const gaps: Range[] = [];
  for (const [low, high] of CHARACTERS) {
    let next = low;
    for (const { first, last } of edges) {
      if (last < next || first > high) continue;
      if (first > next) gaps.push([next, first - 1]);
      next = last + 1;
    }
    if (next <= high) gaps.push([next, high]);
  }
  return gaps;
}

/** Whether there is an edge for every character. */
function isTotal(edges: readonly Edge[]): boolean {
  const covered = edges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return covered >= CHARACTER_COUNT && gapsOf(edges).length === 0;
}

const CHARACTER_COUNT = CHARACTERS.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** Without what leads to no end, and with one state in place of all that take any rest. */
function tidy(dfa: Dfa): Dfa {
  const users = listUsers(dfa);
  const isLive = findLive(dfa, users);
  const isUniversal = universalOf(dfa, users);
  const universal = isUniversal.indexOf(true);
  const standsFor = (state: number): number => (isUniversal[state] === true ? universal : state);
  const kept = dfa.accepts
    .map((_, state) => state)
    .filter((state) => state === 0 || (isLive[state] === 1 && standsFor(state) === state));
  const names = new Map(kept.map((state, name) => [state, name]));
  const edges = kept.map((state) => {
    const own: Edge[] = [];
    for (const { first, last, to } of dfa.edges[state] ?? []) {
      const name = isLive[to] === 1 ? names.get(standsFor(to)) : undefined;
      if (name === undefined) continue;
      const before = own.at(-1);
      if (before?.to === name && before.last + 1 === first) {
        own[own.length - 1] = { ...before, last };
      } else own.push({ first, last, to: name });
    }
    return own;
  });
  return { edges, accepts: kept.map((state) => dfa.accepts[state] === true) };
}

function findLive({ accepts }: Dfa, users: Users): Uint8Array {
  const isLive = new Uint8Array(accepts.length);
  const waiting = accepts.flatMap((accepting, state) => (accepting ? [state] : []));
  for (const state of waiting) isLive[state] = 1;
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    for (const user of usersOf(users, state)) {
      if (isLive[user] === 1) continue;
      isLive[user] = 1;
      waiting.push(user);
    }
  }
  return isLive;
}

/**
 * Of each state, those that have an edge to it: one list, of which each state has the part from its
 * start to the next one's.
 */
interface Users {
  readonly starts: Int32Array;
  readonly states: Int32Array;
}

function listUsers({ edges }: Dfa): Users {
  const starts = new Int32Array(edges.length + 1);
  for (const own of edges) for (const { to } of own) starts[to + 1] = (starts[to + 1] ?? 0) + 1;
  for (let state = 0; state < edges.length; state += 1)
    starts[state + 1] = (starts[state + 1] ?? 0) + (starts[state] ?? 0);
  const states = new Int32Array(starts[edges.length] ?? 0);
  const next = starts.slice();
  for (const [state, own] of edges.entries()) {
    for (const { to } of own) {
      const at = next[to] ?? 0;
      states[at] = state;
      next[to] = at + 1;
    }
  }
  return { starts, states };
}

const usersOf = ({ starts, states }: Users, state: number): Int32Array =>
  states.subarray(starts[state], starts[state + 1]);
