/** POST /v1/rerank and /v2/rerank */
import { LIMITS } from "../../contract/common.ts";
import { rerankRequestSchema, rerankSchema } from "../../contract/rerank.ts";
import { toRerank, toRerankInput } from "../../dialects/cohere/rerank.ts";
import { toListParam } from "../../dialects/task-params.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { taskCall } from "../../http/task-answer.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

const VERSIONS = {
  "1": { path: "/v1/rerank", operationId: "rerank" },
  "2": { path: "/v2/rerank", operationId: "rerankV2" },
} as const;

export const rerank = operationOf("1");
export const rerankV2 = operationOf("2");

function operationOf(version: keyof typeof VERSIONS): Operation {
  return {
    ...VERSIONS[version],
    method: "post",
    tag: "Tasks",
    summary: "Documents in the order in which they answer a query.",
    access: forKeysAndEndUsers("tasks"),
    body: {
      maxBytes: LIMITS.maxBodyBytes,
      schema: rerankRequestSchema,
      example: {
        model: "pocket-rerank",
        query: "What is the capital of France?",
        documents: ["Paris is the capital of France.", "The cat sleeps."],
        top_n: 1,
      },
    },
    status: 200,
    response: {
      description: "The documents' places and scores, best first.",
      schema: rerankSchema,
      example: {
        ...ANSWER_EXAMPLES.rerank,
        meta: { ...ANSWER_EXAMPLES.rerank.meta, api_version: { version } },
      },
    },
    errors: TASK_ERRORS,
    ...calledByKey(
      taskCall({
        schema: rerankRequestSchema,
        toTask: (request) => ({
          operation: "rerank",
          task: "rerank",
          model: request.model,
          preferences: request.provider,
          inputFor: () => toRerankInput(request),
          toParam: (param) => toListParam(param, {}),
        }),
        toBody: (answer, request, { id }) => toRerank(answer, { request, id, version }),
      }),
    ),
  };
}
