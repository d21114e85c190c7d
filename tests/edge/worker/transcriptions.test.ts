/**
 * Transcriptions in OpenAI's form, and speech in Hugging Face's: what is asked, answered, paid and
 * refused.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { toBase64 } from "../../../src/contract/bytes.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { silentWav } from "../support/silent-wav.ts";
import {
  CREDIT,
  openTaskCustomer,
  post,
  postedOf,
  recordsOf,
  REQUEST_CHARGE,
  TOKEN_CHARGE,
} from "../support/task-customer.ts";
import { ask, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  customer = await openTaskCustomer({
    ear: ["automatic-speech-recognition"],
    words: ["text-classification"],
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const WAV = silentWav();
const SECOND_CHARGE = 10 * TOKEN_CHARGE + REQUEST_CHARGE;
const SPEECH = {
  text: "Hello there.",
  chunks: [
    { text: " Hello", timestamp: [0, 0.5] },
    { text: " there.", timestamp: [0.5, null] },
  ],
};

function hears(result: unknown = SPEECH): void {
  worker.solves = () => ({
    promptTokens: 10,
    receipt: { completionTokens: 3 },
    result: { task: "pipeline", pipeline: "automatic-speech-recognition", results: [result] },
  });
}

type Fields = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>;

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (typeof value === "string") form.append(name, value);
    else form.append(name, new Blob([value]), "sound.wav");
  return form;
}

const PATH = "/v1/audio/transcriptions";

const send = (body: BodyInit, headers: Record<string, string> = {}) =>
  ask(PATH, {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${customer.key}`, ...headers },
  });

const transcribe = (fields: Fields = {}) => send(formOf({ model: "ear", file: WAV, ...fields }));

const usage = {
  type: "tokens",
  input_tokens: 10,
  input_token_details: { audio_tokens: 10, text_tokens: 0 },
  output_tokens: 3,
  total_tokens: 13,
};

describe("a transcription", () => {
  it("is a text, and costs its seconds", async () => {
    hears();
    const response = await transcribe();
    expect(await response.json()).toEqual({ text: "Hello there.", usage });
    expect(worker.tasks[0]?.input).toMatchObject({
      task: "pipeline",
      pipeline: "automatic-speech-recognition",
      inputs: [{ type: "binary", mediaType: "audio/wav", base64: toBase64(WAV), tokens: 10 }],
      options: { maxNewTokens: 224, chunkLengthS: 30, strideLengthS: 5 },
    });
    expect(await recordsOf(customer)).toMatchObject([
      {
        operation: "audio.transcriptions",
        prompt_tokens: 10,
        completion_tokens: 3,
        charge_nano_usd: SECOND_CHARGE,
      },
    ]);
  });

  it("of a packed sound costs the seconds that its head says, which the worker holds it to", async () => {
    hears();
    const file = flacOf(1);
    expect((await transcribe({ file })).status).toBe(200);
    expect(worker.tasks[0]?.input).toMatchObject({
      inputs: [{ mediaType: "audio/flac", base64: toBase64(file), tokens: 10 }],
    });
  });

  it("has segments with times where they are asked for", async () => {
    hears();
    const fields = { response_format: "verbose_json", language: "de", temperature: "0.5" };
    const response = await transcribe({ ...fields, "timestamp_granularities[]": "segment" });
    expect(await response.json()).toEqual({
      task: "transcribe",
      language: "german",
      duration: 1,
      text: "Hello there.",
      segments: [
        { id: 0, seek: 0, start: 0, end: 0.5, text: " Hello", temperature: 0.5 },
        { id: 1, seek: 0, start: 0.5, end: 1, text: " there.", temperature: 0.5 },
      ],
      usage: { ...usage, type: "duration", seconds: 1 },
    });
    expect(worker.tasks[0]?.input).toMatchObject({
      options: { language: "de", returnTimestamps: true, doSample: true, temperature: 0.5 },
    });
  });

  it("has what Whisper knows of each segment, in its language, and nothing that it does not", async () => {
    const tokens = [50_364, 2_425, 50_389];
    const sure = { avg_logprob: -0.25, compression_ratio: 0.5, no_speech_prob: 0.125 };
    const known = { text: " Hallo", timestamp: [0, 1], seek: 0, tokens, ...sure };
    const unknown = { ...known, avg_logprob: null, no_speech_prob: null };
    hears({ text: " Hallo Hallo", language: "yue", chunks: [known, unknown] });
    const response = await transcribe({ response_format: "verbose_json" });
    const segment = { seek: 0, start: 0, end: 1, text: " Hallo", tokens, temperature: 0 };
    expect(await response.json()).toMatchObject({
      language: "cantonese",
      segments: [
        { id: 0, ...segment, ...sure },
        { id: 1, ...segment, compression_ratio: 0.5 },
      ],
    });
  });

  it.each([
    ["text", "Hello there.\n"],
    [
      "srt",
      "1\n00:00:00,000 --> 00:00:00,500\nHello\n\n2\n00:00:00,500 --> 00:00:01,000\nthere.\n\n",
    ],
    [
      "vtt",
      "WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nHello\n\n00:00:00.500 --> 00:00:01.000\nthere.\n\n",
    ],
  ])("is written as %s", async (format, text) => {
    hears();
    const response = await transcribe({ response_format: format });
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(await response.text()).toBe(text);
  });

  it("comes as events", async () => {
    hears({ text: "Hello there." });
    const response = await transcribe({ stream: "true" });
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    const events = (await response.text()).split("\n\n").filter((event) => event !== "");
    expect(events.at(-1)).toBe("data: [DONE]");
    expect(events.slice(0, -1).map((event) => JSON.parse(event.slice(6)) as unknown)).toEqual([
      { type: "transcript.text.delta", delta: "Hello " },
      { type: "transcript.text.delta", delta: "there." },
      { type: "transcript.text.done", text: "Hello there.", usage },
    ]);
  });

  it("has the times of words where they are asked for, and of segments beside them", async () => {
    const words = [
      { word: "Hello", timestamp: [0.1, 0.4] },
      { word: "there.", timestamp: [0.5, 1.4] },
    ];
    const [first, second] = words;
    hears({
      text: "Hello there.",
      chunks: [
        { text: " Hello", timestamp: [0, 0.5], words: [first] },
        { text: " there.", timestamp: [0.5, null], words: [second] },
      ],
    });
    const verbose = { response_format: "verbose_json" };
    const alone = await transcribe({ ...verbose, "timestamp_granularities[]": "word" });
    const told = {
      task: "transcribe",
      language: "en",
      duration: 1,
      text: "Hello there.",
      words: [
        { word: "Hello", start: 0.1, end: 0.4 },
        // It is no longer than the sound.
        { word: "there.", start: 0.5, end: 1 },
      ],
      usage: { ...usage, type: "duration", seconds: 1 },
    };
    expect(await alone.json()).toEqual({ ...told, language: "english" });
    const form = formOf({ model: "ear", file: WAV, ...verbose });
    for (const granularity of ["word", "segment"])
      form.append("timestamp_granularities[]", granularity);
    expect(await (await send(form)).json()).toMatchObject({
      words: told.words,
      segments: [{ start: 0, end: 0.5 }, { start: 0.5 }],
    });
    for (const { input } of worker.tasks)
      expect(input).toMatchObject({ options: { returnTimestamps: "word" } });
  });

  it("says how likely each token was where that is asked for", async () => {
    const logprobs = [" Hello", " there", "."].map((token, at) => ({
      token,
      logprob: -at - 0.5,
      bytes: [...new TextEncoder().encode(token)],
    }));
    hears({ text: "Hello there.", logprobs });
    const response = await transcribe({ "include[]": "logprobs" });
    expect(await response.json()).toEqual({ text: "Hello there.", logprobs, usage });
    expect(worker.tasks[0]?.input).toMatchObject({ options: { returnLogprobs: true } });
  });

  it.each<Fields>([
    { "include[]": "logprobs" },
    { response_format: "verbose_json", "timestamp_granularities[]": "word" },
  ])(
    "is none, and costs nothing, where its worker does not tell what was asked: %o",
    async (fields) => {
      hears();
      expect((await transcribe(fields)).status).toBe(502);
      expect(await postedOf(customer)).toBe(CREDIT);
    },
  );

  it("with an Idempotency-Key runs once, whatever boundaries it is sent between, and is charged once", async () => {
    hears();
    const headers = { "idempotency-key": "one" };
    const form = () => formOf({ model: "ear", file: WAV });
    const [first, second] = [await send(form(), headers), await send(form(), headers)];
    expect(await second.json()).toEqual(await first.json());
    expect(worker.tasks).toHaveLength(1);
    await recordsOf(customer);
    expect(await postedOf(customer)).toBe(CREDIT - SECOND_CHARGE);
    const other = await send(formOf({ model: "ear", file: WAV, language: "de" }), headers);
    expect(other.status).toBe(422);
  });

  it("is not begun where the money does not reach for its seconds", async () => {
    const poor = await openTaskCustomer({}, { credit_nano_usd: SECOND_CHARGE - 1 });
    hears();
    customer = poor;
    expect((await transcribe()).status).toBe(402);
    expect(worker.tasks).toEqual([]);
  });

  it("of which a worker says something else is a failed backend, for nothing", async () => {
    hears({ words: [] });
    expect((await transcribe()).status).toBe(502);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("is told of a wrong language in the words of the wire", async () => {
    const message = "options.language must be one of en, got xx";
    worker.refusal = { code: "invalid_value", message, param: "options.language" };
    const response = await transcribe({ language: "xx" });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { param: "language", message: "language must be one of en, got xx" },
    });
  });
});

const MP3 = Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

const M4A = new Uint8Array([0, 0, 0, 32, ...new TextEncoder().encode("ftypM4A "), ...Array(20)]);

/** The head of a FLAC file that says how many seconds it lasts, of 16,000 samples. */
function flacOf(seconds: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(60);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("fLaC"));
  view.setUint32(4, 0x8000_0022);
  view.setUint32(18, 16_000 * 4_096 + 15 * 16);
  view.setUint32(22, 16_000 * seconds);
  return bytes;
}

