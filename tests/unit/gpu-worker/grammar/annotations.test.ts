/** What editors, forms and generators of types write for people says nothing of texts. */
import { describe, expect, it } from "vitest";

import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";

const compile = (keyword: string) =>
  compileSpec({
    type: "json_schema",
    schema: { type: "object", properties: { a: { type: "string", [keyword]: "b" } } },
  });

describe("a keyword for people", () => {
  it.each([
    ["JSON Schema", ["title", "description", "default", "deprecated", "$comment"]],
    ["VS Code", ["markdownDescription", "deprecationMessage", "defaultSnippets", "order"]],
    ["forms", ["ui:widget", "propertyOrder", "enumNames", "errorMessage"]],
    ["generators", ["tsType", "x-order", "propertyOrdering"]],
  ])("is taken, as %s has it", (_, keywords) => {
    for (const keyword of keywords) expect(compile(keyword).ok, keyword).toBe(true);
  });

  it("is told from one that nobody knows, which may have been meant to say something", () => {
    expect(compile("minimumLength")).toMatchObject({
      ok: false,
      message: "schema#/properties/a/minimumLength: the keyword is not supported",
    });
  });
});
