/**
 * Which answers a worker may gather tokens of: those that nobody reads before their end, and that
 * the money reaches for.
 */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { answer, FakeWorker } from "../support/fake-worker.ts";
import { chat, openCustomer } from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.makes = () => answer("hello");
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const gathered = () => worker.requests.map(({ gatherTokens }) => gatherTokens ?? 1);

it("a whole answer's deltas come in pieces of sixteen tokens, a stream's as they are made", async () => {
  const { key } = await openCustomer();
  await (await chat(key, { max_tokens: 40 })).text();
  await (await chat(key, { max_tokens: 40, stream: true })).text();
  expect(gathered()).toEqual([16, 1]);
});

it("every delta of a whole answer comes by itself where the money may end before the text", async () => {
  const { key } = await openCustomer({ credit_nano_usd: 20_000 });
  const response = await chat(key, { max_tokens: 60 });
  expect(response.headers.get("x-tidegate-affordable-tokens")).toMatch(/^\d+$/);
  await response.text();
  expect(gathered()).toEqual([1]);
});
