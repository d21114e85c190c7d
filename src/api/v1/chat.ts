/** POST /v1/chat/completions */
import {
  chatCompletionChunkSchema,
  chatCompletionRequestSchema,
  chatCompletionSchema,
} from "../../contract/chat.ts";
import { LIMITS } from "../../contract/common.ts";
import { CHAT } from "../../dialects/openai/chat-dialect.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { generationCall } from "../../http/generation.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

export const createChatCompletion: Operation = {
  method: "post",
  path: "/v1/chat/completions",
  operationId: "createChatCompletion",
  tag: "Chat",
  summary: "Answer a conversation, whole or as a stream of chunks.",
  access: forKeysAndEndUsers("chat"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: chatCompletionRequestSchema,
    example: {
      model: "pocket-chat",
      messages: [{ role: "user", content: "What is the capital of France?" }],
      stream: true,
    },
  },
  status: 200,
  response: {
    description:
      "The completion; with `stream: true` its chunks as server-sent events, ending with `[DONE]`.",
    schema: chatCompletionSchema,
    example: ANSWER_EXAMPLES.chat,
    eventSchema: chatCompletionChunkSchema,
  },
  errors: GENERATION_ERRORS,
  ...calledByKey(generationCall({ schema: chatCompletionRequestSchema, dialect: CHAT })),
};
