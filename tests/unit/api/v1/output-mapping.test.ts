import { describe, expect, it } from "vitest";

import { chatCompletionRequestSchema } from "../../../../src/contract/chat.ts";
import { completionRequestSchema } from "../../../../src/contract/completions.ts";
import { withoutNulls } from "../../../../src/dialects/nulls.ts";
import { toChoiceGrammar, toOutput } from "../../../../src/dialects/openai/output-format.ts";
import { measure } from "../../../../src/dialects/schema-bounds.ts";
import { check } from "../../../../src/http/body.ts";
import { fc } from "../../../support/random.ts";

const SCHEMA = { type: "object", properties: { city: { type: "string" } } };

const chat = (fields: object) =>
  toOutput(
    check(
      { model: "m", messages: [{ role: "user", content: "hi" }], ...fields },
      chatCompletionRequestSchema,
    ),
  );
const completion = (fields: object) =>
  toOutput(check({ model: "m", prompt: "hi", ...fields }, completionRequestSchema));

const jsonSchema = (schema: object) => ({
  response_format: { type: "json_schema", json_schema: { name: "n", schema } },
});

/** A schema of so many objects inside each other. */
function nested(depth: number): Record<string, unknown> {
  let schema: Record<string, unknown> = {};
  for (let i = 1; i < depth; i += 1) schema = { not: schema };
  return schema;
}

describe("what a chat's text must look like", () => {
  it("is anything by default, for absent, for null and for text alike", () => {
    for (const response_format of [undefined, null, { type: "text" }]) {
      expect(chat({ response_format, structured_outputs: null }).format).toEqual({ type: "text" });
    }
  });

  it("is JSON, or JSON of a schema, strict or not", () => {
    expect(chat({ response_format: { type: "json_object" } }).format).toEqual({
      type: "json_object",
    });
    for (const strict of [true, false, null, undefined]) {
      const json_schema = { name: "city", description: "A city.", strict, schema: SCHEMA };
      expect(chat({ response_format: { type: "json_schema", json_schema } })).toEqual({
        format: { type: "json_schema", schema: SCHEMA },
        param: "response_format.json_schema.schema",
      });
    }
  });

  it.each([
    [{ type: "json_object", schema: SCHEMA }, "response_format.schema"],
    [{ type: "json_object", value: SCHEMA }, "response_format.value"],
    [{ type: "json", value: SCHEMA }, "response_format.value"],
    [{ type: "json_schema", schema: SCHEMA }, "response_format.schema"],
    [{ type: "json_schema", value: { name: "c", schema: SCHEMA } }, "response_format.value.schema"],
  ])("is JSON of a schema as TGI and llama.cpp send it: %j", (response_format, param) => {
    const expected = { format: { type: "json_schema", schema: SCHEMA }, param };
    expect(chat({ response_format })).toEqual(expected);
    expect(completion({ response_format })).toEqual(expected);
  });

  it("is what llama.cpp's own fields and TGI's regex say", () => {
    const grammar = 'root ::= "a"';
    expect(chat({ json_schema: SCHEMA })).toEqual({
      format: { type: "json_schema", schema: SCHEMA },
      param: "json_schema",
    });
    expect(completion({ grammar })).toEqual({
      format: { type: "grammar", grammar },
      param: "grammar",
    });
    expect(chat({ grammar: "" }).format).toEqual({ type: "text" });
    expect(chat({ response_format: { type: "regex", value: "a+" } }).format).toEqual({
      type: "regex",
      pattern: "a+",
    });
  });

  it.each([
    [{ json_schema: SCHEMA, grammar: "root ::= x" }, "json_schema"],
    [{ json_schema: SCHEMA, response_format: { type: "json_object" } }, "json_schema"],
    [{ grammar: "root ::= x", structured_outputs: { regex: "a" } }, "structured_outputs"],
    [
      { response_format: { type: "json_object", schema: SCHEMA, value: SCHEMA } },
      "response_format",
    ],
    [{ response_format: { type: "json_schema" } }, "response_format.json_schema"],
  ])("is asked for once: %j", (fields, param) => {
    expect(() => chat(fields)).toThrow(expect.objectContaining({ param }) as Error);
  });

  it.each([
    [{ json: SCHEMA }, { type: "json_schema", schema: SCHEMA }],
    [{ regex: "\\d+" }, { type: "regex", pattern: "\\d+" }],
    [
      { grammar: 'root ::= "a"', json: null },
      { type: "grammar", grammar: 'root ::= "a"' },
    ],
    [{ choice: ["yes", "no"] }, { type: "grammar", grammar: 'root ::= "yes" | "no"' }],
    [{ json_object: true }, { type: "json_object" }],
  ])("is %j, for chats and completions alike", (structured_outputs, format) => {
    const param = `structured_outputs.${Object.keys(structured_outputs)[0]}`;
    expect(chat({ structured_outputs })).toEqual({ format, param });
    expect(completion({ structured_outputs })).toEqual({ format, param });
  });

  it.each([
    [{ guided_json: SCHEMA }, { type: "json_schema", schema: SCHEMA }],
    [{ guided_regex: "\\d+" }, { type: "regex", pattern: "\\d+" }],
    [{ guided_choice: ["yes", "no"] }, { type: "grammar", grammar: 'root ::= "yes" | "no"' }],
    [{ guided_grammar: 'root ::= "a"' }, { type: "grammar", grammar: 'root ::= "a"' }],
    [
      { regex: "a+", ebnf: null },
      { type: "regex", pattern: "a+" },
    ],
    [{ ebnf: 'root ::= "a"' }, { type: "grammar", grammar: 'root ::= "a"' }],
  ])("is the same in the words of older vLLM and of SGLang: %j", (fields, format) => {
    const param = Object.keys(fields)[0];
    expect(chat({ ...fields, guided_decoding_backend: "xgrammar" })).toEqual({ format, param });
    expect(completion(fields)).toEqual({ format, param });
    for (const other of [{ grammar: 'root ::= "b"' }, { response_format: { type: "json_object" } }])
      expect(() => chat({ ...fields, ...other })).toThrow("cannot be combined with");
  });

  it("is a schema in which null means null, whichever field has it", () => {
    const schema = { enum: ["a", null], default: null };
    expect(withoutNulls({ guided_json: schema })).toEqual({ guided_json: schema });
  });

  it("may come with all that vLLM's own object has, as it stands there", () => {
    const own = { json_object: false, disable_fallback: false, disable_any_whitespace: false };
    const more = { disable_additional_properties: false, whitespace_pattern: null };
    const structured_outputs = { regex: "a", choice: null, structural_tag: null, ...own, ...more };
    const param = "structured_outputs.regex";
    expect(chat({ structured_outputs }).param).toBe(param);
    for (const field of ["disable_any_whitespace", "whitespace_pattern", "structural_tag"])
      expect(() => chat({ structured_outputs: { regex: "a", [field]: true } })).toThrow(
        `structured_outputs.${field}`,
      );
  });

  it("is asked for in one form only", () => {
    const rule =
      "structured_outputs must have exactly one of json, regex, choice, grammar and json_object, got";
    expect(() => chat({ structured_outputs: {} })).toThrow(`${rule} none`);
    expect(() => chat({ structured_outputs: { regex: "a", choice: ["b"] } })).toThrow(
      `${rule} regex and choice`,
    );
  });

  it("is asked for in one field only, though a response format of text contradicts nothing", () => {
    const structured_outputs = { regex: "a" };
    expect(() => chat({ structured_outputs, response_format: { type: "json_object" } })).toThrow(
      "structured_outputs cannot be combined with a response_format of type json_object",
    );
    const withText = chat({ structured_outputs, response_format: { type: "text" } });
    expect(withText.format.type).toBe("regex");
  });

  it.each([
    [{ ignore_eos: true }, "ignore_eos cannot be combined with response_format"],
    [{ min_tokens: 3 }, "min_tokens must be 0 together with response_format, got 3"],
  ])("ends where it is whole, so %j is refused beside it", (fields, message) => {
    expect(() => chat({ response_format: { type: "json_object" }, ...fields })).toThrow(message);
    expect(() => chat(fields)).not.toThrow();
  });
});

