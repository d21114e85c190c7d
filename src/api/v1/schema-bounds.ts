/** How large and how deep a JSON schema may be. Pure. */
import { LIMITS } from "../../contract/common.ts";
import { ApiError } from "../../errors.ts";

/** @throws {ApiError} invalid_value naming the bound and the schema's own measure */
export function checkSchemaBounds(schema: Readonly<Record<string, unknown>>, param: string): void {
  const { maxSchemaBytes, maxSchemaDepth } = LIMITS;
  if (depthOf(schema, maxSchemaDepth + 1) > maxSchemaDepth) {
    throw new ApiError("invalid_value", {
      message: `${param} must be nested at most ${maxSchemaDepth} deep, got a deeper one`,
      param,
    });
  }
  const bytes = new TextEncoder().encode(JSON.stringify(schema)).length;
  if (bytes > maxSchemaBytes) {
    throw new ApiError("invalid_value", {
      message: `${param} must be at most ${maxSchemaBytes} bytes of JSON, got ${bytes}`,
      param,
    });
  }
}

/**
 * Objects and lists inside each other; 1 for one that holds none. Counts up to `limit`, and without recursion, which
 * depth could exhaust.
 */
export function depthOf(value: object, limit: number): number {
  let level: object[] = [value];
  let depth = 0;
  while (level.length > 0 && depth < limit) {
    depth += 1;
    level = level.flatMap((inner) => Object.values(inner)).filter(isContainer);
  }
  return depth;
}

function isContainer(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
