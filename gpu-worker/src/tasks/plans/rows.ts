/** Turns texts into rows that fit the model, or says which text does not. No I/O. */
import { TASK_LIMITS } from "../../../../src/contract/task.ts";
import { type Refusal, refuse } from "../../engine/refusal.ts";
import type { TextModelFacts } from "../model/facts.ts";
import type { TextRow } from "../text/template.ts";

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** A field of the request, as its path and as a sentence calls it. */
export interface Subject {
  readonly param: string;
  readonly name: string;
  /** Whether a mask in the text is the model's mask. */
  readonly hasMasks?: boolean;
}

export function inputAt(index: number): Subject {
  return { param: `inputs.${index}`, name: `input ${index}` };
}

/** A text that cannot fit, however long its tokens are, is refused without tokenizing it. */
export function encodeText(
  text: string,
  subject: Subject,
  facts: TextModelFacts,
): Checked<number[]> {
  const maxLength = facts.contextTokens * facts.tokenizer.maxTokenLength;
  if (text.length > maxLength) {
    return tooLong(`${text.length} characters, more than ${maxLength}`, subject, facts);
  }
  const { tokenizer } = facts;
  const tokenIds =
    subject.hasMasks === true ? tokenizer.encodeMasked(text) : tokenizer.encode(text);
  return { ok: true, value: tokenIds };
}

/** One text, or a pair, with special tokens. */
export function encodeRow(
  texts: readonly [string] | readonly [string, string],
  subject: Subject,
  facts: TextModelFacts,
): Checked<TextRow> {
  const first = encodeText(texts[0], subject, facts);
  if (!first.ok) return first;
  if (texts[1] === undefined) return checkRow(facts.tokenizer.toRow(first.value), subject, facts);
  const second = encodeText(texts[1], subject, facts);
  if (!second.ok) return second;
  return checkRow(facts.tokenizer.toRow(first.value, second.value), subject, facts);
}

export function checkRow(row: TextRow, subject: Subject, facts: TextModelFacts): Checked<TextRow> {
  if (row.tokens <= facts.contextTokens) return { ok: true, value: row };
  return tooLong(`${row.tokens} tokens`, subject, facts);
}

export function checkRowCount(count: number, what: string): Refusal | undefined {
  if (count <= TASK_LIMITS.maxPairs) return undefined;
  const message = `${what} must be at most ${TASK_LIMITS.maxPairs}, got ${count}`;
  return refuse("invalid_value", message, { param: "inputs" });
}

export function tooLong(
  size: string,
  { param, name }: Subject,
  { id, contextTokens }: TextModelFacts,
): { readonly ok: false; readonly refusal: Refusal } {
  const message = `the context of model ${id} is ${contextTokens} tokens, but ${name} has ${size}`;
  return { ok: false, refusal: refuse("context_length_exceeded", message, { param }) };
}
