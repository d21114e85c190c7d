/** Which of the values that a schema lists fit all that it says beside the list. Pure. */
import type { Effort } from "./language/dfa.ts";
import { refuseAt } from "./refusal.ts";
import {
  canonical,
  decimalOf,
  isOf,
  type SchemaObject,
  type SchemaType,
  typesOf,
} from "./schema-keywords.ts";
import { excludedOf } from "./schema-negation.ts";
import { fitsNumber, readNumberForm } from "./schema-number.ts";
import { fitsForm, readTextForm } from "./schema-string.ts";

/**
 * What is looked at for a known value; any other keyword beside a list is refused where it may
 * matter.
 */
const OF_STRINGS = ["pattern", "format", "minLength", "maxLength"];
const OF_NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"];

/** @throws {GrammarRefusal} naming a keyword that cannot be told to fit */
export function fitsListed(
  values: readonly unknown[],
  keywords: SchemaObject,
  { path, effort }: { readonly path: string; readonly effort: Effort },
): readonly unknown[] {
  const { type } = keywords;
  const types = type === undefined ? undefined : typesOf({ type }, path);
  const excluded = new Set(excludedOf(keywords).map(canonical));
  const typed = values.filter(
    (value) =>
      (types === undefined || types.some((one: SchemaType) => isOf(one, value))) &&
      !excluded.has(canonical(value)),
  );
  const hasAny = (names: readonly string[]): boolean => names.some((name) => name in keywords);
  const other = Object.keys(keywords).find(
    (name) =>
      !name.startsWith(" ") && ![...OF_STRINGS, ...OF_NUMBERS, "enum", "type"].includes(name),
  );
  if (other !== undefined && typed.some((value) => typeof value === "object" && value !== null)) {
    refuseAt(path, other, "beside enum or const is not supported for objects and lists");
  }
  return typed.filter((value) => {
    if (typeof value === "string") {
      return !hasAny(OF_STRINGS) || fitsForm(value, readTextForm(keywords, path), effort);
    }
    const decimal = decimalOf(value);
    if (decimal === undefined || !hasAny(OF_NUMBERS)) return true;
    return fitsNumber(decimal, readNumberForm(keywords, false, path), path, effort);
  });
}
