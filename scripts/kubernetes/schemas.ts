/**
 * JSON schemas of what Kubernetes and its extensions take, from their own documents: OpenAPI as the
 * API server gives it, and definitions of custom resources. Nothing is let through that they do not
 * name, as the API server has it where it validates strictly. Pure.
 */
export type Json = Readonly<Record<string, unknown>>;

export interface ResourceSchema {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly schema: Json;
}

const KIND = "x-kubernetes-group-version-kind";
const KEEPS_UNKNOWN = "x-kubernetes-preserve-unknown-fields";
const IS_INT_OR_STRING = "x-kubernetes-int-or-string";

const QUANTITY = "io.k8s.apimachinery.pkg.api.resource.Quantity";
/** The document says it in words alone. */
const QUANTITY_PATTERN = String.raw`^[+-]?(\d+\.?\d*|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$`;

/** Of each resource that a document of OpenAPI 3 names. */
export function schemasOfOpenApi(document: Json): ResourceSchema[] {
  const { schemas } = document["components"] as { readonly schemas: Record<string, Json> };
  const closed = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, close(schema) as Json]),
  );
  if (closed[QUANTITY] !== undefined)
    closed[QUANTITY] = {
      oneOf: [{ type: "number" }, { type: "string", pattern: QUANTITY_PATTERN }],
    };
  return Object.entries(schemas).flatMap(([name, { [KIND]: kinds = [] }]) =>
    (kinds as { group: string; version: string; kind: string }[]).map((names) => ({
      ...names,
      schema: { $ref: `#/components/schemas/${name}`, components: { schemas: closed } },
    })),
  );
}

/** Of each version that the definition of a custom resource has. */
export function schemasOfDefinition({ spec }: Json): ResourceSchema[] {
  const { group, names, versions } = spec as {
    readonly group: string;
    readonly names: { readonly kind: string };
    readonly versions: readonly { name: string; schema: { openAPIV3Schema: Json } }[];
  };
  return versions.map(({ name: version, schema }) => ({
    group,
    version,
    kind: names.kind,
    schema: close(schema.openAPIV3Schema) as Json,
  }));
}

/** The schema without room for what it does not name, and words that only OpenAPI has. */
function close(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(close);
  if (typeof value !== "object" || value === null) return value;
  const { description: _, default: _default, properties, ...rest } = value as Json;
  const closed: Record<string, unknown> = {};
  for (const [keyword, inner] of Object.entries(rest)) closed[keyword] = close(inner);
  if (closed[IS_INT_OR_STRING] === true) return { type: ["integer", "string"] };
  if (properties === undefined) return closed;
  // What stands under `properties` are names, of which some are keywords.
  closed["properties"] = Object.fromEntries(
    Object.entries(properties as Json).map(([name, schema]) => [name, close(schema)]),
  );
  if (closed[KEEPS_UNKNOWN] !== true) closed["additionalProperties"] ??= false;
  return closed;
}
