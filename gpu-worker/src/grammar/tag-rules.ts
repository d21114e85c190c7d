/** Structural tags as rules. Pure. */
import {
  choice,
  EMPTY,
  type Expression,
  invertRanges,
  oneOf,
  optional,
  type Range,
  repeat,
  sequence,
  text,
} from "./expression.ts";
import { schemaToExpression } from "./json-schema.ts";
import { JsonText } from "./json-text.ts";
import { checkSchemaSizes } from "./limits.ts";
import { GrammarRefusal, refuse } from "./refusal.ts";
import type { RuleSet } from "./rules.ts";
import { withoutKeyword } from "./schema-relaxing.ts";
import type { Format, StructuralTagSpec, Tag } from "./spec.ts";

/** Calls in one block; a weak model would otherwise write them until its tokens are spent. */
const MAX_TAGS = 32;

/**
 * Keywords of a schema that are left out before nothing of it is kept. Each costs a reading of the
 * schema.
 */
const MAX_DROPPED = 16;

const ANYTHING: Expression = oneOf([0, 0x10ffff]);

/**
 * What a text that is no block must not begin with: white space that a reader skips, and markers.
 */
const NO_BLOCK_START = invertRanges(Array.from(" \t\r\n{[<", toRange));

/**
 * @param toFormat the rules of a text without calls
 * @throws {GrammarRefusal} naming what is wrong with a schema, or a block that lacks the marker
 */
export function tagsToExpression(
  spec: StructuralTagSpec,
  rules: RuleSet,
  toFormat: (format: Format, rules: RuleSet) => Expression,
): Expression {
  const { freeText, isSingle } = spec;
  if (freeText === "none") return createBlock(spec, 0, rules);
  if (freeText === "instead") {
    const other = sequence(oneOf(...NO_BLOCK_START), repeat(ANYTHING, 0));
    return optional(choice(createBlock(spec, 0, rules), other));
  }
  if ("fits" in freeText) {
    return choice(createBlock(spec, 0, rules), toFormat(freeText.fits, rules));
  }
  const marker = Array.from(freeText.until);
  const isMarked = spec.tags.every((tag) => (spec.prefix + tag.begin).startsWith(freeText.until));
  if (!isMarked || marker.length === 0) refuse(`a block must begin with ${freeText.until}`);
  const start = rules.reserve();
  const block = rules.add(createBlock(spec, freeText.until.length, rules));
  return createTextUntil(marker, rules, start, isSingle ? block : sequence(block, start));
}

/** A block without its first `skipped` UTF-16 units. */
function createBlock(spec: StructuralTagSpec, skipped: number, rules: RuleSet): Expression {
  if (spec.tags.length === 0) refuse("a structural tag needs at least one tag");
  const bodies = spec.tags.map((tag) =>
    rules.add(sequence(createValue(tag, rules), text(tag.end))),
  );
  const withBegin = (prefix: string, from: number): Expression =>
    choice(
      ...spec.tags.map((tag, index) =>
        sequence(text((prefix + tag.begin).slice(from)), bodies[index] ?? EMPTY),
      ),
    );
  const first = withBegin(spec.prefix, skipped);
  if (spec.isSingle) return sequence(first, text(spec.suffix));
  const next = rules.add(sequence(text(spec.separator), withBegin("", 0)));
  return sequence(first, repeat(next, 0, MAX_TAGS - 1), text(spec.suffix));
}

function createValue({ schema, isStrict, place }: Tag, rules: RuleSet): Expression {
  try {
    checkSchemaSizes([schema]);
    return schemaToExpression(schema, rules);
  } catch (error) {
    if (!(error instanceof GrammarRefusal)) throw error;
    if (isStrict) {
      const { message, kind } = error;
      const isPlaced = message.startsWith("schema#");
      throw new GrammarRefusal(
        isPlaced ? place + message.slice("schema".length) : `${place}: ${message}`,
        kind,
      );
    }
    return createLoose(schema, error, rules);
  }
}

/** Arguments of a tool that is not strict fit its schema as far as it can be kept. */
function createLoose(schema: unknown, refusal: GrammarRefusal, rules: RuleSet): Expression {
  let kept = schema;
  let { kind, pointer } = refusal;
  for (let left = MAX_DROPPED; left > 0 && kind !== "work" && pointer !== undefined; left -= 1) {
    kept = withoutKeyword(kept, pointer);
    if (kept === undefined) break;
    try {
      return schemaToExpression(kept, rules);
    } catch (error) {
      if (!(error instanceof GrammarRefusal)) throw error;
      ({ kind, pointer } = error);
    }
  }
  return new JsonText(rules).object;
}

/**
 * Any text that may end anywhere; once it has written `marker`, `after` follows.
 *
 * One rule for each length of the marker's beginning that the text ends in, as Knuth, Morris and
 * Pratt have it.
 */
function createTextUntil(
  marker: readonly string[],
  rules: RuleSet,
  start: Expression & { kind: "rule" },
  after: Expression,
): Expression {
  const states = marker.map((_, length) => (length === 0 ? start : rules.reserve()));
  const letters = [...new Set(marker)];
  const others = oneOf(...invertRanges(letters.map(toRange)));
  for (const [length, state] of states.entries()) {
    const options = letters.map((letter) => {
      const reached = findOverlap(marker, [...marker.slice(0, length), letter]);
      return sequence(text(letter), states[reached] ?? after);
    });
    rules.define(state, choice(EMPTY, ...options, sequence(others, start)));
  }
  return start;
}

/** How much of `marker`'s beginning `written` ends in. */
function findOverlap(marker: readonly string[], written: readonly string[]): number {
  for (let length = Math.min(marker.length, written.length); length > 0; length -= 1) {
    const end = written.slice(written.length - length);
    if (end.every((letter, index) => letter === marker[index])) return length;
  }
  return 0;
}

function toRange(character: string): Range {
  const point = character.codePointAt(0) ?? 0;
  return [point, point];
}
