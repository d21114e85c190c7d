/** Anthropic's messages as the engine's turns. Pure. */
import type { ChatTurn } from "../../contract/engine.ts";
import type { MessageParam } from "../../contract/messages-content.ts";
import type { CountTokensRequest } from "../../contract/messages.ts";
import { ToolPairs } from "../tool-pairs.ts";
import { requireFewTurns, requireRoomForCall } from "../turn-bounds.ts";

type TextBlocks = string | readonly { readonly type: "text"; readonly text: string }[];

/**
 * @throws {ApiError} invalid_value when a tool's result has no call, or a call two results; and
 * when they are too many
 */
export function toTurns({ system, messages }: CountTokensRequest): ChatTurn[] {
  const pairs = new ToolPairs();
  const content = joined(system ?? "");
  // One that says nothing is none: templates have a system's message of their own then.
  const first: ChatTurn[] = content === "" ? [] : [{ role: "system", content }];
  const turns = first.concat(
    messages.flatMap((message, at) => turnsOf(message, `messages[${at}].content`, pairs)),
  );
  requireFewTurns(turns, "messages");
  return turns;
}

function turnsOf(message: MessageParam, param: string, pairs: ToolPairs): ChatTurn[] {
  const { role, content } = message;
  if (typeof content === "string") return [{ role, content }];
  if (role === "system") return [{ role, content: joined(message.content) }];
  return role === "user"
    ? ofUser(message.content as Blocks<"user">, param, pairs)
    : [ofAssistant(message.content as Blocks<"assistant">, param, pairs)];
}

type Blocks<Role extends MessageParam["role"]> = Exclude<
  Extract<MessageParam, { role: Role }>["content"],
  string
>;

/**
 * What tools answered is a turn of its own, in the order of the blocks; texts beside each other are
 * one turn.
 */
function ofUser(blocks: Blocks<"user">, param: string, pairs: ToolPairs): ChatTurn[] {
  const turns: ChatTurn[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = turns.at(-1);
    if (block.type === "tool_result") {
      pairs.answer(block.tool_use_id, `${param}[${at}].tool_use_id`);
      const content = joined((block.content ?? "") as TextBlocks);
      turns.push({ role: "tool", content, toolCallId: block.tool_use_id });
    } else if (block.type === "text") {
      if (last?.role === "user") last.content += block.text;
      else turns.push({ role: "user", content: block.text });
    }
  }
  return turns;
}

function ofAssistant(blocks: Blocks<"assistant">, param: string, pairs: ToolPairs): ChatTurn {
  let content = "";
  const toolCalls: { id: string; name: string; arguments: string }[] = [];
  for (const [at, block] of blocks.entries()) {
    if (block.type === "text") content += block.text;
    if (block.type !== "tool_use") continue;
    requireRoomForCall(toolCalls, `${param}[${at}]`);
    pairs.call(block.id, `${param}[${at}].id`);
    toolCalls.push({ id: block.id, name: block.name, arguments: JSON.stringify(block.input) });
  }
  return { role: "assistant", content, ...(toolCalls.length > 0 && { toolCalls }) };
}

function joined(content: TextBlocks): string {
  return typeof content === "string" ? content : content.map(({ text }) => text).join("");
}
