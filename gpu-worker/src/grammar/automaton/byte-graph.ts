/**
 * Characters, and other short texts none of which begins another, as graphs over the bytes that
 * encode them. Equal parts are made once. Pure.
 */
import { type Expression, mergeRanges, type Range } from "../expression.ts";
import { refuse } from "../refusal.ts";
import { type ByteRanges, toByteRanges } from "../utf8-ranges.ts";
import { BEHIND, NOWHERE } from "./program.ts";

/** Past so many, only characters and languages are taken. */
const MAX_PLAIN_NODES = 8_192;
/** Of all languages and characters of a program; generators of schemas write a thousand at most. */
const MAX_NODES = 32_768;
/** Of the sequences of bytes in one expression. */
const MAX_SEQUENCES = 512;
const MAX_BYTES = 16;

export interface ByteEdge {
  readonly first: number;
  readonly last: number;
  readonly to: number;
}

export class ByteGraph {
  readonly #nodes: (readonly ByteEdge[])[] = [];
  readonly #known = new Map<string, number>();
  /** By their ranges. */
  readonly #classes = new Map<string, number>();

  /**
   * The node from which exactly the texts of `expression` lead behind it.
   *
   * @returns undefined if that takes more than a graph: repetition, rules, many texts, one that
   * begins another
   */
  add(expression: Expression): number | undefined {
    if (expression.kind === "class") return this.#addClass(expression.ranges);
    if (this.#nodes.length > MAX_PLAIN_NODES || !isPlain(expression)) return undefined;
    const sequences = listSequences(expression);
    return sequences === undefined ? undefined : this.#addNode(sequences);
  }

  get size(): number {
    return this.#nodes.length;
  }

  edgesOf(node: number): readonly ByteEdge[] {
    return this.#nodes[node] ?? [];
  }

  /** @returns the first of so many new nodes in a row, without edges */
  reserve(count: number): number {
    const first = this.#nodes.length;
    if (first + count > MAX_NODES) refuse("patterns and bounds of numbers take too many states");
    for (let index = 0; index < count; index += 1) this.#nodes.push([]);
    return first;
  }

  define(node: number, edges: readonly ByteEdge[]): void {
    this.#nodes[node] = edges;
  }

  /** Whether nothing leads behind it. */
  isEmpty(node: number): boolean {
    return this.#nodes[node]?.length === 0;
  }

  /** The classes of bytes that no node tells apart, and the steps of all nodes by class. */
  finish(): {
    readonly classOf: Uint8Array<SharedArrayBuffer>;
    readonly classCount: number;
    readonly nodeSteps: Int32Array<SharedArrayBuffer>;
  } {
    const { classOf, classCount } = this.#divideBytes();
    const buffer = new SharedArrayBuffer(this.#nodes.length * classCount * 4);
    const nodeSteps = new Int32Array(buffer).fill(NOWHERE);
    for (const [node, edges] of this.#nodes.entries()) {
      for (const { first, last, to } of edges) {
        for (let byte = first; byte <= last; byte += 1) {
          nodeSteps[node * classCount + (classOf[byte] ?? 0)] = to;
        }
      }
    }
    return { classOf, classCount, nodeSteps };
  }

  #addClass(ranges: readonly Range[]): number | undefined {
    const merged = mergeRanges(ranges);
    const key = merged.join(";");
    const known = this.#classes.get(key);
    if (known !== undefined) return known;
    const node = this.#addNode(merged.flatMap(toByteRanges));
    if (node !== undefined) this.#classes.set(key, node);
    return node;
  }

  /** @returns undefined if one of the sequences begins another */
  #addNode(sequences: readonly ByteRanges[]): number | undefined {
    const edges: ByteEdge[] = [];
    for (const { first, last, tails } of divideLeads(sequences)) {
      const isLast = tails.some((tail) => tail.length === 0);
      if (isLast && tails.some((tail) => tail.length > 0)) return undefined;
      const to = isLast ? BEHIND : this.#addNode(tails);
      if (to === undefined) return undefined;
      edges.push({ first, last, to });
    }
    const key = edges.map(({ first, last, to }) => `${first}-${last}:${to}`).join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#nodes.length === MAX_NODES) refuse("the classes of characters are too many");
    this.#known.set(key, this.#nodes.length);
    return this.#nodes.push(edges) - 1;
  }

