/**
 * Sets of states of a program, made as they are reached: what one rule may be in the middle of.
 * Equal sets are one.
 */
import { Counting } from "./counting.ts";
import { KeySet } from "./key-set.ts";
import { BEHIND, KINDS, NOWHERE, type Program, RETURN } from "./program.ts";
import { scatter, Table } from "./table.ts";
import type { Work } from "./work.ts";

/** Closed: whatever is reached without a byte is in it, but for what its calls read. */
export interface StateSet {
  readonly id: number;
  /** States that read a character, states that call, and `RETURN`. */
  readonly states: Int32Array;
  /**
   * In the middle of a character, or of a language: its place times the program's states, plus the
   * state behind it. The place is the node; of a language, a node and a count.
   */
  readonly middles: Float64Array;
  /** Whether the rule may end here. */
  readonly isEnd: boolean;
  /** Whether a list of distinct items may open here. */
  readonly isOpening: boolean;
  /** Of the states, those that call. */
  readonly calls: readonly number[];
  /** By class of bytes, as far as known; null: none may follow. */
  readonly steps: (StateSet | null | undefined)[];
}

/** Numbers that a set holds besides its states. */
const SET_OVERHEAD = 32;

export class StateSets {
  readonly #program: Program;
  readonly #work: Work;
  readonly #counting: Counting;
  readonly #openings: ReadonlySet<number>;
  readonly #sets = new Table<StateSet>();
  readonly #starts = new Map<number, StateSet>();
  readonly #afters = new Map<number, StateSet>();
  readonly #unions = new Map<StateSet, Map<StateSet, StateSet>>();
  /** The round in which each state was last reached. */
  readonly #seen: Int32Array;
  #round = 0;
  /** What was found in this round: the first `#count` of `#found`, and `#middles`. */
  readonly #found: Int32Array;
  #count = 0;
  readonly #middles = new KeySet();
  readonly #stack: Int32Array;
  #lastId = 0;
  /** Numbers that all sets hold. */
  size = 0;

  constructor(program: Program, work: Work) {
    const states = program.kinds.length;
    this.#program = program;
    this.#work = work;
    this.#counting = new Counting(program);
    this.#openings = new Set(program.openings);
    this.#seen = new Int32Array(states);
    this.#found = new Int32Array(states);
    this.#stack = new Int32Array(states);
    this.size = 3 * states;
  }

  /** What a rule begins with. */
  start(rule: number): StateSet {
    const known = this.#starts.get(rule);
    if (known !== undefined) return known;
    const made = this.#close(this.#program.ruleStarts[rule] ?? RETURN);
    this.#starts.set(rule, made);
    return made;
  }

  /** What a caller goes on with, once what it called has ended. */
  after(call: number): StateSet {
    const known = this.#afters.get(call);
    if (known !== undefined) return known;
    const made = this.#close(this.#program.second[call] ?? RETURN);
    this.#afters.set(call, made);
    return made;
  }

  /** What follows a byte of the class; null if none may. */
  step(set: StateSet, byteClass: number): StateSet | null {
    const known = set.steps[byteClass];
    if (known !== undefined) return known;
    const made = this.#step(set, byteClass);
    set.steps[byteClass] = made;
    return made;
  }

  /** The union of any number, at least one. */
  unionOf(sets: ReadonlySet<StateSet>): StateSet {
    const [first, second] = sets;
    if (first === undefined) throw new RangeError("a union of nothing");
    if (second === undefined) return first;
    return sets.size === 2 ? this.#unionOfTwo(first, second) : this.#join([...sets]);
  }

