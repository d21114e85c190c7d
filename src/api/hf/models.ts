/**
 * POST /hf/models/{id} and /hf/models/{id}/pipeline/{task}: what a model does, as Hugging Face's
 * clients ask for it.
 */
import { toBase64 } from "../../contract/bytes.ts";
import { LIMITS } from "../../contract/common.ts";
import { anyObject } from "../../contract/fields.ts";
import {
  huggingFaceErrorSchema,
  huggingFaceRequestSchema,
  huggingFaceResponseSchema,
} from "../../contract/hugging-face.ts";
import { NAMED_ROUTE_PREFIX } from "../../contract/named-routes.ts";
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
import { ApiError, quoted } from "../../errors.ts";
import { confirmKey } from "../../http/access.ts";
import { check, parseBody, requireJson } from "../../http/body.ts";
import { calledByKey } from "../../http/called-by-key.ts";
import { GENERATION_ERRORS, TASK_ERRORS } from "../../http/documented-errors.ts";
import { generationCall } from "../../http/generation.ts";
import type { CallHead, JudgeBody, OpenCall } from "../../http/key-call.ts";
import { forKeysAndEndUsers, type ApiContext, type Operation } from "../../http/operation.ts";
import { prepareTask, type AskedTask } from "../../http/task-answer.ts";
import { isAuto } from "../../routing/aliases.ts";
import { visibleModel } from "../../routing/lifecycle.ts";
import { deployedGraph } from "../../routing/named-route.ts";
import { ANSWER_EXAMPLES } from "../v1/answer-examples.ts";

const NAMES = ["text-generation", ...HUGGING_FACE_TASKS].join(", ");

const common = {
  method: "post",
  tag: "Tasks",
  access: forKeysAndEndUsers(null),
  spanningParameter: "id",
  body: {
    maxBytes: LIMITS.maxBodyBytes,
    schema: huggingFaceRequestSchema,
    example: { inputs: "The food was wonderful." },
  },
  status: 200,
  response: {
    description:
      "As the task has it. `text-generation` with `stream: true` sends its tokens as server-sent events.",
    schema: huggingFaceResponseSchema,
    example: ANSWER_EXAMPLES.labels,
    eventSchema: textGenerationEventSchema,
  },
  errors: [...GENERATION_ERRORS, ...TASK_ERRORS],
  errorForm: HUGGING_FACE_ERRORS,
  errorSchema: huggingFaceErrorSchema,
} as const satisfies Partial<Operation>;

const id = "The model's id. It may contain a slash.";

const openModel: OpenCall = async (head) => {
  const { services, key } = head;
  const { id: model = "" } = head.params;
  const name = await tellingName(head, model);
  const catalog = await services.catalog.naming([name], services.now(), services.defer);
  const entry = visibleModel(catalog, name, key.organizationId);
  // What `auto` chooses generates; of tasks there is no choice.
  if (entry?.tasks[0] === "text-generation" || isAuto(catalog, name)) return openText(head, model);
  // Of no model, or one for none of these tasks, the pipeline says so, to those whose key opens
  // something.
  const nameOf = (body: unknown) => taskOf(entry?.tasks ?? [], body) ?? "feature-extraction";
  return openTask(head, model, { nameOf, isKnown: entry !== undefined });
};

/** Which model says what a name is asked for: of a named route, the first that its graph has. */
async function tellingName({ services, key }: CallHead, name: string): Promise<string> {
  if (!name.startsWith(NAMED_ROUTE_PREFIX)) return name;
  const when = { nowMs: services.now(), defer: services.defer };
  const { routes } = await services.terms.of(key.organizationId, key.account, when);
  const route = routes.find((one) => NAMED_ROUTE_PREFIX + one.name === name);
  const nodes = (route === undefined ? undefined : deployedGraph(route))?.nodes ?? [];
  return nodes.find((node) => node.type === "model")?.model ?? name;
}

const openPipeline: OpenCall = (head) => {
  const { id: model = "", task: name = "" } = head.params;
  if (name === "text-generation") return openText(head, model);
  requireTask(name);
  return openTask(head, model, { nameOf: () => name, isKnown: true });
};

/** What tasks there are is told to those whose key opens something. */
async function requireOpenForNone(c: ApiContext): Promise<void> {
  const { task: name = "" } = c.get("params");
  if (name !== "text-generation" && findTask(name) === undefined) await confirmKey(c, null);
}

export const runHuggingFaceModel: Operation = {
  ...common,
  path: "/hf/models/{id}",
  operationId: "runHuggingFaceModel",
  summary:
    "A model's task, in the form of Hugging Face: its first, or the one that the body looks like.",
  pathParameters: { id },
  ...calledByKey(openModel),
};

export const runHuggingFacePipeline: Operation = {
  ...common,
  path: "/hf/models/{id}/pipeline/{task}",
  operationId: "runHuggingFacePipeline",
  summary: `A task of a model, in the form of Hugging Face: ${NAMES}.`,
  pathParameters: { id, task: "Its name there." },
  ...calledByKey(openPipeline, requireOpenForNone),
};

function openText(head: CallHead, model: string): ReturnType<OpenCall> {
  const dialect = atModel(TEXT_GENERATION, model);
  return generationCall({ schema: textGenerationRequestSchema, dialect })(head);
}

/** @throws {ApiError} not_found */
function requireTask(name: string): HuggingFaceTask {
  const task = findTask(name);
  if (task !== undefined) return task;
  throw new ApiError("not_found", {
    message: `There is no task ${quoted(name)} here. There are ${NAMES}.`,
    param: "task",
  });
}

interface NamedTask {
  readonly nameOf: (body: unknown) => string;
  /** false: that there is no such model is said before its body is read as that of some task. */
  readonly isKnown: boolean;
}

function openTask(
  { contentType }: CallHead,
  model: string,
  { nameOf, isKnown }: NamedTask,
): JudgeBody {
  const takesBytes = !isKnown || findTask(nameOf({}))?.takesBytes === true;
  const isBytes = isFile(contentType) && takesBytes;
  if (!isBytes) requireJson(contentType);
  return (bytes) => {
    const sent = isBytes ? { inputs: toBase64(bytes) } : parseBody(bytes);
    const body = check(withoutNulls(sent), anyObject());
    const name = nameOf(body);
    const task = requireTask(name);
    const read = () => check(body, task.schema);
    const request = isKnown ? read() : undefined;
    const asked: AskedTask = {
      operation: name,
      task: task.modelTask,
      model,
      inputFor: ({ pooling }) => task.toInput(request ?? read(), pooling),
      toParam: (param) =>
        param.startsWith("options.") ? toOptionParam(param) : toListParam(param, {}),
    };
    return async (context) =>
      prepareTask(context, asked, ({ result }) =>
        Response.json(task.toAnswer(result, request ?? read()) as object),
      );
  };
}

/** What clients say of a file, or do not. */
function isFile(type: string): boolean {
  return type === "" || /^(image|audio|video)\/|^application\/octet-stream\b/i.test(type);
}
