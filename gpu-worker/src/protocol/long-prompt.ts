/** Prompts longer than their model's context, said in one way wherever it is seen. Pure. */
import type { GenerateRequest, ToolUse } from "../../../src/contract/engine.ts";
import { contextRule } from "../../../src/contract/errors.ts";
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
