/** What the text must look like, from the wire's two fields for it to the engine's one. Pure. */
import type { z } from "zod";

import { LIMITS } from "../../contract/common.ts";
import type { OutputFormat } from "../../contract/engine.ts";
import type { ResponseFormat } from "../../contract/response-format.ts";
import type {
  otherOutputFields,
  samplingFields,
  structuredOutputsSchema,
} from "../../contract/sampling.ts";
import { invalidValue, type ApiError } from "../../errors.ts";
import { checkSchemaBounds } from "../schema-bounds.ts";

type StructuredOutputs = z.infer<typeof structuredOutputsSchema>;

type OtherFields = z.infer<z.ZodObject<typeof otherOutputFields>>;

interface OutputFields
  extends
    Pick<
      z.infer<z.ZodObject<typeof samplingFields>>,
      | "structured_outputs"
      | "json_schema"
      | "grammar"
      | "ignore_eos"
      | "min_tokens"
      | "allowed_token_ids"
      | "bad_words"
    >,
    Partial<OtherFields> {
  readonly response_format?: ResponseFormat | null | undefined;
}

export interface AskedOutput {
  readonly format: OutputFormat;
  /** The field that asked for it, for messages. */
  readonly param: string;
}

/** Which form of `structured_outputs` a field of another server names. */
const OTHER_NAMES = {
  guided_json: "json",
  guided_regex: "regex",
  guided_choice: "choice",
  guided_grammar: "grammar",
  regex: "regex",
  ebnf: "grammar",
} as const satisfies Partial<Record<keyof OtherFields, keyof StructuredOutputs>>;
const OTHERS = Object.entries(OTHER_NAMES) as [keyof typeof OTHER_NAMES, keyof StructuredOutputs][];

/** @throws {ApiError} invalid_value when fields contradict each other or a form is too large */
export function toOutput(request: OutputFields): AskedOutput {
  const { structured_outputs: structured, json_schema: schema, grammar } = request;
  const asked: (() => AskedOutput)[] = [];
  const format = request.response_format ?? { type: "text" };
  if (format.type !== "text") asked.push(() => fromResponseFormat(format));
  if (structured != null) asked.push(() => fromStructuredOutputs(structured));
  if (schema != null) asked.push(() => ofSchema(schema, "json_schema"));
  if (grammar != null && grammar !== "") {
    asked.push(() => ({ format: { type: "grammar", grammar }, param: "grammar" }));
  }
  for (const [name, form] of OTHERS) {
    const value = request[name];
    if (value != null) asked.push(() => ofForm({ [form]: value }, name));
  }
  if (asked.length > 1) throw severalForms(request, format);
  const [only] = asked;
  return only === undefined
    ? { format: { type: "text" }, param: "response_format" }
    : checked(only(), request);
}

function severalForms(request: OutputFields, { type }: ResponseFormat): ApiError {
  const names = ["structured_outputs", "json_schema", "grammar", ...OTHERS.map(([name]) => name)];
  const others = names.filter((name) => {
    const value = request[name as keyof OutputFields];
    return value != null && value !== "";
  });
  const [field = "", other = `a response_format of type ${type}`] = others;
  return invalidValue(field, `cannot be combined with ${other}`);
}

/**
 * Once such a text is complete nothing but its end can follow, and what a form asks for must not be
 * forbidden.
 */
export function requireFreeText(fields: OutputFields, because: string): void {
  for (const field of ["allowed_token_ids", "bad_words"] as const) {
    if ((fields[field] ?? []).length > 0)
      throw invalidValue(field, `cannot be combined with ${because}`);
  }
  if (fields.ignore_eos === true) {
    throw invalidValue("ignore_eos", `cannot be combined with ${because}`);
  }
  if ((fields.min_tokens ?? 0) > 0) {
    throw invalidValue(
      "min_tokens",
      `must be 0 together with ${because}, got ${fields.min_tokens}`,
    );
  }
}

function checked(output: AskedOutput, fields: OutputFields): AskedOutput {
  if (output.format.type !== "text") requireFreeText(fields, output.param.split(".")[0] ?? "");
  return output;
}

function fromResponseFormat(format: Exclude<ResponseFormat, { type: "text" }>): AskedOutput {
  switch (format.type) {
    case "json_object": {
      if (format.schema != null) return ofSchema(format.schema, "response_format.schema");
      if (format.value != null) return ofSchema(format.value, "response_format.value");
      return { format: { type: "json_object" }, param: "response_format" };
    }
    case "json_schema": {
      if (format.schema != null) return ofSchema(format.schema, "response_format.schema");
      const { json_schema: own, value } = format;
      const param = `response_format.${own == null ? "value" : "json_schema"}.schema`;
      return ofSchema((own ?? value)?.schema ?? {}, param);
    }
    case "json":
      return ofSchema(format.value, "response_format.value");
    case "regex":
      return {
        format: { type: "regex", pattern: format.value },
        param: "response_format.value",
      };
  }
}

function ofSchema(schema: Record<string, unknown>, param: string): AskedOutput {
  checkSchemaBounds(schema, param);
  return { format: { type: "json_schema", schema }, param };
}

const FORMS = ["json", "regex", "choice", "grammar", "json_object"] as const;
type Forms = Pick<StructuredOutputs, (typeof FORMS)[number]>;

function fromStructuredOutputs(structured: StructuredOutputs): AskedOutput {
  const given = FORMS.filter((form) => structured[form] != null && structured[form] !== false);
  const [form] = given;
  if (form === undefined || given.length > 1) {
    const names = given.join(" and ");
    throw invalidValue(
      "structured_outputs",
      `must have exactly one of json, regex, choice, grammar and json_object, got ${names || "none"}`,
    );
  }
  return ofForm(structured, `structured_outputs.${form}`);
}

/** Of one form, under the name that the request has for it. */
function ofForm(form: Forms, param: string): AskedOutput {
  const { json, regex, choice, grammar } = form;
  if (form.json_object === true) return { format: { type: "json_object" }, param };
  if (json != null) return ofSchema(json, param);
  if (regex != null) return { format: { type: "regex", pattern: regex }, param };
  const source = grammar ?? toBoundedGrammar(choice ?? [], param);
  return { format: { type: "grammar", grammar: source }, param };
}

function toBoundedGrammar(texts: readonly string[], param: string): string {
  // What cannot fit is not written out to be measured.
  const leastLength = texts.reduce((sum, { length }) => sum + length + 5, 0);
  const isOver = leastLength > LIMITS.maxGrammarLength;
  const source = isOver ? "" : toChoiceGrammar(texts);
  const length = isOver ? leastLength : source.length;
  if (length <= LIMITS.maxGrammarLength) return source;
  throw invalidValue(
    param,
    `must come to at most ${LIMITS.maxGrammarLength} characters of grammar, got ${length}`,
  );
}

/** A GBNF grammar of these texts and no others. */
export function toChoiceGrammar(texts: readonly string[]): string {
  return `root ::= ${texts.map((text) => `"${escapeForGrammar(text)}"`).join(" | ")}`;
}

function escapeForGrammar(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- control characters are what has to be escaped
    /["\\\u0000-\u001F\u007F]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