  #divideBytes(): { classOf: Uint8Array<SharedArrayBuffer>; classCount: number } {
    const classOf = new Uint8Array(new SharedArrayBuffer(256));
    let classCount = 1;
    const divided = new Set<number>();
    for (const { first, last } of this.#nodes.flat()) {
      if (divided.has(first * 256 + last)) continue;
      divided.add(first * 256 + last);
      const names = new Int32Array(2 * classCount).fill(-1);
      let next = 0;
      for (let byte = 0; byte < 256; byte += 1) {
        const isInside = byte >= first && byte <= last ? 1 : 0;
        const place = 2 * (classOf[byte] ?? 0) + isInside;
        if (names[place] === -1) names[place] = next++;
        classOf[byte] = names[place] ?? 0;
      }
      classCount = next;
    }
    return { classOf, classCount };
  }
}

/** Without repetition and rules: a look at it costs less than the bytes of its parts. */
function isPlain(expression: Expression): boolean {
  switch (expression.kind) {
    case "text":
    case "class":
      return true;
    case "choice":
      return expression.options.length <= MAX_SEQUENCES && expression.options.every(isPlain);
    case "sequence":
      return expression.parts.length <= MAX_BYTES && expression.parts.every(isPlain);
    case "repeat":
    case "rule":
    case "opening":
    case "language":
      return false;
  }
}

/** The bytes of every text of `expression`, as far as they are few and none is empty. */
export function listSequences(expression: Expression): readonly ByteRanges[] | undefined {
  switch (expression.kind) {
    case "class":
      return mergeRanges(expression.ranges).flatMap(toByteRanges);
    case "text":
      if (expression.text === "" || expression.text.length > MAX_BYTES) return undefined;
      return [[...Buffer.from(expression.text.toWellFormed())].map((byte) => [byte, byte])];
    case "choice": {
      const listed = expression.options.map(listSequences);
      const isEach = listed.every((sequences) => sequences !== undefined);
      return isEach ? boundSequences(listed.flat()) : undefined;
    }
    case "sequence": {
      let joined: readonly ByteRanges[] | undefined = [[]];
      for (const part of expression.parts) {
        const next = listSequences(part);
        if (next === undefined || joined.length * next.length > MAX_SEQUENCES) return undefined;
        joined = joined.flatMap((before) => next.map((after) => [...before, ...after]));
        if (joined.some(({ length }) => length > MAX_BYTES)) return undefined;
      }
      return expression.parts.length === 0 ? undefined : joined;
    }
    case "repeat":
    case "rule":
    case "opening":
    case "language":
      return undefined;
  }
}

function boundSequences(sequences: readonly ByteRanges[]): readonly ByteRanges[] | undefined {
  return sequences.length > MAX_SEQUENCES ? undefined : sequences;
}

/** Lead bytes in ranges that do not overlap, each with all that may follow it. */
function divideLeads(
  sequences: readonly ByteRanges[],
): { readonly first: number; readonly last: number; readonly tails: readonly ByteRanges[] }[] {
  const leads = sequences.flatMap(([lead]) => (lead === undefined ? [] : [lead]));
  return divideRanges(leads).flatMap(([first, last]) => {
    const leading = sequences.filter(([lead]) => lead && lead[0] <= first && lead[1] >= last);
    const tails = leading.map((sequence) => sequence.slice(1));
    return tails.length === 0 ? [] : [{ first, last, tails }];
  });
}

/** Ranges that do not overlap, such that each of `ranges` consists of some of them. */
export function divideRanges(ranges: readonly Range[]): Range[] {
  const bounds = new Set<number>();
  for (const [first, last] of ranges) bounds.add(first).add(last + 1);
  const starts = [...bounds].sort((a, b) => a - b);
  return starts.flatMap((first, index): Range[] => {
    const next = starts[index + 1];
    return next === undefined ? [] : [[first, next - 1]];
  });
}