describe("a schema's bounds", () => {
  it("are its depth: 64 is taken, 65 is refused", () => {
    expect(() => chat(jsonSchema(nested(64)))).not.toThrow();
    expect(() => chat(jsonSchema(nested(65)))).toThrow(
      "response_format.json_schema.schema must be nested at most 64 deep",
    );
    expect(() => completion({ structured_outputs: { json: nested(65) } })).toThrow(
      "structured_outputs.json must be nested at most 64 deep",
    );
  });

  it("are its bytes, not its characters", () => {
    const of = (bytes: number) => ({ title: "é".repeat((bytes - '{"title":""}'.length) / 2) });
    expect(() => chat(jsonSchema(of(262_144)))).not.toThrow();
    expect(() => chat(jsonSchema(of(262_146)))).toThrow(
      "response_format.json_schema.schema must be at most 262144 bytes of JSON, got 262146",
    );
  });

  it("are found for any depth at all", () => {
    const endless = JSON.parse(`${'{"a":['.repeat(100_000)}${"]}".repeat(100_000)}`) as object;
    expect(measure(endless).depth).toBe(65);
    expect(measure({}).depth).toBe(1);
    expect(measure({ a: 1, b: [[]] }).depth).toBe(3);
  });

  it("are never more bytes than it has", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const bytes = new TextEncoder().encode(JSON.stringify({ value })).length;
        expect(measure({ value }).leastBytes).toBeLessThanOrEqual(bytes);
      }),
    );
  });

  it("are its numbers", () => {
    const of = (numbers: number) => ({ enum: Array.from({ length: numbers }, () => 0.5) });
    expect(() => chat(jsonSchema(of(2_048)))).not.toThrow();
    expect(() => chat(jsonSchema(of(2_049)))).toThrow("must have at most 2048 numbers, got more");
  });

  it("are a grammar's too, when it is written for a choice", () => {
    const choice = Array.from({ length: 300 }, (_, i) => `${i}`.padEnd(300, "x"));
    expect(() => chat({ structured_outputs: { choice } })).toThrow(
      /^structured_outputs.choice must come to at most 65536 characters of grammar, got 9\d+$/,
    );
  });
});

describe("the grammar of a choice", () => {
  /** Reads a grammar of quoted texts back, by GBNF's escapes. */
  function textsOf(grammar: string): string[] {
    const [head, ...rest] = grammar.split(/(?<=^root ::=) /);
    expect(head).toBe("root ::=");
    const quoted = rest.join(" ").match(/"(?:[^"\\\n\r]|\\u[0-9a-f]{4})*"/g) ?? [];
    expect(quoted.join(" | ")).toBe(rest.join(" "));
    return quoted.map((text) =>
      text
        .slice(1, -1)
        .replaceAll(/\\u([0-9a-f]{4})/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
    );
  }

  it("has these texts and no others, whatever is in them", () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ minLength: 1, unit: "grapheme" }),
        fc.constantFrom('"', "\\", '" | root', "\n", "\\u0041", "a\u007fb\u0000"),
      ),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(texts, (list) => {
        expect(textsOf(toChoiceGrammar(list))).toEqual(list);
      }),
    );
  });
});
