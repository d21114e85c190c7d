/**
 * A pattern as a deterministic automaton, with lookahead, `^`, `$` and `\b` wherever they stand.
 * Pure.
 *
 * What must follow, or must not, is an automaton of its own that runs along from there: a duty. A
 * place in the pattern counts together with the duties it has; a set of such places is a state.
 */
import { oneOf, type Range } from "../expression.ts";
import type { Pattern } from "../regex.ts";
import {
  ANY_TEXT,
  CHARACTERS,
  complement,
  type Dfa,
  type Edge,
  type Effort,
  explore,
  findUniversal,
  isEmptyLanguage,
  shared,
} from "./dfa.ts";
import { NodeWriter, type Node } from "./pattern-nodes.ts";

/** What is known of the text before a place. */
interface Before {
  readonly isStart: boolean;
  /** Whether its last character is one of a word. */
  readonly isWord: boolean;
}

/**
 * A duty is a state of an automaton that has to take the rest: `duty * WIDTH + state`, in order.
 */
type Duties = readonly number[];
const WIDTH = 65_536;

interface Thread {
  readonly node: number;
  readonly duties: Duties;
}

interface State {
  readonly key: string;
  readonly threads: readonly Thread[];
  readonly before: Before;
}

/** What it takes to find out whether a thread is known, beside its duties. */
const STEPS_OF_THREAD = 20;
const WORD: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const ANYTHING: Pattern = {
  kind: "repeat",
  part: oneOf(...CHARACTERS),
  minimum: 0,
  maximum: undefined,
};

/**
 * The texts in which `pattern` is found somewhere, as JSON Schema has it.
 *
 * @throws {GrammarRefusal}
 */
export function findAnywhere(pattern: Pattern, effort: Effort): Dfa {
  const parts = [ANYTHING, pattern, ANYTHING];
  return new PatternReader(effort).read({ kind: "sequence", parts }, START);
}

/** The texts that `pattern` takes whole. @throws {GrammarRefusal} */
export function matchWhole(pattern: Pattern, effort: Effort): Dfa {
  return new PatternReader(effort).read(pattern, START);
}

/** Texts of so many characters. */
export function ofLength(minimum: number, maximum: number | undefined, effort: Effort): Dfa {
  const part = oneOf(...CHARACTERS);
  return matchWhole({ kind: "repeat", part, minimum, maximum }, effort);
}

const START: Before = { isStart: true, isWord: false };

class PatternReader {
  readonly #effort: Effort;
  readonly #duties: { readonly dfa: Dfa; readonly isUniversal: readonly boolean[] }[] = [];
  readonly #dutyOf = new Map<Pattern, Map<string, number>>();

  constructor(effort: Effort) {
    this.#effort = effort;
  }

