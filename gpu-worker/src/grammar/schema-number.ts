/** Numbers of a schema: their bounds and divisors as one language over their digits. Pure. */
import { compare, type Decimal } from "./decimal.ts";
import type { Expression } from "./expression.ts";
import type { JsonText } from "./json-text.ts";
import { type Effort, isEmptyLanguage } from "./language/dfa.ts";
import { type Bound, type NumberForm, numberLanguage } from "./language/number-language.ts";
import { GrammarRefusal, refuseAt, refuseThere } from "./refusal.ts";
import { decimalOf, describe, everyOf, type SchemaObject } from "./schema-keywords.ts";

/** @throws {GrammarRefusal} naming the keyword */
export function readNumberForm(
  keywords: SchemaObject,
  isInteger: boolean,
  path: string,
): NumberForm {
  const read = (keyword: string): Decimal[] =>
    everyOf(keywords, keyword).map((value) => {
      const decimal = decimalOf(value);
      return decimal ?? refuseAt(path, keyword, `must be a number, got ${describe(value)}`);
    });
  const bounds = (keyword: string, isExclusive: boolean): Bound[] =>
    read(keyword).map((value) => ({ value, isExclusive }));
  const divisors = read("multipleOf");
  const wrong = divisors.findIndex(({ isNegative, digits }) => isNegative || digits === "");
  if (wrong >= 0) {
    const value = everyOf(keywords, "multipleOf")[wrong];
    refuseAt(path, "multipleOf", `must be more than 0, got ${describe(value)}`);
  }
  return {
    isInteger,
    minimums: [...bounds("minimum", false), ...bounds("exclusiveMinimum", true)],
    maximums: [...bounds("maximum", false), ...bounds("exclusiveMaximum", true)],
    divisors,
  };
}

/** @throws {GrammarRefusal} naming the keyword, if nothing fits or it takes too much */
export function createNumber(form: NumberForm, path: string, json: JsonText): Expression {
  const { isInteger, minimums, maximums, divisors } = form;
  if (minimums.length + maximums.length + divisors.length === 0) {
    return isInteger ? json.integer : json.number;
  }
  return json.make(`number ${JSON.stringify(form)}`, () => {
    const dfa = languageAt(form, path, json.rules.effort);
    if (isEmptyLanguage(dfa)) {
      const keyword =
        divisors.length > 0 ? "multipleOf" : minimums.length > 0 ? "minimum" : "maximum";
      refuseAt(path, keyword, "no number fits all bounds");
    }
    return { kind: "language", dfa, isQuoted: false, minimum: 0, maximum: undefined };
  });
}

/** Whether a number that is known fits. */
export function fitsNumber(
  value: Decimal,
  form: NumberForm,
  path: string,
  effort: Effort,
): boolean {
  const isAbove = ({ value: low, isExclusive }: Bound): boolean =>
    isExclusive ? compare(value, low) > 0 : compare(value, low) >= 0;
  const isBelow = ({ value: high, isExclusive }: Bound): boolean =>
    isExclusive ? compare(value, high) < 0 : compare(value, high) <= 0;
  if (!form.minimums.every(isAbove) || !form.maximums.every(isBelow)) return false;
  if (form.divisors.length === 0) return true;
  const own = [{ value, isExclusive: false }];
  // The one number between itself and itself.
  const exact = {
    isInteger: form.isInteger,
    divisors: form.divisors,
    minimums: own,
    maximums: own,
  };
  return !isEmptyLanguage(languageAt(exact, path, effort));
}

function languageAt(form: NumberForm, path: string, effort: Effort) {
  try {
    return numberLanguage(form, effort);
  } catch (error) {
    if (error instanceof GrammarRefusal) {
      return refuseThere(path, form.divisors.length > 0 ? "multipleOf" : "minimum", error);
    }
    throw error;
  }
}
