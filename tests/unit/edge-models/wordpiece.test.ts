import { expect, test } from "vitest";

import { openTokenizer } from "../../../gpu-worker/src/tokenization/open-tokenizer.ts";
import { TaskTokenizer } from "../../../gpu-worker/src/tokenization/task-tokenizer.ts";
import { wordPiece } from "../../../src/edge-models/tables.ts";
import { fc } from "../../support/random.ts";

const folder = new URL("../../../gpu-worker/models/pocket-encoder", import.meta.url).pathname;
const source = { kind: "folder", id: "pocket-encoder", path: folder } as const;
const reference = new TaskTokenizer(await openTokenizer(source, folder));

const ODD = [
  "[CLS]",
  "[SEP]",
  "[MASK]",
  "##s",
  "\u0301",
  "é",
  "漂亮",
  "\u00a0",
  "\u200d",
  "\ufffd",
  "\t",
  "a".repeat(101),
  "…",
  "ﬁ",
  "Ω",
  "🙂",
  "$",
  "`",
  "İ",
  "ß",
];

const toLetter = (code: number): string => String.fromCodePoint(code);

test("reads texts as the tokenizer of the gpu-worker does", () => {
  const word = fc.oneof(
    // Later blocks have marks of punctuation that the reference's older table does not know.
    fc.string({ unit: fc.integer({ min: 1, max: 0x24f }).map(toLetter), maxLength: 8 }),
    fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x4eff }).map(toLetter), maxLength: 3 }),
    fc.constantFrom(...ODD, "love", "apple", "working", "wasn't"),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(" ", ""), (words, between) => {
      const text = words.join(between);
      expect(wordPiece().encode(text)).toEqual(reference.encode(text));
    }),
    { numRuns: 500 },
  );
});

test("takes control tokens for text", () => {
  expect(wordPiece().encode("[SEP]")).toEqual(wordPiece().encode("[ sep ]"));
});

test("looks up as many pieces as a text has letters, times the longest piece, whatever the text", () => {
  // Words that no piece begins are the dearest: each letter is tried at every length.
  const text = `${"q".repeat(100)} `.repeat(1_000);
  expect(wordPiece().encode(text).length).toBeLessThanOrEqual(100_000);
});
