/** Strings of a schema: every pattern, format and length it has, as one language. Pure. */
import type { CharacterClass, Expression } from "./expression.ts";
import { escapeForJson } from "./json-escapes.ts";
import type { JsonText } from "./json-text.ts";
import {
  ANY_TEXT,
  complement,
  type Dfa,
  type Effort,
  intersect,
  isEmptyLanguage,
  listed,
  takes,
} from "./language/dfa.ts";
import { findAnywhere, matchWhole } from "./language/pattern-dfa.ts";
import { MAX_COUNT } from "./limits.ts";
import { GrammarRefusal, refuseAt, refuseThere } from "./refusal.ts";
import {
  asCounted,
  parseOwnPattern,
  parsePattern,
  type Pattern,
  toSearchExpression,
} from "./regex.ts";
import { countOf, describe, everyOf, type SchemaObject } from "./schema-keywords.ts";
import { absentOf, excludedOf } from "./schema-negation.ts";
import { MAX_LENGTHS, STRING_FORMATS } from "./string-formats.ts";

/** What the strings of a schema are. */
export interface TextForm {
  readonly patterns: readonly Pattern[];
  readonly formats: readonly string[];
  /** Texts that it is none of. */
  readonly excluded: readonly string[];
  /** Patterns that are found nowhere in it. */
  readonly absent: readonly Pattern[];
  readonly minimum: number;
  readonly maximum: number | undefined;
}

/** @throws {GrammarRefusal} naming the keyword */
export function readTextForm(keywords: SchemaObject, path: string): TextForm {
  const patterns = everyOf(keywords, "pattern");
  const formats = everyOf(keywords, "format");
  for (const [keyword, values] of [
    ["pattern", patterns],
    ["format", formats],
  ] as const) {
    const wrong = values.find((value) => typeof value !== "string");
    if (wrong !== undefined) refuseAt(path, keyword, `must be a text, got ${describe(wrong)}`);
  }
  let minimum = countOf(keywords, "minLength", path) ?? 0;
  // A longer text is none that a model writes.
  let maximum = countOf(keywords, "maxLength", path);
  const parsed = (patterns as readonly string[]).map((pattern): Pattern => {
    const found = parseAt(pattern, path);
    const counted = asCounted(found);
    if (counted === undefined) return found;
    // What a pattern counts as a whole is counted as lengths are.
    minimum = Math.max(minimum, counted.minimum);
    maximum = Math.min(maximum ?? Infinity, counted.maximum ?? Infinity);
    return allOfClass(counted.class);
  });
  const known = (formats as readonly string[]).filter((name) =>
    Object.hasOwn(STRING_FORMATS, name),
  );
  for (const name of known) maximum = Math.min(maximum ?? Infinity, MAX_LENGTHS[name] ?? Infinity);
  if (minimum > MAX_COUNT) {
    refuseAt(path, "minLength", `must be at most ${String(MAX_COUNT)}, got ${String(minimum)}`);
  }
  return {
    patterns: parsed,
    formats: known,
    excluded: excludedOf(keywords).filter((value) => typeof value === "string"),
    absent: absentOf(keywords).map((pattern) => parseAt(String(pattern), path)),
    minimum,
    maximum:
      maximum === undefined || maximum === Infinity ? undefined : Math.min(maximum, MAX_COUNT),
  };
}

function allOfClass(characters: CharacterClass): Pattern {
  const every = { kind: "repeat", part: characters, minimum: 0, maximum: undefined } as const;
  const [start, end] = [
    { kind: "place", place: "start" },
    { kind: "place", place: "end" },
  ] as const;
  return { kind: "sequence", parts: [start, every, end] };
}

/** @throws {GrammarRefusal} naming the keyword, if nothing fits or it takes too much */
export function createString(form: TextForm, path: string, json: JsonText): Expression {
  const { patterns, formats, excluded, absent, minimum, maximum } = form;
  if (maximum !== undefined && minimum > maximum) {
    refuseAt(path, "minLength", `${String(minimum)} is more than there may be`);
  }
  const isCounted = minimum > 0 || maximum !== undefined;
  const isPlain = [patterns, formats, excluded, absent].every((list) => list.length === 0);
  if (isPlain && !isCounted) return json.string;
  return json.make(`string ${JSON.stringify(form)}`, () => {
    let dfa: Dfa;
    try {
      dfa = languageOf(form, path, json.rules.effort);
    } catch (error) {
      const [pattern] = patterns;
      const isAlone =
        patterns.length === 1 && formats.length + excluded.length + absent.length === 0;
      if (!(error instanceof GrammarRefusal) || !isAlone || isCounted || pattern === undefined) {
        throw error;
      }
      // One that has too many states to be made beforehand is followed as it is, where it only
      // reads on.
      const expression = toSearchExpression(pattern);
      if (expression === undefined) throw error;
      return json.stringOf(json.rules.add(escapeForJson(expression)));
    }
    return json.stringOf({ kind: "language", dfa, isQuoted: true, minimum, maximum });
  });
}

/** What all of the form but its length comes to. */
export function languageOf(form: TextForm, path: string, effort: Effort): Dfa {
  const { patterns, formats, excluded, absent } = form;
  let language = ANY_TEXT;
  const add = (keyword: string, create: () => Dfa): void => {
    let joined: Dfa;
    try {
      joined = intersect(language, create(), effort);
    } catch (error) {
      if (error instanceof GrammarRefusal) return refuseThere(path, keyword, error);
      throw error;
    }
    language = joined;
    if (isEmptyLanguage(joined)) refuseAt(path, keyword, "no text fits all that is asked of it");
  };
  for (const pattern of patterns) {
    add("pattern", () => findAnywhere(pattern, effort));
  }
  for (const name of formats) add("format", () => formatLanguage(name, effort));
  if (excluded.length > 0) add("not", () => complement(listed(excluded, effort), effort));
  for (const pattern of absent) {
    add("not", () => complement(findAnywhere(pattern, effort), effort));
  }
  return language;
}

/** Whether a text that is known fits. */
export function fitsForm(text: string, form: TextForm, effort: Effort): boolean {
  const length = [...text].length;
  if (length < form.minimum || length > (form.maximum ?? Infinity)) return false;
  if (form.excluded.includes(text)) return false;
  const isFound = (pattern: Pattern): boolean => takes(findAnywhere(pattern, effort), text);
  return (
    form.patterns.every(isFound) &&
    !form.absent.some(isFound) &&
    form.formats.every((name) => takes(formatLanguage(name, effort), text))
  );
}

const formats = new Map<string, Dfa>();

function formatLanguage(name: string, effort: Effort): Dfa {
  const known = formats.get(name);
  if (known !== undefined) return known;
  const made = matchWhole(parseOwnPattern(STRING_FORMATS[name] ?? ""), effort);
  formats.set(name, made);
  return made;
}

function parseAt(pattern: string, path: string): ReturnType<typeof parsePattern> {
  try {
    return parsePattern(pattern);
  } catch (error) {
    if (error instanceof GrammarRefusal) return refuseAt(path, "pattern", error.message);
    throw error;
  }
}
