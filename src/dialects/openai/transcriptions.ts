/** Transcriptions between OpenAI's wire and the worker's words. Pure. */
import type { HeardSpeech } from "../../contract/pipeline-results.ts";
import type {
  Transcription,
  TranscriptionEvent,
  TranscriptionRequest,
  TranscriptionSegment,
  TranscriptionUsage,
} from "../../contract/transcriptions.ts";
import type { TaskAnswer } from "../../gateway/run-task.ts";
import { type Heard, SPEECH_PARTS, toSpeech, toSpeechInput } from "../speech.ts";

export function toHeard(request: TranscriptionRequest): Heard {
  const { file, language = null, temperature = 0, response_format: format = "json" } = request;
  const hasTimes = format !== "json" && format !== "text";
  const { maxNewTokens } = SPEECH_PARTS;
  return toSpeechInput(file, { param: "file", language, hasTimes, temperature, maxNewTokens });
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
  if (request.response_format !== "verbose_json") return { text, usage };
  const { temperature = 0 } = request;
  return {
    task: "transcribe",
    language: toLanguageName(language),
    duration: seconds,
    text,
    segments: segmentsOf(answer, seconds).map((segment) => ({ ...segment, temperature })),
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

export function toTranscriptionDelta(delta: string): TranscriptionEvent {
  return { type: "transcript.text.delta", delta };
}

/** The last events of a stream, once all is known. @param told the text so far */
export function toTranscriptionEnd(answer: Answered["answer"], told: string): TranscriptionEvent[] {
  const { text } = toSpeech(answer.result);
  // By words: parts are what clients show as they come.
  const rest = text.startsWith(told) ? text.slice(told.length) : "";
  const deltas = rest.match(/\s*\S+\s*/g) ?? (rest === "" ? [] : [rest]);
  return [
    ...deltas.map(toTranscriptionDelta),
    { type: "transcript.text.done", text, usage: toUsage(answer) },
  ];
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
      ...known
    } = chunk;
    const start = Math.min(seconds, Math.max(0, from ?? 0));
    const end = Math.min(seconds, Math.max(start, to ?? seconds));
    return { id, seek, start, end, text: own, ...withoutNulls(known) };
  });
}

type Chunk = NonNullable<HeardSpeech["chunks"]>[number];

/** What a model does not know is absent. */
function withoutNulls({ tokens, ...numbers }: Omit<Chunk, "text" | "timestamp" | "seek">) {
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
