/** How large and how deep a JSON schema may be. Pure. */
import { LIMITS } from "../contract/common.ts";
import { isNumberText } from "../contract/json-numbers.ts";
import { invalidValue } from "../errors.ts";

/** Up to this size the exact one is told. */
const MEASURED_BYTES = 2 * LIMITS.maxSchemaBytes;

/** @throws {ApiError} invalid_value naming the bound and the schema's own measure */
export function checkSchemaBounds(schema: Readonly<Record<string, unknown>>, param: string): void {
  const { maxSchemaBytes, maxSchemaDepth, maxSchemaNumbers } = LIMITS;
  const { depth, numbers, leastBytes } = measure(schema);
  if (depth > maxSchemaDepth)
    throw invalidValue(param, `must be nested at most ${maxSchemaDepth} deep, got a deeper one`);
  if (numbers > maxSchemaNumbers)
    throw invalidValue(param, `must have at most ${maxSchemaNumbers} numbers, got more`);
  // What is far too large is not written out to be measured.
  const isFar = leastBytes > MEASURED_BYTES;
  const bytes = isFar ? leastBytes : new TextEncoder().encode(JSON.stringify(schema)).length;
  if (bytes <= maxSchemaBytes) return;
  const got = isFar ? `at least ${bytes}` : String(bytes);
  throw invalidValue(param, `must be at most ${maxSchemaBytes} bytes of JSON, got ${got}`);
}

export interface SchemaMeasure {
  /** Objects and lists inside each other; 1 for one that holds none. */
  readonly depth: number;
  readonly numbers: number;
  /** As JSON: texts without what has to be escaped, numbers and words as one byte. */
  readonly leastBytes: number;
}

/** Reads until a bound is passed, and without recursion, which depth could exhaust. */
export function measure(schema: object): SchemaMeasure {
  const { maxSchemaDepth, maxSchemaNumbers } = LIMITS;
  const open: { readonly value: object; readonly depth: number }[] = [{ value: schema, depth: 1 }];
  let deepest = 0;
  let numbers = 0;
  let leastBytes = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    deepest = Math.max(deepest, depth);
    const names = Array.isArray(value) ? null : Object.keys(value);
    const inside: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    for (const [at, inner] of inside.entries()) {
      // A comma or a bracket, and a name with its quotes and colon.
      leastBytes += names === null ? 1 : (names[at]?.length ?? 0) + 4;
      if (typeof inner === "string") leastBytes += inner.length + 2;
      else if (isNumberText(inner)) leastBytes += inner.rawJSON.length;
      else if (typeof inner === "object" && inner !== null)
        open.push({ value: inner, depth: depth + 1 });
      else leastBytes += 1;
      if (typeof inner === "number" || isNumberText(inner)) numbers += 1;
      const isOver =
        deepest > maxSchemaDepth || numbers > maxSchemaNumbers || leastBytes > MEASURED_BYTES;
      if (isOver) return { depth: deepest, numbers, leastBytes };
    }
  }
  return { depth: deepest, numbers, leastBytes };
}
