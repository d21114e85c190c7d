/**
 * What is said in a sound, on OpenAI's wire: `POST /v1/audio/transcriptions`, a form with a file.
 */
import { z } from "zod";

import { LIMITS, taken, unsupported } from "./common.ts";
import { list, text } from "./fields.ts";
import { isBase64, TASK_LIMITS } from "./task.ts";

export const TRANSCRIPTION_FORMATS = ["json", "text", "srt", "verbose_json", "vtt"] as const;

const MAX_FILE_LENGTH = 4 * Math.ceil(LIMITS.maxBodyBytes / 3);

const fields = {
  model: text({ min: 1, max: LIMITS.maxIdLength }),
  language: text({ min: 1, max: TASK_LIMITS.maxLanguageLength }).optional().meta({
    description:
      "Two letters, of a model that has several; what is heard in the first thirty seconds unless said.",
  }),
  prompt: unsupported("Models here are given the sound alone."),
  response_format: z
    .enum(TRANSCRIPTION_FORMATS)
    .optional()
    .meta({ description: "`json` unless said." }),
  temperature: z.number().min(0).max(1).optional().meta({
    description: "0, the likeliest token, unless said.",
  }),
  timestamp_granularities: list(z.enum(["segment", "word"]), { max: 2 })
    .optional()
    .meta({
      description:
        "Of `verbose_json`; `segment` unless said. Words need a model of Whisper's kind that was exported with its cross attentions.",
    }),
  stream: z
    .boolean()
    .optional()
    .meta({
      description:
        "The text as events while it is written; of `json` alone. A sound of more than thirty seconds is heard in parts, " +
        "and the text of a part comes when the next is heard.",
    }),
  chunking_strategy: taken("A long sound is read in parts of thirty seconds that overlap."),
  include: list(z.enum(["logprobs"]), { max: 2 })
    .optional()
    .meta({
      description:
        "`logprobs`: how likely each token was, of `json` alone, whole or streamed, by a model of Whisper's kind.",
    }),
};

/** As it is checked: its file in base64, its fields as what their texts say. */
export const transcriptionRequestSchema = z.strictObject({
  file: text({ min: 1, max: MAX_FILE_LENGTH }).refine(isBase64, { message: "must be base64" }),
  ...fields,
});

/** As the document has it. */
export const transcriptionFormSchema = z
  .strictObject({
    file: text({ max: LIMITS.maxBodyBytes }).meta({
      format: "binary",
      description:
        "WAV of PCM or floats, FLAC, MP3, Ogg with Vorbis or Opus, or WebM with Opus: up to 600 seconds, and 4 MiB with the rest of the form.",
    }),
    ...fields,
  })
  .meta({ id: "CreateTranscriptionRequest" });

export type TranscriptionRequest = z.infer<typeof transcriptionRequestSchema>;

const usage = z
  .object({
    type: z.literal("tokens"),
    input_tokens: z.int().meta({ description: "Ten for each second of sound that is begun." }),
    input_token_details: z.object({ audio_tokens: z.int(), text_tokens: z.int() }),
    output_tokens: z.int(),
    total_tokens: z.int(),
  })
  .meta({ id: "TranscriptionUsage" });

export type TranscriptionUsage = z.infer<typeof usage>;

/** As OpenAI's clients have it in this format; with it, what is charged. */
const durationUsage = usage
  .extend({
    type: z.literal("duration"),
    seconds: z.number().meta({ description: "How long the sound lasts." }),
  })
  .meta({ id: "TranscriptionDurationUsage" });

const ofWhisper = (description: string): { readonly description: string } => ({
  description: `${description} Of models of Whisper's kind; others do not know it.`,
});

const segment = z
  .object({
    id: z.int(),
    seek: z.int().meta({
      description:
        "Where the part of the sound begins in which it was heard, in hundredths of a second.",
    }),
    start: z.number().meta({ description: "Seconds." }),
    end: z.number(),
    text: z.string(),
    tokens: z
      .array(z.int())
      .optional()
      .meta(ofWhisper("What the model wrote, the times around the text among it.")),
    temperature: z.number().meta({ description: "As it was asked for." }),
    avg_logprob: z
      .number()
      .optional()
      .meta(ofWhisper("The mean of the log probabilities of its tokens, where each was chosen.")),
    compression_ratio: z
      .number()
      .optional()
      .meta(ofWhisper("Bytes of the text for each byte of it that zlib has packed.")),
    no_speech_prob: z
      .number()
      .optional()
      .meta(ofWhisper("How likely nothing is said in the part in which it was heard.")),
  })
  .meta({ id: "TranscriptionSegment" });

const word = z
  .object({
    word: z.string().meta({ description: "With the signs that are written at it." }),
    start: z.number().meta({ description: "Seconds." }),
    end: z.number(),
  })
  .meta({ id: "TranscriptionWord" });

const logprobs = z
  .array(
    z
      .object({
        token: z.string(),
        logprob: z.number().meta({
          description: "Natural logarithm of how likely it was where it was chosen.",
        }),
        bytes: z.array(z.int()).meta({
          description: "Of the token, which may hold a part of a character.",
        }),
      })
      .meta({ id: "TranscriptionLogprob" }),
  )
  .optional()
  .meta({ description: "Where `include` has `logprobs`." });

export const transcriptionSchema = z
  .object({
    text: z.string(),
    logprobs,
    task: z
      .literal("transcribe")
      .optional()
      .meta({ description: "From here on of `verbose_json`." }),
    language: z.string().optional().meta({ description: "Its English name, as `german`." }),
    duration: z.number().optional().meta({ description: "Seconds." }),
    segments: z.array(segment).optional(),
    words: z
      .array(word)
      .optional()
      .meta({ description: "Where `timestamp_granularities` has `word`." }),
    usage: z.union([usage, durationUsage]).meta({
      description: "Of `verbose_json` by its duration; else by tokens, which are there in both.",
    }),
  })
  .meta({ id: "Transcription" });

export type Transcription = z.infer<typeof transcriptionSchema>;
export type TranscriptionSegment = z.infer<typeof segment>;
export type TranscriptionWord = z.infer<typeof word>;

export const transcriptionEventSchema = z
  .union([
    z.object({ type: z.literal("transcript.text.delta"), delta: z.string(), logprobs }),
    z.object({ type: z.literal("transcript.text.done"), text: z.string(), logprobs, usage }),
  ])
  .meta({ id: "TranscriptionEvent" });

export type TranscriptionEvent = z.infer<typeof transcriptionEventSchema>;
