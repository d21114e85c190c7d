/** POST /v1/embeddings */
import { LIMITS } from "../../contract/common.ts";
import { embeddingsRequestSchema, embeddingsSchema } from "../../contract/embeddings.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import {
  toEmbeddings,
  toEmbeddingsParam,
  toFeatureExtraction,
} from "../../dialects/openai/embeddings.ts";
import { readBody } from "../../http/body.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeys, type Operation } from "../../http/operation.ts";
import { answerTask } from "../../http/task-answer.ts";

export const createEmbeddings: Operation = {
  method: "post",
  path: "/v1/embeddings",
  operationId: "createEmbeddings",
  tag: "Tasks",
  summary: "Embeddings of texts: vectors that are near each other where texts say alike.",
  access: forKeys("tasks"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: embeddingsRequestSchema,
    example: { model: "pocket-encoder", input: ["The cat sleeps.", "A cat is sleeping."] },
  },
  idempotency: "by_key",
  status: 200,
  response: {
    description: "An embedding for each input, in their order.",
    schema: embeddingsSchema,
  },
  errors: TASK_ERRORS,
  handler: async (c) => {
    const { value: request, bytes } = await readBody(c, embeddingsRequestSchema, withoutNulls);
    const asked = {
      operation: "embeddings",
      task: "feature-extraction",
      model: request.model,
      inputFor: ({ pooling }) => toFeatureExtraction(request, pooling),
      toParam: (param) => toEmbeddingsParam(request, param),
    } as const satisfies Parameters<typeof answerTask>[1];
    return answerTask(c, asked, bytes, (answer) => toEmbeddings(answer, request.encoding_format));
  },
};
