/** What is said of a long text without tokenizing it is true, and costs as little as the context is long. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PreTrainedTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import { ModelTokenizer } from "../../../../gpu-worker/src/catalog/tokenizer.ts";
import { fc, runs } from "../../../support/random.ts";

const CHAT = join(import.meta.dirname, "../../../../gpu-worker/models/pocket-chat");
const read = (name: string) => JSON.parse(readFileSync(join(CHAT, name), "utf8")) as object;

/** pocket-chat's tokenizer; with NFC, as Qwen's have it, bytes tell nothing. */
const tokenizers = [null, { type: "NFC" }].map((normalizer) => {
  const file = { ...read("tokenizer.json"), normalizer };
  const inner = new PreTrainedTokenizer(file, read("tokenizer_config.json"));
  let encodedLength = 0;
  const encode = inner.encode.bind(inner);
  inner.encode = (text, options) => {
    encodedLength += text.length;
    return encode(text, options);
  };
  return {
    name: normalizer === null ? "as it is" : "with NFC",
    tokenizer: new ModelTokenizer(inner),
    /** Characters that were tokenized while `work` ran. */
    measure: (work: () => void): number => {
      encodedLength = 0;
      work();
      return encodedLength;
    },
  };
});

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

describe.each(tokenizers)("a tokenizer $name", ({ tokenizer, measure }) => {
  it("says of no text that it is too long which is not", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 20_000 }), (text, maxTokens) => {
        if (tokenizer.findExcess(text, maxTokens) === undefined) return;
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
      expect(found).toMatch(/tokens$/);
      expect(length).toBeLessThan(400_000);
    },
  );
});
