/**
 * What is said of a long text without tokenizing it is true, and costs as little as the context is
 * long.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PreTrainedTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import {
  findMaxShrink,
  type TextRuleFile,
} from "../../../../gpu-worker/src/tokenization/text-rules.ts";
import { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { fc, runs } from "../../../support/random.ts";

const CHAT = join(import.meta.dirname, "../../../../gpu-worker/models/pocket-chat");
const read = (name: string) => JSON.parse(readFileSync(join(CHAT, name), "utf8")) as object;

/** Some bound what a token stands for: NFC, as Qwen's have it. One drops text. */
const NORMALIZERS: Record<string, object | null> = {
  "as it is": null,
  "with NFC": { type: "NFC" },
  "with lowercase and NFKC": {
    type: "Sequence",
    normalizers: [{ type: "Lowercase" }, { type: "NFKC" }],
  },
  "that strips": { type: "Strip", strip_left: true, strip_right: true },
};

const tokenizers = Object.entries(NORMALIZERS).map(([name, normalizer]) => {
  const file = { ...read("tokenizer.json"), normalizer };
  const inner = new PreTrainedTokenizer(file, read("tokenizer_config.json"));
  let encodedLength = 0;
  const encode = inner.encode.bind(inner);
  inner.encode = (text, options) => {
    encodedLength += text.length;
    return encode(text, options);
  };
  return {
    name,
    isBounded: name !== "that strips",
    tokenizer: new ModelTokenizer(inner),
    /** Characters that were tokenized while `work` ran. */
    measure: (work: () => void): number => {
      encodedLength = 0;
      work();
      return encodedLength;
    },
  };
});

const bytes: TextRuleFile = { model: { type: "BPE" }, decoder: { type: "ByteLevel" } };

const piece = fc.constantFrom(
  "once upon a time there was a fox ",
  "          ",
  "\n\n",
  "aaaaaaaaaaaaaaaa",
  "e\u0301",
  "\u1112\u1161\u11ab",
  "東京",
  "🦊",
  "1234567890",
  "<|im_end|>",
  "\uD83E",
);
const texts = fc
  .array(fc.tuple(piece, fc.integer({ min: 1, max: 3_000 })), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, times]) => text.repeat(times)).join(""));

describe.each(tokenizers)("a tokenizer $name", ({ tokenizer, isBounded, measure }) => {
  it("says of no text that it is too long which is not", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20_000 }), (text, maxTokens) => {
        if (!isBounded || tokenizer.findExcess(text, maxTokens) === undefined) return;
        expect(tokenizer.encodeText(text).length).toBeGreaterThan(maxTokens);
      }),
      { numRuns: runs(25) },
    );
  });

  it.each(["word ", "a", " ", "東京 ", "e\u0301 ", "🦊"])(
    "finds 4 MB of %j too long, of which it reads no more than the context asks for",
    (text) => {
      const long = text.repeat(4_194_304 / text.length);
      let found: string | undefined;
      const length = measure(() => (found = tokenizer.findExcess(long, 2_048)));
      expect(found).toMatch(
        isBounded ? /tokens$/ : /^\d{7} bytes, of which that many take 131072$/,
      );
      expect(length).toBeLessThan(400_000);
    },
  );
});

describe("the most that a normalizer shrinks a text", () => {
  const FORMS = ["NFC", "NFD", "NFKC", "NFKD"] as const;

  it.each(FORMS)("is what %s does to no text of Unicode's", (form) => {
    const most = findMaxShrink({ ...bytes, normalizer: { type: form } }) ?? 0;
    const parts = form.includes("K") ? "NFKD" : "NFD";
    /** By a character without parts: the most bytes of one that becomes it. */
    const widest = new Map<string, number>();
    // Beyond are no characters with parts, and none that are a part of another.
    const all = Array.from({ length: 0x3_00_00 }, (_, code) => code)
      .filter((code) => code < 0xd8_00 || code > 0xdf_ff)
      .map((code) => String.fromCodePoint(code));
    for (const character of all) {
      const [only = "", ...others] = character.normalize(parts);
      if (others.length > 0) continue;
      widest.set(only, Math.max(widest.get(only) ?? 0, Buffer.byteLength(character)));
    }
    let found = 0;
    for (const character of all) {
      let before = 0;
      for (const part of character.normalize(parts)) before += widest.get(part) ?? 0;
      found = Math.max(found, before / Buffer.byteLength(character.normalize(form)));
    }
    expect(found).toBeGreaterThan(2);
    expect(found).toBeLessThanOrEqual(most);
  });

  it("has no bound where text is dropped, or may be one unknown token", () => {
    const files: TextRuleFile[] = [
      { ...bytes, normalizer: { type: "Strip" } },
      { ...bytes, normalizer: { type: "Replace", pattern: { Regex: "a+" }, content: "a" } },
      { ...bytes, normalizer: { type: "Replace", pattern: { String: "a" }, content: "" } },
      { ...bytes, normalizer: { type: "Sequence", normalizers: [{ type: "BertNormalizer" }] } },
      { ...bytes, pre_tokenizer: { type: "Split", behavior: "Removed" } },
      { ...bytes, pre_tokenizer: { type: "Sequence", pretokenizers: [{ type: "Whitespace" }] } },
      { ...bytes, added_tokens: [{ lstrip: true }] },
      { ...bytes, model: { type: "WordPiece" } },
      { model: { type: "BPE", byte_fallback: false } },
    ];
    for (const file of files) expect(findMaxShrink(file)).toBeUndefined();
  });

  it("is that of all its parts together", () => {
    const normalizers = [
      { type: "Prepend" },
      { type: "Replace", pattern: { String: "abcd" }, content: "ab" },
      { type: "NFC" },
    ];
    expect(findMaxShrink({ ...bytes, normalizer: { type: "Sequence", normalizers } })).toBe(8);
  });
});
