/**
 * Numbers keep their text from a body to whoever passes them on; where a plain number is wanted
 * they are one.
 */
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { LIMITS } from "../../../src/contract/common.ts";
import { anyObject, jsonObject } from "../../../src/contract/fields.ts";
import {
  keepNumbers,
  MAX_NUMBER_LENGTH,
  parseKeepingNumbers,
} from "../../../src/contract/json-numbers.ts";
import { parseJson } from "../../../src/contract/json.ts";
import { fc } from "../../support/random.ts";

const NONZERO = Array.from("123456789");
const digits = (max: number) =>
  fc.string({ unit: fc.constantFrom("0", ...NONZERO), minLength: 1, maxLength: max });
/** As JSON's grammar has them: of any length, with zeros at their end, with exponents. */
const numberText = fc
  .tuple(
    fc.constantFrom("", "-"),
    fc.oneof(fc.constant("0"), fc.tuple(fc.constantFrom(...NONZERO), digits(30))),
    fc.option(digits(25), { nil: undefined }),
    fc.option(fc.tuple(fc.constantFrom("e", "E"), fc.constantFrom("", "+", "-"), digits(4)), {
      nil: undefined,
    }),
  )
  .map(
    ([sign, whole, fraction, exponent]) =>
      sign +
      (typeof whole === "string" ? whole : whole.join("")) +
      (fraction === undefined ? "" : `.${fraction}`) +
      (exponent?.join("") ?? ""),
  );
const name = fc.constantFrom("a", "b", "__proto__", "1.0", '"9007199254740993', "\\", "\u2028");
const { json: jsonText } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: "medium", maxDepth: 5 },
    numberText,
    fc.oneof(fc.string({ unit: "binary" }), name).map((text) => JSON.stringify(text)),
    fc.constantFrom("true", "false", "null"),
    fc.array(tie("json"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`),
    fc
      .uniqueArray(fc.tuple(name, tie("json")), { maxLength: 4, selector: ([key]) => key })
      .map(
        (members) =>
          `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(",")}}`,
      ),
  ),
}));
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function parsed(text: string): unknown {
  const result = parseJson(bytesOf(text));
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}

describe("a number of any length", () => {
  it("is written again as it was", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        expect(JSON.stringify(parseKeepingNumbers(text))).toBe(text);
      }),
    );
  });

  it("is the parser's number until its text is asked for", () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const value = parsed(text);
        expect(value).toEqual(JSON.parse(text));
        if (typeof value !== "object" || value === null) return;
        keepNumbers(value);
        expect(JSON.stringify(value)).toBe(text);
      }),
    );
  });

  it("keeps its text in a field that is passed on, and is a number in one that is not", () => {
    const request = z.strictObject({ temperature: z.number(), schema: jsonObject() });
    fc.assert(
      fc.property(numberText, jsonText, (temperature, text) => {
        fc.pre(Number.isFinite(Number(temperature)));
        const body = parsed(`{"temperature": ${temperature}, "schema": {"a": ${text}}}`);
        const read = request.parse(body);
        expect(read.temperature).toBe(Number(temperature));
        expect(JSON.stringify(read.schema)).toBe(`{"a":${text}}`);
      }),
    );
  });

  it("is refused by its length where the text is more than is kept", () => {
    const text = (length: number) => `{"a":[${"9".repeat(length)}]}`;
    const longest = jsonObject().parse(parsed(text(MAX_NUMBER_LENGTH)));
    expect(JSON.stringify(longest)).toBe(text(MAX_NUMBER_LENGTH));
    const refused = jsonObject().safeParse(parsed(text(MAX_NUMBER_LENGTH + 1)));
    expect(refused.error?.issues[0]?.message).toBe(
      "must have no number of more than 1024 characters, got one of 1025",
    );
    expect(anyObject().safeParse(parsed(text(MAX_NUMBER_LENGTH + 1))).success).toBe(true);
  });

  it("may be one of so many in a body", () => {
    const most = LIMITS.maxBodyNumberTexts;
    const list = (count: number) => `[${Array(count).fill("1.0").join()}]`;
    expect(parseJson(bytesOf(list(most))).ok).toBe(true);
    expect(parseJson(bytesOf(list(most + 1)))).toMatchObject({
      ok: false,
      code: "invalid_value",
      fault: expect.stringContaining(`at most ${most} numbers of more than 15 digits`) as string,
    });
  });
});
