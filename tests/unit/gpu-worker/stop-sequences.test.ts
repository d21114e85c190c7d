import { describe, expect, it } from "vitest";

import { StopScanner } from "../../../gpu-worker/src/sampling/stop-sequences.ts";
import { fc, runs } from "../../support/random.ts";

function scan(pieces: readonly string[], stops: readonly string[]) {
  const scanner = new StopScanner(stops);
  let shown = "";
  for (const piece of pieces) {
    const { text, isStopped, stop } = scanner.push(piece);
    shown += text;
    if (isStopped) return { shown, isStopped: true, stop };
  }
  return { shown: shown + scanner.flush(), isStopped: false };
}

/** The text before the stop string that is complete first. */
function findReference(text: string, stops: readonly string[]) {
  for (let end = 1; end <= text.length; end += 1) {
    const ending = stops.filter((stop) => text.slice(0, end).endsWith(stop));
    if (ending.length === 0) continue;
    const longest = Math.max(...ending.map((stop) => stop.length));
    const start = end - longest;
    return { shown: text.slice(0, start), isStopped: true, stop: text.slice(start, end) };
  }
  return { shown: text, isStopped: false };
}

const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "😀", "é"), maxLength: 30 });
const stopTexts = fc.array(
  fc.string({ unit: fc.constantFrom("a", "b", "c", "😀"), minLength: 1, maxLength: 4 }),
  { maxLength: 4 },
);

describe("StopScanner", () => {
  it("shows the same text however it is cut into pieces", () => {
    const cut = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(letters, stopTexts, cut, (text, stops, cuts) => {
        const borders = [
          0,
          ...cuts.filter((at) => at < text.length).sort((a, b) => a - b),
          text.length,
        ];
        const pieces = borders.slice(1).map((end, index) => text.slice(borders[index], end));
        expect(scan(pieces, stops)).toEqual(findReference(text, stops));
      }),
      { numRuns: runs(3_000) },
    );
  });

  it("holds back only what may become a stop string", () => {
    const scanner = new StopScanner(["###"]);
    expect(scanner.push("one ##")).toEqual({ text: "one ", isStopped: false });
    expect(scanner.push(" two")).toEqual({ text: "## two", isStopped: false });
    expect(scanner.push("#")).toEqual({ text: "", isStopped: false });
    expect(scanner.push("##x")).toEqual({ text: "", isStopped: true, stop: "###" });
  });

  it("gives held text back at the end", () => {
    expect(scan(["abc", "EN"], ["END"])).toEqual({ shown: "abcEN", isStopped: false });
  });
});
