/** POST /v1/completions */
import { LIMITS } from "../../contract/common.ts";
import { completionRequestSchema, completionSchema } from "../../contract/completions.ts";
import { COMPLETION } from "../../dialects/openai/completion-dialect.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { GENERATION_ERRORS } from "../../http/documented-errors.ts";
import { generationCall } from "../../http/generation.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

export const createCompletion: Operation = {
  method: "post",
  path: "/v1/completions",
  operationId: "createCompletion",
  tag: "Completions",
  summary: "Continue texts or token ids, whole or as a stream of chunks.",
  access: forKeysAndEndUsers("completions"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: completionRequestSchema,
    example: { model: "pocket-chat", prompt: "Once upon a time", max_tokens: 32 },
  },
  status: 200,
  response: {
    description:
      "The completion; with `stream: true` its chunks as server-sent events, ending with `[DONE]`.",
    schema: completionSchema,
    example: ANSWER_EXAMPLES.completion,
    eventSchema: completionSchema,
  },
  errors: GENERATION_ERRORS,
  ...calledByKey(generationCall({ schema: completionRequestSchema, dialect: COMPLETION })),
};
