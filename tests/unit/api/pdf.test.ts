/**
 * Documents to print: whatever letters a text has, it is in the document whole, and nothing of it
 * is read as the document's own.
 */
import { describe, expect, it } from "vitest";

import { wrap, writePdf } from "../../../src/http/pdf.ts";
import { readPdf } from "../../support/pdf-text.ts";
import { fc } from "../../support/random.ts";

const at = (text: string, change: object = {}) => ({ x: 10, y: 10, size: 9, text, ...change });
const shown = (text: string): string =>
  text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");

describe("a document", () => {
  it.each([
    "上海智能科技有限公司 (Shanghai)",
    "東京タワー株式会社",
    "서울 인공지능",
    "Müller & Söhne – “Größe” €5…",
    ") Tj ET endstream endobj",
    "\\ ( ) < > [ ] % /F1",
    "😀 𠮷",
    "Ωμέγα Привет",
    "a\nb\u0000c\u202ed",
  ])("has the text %j whole", (text) => {
    for (const style of ["plain", "bold"] as const) {
      const { pages, title } = readPdf(
        writePdf(text, [{ texts: [at(text, { style })], lines: [] }]),
      );
      expect(pages).toEqual([shown(text)]);
      expect(title).toBe(shown(text));
    }
  });

  it("is ASCII, and has its objects where its table says, of any texts on any number of pages", () => {
    const texts = fc.array(fc.string({ unit: "binary", maxLength: 12 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (pages) => {
        const bytes = writePdf(
          "t",
          pages.map((own) => ({
            texts: own.map((text) => at(text, { isRight: true })),
            lines: [],
          })),
        );
        expect(bytes.every((byte) => byte < 0x80)).toBe(true);
        const read = readPdf(bytes);
        expect(read.pages).toEqual(pages.map((own) => own.map(shown).join("\n")));
      }),
    );
  });

  it("breaks long texts where their line ends, and loses nothing of them", () => {
    const text = `${"宽".repeat(40)}${"W".repeat(40)}${"i".repeat(40)}`;
    const lines = wrap(text, 10, 100);
    expect(lines.join("")).toBe(text);
    expect(lines[0]).toBe("宽".repeat(10));
    expect(lines.length).toBeGreaterThan(7);
    expect(wrap("宽", 10, 1)).toEqual(["宽"]);
    expect(wrap("", 10, 100)).toEqual([""]);
  });
});