describe("a form that is refused, for nothing and unasked:", () => {
  it.each<[string, Fields, number, string]>([
    ["without a file", { file: "" }, 400, "file"],
    ["with no sound", { file: MP3 }, 400, "must be a WAV, FLAC, MP3, Ogg or WebM file"],
    ["of M4A", { file: M4A }, 400, "M4A and MP4 are not read"],
    ["of hours in a FLAC of bytes", { file: flacOf(7_200) }, 400, "at most 600 seconds, got 7200"],
    [
      "with a text for a file",
      { file: "hello" },
      400,
      "must be a WAV, FLAC, MP3, Ogg or WebM file",
    ],
    ["with a sound of no channels", { file: silentWav({ channels: 0 }) }, 400, "got 0"],
    [
      "with a sound of a huge rate",
      { file: silentWav({ rate: 4_000_000_000 }) },
      400,
      "got 4000000000",
    ],
    ["with fewer samples than it says", { file: silentWav({ says: 8_001 }) }, 400, "8001 bytes"],
    ["with an empty sound", { file: silentWav({ says: 0 }) }, 400, "no samples"],
    ["with a sound cut short", { file: WAV.slice(0, 40) }, 400, "no samples"],
    ["of another model", { model: "words" }, 404, "automatic-speech-recognition"],
    ["of no model", { model: "" }, 400, "model"],
    ["with an unknown field", { speed: "2" }, 400, "speed"],
    ["with a prompt", { prompt: "hi" }, 400, "prompt"],
    ["with another format", { response_format: "diarized_json" }, 400, "response_format"],
    ["with a warm temperature", { temperature: "7" }, 400, "temperature"],
    ["with a temperature that is none", { temperature: "NaN" }, 400, "temperature"],
    [
      "with times of words in plain JSON",
      { "timestamp_granularities[]": "word" },
      400,
      "response_format must be verbose_json where timestamp_granularities has word, got json.",
    ],
    ["with times of letters", { "timestamp_granularities[]": "letter" }, 400, "granularities"],
    [
      "with log probabilities of titles",
      { "include[]": "logprobs", response_format: "srt" },
      400,
      "response_format must be json where include has logprobs, got srt.",
    ],
    ["with what nobody knows", { "include[]": "emotions" }, 400, "include"],
    ["with a long field", { language: "x".repeat(5_000) }, 400, "language"],
    ["with titles as a stream", { stream: "true", response_format: "srt" }, 400, "response_format"],
  ])("%s", async (_, fields, status, text) => {
    const response = await transcribe(fields);
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(text);
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });

  it("with two files", async () => {
    const form = formOf({ model: "ear", file: WAV });
    form.append("file", new Blob([WAV]), "again.wav");
    const response = await send(form);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { message: "file must be sent once." } });
  });

  it.each([
    ["of JSON", { "content-type": "application/json" }, 415],
    ["without a boundary", { "content-type": "multipart/form-data" }, 400],
    ["with another boundary", { "content-type": "multipart/form-data; boundary=x" }, 400],
  ])("%s", async (_, headers, status) => {
    expect((await send("--b\r\n\r\n\r\n--b--", headers)).status).toBe(status);
    expect(worker.tasks).toEqual([]);
  });

  it("larger than any body", async () => {
    const response = await transcribe({ file: new Uint8Array(LIMITS.maxBodyBytes) });
    expect(response.status).toBe(413);
    expect(worker.tasks).toEqual([]);
    expect(await postedOf(customer)).toBe(CREDIT);
  });
});

describe("speech in Hugging Face's form", () => {
  it("is a body of bytes, or base64 with parameters", async () => {
    hears({ text: "Hello there." });
    const headers = { authorization: `Bearer ${customer.key}`, "content-type": "audio/wav" };
    const bytes = await ask("/hf/models/ear", { method: "POST", body: WAV, headers });
    expect(await bytes.json()).toEqual({ text: "Hello there." });
    hears();
    const parameters = { return_timestamps: true, generation_parameters: { max_new_tokens: 9 } };
    const body = { inputs: toBase64(WAV), parameters };
    const path = "/hf/models/ear/pipeline/automatic-speech-recognition";
    expect(await (await post(customer, path, body)).json()).toEqual(SPEECH);
    expect(worker.tasks[1]?.input).toMatchObject({
      options: { maxNewTokens: 9, returnTimestamps: true },
    });
  });

  it("is refused by its rule where it is no sound", async () => {
    const response = await post(customer, "/hf/models/ear", { inputs: toBase64(MP3) });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: expect.stringContaining("must be a WAV, FLAC, MP3, Ogg or WebM file"),
      param: "inputs",
    });
  });
});
