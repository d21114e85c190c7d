/** Speech through the task service, on a Whisper that is written here. */
import { rmSync } from "node:fs";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import { MediaReader } from "../../../gpu-worker/src/reading/media-reader.ts";
import { TextReader } from "../../../gpu-worker/src/reading/text-reader.ts";
import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import { TaskService } from "../../../gpu-worker/src/tasks/task-service.ts";
import { mostCompletionTokens, taskRequestSchema } from "../../../src/contract/task.ts";
import { toSpeechInput } from "../../../src/dialects/speech.ts";
import {
  BEEP,
  FIRST_TIME,
  HUSH,
  SPEECH_TOKENS,
  WORD_FROM,
  WORD_TO,
  writeSpeechModel,
} from "../../support/tiny-speech.ts";
import { tone } from "../../support/wav.ts";

const folder = writeSpeechModel();
const wordless = writeSpeechModel({ looksAlong: false });
const reader = new TextReader({ cacheFolder: "unused", maxTokenizers: 1 });
const media = new MediaReader({ cacheFolder: "unused", maxProcessors: 1 });
const service = new TaskService({
  reader,
  media,
  runs: new DeviceRuns(),
  now: () => 1_000,
  tick: () => performance.now(),
});
let nextId = 0;

beforeAll(async () => {
  const options = { device: "cpu", dtype: "fp32", threads: 1, cacheFolder: "unused" } as const;
  await service.load({ id: "ear", kind: "folder", path: folder }, options);
  await service.load({ id: "wordless", kind: "folder", path: wordless }, options);
});
afterAll(async () => {
  await service.close();
  await Promise.all([media.dispose(), reader.dispose()]);
  for (const path of [folder, wordless]) rmSync(path, { recursive: true });
});

type Terms = Partial<Parameters<typeof toSpeechInput>[1]> & { readonly model?: string };

function toRequest(wav: Buffer, { model = "ear", ...given }: Terms = {}) {
  nextId += 1;
  const plain = { param: "file", language: null, hasTimes: false, temperature: 0 };
  const terms = { ...plain, maxNewTokens: 224, ...given };
  return taskRequestSchema.parse({
    protocol: 1,
    requestId: `request-${nextId}`,
    organizationId: "org",
    model,
    deadlineMs: 60_000,
    priority: 0,
    input: toSpeechInput(wav.toString("base64"), terms).input,
  });
}

type OnEvent = (event: TaskServiceEvent, requestId: string) => void;

function hear(wav: Buffer, terms?: Terms, onEvent?: OnEvent): Promise<TaskServiceEvent> {
  return new Promise((resolve, reject) => {
    const request = { ...toRequest(wav, terms), tellsText: onEvent !== undefined };
    const sink = (event: TaskServiceEvent) => {
      onEvent?.(event, request.requestId);
      if (["end", "error", "refused"].includes(event.type)) resolve(event);
    };
    service.submit(request, sink).then((refusal) => {
      if (refusal !== undefined) reject(new Error(`${refusal.param} ${refusal.message}`));
    }, reject);
  });
}

const resultOf = async (wav: Buffer, terms?: Terms): Promise<unknown> => {
  const last = await hear(wav, terms);
  if (last.type !== "end" || last.result.task !== "pipeline") throw new Error(JSON.stringify(last));
  return last.result.results[0];
};

