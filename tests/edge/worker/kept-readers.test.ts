/** Many who read one kept answer at once: they are few, and what is there comes in few pieces. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { MAX_READERS } from "../../../src/replay/readers.ts";
import { FakeWorker, longAnswer } from "../support/fake-worker.ts";
import { cancelKeyed, postKeyed, splitEvents } from "../support/keyed-requests.ts";
import { openCustomer } from "../support/test-worker.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const fields = { stream: true };

describe("a stream with an Idempotency-Key", () => {
  it("has few readers at once: one more takes the place of the oldest, which is told so", async () => {
    // It goes on until it is cancelled.
    worker.makes = undefined;
    const customer = await openCustomer();
    const readers: ReadableStreamDefaultReader<Uint8Array>[] = [];
    for (let at = 0; at <= MAX_READERS; at += 1) {
      const { body } = await postKeyed(customer, "many", { fields });
      const reader = body?.getReader();
      if (reader === undefined) throw new Error("a stream has a body");
      await reader.read();
      readers.push(reader);
    }
    const rests = readers.map(async (reader) => {
      for (let text = ""; ;) {
        const { done, value } = await reader.read();
        text += new TextDecoder().decode(value);
        if (done) return splitEvents(text).at(-1) ?? "";
      }
    });
    await cancelKeyed(customer, "many");
    const [oldest, ...others] = await Promise.all(rests);
    expect(oldest).toContain("no_capacity");
    expect(oldest).not.toContain("id: ");
    for (const last of others) expect(last).toContain("request_cancelled");
    expect(worker.requests).toHaveLength(1);
  });

  it("is given again in few pieces, each event with its number", async () => {
    const tokens = 60;
    worker.makes = () => longAnswer(tokens);
    const customer = await openCustomer();
    const first = splitEvents(await (await postKeyed(customer, "again", { fields })).text());
    expect(first.length).toBeGreaterThan(tokens);
    const again = await postKeyed(customer, "again", { fields });
    const reader = again.body?.getReader();
    let [text, pieces] = ["", 0];
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += new TextDecoder().decode(value);
      pieces += 1;
    }
    expect(splitEvents(text)).toEqual(first);
    expect(pieces).toBeLessThan(tokens / 10);
  });
});
