/** Pipelines that write texts, through the task service, on a model that is written here. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import { MediaReader } from "../../../gpu-worker/src/reading/media-reader.ts";
import { TextReader } from "../../../gpu-worker/src/reading/text-reader.ts";
import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import { TaskService } from "../../../gpu-worker/src/tasks/task-service.ts";
import { TASK_LIMITS, taskRequestSchema } from "../../../src/contract/task.ts";
import { writeTranslator } from "../../support/tiny-models.ts";

const folder = writeTranslator();
let nowMs = 1_000;
const service = new TaskService({
  reader: new TextReader({ cacheFolder: "unused", maxTokenizers: 2 }),
  media: new MediaReader({ cacheFolder: "unused", maxProcessors: 1 }),
  runs: new DeviceRuns(),
  now: () => nowMs,
  tick: () => performance.now() + nowMs,
});
let nextId = 0;

const encoder = fileURLToPath(
  new URL("../../../gpu-worker/models/pocket-encoder", import.meta.url),
);

beforeAll(async () => {
  const options = { device: "cpu", threads: 1, cacheFolder: "unused" } as const;
  await service.load({ id: "words", kind: "folder", path: folder }, { ...options, dtype: "fp32" });
  await service.load(
    { id: "pocket-encoder", kind: "folder", path: encoder },
    { ...options, dtype: "q8" },
  );
});
afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true });
});

interface Asked {
  readonly pipeline?: string;
  readonly options?: object;
  readonly onEvent?: (event: TaskServiceEvent, requestId: string) => void;
}

function toRequest(model: string, input: object) {
  nextId += 1;
  return taskRequestSchema.parse({
    protocol: 1,
    requestId: `request-${nextId}`,
    organizationId: "org",
    model,
    deadlineMs: 60_000,
    priority: 0,
    input,
  });
}

async function write(texts: readonly string[], asked: Asked = {}) {
  const { pipeline = "translation", options = {}, onEvent = () => undefined } = asked;
  const inputs = texts.map((text) => ({ type: "text", text }));
  const request = toRequest("words", { task: "pipeline", pipeline, inputs, options });
  return run(request, (event) => onEvent(event, request.requestId));
}

function run(
  request: ReturnType<typeof toRequest>,
  onEvent: (event: TaskServiceEvent) => void,
): Promise<TaskServiceEvent> {
  return new Promise((resolve, reject) => {
    const sink = (event: TaskServiceEvent) => {
      onEvent(event);
      if (["end", "error", "refused"].includes(event.type)) resolve(event);
    };
    service.submit(request, sink).then((refusal) => {
      if (refusal !== undefined) reject(new Error(`${refusal.param} ${refusal.message}`));
    }, reject);
  });
}

describe("a pipeline that writes", () => {
  it("is found from the model's config", () => {
    expect(service.models[0]).toMatchObject({
      id: "words",
      tasks: ["text2text-generation", "summarization", "translation"],
    });
  });

  it("translates, and counts what it read and wrote", async () => {
    expect(await write(["hund", "katze"])).toMatchObject({
      type: "end",
      result: {
        results: [[{ translation_text: "dog" }], [{ translation_text: "cat" }]],
      },
      // A word and its end, each.
      counts: { promptTokens: 4, completionTokens: 4 },
    });
    expect(await write(["hund"], { pipeline: "summarization" })).toMatchObject({
      result: { results: [[{ summary_text: "dog" }]] },
    });
  });

  it("writes as many tokens as it may", async () => {
    const told = { options: { maxNewTokens: 5 } };
    expect(await write(["hund katze"], told)).toMatchObject({
      result: { results: [[{ translation_text: "dog cat dog cat dog" }]] },
      counts: { promptTokens: 3, completionTokens: 5 },
    });
  });

  it("refuses a text that is longer than the model reads, and languages that it has not", async () => {
    const long = write(["hund ".repeat(12)]);
    await expect(long).rejects.toThrow(/inputs\.0 .*13 tokens, and the model takes at most 12/);
    await expect(write(["hund"], { options: { tgtLang: "fra_Latn" } })).rejects.toThrow(
      "options.tgtLang is not known: model words has one pair of languages",
    );
    const most = TASK_LIMITS.maxNewTokens;
    const options = { maxNewTokens: most + 1 };
    await expect(write(["hund"], { options })).rejects.toThrow("options.maxNewTokens");
  });

  it("stops within a step when nobody waits for it, and its receipt has what it wrote", async () => {
    const last = await write(["hund katze"], {
      options: { maxNewTokens: TASK_LIMITS.maxNewTokens },
      onEvent: ({ type }, requestId) => {
        if (type === "started") queueMicrotask(() => service.cancel(requestId));
      },
    });
    expect(last).toMatchObject({ type: "error", outcome: "cancelled" });
    if (last.type !== "error") throw new Error("it went on");
    expect(last.counts.completionTokens).toBeLessThan(8);
  });

  it("stops at its deadline, too", async () => {
    const last = await write(["hund katze"], {
      options: { maxNewTokens: TASK_LIMITS.maxNewTokens },
      onEvent: ({ type }) => {
        if (type === "started") nowMs = 60_001;
      },
    });
    nowMs = 1_000;
    expect(last).toMatchObject({ type: "error", outcome: "expired" });
  });

  it("is in the way of no short task", async () => {
    const order: string[] = [];
    const input = {
      task: "feature-extraction",
      inputs: ["a text"],
      pooling: "mean",
      normalize: true,
      dimensions: null,
    };
    const embed = async () => {
      await run(toRequest("pocket-encoder", input), () => undefined);
      order.push("embedded");
    };
    // The thread that reads texts starts with the first.
    await run(toRequest("pocket-encoder", input), () => undefined);
    let embedding: Promise<void> | undefined;
    const last = await write(["hund katze"], {
      options: { maxNewTokens: TASK_LIMITS.maxNewTokens },
      onEvent: ({ type }, requestId) => {
        // It is stopped by the short task's end alone.
        if (type === "started") embedding = embed().then(() => void service.cancel(requestId));
      },
    });
    order.push(last.type);
    await embedding;
    expect(order).toEqual(["embedded", "error"]);
  });
});
