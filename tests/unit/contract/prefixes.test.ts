import { describe, expect, it } from "vitest";

import { WarmList } from "../../../gpu-worker/src/registration/warm-list.ts";
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { chainPrefixes, leftPrefixes, promptTextOf } from "../../../src/contract/prefixes.ts";
import { deriveSigningKey } from "../../../src/contract/signature.ts";
import { warmthOf } from "../../../src/routing/replicas.ts";
import { fc } from "../../support/random.ts";

const key = await deriveSigningKey("a secret of 32 characters or more", "prefix");
const owner = { organizationId: "org", model: "m" };

type Input = Extract<GenerateRequest["input"], { type: "chat" }>;

const chat = (contents: readonly string[]): Input =>
  ({
    type: "chat",
    toolUse: null,
    messages: contents.map((content, at) =>
      at % 2 === 0
        ? { role: "user", content }
        : { role: "assistant", content, toolCalls: undefined },
    ),
  }) as unknown as Input;

const prefixesOf = (contents: readonly string[], who = owner) =>
  chainPrefixes(key, who, promptTextOf(chat(contents)));

describe("the prefixes of a prompt", () => {
  it("say of a conversation's next turn that all before it is warm, to the letter", async () => {
    const text = fc.string({ minLength: 1, maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 6 }), async (contents) => {
        const turns = contents.length % 2 === 1 ? contents : contents.slice(1);
        const before = turns.slice(0, -2);
        const left = new Set(leftPrefixes(await prefixesOf(before)));
        const next = promptTextOf(chat(turns)).text;
        const known = (one: string) => left.has(one);
        const { warmShare, goesOn } = warmthOf(await prefixesOf(turns), next.length, known);
        expect(goesOn || promptTextOf(chat(before)).text.length % 1_024 === 0).toBe(true);
        expect(warmShare * next.length).toBeCloseTo(promptTextOf(chat(before)).text.length, 6);
      }),
    );
  });

  it("share what two prompts begin with, in whole chunks, and nothing between organizations", async () => {
    const [first, second] = ["one", "another"].map((end) => [`${"x".repeat(2_500)} ${end}`]);
    const left = new Set(leftPrefixes(await prefixesOf(first ?? [])));
    const known = (await prefixesOf(second ?? [])).filter(({ digest }) => left.has(digest));
    expect(known.map(({ length }) => length)).toEqual([1_024, 2_048]);
    const others = await prefixesOf(first ?? [], { ...owner, organizationId: "other" });
    expect(others.filter(({ digest }) => left.has(digest))).toEqual([]);
  });

  it("are bounded, however long the prompt is and however many turns it has", async () => {
    const turns = Array.from({ length: 400 }, () => "y".repeat(400));
    expect((await prefixesOf(turns)).length).toBeLessThanOrEqual(64 + 6);
  });
});

describe("what a worker tells of its warm prompts", () => {
  it("has a conversation once, as far as its last turn, and the deepest of each prompt first", async () => {
    const warm = new WarmList({ key, maxPrompts: 2, maxPrefixes: 3 });
    const asked = (contents: readonly string[]) =>
      warm.note({ ...owner, input: chat(contents) } as unknown as GenerateRequest);
    await asked(["z".repeat(1_500)]);
    await asked(["z".repeat(1_500), "an answer", "and then?"]);
    await asked(["another"]);
    const long = await prefixesOf(["z".repeat(1_500), "an answer", "and then?"]);
    const other = await prefixesOf(["another"]);
    expect(warm.prefixes).toEqual([
      other.at(-1)?.digest,
      long.at(-1)?.digest,
      long.find(({ length }) => length === 1_024)?.digest,
    ]);
  });
});
