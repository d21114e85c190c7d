/** The query of a URL as an object. Pure. */
import type { z } from "zod";

import { ApiError } from "../errors.ts";
import { pathText } from "./validation.ts";

/**
 * Fields that are lists by their schema are read as SDKs write them: `models=a&models=b`,
 * `models[]=a`, or one value. Another field is given once, as in a body (decisions/0116).
 *
 * @throws {ApiError} invalid_value
 */
export function readQuery(url: string, schema: z.ZodObject): Record<string, unknown> {
  const query = new Map<string, string | string[]>();
  for (const [raw, value] of new URL(url).searchParams) {
    const name = raw.replace(/\[\]$/, "");
    const before = query.get(name);
    if (!isList(schema.shape[name])) {
      if (query.has(raw)) throw givenTwice(raw);
      query.set(raw, value);
    } else if (Array.isArray(before)) before.push(value);
    else query.set(name, [value]);
  }
  return Object.fromEntries(query);
}

function givenTwice(name: string): ApiError {
  const param = pathText([name]);
  const message = `${param} is given twice: it may stand in a query once.`;
  return new ApiError("invalid_value", { message, param });
}

function isList(schema: z.core.$ZodType | undefined): boolean {
  const { def } = (schema as z.ZodType | undefined) ?? {};
  if (def?.type === "optional") return isList((def as z.core.$ZodOptionalDef).innerType);
  return def?.type === "array";
}
