/** Languages at work: which node may follow, with the count of characters so far. */
import { bytesOfRow, rowFor } from "./missing-characters.ts";
import { BETWEEN, END, type Program } from "./program.ts";

export class Counting {
  readonly #languages: Program["languages"];
  readonly #nodes: number;

  constructor({ languages }: Program) {
    this.#languages = languages;
    this.#nodes = languages.ofNode.length;
  }

  isOfLanguage(node: number): boolean {
    return (this.#languages.ofNode[node] as number) >= 0;
  }

  /** A node and a count as one number. */
  join(node: number, count: number): number {
    return count * this.#nodes + node;
  }

  nodeOf(place: number): number {
    return place % this.#nodes;
  }

  /** The place behind the byte that leads to `node`; -1: no end can be reached from there. */
  enter(from: number, node: number): number {
    const { ofNode, marks, shortest, minimum, maximum } = this.#languages;
    const language = ofNode[node] as number;
    const [least, most] = [minimum[language] as number, maximum[language] as number];
    let count = Math.floor(from / this.#nodes);
    if (((marks[node] as number) & BETWEEN) !== 0) count += 1;
    // What is not counted, or needs no more counting, has one count.
    if (most < 0 && count > least) count = least;
    const isOpen =
      count < least
        ? this.#canEnd(language, node, least - count)
        : most < 0 || (shortest[node] as number) <= most - count;
    return isOpen ? this.join(node, count) : -1;
  }

  /** Whether the text may end at the place. */
  isEnd(place: number): boolean {
    const { ofNode, marks, minimum } = this.#languages;
    const node = this.nodeOf(place);
    if (((marks[node] as number) & END) === 0) return false;
    return Math.floor(place / this.#nodes) >= (minimum[ofNode[node] as number] as number);
  }

  #canEnd(language: number, node: number, missing: number): boolean {
    const { firstNode, width, firstByte, rows, cycle, canEnd } = this.#languages;
    const [count, repeated] = [rows[language] as number, cycle[language] as number];
    const row = rowFor(missing, count, repeated);
    const place = node - (firstNode[language] as number);
    const ofRow = (firstByte[language] as number) + row * bytesOfRow(width[language] as number);
    return ((canEnd[ofRow + (place >> 3)] as number) & (1 << (place & 7))) !== 0;
  }
}
