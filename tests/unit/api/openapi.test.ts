/**
 * The document as a generator of clients reads it. Pure: what the server answers is held to it
 * elsewhere.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { toOpenApi31 } from "../../../scripts/openapi/derive.ts";
import { OPERATIONS } from "../../../src/api/operations.ts";
import { inDocument, schemaOf } from "../../../src/http/openapi-schemas.ts";
import { buildDocument } from "../../../src/http/openapi.ts";

type Json = Record<string, unknown>;

const document = buildDocument(OPERATIONS) as {
  paths: Record<string, Record<string, Json>>;
  components: Record<string, Record<string, Json>>;
};

/** What costs something, and so may be sent again with an Idempotency-Key. */
const RUN_ONCE = new Set([
  "createChatCompletion",
  "createCompletion",
  "createMessage",
  "createResponse",
  "createEmbeddings",
  "createTranscription",
  "classify",
  "createModeration",
  "rerank",
  "rerankV2",
  "runHuggingFaceModel",
  "runHuggingFacePipeline",
  "createHuggingFaceChat",
  "createHuggingFaceCompletion",
]);

/** Every object anywhere in the document, with its path. */
function* objectsIn(value: unknown, path = ""): Generator<[string, Json]> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Json];
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`);
}

interface Example {
  /** Of the schema that it is an example of, as a pointer. */
  readonly at: string;
  readonly value: unknown;
}

/** What has values of its users' own, in which no word is the document's. */
const VALUES = new Set(["example", "examples", "default", "const", "enum"]);

/** Every one: of a media type, a parameter or a header by the schema beside it; of a schema. */
function* examplesIn(value: unknown, at = "", areNames = false): Generator<Example> {
  if (typeof value !== "object" || value === null) return;
  const { schema, example, examples } = areNames ? ({} as Json) : (value as Json);
  const own = schema === undefined ? at : `${at}/schema`;
  if (example !== undefined) yield { at: own, value: example };
  if (Array.isArray(examples)) for (const one of examples) yield { at: own, value: one };
  else
    for (const one of Object.values((examples ?? {}) as Json))
      yield { at: own, value: (one as Json)["value"] };
  for (const [key, inner] of Object.entries(value)) {
    if (!areNames && VALUES.has(key)) continue;
    const pointer = `${at}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    yield* examplesIn(inner, pointer, !areNames && NAMING.has(key));
  }
}

/** Whose names are somebody's own. */
const NAMING = new Set(["properties", "patternProperties", "$defs", "schemas", "headers", "paths"]);

describe("the OpenAPI document", () => {
  it("requires only properties that it has", () => {
    for (const [path, { required, properties }] of objectsIn(document)) {
      if (!Array.isArray(required) || properties === undefined) continue;
      for (const name of required) expect(properties, `${path}: ${name}`).toHaveProperty([name]);
    }
  });

  it("keeps properties that are named like keywords", () => {
    const schema = z.object({
      id: z.string(),
      $defs: z.string(),
      $schema: z.int(),
      items: z.int(),
    });
    expect(Object.keys(schemaOf(schema)["properties"] as Json)).toEqual([
      "id",
      "$defs",
      "$schema",
      "items",
    ]);
  });

  it("leaves examples, defaults, constants and choices as they are", () => {
    const value = { $ref: "#/$defs/x", id: 1 };
    const schema = { id: "Name", default: value, const: value, enum: [value], examples: [value] };
    expect(inDocument(schema)).toEqual({
      default: value,
      const: value,
      enum: [value],
      examples: [value],
    });
  });

  it("points every reference at something", () => {
    for (const [path, { $ref }] of objectsIn(document)) {
      if (typeof $ref !== "string" || path.endsWith("/properties")) continue;
      const [, kind = "", name = ""] = /^#\/components\/(schemas|headers)\/(.+)$/.exec($ref) ?? [];
      expect(document.components[kind], `${path}: ${$ref}`).toHaveProperty([name]);
    }
  });

  it("has examples that their schemas take, of bodies and of answers", () => {
    for (const { body, response, operationId } of OPERATIONS)
      for (const said of [body, response])
        if (said?.example !== undefined)
          expect(said.schema?.safeParse(said.example).error, operationId).toBeUndefined();
  });

  it.each<[string, Json]>([
    ["openapi.yaml", document],
    ["openapi-3.1.yaml", toOpenApi31(document)],
  ])("has none anywhere that its schema refuses, in %s", (_, described) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "document", ...described });
    const examples = [...examplesIn(described)];
    for (const { at, value } of examples) {
      const validate = ajv.compile({ $ref: `document#${encodeURI(at)}` });
      expect(validate(value), `${at}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
    const placed = Map.groupBy(examples, ({ at }) => at.split("/")[1] ?? "");
    const bodies = OPERATIONS.filter(({ body }) => body?.example !== undefined);
    expect(placed.get("paths")?.length).toBeGreaterThanOrEqual(bodies.length);
    expect(placed.get("components")?.length).toBeGreaterThan(5);
  });

  it("has an example of every body that people write", () => {
    const without = OPERATIONS.filter(
      ({ body }) => body !== undefined && body.example === undefined,
    );
    expect(without.map(({ access }) => access.by)).toEqual(without.map(() => "worker"));
  });

  it("names the headers that make a request run once, and those that continue a stream", () => {
    for (const operation of OPERATIONS) {
      const described = document.paths[operation.path]?.[operation.method];
      const parameters = (described?.["parameters"] ?? []) as { name: string; in: string }[];
      const names = parameters.filter((one) => one.in === "header").map(({ name }) => name);
      const { headers: ofOne = {}, otherForm } = operation;
      const own = [
        ...Object.keys(ofOne),
        ...(otherForm === undefined ? [] : [otherForm.header.name]),
      ];
      expect(names).toEqual(expect.arrayContaining(own));
      const headers = names.filter((name) => !own.includes(name));
      const isStream = operation.response.eventSchema !== undefined;
      const ofStream = isStream ? ["Last-Event-ID"] : [];
      const expected = ["Idempotency-Key", "x-tidegate-cache", ...ofStream];
      const runsOnce = RUN_ONCE.has(operation.operationId);
      expect(headers, operation.operationId).toEqual(runsOnce ? expected : []);
    }
  });

  it("says which query parameters must be sent", () => {
    for (const operation of OPERATIONS) {
      const described = document.paths[operation.path]?.[operation.method];
      const parameters = (described?.["parameters"] ?? []) as {
        name: string;
        in: string;
        required: boolean;
      }[];
      for (const { name, required } of parameters.filter((one) => one.in === "query")) {
        const { query, otherForm } = operation;
        const field = (query?.shape[name] ?? otherForm?.query?.shape[name]) as z.ZodType;
        expect(required, `${operation.operationId} ${name}`).toBe(
          !field.safeParse(undefined).success,
        );
      }
    }
  });
});
