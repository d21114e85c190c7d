/**
 * Languages as nodes of a graph over bytes: from each state, the bytes of a character lead to the
 * next state. Pure.
 *
 * Whether an end can be reached is worked out here, for each node and count, so that no text is led
 * to where none can.
 */
import { type Language, type Range, withoutRanges } from "../expression.ts";
import { createEscape, ESCAPED, listEscapes } from "../json-escapes.ts";
import { CHARACTERS, type Dfa, type Edge } from "../language/dfa.ts";
import { MAX_COUNT } from "../limits.ts";
import { refuse } from "../refusal.ts";
import { type ByteRanges, toByteRanges } from "../utf8-ranges.ts";
import { type ByteEdge, type ByteGraph, divideRanges, listSequences } from "./byte-graph.ts";
import { BETWEEN, END, type Languages } from "./program.ts";
import { shareBytes, shareNumbers } from "./shared.ts";

const ANY_ESCAPE = listSequences(createEscape()) ?? [];

interface Way {
  readonly bytes: ByteRanges;
  readonly to: number;
}

interface Written {
  readonly firstNode: number;
  readonly width: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly firstBit: number;
}

/** Bits that say which counts below a minimum are enough. */
const MAX_BITS = 64 * 1024 * 1024;
const MAX_WORK = 40_000_000;

export class LanguageWriter {
  readonly #graph: ByteGraph;
  readonly #written: Written[] = [];
  readonly #marks: number[] = [];
  readonly #shortest: number[] = [];
  readonly #canEnd: Uint8Array[] = [];
  readonly #known = new Map<Language, number>();
  readonly #bytesOf = new Map<string, readonly ByteRanges[]>();
  #bits = 0;
  #workLeft = MAX_WORK;

  constructor(graph: ByteGraph) {
    this.#graph = graph;
  }