  /** Forgets all sets but those of `kept`, and what was worked out about these. */
  forget(kept: Iterable<StateSet>): void {
    for (const set of this.#sets) set.steps.length = 0;
    for (const map of [this.#sets, this.#starts, this.#afters, this.#unions]) map.clear();
    this.size = 3 * this.#seen.length;
    for (const set of kept) this.#keep(hash(set.states, set.middles), set);
  }

  #unionOfTwo(a: StateSet, b: StateSet): StateSet {
    const [low, high] = a.id < b.id ? [a, b] : [b, a];
    const known = this.#unions.get(low)?.get(high);
    if (known !== undefined) return known;
    const made = this.#join([low, high]);
    const unions = this.#unions.get(low) ?? new Map<StateSet, StateSet>();
    this.#unions.set(low, unions.set(high, made));
    return made;
  }

  #join(sets: readonly StateSet[]): StateSet {
    this.#begin();
    for (const { states, middles } of sets) {
      this.#work.spend(states.length + middles.length);
      for (const state of states) this.#add(state);
      for (const middle of middles) this.#middles.add(middle);
    }
    return this.#intern();
  }

  #step({ states, middles }: StateSet, byteClass: number): StateSet | null {
    const { kinds, first, second, nodeSteps, classCount } = this.#program;
    const total = kinds.length;
    this.#begin();
    this.#work.spend(1 + states.length + middles.length);
    for (const state of states) {
      if (kinds[state] !== KINDS.character) continue;
      const to = nodeSteps[(first[state] as number) * classCount + byteClass] as number;
      if (to === BEHIND) this.#addClosed(second[state] as number);
      else if (to !== NOWHERE) this.#enter(first[state] as number, to, second[state] as number);
    }
    for (const middle of middles) {
      const place = Math.floor(middle / total);
      const behind = middle - place * total;
      const to = nodeSteps[this.#counting.nodeOf(place) * classCount + byteClass] as number;
      if (to === BEHIND) this.#addClosed(behind);
      else if (to !== NOWHERE) this.#enter(place, to, behind);
    }
    return this.#count === 0 && this.#middles.size === 0 ? null : this.#intern();
  }

  /**
   * A byte of a character or a language led from a place to `node`; `behind` is what follows its
   * end.
   */
  #enter(from: number, node: number, behind: number): void {
    const total = this.#program.kinds.length;
    const counting = this.#counting;
    if (!counting.isOfLanguage(node)) {
      this.#middles.add(node * total + behind);
      return;
    }
    const place = counting.enter(from, node);
    if (place < 0) return;
    this.#middles.add(place * total + behind);
    if (counting.isEnd(place)) this.#addClosed(behind);
  }

  #close(state: number): StateSet {
    this.#begin();
    this.#addClosed(state);
    return this.#intern();
  }

  #begin(): void {
    this.#round += 1;
    this.#count = 0;
    this.#middles.clear();
  }

  #add(state: number): void {
    if (this.#seen[state] === this.#round) return;
    this.#seen[state] = this.#round;
    this.#found[this.#count++] = state;
  }

  /** Adds what is reached from `state` without a byte. */
  #addClosed(state: number): void {
    const { kinds, first, second, targets, isNullable } = this.#program;
    const [seen, stack, round] = [this.#seen, this.#stack, this.#round];
    if (seen[state] === round) return;
    seen[state] = round;
    stack[0] = state;
    let depth = 1;
    let steps = 0;
    const push = (next: number): void => {
      if (seen[next] === round) return;
      seen[next] = round;
      stack[depth++] = next;
    };
    while (depth > 0) {
      const next = stack[--depth] as number;
      const from = first[next] as number;
      const kind = kinds[next];
      steps += 1;
      if (kind === KINDS.split) {
        const end = from + (second[next] as number);
        for (let at = from; at < end; at += 1) push(targets[at] as number);
        steps += end - from;
        continue;
      }
      this.#found[this.#count++] = next;
      if (kind === KINDS.call && isNullable[from] === 1) push(second[next] as number);
    }
    this.#work.spend(steps);
  }

  /** The set of what was found in this round. */
  #intern(): StateSet {
    const states = this.#found.subarray(0, this.#count);
    const middles = this.#middles.keys.subarray(0, this.#middles.size);
    this.#work.spend(states.length + 2 * middles.length);
    const key = hash(states, middles);
    const known = this.#sets.find(key, (other) => this.#isFound(other));
    if (known !== undefined) return known;
    const { kinds } = this.#program;
    const calls: number[] = [];
    let isEnd = false;
    let isOpening = false;
    for (const state of states) {
      if (this.#openings.has(state)) isOpening = true;
      if (kinds[state] === KINDS.call) calls.push(state);
      else if (state === RETURN) isEnd = true;
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const made: StateSet = {
      id,
      states: states.slice(),
      middles: middles.slice(),
      isEnd,
      isOpening,
      calls,
      steps: [],
    };
    this.#keep(key, made);
    return made;
  }

  /** Whether a set is what was found in this round. */
  #isFound({ states, middles }: StateSet): boolean {
    if (states.length !== this.#count || middles.length !== this.#middles.size) return false;
    for (const state of states) if (this.#seen[state] !== this.#round) return false;
    for (const middle of middles) if (!this.#middles.has(middle)) return false;
    return true;
  }

  #keep(key: number, set: StateSet): void {
    this.#sets.add(key, set);
    const { states, middles, calls } = set;
    const { classCount } = this.#program;
    this.size += SET_OVERHEAD + classCount + states.length + 2 * middles.length + calls.length;
  }
}

/** The same for the same states in any order. */
function hash(states: Int32Array, middles: Float64Array): number {
  let sum = states.length;
  for (const state of states) sum = (sum + scatter(state)) | 0;
  for (const middle of middles) sum = (sum + scatter(middle % 0x7fff_ffff)) | 0;
  return sum;
}
