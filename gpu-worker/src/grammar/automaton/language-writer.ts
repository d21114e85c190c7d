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
import { bytesOfRow, findRows, NO_ROWS, rowFor, type Rows } from "./missing-characters.ts";
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
  readonly firstByte: number;
  readonly rows: Rows;
}

/** Of rows that say from where an end can be reached below a minimum. */
const MAX_ROW_BYTES = 8 * 1024 * 1024;
const MAX_WORK = 40_000_000;

export class LanguageWriter {
  readonly #graph: ByteGraph;
  readonly #written: Written[] = [];
  readonly #marks: number[] = [];
  readonly #shortest: number[] = [];
  readonly #known = new Map<Language, number>();
  readonly #bytesOf = new Map<string, readonly ByteRanges[]>();
  #rowBytes = 0;
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
    const { firstNode, width, rows } = this.#written[index] as Written;
    if (!dfa.accepts.includes(true)) return undefined;
    const most = language.maximum ?? Infinity;
    const isPossible =
      minimum > 0
        ? isFirstSet(rows, bytesOfRow(width) * rowFor(minimum, rows.count, rows.cycle))
        : (this.#shortest[firstNode] ?? Infinity) <= most;
    return isPossible ? firstNode : undefined;
  }

  finish(): Languages {
    const count = this.#graph.size;
    const ofNode = new Int32Array(count).fill(-1);
    for (const [index, { firstNode, width }] of this.#written.entries()) {
      ofNode.fill(index, firstNode, firstNode + width);
    }
    const fill = (values: readonly number[]): Int32Array<SharedArrayBuffer> =>
      shareNumbers(Array.from({ length: count }, (_, node) => values[node] ?? 0));
    const canEnd = new Uint8Array(new SharedArrayBuffer(this.#rowBytes));
    for (const { firstByte, rows } of this.#written) canEnd.set(rows.bits, firstByte);
    const ofEach = (pick: (written: Written) => number): Int32Array<SharedArrayBuffer> =>
      shareNumbers(this.#written.map(pick));
    return {
      ofNode: shareNumbers(ofNode),
      marks: shareBytes(fill(this.#marks)),
      shortest: fill(this.#shortest),
      minimum: ofEach(({ minimum }) => minimum),
      maximum: ofEach(({ maximum }) => maximum),
      firstNode: ofEach(({ firstNode }) => firstNode),
      width: ofEach(({ width }) => width),
      firstByte: ofEach(({ firstByte }) => firstByte),
      rows: ofEach(({ rows }) => rows.count),
      cycle: ofEach(({ rows }) => rows.cycle),
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
    const rows = this.#findRows(language, firstNode, width);
    const firstByte = this.#rowBytes;
    this.#rowBytes += rows.bits.length;
    return this.#written.push({ firstNode, width, minimum, maximum, firstByte, rows }) - 1;
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

  #findRows(
    { dfa, minimum, maximum = Infinity }: Language,
    firstNode: number,
    width: number,
  ): Rows {
    if (minimum === 0) return NO_ROWS;
    let bytesLeft = MAX_ROW_BYTES - this.#rowBytes;
    return findRows(
      {
        states: dfa.accepts.length,
        width,
        edgesOf: (node) =>
          this.#graph
            .edgesOf(firstNode + node)
            .map((edge) => ({ ...edge, to: edge.to - firstNode })),
        isOpen: (node) => (this.#shortest[firstNode + node] ?? Infinity) <= maximum - minimum,
      },
      minimum,
      (steps) => {
        this.#workLeft -= steps;
        bytesLeft -= bytesOfRow(width);
        if (this.#workLeft < 0 || bytesLeft < 0)
          refuse(`minLength ${String(minimum)} takes too much together with a pattern`);
      },
    );
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

function isFirstSet({ bits }: Rows, byte: number): boolean {
  return ((bits[byte] ?? 0) & 1) !== 0;
}
