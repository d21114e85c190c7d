/**
 * Drives pipelines of Transformers.js through the task service, on models that are written here.
 */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

import {
  AutoModelForCausalLM,
  AutoTokenizer,
  RawImage,
  type Tensor,
  type TextStreamer,
} from "@huggingface/transformers";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import { MediaReader } from "../../../gpu-worker/src/reading/media-reader.ts";
import { TextReader } from "../../../gpu-worker/src/reading/text-reader.ts";
import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import { TokenCounter } from "../../../gpu-worker/src/tasks/pipelines/token-counter.ts";
import { TaskService } from "../../../gpu-worker/src/tasks/task-service.ts";
import {
  type TaskInputOf,
  type TaskRequest,
  taskRequestSchema,
} from "../../../src/contract/task.ts";
import { writeDetector, writePictureModel, writeSoundModel } from "../../support/tiny-models.ts";
import { tone, toWav } from "../../support/wav.ts";

type Input = TaskInputOf<"pipeline">;

const folders: string[] = [];
/** Pipelines read their texts themselves. */
const reader = new TextReader({ cacheFolder: "unused", maxTokenizers: 1 });
const media = new MediaReader({ cacheFolder: "unused", maxProcessors: 4 });
const service = new TaskService({
  reader,
  media,
  runs: new DeviceRuns(),
  now: () => 1_000,
  tick: () => performance.now(),
});
let nextId = 0;

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
  header.writeUInt16LE(4, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples.byteLength, 40);
  const base64 = Buffer.concat([header, Buffer.from(samples.buffer)]).toString("base64");
  return { type: "binary", mediaType: "audio/wav", base64 };
}

function toBinary(bytes: Buffer): Extract<Input["inputs"][number], { type: "binary" }> {
  return {
    type: "binary",
    mediaType: "application/octet-stream",
    base64: bytes.toString("base64"),
  };
}

