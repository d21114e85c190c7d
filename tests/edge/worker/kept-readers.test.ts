/** Many who read one kept answer at once: they are few, and what is there comes in few pieces. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { BodyLine } from "../../../src/http/body-line.ts";
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
  vi.restoreAllMocks();
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

describe("a whole answer with an Idempotency-Key", () => {
  it("that is large takes a turn with large bodies each time that it is given again", async () => {
    const customer = await openCustomer();
    const line = vi.spyOn(BodyLine.prototype, "run");
    const turns = () => line.mock.calls;
    const tokens = 64;
    const fields = { max_tokens: tokens };
    for (const [key, length, count] of [
      ["large", 512, 2],
      ["small", 1, 0],
    ] as const) {
      worker.makes = () =>
        longAnswer(tokens).map((event) =>
          event.type === "delta" ? { ...event, text: "x".repeat(length) } : event,
        );
      line.mockClear();
      const first = await (await postKeyed(customer, key, { fields })).text();
      expect(first.length).toBeGreaterThan(tokens * length);
      expect(turns()).toEqual([]);
      for (let time = 0; time < 2; time += 1) {
        const again = await postKeyed(customer, key, { fields });
        expect(again.headers.get("idempotent-replayed")).toBe("true");
        expect(await again.text()).toBe(first);
      }
      expect(turns()).toHaveLength(count);
      for (const [{ who }] of turns()) expect(who).toBe(customer.id);
    }
  });
});
