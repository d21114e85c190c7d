/**
 * POST /hf/models/{id} and /hf/models/{id}/pipeline/{task}: what a model does, as Hugging Face's
 * clients ask for it.
 */
import { z } from "zod";

import { toBase64 } from "../../contract/bytes.ts";
import { LIMITS } from "../../contract/common.ts";
import { anyObject } from "../../contract/fields.ts";
import {
  huggingFaceErrorSchema,
  huggingFaceRequestSchema,
  huggingFaceResponseSchema,
} from "../../contract/hugging-face.ts";
import {
  textGenerationEventSchema,
  textGenerationRequestSchema,
} from "../../contract/text-generation.ts";
import { atModel } from "../../dialects/hugging-face/at-model.ts";
import type { HuggingFaceTask } from "../../dialects/hugging-face/definition.ts";
import { HUGGING_FACE_ERRORS } from "../../dialects/hugging-face/errors.ts";
import { findTask, HUGGING_FACE_TASKS, taskOf } from "../../dialects/hugging-face/tasks.ts";
import { TEXT_GENERATION } from "../../dialects/hugging-face/text-generation.ts";
import { withoutNulls } from "../../dialects/nulls.ts";
import { toListParam, toOptionParam } from "../../dialects/task-params.ts";
import { ApiError } from "../../errors.ts";
import type { OfferedModel } from "../../gateway/run-task.ts";
import { confirmKey, presentedKey } from "../../http/access.ts";
import { check, readBody, readJudged } from "../../http/body.ts";
import { GENERATION_ERRORS, TASK_ERRORS } from "../../http/documented-errors.ts";
import { generationHandler } from "../../http/generation.ts";
import { forKeys, type ApiContext, type Operation } from "../../http/operation.ts";
import { pathParametersOf } from "../../http/router.ts";
import { answerTask } from "../../http/task-answer.ts";
import { visibleModel } from "../../routing/lifecycle.ts";

const NAMES = ["text-generation", ...HUGGING_FACE_TASKS].join(", ");

const common = {
  method: "post",
  tag: "Tasks",
  access: forKeys(null),
  spanningParameter: "id",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: huggingFaceRequestSchema,
    example: { inputs: "The food was wonderful." },
  },
  idempotency: "by_key",
  status: 200,
  response: {
    description:
      "As the task has it. `text-generation` with `stream: true` sends its tokens as server-sent events.",
    schema: huggingFaceResponseSchema,
    eventSchema: textGenerationEventSchema,
  },
  errors: [...GENERATION_ERRORS, ...TASK_ERRORS],
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
    const catalog = await c.var.services.catalog.naming(
      [model],
      c.var.services.now(),
      c.var.services.defer,
    );
    const entry = visibleModel(catalog, model, presentedKey(c).organizationId);
    if (entry?.tasks[0] === "text-generation") return generateText(c, model);
    // Of no model, or one for none of these tasks, the pipeline says so, to those whose key opens
    // something.
    return answer(c, model, (body) => taskOf(entry?.tasks ?? [], body) ?? "feature-extraction");
  },
};

export const runHuggingFacePipeline: Operation = {
  ...common,
  path: "/hf/models/{id}/pipeline/{task}",
  operationId: "runHuggingFacePipeline",
  summary: `A task of a model, in the form of Hugging Face: ${NAMES}.`,
  pathParameters: { id, task: "Its name there." },
  handler: async (c) => {
    const { id: model = "", task: name = "" } = pathParametersOf(c, runHuggingFacePipeline);
    if (name === "text-generation") return generateText(c, model);
    if (findTask(name) === undefined) await confirmKey(c, null);
    requireTask(name);
    return answer(c, model, () => name);
  },
};

function generateText(c: ApiContext, model: string): Promise<Response> {
  const dialect = atModel(TEXT_GENERATION, model);
  return generationHandler({ schema: textGenerationRequestSchema, dialect })(c);
}

/** @throws {ApiError} not_found */
function requireTask(name: string): HuggingFaceTask {
  const task = findTask(name);
  if (task !== undefined) return task;
  throw new ApiError("not_found", {
    message: `There is no task ${JSON.stringify(name.slice(0, 100))} here. There are ${NAMES}.`,
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
  const isBytes = isFile(c) && findTask(nameOf({}))?.takesBytes === true;
  const { value, bytes } = isBytes
    ? await readJudged(c, (sent) => ({ value: judge({ inputs: toBase64(sent) }), bytes: sent }))
    : await readBody(c, z.custom<Judged>(), judge);
  const { name, task, request } = value;
  const asked = {
    operation: name,
    task: task.modelTask,
    model,
    inputFor: ({ pooling }: OfferedModel) => task.toInput(request, pooling),
    toParam: (param: string) =>
      param.startsWith("options.") ? toOptionParam(param) : toListParam(param, {}),
  };
  return answerTask(c, asked, bytes, ({ result }) => task.toAnswer(result, request) as object);
}

/** What clients say of a file, or do not. */
function isFile(c: ApiContext): boolean {
  const type = c.req.header("content-type") ?? "";
  return type === "" || /^(image|audio|video)\/|^application\/octet-stream\b/i.test(type);
}

interface Judged {
  readonly name: string;
  readonly task: HuggingFaceTask;
  readonly request: unknown;
}
