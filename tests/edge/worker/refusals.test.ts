/** What a customer is told while other requests of the same organization run. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { waitUntilPasses } from "../../support/wait-for.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { admin, chat, openCustomer } from "../support/test-worker.ts";

/** Covers the prompt and the least slice of one request, and not of two. */
const FOR_ONE_REQUEST = 10_000;

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter: string | null;
  readonly shouldRetry: string | null;
}

async function told(response: Response): Promise<Told> {
  const { error } = await response.json<{ error: { code: string; message: string } }>();
  const { status, headers } = response;
  const retryAfter = headers.get("retry-after");
  return { status, ...error, retryAfter, shouldRetry: headers.get("x-should-retry") };
}

/**
 * The client goes; the worker is told to stop, which is waited for, so that it happens in this
 * test.
 */
async function leave(response: Response): Promise<void> {
  await response.body?.cancel();
  await waitUntilPasses(() => expect(worker.stopped).toHaveLength(1));
}

const balanceOf = async (id: string) => (await admin("GET", `/organizations/${id}`)).balance;

describe("while another request runs", () => {
  it("a call that finds the rest of the money held is told to come back", async () => {
    const { id, key } = await openCustomer({ credit_nano_usd: FOR_ONE_REQUEST });
    const running = await chat(key, { stream: true });
    expect(running.status).toBe(200);
    const before = await balanceOf(id);
    expect(await told(await chat(key))).toMatchObject({
      status: 429,
      code: "credits_on_hold",
      retryAfter: "1",
      shouldRetry: "true",
    });
    expect(await balanceOf(id)).toEqual(before);
    await leave(running);
  });

  it("a call beyond the requests at once is told to come back, and takes nothing from the rate", async () => {
    const { key } = await openCustomer({ concurrent_requests: 1, requests_per_minute: 10 });
    const running = await chat(key, { stream: true });
    const refused = await chat(key);
    expect(refused.headers.get("x-ratelimit-remaining-requests")).toBe("9");
    expect(await told(refused)).toMatchObject({
      status: 429,
      code: "concurrency_limit_exceeded",
      retryAfter: "1",
    });
    await leave(running);
  });
});

describe("a stream that breaks", () => {
  it("says so, costs nothing when nothing was made, and frees its place", async () => {
    const { id, key } = await openCustomer({ concurrent_requests: 1 });
    worker.breaksOff = true;
    for (let i = 0; i < 3; i += 1) {
      const response = await chat(key, { stream: true });
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(text).toContain('"code":"backend_failed"');
      expect(text).not.toContain("[DONE]");
      await waitUntilPasses(async () =>
        expect(await balanceOf(id)).toMatchObject({
          posted_nano_usd: 1_000_000_000,
          held_nano_usd: 0,
        }),
      );
    }
    expect(worker.stopped).toHaveLength(3);
  });

  it("is a 502 when the answer was to be whole", async () => {
    const { key } = await openCustomer();
    worker.breaksOff = true;
    expect(await told(await chat(key))).toMatchObject({ status: 502, code: "backend_failed" });
  });
});

describe("without the money for it", () => {
  it("a call is told not to try again", async () => {
    const { key } = await openCustomer({ credit_nano_usd: 1 });
    expect(await told(await chat(key))).toMatchObject({
      status: 402,
      code: "insufficient_credits",
      message: expect.stringContaining("the balance has $0.000000001"),
      retryAfter: null,
      shouldRetry: "false",
    });
  });
});
