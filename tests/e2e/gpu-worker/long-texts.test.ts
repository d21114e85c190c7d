/**
 * Long texts, with tokenizers that change what they read: whose fault they are, and that nobody
 * else feels them.
 */
import { randomUUID } from "node:crypto";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { EngineEvent } from "../../../src/contract/engine.ts";
import type { TaskInput } from "../../../src/contract/task.ts";
import { createModelFolder } from "../../support/model-folder.ts";
import { waitFor } from "../../support/wait-for.ts";
import { FAR_MS, requestOf, WorkerProcess } from "./worker-process.ts";

const LONG = 4_000_000;
/** Bytes, of which 2,048 tokens may have 64 each. */
const MOST = 130_000;
/** As Qwen's have it. */
const composing = createModelFolder("pocket-chat", { normalizer: { type: "NFC" } });
/** It drops text, so that nothing but tokenizing all of a text tells how long it is. */
const stripping = createModelFolder("pocket-chat", {
  normalizer: { type: "Sequence", normalizers: [{ type: "NFC" }, { type: "Strip" }] },
});

let worker: WorkerProcess;
beforeAll(async () => {
  const models = [`composing=${composing.path}`, `stripping=${stripping.path}`];
  const taskModels = ["gpu-worker/models/pocket-encoder", "gpu-worker/models/pocket-rerank"];
  worker = await WorkerProcess.start([
    ...models.flatMap((model) => ["--model", model]),
    ...taskModels.flatMap((model) => ["--task-model", model]),
    "--max-loaded",
    "2",
  ]);
});
afterAll(async () => {
  await worker.dispose();
  composing.dispose();
  stripping.dispose();
});

function ask(model: string, content: string, organizationId = `org_${randomUUID()}`) {
  return { ...requestOf(content, { model }), organizationId };
}

/** Texts that change in the normalizer, and those that do not; one word, and many. */
const LETTERS = ["a", "fox ", " ", "e\u0301 ", "\u1112\u1161\u11ab", "東京", "🦊"];

const long = (letters: string, length: number): string =>
  letters.repeat(Math.floor(length / Buffer.byteLength(letters)));

/**
 * How many tokens a neighbour had while something else happened. It streams all the while: where it
 * is faster, one whole answer after another.
 */
async function countBeside(work: () => Promise<void>): Promise<number> {
  let [count, isOver, requestId] = [0, false, ""];
  const neighbour = async () => {
    while (!isOver) {
      const request = requestOf("Tell me of a fox.", {
        model: "composing",
        organizationId: "org_neighbour",
        sampling: { maxTokens: 1_900, ignoreEos: true },
      });
      ({ requestId } = request);
      const { response, events } = await worker.open(request);
      expect(response.status).toBe(200);
      let last: EngineEvent | undefined;
      for await (last of events) if (last.type === "delta") count += 1;
      if (!isOver) expect(last).toMatchObject({ type: "end", receipt: { outcome: "completed" } });
    }
  };
  const counted = async () => {
    try {
      await waitFor(() => count > 5);
      const before = count;
      await work();
      return count - before;
    } finally {
      isOver = true;
      await worker.cancel(requestId);
    }
  };
  const [beside] = await Promise.all([counted(), neighbour()]);
  return beside;
}

async function expectRefused(path: string, request: object): Promise<void> {
  const response = await worker.call("POST", path, request);
  // A stream's head does not wait for ever: on a slow machine the refusal is its first event.
  expect([200, 400]).toContain(response.status);
  const text = await response.text();
  expect(text.replace(/^(?:: ping\n\n)+/, "")).toMatch(/^[^\n]*"code":"context_length_exceeded"/);
}