  /** The rests that `pattern` takes whole, behind what is known of the text before. */
  read(pattern: Pattern, before: Before): Dfa {
    const nodes = new NodeWriter();
    const end = nodes.add({ kind: "end" });
    // Where nothing is asked of what is left, whatever else might be is nothing to look at.
    const free = isOpenEnded(pattern) ? nodes.write(ANYTHING, end) : undefined;
    const start = nodes.write(isOpenEnded(pattern) ? withoutLast(pattern) : pattern, free ?? end);
    const run = new Run(nodes.list, { reader: this, effort: this.#effort, free });
    return explore<State>(
      {
        start: run.stateOf([{ node: start, duties: [] }], before),
        keyOf: ({ key }) => key,
        edgesOf: (state) => run.edgesOf(state),
        isEnd: (state) => run.isEnd(state),
      },
      this.#effort,
    );
  }

  /**
   * The automaton for what has to follow: of a look ahead, or of one character of a word
   * (`undefined`).
   */
  dutyFor(part: Pattern | undefined, isNegated: boolean, before: Before): number {
    const own = part ?? WORD_NEXT;
    const known = this.#dutyOf.get(own) ?? new Map<string, number>();
    this.#dutyOf.set(own, known);
    const key = `${String(isNegated)} ${String(before.isStart)} ${String(before.isWord)}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const wanted = this.read({ kind: "sequence", parts: [own, ANYTHING] }, before);
    const dfa = isNegated ? complement(wanted, this.#effort) : wanted;
    const duty = this.#duties.push({ dfa, isUniversal: findUniversal(dfa) }) - 1;
    known.set(key, duty);
    return duty;
  }

  /** `duties` and that one from its beginning; undefined: nothing can fulfil it. */
  withDuty(duties: Duties, duty: number): Duties | undefined {
    const { dfa, isUniversal } = this.#duties[duty] ?? NO_DUTY;
    if (isEmptyLanguage(dfa)) return undefined;
    return isUniversal[0] === true ? duties : joinDuties([...duties, duty * WIDTH]);
  }

  isFulfilled(duties: Duties): boolean {
    return duties.every(
      (duty) => this.#duties[Math.floor(duty / WIDTH)]?.dfa.accepts[duty % WIDTH] === true,
    );
  }

  isFulfilledByNothing(duty: number): boolean {
    return this.#duties[duty]?.dfa.accepts[0] === true;
  }

  /** For which characters the duties can go on, and as what. */
  follow(edges: readonly Edge<null>[], duties: Duties): readonly Edge<Duties>[] {
    let found: Edge<Duties>[] = edges.map((edge) => ({ ...edge, to: [] }));
    for (const duty of duties) {
      const index = Math.floor(duty / WIDTH);
      const { dfa, isUniversal } = this.#duties[index] ?? NO_DUTY;
      const own = dfa.edges[duty % WIDTH] ?? [];
      this.#effort.spend(found.length + own.length);
      found = shared(found, own, (left, to) =>
        isUniversal[to] === true ? left : joinDuties([...left, index * WIDTH + to]),
      );
    }
    return found;
  }
}

function isOpenEnded(pattern: Pattern): pattern is Pattern & { kind: "sequence" } {
  return pattern.kind === "sequence" && pattern.parts.at(-1) === ANYTHING;
}

function withoutLast({ parts }: Pattern & { kind: "sequence" }): Pattern {
  return { kind: "sequence", parts: parts.slice(0, -1) };
}

const WORD_NEXT: Pattern = oneOf(...WORD);
const NO_DUTY = { dfa: ANY_TEXT, isUniversal: [true] };

function joinDuties(duties: Duties): Duties {
  return [...new Set(duties)].sort((a, b) => a - b);
}

/** One automaton's places, followed from character to character. */
class Run {
  readonly #nodes: readonly Node[];
  readonly #reader: PatternReader;
  readonly #effort: Effort;
  readonly #hasWords: boolean;
  /** From here on, any text will do. */
  readonly #free: number | undefined;

  constructor(
    nodes: readonly Node[],
    { reader, effort, free }: { reader: PatternReader; effort: Effort; free: number | undefined },
  ) {
    this.#nodes = nodes;
    this.#reader = reader;
    this.#effort = effort;
    this.#free = free;
    this.#hasWords = nodes.some(
      (node) =>
        (node.kind === "ahead" && asksForWords(node.part)) ||
        (node.kind === "place" && asksForWords(node)),
    );
  }

  /** All that is reached without a character. */
  stateOf(begun: readonly Thread[], before: Before): State {
    const threads = new Map<string, Thread>();
    let waiting = [...begun];
    const seen = new Set<string>();
    for (let thread = waiting.pop(); thread !== undefined; thread = waiting.pop()) {
      const key = keyOf(thread);
      if (seen.has(key)) continue;
      seen.add(key);
      if (thread.node === this.#free && thread.duties.length === 0) {
        threads.clear();
        waiting = [];
      }
      this.#effort.spend(STEPS_OF_THREAD + thread.duties.length);
      const node = this.#nodes[thread.node];
      const isKept =
        node?.kind === "character" ||
        node?.kind === "end" ||
        (node?.kind === "place" && node.place === "end");
      if (isKept) threads.set(key, thread);
      else waiting.push(...this.#pass(thread, before));
    }
    const keys = [...threads.keys()].sort();
    const context = `${before.isStart ? "s" : ""}${before.isWord ? "w" : ""}`;
    return { key: `${context}|${keys.join("|")}`, threads: [...threads.values()], before };
  }

  edgesOf({ threads }: State): Edge<State>[] {
    const edges = threads.flatMap(({ node: at, duties }): Edge<Thread>[] => {
      const node = this.#nodes[at];
      if (node?.kind !== "character") return [];
      return this.#reader.follow(node.edges, duties).map(({ first, last, to }) => ({
        first,
        last,
        to: { node: node.next, duties: to },
      }));
    });
    const states = new Map<string, State>();
    return this.#divide(edges).map(({ first, last, to }) => {
      const isWord = this.#hasWords && isWordCharacter(first);
      const key = `${String(isWord)}|${to.map(keyOf).sort().join("|")}`;
      let state = states.get(key);
      if (state === undefined) {
        state = this.stateOf(to, { isStart: false, isWord });
        states.set(key, state);
      }
      return { first, last, to: state };
    });
  }

  isEnd({ threads, before }: State): boolean {
    const waiting = [...threads];
    const seen = new Set<string>();
    for (let thread = waiting.pop(); thread !== undefined; thread = waiting.pop()) {
      const key = keyOf(thread);
      if (seen.has(key)) continue;
      seen.add(key);
      this.#effort.spend(1);
      const node = this.#nodes[thread.node];
      if (node?.kind === "end" && this.#reader.isFulfilled(thread.duties)) return true;
      if (node?.kind === "place" && node.place === "end") {
        waiting.push({ ...thread, node: node.next });
      } else waiting.push(...this.#pass(thread, before));
    }
    return false;
  }

  /** Where a thread gets without a character, and without the end of the text. */
  #pass({ node: at, duties }: Thread, before: Before): Thread[] {
    const node = this.#nodes[at];
    const { isStart, isWord } = before;
    const withDuty = (duty: number, next: number): Thread[] => {
      const all = this.#reader.withDuty(duties, duty);
      return all === undefined ? [] : [{ node: next, duties: all }];
    };
    switch (node?.kind) {
      case "split":
        return node.next.map((next) => ({ node: next, duties }));
      case "place":
        if (node.place === "end") return [];
        if (node.place === "start") return isStart ? [{ node: node.next, duties }] : [];
        // At an edge, exactly one of the two neighbours belongs to a word.
        return withDuty(
          this.#reader.dutyFor(undefined, (node.place === "edge") === isWord, START),
          node.next,
        );
      case "ahead":
        return withDuty(this.#reader.dutyFor(node.part, node.isNegated, before), node.next);
      case "character":
      case "end":
      case undefined:
        return [];
    }
  }

  /** Edges that do not overlap, each with all the threads of those it is a part of. */
  #divide(edges: readonly Edge<Thread>[]): Edge<Thread[]>[] {
    const starts = edges.toSorted((a, b) => a.first - b.first);
    const cuts = new Set<number>();
    for (const { first, last } of edges) cuts.add(first).add(last + 1);
    if (this.#hasWords) for (const [first, last] of WORD) cuts.add(first).add(last + 1);
    const places = [...cuts].sort((a, b) => a - b);
    const found: Edge<Thread[]>[] = [];
    let active: Edge<Thread>[] = [];
    let next = 0;
    for (const [index, first] of places.entries()) {
      const last = (places[index + 1] ?? 0) - 1;
      active = active.filter((edge) => edge.last >= first);
      for (; next < starts.length && (starts[next]?.first ?? 0) <= first; next += 1) {
        active.push(starts[next] as Edge<Thread>);
      }
      this.#effort.spend(1 + STEPS_OF_THREAD * active.length);
      if (active.length > 0 && last >= first) {
        found.push({ first, last, to: active.map(({ to }) => to) });
      }
    }
    return found;
  }
}

function keyOf({ node, duties }: Thread): string {
  return duties.length === 0 ? String(node) : `${String(node)}:${duties.join(",")}`;
}

function isWordCharacter(point: number): boolean {
  return WORD.some(([first, last]) => first <= point && point <= last);
}

function asksForWords(pattern: Pattern | (Node & { kind: "place" })): boolean {
  switch (pattern.kind) {
    case "place":
      return pattern.place === "edge" || pattern.place === "inside";
    case "sequence":
      return pattern.parts.some(asksForWords);
    case "choice":
      return pattern.options.some(asksForWords);
    case "repeat":
    case "ahead":
      return asksForWords(pattern.part);
    case "text":
    case "class":
      return false;
  }
}
