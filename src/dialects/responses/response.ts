/** The object of a response: what it says of its request, and what came of it. Pure. */
import type { TokenUsage } from "../../billing/pricing.ts";
import type { TokenLogprob } from "../../contract/engine.ts";
import type { OutputItem, OutputTextPart, ResponseLogprob } from "../../contract/response-items.ts";
import type { ResponseObject, ResponseRequest, ResponseUsage } from "../../contract/responses.ts";
import type { Begun } from "../dialect.ts";
import type { Gathered } from "../gathered.ts";
import type { Resolved } from "./request.ts";

export type BegunResponse = Begun<Resolved<ResponseRequest>>;

const ownPart = ({ requestId }: BegunResponse): string => requestId.replace(/^req_/, "");

/** Of an item: the response's own with its place. */
export function itemIdOf(begun: BegunResponse, type: OutputItem["type"], index: number): string {
  return `${type === "message" ? "msg" : "fc"}_${ownPart(begun)}_${index}`;
}

/** As it is while nothing has come of it. */
export function openResponse(begun: BegunResponse): ResponseObject {
  const { request } = begun.request;
  const { text, reasoning, tool_choice, tools } = request;
  return {
    id: `resp_${ownPart(begun)}`,
    object: "response",
    created_at: Math.floor(begun.nowMs / 1_000),
    completed_at: null,
    status: "in_progress",
    background: false,
    error: null,
    incomplete_details: null,
    instructions: request.instructions ?? null,
    max_output_tokens: request.max_output_tokens ?? null,
    max_tool_calls: request.max_tool_calls ?? null,
    model: begun.model,
    output: [],
    parallel_tool_calls: request.parallel_tool_calls ?? true,
    previous_response_id: request.previous_response_id ?? null,
    prompt_cache_key: request.prompt_cache_key ?? null,
    reasoning: { effort: reasoning?.effort ?? null, summary: reasoning?.summary ?? null },
    safety_identifier: request.safety_identifier ?? null,
    service_tier: begun.serviceTier,
    store: request.store ?? true,
    temperature: request.temperature ?? 1,
    text: {
      format: formatOf(text?.format ?? { type: "text" }),
      verbosity: text?.verbosity ?? "medium",
    },
    tool_choice: tool_choice ?? "auto",
    tools: (tools ?? []).map(({ type, name, description, parameters, strict }) => ({
      type,
      name,
      description: description ?? null,
      parameters: parameters ?? null,
      strict: strict ?? false,
    })),
    top_logprobs: request.top_logprobs ?? 0,
    top_p: request.top_p ?? 1,
    presence_penalty: 0,
    frequency_penalty: 0,
    truncation: "disabled",
    usage: null,
    user: request.user ?? null,
    metadata: request.metadata ?? {},
  };
}

type Format = NonNullable<NonNullable<ResponseRequest["text"]>["format"]>;

function formatOf(format: Format): ResponseObject["text"]["format"] {
  if (format.type !== "json_schema") return { type: format.type };
  const { type, name, schema, description, strict } = format;
  return { type, name, schema, description: description ?? null, strict: strict ?? false };
}

export interface Outcome {
  readonly output: readonly OutputItem[];
  readonly isCut: boolean;
  readonly end: Gathered["end"];
  readonly completedAtMs: number;
}

/** The same when it has ended. */
export function closeResponse(
  response: ResponseObject,
  { output, isCut, end, completedAtMs }: Outcome,
): ResponseObject {
  return {
    ...response,
    completed_at: isCut ? null : Math.floor(completedAtMs / 1_000),
    status: isCut ? "incomplete" : "completed",
    incomplete_details: isCut ? { reason: "max_output_tokens" } : null,
    output: [...output],
    usage: toResponseUsage(end.usage),
    ...(end.stop !== null && {
      tidegate: { stopped_by: end.stop.by, limited_by: end.stop.limitedBy },
    }),
  };
}

export function toResponse(begun: BegunResponse, { choices, end }: Gathered): ResponseObject {
  const [choice] = choices;
  if (choice === undefined) throw new Error("an answer without its choice");
  const { text, calls, textTokens, finishReason } = choice;
  const isCut = finishReason === "length";
  const output: OutputItem[] = [];
  if (text !== "" || calls.length === 0) {
    const content = [toTextPart(text, toLogprobs(textTokens))];
    const id = itemIdOf(begun, "message", 0);
    output.push({ type: "message", id, status: "completed", role: "assistant", content });
  }
  for (const { id, name, arguments: input } of calls) {
    const own = itemIdOf(begun, "function_call", output.length);
    const call = { call_id: id, name, arguments: input, status: "completed" as const };
    output.push({ type: "function_call", id: own, ...call });
  }
  const last = output.at(-1);
  if (last !== undefined && isCut) last.status = "incomplete";
  return closeResponse(openResponse(begun), {
    output,
    isCut,
    end,
    completedAtMs: begun.now(),
  });
}

export function toTextPart(text: string, logprobs: ResponseLogprob[]): OutputTextPart {
  return { type: "output_text", text, annotations: [], logprobs };
}

export function toLogprobs(tokens: readonly TokenLogprob[] | null): ResponseLogprob[] {
  return (tokens ?? []).map(({ token, bytes, logprob, top }) => ({
    token,
    logprob: logprob ?? 0,
    bytes,
    top_logprobs: top,
  }));
}

export function toResponseUsage(usage: TokenUsage): ResponseUsage {
  const { promptTokens, cachedTokens, completionTokens } = usage;
  return {
    input_tokens: promptTokens,
    input_tokens_details: { cached_tokens: cachedTokens, cache_write_tokens: 0 },
    output_tokens: completionTokens,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: promptTokens + completionTokens,
  };
}
