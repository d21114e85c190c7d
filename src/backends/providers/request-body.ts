/**
 * A generation as the body of an OpenAI-compatible request. What a target does not take is refused
 * by its name. Pure.
 */
import type { ChatTurn } from "../../contract/engine.ts";
import { STANDARD_PARAMETERS, type ProviderParameter } from "../../contract/provider-targets.ts";
import type { BackendRequest } from "../backend.ts";
import { askedParameters, unsupported } from "./asked-parameters.ts";

export interface Terms {
  readonly extra_parameters: readonly ProviderParameter[];
  readonly missing_parameters: readonly ProviderParameter[];
}

const STANDARD: ReadonlySet<string> = new Set(STANDARD_PARAMETERS);

/** @throws {BackendError} unsupported_parameter */
export function requestBody(request: BackendRequest, terms: Terms): Record<string, unknown> {
  const { model, input, sampling } = request;
  const { extra_parameters: extra, missing_parameters: missing } = terms;
  const body: Record<string, unknown> = {
    model,
    ...toPrompt(input),
    temperature: sampling.temperature,
  };
  for (const [param, fields] of askedParameters(request)) {
    const isTaken = STANDARD.has(param) ? !missing.includes(param) : extra.includes(param);
    if (!isTaken) throw unsupported(param);
    Object.assign(body, fields);
  }
  return body;
}

function toPrompt(input: BackendRequest["input"]): Record<string, unknown> {
  if (input.type === "chat") return { messages: input.messages.map(toMessage) };
  const [first, ...others] = input.prompts;
  return { prompt: others.length === 0 ? first : input.prompts };
}

function toMessage(turn: ChatTurn): Record<string, unknown> {
  const { role, content } = turn;
  if (role === "tool") return { role, content, tool_call_id: turn.toolCallId };
  if (role !== "assistant" || turn.toolCalls === undefined) return { role, content };
  const calls = turn.toolCalls.map(({ id, name, arguments: text }) => ({
    id,
    type: "function",
    function: { name, arguments: text },
  }));
  return { role, content: content === "" ? null : content, tool_calls: calls };
}
