/** Tasks on pictures and sounds between Hugging Face's wire and the worker's words. Pure. */
import { fromBase64 } from "../../contract/bytes.ts";
import {
  imageClassificationRequestSchema,
  objectDetectionRequestSchema,
  speechRequestSchema,
} from "../../contract/media.ts";
import { readPicture } from "../../contract/pictures.ts";
import { parsePipelineResult, speechSchema } from "../../contract/pipeline-results.ts";
import type { TaskInputOf } from "../../contract/task.ts";
import { ApiError } from "../../errors.ts";
import { SPEECH_PARTS, SPEECH_TASK, toSpeech, toSpeechInput } from "../speech.ts";
import { define, type HuggingFaceTask } from "./definition.ts";

type PipelineInput = TaskInputOf<"pipeline">;

/**
 * @throws {ApiError} invalid_value: nothing is asked of a worker, or held, for what is no picture
 */
function ofPicture(
  pipeline: string,
  base64: string,
  options: PipelineInput["options"],
): PipelineInput {
  const read = readPicture(fromBase64(base64));
  if (!read.ok)
    throw new ApiError("invalid_value", { message: `inputs: ${read.fault}`, param: "inputs" });
  const { mediaType } = read.facts;
  return { task: "pipeline", pipeline, inputs: [{ type: "binary", mediaType, base64 }], options };
}

const imageClassification = define({
  modelTask: "image-classification",
  task: "pipeline",
  schema: imageClassificationRequestSchema,
  toInput: ({ inputs, parameters }) =>
    ofPicture("image-classification", inputs, { topK: parameters?.top_k ?? 5 }),
  toAnswer: ({ results }) => parsePipelineResult("image-classification", results[0]),
});

const objectDetection = define({
  modelTask: "object-detection",
  task: "pipeline",
  schema: objectDetectionRequestSchema,
  toInput: ({ inputs, parameters }) =>
    ofPicture("object-detection", inputs, { threshold: parameters?.threshold ?? 0.9 }),
  toAnswer: ({ results }) => parsePipelineResult("object-detection", results[0]),
});

const speechRecognition = define({
  modelTask: SPEECH_TASK,
  task: "pipeline",
  schema: speechRequestSchema,
  toInput: ({ inputs, parameters }) =>
    toSpeechInput(inputs, {
      param: "inputs",
      language: null,
      hasTimes: parameters?.return_timestamps ?? false,
      temperature: parameters?.generation_parameters?.temperature ?? 0,
      maxNewTokens: parameters?.generation_parameters?.max_new_tokens ?? SPEECH_PARTS.maxNewTokens,
    }).input,
  // What Whisper knows besides is none of this form's.
  toAnswer: (result) => speechSchema.parse(toSpeech(result)),
});

export const MEDIA_TASKS: readonly (readonly [string, HuggingFaceTask])[] = [
  ["image-classification", { ...imageClassification, takesBytes: true }],
  ["object-detection", { ...objectDetection, takesBytes: true }],
  [SPEECH_TASK, { ...speechRecognition, takesBytes: true }],
];
