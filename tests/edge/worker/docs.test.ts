/** The documentation, as the Worker serves it. */
import { describe, expect, it } from "vitest";

import { ask } from "../support/test-worker.ts";

describe("/docs", () => {
  it.each([
    ["/docs", "text/html", "<h1>Quickstart</h1>"],
    ["/docs/billing", "text/html", "<h1>Billing and receipts</h1>"],
    ["/docs/reference", "text/html", 'id="createChatCompletion"'],
    ["/docs/style.css", "text/css", "color-scheme"],
    ["/docs/try-it.js", "text/javascript", "use strict"],
  ])("serves %s as %s, for this host alone", async (path, type, text) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(await response.text()).toContain(text);
  });

  it("shows the address that it was asked at, not that of another server", async () => {
    const pages = ["quickstart", "idempotency", "reference"];
    const texts = await Promise.all(pages.map(async (page) => (await ask(`/docs/${page}`)).text()));
    expect(texts[0]).toContain("export TIDEGATE_BASE_URL=http://edge.test\n");
    for (const text of texts) expect(text).not.toContain(":8787");
  });

  it("has the first page for one that is not there, and a way from the front door", async () => {
    const first = await (await ask("/docs")).text();
    expect(await (await ask("/docs/nothing")).text()).toBe(first);
    const front = await ask("/", { headers: { accept: "text/html" } });
    expect(await front.text()).toContain('<a href="/docs">');
  });
});
