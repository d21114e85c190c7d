/** Messages and tools in the shape chat templates know, which is OpenAI's. Pure. */
import type { ChatTurn, Tool } from "../../../src/contract/engine.ts";

/** Templates may show arguments as JSON or walk through them: an object does for both, text for neither. */
export function toTemplateMessages(turns: readonly ChatTurn[]): object[] {
  return turns.map((turn) => {
    if (turn.role === "tool") {
      return { role: "tool", content: turn.content, tool_call_id: turn.toolCallId };
    }
    if (turn.role !== "assistant" || turn.toolCalls === undefined) return { ...turn };
    return {
      role: "assistant",
      content: turn.content,
      tool_calls: turn.toolCalls.map(({ id, name, arguments: text }) => ({
        id,
        type: "function",
        function: { name, arguments: parseArguments(text) },
      })),
    };
  });
}

export function toTemplateTools(tools: readonly Tool[]): object[] {
  return tools.map(({ name, description, parameters }) => ({
    type: "function",
    function: {
      name,
      ...(description !== null && { description }),
      parameters: parameters ?? { type: "object", properties: {} },
    },
  }));
}

/** Whatever is no JSON object stays as it was written. */
function parseArguments(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : text;
  } catch {
    return text;
  }
}
