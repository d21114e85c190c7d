/** POST /v1/classify */
import { classificationSchema, classifyRequestSchema } from "../../contract/classify.ts";
import { LIMITS } from "../../contract/common.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import { toListParam } from "../../dialects/task-params.ts";
import { toClassification, toClassificationInput } from "../../dialects/vllm/classify.ts";
import { readBody } from "../../http/body.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeys, type Operation } from "../../http/operation.ts";
import { answerTask } from "../../http/task-answer.ts";

export const classify: Operation = {
  method: "post",
  path: "/v1/classify",
  operationId: "classify",
  tag: "Tasks",
  summary: "What a classifier says of texts: the likeliest label of each, and the odds of all.",
  access: forKeys("tasks"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: classifyRequestSchema,
    example: { model: "pocket-sentiment", input: ["The food was wonderful."] },
  },
  idempotency: "by_key",
  status: 200,
  response: {
    description: "The labels of each input, in their order.",
    schema: classificationSchema,
  },
  errors: TASK_ERRORS,
  handler: async (c) => {
    const { value: request, bytes } = await readBody(c, classifyRequestSchema, withoutNulls);
    const asked = {
      operation: "classify",
      task: "text-classification",
      model: request.model,
      inputFor: () => toClassificationInput(request),
      toParam: (param: string) =>
        toListParam(param, { inputs: "input" }, typeof request.input === "string"),
    } as const;
    const head = { id: c.get("requestId"), nowMs: c.get("startedAtMs") };
    return answerTask(c, asked, bytes, (answer) => toClassification(answer, head));
  },
};
