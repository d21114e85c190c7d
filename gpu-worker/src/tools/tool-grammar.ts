/** What a text must look like so that its calls can be read and their arguments fit. Pure. */
import type { Tool, ToolUse } from "../../../src/contract/engine.ts";
import type { StructuralTagSpec, Tag } from "../grammar/spec.ts";
import { TOOL_MARKERS, type ToolFamily } from "./family.ts";

/**
 * undefined: the model writes freely. Calls that must come, or may only come once, and calls of strict tools are
 * enforced token by token.
 */
export function toToolGrammar(
  toolUse: ToolUse | null,
  family: ToolFamily,
): StructuralTagSpec | undefined {
  if (toolUse === null || toolUse.choice === "none" || family === "none") return undefined;
  const { choice, tools, isParallel } = toolUse;
  const isFree = choice === "auto" && isParallel && !tools.some((tool) => tool.strict);
  if (isFree) return undefined;
  const offered =
    typeof choice === "string" ? tools : tools.filter((tool) => tool.name === choice.name);
  const block = createBlock(family, offered);
  return {
    type: "structural_tag",
    ...block,
    freeText: choice === "auto" ? block.freeText : "none",
    // A named function is asked for once.
    isSingle: !isParallel || typeof choice !== "string",
  };
}

type Block = Omit<StructuralTagSpec, "type" | "isSingle">;

function createBlock(family: Exclude<ToolFamily, "none">, tools: readonly Tool[]): Block {
  const { open, close, arguments: key } = TOOL_MARKERS[family];
  const write = (before: string, after: string): Tag[] =>
    tools.map((tool) => ({
      begin: `${before}{"name": ${JSON.stringify(tool.name)}, "${key}": `,
      schema: { type: "object", ...tool.parameters },
      isStrict: tool.strict,
      end: `}${after}`,
    }));
  const nothing = { prefix: "", suffix: "" };
  switch (family) {
    case "hermes":
      return {
        ...nothing,
        tags: write(`${open}\n`, `\n${close}`),
        separator: "\n",
        freeText: { until: open },
      };
    case "mistral":
      return {
        prefix: `${open}[`,
        tags: write("", ""),
        separator: ", ",
        suffix: close,
        freeText: { until: open },
      };
    case "llama3":
      return { ...nothing, tags: write("", ""), separator: "; ", freeText: "instead" };
  }
}
