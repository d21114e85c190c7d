/** Drives pipelines of Transformers.js through the task service, on models that are written here. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import {
  AutoModelForCausalLM,
  AutoTokenizer,
  RawImage,
  type Tensor,
  type TextStreamer,
} from "@huggingface/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { TextReader } from "../../../gpu-worker/src/reading/text-reader.ts";
import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import { TokenCounter } from "../../../gpu-worker/src/tasks/pipelines/token-counter.ts";
import { TaskService } from "../../../gpu-worker/src/tasks/task-service.ts";
import {
  type TaskInputOf,
  type TaskRequest,
  taskRequestSchema,
} from "../../../src/contract/task.ts";
import { writeModelFolder } from "./tasks-graph.ts";

type Input = TaskInputOf<"pipeline">;

const folders: string[] = [];
/** Pipelines read their texts themselves. */
const reader = new TextReader({ cacheFolder: "unused", maxTokenizers: 1 });
const service = new TaskService({ reader, now: () => 1_000, tick: () => performance.now() });
let nextId = 0;

/** The mean of each color says what the picture is. */
function writePictureModel(): string {
  return writeModelFolder(
    {
      input: { name: "pixel_values", dims: [0, 3, 0, 0] },
      nodes: [
        { type: "GlobalAveragePool", inputs: ["pixel_values"], output: "means" },
        { type: "Flatten", inputs: ["means"], output: "logits", attributes: { axis: 1 } },
      ],
      output: { name: "logits", dims: [0, 3] },
    },
    {
      "config.json": {
        architectures: ["ViTForImageClassification"],
        model_type: "vit",
        id2label: { "0": "red", "1": "green", "2": "blue" },
      },
      "preprocessor_config.json": {
        image_processor_type: "ViTImageProcessor",
        do_normalize: false,
        do_rescale: true,
        rescale_factor: 1 / 255,
        do_resize: true,
        size: { height: 8, width: 8 },
        resample: 2,
      },
    },
  );
}

/** A sound whose mean is above 0.1, signs aside, is loud. */
function writeSoundModel(): string {
  return writeModelFolder(
    {
      input: { name: "input_values", dims: [0, 0] },
      nodes: [
        { type: "Abs", inputs: ["input_values"], output: "sizes" },
        {
          type: "ReduceMean",
          inputs: ["sizes"],
          output: "mean",
          attributes: { axes: [1], keepdims: 1 },
        },
        { type: "Gemm", inputs: ["mean", "weights", "biases"], output: "logits" },
      ],
      constants: [
        { name: "weights", dims: [1, 2], numbers: [20, -20] },
        { name: "biases", dims: [2], numbers: [0, 4] },
      ],
      output: { name: "logits", dims: [0, 2] },
    },
    {
      "config.json": {
        architectures: ["Wav2Vec2ForSequenceClassification"],
        model_type: "wav2vec2",
        id2label: { "0": "loud", "1": "quiet" },
      },
      "preprocessor_config.json": {
        feature_extractor_type: "Wav2Vec2FeatureExtractor",
        sampling_rate: 16_000,
        feature_size: 1,
        do_normalize: false,
        return_attention_mask: false,
      },
    },
  );
}

async function paint(color: readonly [number, number, number]): Promise<Input["inputs"][number]> {
  const pixels = Uint8ClampedArray.from({ length: 10 * 6 * 3 }, (_, at) => color[at % 3] ?? 0);
  const png = (await new RawImage(pixels, 10, 6, 3).toSharp().png().toBuffer()) as Buffer;
  return { type: "binary", mediaType: "image/png", base64: png.toString("base64") };
}