  /** The node at which a text of `language` begins; undefined: it has none. */
  add(language: Language): number | undefined {
    const { dfa, minimum } = language;
    const known = this.#known.get(language);
    const index = known ?? this.#write(language);
    this.#known.set(language, index);
    const { firstNode, firstBit } = this.#written[index] as Written;
    if (!dfa.accepts.includes(true)) return undefined;
    const most = language.maximum ?? Infinity;
    const isPossible =
      minimum > 0
        ? readBit(this.#canEnd[index] ?? new Uint8Array(), 0)
        : (this.#shortest[firstNode] ?? Infinity) <= most;
    return isPossible && firstBit >= 0 ? firstNode : undefined;
  }

  finish(): Languages {
    const count = this.#graph.size;
    const ofNode = new Int32Array(count).fill(-1);
    for (const [index, { firstNode, width }] of this.#written.entries()) {
      ofNode.fill(index, firstNode, firstNode + width);
    }
    const fill = (values: readonly number[]): Int32Array<SharedArrayBuffer> =>
      shareNumbers(Array.from({ length: count }, (_, node) => values[node] ?? 0));
    const firstBit = new Float64Array(new SharedArrayBuffer(8 * this.#written.length));
    firstBit.set(this.#written.map((written) => written.firstBit));
    const canEnd = new Uint8Array(new SharedArrayBuffer(this.#bits / 8));
    for (const [index, bits] of this.#canEnd.entries()) {
      canEnd.set(bits, (firstBit[index] ?? 0) / 8);
    }
    return {
      ofNode: shareNumbers(ofNode),
      marks: shareBytes(fill(this.#marks)),
      shortest: fill(this.#shortest),
      minimum: shareNumbers(this.#written.map(({ minimum }) => minimum)),
      maximum: shareNumbers(this.#written.map(({ maximum }) => maximum)),
      firstNode: shareNumbers(this.#written.map(({ firstNode }) => firstNode)),
      width: shareNumbers(this.#written.map(({ width }) => width)),
      firstBit,
      canEnd,
    };
  }

  #write(language: Language): number {
    const { dfa, minimum, maximum = -1, isQuoted } = language;
    const firstNode = this.#graph.reserve(dfa.accepts.length);
    for (const [state, accepts] of dfa.accepts.entries()) {
      this.#marks[firstNode + state] = accepts ? BETWEEN | END : BETWEEN;
    }
    const known = new Map<string, number>();
    for (const [state, edges] of dfa.edges.entries()) {
      const isFree = isQuoted && isLoop(edges, state);
      const ways = edges.flatMap(({ first, last, to }) =>
        this.#listBytes([first, last], isQuoted, isFree).map((bytes): Way => ({
          bytes,
          to: firstNode + to,
        })),
      );
      this.#graph.define(firstNode + state, this.#branch(ways, known));
    }
    const width = this.#graph.size - firstNode;
    this.#findShortest(dfa, firstNode, width);
    const canEnd = this.#findEnds(language, firstNode, width);
    const firstBit = this.#bits;
    this.#bits += 8 * canEnd.length;
    this.#canEnd.push(canEnd);
    return this.#written.push({ firstNode, width, minimum, maximum, firstBit }) - 1;
  }

  /**
   * The bytes of the characters in `range`; `isFree`: any character at all, so that it may be
   * written in any way.
   */
  #listBytes(range: Range, isQuoted: boolean, isFree: boolean): readonly ByteRanges[] {
    const key = `${range.join("-")} ${String(isQuoted)} ${String(isFree)}`;
    const known = this.#bytesOf.get(key);
    if (known !== undefined) return known;
    const made = isQuoted
      ? [
          ...withoutRanges([range], ESCAPED).flatMap(toByteRanges),
          ...(!isFree ? listEscapes(range) : range[0] === 0 ? ANY_ESCAPE : []),
        ]
      : toByteRanges(range);
    this.#bytesOf.set(key, made);
    return made;
  }

  /** Edges for the next byte of each way; equal rests of characters are one node. */
  #branch(ways: readonly Way[], known: Map<string, number>): ByteEdge[] {
    const leads = ways.map(({ bytes }) => bytes[0] as Range);
    const ranges = divideRanges(leads);
    this.#workLeft -= ways.length * ranges.length;
    if (this.#workLeft < 0) refuse("patterns tell too many ranges of characters apart");
    const edges: ByteEdge[] = [];
    for (const [first, last] of ranges) {
      const here = ways.filter((_, at) => {
        const [from, to] = leads[at] as Range;
        return from <= first && to >= last;
      });
      const [only] = here;
      if (only === undefined) continue;
      const to =
        only.bytes.length === 1
          ? only.to
          : this.#nodeOf(
              this.#branch(
                here.map(({ bytes, to: behind }) => ({ bytes: bytes.slice(1), to: behind })),
                known,
              ),
              known,
            );
      edges.push({ first, last, to });
    }
    return edges;
  }

  #nodeOf(edges: readonly ByteEdge[], known: Map<string, number>): number {
    const key = edges.map(({ first, last, to }) => `${first}-${last}:${to}`).join();
    const found = known.get(key);
    if (found !== undefined) return found;
    const node = this.#graph.reserve(1);
    this.#graph.define(node, edges);
    this.#marks[node] = 0;
    known.set(key, node);
    return node;
  }

  /** Of states by their edges; within a character, by what it leads to. */
  #findShortest(dfa: Dfa, firstNode: number, width: number): void {
    const lengths = findLengths(dfa);
    for (let node = 0; node < width; node += 1) {
      if (node < lengths.length) {
        this.#shortest[firstNode + node] = Math.min(lengths[node] ?? Infinity, MAX_COUNT + 1);
        continue;
      }
      const lefts = this.#graph.edgesOf(firstNode + node).map(({ to }) => {
        const left = this.#shortest[to] ?? MAX_COUNT + 1;
        return to < firstNode + lengths.length ? left + 1 : left;
      });
      this.#shortest[firstNode + node] = Math.min(...lefts);
    }
  }

  /** Below the minimum, how far an end is decides nothing: there may be one that is too near. */
  #findEnds(
    { dfa, minimum, maximum = Infinity }: Language,
    firstNode: number,
    width: number,
  ): Uint8Array {
    if (minimum === 0) return new Uint8Array();
    const bits = minimum * width;
    if (this.#bits + bits > MAX_BITS) {
      refuse(`minLength ${String(minimum)} takes too much together with a pattern`);
    }
    const canEnd = new Uint8Array(Math.ceil(bits / 8));
    let later = Array.from(
      { length: width },
      (_, node) => (this.#shortest[firstNode + node] ?? Infinity) <= maximum - minimum,
    );
    // Nodes within characters were made before those that lead to them; states lead to both.
    const states = dfa.accepts.length;
    const order = Array.from({ length: width }, (_, index) => (index + states) % width);
    for (let count = minimum - 1; count >= 0; count -= 1) {
      const now: boolean[] = Array.from({ length: width }, () => false);
      this.#workLeft -= width;
      if (this.#workLeft < 0) refuse("minLength takes too much together with a pattern");
      for (const node of order) {
        now[node] = this.#graph.edgesOf(firstNode + node).some(({ to }) => {
          const target = to - firstNode;
          return target < states ? later[target] === true : now[target] === true;
        });
        if (now[node]) {
          const bit = count * width + node;
          canEnd[bit >> 3] = (canEnd[bit >> 3] ?? 0) | (1 << (bit & 7));
        }
      }
      later = now;
    }
    return canEnd;
  }
}

/** Of each state, the fewest characters that lead to an end. */
function findLengths({ edges, accepts }: Dfa): readonly number[] {
  const users: number[][] = accepts.map(() => []);
  for (const [state, own] of edges.entries()) for (const { to } of own) users[to]?.push(state);
  const lengths = accepts.map((accepting) => (accepting ? 0 : Infinity));
  const waiting = accepts.flatMap((accepting, state) => (accepting ? [state] : []));
  // Grows while it is walked, in the order of the lengths.
  for (const state of waiting) {
    for (const user of users[state] ?? []) {
      if (lengths[user] !== Infinity) continue;
      lengths[user] = (lengths[state] ?? 0) + 1;
      waiting.push(user);
    }
  }
  return lengths;
}

/** Whether any character leads back to the state. */
function isLoop(edges: readonly Edge[], state: number): boolean {
  return (
    edges.length === CHARACTERS.length &&
    edges.every(({ first, last, to }, at) => {
      const [low, high] = CHARACTERS[at] ?? [];
      return to === state && first === low && last === high;
    })
  );
}

function readBit(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
