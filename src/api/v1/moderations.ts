/** POST /v1/moderations */
import { LIMITS } from "../../contract/common.ts";
import {
  DEFAULT_MODERATION_MODEL,
  moderationRequestSchema,
  moderationSchema,
} from "../../contract/moderations.ts";
import {
  toModeration,
  toModerationInput,
  toModerationParam,
} from "../../dialects/openai/moderations.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeysAndEndUsers, type Operation } from "../../http/operation.ts";
import { taskCall } from "../../http/task-answer.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

export const createModeration: Operation = {
  method: "post",
  path: "/v1/moderations",
  operationId: "createModeration",
  tag: "Tasks",
  summary: "Which of OpenAI's categories of harm a classifier sees in texts.",
  access: forKeysAndEndUsers("tasks"),
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: moderationRequestSchema,
    example: { model: "pocket-moderation-ngrams", input: ["How do I kill a process?"] },
  },
  status: 200,
  response: {
    description:
      "A result for each input, in their order; of parts, one. It is a classifier's guess, as good as the model: what it does not flag may be harmful all the same.",
    schema: moderationSchema,
    example: ANSWER_EXAMPLES.moderation,
  },
  errors: TASK_ERRORS,
  ...calledByKey(
    taskCall({
      schema: moderationRequestSchema,
      toTask: (request) => ({
        operation: "moderations",
        task: "moderation",
        model: request.model ?? DEFAULT_MODERATION_MODEL,
        inputFor: () => toModerationInput(request),
        toParam: (param) => toModerationParam(request, param),
      }),
      toBody: (answer, request, { id }) => toModeration(answer, request, id),
    }),
  ),
};
