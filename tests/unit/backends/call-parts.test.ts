/** Calls of tools as providers break them up, put together as ours come. */
import { describe, expect, it } from "vitest";

import { ToolCallParts } from "../../../src/backends/providers/call-parts.ts";
import type { CallPart } from "../../../src/backends/providers/chunks.ts";

/** Each call's id and arguments. */
function read(parts: readonly CallPart[]): [string, string][] {
  let drawn = 0;
  const calls = new ToolCallParts(new Set(["f"]), () => `own_${(drawn += 1)}`);
  const pieces = [...parts.flatMap((part) => calls.take(0, part)), ...calls.end(0)];
  const joined: [string, string][] = [];
  for (const { callIndex, id, arguments: text } of pieces) {
    if (id !== null) {
      expect(callIndex).toBe(joined.length);
      joined.push([id, text]);
    } else {
      expect(callIndex).toBe(joined.length - 1);
      const last = joined.at(-1);
      if (last !== undefined) last[1] += text;
    }
  }
  return joined;
}

const begin = (index: number | null, id: string | null, text?: string): CallPart => ({
  index,
  id,
  function: { name: "f", ...(text !== undefined && { arguments: text }) },
});
const more = (index: number | null, text: string, id: string | null = null): CallPart => ({
  index,
  id,
  function: { arguments: text },
});

describe("calls of a provider", () => {
  it.each<[string, CallPart[], [string, string][]]>([
    [
      "as OpenAI numbers them",
      [begin(0, "a", ""), more(0, "{}"), begin(1, "b", "[]")],
      [
        ["a", "{}"],
        ["b", "[]"],
      ],
    ],
    [
      "that number nothing",
      [begin(null, "a", "{}"), begin(null, "b", "{"), more(null, "}")],
      [
        ["a", "{}"],
        ["b", "{}"],
      ],
    ],
    [
      "that all have one number",
      [begin(0, "a", "{}"), begin(0, "b", "{"), more(0, "}")],
      [
        ["a", "{}"],
        ["b", "{}"],
      ],
    ],
    [
      "whose parts have other ids, and no name",
      [begin(0, "a", "{"), more(0, "}", "z")],
      [["a", "{}"]],
    ],
    ["whose id comes with each part", [begin(0, "a", "{"), begin(0, "a", "}")], [["a", "{}"]]],
    ["without an id", [begin(0, null, "{"), more(0, "}")], [["own_1", "{}"]]],
    [
      "without arguments",
      [begin(0, "a"), begin(1, "b", ""), begin(2, "c", "{}")],
      [
        ["a", "{}"],
        ["b", "{}"],
        ["c", "{}"],
      ],
    ],
  ])("are told apart and whole: %s", (_, parts, calls) => {
    expect(read(parts)).toEqual(calls);
  });
});
