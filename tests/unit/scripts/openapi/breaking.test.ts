/** What breaks clients of an older document, and what does not. */
import { describe, expect, it } from "vitest";

import { findBreaking } from "../../../../scripts/openapi/breaking.ts";
import type { Json } from "../../../../scripts/openapi/schemas.ts";

const object = (properties: Json, required: string[] = []): Json => ({
  type: "object",
  properties,
  required,
});

interface Parts {
  readonly request?: Json;
  readonly answer?: Json;
  readonly parameters?: Json[];
  readonly statuses?: string[];
}

const text = { type: "string" };

function documentOf({
  request = object({ a: text }),
  answer = object({ b: text }, ["b"]),
  parameters = [],
  statuses = ["200", "400"],
}: Parts = {}): Json {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Answer" } } };
  return {
    paths: {
      "/x": {
        post: {
          parameters,
          requestBody: { content: { "application/json": { schema: request } } },
          responses: Object.fromEntries(statuses.map((status) => [status, { content }])),
        },
      },
    },
    components: { schemas: { Answer: answer } },
  };
}

const kindsOf = (after: Parts, before: Parts = {}): string[] => [
  ...new Set(findBreaking(documentOf(before), documentOf(after)).map(({ kind }) => kind)),
];

describe("a change of the document", () => {
  it.each<[string, Parts, Parts?]>([
    ["nothing", {}],
    ["an optional field of a request", { request: object({ a: text, c: text }) }],
    ["a field of an answer", { answer: object({ b: text, c: text }, ["b", "c"]) }],
    ["a wider type of a request", { request: object({ a: { type: ["string", "null"] } }) }],
    ["another status", { statuses: ["200", "400", "429"] }],
    ["an optional parameter", { parameters: [{ name: "q", required: false }] }],
  ])("that adds %s breaks nobody", (_, after, before) => {
    expect(kindsOf(after, before)).toEqual([]);
  });

  it.each<[string, Parts, Parts?]>([
    ["answer removed", { statuses: ["200"] }],
    ["parameter now required", { parameters: [{ name: "q", required: true }] }],
    ["request property removed", { request: object({ c: text }) }],
    ["request property now required", { request: object({ a: text }, ["a"]) }],
    ["request type narrowed", { request: object({ a: { type: "integer" } }) }],
    [
      "request value removed",
      { request: object({ a: { type: "string", enum: ["x"] } }) },
      { request: object({ a: { type: "string", enum: ["x", "y"] } }) },
    ],
    ["answer property removed", { answer: object({}) }],
    ["answer property now optional", { answer: object({ b: text }) }],
    ["answer type changed", { answer: object({ b: { type: ["string", "null"] } }, ["b"]) }],
  ])("is named: %s", (kind, after, before) => {
    expect(kindsOf(after, before)).toEqual([kind]);
  });

  it("that takes an operation away is named with it", () => {
    const after = { ...documentOf(), paths: {} };
    expect(findBreaking(documentOf(), after)).toEqual([
      { kind: "operation removed", where: "POST /x" },
    ]);
  });
});
