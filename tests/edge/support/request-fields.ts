/** What a request's schema takes at its top level, read from the schema itself. Pure. */
import { z } from "zod";

export const KINDS = ["null", "boolean", "number", "string", "array", "object"] as const;
export type Kind = (typeof KINDS)[number];

interface RequestField {
  readonly name: string;
  readonly isRequired: boolean;
  /** Kinds of values that it may have; all of them where the schema leaves it open. */
  readonly kinds: ReadonlySet<Kind>;
}

type Json = Readonly<Record<string, unknown>>;

/** Those of every branch, where there are several forms of a request. */
export function requestFieldsOf(schema: z.ZodType): RequestField[] {
  const root = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json;
  const definitions = (root["$defs"] ?? {}) as Readonly<Record<string, Json>>;
  const forms = branchesOf(root, definitions).flatMap(({ properties, required = [] }) =>
    properties === undefined
      ? []
      : [
          {
            properties: properties as Readonly<Record<string, Json>>,
            required: required as string[],
          },
        ],
  );
  const fields = new Map<string, RequestField>();
  for (const { properties } of forms)
    for (const [name, value] of Object.entries(properties))
      fields.set(name, {
        name,
        isRequired: forms.every(({ required }) => required.includes(name)),
        kinds: new Set([...(fields.get(name)?.kinds ?? []), ...kindsOf(value, definitions)]),
      });
  return [...fields.values()];
}

function branchesOf(schema: Json, definitions: Readonly<Record<string, Json>>): Json[] {
  const { $ref, anyOf, oneOf, allOf } = schema;
  const inner = [anyOf, oneOf, allOf].flatMap((list) => (list ?? []) as Json[]);
  const referred = typeof $ref === "string" ? definitions[$ref.replace("#/$defs/", "")] : undefined;
  return [
    schema,
    ...[...inner, ...(referred === undefined ? [] : [referred])].flatMap((one) =>
      branchesOf(one, definitions),
    ),
  ];
}

function kindsOf(schema: Json, definitions: Readonly<Record<string, Json>>): Set<Kind> {
  const { type, $ref, anyOf, oneOf, enum: values, const: only } = schema;
  if (typeof $ref === "string")
    return kindsOf(definitions[$ref.replace("#/$defs/", "")] ?? {}, definitions);
  const forms = (anyOf ?? oneOf) as Json[] | undefined;
  if (forms !== undefined) return new Set(forms.flatMap((form) => [...kindsOf(form, definitions)]));
  if (Array.isArray(values)) return new Set(values.map(kindOf));
  if (only !== undefined) return new Set([kindOf(only)]);
  if (type === undefined) return new Set(KINDS);
  return new Set([type].flat().map((name) => (name === "integer" ? "number" : (name as Kind))));
}

function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : (typeof value as Kind);
}