/** A head that is whole, and nothing else. */
function toPng(width: number, height: number): Buffer {
  const head = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.from([8, 2, 0, 0, 0, 0, 0, 0, 0])]);
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
      ["things", writeDetector()],
    ] as const) {
      folders.push(path);
      await service.load({ id, kind: "folder", path }, options);
    }
  });
  afterAll(async () => {
    await service.close();
    await media.dispose();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it("are found from the model's config", () => {
    expect(service.models.map(({ id, tasks }) => [id, ...tasks])).toEqual([
      ["colors", "image-classification"],
      ["sounds", "audio-classification"],
      ["things", "object-detection"],
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

  it("detect things, and where they are in a picture that stands upright", async () => {
    const detect = async (picture: Input["inputs"][number]) => {
      const events = await run(toRequest("things", "object-detection", [picture]));
      return (events.at(-1) as { result: { results: unknown[] } }).result.results[0];
    };
    expect(await detect(await paint([255, 0, 0]))).toMatchObject([
      { label: "red", box: { xmin: 0, ymin: 0, xmax: 5, ymax: 6 } },
    ]);
    const pixels = Buffer.alloc(10 * 6 * 3, Uint8Array.of(0, 0, 255));
    const raw = { width: 10, height: 6, channels: 3 } as const;
    // Its camera lay on its side.
    const jpeg = await sharp(pixels, { raw }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await detect(toBinary(jpeg))).toMatchObject([
      { label: "blue", box: { xmin: 3, ymin: 0, xmax: 6, ymax: 10 } },
    ]);
  });

  it("take pictures of every kind, and of one that moves the first", async () => {
    const [red, blue] = [Uint8Array.of(255, 0, 0), Uint8Array.of(0, 0, 255)];
    const raw = { width: 8, height: 16, channels: 3, pageHeight: 8 } as const;
    const pixels = Buffer.concat([Buffer.alloc(8 * 8 * 3, red), Buffer.alloc(8 * 8 * 3, blue)]);
    const moving = sharp(pixels, { raw, animated: true } as never);
    const one = () => sharp({ create: { width: 9, height: 7, channels: 3, background: "#f00" } });
    const pictures = await Promise.all([
      one().png({ palette: true }).toBuffer(),
      one().jpeg({ progressive: true }).toBuffer(),
      one().webp({ lossless: true }).toBuffer(),
      one().ensureAlpha().png().toBuffer(),
      one().toColourspace("rgb16").png().toBuffer(),
      moving.gif({ delay: [10, 10] }).toBuffer(),
    ]);
    const request = toRequest("colors", "image-classification", pictures.map(toBinary), {
      topK: 1,
    });
    const last = (await run(request)).at(-1);
    expect(last).toMatchObject({ result: { results: pictures.map(() => [{ label: "red" }]) } });
  });

  const huge = Buffer.from("89504e470d0a1a0a0000000d494844520000c3500000c350", "hex");
  /** Its first picture is far larger than it says that the whole is. */
  const lying = Buffer.from(
    "47494638396101000100800000000000ffffff2c00000000ffffffff000002024401003b",
    "hex",
  );
  const floats = toWav(Buffer.from(Float32Array.of(0, NaN).buffer), { bits: 32, kind: 3 });

  it.each<[string, string, Buffer, RegExp]>([
    ["no picture", "colors", Buffer.from("<svg/>"), /must be a picture/],
    ["a picture of gigapixels", "colors", huge, /at most 25000000 pixels.* got 50000 x 50000/],
    ["a picture that ends in its head", "colors", huge.subarray(0, 20), /must be a picture/],
    ["a picture of a head alone", "colors", toPng(8, 8), /cannot be unpacked/],
    ["a picture with more pixels than it says", "colors", lying, /cannot be unpacked/],
    ["no sound", "sounds", Buffer.from("ID3"), /must be a WAV, FLAC, MP3, Ogg or WebM file/],
    [
      "a sound that ends in its head",
      "sounds",
      Buffer.from("RIFF"),
      /must be a WAV, FLAC, MP3, Ogg or WebM file/,
    ],
    ["a sound that is no number", "sounds", floats, /frame 1 has a sample that is no finite/],
    ["a sound too long to be read whole", "sounds", tone(31, 0.5), /at most 30 seconds/],
  ])("refuse %s, by input and rule", async (_, model, bytes, message) => {
    const pipeline = model === "colors" ? "image-classification" : "audio-classification";
    const refusal = await refusalOf(toRequest(model, pipeline, [toBinary(bytes)]));
    expect(refusal).toMatchObject({ code: "invalid_value", param: "inputs.0" });
    expect(refusal?.message).toMatch(message);
  });

  it("refuse a picture that is cut short anywhere, and are not stopped by it", async () => {
    const pixels = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 73) % 256));
    const raw = { width: 64, height: 64, channels: 3 } as const;
    const pictures = await Promise.all([
      sharp(pixels, { raw }).png().toBuffer(),
      sharp(pixels, { raw }).jpeg().toBuffer(),
      sharp(pixels, { raw }).webp().toBuffer(),
    ]);
    for (const whole of pictures) {
      const cut = toBinary(whole.subarray(0, Math.floor(whole.length / 2)));
      const refusal = await refusalOf(toRequest("colors", "image-classification", [cut]));
      expect(refusal?.message).toContain("cannot be unpacked");
    }
    const last = (
      await run(toRequest("colors", "image-classification", [await paint([255, 0, 0])]))
    ).at(-1);
    expect(last?.type).toBe("end");
  });

  it("count a sound by its length, and refuse one that was said to count for less", async () => {
    const sound = (tokens: number) => ({ ...toBinary(tone(1.01, 0.5)), tokens });
    const ask = (tokens: number) => toRequest("sounds", "audio-classification", [sound(tokens)]);
    const last = (await run(ask(11))).at(-1);
    expect(last).toMatchObject({ counts: { promptTokens: 11 } });
    expect((await refusalOf(ask(10)))?.message).toContain("counts for 11 tokens");
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
