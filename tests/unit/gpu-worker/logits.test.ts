import { describe, expect, it } from "vitest";

import {
  applyBias,
  applyPenalties,
  maskTokens,
} from "../../../gpu-worker/src/sampling/logits-processors.ts";
import {
  describeLogprob,
  describeRanked,
  findTop,
  logSumExp,
} from "../../../gpu-worker/src/sampling/logprobs.ts";
import { HeldLogprobs } from "../../../gpu-worker/src/sampling/pending-logprobs.ts";
import { fc } from "../../support/random.ts";

const NONE = { repetitionPenalty: 1, presencePenalty: 0, frequencyPenalty: 0 };
const HISTORY = {
  promptTokens: new Set([0, 1]),
  outputCounts: new Map([
    [1, 3],
    [2, 1],
  ]),
};
const names = { bytesOf: (id: number) => Uint8Array.of(97 + id) };

describe("applyPenalties", () => {
  it("divides positive and multiplies negative logits of prompt and output, once per token", () => {
    const logits = Float32Array.of(4, -4, 2, 2);
    applyPenalties(logits, HISTORY, { ...NONE, repetitionPenalty: 2 });
    expect([...logits]).toEqual([2, -8, 1, 2]);
  });

  it("subtracts presence once and frequency per occurrence, of the output alone", () => {
    const logits = Float32Array.of(4, 4, 4, 4);
    applyPenalties(logits, HISTORY, { ...NONE, presencePenalty: 1, frequencyPenalty: 0.5 });
    expect([...logits]).toEqual([4, 1.5, 2.5, 4]);
  });

  it("changes nothing at the neutral settings", () => {
    const logits = Float32Array.of(1, -2, 3);
    applyPenalties(logits, HISTORY, NONE);
    expect([...logits]).toEqual([1, -2, 3]);
  });
});

describe("applyBias and maskTokens", () => {
  it("adds a bias and makes masked tokens impossible", () => {
    const logits = Float32Array.of(1, 2, 3);
    applyBias(logits, new Map([[0, 100]]));
    maskTokens(logits, [2, 99]);
    expect([...logits]).toEqual([101, 2, -Infinity]);
  });
});

describe("logprobs", () => {
  it("have ranks: one more than are likelier in the whole vocabulary, the same for equals", () => {
    const vocabulary = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(vocabulary, fc.nat(), fc.nat({ max: 20 }), (values, pick, topCount) => {
        const logits = Float32Array.from(values);
        const rankOf = (id: number) => 1 + values.filter((one) => one > (values[id] ?? 0)).length;
        const tokenId = pick % values.length;
        const { top, ...own } = describeRanked(logits, tokenId, topCount, names);
        expect(own).toMatchObject({ id: tokenId, rank: rankOf(tokenId) });
        const topIds = findTop(logits, topCount);
        expect(top.map(({ id, rank }) => [id, rank])).toEqual(topIds.map((id) => [id, rankOf(id)]));
        const { top: plain, ...rest } = describeLogprob(logits, tokenId, topCount, names);
        expect(own).toMatchObject(rest);
        expect(top.map(({ id: _, rank: __, ...entry }) => entry)).toEqual(plain);
      }),
    );
  });

  it("are the log softmax of the raw logits", () => {
    const logits = Float32Array.of(1, 2, 3);
    const sum = Math.log(Math.exp(1) + Math.exp(2) + Math.exp(3));
    expect(logSumExp(logits)).toBeCloseTo(sum, 10);
    const described = describeLogprob(logits, 0, 2, names);
    expect(described.logprob).toBeCloseTo(1 - sum, 10);
    expect(described.top.map(({ token }) => token)).toEqual(["c", "b"]);
    expect(described.bytes).toEqual([97]);
  });

  it("stay numbers for an impossible token", () => {
    const logits = Float32Array.of(0, -Infinity);
    expect(describeLogprob(logits, 1, 0, names).logprob).toBeLessThan(-1e38);
  });

  it("list the likeliest tokens in order, equals by id", () => {
    expect(findTop(Float32Array.of(1, 5, 5, 0, 9), 3)).toEqual([4, 1, 2]);
    expect(findTop(Float32Array.of(1, 5), 5)).toEqual([1, 0]);
    expect(findTop(Float32Array.of(1, 5), 0)).toEqual([]);
  });
});

describe("HeldLogprobs", () => {
  const logprob = (token: string) => ({ token, bytes: [], logprob: 0, top: [] });

  it("shows a token when its text is shown, and drops those of a stop string", () => {
    const held = new HeldLogprobs();
    held.push(logprob("ab"), 2);
    expect(held.release(1, "open")).toEqual([]);
    held.push(logprob("cd"), 2);
    held.push(logprob("ef"), 2);
    expect(held.release(2, "stopped").map(({ token }) => token)).toEqual(["ab", "cd"]);
  });

  it("shows the tokens of one character together", () => {
    const held = new HeldLogprobs();
    held.push(logprob("byte 1"), 0);
    expect(held.release(0, "open")).toEqual([]);
    held.push(logprob("byte 2"), 2);
    expect(held.release(2, "open").map(({ token }) => token)).toEqual(["byte 1", "byte 2"]);
  });
});
