/** What a text must look like so that its calls can be read and their arguments fit. Pure. */
import type { Tool, ToolUse } from "../../../src/contract/engine.ts";
import type { Format, StructuralTagSpec, Tag } from "../grammar/spec.ts";
import { TOOL_MARKERS, type ToolFamily } from "./family.ts";

/**
 * undefined: the model writes freely. Calls that must come, or may only come once, calls of strict
 * tools, and calls in whose place a text of some form may come are enforced token by token.
 *
 * @param format what a text without calls must look like; null: it is free
 */
export function toToolGrammar(
  toolUse: ToolUse | null,
  family: ToolFamily,
  format: Format | null,
): StructuralTagSpec | undefined {
  if (toolUse === null || toolUse.choice === "none" || family === "none") return undefined;
  const { choice, tools, isParallel } = toolUse;
  const isLoose = isParallel && !tools.some((tool) => tool.strict);
  const isFree = choice === "auto" && isLoose && format === null;
  if (isFree) return undefined;
  const placed = tools.map((tool, index) => ({
    ...tool,
    place: `tools[${String(index)}].function.parameters`,
  }));
  const offered =
    typeof choice === "string" ? placed : placed.filter((tool) => tool.name === choice.name);
  const block = createBlock(family, offered);
  return {
    type: "structural_tag",
    ...block,
    freeText: choice === "auto" ? textBeside(block, format) : "none",
    // A named function is asked for once.
    isSingle: !isParallel || typeof choice !== "string",
  };
}

function textBeside({ freeText }: Block, format: Format | null): Block["freeText"] {
  return format === null ? freeText : { fits: format };
}

interface PlacedTool extends Tool {
  readonly place: string;
}

type Block = Omit<StructuralTagSpec, "type" | "isSingle">;

function createBlock(family: Exclude<ToolFamily, "none">, tools: readonly PlacedTool[]): Block {
  const { open, close, arguments: key } = TOOL_MARKERS[family];
  const write = (before: string, after: string): Tag[] =>
    tools.map((tool) => ({
      place: tool.place,
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
