/** Items of responses as the engine's turns. Pure. */
import type { ChatTurn } from "../../contract/engine.ts";
import type { KeptItem } from "../../contract/response-items.ts";
import { ToolPairs } from "../tool-pairs.ts";
import { requireFewTurns, requireRoomForCall } from "../turn-bounds.ts";

type Content = Extract<KeptItem, { type: "function_call_output" }>["output"];
type Call = Extract<KeptItem, { type: "function_call" }>;

export interface PlacedItem {
  readonly item: KeptItem;
  /** Where the request has it, for messages. */
  readonly param: string;
}

/**
 * @throws {ApiError} invalid_value when a tool's output has no call, or a call two outputs; and
 * when they are too many
 */
export function toTurns(
  instructions: string | null | undefined,
  items: readonly PlacedItem[],
): ChatTurn[] {
  const pairs = new ToolPairs();
  // Those that say nothing are none: templates have a system's message of their own then.
  const content = instructions ?? "";
  const turns: ChatTurn[] = content === "" ? [] : [{ role: "system", content }];
  for (const { item, param } of items) {
    switch (item.type) {
      case undefined:
      case "message": {
        const content = toText(item.content);
        turns.push({ role: item.role === "developer" ? "system" : item.role, content });
        break;
      }
      case "function_call":
        pairs.call(item.call_id, `${param}.call_id`);
        addCall(turns, item, param);
        break;
      case "function_call_output":
        pairs.answer(item.call_id, `${param}.call_id`);
        turns.push({ role: "tool", content: toText(item.output), toolCallId: item.call_id });
        break;
      case "reasoning":
        break;
    }
  }
  const isOwn = items.at(0)?.param !== "previous_response_id";
  requireFewTurns(turns, isOwn ? "input" : "previous_response_id");
  return turns;
}

/** Calls, and the text before them, are one turn of the assistant. */
function addCall(
  turns: ChatTurn[],
  { call_id: id, name, arguments: text }: Call,
  param: string,
): void {
  const call = { id, name, arguments: text };
  const last = turns.at(-1);
  if (last?.role === "assistant") {
    requireRoomForCall(last.toolCalls ?? [], param);
    (last.toolCalls ??= []).push(call);
  } else turns.push({ role: "assistant", content: "", toolCalls: [call] });
}

function toText(content: Content): string {
  if (typeof content === "string") return content;
  return content
    .map((part) => {
      if (part.type === "refusal") return part.refusal as string;
      return "text" in part ? (part.text as string) : "";
    })
    .join("");
}
