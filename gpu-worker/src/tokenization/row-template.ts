/** Where a tokenizer puts its special tokens around one text, and around two. Pure. */
import type { Row } from "../scheduling/micro-batcher.ts";

/** What the model reads: ids and segment ids of one text or pair, special tokens included. */
export interface TextRow extends Row {
  readonly tokenIds: readonly number[];
  readonly typeIds: readonly number[];
  /** Where the first text's own tokens begin, and the second's. */
  readonly firstAt: number;
  readonly secondAt: number;
}

/** A special token, or where a text goes. */
export type TemplatePart =
  | { readonly type: "special"; readonly tokenId: number; readonly typeId: number }
  | { readonly type: "text"; readonly which: 0 | 1; readonly typeId: number };

export interface RowTemplate {
  readonly single: readonly TemplatePart[];
  readonly pair: readonly TemplatePart[];
}

export function fillTemplate(
  parts: readonly TemplatePart[],
  texts: readonly (readonly number[])[],
): TextRow {
  const tokenIds: number[] = [];
  const typeIds: number[] = [];
  const at: [number, number] = [0, 0];
  for (const part of parts) {
    if (part.type === "text") at[part.which] = tokenIds.length;
    const ids = part.type === "text" ? (texts[part.which] ?? []) : [part.tokenId];
    for (const id of ids) {
      tokenIds.push(id);
      typeIds.push(part.typeId);
    }
  }
  return { tokenIds, typeIds, tokens: tokenIds.length, firstAt: at[0], secondAt: at[1] };
}

export function countSpecialTokens(parts: readonly TemplatePart[]): number {
  return parts.filter((part) => part.type === "special").length;
}
