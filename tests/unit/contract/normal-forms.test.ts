import { afterEach, describe, expect, it, vi } from "vitest";

import { toNormalForm, type NormalForm } from "../../../src/contract/normal-forms.ts";
import { wordPiece } from "../../../src/edge-models/tables.ts";
import { fc } from "../../support/random.ts";

const FORMS: readonly NormalForm[] = ["NFC", "NFD", "NFKC", "NFKD"];
const MARKS = ["\u0301", "\u0316", "\u0345", "\u{1d165}", "\u3099", "\u0e38"];

// oxlint-disable-next-line typescript/unbound-method -- It is called with its own text below.
const { normalize } = String.prototype;

afterEach(() => {
  vi.restoreAllMocks();
});

/** The longest run of marks that the engine was given to put in order. */
function longestRun(work: () => void): number {
  const given: string[] = [];
  vi.spyOn(String.prototype, "normalize").mockImplementation(function (this: string, form) {
    given.push(String(this));
    return normalize.call(this, form);
  });
  work();
  const runs = given.flatMap((text) => text.match(/\p{M}+/gu) ?? []);
  return Math.max(0, ...runs.map((run) => [...run].length));
}

describe("a normal form", () => {
  it.each(FORMS)("%s is the engine's, of all writing", (form) => {
    const unit = fc.oneof(fc.string({ unit: "grapheme", maxLength: 3 }), fc.constantFrom(...MARKS));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 20 }), (units) => {
        const text = units.join("");
        fc.pre(!/\p{M}{31}/u.test(text));
        expect(toNormalForm(text, form)).toBe(text.normalize(form));
      }),
    );
  });

  it.each(FORMS)(
    "%s is the same when it is taken again, and keeps every letter and mark",
    (form) => {
      const many = fc.array(fc.constantFrom("a", "\u00e9", ...MARKS), { maxLength: 200 });
      fc.assert(
        fc.property(many, (units) => {
          const text = units.join("");
          const sorted = (one: string) => [...one.normalize("NFKD")].toSorted().join("");
          expect(sorted(toNormalForm(text, form))).toBe(sorted(text));
        }),
      );
    },
  );

  it("is never asked of the engine for a long run of marks, which it sorts in the square of its length", () => {
    const hostile = `a${MARKS.join("").repeat(5_000)}b${"\u0301".repeat(31)}`;
    for (const form of FORMS)
      expect(longestRun(() => toNormalForm(hostile, form))).toBeLessThanOrEqual(30);
  });

  it("is taken so where the edge reads texts", () => {
    const hostile = `a${"\u0301".repeat(16_000)}${"\u0316".repeat(16_000)}`;
    expect(longestRun(() => wordPiece().encode(hostile))).toBeLessThanOrEqual(30);
  });
});
