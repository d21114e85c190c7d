/** Starting, stopping and dying. */
import { describe, expect, it } from "vitest";

import { waitFor } from "../../support/wait-for.ts";
import { GENERATE, readRefusal, requestOf, runWorker, WorkerProcess } from "./worker-process.ts";

const LONG = { maxTokens: null, ignoreEos: true };

describe("a worker that is told to stop", () => {
  it("finishes what runs, takes no more, and exits with 0", async () => {
    const worker = await WorkerProcess.start();
    const request = requestOf("Tell me a story.", { sampling: { ...LONG, maxTokens: 400 } });
    const { events } = await worker.open(request);
    await events.next();
    const exited = worker.signal("SIGTERM");
    const refused = await waitFor(async () => {
      const response = await worker.call("POST", GENERATE, requestOf("Hello"));
      if (response.status === 429) return response;
      await response.text();
      return undefined;
    });
    expect((await readRefusal(refused)).retryAfterMs).toBeGreaterThan(0);
    let last;
    for await (const event of events) last = event;
    expect(last).toMatchObject({
      type: "end",
      receipt: { outcome: "completed", completionTokens: 400 },
    });
    expect(await exited).toBe(0);
    await worker.dispose();
  });

  it("cancels with a receipt what does not end in time", async () => {
    const worker = await WorkerProcess.start(["--drain-timeout-ms", "50"]);
    const { events } = await worker.open(requestOf("Tell me a story.", { sampling: LONG }));
    await events.next();
    const exited = worker.signal("SIGTERM");
    let last;
    for await (const event of events) last = event;
    expect(last).toMatchObject({ type: "end", receipt: { outcome: "cancelled" } });
    expect(await exited).toBe(0);
    await worker.dispose();
  });
});

describe("a worker that is killed", () => {
  it("answers lost or ended for what it did before, and never runs it again", async () => {
    const worker = await WorkerProcess.start();
    const done = requestOf("Hello");
    const { receipt } = await worker.generate(done);
    const cut = requestOf("Tell me a story.", { sampling: LONG });
    const { events } = await worker.open(cut);
    let seen = 0;
    for await (const event of events) {
      seen = event.type === "delta" ? event.completionTokens : 0;
      if (seen >= 40) break;
    }
    await worker.signal("SIGKILL");
    await worker.start();
    expect(await worker.state(done.requestId)).toEqual({ state: "ended", receipt });
    const lost = await worker.state(cut.requestId);
    expect(lost).toMatchObject({ state: "lost" });
    const counted = lost.state === "lost" ? lost.completionTokens : 0;
    expect(counted).toBeGreaterThan(seen - 16);
    const again = await readRefusal(await worker.call("POST", GENERATE, cut));
    expect(again.code).toBe("duplicate_request");
    await worker.dispose();
  });
});

describe("a worker that cannot start", () => {
  it.each([
    [
      "a missing model folder",
      ["--model", "/no/such/folder"],
      "model folder not found: /no/such/folder",
    ],
    ["a missing model file", ["--dtype", "fp16"], "onnx/model_fp16.onnx"],
    [
      "an unwritable state folder",
      ["--state-dir", "/dev/null/state"],
      "/dev/null/state cannot be used",
    ],
    ["an unknown option", ["--colour", "red"], "--colour"],
    ["a bad value", ["--max-running", "0"], "--max-running"],
  ])("names %s in one line and exits with an error", async (_name, flags, message) => {
    const { code, output } = await runWorker(["--port", "0", ...flags]);
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(output.trim().split("\n")).toHaveLength(1);
  });

  it("says so when the port is in use", async () => {
    const worker = await WorkerProcess.start();
    const { port } = new URL(worker.baseUrl);
    const other = new WorkerProcess();
    const flags = ["--port", port, "--state-dir", other.stateDir];
    const { code, output } = await runWorker(flags);
    expect(code).toBe(1);
    expect(output).toContain(`port ${port} on 127.0.0.1 is in use`);
    await Promise.all([worker.dispose(), other.dispose()]);
  });

  it("says so when another worker has the state folder", async () => {
    const worker = await WorkerProcess.start();
    const { code, output } = await runWorker(["--port", "0", "--state-dir", worker.stateDir]);
    expect(code).toBe(1);
    expect(output).toContain(`${worker.stateDir} is in use by another worker`);
    await worker.dispose();
  });

  it("does not start without the secret", async () => {
    const { code, output } = await runWorker(["--port", "0"], {});
    expect(code).toBe(1);
    expect(output).toContain("TIDEGATE_SIGNING_SECRET is not set");
  });
});
