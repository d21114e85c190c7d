/** What a caller asked for that cannot be enforced, in words for that caller. Pure. */

/** Thrown inside this room and turned into `{ ok: false, message }` at its door. */
export class GrammarRefusal extends Error {
  override readonly name = "GrammarRefusal";
  /** Whether it has more states than it may have here. */
  readonly isSize: boolean;

  constructor(message: string, isSize = false) {
    super(message);
    this.isSize = isSize;
  }
}

/** @throws {GrammarRefusal} always; an expression, so that it can stand where a value is wanted */
export function refuse(message: string): never {
  throw new GrammarRefusal(message);
}

/** @throws {GrammarRefusal} always */
export function refuseSize(message: string): never {
  throw new GrammarRefusal(message, true);
}

/**
 * @param path the place of a schema, from `#` on
 * @throws {GrammarRefusal} naming the keyword's place in the schema
 */
export function refuseAt(path: string, keyword: string, message: string): never {
  return refuse(`schema${path}/${escapePointer(keyword.slice(0, 64))}: ${message}`);
}

/** A name as a part of a JSON pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
