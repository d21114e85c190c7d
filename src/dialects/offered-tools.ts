/** The tools on offer, whichever dialect offers them. Pure. */
import type { Tool, ToolUse } from "../contract/engine.ts";
import { invalidValue, quoted } from "../errors.ts";
import { checkSchemaBounds } from "./schema-bounds.ts";

export interface OfferedTool {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly parameters?: Record<string, unknown> | null | undefined;
  readonly strict?: boolean | null | undefined;
}

/** Where the dialect has the parts of a tool, by its place in the list. */
export interface ToolParams {
  readonly name: (index: number) => string;
  readonly parameters: (index: number) => string;
}

/** @throws {ApiError} invalid_value for a name used twice, or too large a schema */
export function toEngineTools(offered: readonly OfferedTool[], params: ToolParams): Tool[] {
  const names = new Set<string>();
  for (const [index, { name, parameters }] of offered.entries()) {
    const param = params.name(index);
    if (names.has(name)) throw invalidValue(param, `must be unique, got ${quoted(name)} twice`);
    names.add(name);
    if (parameters != null) checkSchemaBounds(parameters, params.parameters(index));
  }
  return offered.map(({ name, description, parameters, strict }) => ({
    name,
    description: description ?? null,
    parameters: parameters ?? null,
    strict: strict ?? false,
  }));
}

/**
 * @throws {ApiError} invalid_value for a choice that asks for a tool where none is offered, or for
 * an unknown one
 */
export function requireOffered(
  choice: ToolUse["choice"],
  tools: readonly Tool[],
  param: string,
): void {
  if (typeof choice === "object") {
    if (tools.some(({ name }) => name === choice.name)) return;
    throw invalidValue(param, `must be the name of a tool, got ${quoted(choice.name)}`);
  }
  if (choice === "required" && tools.length === 0) throw invalidValue(param, "needs tools");
}
