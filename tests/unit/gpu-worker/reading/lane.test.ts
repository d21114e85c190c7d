/** What one text does to its thread is nobody else's. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Lane, type Outcome } from "../../../../gpu-worker/src/reading/lane.ts";

let lane: Lane;
beforeEach(() => {
  lane = new Lane({
    name: "test",
    entry: new URL("dying-thread.ts", import.meta.url),
    settings: { cacheFolder: "unused", maxTokenizers: 1, niceness: 0 },
    limits: { readMs: 2_000, startMs: 120_000, heapMb: 1_024 },
  });
});
afterEach(() => lane.dispose());

const source = { id: "model", kind: "folder", path: "/" } as const;
const { signal } = new AbortController();

function read(text: string, organizationId: string): Promise<Outcome> {
  const reading = { kind: "encode", texts: [text], mask: null } as const;
  return lane.read(reading, { source, organizationId, signal });
}

describe("a text that ends its thread", () => {
  it.each(["die", "hang"])("loses that alone: %s", async (fatal) => {
    const outcomes = await Promise.all([
      read("before", "org_a"),
      read(fatal, "org_b"),
      read("again", "org_a"),
      read("after", "org_b"),
      read("other", "org_c"),
    ]);
    expect(outcomes).toEqual([
      { ok: true, result: [[6]] },
      { ok: false, reason: "costly" },
      ...Array.from({ length: 3 }, () => ({ ok: true, result: [[5]] })),
    ]);
  });

  it("does so every time, and its organization waits for the others from then on", async () => {
    const ends: string[] = [];
    const note = async (text: string, organizationId: string) => {
      await read(text, organizationId);
      ends.push(organizationId);
    };
    const attacks = Array.from({ length: 5 }, () => note("die", "org_hostile"));
    const others = Array.from({ length: 5 }, (_, index) => note("text", `org_${index}`));
    await Promise.all([...attacks, ...others]);
    // The first was alone when it came.
    expect(ends.slice(1, 6)).not.toContain("org_hostile");
  });
});

describe("a lane that closes", () => {
  it("answers whoever waits, and takes nobody more", async () => {
    const waiting = [read("hang", "org_a"), read("text", "org_b")];
    await lane.dispose();
    const closed = { ok: false, reason: "closed" };
    expect(await Promise.all([...waiting, read("text", "org_c")])).toEqual([
      closed,
      closed,
      closed,
    ]);
  });
});
