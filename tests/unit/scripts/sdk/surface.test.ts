/** What the SDKs offer, from the document. */
import { describe, expect, it } from "vitest";

import { printPython } from "../../../../scripts/sdk/python.ts";
import { readSurface, resourcesOf } from "../../../../scripts/sdk/surface.ts";
import { printTypeScript } from "../../../../scripts/sdk/typescript.ts";
import { OPERATIONS } from "../../../../src/api/operations.ts";
import { buildDocument } from "../../../../src/http/openapi.ts";

const document = buildDocument(OPERATIONS);
const surface = readSurface(document);
const names = new Map(
  resourcesOf(surface).flatMap(({ path, methods }) =>
    methods.map((method) => [[...path, method.name].join("."), method] as const),
  ),
);

const operation = (operationId: string, more: object = {}) => ({
  operationId,
  summary: "It.",
  responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } },
  ...more,
});

const namesOf = (paths: object): string[] =>
  resourcesOf(readSurface({ paths, components: { schemas: {} } })).flatMap(({ path, methods }) =>
    methods.map(({ name }) => [...path, name].join(".")),
  );

describe("the surface of the SDKs", () => {
  it("nests methods by resource", () => {
    for (const name of [
      "chat.completions.create",
      "models.retrieve",
      "requests.cancel",
      "signingKeys.list",
      "organization.usage.completions.list",
      "admin.organizations.suspend",
      "admin.organizations.keys.rotate",
      "admin.organizations.keys.update",
      "admin.organizations.refunds.create",
      "admin.models.prices.preview",
    ])
      expect([...names.keys()]).toContain(name);
  });

  it("has nothing that signs in, or that only machines call", () => {
    for (const { path } of names.values()) expect(path).toMatch(/^\/(v1|admin\/v1|\.well-known)\//);
  });

  it("takes a verb at the end of a path for the method's name", () => {
    const paths = {
      "/v1/messages/count_tokens": { post: operation("countTokens") },
      "/v1/responses/{id}/cancel": { post: operation("cancelResponse") },
      "/v1/responses/{id}/input_items": { get: operation("listInputItems") },
      "/v1/tokenize": { post: operation("tokenize") },
    };
    expect(namesOf(paths).toSorted()).toEqual([
      "messages.countTokens",
      "responses.cancel",
      "responses.inputItems.list",
      "tokenize",
    ]);
  });

  it("gives two operations of one name different ones", () => {
    const paths = {
      "/v1/things": { post: operation("createThing") },
      "/v1/things/{id}": { post: operation("createOtherThing") },
    };
    expect(namesOf(paths)).toEqual(["things.create", "things.createOtherThing"]);
  });

  it("knows how pages follow each other", () => {
    expect(names.get("admin.organizations.keys.list")?.cursor).toBe("last_id");
    expect(names.get("organization.costs.list")?.cursor).toBe("next_page");
    expect(names.get("organization.ledger.export")?.cursor).toBe("sequence");
    expect(names.get("models.list")?.cursor).toBeUndefined();
  });

  it("is printed whole in each language", () => {
    const typescript = printTypeScript(document, surface, {})["resources.ts"] ?? "";
    const python = printPython(document, surface, {});
    for (const { path } of names.values()) {
      const start = /^[^{]+/.exec(path)?.[0] ?? path;
      expect(typescript).toContain(start);
      expect(python["_resources.py"]).toContain(start);
      expect(python["_async_resources.py"]).toContain(start);
    }
  });
});
