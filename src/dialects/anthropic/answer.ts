/** Whole answers as Anthropic writes them, and what a stream's events share with them. Pure. */
import type { TokenUsage } from "../../billing/pricing.ts";
import { parseKeepingNumbers } from "../../contract/json-numbers.ts";
import type { MessageAnswer, MessageBlock, MessageUsage } from "../../contract/messages.ts";
import type { Begun } from "../dialect.ts";
import type { Gathered, GatheredChoice } from "../gathered.ts";

export type Ending = Pick<GatheredChoice, "finishReason" | "stopText">;

/** Empty: what a stream begins with. */
export function openMessage(
  { requestId, model }: Pick<Begun<unknown>, "requestId" | "model">,
  usage: MessageUsage,
): MessageAnswer {
  return {
    id: `msg_${requestId.replace(/^req_/, "")}`,
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    stop_details: null,
    container: null,
    diagnostics: null,
    usage,
  };
}

export function toMessage(begun: Begun<unknown>, { choices, end }: Gathered): MessageAnswer {
  const [choice] = choices;
  if (choice === undefined) throw new Error("an answer without its choice");
  const { text, calls } = choice;
  const texts: MessageBlock[] = text === "" ? [] : [toTextBlock(text)];
  const content = texts.concat(
    calls.map(({ id, name, arguments: input }) => toToolUseBlock(id, name, toToolInput(input))),
  );
  return {
    ...openMessage(begun, toMessageUsage(end.usage)),
    content,
    ...toStop(choice),
    ...(end.stop !== null && {
      tidegate: { stopped_by: end.stop.by, limited_by: end.stop.limitedBy },
    }),
  };
}

export const toTextBlock = (text: string): MessageBlock => ({ type: "text", text });

export function toToolUseBlock(
  id: string,
  name: string,
  input: Record<string, unknown>,
): MessageBlock {
  return { type: "tool_use", id, name, input, caller: { type: "direct" } };
}

/** Numbers as the model wrote them. What was cut off in its middle is no input yet. */
function toToolInput(text: string): Record<string, unknown> {
  try {
    const value = parseKeepingNumbers(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export function toStop({ finishReason, stopText }: Ending) {
  const reasons = { length: "max_tokens", tool_calls: "tool_use", stop: "end_turn" } as const;
  return stopText === null
    ? { stop_reason: reasons[finishReason], stop_sequence: null }
    : { stop_reason: "stop_sequence" as const, stop_sequence: stopText };
}

/** Anthropic counts what was cached beside what was not. */
export function toMessageUsage(usage: TokenUsage): MessageUsage {
  const { promptTokens, cachedTokens, completionTokens } = usage;
  return {
    input_tokens: promptTokens - cachedTokens,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cachedTokens,
    cache_creation: null,
    output_tokens: completionTokens,
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: "standard",
    inference_geo: null,
    speed: null,
  };
}
