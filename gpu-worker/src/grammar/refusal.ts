/** What a caller asked for that cannot be enforced, in words for that caller. Pure. */

/**
 * `size`: more states than it may have here. `work`: more than a grammar may take. Else it is
 * wrong, or cannot be kept.
 */
export type RefusalKind = "other" | "size" | "work";

/** Thrown inside this room and turned into `{ ok: false, message }` at its door. */
export class GrammarRefusal extends Error {
  override readonly name = "GrammarRefusal";
  readonly kind: RefusalKind;
  /**
   * The keyword in its schema that cannot be kept, as a JSON pointer from `#` on, where it is one.
   */
  readonly pointer: string | undefined;

  constructor(message: string, kind: RefusalKind = "other", pointer?: string) {
    super(message);
    this.kind = kind;
    this.pointer = pointer;
  }
}

/** @throws {GrammarRefusal} always; an expression, so that it can stand where a value is wanted */
export function refuse(message: string): never {
  throw new GrammarRefusal(message);
}

/** @throws {GrammarRefusal} always */
export function refuseSize(message: string): never {
  throw new GrammarRefusal(message, "size");
}

/** @throws {GrammarRefusal} always */
export function refuseWork(message: string): never {
  throw new GrammarRefusal(message, "work");
}

/**
 * @param path the place of a schema, from `#` on
 * @throws {GrammarRefusal} naming the keyword's place in the schema
 */
export function refuseAt(path: string, keyword: string, message: string): never {
  return refuseThere(path, keyword, new GrammarRefusal(message));
}

/** The same, of what was refused without its place. @throws {GrammarRefusal} */
export function refuseThere(
  path: string,
  keyword: string,
  { message, kind }: GrammarRefusal,
): never {
  const pointer = `${path}/${escapePointer(keyword)}`;
  throw new GrammarRefusal(`${placeOf(path, keyword)}: ${message}`, kind, pointer);
}

export function placeOf(path: string, keyword: string): string {
  return `schema${path}/${escapePointer(keyword.slice(0, 64))}`;
}

/** A name as a part of a JSON pointer. */
export function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
