/**
 * What breaks clients of an older document, and what does not. Where oasdiff cannot be run it is
 * skipped, and says so.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { goTool } from "../../../../scripts/go-tools/toolchain.ts";
import { findBreaking } from "../../../../scripts/openapi/breaking.ts";
import type { Json } from "../../../../scripts/openapi/schemas.ts";
import { OPERATIONS } from "../../../../src/api/operations.ts";
import { buildDocument } from "../../../../src/http/openapi.ts";

const object = (properties: Json, required: string[] = []): Json => ({
  type: "object",
  properties,
  required,
});

interface Parts {
  readonly request?: Json;
  readonly answer?: Json;
  /** Of its stream. */
  readonly event?: Json;
  readonly schemas?: Json;
  readonly parameters?: Json[];
  readonly statuses?: string[];
  readonly headers?: Json;
  readonly operationId?: string;
}

const text = { type: "string" };

function documentOf({
  request = object({ a: text }),
  answer = object({ b: text }, ["b"]),
  event = object({ data: text }, ["data"]),
  schemas = {},
  parameters = [],
  statuses = ["200", "201", "400"],
  headers = {},
  operationId = "createX",
}: Parts = {}): Json {
  const schema = { $ref: "#/components/schemas/Answer" };
  const content = {
    "application/json": { schema },
    "text/event-stream": { schema, itemSchema: event },
  };
  const answerOf = (status: string) => [status, { description: status, content, headers }] as const;
  return {
    openapi: "3.2.0",
    info: { title: "x", version: "1" },
    paths: {
      "/x": {
        post: {
          operationId,
          parameters,
          requestBody: { content: { "application/json": { schema: request } } },
          responses: Object.fromEntries(statuses.map(answerOf)),
        },
      },
    },
    components: { schemas: { Answer: answer, ...schemas } },
  };
}

const texts = (maxItems: number): Json => ({ type: "array", maxItems, items: text });

/** A text or several of them, at most so many; or by the name that they have. */
const orTexts = (several: number | string): Json => {
  const reference = { $ref: `#/components/schemas/${several}` };
  return object({ a: { anyOf: [text, typeof several === "number" ? texts(several) : reference] } });
};

const { path: oasdiff, missing } = goTool("oasdiff");
if (missing !== undefined) process.stdout.write(`breaking changes: skipped, ${missing}\n`);

const folder = mkdtempSync(join(tmpdir(), "tidegate-breaking-"));
afterAll(() => rmSync(folder, { recursive: true }));

function breakingOf(before: Json, after: Json) {
  const path = join(folder, "after.json");
  writeFileSync(path, JSON.stringify(after));
  return findBreaking(oasdiff, JSON.stringify(before), path);
}

const kindsOf = (after: Parts, before: Parts = {}): string[] => [
  ...new Set(breakingOf(documentOf(before), documentOf(after)).map(({ kind }) => kind)),
];

const query = (required: boolean) => ({ name: "q", in: "query", required, schema: text });
const X_HEADER = { headers: { "x-a": { schema: text } } };

describe.skipIf(missing !== undefined)("a change of the document", () => {
  it.each<[string, Parts, Parts?]>([
    ["nothing", {}],
    ["an optional field of a request", { request: object({ a: text, c: text }) }],
    ["a field of an answer", { answer: object({ b: text, c: text }, ["b", "c"]) }],
    ["a wider type of a request", { request: object({ a: { type: ["string", "null"] } }) }],
    ["another status", { statuses: ["200", "201", "400", "429"] }],
    ["an optional parameter", { parameters: [query(false)] }],
    ["a header of an answer", X_HEADER],
    ["a field of an event", { event: object({ data: text, id: text }, ["data"]) }],
    ["room to one of several", { request: orTexts(16) }, { request: orTexts(4) }],
    [
      "room, and a name, to one of several",
      { request: orTexts("Texts"), schemas: { Texts: texts(16) } },
      { request: orTexts(4) },
    ],
  ])("that adds %s breaks nobody", (_, after, before) => {
    expect(kindsOf(after, before)).toEqual([]);
  });

  it.each<[string, Parts, Parts?]>([
    ["response-success-status-removed", { statuses: ["200", "400"] }],
    ["new-required-request-parameter", { parameters: [query(true)] }],
    [
      "request-parameter-became-required",
      { parameters: [query(true)] },
      { parameters: [query(false)] },
    ],
    ["new-required-request-property", { request: object({ a: text, c: text }, ["c"]) }],
    ["request-property-became-required", { request: object({ a: text }, ["a"]) }],
    ["request-property-removed", { request: object({ c: text }) }],
    ["request-property-type-changed", { request: object({ a: { type: "integer" } }) }],
    [
      "request-property-enum-value-removed",
      { request: object({ a: { type: "string", enum: ["x"] } }) },
      { request: object({ a: { type: "string", enum: ["x", "y"] } }) },
    ],
    ["request-property-max-length-set", { request: object({ a: { ...text, maxLength: 5 } }) }],
    ["request-property-max-items-decreased", { request: orTexts(4) }, { request: orTexts(16) }],
    [
      "request-property-max-items-decreased",
      { request: orTexts("Texts"), schemas: { Texts: texts(4) } },
      { request: orTexts(16) },
    ],
    ["response-required-property-removed", { answer: object({}) }],
    ["response-required-property-removed", { event: object({}) }],
    ["response-property-became-optional", { answer: object({ b: text }) }],
    ["api-operation-id-removed", { operationId: "makeX" }],
    ["optional-response-header-removed", {}, X_HEADER],
  ])("is named: %s", (kind, after, before) => {
    expect(kindsOf(after, before)).toEqual([kind]);
  });

  it("is found in each event of a stream", () => {
    const found = breakingOf(documentOf(), documentOf({ answer: object({}) }));
    expect(found.filter(({ what }) => what.includes("text/event-stream"))).not.toEqual([]);
  });

  it("that takes an operation away is named with it", () => {
    const found = breakingOf(documentOf(), { ...documentOf(), paths: {} });
    expect(found).toMatchObject([
      { kind: "api-path-removed-without-deprecation", where: "POST /x" },
    ]);
  });
});

describe("the document", () => {
  it("says of each stream what its events are by `schema`, which is compared, beside `itemSchema`", () => {
    const document = buildDocument(OPERATIONS) as unknown as {
      paths: Record<string, Record<string, { responses: Record<string, Answer> }>>;
    };
    const contents = Object.values(document.paths)
      .flatMap((methods) => Object.values(methods))
      .flatMap(({ responses }) => Object.values(responses))
      .flatMap(({ content = {} }) => Object.values(content));
    const streams = contents.filter(({ itemSchema }) => itemSchema !== undefined);
    expect(streams).not.toEqual([]);
    expect(streams.filter(({ schema }) => schema === undefined)).toEqual([]);
  });
});

interface Answer {
  readonly content?: Record<string, { readonly schema?: Json; readonly itemSchema?: Json }>;
}
