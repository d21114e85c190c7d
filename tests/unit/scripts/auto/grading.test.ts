import { describe, expect, it } from "vitest";

import { isRight, type Check } from "../../../../scripts/auto/grading.ts";
import { GRADED_KINDS, writeTasks } from "../../../../scripts/auto/tasks.ts";
import { seeded } from "../../../../scripts/edge-models/texts.ts";

/** An answer as a model that knows would give it, and one that is nearly right. */
const ANSWERS: readonly (readonly [Check, string, string])[] = [
  [{ form: "number", value: 12 }, "7 + 5 = 12.", "7 + 5 = 13"],
  [{ form: "number", value: 1_204 }, "That makes 1,204 in all.", "204"],
  [{ form: "word", values: ["New Delhi"] }, "It is New Delhi.", "It is Delhi."],
  [{ form: "word", values: ["sol"] }, "sol", "soleil"],
  [{ form: "exact", value: "red kite" }, '"Red kite."', "Here it is: red kite"],
  [{ form: "cased", value: "LAMP" }, "LAMP", "lamp"],
  [{ form: "letters", value: "LAMP" }, "L-A-M-P", "LAMP"],
  [{ form: "letters", value: "LAMP" }, "l, a, m, p", "l, a, p, m"],
  [{ form: "letter", value: "L" }, "The first letter is L.", "lamp"],
  [{ form: "list", value: "3, 9, 40" }, "3, 9, 40", "3, 40, 9"],
  [
    { form: "json", value: { name: "Ada", age: 40 } },
    'Sure: {"name": "Ada", "age": 40}',
    '{"name": "Ada"}',
  ],
  [{ form: "yes", value: true }, "Yes, it is.", "No, yes."],
  [{ form: "items", count: 3 }, "red, round, very sweet", "red, round"],
];

describe("grading", () => {
  it("takes a right answer in whatever words, and no answer that is nearly right", () => {
    for (const [check, right, wrong] of ANSWERS) {
      expect([check.form, isRight(right, check)]).toEqual([check.form, true]);
      expect([check.form, isRight(wrong, check)]).toEqual([check.form, false]);
      expect(isRight("", check)).toBe(false);
    }
  });

  it("has tasks of every kind, the same for a seed, with all of their places filled in", () => {
    for (const wording of ["usual", "shifted"] as const) {
      const tasks = writeTasks(seeded(5), GRADED_KINDS.length * 20, wording);
      expect(tasks).toEqual(writeTasks(seeded(5), tasks.length, wording));
      expect(new Set(tasks.map(({ kind }) => kind))).toEqual(new Set(GRADED_KINDS));
      for (const { prompt } of tasks) expect(prompt).not.toMatch(/[{}]|undefined|NaN/);
    }
  });
});
