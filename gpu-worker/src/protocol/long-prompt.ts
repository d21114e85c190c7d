/** Prompts longer than their model's context, said in one way wherever it is seen. Pure. */
import type { GenerateRequest, ToolUse } from "../../../src/contract/engine.ts";
import { contextRule } from "../../../src/contract/errors.ts";
import type { TaskContext, TaskWork } from "./messages.ts";
import { type Refusal, refuse } from "./refusal.ts";

interface Prompt {
  readonly index: number;
  readonly request: GenerateRequest;
  readonly model: { readonly id: string; readonly contextTokens: number };
}

export function refuseLength(size: string, { index, request, model }: Prompt): Refusal {
  const { input } = request;
  const isChat = input.type === "chat";
  const subject = isChat ? `${subjectOf(input.toolUse)} have` : `prompt ${index} has`;
  const message = `${model.id}: ${contextRule(model.contextTokens)}, but ${subject} ${size}`;
  const room = request.sampling.maxTokens === 0 ? "" : " and at least 1 must be left to generate";
  return refuse("context_length_exceeded", message + room, {
    param: isChat ? "messages" : "prompt",
  });
}

/** What the template writes of a chat: a hundred tools are more than most messages. */
function subjectOf(toolUse: ToolUse | null): string {
  return toolUse === null ? "the messages" : `the messages and ${toolUse.tools.length} tools`;
}

/**
 * Of prompts that are token ids already. A million of them take whoever reads them tens of
 * milliseconds, so that they are counted before they are sent to the thread that steps the models.
 */
export function findLongIds(
  request: GenerateRequest,
  model: Prompt["model"] | undefined,
): Refusal | undefined {
  const { input } = request;
  if (model === undefined || input.type === "chat") return undefined;
  const isLong = (prompt: (typeof input.prompts)[number]): boolean =>
    typeof prompt !== "string" && prompt.length > model.contextTokens;
  const index = input.prompts.findIndex(isLong);
  if (index === -1) return undefined;
  return refuseLength(`${input.prompts[index]?.length} tokens`, { index, request, model });
}

/** Each token once is all that a list can allow; the rest of a longer one is read for nothing. */
export function findManyAllowedIds(
  { sampling }: GenerateRequest,
  model: { readonly id: string; readonly vocabularySize: number } | undefined,
): Refusal | undefined {
  const { length } = sampling.allowedTokenIds ?? [];
  if (model === undefined || length <= model.vocabularySize) return undefined;
  const param = "allowed_token_ids";
  const rule = `must have at most ${model.vocabularySize} token ids, as many as ${model.id} knows`;
  return refuse("invalid_value", `${param} ${rule}, got ${length}`, { param });
}

/** A field of a task, as its path and as a sentence calls it. */
export interface Subject {
  readonly param: string;
  readonly name: string;
}

export function inputAt(index: number): Subject {
  return { param: `inputs.${index}`, name: `input ${index}` };
}

export function refuseInput(size: string, { param, name }: Subject, model: TaskContext): Refusal {
  const message = `${model.id}: ${contextRule(model.contextTokens)}, but ${name} has ${size}`;
  return refuse("context_length_exceeded", message, { param });
}

/** What `truncate` keeps of an input that is too long. */
export const KEPT_SIDE = { none: undefined, start: "end", end: "start" } as const;

/** A task as its model reads it, or as it came and why it is refused. */
export interface FittedTask {
  readonly task: TaskWork;
  readonly refusal: Refusal | undefined;
}

/** Inputs of token ids are no longer than their model: each is cut as the task asks for. */
export function fitTokenIds(task: TaskWork, model: TaskContext | undefined): FittedTask {
  const asItCame = { task, refusal: undefined };
  const { input } = task;
  if (model === undefined || input.task !== "feature-extraction") return asItCame;
  const { contextTokens: room } = model;
  const isLong = (given: (typeof input.inputs)[number]): given is number[] =>
    typeof given !== "string" && given.length > room;
  const index = input.inputs.findIndex(isLong);
  if (index === -1) return asItCame;
  const side = KEPT_SIDE[input.truncate ?? "none"];
  const size = `${input.inputs[index]?.length} tokens`;
  if (side === undefined) return { task, refusal: refuseInput(size, inputAt(index), model) };
  const cut = (given: number[]) => (side === "start" ? given.slice(0, room) : given.slice(-room));
  const inputs = input.inputs.map((given) => (isLong(given) ? cut(given) : given));
  return { task: { ...task, input: { ...input, inputs } }, refusal: undefined };
}