describe("a text that is much too long, with a tokenizer that normalizes", () => {
  it.each(LETTERS)("of %j is refused before it is tokenized, by every way", async (letters) => {
    const text = long(letters, LONG / 8);
    for (const model of ["composing", "stripping"]) {
      await expectRefused("/v1/generate", ask(model, text));
      await expectRefused("/v1/count", ask(model, text));
      const input = { type: "completion" as const, prompts: [text] };
      await expectRefused("/v1/generate", { ...ask(model, ""), input });
    }
  });

  it("takes no tokens from a neighbour's stream, one after another", async () => {
    const beside = await countBeside(async () => {
      for (const letters of LETTERS.slice(0, 4)) {
        await expectRefused("/v1/generate", ask("composing", long(letters, LONG)));
        await expectRefused("/v1/count", ask("composing", long(letters, LONG)));
      }
    });
    expect(beside).toBeGreaterThan(8);
  });
});

describe("texts that only tokenizing can tell to be too long", () => {
  it("are tokenized beside a neighbour's stream, which goes on", async () => {
    const beside = await countBeside(async () => {
      await Promise.all(
        Array.from({ length: 16 }, (_, index) => {
          const text = long(["fox ", "e\u0301 ", "東京", "🦊"][index % 4] ?? "", MOST);
          return expectRefused("/v1/generate", ask("stripping", text));
        }),
      );
    });
    // On the engine's thread there would be a step or two between one and the next.
    expect(beside).toBeGreaterThan(60);
  });

  it("keep no short one of another organization waiting", async () => {
    const ends: string[] = [];
    const attacks = Array.from({ length: 8 }, async (_, index) => {
      const text = long("e\u0301 ", MOST);
      await expectRefused("/v1/generate", ask("stripping", text, `org_long_${index}`));
      ends.push("long");
    });
    for (let turn = 0; turn < 3; turn += 1) {
      const { receipt } = await worker.generate(ask("stripping", `hare ${turn}`, "org_short"));
      expect(receipt.outcome).toBe("completed");
      ends.push("short");
    }
    await Promise.all(attacks);
    expect(ends.lastIndexOf("short")).toBeLessThan(ends.length - 1);
  });

  it("are given up when their request is cancelled, and nothing is left of it", async () => {
    const requests = Array.from({ length: 3 }, () =>
      ask("stripping", long("fox ", MOST), "org_gone"),
    );
    const opened = requests.map((request) => worker.call("POST", "/v1/generate", request));
    const gone = new AbortController();
    const counted = worker.call("POST", "/v1/count", requests[0], gone.signal).catch(() => "gone");
    await waitFor(async () => (await worker.readMetric("tidegate_queue_depth")) > 2);
    gone.abort();
    expect(await counted).toBe("gone");
    for (const { requestId } of requests) {
      expect(await worker.cancel(requestId)).toMatchObject({ state: "unknown" });
    }
    for (const response of await Promise.all(opened)) expect([400, 504]).toContain(response.status);
    await waitFor(async () => (await worker.readMetric("tidegate_queue_depth")) === 0);
    const { receipt } = await worker.generate(ask("stripping", "a hare", "org_gone"));
    expect(receipt.outcome).toBe("completed");
  });
});

describe("the texts of tasks", () => {
  /** Only the last does not fit, by its tokens: all before it are tokenized. */
  const words = (count: number) => "a ".repeat(count);
  const texts = Array.from({ length: 2_000 }, (_, index) => `${index} ${words(100)}`);

  const INPUTS: TaskInput[] = [
    {
      task: "feature-extraction",
      inputs: [...texts, words(600)],
      pooling: "mean",
      normalize: true,
      dimensions: null,
    },
    { task: "rerank", query: "a fox", documents: [...texts, words(600)], topN: null },
  ];

  it.each(INPUTS)("are tokenized beside a neighbour's stream: $task", async (input) => {
    const model = input.task === "rerank" ? "pocket-rerank" : "pocket-encoder";
    const task = { protocol: 1, organizationId: "org_tasks", model, priority: 0, input } as const;
    const submit = () =>
      expectRefused("/v1/tasks", {
        ...task,
        requestId: `req_${randomUUID()}`,
        deadlineMs: Date.now() + FAR_MS,
      });
    // The first loads the model.
    await submit();
    const beside = await countBeside(submit);
    expect(beside).toBeGreaterThan(8);
  });
});
