/** POST /v1/audio/transcriptions */
import { readUtf8, toBase64 } from "../../contract/bytes.ts";
import { LIMITS } from "../../contract/common.ts";
import {
  transcriptionEventSchema,
  transcriptionFormSchema,
  transcriptionRequestSchema,
  transcriptionSchema,
  type TranscriptionRequest,
} from "../../contract/transcriptions.ts";
import {
  findContradiction,
  toHeard,
  toPlainTranscription,
  toTranscription,
  toTranscriptionDelta,
  toTranscriptionEnd,
  toTranscriptionParam,
  type Answered,
} from "../../dialects/openai/transcriptions.ts";
import { SPEECH_TASK, type Heard } from "../../dialects/speech.ts";
import { ApiError, quoted } from "../../errors.ts";
import { confirmKey } from "../../http/access.ts";
import { check } from "../../http/body.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import type { OpenCall } from "../../http/key-call.ts";
import { boundaryOf, readForm, type FormPart } from "../../http/multipart.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import {
  prepareTask,
  prepareTaskStream,
  type AskedTask,
  type TaskWriter,
} from "../../http/task-answer.ts";
import { dataEvent, DONE_EVENT } from "../../streaming/sse.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

const openTranscription: OpenCall = ({ contentType }) => {
  const boundary = requireBoundary(contentType);
  return (bytes) => {
    const request = check(toFields(partsOf(bytes, boundary)), transcriptionRequestSchema);
    const contradiction = findContradiction(request);
    if (contradiction !== undefined) throw invalid(contradiction.message, contradiction.param);
    const heard = toHeard(request);
    const asked: AskedTask = {
      operation: "audio.transcriptions",
      task: SPEECH_TASK,
      model: request.model,
      inputFor: () => heard.input,
      toParam: toTranscriptionParam,
    };
    return async (context) =>
      request.stream === true
        ? prepareTaskStream(context, asked, openWriter(request))
        : prepareTask(context, asked, (answer) => toResponse({ answer, request, heard }));
  };
};

export const createTranscription: Operation = {
  method: "post",
  path: "/v1/audio/transcriptions",
  operationId: "createTranscription",
  tag: "Tasks",
  summary: "The text of what is said in a sound.",
  access: forKeysAndEndUsers("tasks"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    isForm: true,
    schema: transcriptionFormSchema,
    example: { model: "whisper-base", file: "@sound.wav", response_format: "json" },
  },
  status: 200,
  response: {
    description:
      "The text, as JSON; with `response_format` text, srt or vtt as it is; with `stream: true` as server-sent events.",
    schema: transcriptionSchema,
    example: ANSWER_EXAMPLES.transcription,
    hasPlainText: true,
    eventSchema: transcriptionEventSchema,
  },
  errors: TASK_ERRORS,
  // A form has a file: nobody's is read, or judged, whose key opens nothing.
  ...calledByKey(openTranscription, (c) => confirmKey(c, "tasks")),
};

interface Given extends Pick<Answered, "answer" | "request"> {
  readonly heard: Heard;
}

function toResponse({ answer, request, heard }: Given): Response {
  const answered: Answered = { answer, request, seconds: heard.seconds };
  const { response_format: format = "json" } = request;
  if (format === "json" || format === "verbose_json")
    return Response.json(toTranscription(answered));
  return new Response(toPlainTranscription(answered), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

function openWriter(request: TranscriptionRequest): TaskWriter {
  let told = { text: "", tokens: 0 };
  return {
    of: ({ text, logprobs }) => {
      told = { text: told.text + text, tokens: told.tokens + (logprobs?.length ?? 0) };
      return dataEvent(toTranscriptionDelta({ text, logprobs }));
    },
    end: (answer) => {
      const events = toTranscriptionEnd({ answer, request }, told).map((event) => dataEvent(event));
      return [...events, DONE_EVENT].join("");
    },
  };
}

/** @throws {ApiError} unsupported_media_type, invalid_value */
function requireBoundary(type: string): string {
  if (!/^multipart\/form-data\s*(;|$)/i.test(type))
    throw new ApiError("unsupported_media_type", {
      message: `The content type must be multipart/form-data, got ${type === "" ? "none" : quoted(type)}.`,
    });
  const boundary = boundaryOf(type);
  if (boundary !== null) return boundary;
  throw invalid("The content type must name a boundary of 1 to 70 characters.", null);
}

/** @throws {ApiError} invalid_value */
function partsOf(body: Uint8Array, boundary: string): readonly FormPart[] {
  const form = readForm(body, boundary);
  if (form.ok) return form.parts;
  throw invalid(`The request body ${form.fault}.`, null);
}

/** Names of which a form may have several, with brackets or without. */
const LISTS: ReadonlySet<string> = new Set(["timestamp_granularities", "include"]);
const MAX_FIELD_BYTES = 4_096;

/**
 * Fields as what their texts say; what is no number stays a text, for the schema to refuse.
 * @throws {ApiError} invalid_value
 */
function toFields(parts: readonly FormPart[]): Record<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const { name, bytes } of parts) {
    const field = name.replace(/\[\]$/, "");
    const before = fields.get(field);
    const value = field === "file" ? toBase64(bytes) : toValue(field, bytes);
    if (LISTS.has(field)) fields.set(field, [...((before as unknown[] | undefined) ?? []), value]);
    else if (before === undefined) fields.set(field, value);
    else throw invalid(`${field.slice(0, 80)} must be sent once.`, field.slice(0, 80));
  }
  return Object.fromEntries(fields);
}

/** @throws {ApiError} invalid_value */
function toValue(field: string, bytes: Uint8Array): unknown {
  const shown = field.slice(0, 80);
  if (bytes.length > MAX_FIELD_BYTES) {
    const rule = `must have at most ${MAX_FIELD_BYTES} bytes, got ${bytes.length}`;
    throw invalid(`${shown} ${rule}.`, shown);
  }
  const text = readUtf8(bytes);
  if (text === undefined) throw invalid(`${shown} is not valid UTF-8.`, shown);
  if (field === "temperature" && /^\d{1,3}(\.\d{1,17})?$/.test(text)) return Number(text);
  if (field === "stream" && /^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  return text;
}

const invalid = (message: string, param: string | null): ApiError =>
  new ApiError("invalid_value", { message, param });
