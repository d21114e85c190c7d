/** One vocabulary for the wire: how times are named, and how lists are paged. */
import { describe, expect, it } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
import { buildDocument } from "../../../src/http/openapi.ts";

type Json = Record<string, unknown>;

const document = buildDocument(OPERATIONS) as unknown as {
  paths: Record<string, Record<string, Json>>;
  components: { schemas: Record<string, Json> };
};

/** Names that others gave: OpenAI's, OpenRouter's for keys, and invoices' as Stripe has them. */
const OF_OTHERS = new Set([
  "created",
  "start_time",
  "middle_time",
  "end_time",
  "limit_reset",
  "period_start",
  "period_end",
]);

/** Every property anywhere in the document. */
function* propertiesIn(value: unknown): Generator<[name: string, schema: Json]> {
  if (typeof value !== "object" || value === null) return;
  const { properties } = value as { properties?: Record<string, Json> };
  if (!Array.isArray(value) && properties !== undefined) yield* Object.entries(properties);
  for (const inner of Object.values(value)) yield* propertiesIn(inner);
}

const isInteger = ({ type, anyOf }: Json): boolean =>
  [type, ...((anyOf as Json[] | undefined) ?? []).map((one) => one["type"])]
    .flat()
    .includes("integer");

const textOf = ({ description = "" }: Json): string => String(description);

const resolve = (schema: Json | undefined): Json => {
  const { $ref = "" } = (schema ?? {}) as { $ref?: string };
  return document.components.schemas[$ref.split("/").at(-1) ?? ""] ?? schema ?? {};
};

describe("the wire", () => {
  it("names times …_at, in Unix seconds, and what is in milliseconds …_ms", () => {
    const odd = [...propertiesIn(document)].filter(([name, schema]) => {
      if (!isInteger(schema) || OF_OTHERS.has(name)) return false;
      if (/\bunix milliseconds\b/i.test(textOf(schema))) return !name.endsWith("_ms");
      return /\bunix seconds\b/i.test(textOf(schema)) && !name.endsWith("_at");
    });
    expect(new Set(odd.map(([name]) => name))).toEqual(new Set());
  });

  it("has no number for an amount of money, and dollars as texts alone", () => {
    const amounts = [...propertiesIn(document)].filter(([name]) => name.endsWith("_usd"));
    const types = (name: string, schema: Json) => `${name}: ${JSON.stringify(schema["type"])}`;
    const odd = amounts.filter(([name, schema]) => {
      const isFloat = JSON.stringify(schema).includes('"number"');
      return isFloat || (!name.endsWith("_nano_usd") && isInteger(schema));
    });
    expect(odd.map(([name, schema]) => types(name, schema))).toEqual([]);
    expect(amounts.length).toBeGreaterThan(50);
  });

  it("pages every list alike: limit, after, first_id, last_id, has_more", () => {
    const lists: string[] = [];
    const odd = Object.entries(document.paths).flatMap(([path, { get }]) => {
      const content = (get?.["responses"] as Json | undefined)?.["200"] as Json | undefined;
      const json = (content?.["content"] as Record<string, Json> | undefined)?.["application/json"];
      const properties = (resolve(json?.["schema"] as Json | undefined)["properties"] ??
        {}) as Record<string, Json>;
      const query = ((get?.["parameters"] ?? []) as Json[]).map(({ name }) => name);
      // OpenAI's list of models has no pages, and its buckets of usage have pages of their own.
      const isOpenAi = path === "/v1/models" || query.includes("page");
      if (properties["data"]?.["type"] !== "array" || isOpenAi) return [];
      lists.push(path);
      const missing = [
        ...["limit", "after"].filter((name) => !query.includes(name)),
        ...["first_id", "last_id", "has_more"].filter((name) => properties[name] === undefined),
      ];
      return missing.length === 0 ? [] : [`${path}: ${missing.join(", ")}`];
    });
    expect(odd).toEqual([]);
    expect(lists.length).toBeGreaterThan(25);
  });
});
