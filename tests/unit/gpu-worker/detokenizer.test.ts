import { describe, expect, it } from "vitest";

import {
  ByteDetokenizer,
  type Detokenizer,
  WindowDetokenizer,
} from "../../../gpu-worker/src/tokenization/detokenizer.ts";
import { fc, runs } from "../../support/random.ts";

const SPECIAL = 300;
const ADDED = 301;
const pieceOf = (id: number) => {
  if (id === SPECIAL) return { kind: "special" as const };
  if (id === ADDED) return { kind: "text" as const, text: "<added>" };
  return { kind: "bytes" as const, bytes: Uint8Array.of(id) };
};
const decodeAll = (ids: readonly number[]) =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(ids));

function run(detokenizer: Detokenizer, ids: readonly number[]): string[] {
  const texts = ids.map((id) => detokenizer.push(id));
  return [...texts, detokenizer.flush()];
}

describe("ByteDetokenizer", () => {
  it("gives each character once, whole, when its last byte has come", () => {
    const text = "aé水😀";
    const pieces = run(new ByteDetokenizer(pieceOf), [...Buffer.from(text)]);
    expect(pieces.filter((piece) => piece !== "")).toEqual(["a", "é", "水", "😀"]);
  });

  it("gives for any bytes what decoding them all at once gives", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(run(new ByteDetokenizer(pieceOf), [...bytes]).join("")).toBe(decodeAll([...bytes]));
      }),
      { numRuns: runs(2_000) },
    );
  });

  it("gives for any text cut at any byte the text again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const bytes = [...Buffer.from(text)];
        expect(run(new ByteDetokenizer(pieceOf), bytes).join("")).toBe(decodeAll(bytes));
      }),
    );
  });

  it("skips special tokens, also inside a character, and shows added ones", () => {
    const [first, second] = [...Buffer.from("é")];
    const pieces = run(new ByteDetokenizer(pieceOf), [first ?? 0, SPECIAL, second ?? 0, ADDED]);
    expect(pieces.join("")).toBe("é<added>");
  });

  it("keeps a byte order mark", () => {
    expect(run(new ByteDetokenizer(pieceOf), [0xef, 0xbb, 0xbf, 65]).join("")).toBe("\ufeffA");
  });
});

describe("WindowDetokenizer", () => {
  /**
   * A vocabulary in SentencePiece's manner: id 0 is a word with a leading space, the rest are
   * bytes.
   */
  const decode = (ids: number[]) => {
    const bytes = ids.flatMap((id) => (id === 0 ? [...Buffer.from(" word")] : [id]));
    const text = decodeAll(bytes);
    return text.startsWith(" ") ? text.slice(1) : text;
  };

  it("keeps the leading space that decoding the output alone would drop", () => {
    expect(run(new WindowDetokenizer(decode, [65]), [0, 0]).join("")).toBe(" word word");
  });

  it("shows no part of a character", () => {
    const pieces = run(new WindowDetokenizer(decode, []), [...Buffer.from("水é")]);
    expect(pieces).toEqual(["", "", "水", "", "é", ""]);
  });

  it("decodes a bounded window, however long the text is", () => {
    let longest = 0;
    const counting = (ids: number[]) => {
      longest = Math.max(longest, ids.length);
      return decode(ids);
    };
    run(
      new WindowDetokenizer(counting, [65, 66]),
      Array.from({ length: 500 }, () => 97),
    );
    expect(longest).toBeLessThanOrEqual(8);
  });
});
