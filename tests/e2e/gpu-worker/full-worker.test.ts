/** A worker that is full: who is refused, who gives way, and who gets the next place. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { waitFor } from "../../support/wait-for.ts";
import { GENERATE, readRefusal, requestOf, WorkerProcess } from "./worker-process.ts";

const TRIED_ANEW = { retry: 3 };
const FILLED_WITHIN_MS = 10_000;
const LONG = { maxTokens: null, ignoreEos: true };

describe("a worker that is full", () => {
  /** A place to run in, and one to wait in. Each test leaves both free. */
  let narrow: WorkerProcess;
  beforeAll(async () => {
    narrow = await WorkerProcess.start(["--max-running", "1", "--max-waiting", "1"]);
  });
  afterAll(() => narrow.dispose());

  const waitForDepth = (worker: WorkerProcess, depth: number, timeoutMs?: number) =>
    waitFor(
      async () => (await worker.readMetric("tidegate_queue_depth")) === depth,
      timeoutMs === undefined ? {} : { timeoutMs },
    );
  const generate = (worker: WorkerProcess, request = requestOf("Hello"), signal?: AbortSignal) =>
    worker.call("POST", GENERATE, request, signal);

  it("refuses with a time to come back, and takes work again when there is room", async () => {
    const running = requestOf("Tell me a story.", { sampling: LONG });
    const first = await narrow.open(running);
    const second = narrow.generate(requestOf("Hello"));
    await waitForDepth(narrow, 1);
    const refusal = await readRefusal(await generate(narrow));
    expect(refusal).toMatchObject({ status: 429, code: "no_capacity" });
    expect(refusal.retryAfterMs).toBeGreaterThan(0);
    await narrow.cancel(running.requestId);
    for await (const _event of first.events);
    expect((await second).receipt.outcome).toBe("completed");
  });

  // What runs is over within seconds: on a loaded machine perhaps before all the others wait. Then
  // it is tried anew.
  it(
    "has what waits give way to an organization that has nothing there, and says so",
    TRIED_ANEW,
    async () => {
      const worker = await WorkerProcess.start(["--max-running", "1", "--max-waiting", "2"]);
      // A process that is left alive keeps the whole run from its end.
      onTestFinished(() => worker.dispose());
      const running = requestOf("Tell me a story.", { sampling: LONG });
      await worker.open(running);
      const older = worker.generate(requestOf("Hello"));
      older.catch(() => undefined);
      await waitForDepth(worker, 1, FILLED_WITHIN_MS);
      const newer = requestOf("Hello");
      const displaced = generate(worker, newer);
      displaced.catch(() => undefined);
      await waitForDepth(worker, 2, FILLED_WITHIN_MS);
      const other = worker.generate(requestOf("Hello", { organizationId: "org_other" }));
      const response = await displaced;
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await readRefusal(response)).toMatchObject({ status: 429, code: "no_capacity" });
      expect(await worker.state(newer.requestId)).toEqual({ state: "unknown" });
      await worker.cancel(running.requestId);
      for (const one of [await older, await other]) expect(one.receipt.outcome).toBe("completed");
    },
  );

  it("has flex give way to priority of its own organization, and refuses flex by its head", async () => {
    const running = requestOf("Tell me a story.", { sampling: LONG });
    await narrow.open(running);
    const flex = () => ({ ...requestOf("Hello"), serviceTier: "flex" as const });
    const displaced = generate(narrow, flex());
    await waitForDepth(narrow, 1);
    const refused = await readRefusal(await generate(narrow, flex()));
    expect(refused).toMatchObject({ status: 429, code: "no_capacity" });
    const urgent = narrow.generate({ ...requestOf("Hello"), serviceTier: "priority" });
    expect(await readRefusal(await displaced)).toMatchObject({
      status: 429,
      message: expect.stringContaining("service_tier flex"),
    });
    await narrow.cancel(running.requestId);
    expect((await urgent).receipt.outcome).toBe("completed");
  });

  it("gives the place of whoever leaves, or is cancelled, to others", async () => {
    const running = requestOf("Tell me a story.", { sampling: LONG });
    await narrow.open(running);
    const abort = new AbortController();
    const left = requestOf("Hello");
    const leaving = generate(narrow, left, abort.signal);
    await waitForDepth(narrow, 1);
    abort.abort();
    await expect(leaving).rejects.toThrow("aborted");
    await waitForDepth(narrow, 0);
    const cancelled = requestOf("Hello");
    const refused = generate(narrow, cancelled);
    await waitForDepth(narrow, 1);
    expect(await narrow.cancel(cancelled.requestId)).toEqual({ state: "unknown" });
    expect(await readRefusal(await refused)).toMatchObject({ code: "deadline_exceeded" });
    expect(await narrow.state(left.requestId)).toEqual({ state: "unknown" });
    // The id did not begin, so it may.
    await narrow.cancel(running.requestId);
    expect((await narrow.generate(left)).receipt.outcome).toBe("completed");
  });

  it("answers all of one organization, though another came before with four times as many", async () => {
    const worker = await WorkerProcess.start();
    const abort = new AbortController();
    const sampling = { maxTokens: 100, ignoreEos: true };
    const crowd = Array.from({ length: 110 }, () => {
      const request = requestOf("Tell me.", { sampling, organizationId: "org_crowd" });
      return generate(worker, request, abort.signal);
    });
    const settled = Promise.allSettled(crowd);
    // Nothing is free when one of them is refused.
    await Promise.any(
      crowd.map(async (answer) => expect((await answer).status, "not refused").toBe(429)),
    );
    const others = Array.from({ length: 25 }, () =>
      worker.generate(requestOf("Hello", { organizationId: "org_other" })),
    );
    const receipts = (await Promise.all(others)).map(({ receipt }) => receipt.outcome);
    expect(receipts).toEqual(Array.from({ length: 25 }, () => "completed"));
    abort.abort();
    await settled;
    await worker.dispose();
  });

  it("never starts what waited past its deadline, and charges nothing for it", async () => {
    const running = requestOf("Tell me a story.", { sampling: LONG });
    await narrow.open(running);
    const late = requestOf("Hello", { deadlineMs: Date.now() + 500 });
    const refusal = await readRefusal(await narrow.call("POST", GENERATE, late));
    expect(refusal).toMatchObject({ status: 504, code: "deadline_exceeded" });
    expect(await narrow.state(late.requestId)).toEqual({ state: "unknown" });
    await narrow.cancel(running.requestId);
  });
});
