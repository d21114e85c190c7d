/**
 * POST /hf/models/{id}/v1/chat/completions and /v1/completions: OpenAI's operations at the URL of a
 * model.
 */
import {
  chatCompletionChunkSchema,
  chatCompletionRequestSchema,
  chatCompletionSchema,
} from "../../contract/chat.ts";
import { LIMITS } from "../../contract/common.ts";
import { completionSchema } from "../../contract/completions.ts";
import { huggingFaceErrorSchema } from "../../contract/hugging-face.ts";
import {
  huggingFaceChatBodySchema,
  huggingFaceCompletionBodySchema,
  huggingFaceCompletionSchema,
} from "../../contract/text-generation.ts";
import {
  atModel,
  HUGGING_FACE_CHAT,
  HUGGING_FACE_COMPLETION,
} from "../../dialects/hugging-face/at-model.ts";
import { HUGGING_FACE_ERRORS } from "../../dialects/hugging-face/errors.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { generationCall } from "../../http/generation.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { ANSWER_EXAMPLES } from "../v1/answer-examples.ts";

const common = {
  method: "post",
  tag: "Tasks",
  spanningParameter: "id",
  pathParameters: { id: "The model's id. It may contain a slash." },
  status: 200,
  errors: GENERATION_ERRORS,
  errorForm: HUGGING_FACE_ERRORS,
  errorSchema: huggingFaceErrorSchema,
} as const satisfies Partial<Operation>;

const DESCRIPTION =
  "The completion; with `stream: true` its chunks as server-sent events, ending with `[DONE]`.";

export const createHuggingFaceChat: Operation = {
  ...common,
  path: "/hf/models/{id}/v1/chat/completions",
  operationId: "createHuggingFaceChat",
  summary: "Answer a conversation by the model of the URL, as Hugging Face's clients ask for it.",
  access: forKeysAndEndUsers("chat"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: huggingFaceChatBodySchema,
    example: { messages: [{ role: "user", content: "What is the capital of France?" }] },
  },
  response: {
    description: DESCRIPTION,
    schema: chatCompletionSchema,
    example: ANSWER_EXAMPLES.chat,
    eventSchema: chatCompletionChunkSchema,
  },
  ...calledByKey((head) => {
    const dialect = atModel(HUGGING_FACE_CHAT, head.params["id"] ?? "");
    return generationCall({ schema: chatCompletionRequestSchema, dialect })(head);
  }),
};

export const createHuggingFaceCompletion: Operation = {
  ...common,
  path: "/hf/models/{id}/v1/completions",
  operationId: "createHuggingFaceCompletion",
  summary: "Continue texts by the model of the URL, as Hugging Face's clients ask for it.",
  access: forKeysAndEndUsers("completions"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: huggingFaceCompletionBodySchema,
    example: { prompt: "Once upon a time", max_tokens: 32 },
  },
  response: {
    description: DESCRIPTION,
    schema: completionSchema,
    example: ANSWER_EXAMPLES.completion,
    eventSchema: completionSchema,
  },
  ...calledByKey((head) => {
    const dialect = atModel(HUGGING_FACE_COMPLETION, head.params["id"] ?? "");
    return generationCall({ schema: huggingFaceCompletionSchema, dialect })(head);
  }),
};
