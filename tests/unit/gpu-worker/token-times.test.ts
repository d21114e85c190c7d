/** When tokens were heard follows from where a model looked, as OpenAI's own code has it. */
import { describe, expect, it } from "vitest";

import { findBeginnings } from "../../../gpu-worker/src/tasks/pipelines/token-times.ts";
import { fc, runs } from "../../support/random.ts";

interface Sizes {
  readonly heads: number;
  readonly rows: number;
  readonly frames: number;
  readonly tokens: number;
}

function beginningsOf(
  { heads, rows, frames, tokens }: Sizes,
  lookAt: (head: number, row: number, frame: number) => number,
): { readonly beginnings: number[]; readonly steps: number } {
  const seen = Array.from({ length: rows }, (_, row) =>
    Float32Array.from({ length: heads * frames }, (__, at) =>
      lookAt(Math.floor(at / frames), row, at % frames),
    ),
  );
  const finding = findBeginnings({ rows: seen, heads, frames, tokens });
  for (let steps = 0; ; steps += 1) {
    const next = finding.next();
    if (next.done === true) return { beginnings: next.value, steps };
  }
}

describe("the beginnings of tokens", () => {
  /** Of median_filter and dtw in openai-whisper 20250625, run by NumPy over the same numbers. */
  it.each<[Sizes, readonly number[]]>([
    [{ heads: 2, rows: 7, frames: 40, tokens: 4 }, [0, 20, 26, 31]],
    [{ heads: 3, rows: 12, frames: 64, tokens: 9 }, [0, 19, 24, 29, 34, 40, 46, 50, 56]],
    [{ heads: 1, rows: 5, frames: 3, tokens: 5 }, [0, 0, 1, 2, 2]],
    [{ heads: 2, rows: 6, frames: 7, tokens: 2 }, [0, 4]],
    [{ heads: 1, rows: 9, frames: 4, tokens: 8 }, [0, 3, 3, 3, 3, 3, 3, 3]],
  ])("are those of OpenAI's code: %o", (sizes, expected) => {
    const { rows, frames } = sizes;
    const { beginnings, steps } = beginningsOf(sizes, (head, row, frame) => {
      const wave = 1 + Math.sin(head * 13 + row * row * 1.7 + frame * (row + 1) * 0.37);
      return wave + (Math.abs(frame - (row * frames) / rows) < 3 + head ? 6 : 0);
    });
    expect(beginnings).toEqual(expected);
    // Others have the thread after each head.
    expect(steps).toBe(sizes.heads);
  });

  it("never go back, and are within the sound, wherever a model looks", () => {
    const sizes = fc.record({
      heads: fc.integer({ min: 1, max: 3 }),
      rows: fc.integer({ min: 1, max: 12 }),
      frames: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(sizes, fc.nat(11), fc.infiniteStream(fc.nat(3)), (size, before, looks) => {
        const tokens = Math.max(1, size.rows - before);
        const { beginnings } = beginningsOf({ ...size, tokens }, () =>
          Number(looks.next().value ?? 0),
        );
        expect(beginnings).toHaveLength(tokens);
        expect(beginnings[0]).toBe(0);
        expect(beginnings).toEqual([...beginnings].sort((one, other) => one - other));
        expect(beginnings.every((frame) => frame >= 0 && frame < size.frames)).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });
});
