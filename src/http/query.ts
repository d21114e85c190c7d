/** The query of a URL as an object. Pure. */
import type { z } from "zod";

/**
 * Fields that are lists by their schema are read as SDKs write them: `models=a&models=b`,
 * `models[]=a`, or one value. Of another field the last value counts.
 */
export function readQuery(url: string, schema: z.ZodObject): Record<string, unknown> {
  const query = new Map<string, string | string[]>();
  for (const [raw, value] of new URL(url).searchParams) {
    const name = raw.replace(/\[\]$/, "");
    const before = query.get(name);
    if (!isList(schema.shape[name])) query.set(raw, value);
    else if (Array.isArray(before)) before.push(value);
    else query.set(name, [value]);
  }
  return Object.fromEntries(query);
}

function isList(schema: z.core.$ZodType | undefined): boolean {
  const { def } = (schema as z.ZodType | undefined) ?? {};
  if (def?.type === "optional") return isList((def as z.core.$ZodOptionalDef).innerType);
  return def?.type === "array";
}
