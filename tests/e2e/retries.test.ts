/**
 * An SDK's own retry, with real sockets and the real worker: the first attempt goes on, and its
 * retry gets its answer.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { startStack, type Stack } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";
import { WorkerMeter } from "./support/worker-meter.ts";

const CREDIT_NANO_USD = 1_000_000_000;
/** Long enough to leave in the middle of; a step takes about a millisecond. */
const MAX_TOKENS = 1_500;

let stack: Stack;
let meter: WorkerMeter;
beforeAll(async () => {
  // The window is also how long an answer that nobody waits for goes on.
  const vars = { SDK_RETRY_WINDOW_MS: "1500", UNREAD_GRACE_MS: "1000" };
  stack = await startStack({ gpuFlags: ["--dtype", "fp32", "--threads", "1"], vars });
  meter = new WorkerMeter(stack.gpuUrl, stack.gpuSigningSecret);
});
afterAll(() => stack?.stop());

const attempt = (key: string, count: number) =>
  new SocketClient(
    stack.baseUrl,
    CHAT_PATH,
    key,
    storyRequest({ maxTokens: MAX_TOKENS, seed: 7, stream: false }),
    { "x-stainless-retry-count": String(count) },
  );

const whenRunning = () => waitFor(async () => (await meter.load()).running > 0);

describe("a whole answer whose client left", () => {
  it.each(["reset", "close"] as const)(
    "by a %s is what its retry gets, generated and charged once",
    async (departure) => {
      const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
      const books = new Books(stack, organization.id);
      const first = attempt(organization.key, 0);
      await whenRunning();
      first.leave(departure);
      const retry = attempt(organization.key, 1);
      expect(await retry.answered).toBe(200);
      expect(await retry.ended).toBe(true);
      const { usage } = JSON.parse(retry.text) as { usage: { completion_tokens: number } };
      expect(usage.completion_tokens).toBe(MAX_TOKENS);
      await books.quiet();
      const records = await books.expectBalanced(CREDIT_NANO_USD);
      expect(records).toMatchObject([{ outcome: "completed", completion_tokens: MAX_TOKENS }]);
      await waitFor(async () => (await meter.load()).running === 0);
    },
  );

  it("is stopped when no retry comes, and charged for what was made", async () => {
    const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    const books = new Books(stack, organization.id);
    const others = Array.from({ length: 6 }, (_, seed) => {
      const body = storyRequest({ maxTokens: 1_900, seed });
      return new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, body);
    });
    await Promise.all(others.map((other) => other.waitForEvents(2)));
    const first = attempt(organization.key, 0);
    await waitFor(async () => (await meter.load()).running > others.length);
    first.leave("reset");
    const left = async () => (await books.usage()).find(({ streamed }) => !streamed);
    const record = await waitFor(left);
    for (const other of others) other.leave("reset");
    expect(record).toMatchObject({ outcome: "client_left", measured_by: "receipt" });
    expect(record.completion_tokens).toBeGreaterThan(0);
    expect(record.completion_tokens).toBeLessThan(MAX_TOKENS);
    await books.quiet();
    await books.expectBalanced(CREDIT_NANO_USD);
  });
});

describe("a stream with an Idempotency-Key that nobody reads any more", () => {
  const headers = { "idempotency-key": "tale" };
  const open = (key: string, lastEventId?: string) =>
    new SocketClient(
      stack.baseUrl,
      CHAT_PATH,
      key,
      storyRequest({ maxTokens: 1_900, seed: 3 }),
      lastEventId === undefined ? headers : { ...headers, "last-event-id": lastEventId },
    );

  it("goes on for a while, is taken up again, and is stopped when nobody comes", async () => {
    const organization = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    const books = new Books(stack, organization.id);
    const others = Array.from({ length: 6 }, (_, seed) => {
      const body = storyRequest({ maxTokens: 1_900, seed });
      return new SocketClient(stack.baseUrl, CHAT_PATH, organization.key, body);
    });
    await Promise.all(others.map((other) => other.waitForEvents(2)));
    const first = open(organization.key);
    await first.waitForEvents(5);
    const { requestId } = first;
    first.leave("reset");
    const again = open(organization.key, "5");
    await again.waitForEvents(5);
    expect(again.text.startsWith("id: 6\n")).toBe(true);
    again.leave("reset");
    const record = await books.recordOf(requestId ?? "");
    for (const other of others) other.leave("reset");
    expect(record).toMatchObject({ outcome: "client_left", measured_by: "receipt" });
    expect(record.completion_tokens).toBeLessThan(1_900);
    const late = open(organization.key, "10");
    expect(await late.ended).toBe(true);
    const events = late.text.split("\n\n").filter((event) => event !== "");
    expect(events[0]).toMatch(/^id: 11\n/);
    expect(events.at(-1)).toContain('"code":"request_cancelled"');
    expect(events.at(-1)).toContain("nobody read its stream for 1s.");
    await books.quiet();
    await books.expectBalanced(CREDIT_NANO_USD);
  });
});