/** A square wave of 16 bits at 48,000 samples a second, two channels. */
function play(loudness: number): Input["inputs"][number] {
  const samples = Int16Array.from(
    { length: 9_600 },
    (_, at) => (Math.floor(at / 400) % 2 === 0 ? 1 : -1) * loudness * 32_767,
  );
  const header = Buffer.alloc(44);
  header.write("RIFF....WAVEfmt ", 0, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(2, 22);
  header.writeUInt32LE(48_000, 24);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples.byteLength, 40);
  const base64 = Buffer.concat([header, Buffer.from(samples.buffer)]).toString("base64");
  return { type: "binary", mediaType: "audio/wav", base64 };
}

function toRequest(
  model: string,
  pipeline: string,
  inputs: Input["inputs"],
  options = {},
): TaskRequest {
  nextId += 1;
  return taskRequestSchema.parse({
    protocol: 1,
    requestId: `request-${nextId}`,
    organizationId: "org",
    model,
    deadlineMs: 60_000,
    priority: 0,
    input: { task: "pipeline", pipeline, inputs, options },
  });
}

function run(
  request: TaskRequest,
  onEvent: (event: TaskServiceEvent) => void = () => undefined,
): Promise<TaskServiceEvent[]> {
  const events: TaskServiceEvent[] = [];
  return new Promise((resolve, reject) => {
    const sink = (event: TaskServiceEvent) => {
      events.push(event);
      onEvent(event);
      if (event.type === "end" || event.type === "error") resolve(events);
    };
    service.submit(request, sink).then((refusal) => {
      if (refusal !== undefined) reject(new Error(refusal.message));
    }, reject);
  });
}

const refusalOf = async (request: TaskRequest) => await service.submit(request, () => undefined);

