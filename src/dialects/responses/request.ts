/** Requests for responses as the engine's. Pure. */
import type { Tool, ToolUse } from "../../contract/engine.ts";
import type { InputItem, KeptItem } from "../../contract/response-items.ts";
import type { InputTokensRequest, ResponseRequest } from "../../contract/responses.ts";
import { invalidValue } from "../../errors.ts";
import type { GenerationTerms } from "../../gateway/generate.ts";
import { requireOffered, toEngineTools } from "../offered-tools.ts";
import { toRoutingTerms } from "../routing-terms.ts";
import { toSampling } from "../sampling.ts";
import { checkSchemaBounds } from "../schema-bounds.ts";
import { toTurns, type PlacedItem } from "./turns.ts";

const FORMAT_PARAM = "text.format.schema";

/** A request with all that it refers to. */
export interface Resolved<Request> {
  readonly request: Request;
  /** Of `previous_response_id` and those before it, oldest first. */
  readonly before: readonly KeptItem[];
  /** The request's own, without references. */
  readonly input: readonly KeptItem[];
}

/** A text is a message of the user. */
export function itemsOf({ input }: InputTokensRequest): InputItem[] {
  return typeof input === "string" ? [{ type: "message", role: "user", content: input }] : input;
}

/** @throws {ApiError} invalid_value when fields contradict each other */
export function toResponseTerms(resolved: Resolved<ResponseRequest>): GenerationTerms {
  const { request } = resolved;
  const { temperature, top_p, max_output_tokens: most } = request;
  const own = {
    maxTokens: most ?? null,
    topLogprobs: topLogprobsOf(request),
    echo: false,
    bestOf: 1,
  };
  return {
    ...toPromptTerms(resolved),
    sampling: toSampling({ temperature, top_p }, own),
    isStream: request.stream === true,
  };
}

/** Of a prompt that is only counted. */
export function toPromptTerms({
  request,
  before,
  input,
}: Resolved<InputTokensRequest>): GenerationTerms {
  const items: PlacedItem[] = [
    ...before.map((item) => ({ item, param: "previous_response_id" })),
    ...input.map((item, at) => ({ item, param: `input[${at}]` })),
  ];
  const messages = toTurns(request.instructions, items);
  if (messages.length === 0)
    throw invalidValue("input", "must have an item that these models read");
  const sampling = { maxTokens: null, topLogprobs: null, echo: false, bestOf: 1 };
  return {
    scope: "chat",
    operation: "responses",
    ...toRoutingTerms(request),
    input: { type: "chat", messages, toolUse: toToolUse(request) },
    output: toFormat(request),
    outputParam: FORMAT_PARAM,
    sampling: toSampling({}, sampling),
    priority: 0,
    maxTokensParam: "max_output_tokens",
    isStream: false,
  };
}

function topLogprobsOf({ top_logprobs: top, include }: ResponseRequest): number | null {
  const isAsked = (include ?? []).includes("message.output_text.logprobs");
  return isAsked || (top ?? 0) > 0 ? (top ?? 0) : null;
}

function toToolUse(request: InputTokensRequest): ToolUse | null {
  const { tool_choice: asked } = request;
  const offered = toEngineTools(request.tools ?? [], {
    name: (index) => `tools[${index}].name`,
    parameters: (index) => `tools[${index}].parameters`,
  });
  const { choice, tools } = chosen(asked ?? "auto", offered);
  const isNamed = typeof choice === "object";
  requireOffered(choice, tools, isNamed ? "tool_choice.name" : "tool_choice");
  if (tools.length === 0) return null;
  return { tools, choice, isParallel: request.parallel_tool_calls ?? true };
}

function chosen(
  asked: NonNullable<InputTokensRequest["tool_choice"]>,
  tools: Tool[],
): { choice: ToolUse["choice"]; tools: Tool[] } {
  if (typeof asked === "string") return { choice: asked, tools };
  if (asked.type === "function") return { choice: { name: asked.name }, tools };
  for (const [at, { name }] of asked.tools.entries())
    requireOffered({ name }, tools, `tool_choice.tools[${at}].name`);
  const names = new Set(asked.tools.map(({ name }) => name));
  return { choice: asked.mode, tools: tools.filter(({ name }) => names.has(name)) };
}

function toFormat({ text }: InputTokensRequest): GenerationTerms["output"] {
  const format = text?.format;
  if (format?.type === "json_object") return { type: "json_object" };
  if (format?.type !== "json_schema") return { type: "text" };
  checkSchemaBounds(format.schema, FORMAT_PARAM);
  return { type: "json_schema", schema: format.schema };
}
