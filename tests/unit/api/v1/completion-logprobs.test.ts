import { describe, expect, it } from "vitest";

import type { TokenLogprob } from "../../../../src/contract/engine.ts";
import {
  TextOffsets,
  toCompletionLogprobs,
} from "../../../../src/dialects/openai/completion-logprobs.ts";
import { fc } from "../../../support/random.ts";

const name = (bytes: readonly number[]) => ({
  token: new TextDecoder("utf-8", { ignoreBOM: true }).decode(Uint8Array.from(bytes)),
  bytes: [...bytes],
});
const token = (
  bytes: readonly number[],
  top: readonly (readonly number[])[] = [],
): TokenLogprob => ({
  ...name(bytes),
  logprob: -1,
  top: top.map((one, index) => ({ ...name(one), logprob: -1 - index })),
});
const write = (tokens: readonly TokenLogprob[]) => toCompletionLogprobs(tokens, new TextOffsets());

describe("a part of a character", () => {
  it("is named as OpenAI names it, with the text before it", () => {
    const { tokens } = write([token([0xe4, 0xbb]), token([0x96]), token([0x20, 0xe2, 0x80])]);
    expect(tokens).toEqual([
      String.raw`bytes:\xe4\xbb`,
      String.raw`bytes:\x96`,
      String.raw`bytes: \xe2\x80`,
    ]);
  });

  it("begins where its character begins", () => {
    const characters = [...Buffer.from("a")].concat([...Buffer.from("😀b")]);
    const { text_offset: offsets } = write(characters.map((byte) => token([byte])));
    expect(offsets).toEqual([0, 1, 1, 1, 1, 2]);
  });

  it("is told from another part, and from the replacement character itself", () => {
    const top = [[0xe4], [0xe5], [0xef, 0xbf, 0xbd], [0xff]];
    const [record] = write([token([0xe4], top)]).top_logprobs;
    expect(record).toEqual({
      [String.raw`bytes:\xe4`]: -1,
      [String.raw`bytes:\xe5`]: -2,
      "\ufffd": -3,
      [String.raw`bytes:\xff`]: -4,
    });
  });
});

describe("tokens of one text", () => {
  it("have a key each", () => {
    const same = [...Buffer.from("<s>")];
    const [record] = write([token(same, [same, same, same])]).top_logprobs;
    expect(record).toEqual({ "<s>": -1, "bytes:<s>": -2, [String.raw`bytes:\x3c\x73\x3e`]: -3 });
  });

  it("are also told from a token that reads like such a name", () => {
    const spelled = [...Buffer.from(String.raw`bytes:\xe4`)];
    const [record] = write([token([0xe4], [[0xe4], spelled])]).top_logprobs;
    expect(Object.values(record ?? {})).toEqual([-1, -2]);
  });

  it("and prototype names are keys like any other", () => {
    const [record] = write([token([97], [[...Buffer.from("__proto__")]])]).top_logprobs;
    expect(Object.keys(record ?? {})).toEqual(["__proto__", "a"]);
  });
});

describe("offsets", () => {
  it("point at each token's first character, for any text cut at any bytes", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 12 }).map((text) => Buffer.from(text)),
        fc.array(fc.nat({ max: 48 })),
        (text, cuts) => {
          const edges = [...new Set([0, ...cuts.filter((at) => at < text.length), text.length])];
          edges.sort((a, b) => a - b);
          const parts = edges.slice(1).map((end, index) => text.subarray(edges[index], end));
          const { text_offset: offsets } = write(parts.map((part) => token([...part])));
          const characters = [...text.toString()];
          for (const [index, offset] of offsets.entries()) {
            const start = edges[index] ?? 0;
            const before = Buffer.byteLength(characters.slice(0, offset).join(""));
            expect(before).toBeLessThanOrEqual(start);
            const through = characters.slice(0, offset + 1).join("");
            if (start < text.length) expect(Buffer.byteLength(through)).toBeGreaterThan(start);
          }
        },
      ),
    );
  });
});