describe("pipelines", () => {
  beforeAll(async () => {
    const options = { device: "cpu", dtype: "fp32", threads: 1, cacheFolder: "unused" } as const;
    for (const [id, path] of [
      ["colors", writePictureModel()],
      ["sounds", writeSoundModel()],
    ] as const) {
      folders.push(path);
      await service.load({ id, kind: "folder", path }, options);
    }
  });
  afterAll(async () => {
    await service.close();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("are found from the model's config", () => {
    expect(service.models.map(({ id, tasks }) => [id, ...tasks])).toEqual([
      ["colors", "image-classification"],
      ["sounds", "audio-classification"],
    ]);
  });

  it("classify pictures, one after another", async () => {
    const pictures = await Promise.all([
      paint([255, 0, 0]),
      paint([0, 0, 255]),
      paint([10, 200, 30]),
    ]);
    const events = await run(toRequest("colors", "image-classification", pictures, { topK: 1 }));
    expect(events.map(({ type }) => type)).toEqual(["started", "progress", "progress", "end"]);
    const last = events.at(-1);
    if (last?.type !== "end" || last.result.task !== "pipeline") throw new Error("no result");
    expect(last.result.results).toMatchObject([
      [{ label: "red" }],
      [{ label: "blue" }],
      [{ label: "green" }],
    ]);
    expect(last.counts).toMatchObject({ promptTokens: 0, completionTokens: 0, batchOccupancy: 1 });
    expect(last.counts.deviceMs).toBeGreaterThan(0);
    expect(last.counts.deviceMs).toBeCloseTo(last.counts.prefillMs, 6);
  });

  it("classify sounds at the rate that the model wants", async () => {
    const events = await run(
      toRequest("sounds", "audio-classification", [play(0.9), play(0.01)], { topK: 1 }),
    );
    expect(events.at(-1)).toMatchObject({
      result: { results: [[{ label: "loud" }], [{ label: "quiet" }]] },
    });
  });

  it("stop between inputs when they are cancelled", async () => {
    const picture = await paint([255, 0, 0]);
    const request = toRequest(
      "colors",
      "image-classification",
      Array.from({ length: 20 }, () => picture),
    );
    const events = await run(request, ({ type }) => {
      if (type === "progress") service.cancel(request.requestId);
    });
    expect(events.filter(({ type }) => type === "progress").length).toBe(1);
    expect(events.at(-1)).toMatchObject({ type: "error", outcome: "cancelled" });
  });

  it("never take a text for the place of a picture or a sound", async () => {
    const text = { type: "text", text: "/etc/passwd" } as const;
    const picture = await refusalOf(toRequest("colors", "image-classification", [text]));
    expect(picture).toMatchObject({ code: "invalid_value", param: "inputs.0" });
    expect(picture?.message).toBe(
      "input 0 of image-classification: it must be the bytes of a picture, got a text",
    );
    const sound = await refusalOf(toRequest("sounds", "audio-classification", [text]));
    expect(sound?.message).toContain("it must be the bytes of a sound, got a text");
  });

  it("refuse what they cannot read, by input and rule", async () => {
    const binary = (mediaType: string, bytes: Buffer) =>
      ({ type: "binary", mediaType, base64: bytes.toString("base64") }) as const;
    const huge = Buffer.from("89504e470d0a1a0a0000000d494844520000c3500000c350", "hex");
    const table: [string, string, ReturnType<typeof binary>, RegExp][] = [
      [
        "colors",
        "image-classification",
        binary("image/svg+xml", Buffer.from("<svg/>")),
        /must be one of image\/png.*got image\/svg\+xml/,
      ],
      [
        "colors",
        "image-classification",
        binary("image/png", Buffer.from("no picture")),
        /not a picture of type image\/png/,
      ],
      [
        "colors",
        "image-classification",
        binary("image/png", huge),
        /at most 50000000 pixels, got 50000 x 50000/,
      ],
      [
        "colors",
        "image-classification",
        binary("image/png", huge.subarray(0, 20)),
        /not a picture/,
      ],
      [
        "sounds",
        "audio-classification",
        binary("audio/mpeg", Buffer.from("ID3")),
        /must be one of audio\/wav/,
      ],
      [
        "sounds",
        "audio-classification",
        binary("audio/wav", Buffer.from("RIFF")),
        /not a WAV file/,
      ],
    ];
    for (const [model, pipeline, input, message] of table) {
      const refusal = await refusalOf(toRequest(model, pipeline, [input]));
      expect(refusal).toMatchObject({ code: "invalid_value", param: "inputs.0" });
      expect(refusal?.message).toMatch(message);
    }
  });

  it("refuse options they do not know, and tasks of other models", async () => {
    const picture = await paint([0, 0, 0]);
    const unknown = await refusalOf(
      toRequest("colors", "image-classification", [picture], { speed: 2 }),
    );
    expect(unknown).toMatchObject({ code: "invalid_value", param: "options" });
    expect(unknown?.message).toContain('"speed"');
    const wrong = await refusalOf(
      toRequest("colors", "image-classification", [picture], { topK: 0 }),
    );
    expect(wrong?.param).toBe("options.topK");
    const other = await refusalOf(toRequest("colors", "object-detection", [picture]));
    expect(other?.message).toBe(
      "model colors cannot do object-detection; it can do image-classification",
    );
  });
});

describe("the tokens of a pipeline that generates", () => {
  it("are counted over all its generations, without their prompts", async () => {
    const path = fileURLToPath(new URL("../../../gpu-worker/models/pocket-chat", import.meta.url));
    const local = { local_files_only: true };
    const tokenizer = await AutoTokenizer.from_pretrained(path, local);
    const model = await AutoModelForCausalLM.from_pretrained(path, {
      ...local,
      dtype: "q8",
      device: "cpu",
    });
    const counter = new TokenCounter();
    let made = 0;
    for (const [text, maxNewTokens] of [
      ["The capital of France", 5],
      ["Hot and", 3],
    ] as const) {
      const inputs = tokenizer(text);
      const output = await model.generate({
        ...inputs,
        max_new_tokens: maxNewTokens,
        streamer: counter as TokenCounter & TextStreamer,
      });
      made += ((output as Tensor).dims[1] ?? 0) - (inputs.input_ids.dims[1] ?? 0);
    }
    expect(made).toBeGreaterThan(0);
    expect(counter.tokens).toBe(made);
    await model.dispose();
  });
});
