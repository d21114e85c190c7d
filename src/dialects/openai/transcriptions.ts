/** Transcriptions between OpenAI's wire and the worker's words. Pure. */
import type { HeardSpeech } from "../../contract/pipeline-results.ts";
import type { HeardTokenLogprob } from "../../contract/task.ts";
import type {
  Transcription,
  TranscriptionEvent,
  TranscriptionRequest,
  TranscriptionSegment,
  TranscriptionUsage,
  TranscriptionWord,
} from "../../contract/transcriptions.ts";
import type { TaskAnswer } from "../../gateway/run-task.ts";
import { type Heard, SPEECH_PARTS, toSpeech, toSpeechInput } from "../speech.ts";

export function toHeard(request: TranscriptionRequest): Heard {
  const { file, language = null, temperature = 0, response_format: format = "json" } = request;
  const { maxNewTokens } = SPEECH_PARTS;
  return toSpeechInput(file, {
    param: "file",
    language,
    hasTimes: format !== "json" && format !== "text",
    hasWords: wants(request, "word"),
    hasLogprobs: wantsLogprobs(request),
    temperature,
    maxNewTokens,
  });
}

/** A worker's fields in the words of the wire. */
export function toTranscriptionParam(param: string): string {
  if (param === "options.returnTimestamps") return "timestamp_granularities";
  if (param === "options.returnLogprobs") return "include";
  return param.startsWith("options.") ? param.slice(8) : "file";
}

type Granularity = NonNullable<TranscriptionRequest["timestamp_granularities"]>[number];

const wants = (
  { timestamp_granularities: given = ["segment"] }: TranscriptionRequest,
  granularity: Granularity,
): boolean => (given.length === 0 ? granularity === "segment" : given.includes(granularity));

const wantsLogprobs = ({ include = [] }: TranscriptionRequest): boolean =>
  include.includes("logprobs");

/** What would have no meaning together. @returns the field that is refused, and why */
export function findContradiction(
  request: TranscriptionRequest,
): { readonly param: string; readonly message: string } | undefined {
  const { stream, response_format: format = "json" } = request;
  const must = (param: string, rule: string) => ({ param, message: `${rule}, got ${format}.` });
  const only = "response_format must be json";
  if (stream === true && format !== "json") return must("response_format", `${only} in a stream`);
  if (wantsLogprobs(request) && format !== "json")
    return must("include", `${only} where include has logprobs`);
  if (!wants(request, "word") || format === "verbose_json") return undefined;
  const rule = "response_format must be verbose_json where timestamp_granularities has word";
  return must("timestamp_granularities", rule);
}

export interface Answered {
  readonly answer: Pick<TaskAnswer, "result" | "promptTokens" | "completionTokens">;
  readonly request: TranscriptionRequest;
  /** Of the sound. */
  readonly seconds: number;
}

export function toTranscription({ answer, request, seconds }: Answered): Transcription {
  const { text, language = request.language ?? "en" } = toSpeech(answer.result);
  const usage = toUsage(answer);
  if (request.response_format !== "verbose_json")
    return { text, ...logprobsOf(answer, request), usage };
  const { temperature = 0 } = request;
  return {
    task: "transcribe",
    language: toLanguageName(language),
    duration: seconds,
    text,
    ...(wants(request, "segment") && {
      segments: segmentsOf(answer, seconds).map((segment) => ({ ...segment, temperature })),
    }),
    ...(wants(request, "word") && wordsOf(answer, seconds)),
    usage: { ...usage, type: "duration", seconds },
  };
}

/** What is written as it is: a text, or titles of a film. */
export function toPlainTranscription({ answer, request, seconds }: Answered): string {
  const { response_format: format } = request;
  if (format === "srt")
    return segmentsOf(answer, seconds)
      .map(({ id, start, end, text }) => {
        const times = `${toClock(start, ",")} --> ${toClock(end, ",")}`;
        return `${id + 1}\n${times}\n${onOneLine(text)}\n\n`;
      })
      .join("");
  if (format !== "vtt") return `${toSpeech(answer.result).text}\n`;
  const titles = segmentsOf(answer, seconds).map(
    ({ start, end, text }) =>
      `${toClock(start, ".")} --> ${toClock(end, ".")}\n${onOneLine(text)}\n\n`,
  );
  return `WEBVTT\n\n${titles.join("")}`;
}

export interface TextDelta {
  readonly text: string;
  /** Of the tokens that end in it; absent: unasked. */
  readonly logprobs?: HeardTokenLogprob[] | undefined;
}