describe("speech", () => {
  it("becomes a text, and counts by its length", async () => {
    expect(await resultOf(tone(1, 0.9))).toEqual({ text: "tone", language: "en" });
    expect(await resultOf(tone(1, 0))).toEqual({ text: "hush", language: "de" });
    expect(await hear(tone(1.5, 0.9))).toMatchObject({
      // A word and its end.
      counts: { promptTokens: 15, completionTokens: 2 },
    });
  });

  it("has times where they are asked for", async () => {
    expect(await resultOf(tone(1, 0.9), { hasTimes: true })).toMatchObject({
      text: "beep",
      chunks: [{ text: "beep", timestamp: [0, 1], tokens: [FIRST_TIME, BEEP, FIRST_TIME + 50] }],
    });
  });

  it("has segments that say how sure the model was, as its weights have it", async () => {
    // Of what is heard in silence, -1.5, and of what follows what: see tiny-speech.ts.
    const start = [10.5, 0.5, -60, -60, ...Array<number>(SPEECH_TOKENS - 4).fill(0)];
    const time = [5, ...Array<number>(1_500).fill(0)];
    const word = [5, 3, 4.5, -60, -20, ...Array<number>(6).fill(0)];
    const logprob = ([chosen = 0, ...rest]: number[]) =>
      chosen - Math.log([chosen, ...rest].reduce((sum, score) => sum + Math.exp(score), 0));
    expect(await resultOf(tone(1, 0), { hasTimes: true })).toEqual({
      text: "hush",
      language: "de",
      chunks: [
        {
          text: "hush",
          timestamp: [0, null],
          seek: 0,
          tokens: [FIRST_TIME, HUSH],
          avg_logprob: expect.closeTo((logprob(time) + logprob(word)) / 2, 5),
          compression_ratio: 4 / 12,
          no_speech_prob: expect.closeTo(Math.exp(logprob(start)), 5),
        },
      ],
    });
  });

  it("has words with their times, by where the model looked", async () => {
    const words = { hasTimes: true, hasWords: true };
    expect(await resultOf(tone(1, 0.9), words)).toMatchObject({
      text: "beep",
      chunks: [
        {
          timestamp: [0, 1],
          tokens: [FIRST_TIME, BEEP, FIRST_TIME + 50],
          avg_logprob: expect.any(Number),
          words: [
            { word: "beep", timestamp: [expect.closeTo(WORD_FROM, 1), expect.closeTo(WORD_TO, 1)] },
          ],
        },
      ],
    });
  });

  it("of a model that was exported without its attention has no times of words, and says why", async () => {
    const asked = hear(tone(1, 0.9), { model: "wordless", hasTimes: true, hasWords: true });
    await expect(asked).rejects.toThrow(
      "options.returnTimestamps: model wordless does not say when words were heard: it was exported without its cross attentions",
    );
    expect(await resultOf(tone(1, 0.9), { model: "wordless", hasTimes: true })).toMatchObject({
      text: "beep",
    });
  });

  it("says how likely each token of the text was, whole and while it is written", async () => {
    const scores = [5, -20, -60, 3, 4.5, ...Array<number>(SPEECH_TOKENS - 5).fill(0)];
    const logprob = 5 - Math.log(scores.reduce((sum, score) => sum + Math.exp(score), 0));
    // Without a decoder of its own a tokenizer writes a space before each word.
    const hush = {
      token: " hush",
      logprob: expect.closeTo(logprob, 5),
      bytes: [...Buffer.from(" hush")],
    };
    expect(await resultOf(tone(1, 0), { hasLogprobs: true })).toEqual({
      text: "hush",
      language: "de",
      logprobs: [hush],
    });
    const deltas: TaskServiceEvent[] = [];
    const last = await hear(tone(55, 0, 4_000), { hasLogprobs: true }, (event) => {
      if (event.type === "delta") deltas.push(event);
    });
    expect(deltas).toMatchObject([
      { text: "hush", logprobs: [hush] },
      { text: " hush", logprobs: [hush] },
    ]);
    expect(last).toMatchObject({
      result: { results: [{ text: "hush hush hush", logprobs: [hush, hush, hush] }] },
    });
  });

  it("is the same at whatever rate it was recorded", async () => {
    for (const rate of [8_000, 44_100, 48_000])
      expect(await resultOf(tone(1, 0.9, rate))).toMatchObject({ text: "tone" });
  });

  it("that is long is read in parts, and writes no more than was held for", async () => {
    const wav = tone(75, 0.9, 4_000);
    const last = await hear(wav);
    expect(last).toMatchObject({ type: "end", counts: { promptTokens: 750 } });
    const most = mostCompletionTokens(toRequest(wav).input);
    // Of thirty seconds each, twenty beyond the one before.
    expect(most).toBe(4 * 224);
    expect(last).toMatchObject({ counts: { completionTokens: 4 * 2 } });
  });

  it("is told as it is written, where it is asked for, and is then the beginning of the result", async () => {
    for (const [seconds, told] of [
      [1, ["tone"]],
      [55, ["tone", " tone"]],
    ] as const) {
      const deltas: TaskServiceEvent[] = [];
      const last = await hear(tone(seconds, 0.9, 4_000), {}, (event) => {
        if (event.type === "delta") deltas.push(event);
      });
      expect(deltas.map((event) => event.type === "delta" && event.text)).toEqual(told);
      expect(last).toMatchObject({ result: { results: [{ text: expect.any(String) }] } });
      if (last.type !== "end" || last.result.task !== "pipeline") throw new Error(last.type);
      const [{ text }] = last.result.results as [{ text: string }];
      expect(text.startsWith(told.join(""))).toBe(true);
    }
  });

  it("that nobody waits for any more counts for the parts that were heard", async () => {
    const last = await hear(tone(55, 0.9, 4_000), {}, (event, requestId) => {
      if (event.type === "delta") service.cancel(requestId);
    });
    // The first text is certain with the second part: thirty seconds, and twenty more.
    expect(last).toMatchObject({
      type: "error",
      outcome: "cancelled",
      counts: { promptTokens: 500, completionTokens: 4 },
    });
  });

  it("is heard in the languages of the model alone", async () => {
    expect(await resultOf(tone(1, 0.9), { language: "de" })).toEqual({
      text: "tone",
      language: "de",
    });
    await expect(resultOf(tone(1, 0.9), { language: "fr" })).rejects.toThrow(
      "options.language must be one of en, de, got fr",
    );
  });
});
