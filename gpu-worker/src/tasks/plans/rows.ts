/** Turns texts into rows that fit the model, or says which text does not. No I/O. */
import { TASK_LIMITS } from "../../../../src/contract/task.ts";
import { refuseInput, type Subject } from "../../protocol/long-prompt.ts";
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TextModelFacts } from "../model/facts.ts";
import type { PlanFacts } from "./text-plan.ts";

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

/** Characters of the longest text that can fit, however long its tokens are. */
export function maxTextLength({ contextTokens, tokenizer }: TextModelFacts): number {
  return contextTokens * tokenizer.maxTokenLength;
}

/** A text that cannot fit, however long its tokens are, is refused without tokenizing it. */
export function encodeText(
  text: string,
  subject: Subject,
  facts: PlanFacts,
): Checked<readonly number[]> {
  const maxLength = maxTextLength(facts);
  if (text.length > maxLength) {
    return tooLong(`${text.length} characters, more than ${maxLength}`, subject, facts);
  }
  return { ok: true, value: facts.tokens.of(text) };
}

/** A part of a text: its beginning, or its end. */
export type KeptSide = "start" | "end";

/**
 * What of a text is tokenized to be cut: twice what can fit, as this cut may be within what would
 * have been one token.
 */
export function cutRoughly(text: string, side: KeptSide, facts: TextModelFacts): string {
  return cutText(text, 2 * maxTextLength(facts), side);
}

/** One text with special tokens, cut to what fits the model. */
export function encodeCutRow(text: string, side: KeptSide, facts: PlanFacts): TextRow {
  const { tokenizer, contextTokens } = facts;
  const room = contextTokens - tokenizer.toRow([]).tokens;
  const tokenIds = facts.tokens.of(cutRoughly(text, side, facts));
  return tokenizer.toRow(cutTokens(tokenIds, room, side));
}

export function cutTokens(tokenIds: readonly number[], room: number, side: KeptSide): number[] {
  if (tokenIds.length <= room) return [...tokenIds];
  return side === "start" ? tokenIds.slice(0, room) : tokenIds.slice(tokenIds.length - room);
}

/**
 * At most so many characters at one side of a text; white space, which may be no token, is not
 * counted.
 */
function cutText(text: string, most: number, side: KeptSide): string {
  if (text.length <= most) return text;
  let count = 0;
  const step = side === "start" ? 1 : -1;
  let at = side === "start" ? 0 : text.length - 1;
  for (; at >= 0 && at < text.length && count < most; at += step) {
    if (!WHITE_SPACE.test(text.charAt(at))) count += 1;
  }
  const kept = side === "start" ? text.slice(0, at) : text.slice(at + 1);
  return kept.toWellFormed().replaceAll(/^\ufffd|\ufffd$/g, "");
}

const WHITE_SPACE = /[\s\u0085]/;

/** One text, or a pair, with special tokens. */
export function encodeRow(
  texts: readonly [string] | readonly [string, string],
  subject: Subject,
  facts: PlanFacts,
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
  subject: Subject,
  facts: TextModelFacts,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refuseInput(size, subject, facts) };
}
