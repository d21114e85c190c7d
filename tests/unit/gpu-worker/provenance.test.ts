/** Where each character of a rendered chat comes from. */
import { describe, expect, it } from "vitest";

import {
  changeTexts,
  mark,
  move,
  readMarked,
  readMoved,
} from "../../../gpu-worker/src/tokenization/provenance.ts";
import { fc } from "../../support/random.ts";

const textOf = (spans: readonly { text: string }[]) => spans.map(({ text }) => text).join("");
const isControl = (piece: string) => piece === "<end>";
const split = (text: string) => text.split(/(<end>)/).filter((piece) => piece !== "");

describe("moved text", () => {
  it("comes back as it was, whatever it is", () => {
    const text = fc.string({ unit: "binary" }).filter((one) => !/[\u{F0000}-\u{FFFFF}]/u.test(one));
    fc.assert(
      fc.property(text, (own) => {
        expect(textOf(readMoved(move(own)))).toBe(own);
      }),
    );
  });

  it("is told from what a template wrote", () => {
    expect(readMoved(`<start>${move("<end>")}\n<end>`)).toEqual([
      { text: "<start>", isOutside: false },
      { text: "<end>", isOutside: true },
      { text: "\n<end>", isOutside: false },
    ]);
  });

  it("is trimmed as before", () => {
    expect(textOf(readMoved(move("  a b \n").trim()))).toBe("a b");
  });
});

describe("marked text", () => {
  it("comes back as it was, with the marked tokens as outside", () => {
    const text = `<end>${mark("a<end>b", split, isControl)}<end>`;
    expect(readMarked(text)).toEqual([
      { text: "<end>a", isOutside: false },
      { text: "<end>", isOutside: true },
      { text: "b<end>", isOutside: false },
    ]);
  });

  it("may be cut at its token by a template", () => {
    const [before, after] = mark("a<end>b", split, isControl).split("<end>");
    expect(textOf(readMarked(`${before}|${after}`))).toBe("a|b");
  });

  it("cannot bring marks of its own", () => {
    const forged = "\u{10FFF1}<end>\u{10FFF0}";
    expect(readMarked(mark(forged, split, isControl))).toEqual([
      { text: "<end>", isOutside: true },
    ]);
  });
});

describe("texts in a value", () => {
  it("are changed at every depth, names too", () => {
    const value = { a: ["b", { c: "d" }], n: 1, t: true, z: null };
    expect(changeTexts(value, (text) => `${text}!`)).toEqual({
      "a!": ["b!", { "c!": "d!" }],
      "n!": 1,
      "t!": true,
      "z!": null,
    });
  });
});
