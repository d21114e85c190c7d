/** Each token's bytes, joined, are the text; for every kind of decoder that public models have. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { PreTrainedTokenizer } from "@huggingface/transformers";
import { describe, expect, it } from "vitest";

import { describeFirstToken } from "../../../../gpu-worker/src/sampling/logprobs.ts";
import { readAsReference } from "../../../../gpu-worker/src/tokenization/open-tokenizer.ts";
import { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { fc } from "../../../support/random.ts";

const FOLDER = join(import.meta.dirname, "../../../../gpu-worker/models/pocket-chat");
const read = (name: string) =>
  JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Record<string, unknown>;

const BYTE_LEVEL = { type: "ByteLevel", add_prefix_space: true, trim_offsets: true };
const sequence = (...decoders: object[]) => ({ type: "Sequence", decoders });
const replaceMark = { type: "Replace", pattern: { String: "\u2581" }, content: " " };
const strip = { type: "Strip", content: " ", start: 1, stop: 0 };

/** pocket-chat's byte-level vocabulary under another decoder. */
function withDecoder(decoder: object | null): ModelTokenizer {
  const file = { ...read("tokenizer.json"), decoder };
  const tokenizer = new PreTrainedTokenizer(file, read("tokenizer_config.json"));
  readAsReference(tokenizer);
  return new ModelTokenizer(tokenizer);
}

const BYTES = Array.from(
  { length: 256 },
  (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`,
);
const WORDS = ["\u2581", "\u2581the", "\u2581cat", "s", "\u2581{", '"', "a", "b", "c", "\u4f60"];

/** A vocabulary as SentencePiece makes it: words with marks for spaces, and bytes for the rest. */
function ofWords(decoder: object | null): ModelTokenizer {
  const vocab = Object.fromEntries(["<unk>", ...BYTES, ...WORDS].map((piece, id) => [piece, id]));
  const model = { type: "BPE", vocab, merges: [], unk_token: "<unk>", byte_fallback: true };
  const file = {
    model,
    normalizer: { type: "Replace", pattern: { String: " " }, content: "\u2581" },
    pre_tokenizer: null,
    post_processor: null,
    decoder,
    added_tokens: [{ id: 0, content: "<unk>", special: true }],
  };
  return new ModelTokenizer(new PreTrainedTokenizer(file, {}));
}

describe("a byte-level decoder", () => {
  it.each([
    ["alone", BYTE_LEVEL],
    ["in a sequence", sequence(BYTE_LEVEL)],
    ["in a sequence within another", sequence(sequence(BYTE_LEVEL), { type: "Fuse" })],
    [
      "after all is one text",
      sequence({ type: "ByteFallback" }, { type: "Fuse" }, replaceMark, BYTE_LEVEL),
    ],
    ["before a space is cut from the beginning", sequence(BYTE_LEVEL, { type: "Fuse" }, strip)],
  ])("is read token by token: %s", (_name, decoder) => {
    const tokenizer = withDecoder(decoder);
    expect(tokenizer.proof).toEqual({ isProven: true, unreadable: new Set() });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        const tokenIds = tokenizer.encodeText(text);
        const bytes = Buffer.concat(tokenIds.map((id) => tokenizer.bytesOf(id)));
        expect(bytes.toString()).toBe(text);
        const detokenizer = tokenizer.createDetokenizer([]);
        const shown = tokenIds.map((id) => detokenizer.push(id)).join("");
        expect(shown + detokenizer.flush()).toBe(text);
      }),
    );
  });

  it("in a sequence gives logprobs real text", () => {
    const tokenizer = withDecoder(sequence(BYTE_LEVEL, { type: "Fuse" }));
    const tokens = tokenizer.encodeText(" be at 水").map((id) => describeFirstToken(id, tokenizer));
    expect(Buffer.from(tokens.flatMap(({ bytes }) => bytes)).toString()).toBe(" be at 水");
    expect(tokens[0]?.token).toMatch(/^ b/);
  });

  it("in a sequence still bounds how few tokens a text can have", () => {
    const text = "x".repeat(4_000);
    const excess = withDecoder(BYTE_LEVEL).findExcess(text, 100);
    expect(excess).toMatch(/^at least \d+ tokens$/);
    expect(withDecoder(sequence(BYTE_LEVEL)).findExcess(text, 100)).toBe(excess);
  });
});

describe("another decoder", () => {
  it.each([
    ["Llama's", sequence(replaceMark, { type: "ByteFallback" }, { type: "Fuse" }, strip)],
    ["Gemma's", sequence(replaceMark, { type: "ByteFallback" }, { type: "Fuse" })],
    ["Metaspace", { type: "Metaspace", replacement: "\u2581", prepend_scheme: "always" }],
    ["none", null],
  ])("is proven: %s", (name, decoder) => {
    const tokenizer = ofWords(decoder);
    expect(tokenizer.proof.isProven).toBe(true);
    const [, word = ""] = name === "none" ? [0, " \u2581cat"] : [0, " cat"];
    expect(Buffer.from(tokenizer.bytesOf(1 + BYTES.length + 2)).toString()).toBe(word);
  });

  it.each([
    [
      "turns the text round",
      { type: "CTC", pad_token: "a", word_delimiter_token: "|", cleanup: true },
    ],
    [
      "cuts what no token is",
      sequence(
        { type: "Fuse" },
        { type: "Replace", pattern: { String: "ab" }, content: "" },
        { type: "Replace", pattern: { Regex: "[a-z]{2}" }, content: "" },
      ),
    ],
  ])("is not proven when it %s", (_name, decoder) => {
    expect(ofWords(decoder).proof.isProven).toBe(false);
  });

  it("hides a single token that is decoded otherwise than it is read", () => {
    const file = read("tokenizer.json") as { model: { vocab: Record<string, number> } };
    const vocab = { ...file.model.vocab, "\u6c34x": 2048 };
    const odd = { ...file, model: { ...file.model, vocab } };
    const tokenizer = new PreTrainedTokenizer(odd, read("tokenizer_config.json"));
    const { proof } = new ModelTokenizer(tokenizer);
    expect(proof).toEqual({ isProven: true, unreadable: new Set([2048]) });
  });
});
