/** The documentation as pages: whole, linked, and of this server alone. */
import { describe, expect, it } from "vitest";

import { describeDocs } from "../../../../src/api/docs/docs.ts";
import { GUIDES } from "../../../../src/api/docs/guides.ts";
import { inlineHtml, renderPage, STYLE } from "../../../../src/api/docs/layout.ts";
import { renderReference } from "../../../../src/api/docs/reference.ts";
import { TRY_IT } from "../../../../src/api/docs/try-it.ts";
import { OPERATIONS } from "../../../../src/api/operations.ts";
import { buildDocument } from "../../../../src/http/openapi.ts";

const reference = renderReference(buildDocument(OPERATIONS));
const pages = [
  ...GUIDES.map(({ name, title, html }) => renderPage({ name, title, content: html })),
  renderPage({ name: "reference", title: "Reference", ...reference }),
];
const attributes = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");

describe("the documentation", () => {
  it("has a guide for what people ask first", () => {
    expect(GUIDES.map(({ name }) => name)).toEqual([
      "quickstart",
      "streaming",
      "tools",
      "structured-output",
      "errors",
      "limits",
      "billing",
      "end-users",
      "idempotency",
      "models",
      "self-hosting",
    ]);
  });

  it("leads nowhere that is not there, and to no other host", () => {
    const known = new Set(["/docs", "/openapi.json", "/docs/reference", "/docs/style.css"]);
    for (const { name } of GUIDES) known.add(`/docs/${name}`);
    for (const page of pages) {
      const ids = new Set(attributes(page, "id"));
      for (const link of attributes(page, "href")) {
        if (link.startsWith("#")) expect(ids, link).toContain(link.slice(1));
        else expect(known, link).toContain(link);
      }
      expect(attributes(page, "src")).toEqual(["/docs/try-it.js"]);
      expect(ids.size, "an id stands twice").toBe(attributes(page, "id").length);
    }
    expect(STYLE + TRY_IT).not.toMatch(/https?:|@import|url\(/);
  });

  it("tells of every operation, and lets those be tried that a key opens", () => {
    for (const { operationId, access, body } of OPERATIONS) {
      expect(reference.content).toContain(`<h3 id="${operationId}">`);
      const isTried = reference.content.includes(`aria-label="Try ${operationId}"`);
      const isForAnyKey = access.by === "key" || access.by === "anyone";
      expect(isTried, operationId).toBe(isForAnyKey && body?.isForm !== true);
      if (body?.example === undefined || !isTried) continue;
      const example = JSON.stringify(body.example, undefined, 2).replaceAll('"', "&#34;");
      expect(reference.content).toContain(example);
    }
  });

  it("shows what is answered to the examples", () => {
    for (const { response } of OPERATIONS) {
      if (response.example === undefined) continue;
      const example = JSON.stringify(response.example, undefined, 2);
      const written = example.replaceAll(/["<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`);
      expect(reference.content).toContain(written);
    }
  });

  it("asks for what a request cannot do without, before it is sent", () => {
    const form = (operationId: string): string =>
      new RegExp(`aria-label="Try ${operationId}">.*?</form>`, "s").exec(reference.content)?.[0] ??
      "";
    const needed = /<input name="id" data-in="path" [^>]*required pattern="/;
    expect(form("retrieveGeneration")).toMatch(needed);
    for (const { operationId, pathParameters = {} } of OPERATIONS) {
      const inputs = [...form(operationId).matchAll(/<input[^>]*data-in="path"[^>]*>/g)];
      for (const [input] of inputs) expect(input, operationId).toContain(" required ");
      if (form(operationId) !== "")
        expect(inputs, operationId).toHaveLength(Object.keys(pathParameters).length);
    }
    expect(form("exportLedger")).toContain('data-in="query"');
    expect(form("exportLedger")).not.toContain(" required ");
  });

  it("is written as text, whatever a description contains", () => {
    expect(inlineHtml('`a<b>` & "c"')).toBe("<code>a&#60;b&#62;</code> &#38; &#34;c&#34;");
    const schema = { type: "object", description: "<script>alert(1)</script>" };
    const { content } = renderReference({
      paths: {},
      components: { schemas: { Odd: { ...schema, properties: { "<i>": schema } } } },
    });
    expect(content).not.toMatch(/<script|<i>/);
  });

  it("is served by two operations that open for anyone", () => {
    const served = describeDocs([]).map(({ path, access }) => [path, access.by]);
    expect(served).toEqual([
      ["/docs", "anyone"],
      ["/docs/{page}", "anyone"],
    ]);
  });
});
