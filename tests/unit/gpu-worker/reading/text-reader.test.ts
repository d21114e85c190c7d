/**
 * Texts are read in threads: in turns by organization, short ones beside long ones, each at its own
 * risk.
 */
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";

import type { ModelSource } from "../../../../gpu-worker/src/config.ts";
import type { Reader } from "../../../../gpu-worker/src/reading/lane.ts";
import { countCharacters, TextReader } from "../../../../gpu-worker/src/reading/text-reader.ts";
import { createModelFolder } from "../../../support/model-folder.ts";

/** It drops text, so that nothing but tokenizing tells how long a text is. */
const folder = createModelFolder("pocket-chat", { normalizer: { type: "Strip" } });
afterAll(() => folder.dispose());
const source: ModelSource = { id: "strip", kind: "folder", path: folder.path };

let reader: TextReader;
beforeEach(() => {
  reader = new TextReader({ cacheFolder: "unused", maxTokenizers: 2 });
});
afterEach(() => reader.dispose());

const never = new AbortController().signal;
const of = (organizationId: string, signal = never): Reader => ({ source, organizationId, signal });

/** Notes the order in which readings end. */
function createOrder(): {
  ends: string[];
  note: (name: string, work: Promise<unknown>) => Promise<void>;
} {
  const ends: string[] = [];
  return {
    ends,
    note: async (name, work) => {
      await work.catch(() => undefined);
      ends.push(name);
    },
  };
}

describe("organizations", () => {
  it("take turns: one with many texts keeps another waiting for one of them", async () => {
    await reader.encode(["warm"], null, of("org_warm"));
    const { ends, note } = createOrder();
    const many = Array.from({ length: 20 }, (_, index) =>
      note(`many ${index}`, reader.encode(["fox ".repeat(1_000)], null, of("org_many"))),
    );
    const one = note("one", reader.encode(["a hare"], null, of("org_one")));
    await Promise.all([...many, one]);
    expect(ends.indexOf("one")).toBeLessThanOrEqual(1);
  });

  it("have turns between the texts of one large task", async () => {
    await reader.encode(["warm"], null, of("org_warm"));
    const { ends, note } = createOrder();
    const texts = Array.from({ length: 400 }, (_, index) => `${index} fox `.repeat(400));
    const large = note("large", reader.encode(texts, null, of("org_large")));
    for (let turn = 0; turn < 5; turn += 1) {
      await note(`small ${turn}`, reader.encode(["a hare"], null, of("org_small")));
    }
    await large;
    expect(ends.at(-1)).toBe("large");
  });

  it("are not in each other's way when a text is long", async () => {
    const { ends, note } = createOrder();
    // Both threads are there, so that what is compared is reading alone.
    await reader.encode(["warm"], null, of("org_warm"));
    await reader.encode(["fox ".repeat(8_000)], null, of("org_warm"));
    const long = note("long", reader.encode(["hen ".repeat(260_000)], null, of("org_long")));
    for (let turn = 0; turn < 20; turn += 1) {
      await note("short", reader.encode([`${turn} hares`], null, of("org_short")));
    }
    await long;
    expect(ends.at(-1)).toBe("long");
  });
});

describe("what is read", () => {
  it("is the same in parts as whole, in the order of the texts", async () => {
    const texts = Array.from({ length: 60 }, (_, index) => `${index} foxes `.repeat(index * 5));
    const together = await reader.encode(texts, null, of("org"));
    const alone = await Promise.all(texts.map((text) => reader.encode([text], null, of("org"))));
    expect(together).toEqual(alone.map(([ids]) => ids));
  });

  it("is as long as its texts and token ids, of which none is copied to be counted", () => {
    const [listed, named] = [[[1, 2, 3], "four"], { prompts: [Array(1_000).fill(7)] }];
    expect(countCharacters(listed)).toBe(3 + "four".length);
    expect(countCharacters(named)).toBe("prompts".length + 1_000);
  });

  it("is nothing for whoever left, at once, whether it waited or was being read", async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const long = "hen ".repeat(200_000);
    const reading = reader.encode([long], null, of("org_left", first.signal));
    const waiting = reader.encode([long], null, of("org_left", second.signal));
    first.abort();
    second.abort();
    for (const left of [reading, waiting]) {
      await expect(left).rejects.toMatchObject({ refusal: { code: "deadline_exceeded" } });
    }
    expect(await reader.encode(["a hare"], null, of("org_left"))).toHaveLength(1);
    const gone = reader.encode(["late"], null, of("org_left", first.signal));
    await expect(gone).rejects.toMatchObject({ refusal: { code: "deadline_exceeded" } });
  });

  it("is refused when its tokenizer cannot be loaded, which is nobody's text's fault", async () => {
    const lost: Reader = { ...of("org"), source: { id: "lost", kind: "folder", path: "/nowhere" } };
    await expect(reader.encode(["a"], null, lost)).rejects.toMatchObject({
      refusal: { code: "internal_error" },
    });
    expect(await reader.encode(["a hare"], null, of("org"))).toHaveLength(1);
  });
});
