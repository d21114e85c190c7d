/** What a caller asked for that cannot be enforced, in words for that caller. Pure. */

/** Thrown inside this room and turned into `{ ok: false, message }` at its door. */
export class GrammarRefusal extends Error {
  override readonly name = "GrammarRefusal";
}

/** @throws {GrammarRefusal} always; an expression, so that it can stand where a value is wanted */
export function refuse(message: string): never {
  throw new GrammarRefusal(message);
}
