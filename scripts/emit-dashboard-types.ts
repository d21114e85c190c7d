/**
 * Writes dashboard/src/api/schema.ts: the operations that the dashboard may call, out of the document that openapi.yaml is
 * written from, as openapi-fetch takes them. With --check it compares instead and fails when they differ.
 */
import { readFileSync, writeFileSync } from "node:fs";

import { OPERATIONS } from "../src/api/operations.ts";
import { buildDocument } from "../src/http/openapi.ts";

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Described {
  readonly operationId: string;
  readonly "x-tidegate-access": { readonly by: string; readonly roles?: readonly string[] };
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What a session opens, and what needs nobody. */
const IS_CALLED = /^\/(admin\/v1|auth\/v1|\.well-known)\//;
const target = new URL("../dashboard/src/api/schema.ts", import.meta.url);
const document = buildDocument(OPERATIONS) as unknown as Document;
const used = new Set<string>();

function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return "unknown";
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1);
    used.add(name);
    return name;
  }
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(" | ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? []);
  return types.length === 0 ? "unknown" : types.map((type) => plainType(type, schema)).join(" | ");
}

function plainType(type: string, schema: Schema): string {
  switch (type) {
    case "integer":
    case "number":
      return "number";
    case "array":
      return `(${typeOf(schema.items)})[]`;
    case "object":
      return objectType(schema);
    default:
      return type;
  }
}

function objectType({ properties, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties ?? {}).map(([name, schema]) => {
    const isNeeded = required.includes(name);
    return `readonly ${nameOf(name)}${isNeeded ? "" : "?"}: ${typeOf(schema)}${isNeeded ? "" : " | undefined"}`;
  });
  if (fields.length > 0) return `{ ${fields.join("; ")} }`;
  const value = typeof additionalProperties === "object" ? typeOf(additionalProperties) : "unknown";
  return `Readonly<Record<string, ${value}>>`;
}

const nameOf = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name));

function bodyType(body: Body | undefined): string {
  return typeOf(body?.content?.["application/json"]?.schema);
}

function parametersType({ parameters = [] }: Described): string {
  const groups = ["path", "query"].map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    const fields = own.map(
      ({ name, required, schema }) =>
        `${nameOf(name)}${required === true ? "" : "?"}: ${typeOf(schema)}${required === true ? "" : " | undefined"}`,
    );
    const isNeeded = own.some(({ required }) => required === true);
    return `${place}${isNeeded ? "" : "?"}: ${own.length === 0 ? "never" : `{ ${fields.join("; ")} }`}`;
  });
  return `{ ${groups.join("; ")}; header?: never; cookie?: never }`;
}

function operationType(operation: Described): string {
  const { requestBody, responses } = operation;
  const body =
    requestBody === undefined
      ? "requestBody?: never"
      : `requestBody: { content: { "application/json": ${bodyType(requestBody)} } }`;
  const answers = Object.entries(responses).map(([status, response]) => {
    const content = `content: { "application/json": ${bodyType(response)} }`;
    return `${status}: { headers: Record<string, unknown>; ${content} }`;
  });
  return `{ parameters: ${parametersType(operation)}; ${body}; responses: { ${answers.join("; ")} } }`;
}

/** Roles of an organization that may call an operation; operators may call all of these. */
function accessType(): string {
  const operations = Object.entries(document.paths)
    .filter(([path]) => IS_CALLED.test(path))
    .flatMap(([, methods]) => Object.values(methods));
  const rows = operations.flatMap(({ operationId, "x-tidegate-access": access }) => {
    if (access.by === "operator") return [`  ${operationId}: [],`];
    return access.roles === undefined ? [] : [`  ${operationId}: ${JSON.stringify(access.roles)},`];
  });
  return ["export const ROLES_OF = {", ...rows, "} as const;"].join("\n");
}

function write(): string {
  const paths = Object.entries(document.paths)
    .filter(([path]) => IS_CALLED.test(path))
    .map(([path, methods]) => {
      const operations = Object.entries(methods).map(
        ([method, operation]) => `    ${method}: ${operationType(operation)};`,
      );
      return [`  ${JSON.stringify(path)}: {`, ...operations, "  };"].join("\n");
    });
  const written = new Map<string, string>();
  // Writing a type may name further ones.
  for (const name of used)
    written.set(name, `export type ${name} = ${typeOf(document.components.schemas[name])};`);
  const types = [...written.keys()].toSorted().map((name) => written.get(name));
  const head =
    "// Generated from src/contract and src/api by scripts/emit-dashboard-types.ts. Do not edit.";
  return [head, accessType(), ...types, "export interface paths {", ...paths, "}", ""].join("\n");
}

const text = write();
if (!process.argv.includes("--check")) writeFileSync(target, text);
else if (readFileSync(target, "utf8") !== text) {
  console.error(
    "dashboard/src/api/schema.ts is not what the code says: run `npm run dashboard-types`.",
  );
  process.exit(1);
}
