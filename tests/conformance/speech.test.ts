/**
 * Speech by unchanged clients, against the real edge and gpu-worker, on a Whisper made for the
 * test.
 */
import { InferenceClient } from "@huggingface/inference";
import OpenAI, { toFile } from "openai";
import { beforeAll, describe, expect, it } from "vitest";

import { readTone, silentFlac, TONE_NAMES, TONES } from "../support/sounds.ts";
import type { TestOrganization } from "../support/stack-client.ts";
import { WORD_FROM } from "../support/tiny-speech.ts";
import { waitUntilPasses } from "../support/wait-for.ts";
import { tone, toWav } from "../support/wav.ts";
import { stack } from "./stack.ts";

const model = "tiny-ear";
/** nano-USD per token, read or written. */
const RATE = 20;

let organization: TestOrganization;
let client: OpenAI;
beforeAll(async () => {
  organization = await stack.createOrganization();
  const { key: apiKey } = organization;
  client = new OpenAI({ baseURL: `${stack.baseUrl}/v1`, apiKey, maxRetries: 0 });
});

const postedNanoUsd = async (): Promise<number> => {
  const path = `/admin/v1/organizations/${organization.id}` as const;
  return (await stack.admin("GET", path)).balance.posted_nano_usd;
};

const sound = (seconds: number, loudness = 0.9) => toFile(tone(seconds, loudness), "sound.wav");

