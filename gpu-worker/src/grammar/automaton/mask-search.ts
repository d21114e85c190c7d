/** Which tokens of a vocabulary may come next at a place. */
import type { Automaton, Place } from "./automaton.ts";
import type { TokenTree } from "./token-tree.ts";

export interface Mask {
  /** `[ceil(vocabulary / 32)]`, one bit for each id, lowest first. */
  readonly bits: Int32Array;
  /** Nothing but a stop token may come. */
  readonly isComplete: boolean;
}

/** No token may come, as after a stop token. */
export function createEmptyMask({ size }: TokenTree): Mask {
  return { bits: new Int32Array(Math.ceil(size / 32)), isComplete: true };
}

/** A walk through the tree of tokens that can be stopped anywhere and gone on with. */
export class MaskSearch {
  readonly #automaton: Automaton<Mask>;
  readonly #tree: TokenTree;
  readonly #bits: Int32Array;
  /** The place before each byte of the path to the node that is next. */
  readonly #path: Place<Mask>[];
  #node = 0;
  #hasToken = false;

  constructor(automaton: Automaton<Mask>, tree: TokenTree, place: Place<Mask>) {
    this.#automaton = automaton;
    this.#tree = tree;
    this.#path = [place];
    this.#bits = createEmptyMask(tree).bits;
    if (place.position.isEnd) for (const id of tree.stopTokenIds) this.#allow(id);
  }

  /**
   * Goes on for about `steps` elementary steps, each node of the tree being one of them.
   *
   * @returns undefined if there is more to do
   * @throws {TooMuchWork} if one byte alone takes more than `most` steps
   */
  run(steps: number, most: number): Mask | undefined {
    const { bytes, depths, skips, tokens, twins } = this.#tree;
    const [automaton, path] = [this.#automaton, this.#path];
    const end = bytes.length;
    const until = automaton.work + steps;
    let node = this.#node;
    let visited = 0;
    while (node < end && automaton.work + visited < until) {
      visited += 1;
      const depth = depths[node] as number;
      const next = automaton.follow(path[depth] as Place<Mask>, bytes[node] as number, most);
      if (next === null) {
        node = skips[node] as number;
        continue;
      }
      path[depth + 1] = next;
      for (let id = tokens[node] as number; id >= 0; id = twins[id] as number) {
        this.#hasToken = true;
        this.#allow(id);
      }
      node += 1;
    }
    automaton.count(visited);
    this.#node = node;
    return node < end ? undefined : { bits: this.#bits, isComplete: !this.#hasToken };
  }

  #allow(id: number): void {
    this.#bits[id >> 5] = (this.#bits[id >> 5] ?? 0) | (1 << (id & 31));
  }
}
