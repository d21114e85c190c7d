/** POST /v1/classify */
import { classificationSchema, classifyRequestSchema } from "../../contract/classify.ts";
import { LIMITS } from "../../contract/common.ts";
import { toListParam } from "../../dialects/task-params.ts";
import { toClassification, toClassificationInput } from "../../dialects/vllm/classify.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { taskCall } from "../../http/task-answer.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

export const classify: Operation = {
  method: "post",
  path: "/v1/classify",
  operationId: "classify",
  tag: "Tasks",
  summary: "What a classifier says of texts: the likeliest label of each, and the odds of all.",
  access: forKeysAndEndUsers("tasks"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: classifyRequestSchema,
    example: { model: "pocket-sentiment", input: ["The food was wonderful."] },
  },
  status: 200,
  response: {
    description: "The labels of each input, in their order.",
    schema: classificationSchema,
    example: ANSWER_EXAMPLES.classification,
  },
  errors: TASK_ERRORS,
  ...calledByKey(
    taskCall({
      schema: classifyRequestSchema,
      toTask: (request) => ({
        operation: "classify",
        task: "text-classification",
        model: request.model,
        inputFor: () => toClassificationInput(request),
        toParam: (param) =>
          toListParam(param, { inputs: "input" }, typeof request.input === "string"),
      }),
      toBody: (answer, _, head) => toClassification(answer, head),
    }),
  ),
};
