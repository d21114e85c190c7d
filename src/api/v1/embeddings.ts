/** POST /v1/embeddings */
import { LIMITS } from "../../contract/common.ts";
import { embeddingsRequestSchema, embeddingsSchema } from "../../contract/embeddings.ts";
import {
  toEmbeddings,
  toEmbeddingsParam,
  toFeatureExtraction,
} from "../../dialects/openai/embeddings.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { taskCall } from "../../http/task-answer.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

export const createEmbeddings: Operation = {
  method: "post",
  path: "/v1/embeddings",
  operationId: "createEmbeddings",
  tag: "Tasks",
  summary: "Embeddings of texts: vectors that are near each other where texts say alike.",
  access: forKeysAndEndUsers("tasks"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: embeddingsRequestSchema,
    example: { model: "pocket-encoder", input: ["The cat sleeps.", "A cat is sleeping."] },
  },
  status: 200,
  response: {
    description: "An embedding for each input, in their order.",
    schema: embeddingsSchema,
    example: ANSWER_EXAMPLES.embeddings,
  },
  errors: TASK_ERRORS,
  ...calledByKey(
    taskCall({
      schema: embeddingsRequestSchema,
      toTask: (request) => ({
        operation: "embeddings",
        task: "feature-extraction",
        model: request.model,
        preferences: request.provider,
        inputFor: ({ pooling }) => toFeatureExtraction(request, pooling),
        toParam: (param) => toEmbeddingsParam(request, param),
      }),
      toBody: (answer, request) => toEmbeddings(answer, request.encoding_format),
    }),
  ),
};
