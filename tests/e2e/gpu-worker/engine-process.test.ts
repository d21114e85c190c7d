/** The engine's own process: its death, and the ways it can be made to run. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { waitFor } from "../../support/wait-for.ts";
import { readRefusal, requestOf, runWorker, SECRET, WorkerProcess } from "./worker-process.ts";

const MODEL = "gpu-worker/models/pocket-chat";
const STORY = "Tell me a story about a fox.";

describe.runIf(process.platform === "linux")("when the engine's process is killed", () => {
  let worker: WorkerProcess;
  beforeAll(async () => {
    worker = await WorkerProcess.start();
  });
  afterAll(() => worker.dispose());

  it("ends its requests with an error and a receipt, keeps the HTTP server, and starts again", async () => {
    const killed = engineProcessOf(worker.pid);
    const request = requestOf(STORY, { sampling: { maxTokens: 2_000, ignoreEos: true } });
    const { events } = await worker.open(request);
    let last;
    for await (const event of events) {
      if (event.type === "delta" && event.completionTokens === 5) process.kill(killed, "SIGKILL");
      last = event;
    }
    expect(last).toMatchObject({
      type: "error",
      code: "internal_error",
      receipt: { outcome: "failed" },
    });
    const state = await worker.state(request.requestId);
    expect(state).toMatchObject({ state: "ended", receipt: { outcome: "failed" } });
    if (state.state === "ended") expect(state.receipt.completionTokens).toBeGreaterThanOrEqual(5);

    const refused = await worker.call("POST", "/v1/generate", requestOf("Hi"));
    expect([200, 429]).toContain(refused.status);
    await refused.text();
    expect((await fetch(`${worker.baseUrl}/healthz`)).status).toBe(200);
    await waitFor(async () => (await fetch(`${worker.baseUrl}/readyz`)).status === 200);
    expect(engineProcessOf(worker.pid)).not.toBe(killed);
    const { texts } = await worker.generate(requestOf("What is the capital of France?"));
    expect(texts).toEqual(["The capital of France is Paris."]);
  });

  it("keeps onnxruntime from telling its maker anything", () => {
    expect(environmentOf(engineProcessOf(worker.pid))).toContain("ORT_DISABLE_TELEMETRY=1");
  });

  it("has no secret in its environment", () => {
    const [own, engine] = [worker.pid, engineProcessOf(worker.pid)].map((pid) =>
      environmentOf(pid).join("\n"),
    );
    expect(own).toContain(SECRET);
    expect(engine).not.toContain(SECRET);
    expect(engine).not.toContain("SIGNING");
  });

  it("goes with its HTTP process, however that dies", async () => {
    const other = await WorkerProcess.start();
    const engine = engineProcessOf(other.pid);
    await other.dispose();
    await waitFor(() => !isAlive(engine));
  });
});

describe.runIf(process.platform === "linux")("when the engine's process hangs", () => {
  let worker: WorkerProcess;
  beforeAll(async () => {
    worker = await WorkerProcess.start(["--engine-timeout-ms", "4000"]);
  });
  afterAll(() => worker.dispose());

  it("is killed and started again, and its requests end as when it dies", async () => {
    const stopped = engineProcessOf(worker.pid);
    const request = requestOf(STORY, { sampling: { maxTokens: 2_000, ignoreEos: true } });
    const { events } = await worker.open(request);
    let waiting: Promise<Response> | undefined;
    let last;
    for await (const event of events) {
      if (event.type === "delta" && event.completionTokens === 5) {
        process.kill(stopped, "SIGSTOP");
        waiting = worker.call("POST", "/v1/generate", requestOf("Hi"));
      }
      last = event;
    }
    const ending = { code: "internal_error", receipt: { outcome: "failed" } };
    expect(last).toMatchObject({ type: "error", ...ending });
    // What had not begun is told to come again: nothing of it was run.
    const refusal = await readRefusal((await waiting) as Response);
    expect(refusal).toMatchObject({ status: 429, code: "no_capacity" });
    await waitFor(async () => (await fetch(`${worker.baseUrl}/readyz`)).status === 200);
    expect(engineProcessOf(worker.pid)).not.toBe(stopped);
    expect(isAlive(stopped)).toBe(false);
    expect(await worker.readMetric('tidegate_engine_losses_total{cause="hang"}')).toBe(1);
    const { texts } = await worker.generate(requestOf("What is the capital of France?"));
    expect(texts).toEqual(["The capital of France is Paris."]);
  });

  it("is noticed also when it has nothing to do, before somebody waits for it", async () => {
    const stopped = engineProcessOf(worker.pid);
    process.kill(stopped, "SIGSTOP");
    await waitFor(() => !isAlive(stopped));
    await waitFor(async () => (await fetch(`${worker.baseUrl}/readyz`)).status === 200);
  });
});

describe("on onnxruntime-node's own binding", () => {
  it("gives the same answers, one row after another", async () => {
    const worker = await WorkerProcess.start(["--ort-binding", "stock"]);
    try {
      const asked = ["What is the capital of France?", "What is 7 + 5?"];
      const all = await Promise.all(asked.map((question) => worker.generate(requestOf(question))));
      expect(all.map(({ texts }) => texts[0])).toEqual([
        "The capital of France is Paris.",
        "7 + 5 = 12",
      ]);
      const again = await worker.generate(requestOf(asked[0] ?? "", { sampling: { n: 2 } }));
      expect(again.texts).toEqual(
        Array.from({ length: 2 }, () => "The capital of France is Paris."),
      );
    } finally {
      await worker.dispose();
    }
  });

  it("keeps its process while rows move, end at different times and are cancelled", async () => {
    const worker = await WorkerProcess.start(["--ort-binding", "stock"]);
    try {
      const engine = engineProcessOf(worker.pid);
      const story = (seed: number, maxTokens: number) =>
        requestOf(STORY, { sampling: { seed, maxTokens, temperature: 1, ignoreEos: true } });
      for (let seed = 0; seed < 20; seed += 1) await worker.generate(story(seed, 4));
      const crowd = Array.from({ length: 8 }, (_, seed) => story(seed, 4 + 3 * seed));
      const left = Array.from({ length: 4 }, (_, seed) => story(100 + seed, 500));
      const leaving = left.map(async (request) => {
        const { events } = await worker.open(request);
        for await (const event of events)
          if (event.type === "delta") await worker.cancel(request.requestId);
      });
      const all = await Promise.all(crowd.map((request) => worker.generate(request)));
      await Promise.allSettled(leaving);
      expect(all.map(({ receipt }) => receipt.completionTokens)).toEqual(
        crowd.map(({ sampling }) => sampling.maxTokens),
      );
      expect(engineProcessOf(worker.pid)).toBe(engine);
    } finally {
      await worker.dispose();
    }
  });
});

describe("a model file that is not whole", () => {
  let folder = "";
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each<[string, (path: string) => void]>([
    ["truncated", (path) => truncateSync(path, 100_000)],
    ["empty", (path) => truncateSync(path, 0)],
    ["something else", (path) => writeFileSync(path, readFileSync(`${MODEL}/tokenizer.json`))],
  ])("is named in one line: %s", async (_name, spoil) => {
    folder = mkdtempSync(join(tmpdir(), "tidegate-model-"));
    cpSync(MODEL, folder, { recursive: true });
    spoil(join(folder, "onnx/model_quantized.onnx"));
    const { code, output } = await runWorker(["--model", `broken=${folder}`, "--port", "0"]);
    expect(code).toBe(1);
    const lines = output.trim().split("\n");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
      event: "fatal",
      message: expect.stringContaining("model broken could not be loaded") as string,
    });
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function environmentOf(pid: number): string[] {
  return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
}

/** The only child of a worker. */
function engineProcessOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
  );
  if (children.length !== 1) throw new Error(`worker ${pid} has children [${children.join(" ")}]`);
  return Number(children[0]);
}
