/** Tools and their calls, from OpenAI's wire to the engine's words and back. Pure. */
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionRequest,
} from "../../contract/chat.ts";
import type { ToolUse } from "../../contract/engine.ts";
import { invalidValue, quoted } from "../../errors.ts";
import type { ToolCallEvent } from "../../gateway/generation.ts";
import type { GatheredCall } from "../gathered.ts";
import { toEngineTools } from "../offered-tools.ts";
import { ToolPairs } from "../tool-pairs.ts";

type ToolChoice = NonNullable<ChatCompletionRequest["tool_choice"]>;
type WireCall = NonNullable<ChatCompletion["choices"][number]["message"]["tool_calls"]>[number];
type WireCallDelta = NonNullable<
  ChatCompletionChunk["choices"][number]["delta"]["tool_calls"]
>[number];

/**
 * The tools on offer and what may be done with them; null when none are offered.
 *
 * @throws {ApiError} invalid_value for a name used twice, a choice without tools or of an unknown
 * one, too large a schema
 */
export function toToolUse(
  request: Pick<ChatCompletionRequest, "tools" | "tool_choice" | "parallel_tool_calls">,
): ToolUse | null {
  const { tool_choice: asked } = request;
  const tools = request.tools ?? [];
  if (tools.length === 0) return requireNoTool(asked ?? "none");
  const offered = toEngineTools(
    tools.map((tool) => tool.function),
    {
      name: (index) => `tools[${index}].function.name`,
      parameters: (index) => `tools[${index}].function.parameters`,
    },
  );
  const { names, choice } = chosen(asked ?? "auto", new Set(offered.map(({ name }) => name)));
  return {
    tools: offered.filter(({ name }) => names.has(name)),
    choice,
    isParallel: request.parallel_tool_calls ?? true,
  };
}

/** `auto` and `none` ask for nothing that takes tools, and some clients always send them. */
function requireNoTool(choice: ToolChoice): null {
  if (choice === "auto" || choice === "none") return null;
  const kind = typeof choice === "string" ? choice : "type" in choice ? choice.type : "function";
  throw invalidValue("tool_choice", `needs tools, got ${quoted(kind)} without any`);
}

function chosen(
  choice: ToolChoice,
  known: ReadonlySet<string>,
): { names: ReadonlySet<string>; choice: ToolUse["choice"] } {
  if (choice === "auto" || choice === "none" || choice === "required") {
    return { names: known, choice };
  }
  if (typeof choice === "string") {
    if (known.has(choice)) return { names: known, choice: { name: choice } };
    if (choice === "any") return { names: known, choice: "required" };
    const rule = "must be auto, none, required or the name of a tool";
    throw invalidValue("tool_choice", `${rule}, got ${quoted(choice)}`);
  }
  if ("function" in choice) {
    const { name } = choice.function;
    requireKnown(name, known, "tool_choice.function.name");
    return { names: known, choice: { name } };
  }
  const { mode, tools } = choice.allowed_tools;
  for (const [index, tool] of tools.entries()) {
    const param = `tool_choice.allowed_tools.tools[${index}].function.name`;
    requireKnown(tool.function.name, known, param);
  }
  return { names: new Set(tools.map((tool) => tool.function.name)), choice: mode };
}

function requireKnown(name: string, known: ReadonlySet<string>, param: string): void {
  if (!known.has(name))
    throw invalidValue(param, `must be the name of a tool, got ${quoted(name)}`);
}

/**
 * Each tool's answer must have its call before it, and each call one answer at most: templates pair
 * them.
 *
 * @throws {ApiError} invalid_value naming the message and the id
 */
export function checkToolAnswers(messages: ChatCompletionRequest["messages"]): void {
  const pairs = new ToolPairs();
  for (const [index, message] of messages.entries()) {
    if (message.role === "assistant") {
      for (const [at, { id }] of (message.tool_calls ?? []).entries())
        pairs.call(id, `messages[${index}].tool_calls[${at}].id`);
    } else if (message.role === "tool") {
      pairs.answer(message.tool_call_id, `messages[${index}].tool_call_id`);
    }
  }
}

export function toWireCalls(calls: readonly GatheredCall[]): WireCall[] {
  return calls.map(({ id, name, arguments: text }) => ({
    id,
    type: "function",
    function: { name, arguments: text },
  }));
}

/** OpenAI's order: the call's id and name with no arguments, then its arguments piece by piece. */
export function toCallDeltas(event: ToolCallEvent): WireCallDelta[] {
  const { callIndex: index, id, name } = event;
  const piece = { index, function: { arguments: event.arguments } };
  if (id === null || name === null) return event.arguments === "" ? [] : [piece];
  const first: WireCallDelta = { index, id, type: "function", function: { name, arguments: "" } };
  return event.arguments === "" ? [first] : [first, piece];
}
