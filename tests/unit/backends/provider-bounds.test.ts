/** What is believed of a provider's figures, and what is only marked. */
import { describe, expect, it } from "vitest";

import type { BackendRequest } from "../../../src/backends/backend.ts";
import { Bounds } from "../../../src/backends/providers/bounds.ts";

const BODY = "x".repeat(1_000);

/** 400 tokens at most, of one choice. */
const bounds = () =>
  new Bounds(
    {
      input: { type: "chat", messages: [{ role: "user", content: "hi" }], toolUse: null },
      sampling: { maxTokens: 400, n: 1, bestOf: 1, echo: false },
    } as unknown as BackendRequest,
    BODY,
  );

/** An answer of 800 bytes, taken for 200 tokens. */
const SHOWN = { bytes: 800, calls: 0, tokens: 200 };

function checked(prompt: number, completion: number, showsAll = true, shown = SHOWN) {
  const said = { promptTokens: prompt, cachedTokens: 0, completionTokens: completion };
  const { believed, check } = bounds().check(said, shown, showsAll);
  return [check.verdict, believed.promptTokens, believed.completionTokens];
}

describe("a provider's figures", () => {
  it("are charged as they are where they are near to ours", () => {
    expect(checked(250, 200)).toEqual(["agrees", 250, 200]);
    expect(checked(0, 0)).toEqual(["agrees", 0, 0]);
  });

  it("are charged and doubted where they are far from ours, and could be so", () => {
    const short = { bytes: 100, calls: 0, tokens: 25 };
    // Twice what we counted, and sixteen that are never shown.
    expect(checked(250, 66, true, short)).toEqual(["agrees", 250, 66]);
    expect(checked(250, 67, true, short)).toEqual(["doubted", 250, 67]);
    expect(checked(1_000, 200)).toEqual(["doubted", 1_000, 200]);
  });

  it("are at most a token for each byte that was sent or shown, and what was asked for", () => {
    const short = { bytes: 100, calls: 0, tokens: 25 };
    expect(checked(250, 1_000_000, true, short)).toEqual(["corrected", 250, 116]);
    expect(checked(250, 1_000_000)).toEqual(["corrected", 250, 400]);
    expect(checked(1e15, 200)).toEqual(["corrected", 1_000 + 32 + 512, 200]);
  });

  it("are bounded by what was asked for alone where a target thinks in secret", () => {
    const short = { bytes: 100, calls: 0, tokens: 25 };
    expect(checked(250, 400, false, short)).toEqual(["agrees", 250, 400]);
    expect(checked(250, 401, false, short)).toEqual(["corrected", 250, 400]);
    const said = { promptTokens: 1, cachedTokens: 0, completionTokens: 2 };
    expect(bounds().check(said, SHOWN, false).check.counted_completion_tokens).toBe(null);
  });
});
