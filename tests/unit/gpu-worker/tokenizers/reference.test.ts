/**
 * Texts are cut and normalized as Hugging Face's `tokenizers` does; `record.py` has recorded how.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PreTrainedTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import { readAsReference } from "../../../../gpu-worker/src/tokenization/open-tokenizer.ts";

interface Recorded<Result> {
  readonly config: Readonly<Record<string, unknown>>;
  readonly cases: readonly (readonly [text: string, result: Result])[];
}

const RECORDED = JSON.parse(readFileSync(join(import.meta.dirname, "recorded.json"), "utf8")) as {
  cuts: Recorded<string[]>[];
  changes: Recorded<string>[];
};

interface InnerTokenizer {
  pre_tokenizer(text: string, options: { section_index: number }): string[];
  normalizer(text: string): string;
}

function openWith(parts: Record<string, unknown>): InnerTokenizer {
  const file = {
    model: { type: "BPE", vocab: { a: 0 }, merges: [] },
    normalizer: null,
    pre_tokenizer: null,
    post_processor: null,
    decoder: null,
    added_tokens: [],
    ...parts,
  };
  const tokenizer = new PreTrainedTokenizer(file, {});
  readAsReference(tokenizer);
  return tokenizer._tokenizer as unknown as InnerTokenizer;
}

const named = <Result>(rows: Recorded<Result>[]) =>
  rows.map((row) => [JSON.stringify(row.config), row] as const);

describe("a tokenizer", () => {
  it.each(named(RECORDED.cuts))("cuts as the reference: %s", (_name, { config, cases }) => {
    const inner = openWith({ pre_tokenizer: config });
    for (const [text, pieces] of cases)
      expect(inner.pre_tokenizer(text, { section_index: 0 })).toEqual(pieces);
  });

  it.each(named(RECORDED.changes))("normalizes as the reference: %s", (_name, row) => {
    const inner = openWith({ normalizer: row.config });
    for (const [text, changed] of row.cases) expect(inner.normalizer(text)).toBe(changed);
  });

  it("is refused where its file asks for what is not known here", () => {
    const word = { id: 0, content: "a", single_word: true, special: false };
    expect(() => openWith({ added_tokens: [word] })).toThrow("added token a with single_word");
    const scripts = { type: "UnicodeScripts" };
    expect(() => openWith({ pre_tokenizer: scripts })).toThrow("UnicodeScripts");
    const cutOff = { type: "Precompiled", precompiled_charsmap: "/w==" };
    expect(() => openWith({ normalizer: cutOff })).toThrow("precompiled_charsmap is cut off");
  });
});
