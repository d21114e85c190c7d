import { describe, expect, it } from "vitest";

import { dataEvent, DONE_EVENT, SseDecoder } from "../../../src/streaming/sse.ts";
import { fc, runs } from "../../support/random.ts";

const encoder = new TextEncoder();

function decode(pieces: readonly Uint8Array[]): string[] {
  const decoder = new SseDecoder();
  return [...pieces.flatMap((piece) => decoder.push(piece)), ...decoder.end()];
}

/**
 * Texts that try to look like events, with every kind of line break and characters of 1 to 4 bytes.
 */
const hostileText = fc
  .array(
    fc.constantFrom(
      "data: [DONE]",
      "data:",
      "event: error",
      ": comment",
      "id: 1",
      "\n",
      "\r",
      "\r\n",
      "\n\n",
      "\u2028",
      "\u2029",
      "\u0085",
      "\0",
      "\ufeff",
      "é",
      "水",
      "😀",
      "\ud83d",
      '"',
      "\\",
      "a",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

describe("dataEvent", () => {
  it("carries any text as one event that reads back to it", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 5 }), (texts) => {
        const stream = texts.map((text) => dataEvent({ text })).join("") + DONE_EVENT;
        const payloads = decode([encoder.encode(stream)]);
        expect(payloads.pop()).toBe("[DONE]");
        const read = payloads.map((payload) => (JSON.parse(payload) as { text: string }).text);
        expect(read).toEqual(texts);
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("is a single line and a blank one, whatever the text", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(dataEvent({ text })).toMatch(/^data: [^\r\n]*\n\n$/);
      }),
    );
  });
});

describe("SseDecoder", () => {
  const texts = ["one", "zwei 水😀é", "data: [DONE]\n\ndata: forged", ""];

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("reads the same events with %s, cut in two at every byte", (_name, lineBreak) => {
    const stream = texts.map((text) => dataEvent({ text })).join("") + ": keep-alive\n\n";
    const bytes = encoder.encode(stream.replaceAll("\n", lineBreak));
    const expected = texts.map((text) => JSON.stringify({ text }));
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(expected);
    }
  });

  it("reads the same events however the bytes are cut", () => {
    const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), cuts, (list, at) => {
        const bytes = encoder.encode(list.map((text) => dataEvent({ text })).join(""));
        const borders = [0, ...at.filter((cut) => cut < bytes.length), bytes.length];
        borders.sort((a, b) => a - b);
        const pieces = borders.slice(1).map((end, index) => bytes.subarray(borders[index], end));
        expect(decode(pieces)).toEqual(list.map((text) => JSON.stringify({ text })));
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("reads byte by byte", () => {
    const bytes = encoder.encode(dataEvent({ text: "水😀" }));
    expect(decode(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(['{"text":"水😀"}']);
  });

  it("does not take an event whose blank line never came", () => {
    expect(decode([encoder.encode('data: {"a":1}\n\ndata: {"b":2}\n')])).toEqual(['{"a":1}']);
  });

  it("joins the data lines of one event and drops comments and other fields", () => {
    const stream = ": hello\nevent: x\nid: 7\ndata: a\ndata: b\n\n";
    expect(decode([encoder.encode(stream)])).toEqual(["a\nb"]);
  });

  it("does not wait without end for the end of an event", () => {
    const decoder = new SseDecoder();
    const megabyte = encoder.encode("x".repeat(1024 * 1024));
    decoder.push(encoder.encode("data: "));
    const feed = () => {
      for (let at = 0; at < 10; at += 1) decoder.push(megabyte);
    };
    expect(feed).toThrow();
  });
});
