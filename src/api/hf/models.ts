/** POST /hf/models/{id} and /hf/models/{id}/pipeline/{task}: tasks as Hugging Face's clients ask for them. */
import { z } from "zod";

import { LIMITS } from "../../contract/common.ts";
import { anyObject } from "../../contract/fields.ts";
import {
  huggingFaceErrorSchema,
  huggingFaceRequestSchema,
  huggingFaceResponseSchema,
} from "../../contract/hugging-face.ts";
import type { Pooling } from "../../contract/models.ts";
import { HUGGING_FACE_ERRORS } from "../../dialects/hugging-face/errors.ts";
import {
  findTask,
  HUGGING_FACE_TASKS,
  taskOf,
  type HuggingFaceTask,
} from "../../dialects/hugging-face/tasks.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import { toListParam } from "../../dialects/task-params.ts";
import { ApiError } from "../../errors.ts";
import { check, readBody } from "../../http/body.ts";
import { TASK_ERRORS } from "../../http/documented-errors.ts";
import { forKeys, type ApiContext, type Operation } from "../../http/operation.ts";
import { pathParametersOf } from "../../http/router.ts";
import { answerTask } from "../../http/task-answer.ts";

const common = {
  method: "post",
  tag: "Tasks",
  access: forKeys("tasks"),
  spanningParameter: "id",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: huggingFaceRequestSchema,
    example: { inputs: "The food was wonderful." },
  },
  status: 200,
  response: { description: "As the task has it.", schema: huggingFaceResponseSchema },
  errors: TASK_ERRORS,
  errorForm: HUGGING_FACE_ERRORS,
  errorSchema: huggingFaceErrorSchema,
} as const satisfies Partial<Operation>;

const id = "The model's id. It may contain a slash.";

export const runHuggingFaceModel: Operation = {
  ...common,
  path: "/hf/models/{id}",
  operationId: "runHuggingFaceModel",
  summary:
    "A model's task, in the form of Hugging Face: its first, or the one that the body looks like.",
  pathParameters: { id },
  handler: async (c) => {
    const { id: model = "" } = pathParametersOf(c, runHuggingFaceModel);
    const entry = (await c.env.catalog.list(c.env.now(), c.env.defer)).get(model);
    // Of no model, or one for none of these tasks, the pipeline says so, to those whose key opens something.
    return answer(c, model, (body) => taskOf(entry?.tasks ?? [], body) ?? "feature-extraction");
  },
};

export const runHuggingFacePipeline: Operation = {
  ...common,
  path: "/hf/models/{id}/pipeline/{task}",
  operationId: "runHuggingFacePipeline",
  summary: `A task of a model, in the form of Hugging Face: ${HUGGING_FACE_TASKS.join(", ")}.`,
  pathParameters: { id, task: "Its name there." },
  handler: async (c) => {
    const { id: model = "", task: name = "" } = pathParametersOf(c, runHuggingFacePipeline);
    // Bodies of other tasks may be pictures and sounds.
    requireTask(name);
    return answer(c, model, () => name);
  },
};

/** @throws {ApiError} invalid_value */
function requireTask(name: string): HuggingFaceTask {
  const task = findTask(name);
  if (task !== undefined) return task;
  throw new ApiError("invalid_value", {
    message: `There is no task ${JSON.stringify(name.slice(0, 100))} here. There are ${HUGGING_FACE_TASKS.join(", ")}.`,
    param: "task",
  });
}

async function answer(
  c: ApiContext,
  model: string,
  nameOf: (body: unknown) => string,
): Promise<Response> {
  const judge = (sent: unknown): Judged => {
    const body = check(withoutNulls(sent), anyObject());
    const name = nameOf(body);
    const task = requireTask(name);
    return { name, task, request: check(body, task.schema) };
  };
  const { value, bytes } = await readBody(c, z.custom<Judged>(), judge);
  const { name, task, request } = value;
  const asked = {
    operation: name,
    task: task.modelTask,
    model,
    inputFor: ({ pooling }: { readonly pooling: Pooling }) => task.toInput(request, pooling),
    toParam: (param: string) => toListParam(param, {}),
  };
  return answerTask(c, asked, bytes, ({ result }) => task.toAnswer(result, request) as object);
}

interface Judged {
  readonly name: string;
  readonly task: HuggingFaceTask;
  readonly request: unknown;
}
