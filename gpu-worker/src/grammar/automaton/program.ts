/**
 * A grammar as numbers: states with edges on the bytes of UTF-8, and rules that call each other.
 * Pure data, in memory that threads can share.
 *
 * What a state is, `kinds` says, and what `first` and `second` mean follows from it:
 *
 *   return     the end of a rule
 *   split      goes on, without a byte, as each of `targets[first .. first + second]`
 *   character  one character, whose bytes begin at node `first`; then state `second`
 *   call       a text of rule `first`; then state `second`
 */

/** Of every rule; the root's is the end of the text. */
export const RETURN = 0;

export const KINDS = { return: 0, split: 1, character: 2, call: 3 } as const;

/** Where a node's edge leads: nowhere, or behind the character. Any other is a node. */
export const NOWHERE = -1;
export const BEHIND = -2;

export interface Program {
  readonly kinds: Uint8Array<SharedArrayBuffer>;
  readonly first: Int32Array<SharedArrayBuffer>;
  readonly second: Int32Array<SharedArrayBuffer>;
  readonly targets: Int32Array<SharedArrayBuffer>;
  /** Of each rule, its first state; rule 0 is the root. */
  readonly ruleStarts: Int32Array<SharedArrayBuffer>;
  /** Of each rule, whether the empty text is one of its texts. */
  readonly isNullable: Uint8Array<SharedArrayBuffer>;
  /** States that read the bracket that opens a list of distinct items. */
  readonly openings: Int32Array<SharedArrayBuffer>;
  /** Of each byte, its class: bytes of one class are never told apart. */
  readonly classOf: Uint8Array<SharedArrayBuffer>;
  readonly classCount: number;
  /** `[node * classCount + class]`: where it leads. */
  readonly nodeSteps: Int32Array<SharedArrayBuffer>;
  /** Nodes of languages, whose characters are counted. */
  readonly languages: Languages;
}

/**
 * Languages are graphs that never lead behind a character by themselves: a node between two
 * characters says whether a text may end there. A text is at one node of a language, and has a
 * count of characters.
 */
export interface Languages {
  /** Of each node, its language; -1: none, it is of single characters. */
  readonly ofNode: Int32Array<SharedArrayBuffer>;
  /**
   * Of each node of a language: `BETWEEN` characters or within one, and whether a text may end
   * there.
   */
  readonly marks: Uint8Array<SharedArrayBuffer>;
  /**
   * Of each node of a language, the fewest characters that lead to an end, the one it is within
   * included.
   */
  readonly shortest: Int32Array<SharedArrayBuffer>;
  /** Of each language, the fewest and the most characters; -1: as many as may be. */
  readonly minimum: Int32Array<SharedArrayBuffer>;
  readonly maximum: Int32Array<SharedArrayBuffer>;
  /** Of each language, its first node, and how many it has. */
  readonly firstNode: Int32Array<SharedArrayBuffer>;
  readonly width: Int32Array<SharedArrayBuffer>;
  /** Of each language, where its rows begin in `canEnd`, how many are there, and come again. */
  readonly firstByte: Int32Array<SharedArrayBuffer>;
  readonly rows: Int32Array<SharedArrayBuffer>;
  readonly cycle: Int32Array<SharedArrayBuffer>;
  /**
   * A row for each number of characters that are missing to the minimum, with a bit for each node:
   * whether an end can be reached.
   */
  readonly canEnd: Uint8Array<SharedArrayBuffer>;
}

/** A node between two characters; and one at which a text may end, if it is long enough. */
export const BETWEEN = 1;
export const END = 2;

export function sizeOfProgram(program: Program): number {
  const { languages, ...parts } = program;
  return [...Object.values(parts), ...Object.values(languages)].reduce<number>(
    (sum, part) => sum + (typeof part === "number" ? 0 : (part as Uint8Array).byteLength),
    0,
  );
}