export function toTranscriptionDelta({ text, logprobs }: TextDelta): TranscriptionEvent {
  return {
    type: "transcript.text.delta",
    delta: text,
    ...(logprobs !== undefined && { logprobs }),
  };
}

export interface ToldSoFar {
  readonly text: string;
  /** How many of its tokens. */
  readonly tokens: number;
}

/** The last events of a stream, once all is known. */
export function toTranscriptionEnd(
  { answer, request }: Pick<Answered, "answer" | "request">,
  told: ToldSoFar,
): TranscriptionEvent[] {
  const { text } = toSpeech(answer.result);
  const rest = text.startsWith(told.text) ? text.slice(told.text.length) : "";
  const { logprobs } = logprobsOf(answer, request);
  return [
    ...toLastDeltas(rest, logprobs?.slice(told.tokens)).map(toTranscriptionDelta),
    {
      type: "transcript.text.done",
      text,
      ...(logprobs !== undefined && { logprobs }),
      usage: toUsage(answer),
    },
  ];
}

function toLastDeltas(rest: string, logprobs: HeardTokenLogprob[] | undefined): TextDelta[] {
  if (rest === "") return [];
  // Which token is of which word is known of the whole alone.
  if (logprobs !== undefined) return [{ text: rest, logprobs }];
  // By words: parts are what clients show as they come.
  return (rest.match(/\s*\S+\s*/g) ?? [rest]).map((text) => ({ text }));
}

interface Likely {
  readonly logprobs?: HeardTokenLogprob[];
}

/** They are there where they were asked for: whoever does not tell of them has failed. */
function logprobsOf({ result }: Answered["answer"], request: TranscriptionRequest): Likely {
  const { logprobs } = toSpeech(result);
  return wantsLogprobs(request) && logprobs !== undefined ? { logprobs } : {};
}

/** Likewise. */
function wordsOf({ result }: Answered["answer"], seconds: number): { words?: TranscriptionWord[] } {
  const { chunks = [] } = toSpeech(result);
  if (chunks.some(({ words }) => words === undefined)) return {};
  const words = chunks.flatMap(({ words = [] }) =>
    words.map(({ word, timestamp: [from = 0, to = from] }) => {
      const start = Math.min(seconds, from);
      return { word, start, end: Math.min(seconds, Math.max(start, to)) };
    }),
  );
  return { words };
}

function toUsage({ promptTokens, completionTokens }: Answered["answer"]): TranscriptionUsage {
  return {
    type: "tokens",
    input_tokens: promptTokens,
    input_token_details: { audio_tokens: promptTokens, text_tokens: 0 },
    output_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  };
}

/** A model that says no times has one of all; what has no end goes on to that of the sound. */
function segmentsOf(
  { result }: Pick<Answered["answer"], "result">,
  seconds: number,
): Omit<TranscriptionSegment, "temperature">[] {
  const { text, chunks = [{ text, timestamp: [0, seconds] } satisfies Chunk] } = toSpeech(result);
  return chunks.map((chunk: Chunk, id) => {
    const {
      text: own,
      timestamp: [from, to],
      seek = 0,
      words: _,
      ...known
    } = chunk;
    const start = Math.min(seconds, Math.max(0, from ?? 0));
    const end = Math.min(seconds, Math.max(start, to ?? seconds));
    return { id, seek, start, end, text: own, ...withoutNulls(known) };
  });
}

type Chunk = NonNullable<HeardSpeech["chunks"]>[number];

/** What a model does not know is absent. */
function withoutNulls({
  tokens,
  ...numbers
}: Omit<Chunk, "text" | "timestamp" | "seek" | "words">) {
  const { avg_logprob, compression_ratio, no_speech_prob } = numbers;
  return {
    ...(tokens !== undefined && { tokens }),
    ...(typeof avg_logprob === "number" && { avg_logprob }),
    ...(typeof compression_ratio === "number" && { compression_ratio }),
    ...(typeof no_speech_prob === "number" && { no_speech_prob }),
  };
}

/** OpenAI writes it out: `german`. */
function toLanguageName(code: string): string {
  const names = new Intl.DisplayNames("en", { type: "language" });
  return (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code).toLowerCase();
}

const onOneLine = (text: string): string => text.trim().replaceAll(/\s*[\r\n]+\s*/g, " ");

/** `00:01:02.500` */
function toClock(seconds: number, point: "." | ","): string {
  const ms = Math.round(seconds * 1_000);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = String(ms % 1_000).padStart(3, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)}${point}${rest}`;
}
