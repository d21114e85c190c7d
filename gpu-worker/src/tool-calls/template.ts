/** Tools and turns in the form in which chat templates read them. Pure. */
import { createHash } from "node:crypto";

import type { ChatTurn, ToolUse } from "../../../src/contract/engine.ts";
import { parseKeepingNumbers } from "../../../src/contract/json-numbers.ts";
import type { ToolFamily } from "./family.ts";

export interface TemplateTool {
  readonly type: "function";
  readonly function: {
    readonly name: string;
    readonly description: string;
    readonly parameters: Readonly<Record<string, unknown>>;
  };
}

export interface TemplateMessage {
  readonly role: ChatTurn["role"];
  readonly content: string;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly type: "function";
    /** An object: templates write it as JSON, and would write a text with quotes around it. */
    readonly function: { readonly name: string; readonly arguments: unknown };
  }[];
  readonly tool_call_id?: string;
  /** Of the function that answered. */
  readonly name?: string;
}

/** undefined: the model is shown no tools. */
export function toTemplateTools(toolUse: ToolUse | null): TemplateTool[] | undefined {
  if (toolUse === null || toolUse.choice === "none") return undefined;
  return toolUse.tools.map(({ name, description, parameters }) => ({
    type: "function",
    function: {
      name,
      description: description ?? "",
      parameters: parameters ?? { type: "object", properties: {} },
    },
  }));
}

export function toTemplateMessages(
  turns: readonly ChatTurn[],
  family: ToolFamily,
): TemplateMessage[] {
  const toId = family === "mistral" ? shortenId : (id: string): string => id;
  const names = new Map<string, string>();
  return turns.map((turn): TemplateMessage => {
    switch (turn.role) {
      case "system":
      case "user":
        return { role: turn.role, content: turn.content };
      case "assistant": {
        const { content, toolCalls = [] } = turn;
        for (const { id, name } of toolCalls) names.set(id, name);
        if (toolCalls.length === 0) return { role: "assistant", content };
        const calls = toolCalls.map(({ id, name, arguments: written }) => ({
          id: toId(id),
          type: "function" as const,
          function: { name, arguments: parseArguments(written) },
        }));
        return { role: "assistant", content, tool_calls: calls };
      }
      case "tool": {
        const { content, toolCallId } = turn;
        const name = names.get(toolCallId);
        const answer = { role: "tool", content, tool_call_id: toId(toolCallId) } as const;
        return name === undefined ? answer : { ...answer, name };
      }
    }
  });
}

/**
 * What is no JSON is shown as it was written. Clients replay the call of a tool without parameters
 * with none.
 */
function parseArguments(written: string): unknown {
  if (written.trim() === "") return {};
  try {
    return parseKeepingNumbers(written);
  } catch {
    return written;
  }
}

/** Mistral's templates refuse any id but nine letters and digits. */
function shortenId(id: string): string {
  if (/^[A-Za-z0-9]{9}$/.test(id)) return id;
  return createHash("sha256").update(id).digest("hex").slice(0, 9);
}
