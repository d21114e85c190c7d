import { describe, expect, it } from "vitest";

import { IdleLines } from "../../../src/backends/idle-lines.ts";
import { fc, runs } from "../../support/random.ts";

function lengthOf(...parts: string[]): number {
  const lines = new IdleLines();
  for (const part of parts) lines.take(part);
  return lines.length;
}

describe("what a stream has beside its events", () => {
  it.each([
    ["events alone", 'data: {"a":1}\n\ndata: b\ndata: c\n\n', 0],
    ["events alone, with returns", "data: a\r\n\r\ndata: b\r\rdata: c\r\n\r\n", 0],
    ["an event whose end is still to come", "data: aaaaaaaaaaaaaaaa", 0],
    ["a comment", ": ping\n\n", 8],
    ["a comment without an end", `: ${"x".repeat(100)}`, 102],
    ["empty lines", "\n\n\n\n", 4],
    ["an empty line too many", "data: a\n\n\n", 1],
    ["other fields", "event: a\nid: 1\nretry: 2\n", 24],
    ["a field that begins as data does", "dat\ndatum: 1\n", 13],
    ["comments in an event", "data: a\n: b\ndata: c\n\n", 4],
  ])("is counted: %s", (_, text, length) => {
    expect(lengthOf(text)).toBe(length);
  });

  it("is the same however the stream is cut", () => {
    const parts = ["data: a", "data:", "dat", ": c", "id: 1", "\n", "\r", "\r\n", "\n\n", "é"];
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(80), { maxLength: 6 }), (whole, at) => {
        const borders = [0, ...at.filter((cut) => cut < whole.length), whole.length];
        borders.sort((a, b) => a - b);
        const cut = borders.slice(1).map((end, index) => whole.slice(borders[index], end));
        expect(lengthOf(...cut)).toBe(lengthOf(...whole));
      }),
      { numRuns: runs(1_000) },
    );
  });
});
