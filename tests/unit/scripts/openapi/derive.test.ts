/** The documents for tools that do not read 3.2. */
import { describe, expect, it } from "vitest";

import { toOpenApi30, toOpenApi31 } from "../../../../scripts/openapi/derive.ts";
import { OPERATIONS } from "../../../../src/api/operations.ts";
import { withNamedMembers } from "../../../../src/http/openapi-names.ts";
import { buildDocument } from "../../../../src/http/openapi.ts";

type Json = Record<string, unknown>;

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { content: Record<string, { schema: Json; example?: Json }> };
  readonly responses: Record<string, { content?: Record<string, Json> }>;
}

interface Document extends Json {
  readonly paths: Record<string, Record<string, Operation>>;
}

const document31 = toOpenApi31(buildDocument(OPERATIONS)) as Document;
const document30 = toOpenApi30(document31) as Document;

const operationsOf = ({ paths }: Document): Operation[] =>
  Object.values(paths).flatMap((methods) => Object.values(methods));

function* schemasIn(value: unknown, key = ""): Generator<Json> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value) && key !== "example" && key !== "default") yield value as Json;
  for (const [name, inner] of Object.entries(value)) yield* schemasIn(inner, name);
}

const schema30 = (schema: Json): unknown =>
  (
    toOpenApi30({
      info: {},
      components: { schemas: { Text: { type: "string" }, It: schema } },
    }) as { components: { schemas: Json } }
  ).components.schemas["It"];

describe("the derived documents", () => {
  it("let no operation answer in two forms", () => {
    for (const { responses, operationId } of operationsOf(document31))
      expect(Object.keys(responses["200"]?.content ?? {}).length, operationId).toBeLessThan(2);
  });

  it("have the form alone that is answered where no header asks for another", () => {
    const list = document31.paths["/v1/models"]?.["get"];
    expect(list?.responses["200"]?.content?.["application/json"]?.["schema"]).toEqual({
      $ref: "#/components/schemas/ModelList",
    });
    expect(JSON.stringify(document31)).not.toMatch(/AnthropicModel|x-tidegate-other-form/);
  });

  it("have an operation that streams for each that may", () => {
    const chat = document31.paths["/v1/chat/completions#stream"]?.["post"];
    expect(chat?.operationId).toBe("streamChatCompletion");
    expect(Object.keys(chat?.responses["200"]?.content ?? {})).toEqual(["text/event-stream"]);
    expect(chat?.requestBody?.content["application/json"]?.schema).toEqual({
      allOf: [
        { $ref: "#/components/schemas/ChatCompletionRequest" },
        { type: "object", required: ["stream"], properties: { stream: { const: true } } },
      ],
    });
  });

  it("name each operation once", () => {
    const ids = operationsOf(document31).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("show of 3.0 no answer with a null in it, which validators of it refuse", () => {
    const examplesOf = (document: Document): string[] => {
      const found: string[] = [];
      for (const { responses } of operationsOf(document))
        for (const { example } of Object.values(responses["200"]?.content ?? {}))
          if (example !== undefined) found.push(JSON.stringify(example));
      return found;
    };
    const [newer, older] = [examplesOf(document31), examplesOf(document30)];
    expect(older).toEqual(newer.filter((text) => !/[:[,]null/.test(text)));
    expect(older.length).toBeGreaterThan(10);
    expect(older.length).toBeLessThan(newer.length);
  });

  it("keep nothing that only a newer version knows", () => {
    expect(document31["openapi"]).toBe("3.1.1");
    expect(document30["openapi"]).toBe("3.0.3");
    for (const object of schemasIn(document31)) expect(object).not.toHaveProperty("itemSchema");
    for (const object of schemasIn(document30)) {
      for (const keyword of ["const", "contentSchema", "propertyNames"])
        if (typeof object[keyword] !== "object") expect(object).not.toHaveProperty(keyword);
      if (Array.isArray(object["type"])) expect.fail(JSON.stringify(object));
      if (typeof object["exclusiveMinimum"] === "number") expect.fail(JSON.stringify(object));
      if (object["nullable"] === true && object["type"] === undefined)
        expect.fail(JSON.stringify(object));
    }
  });
});

describe("a schema in 3.0", () => {
  it.each([
    [{ type: ["string", "null"] }, { type: "string", nullable: true }],
    [
      { anyOf: [{ type: "array", items: {} }, { type: "null" }], description: "A list." },
      { type: "array", items: {}, nullable: true, description: "A list." },
    ],
    [
      { anyOf: [{ $ref: "#/components/schemas/Text" }, { type: "null" }] },
      { type: "string", nullable: true, allOf: [{ $ref: "#/components/schemas/Text" }] },
    ],
    [
      { oneOf: [{ type: "string" }, { type: "integer" }, { type: "null" }] },
      { oneOf: [{ type: "string", nullable: true }, { type: "integer" }] },
    ],
    [
      { type: "number", exclusiveMinimum: 0 },
      { type: "number", minimum: 0, exclusiveMinimum: true },
    ],
    [{ const: 3 }, { type: "integer", enum: [3] }],
    [
      { $ref: "#/components/schemas/Text", description: "Said." },
      { description: "Said.", allOf: [{ $ref: "#/components/schemas/Text" }] },
    ],
    [
      { type: "object", properties: { const: { type: "null" } } },
      {
        type: "object",
        properties: { const: { type: "string", nullable: true, enum: [null] } },
      },
    ],
  ])("of %j is %j", (schema, expected) => {
    expect(schema30(schema)).toEqual(expected);
  });
});

describe("a list or an object in a union", () => {
  it("is a component with a name of its own", () => {
    const strings = { type: "array", items: { type: "string" } };
    const integers = { type: "array", items: { type: "integer" } };
    const prompt = { anyOf: [{ type: "string" }, strings, integers] };
    const request = {
      type: "object",
      properties: { stop: { anyOf: [{ type: "string" }, strings] } },
    };
    const maybe = { anyOf: [strings, { type: "null" }] };
    const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
    expect(withNamedMembers({ Prompt: prompt, Request: request, Maybe: maybe })).toEqual({
      Maybe: maybe,
      Prompt: { anyOf: [{ type: "string" }, ref("PromptStrings"), ref("PromptIntegers")] },
      PromptIntegers: integers,
      PromptStrings: strings,
      Request: {
        type: "object",
        properties: { stop: { anyOf: [{ type: "string" }, ref("RequestStop")] } },
      },
      RequestStop: strings,
    });
  });
});
