import { describe, expect, it } from "vitest";

import { toByteStream } from "../../../src/streaming/relay.ts";
import { KEEP_ALIVE } from "../../../src/streaming/sse.ts";

/** A source that remembers how much of it was asked for, and whether it was told to stop. */
function recordedSource(texts: readonly string[]) {
  const record = { asked: 0, returned: false };
  const source: AsyncIterator<string> = {
    next: async () => {
      const value = texts[record.asked];
      record.asked += 1;
      return value === undefined ? { done: true, value: undefined } : { done: false, value };
    },
    return: async () => {
      record.returned = true;
      return { done: true, value: undefined };
    },
  };
  return { source, record };
}

describe("toByteStream", () => {
  it("carries every text, in order, and closes", async () => {
    const { source } = recordedSource(["a", "水", "😀"]);
    expect(await new Response(toByteStream(source, () => undefined)).text()).toBe("a水😀");
  });

  it("asks for no more than the reader took, and one ahead", async () => {
    const { source, record } = recordedSource(Array.from({ length: 100 }, () => "x"));
    const reader = toByteStream(source, () => undefined).getReader();
    await reader.read();
    await reader.read();
    expect(record.asked).toBeLessThanOrEqual(3);
    await reader.cancel();
  });

  it("tells of a reader that leaves, and stops its source", async () => {
    const { source, record } = recordedSource(["a", "b", "c"]);
    let cancels = 0;
    const reader = toByteStream(source, () => (cancels += 1)).getReader();
    await reader.read();
    expect(cancels).toBe(0);
    await reader.cancel();
    expect({ cancels, returned: record.returned }).toEqual({ cancels: 1, returned: true });
  });

  it("writes something where nothing comes, for a reader that left is noticed by that alone", async () => {
    const texts = ["a"];
    const source = {
      next: async (): Promise<IteratorResult<string>> => {
        const value = texts.pop();
        return value === undefined ? new Promise(() => undefined) : { done: false, value };
      },
    };
    const reader = toByteStream(source, () => undefined, 1).getReader();
    const read = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await read()).toBe("a");
    expect([await read(), await read()]).toEqual([KEEP_ALIVE, KEEP_ALIVE]);
    await reader.cancel();
  });

  it("breaks off, rather than closing, when its source fails", async () => {
    const source = { next: () => Promise.reject(new Error("broken")) };
    await expect(new Response(toByteStream(source, () => undefined)).text()).rejects.toThrow();
  });
});
