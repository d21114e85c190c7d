/**
 * A grammar as numbers: states with edges on the bytes of UTF-8, and rules that call each other. Pure data, in memory
 * that threads can share.
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
  /** Of each byte, its class: bytes of one class are never told apart. */
  readonly classOf: Uint8Array<SharedArrayBuffer>;
  readonly classCount: number;
  /** `[node * classCount + class]`: where it leads. */
  readonly nodeSteps: Int16Array<SharedArrayBuffer>;
}

export function sizeOfProgram(program: Program): number {
  return Object.values(program).reduce<number>(
    (sum, part) => sum + (typeof part === "number" ? 0 : (part as Uint8Array).byteLength),
    0,
  );
}