describe("openai's transcriptions", () => {
  it("are the text of a sound, and cost its seconds", async () => {
    const before = await postedNanoUsd();
    const { text, usage } = await client.audio.transcriptions.create({
      model,
      file: await sound(2),
    });
    expect(text).toBe("tone");
    // A word and its end.
    expect(usage).toMatchObject({ type: "tokens", input_tokens: 20, output_tokens: 2 });
    expect(before - (await postedNanoUsd())).toBe(22 * RATE);
    const silence = await client.audio.transcriptions.create({ model, file: await sound(1, 0) });
    expect(silence.text).toBe("hush");
  });

  it.each(TONE_NAMES)("are the text of a packed sound, and cost its seconds: %s", async (name) => {
    const before = await postedNanoUsd();
    const file = await toFile(readTone(name), name);
    const { text, usage } = await client.audio.transcriptions.create({ model, file });
    expect(text).toBe("tone");
    const { frames, rate } = TONES[name];
    const tokens = Math.ceil((frames / rate) * 10);
    expect(usage).toMatchObject({ input_tokens: tokens, output_tokens: 2 });
    expect(before - (await postedNanoUsd())).toBe((tokens + 2) * RATE);
  });

  it("have segments, and are written as titles", async () => {
    const verbose = await client.audio.transcriptions.create({
      model,
      file: await sound(2),
      response_format: "verbose_json",
      timestamp_granularities: ["segment"],
    });
    expect(verbose).toMatchObject({
      text: "beep",
      duration: 2,
      language: "english",
      segments: [
        {
          id: 0,
          seek: 0,
          start: 0,
          end: 1,
          text: "beep",
          tokens: expect.any(Array),
          temperature: 0,
          avg_logprob: expect.any(Number),
          compression_ratio: 4 / 12,
          no_speech_prob: expect.any(Number),
        },
      ],
      usage: { type: "duration", seconds: 2, input_tokens: 20 },
    });
    const titles = await client.audio.transcriptions.create({
      model,
      file: await sound(2),
      response_format: "srt",
    });
    expect(titles).toBe("1\n00:00:00,000 --> 00:00:01,000\nbeep\n\n");
  });

  it("have the times of words, and say how likely each token was", async () => {
    const file = await sound(1);
    const heard = await client.audio.transcriptions.create({
      model,
      file,
      response_format: "verbose_json",
      timestamp_granularities: ["word"],
    });
    const [word] = heard.words ?? [];
    expect(word).toMatchObject({ word: "beep", start: expect.closeTo(WORD_FROM, 1) });
    expect(heard.segments).toBeUndefined();
    const include = ["logprobs" as const];
    const likely = await client.audio.transcriptions.create({ model, file, include });
    const logprobs = [{ token: " tone", logprob: expect.any(Number), bytes: expect.any(Array) }];
    expect(likely).toMatchObject({ text: "tone", logprobs });
    const stream = await client.audio.transcriptions.create({ model, file, include, stream: true });
    const events = [];
    for await (const event of stream) events.push(event);
    expect(events).toMatchObject([
      { delta: "tone", logprobs },
      { text: "tone", logprobs },
    ]);
  });

  it("come as events", async () => {
    const stream = await client.audio.transcriptions.create({
      model,
      file: await sound(1),
      stream: true,
    });
    const events = [];
    for await (const event of stream) events.push(event);
    expect(events).toMatchObject([
      { type: "transcript.text.delta", delta: "tone" },
      {
        type: "transcript.text.done",
        text: "tone",
        usage: { type: "tokens", input_tokens: 10, output_tokens: 2, total_tokens: 12 },
      },
    ]);
  });

  it("come as events while a long sound is heard, and whoever leaves pays for what was", async () => {
    const before = await postedNanoUsd();
    const file = await toFile(tone(55, 0.9, 4_000), "sound.wav");
    const stream = await client.audio.transcriptions.create({ model, file, stream: true });
    const told: string[] = [];
    for await (const event of stream) {
      if (event.type === "transcript.text.delta") told.push(event.delta);
      else expect(event).toMatchObject({ text: told.join(""), usage: { input_tokens: 550 } });
    }
    // What comes at the end comes in words, each with the space behind it.
    expect(told).toEqual(["tone", " tone", " tone"]);
    expect(before - (await postedNanoUsd())).toBe((550 + 6) * RATE);
    const left = await client.audio.transcriptions.create({ model, file, stream: true });
    for await (const event of left) if (event.type === "transcript.text.delta") break;
    await waitUntilPasses(async () => {
      const paid = before - (await postedNanoUsd()) - (550 + 6) * RATE;
      expect(paid).toBeGreaterThanOrEqual((500 + 4) * RATE);
      expect(paid).toBeLessThanOrEqual((550 + 6) * RATE);
    });
  });

  it("of what is no sound, or one that lies, are a BadRequestError that says so, for nothing", async () => {
    const before = await postedNanoUsd();
    const lying = toWav(Buffer.alloc(8), { says: 9_000 });
    const floats = toWav(Buffer.from(Float32Array.of(0, NaN).buffer), { bits: 32, kind: 3 });
    for (const [bytes, rule] of [
      [Buffer.from("ID3"), "must be a WAV, FLAC, MP3, Ogg or WebM file"],
      [silentFlac({ says: 16_000 * 599 }), "says that it lasts 599.0 seconds, and 4.1 follow"],
      [silentFlac({ blocks: 3_500, says: 16_000 }), "lasts 1.0 seconds, and more follows"],
      [lying, "says that 9000 bytes"],
      [floats, "no finite number"],
    ] as const) {
      const file = await toFile(bytes, "sound.wav");
      const asked = client.audio.transcriptions.create({ model, file });
      await expect(asked).rejects.toThrow(OpenAI.BadRequestError);
      await expect(asked).rejects.toThrow(rule);
    }
    expect(await postedNanoUsd()).toBe(before);
  });
});

describe("Hugging Face's client", () => {
  it("recognizes speech", async () => {
    const client = new InferenceClient(organization.key, { retry_on_error: false });
    const data = new Blob([new Uint8Array(tone(1, 0.9))], { type: "audio/wav" });
    const endpointUrl = `${stack.baseUrl}/hf/models/${model}`;
    const asked = { model, data, endpointUrl } as Parameters<
      typeof client.automaticSpeechRecognition
    >[0];
    expect(await client.automaticSpeechRecognition(asked)).toMatchObject({ text: "tone" });
    const packed = new Blob([readTone("tone.mp3")], { type: "audio/mpeg" });
    const heard = await client.automaticSpeechRecognition({ ...asked, data: packed });
    expect(heard).toMatchObject({ text: "tone" });
  });
});
