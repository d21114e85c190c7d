import { afterEach, describe, expect, it, vi } from "vitest";

import { importTagKey, mintKey } from "../../../src/auth/api-key.ts";
import { redact } from "../../../src/contract/log-line.ts";
import { logEvent } from "../../../src/observability/log.ts";
import { fc } from "../../support/random.ts";

const lines: string[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  lines.length = 0;
});

function capture(): void {
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
}

const tagKey = await importTagKey("tag-secret-0123456789-0123456789-0123");
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const { text: apiKey } = await mintKey(tagKey, "live", "org_0123456789abcdef", random);

describe("redact", () => {
  it("masks a key wherever it stands", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = redact(`${before} ${apiKey} ${after}`);
        expect(text).not.toContain(apiKey.slice(12, 60));
      }),
    );
  });

  it.each([
    `Bearer ${"x".repeat(30)}`,
    `authorization: bearer ${"x".repeat(30)}`,
    JSON.stringify({ authorization: `Bearer ${"x".repeat(30)}` }),
  ])("masks a bearer token in %s", (text) => {
    expect(redact(text)).not.toContain("xxx");
    expect(redact(text)).toContain("[redacted]");
  });

  it("leaves a line that stays JSON", () => {
    const line = redact(JSON.stringify({ a: `Bearer ${apiKey}`, b: apiKey, c: 1 }));
    expect(JSON.parse(line)).toMatchObject({ c: 1 });
  });
});

describe("logEvent", () => {
  it("writes one JSON line with the event and its fields", () => {
    capture();
    logEvent("request.failed", { requestId: "req_1", retries: 2, isLate: false });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        event: "request.failed",
        level: "error",
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
        requestId: "req_1",
        retries: 2,
        isLate: false,
      },
    ]);
  });

  it("reduces a cause to names and messages, and masks keys in them", () => {
    capture();
    const inner = new TypeError(`fetch failed for ${apiKey}`);
    logEvent("request.failed", {}, new Error("outer", { cause: inner }));
    const [line = ""] = lines;
    expect(line).toContain("Error: outer <- TypeError: fetch failed");
    expect(line).not.toContain(apiKey);
    expect(line).not.toContain("at ");
  });

  it("does not print a thrown value that is not an error", () => {
    capture();
    logEvent("request.failed", {}, { prompt: "what the customer wrote" });
    expect(lines.join()).not.toContain("customer");
  });

  it("ends on causes that refer to each other", () => {
    capture();
    const a = new Error("a");
    const b = new Error("b", { cause: a });
    a.cause = b;
    logEvent("request.failed", {}, a);
    expect(lines).toHaveLength(1);
  });

  it("keeps one line for text with line breaks", () => {
    capture();
    logEvent("request.failed", { path: '/a\n{"event":"forged"}' });
    expect(lines.join("\n").split("\n")).toHaveLength(1);
  });
});
