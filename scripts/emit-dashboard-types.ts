/**
 * Writes dashboard/src/api/schema.ts: the operations that the dashboard may call, out of the
 * document that openapi.yaml is written from, as openapi-fetch takes them. Calls of scripts and
 * tests are typed by the same file (scripts/edge/documented-call.ts). With --check it compares
 * instead and fails when they differ. Part of `npm run openapi`.
 */
import { OPERATIONS } from "../src/api/operations.ts";
import { buildDocument } from "../src/http/openapi.ts";
import { emitFiles } from "./emit/files.ts";
import { namesIn, type Json } from "./openapi/schemas.ts";
import { declareTypes, propertyName, typeOf } from "./openapi/typescript-types.ts";

interface Described {
  readonly operationId: string;
  readonly "x-tidegate-access": { readonly by: string; readonly roles?: readonly string[] };
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Json;
  }[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema?: Json }>>;
}

/** What a session opens, and what needs nobody. */
const IS_CALLED = /^\/(admin\/v1|auth\/v1|\.well-known)\//;

const document = buildDocument(OPERATIONS);
const { schemas } = document["components"] as { schemas: Record<string, Json> };
const paths = Object.entries(
  document["paths"] as Record<string, Readonly<Record<string, Described>>>,
).filter(([path]) => IS_CALLED.test(path));

const bodyType = (body: Body): string => typeOf(body.content?.["application/json"]?.schema);

function parametersType({ parameters = [] }: Described): string {
  const groups = ["path", "query"].map((place) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    const properties = Object.fromEntries(own.map(({ name, schema }) => [name, schema]));
    const required = own.filter((parameter) => parameter.required).map(({ name }) => name);
    const type = own.length === 0 ? "never" : typeOf({ type: "object", properties, required });
    return `${place}${required.length > 0 ? "" : "?"}: ${type}`;
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
function printRoles(): string {
  const operations = paths.flatMap(([, methods]) => Object.values(methods));
  const rows = operations.flatMap(({ operationId, "x-tidegate-access": access }) => {
    if (access.by === "operator") return [`  ${operationId}: [],`];
    return access.roles === undefined ? [] : [`  ${operationId}: ${JSON.stringify(access.roles)},`];
  });
  return ["export const ROLES_OF = {", ...rows, "} as const;"].join("\n");
}

function printTypes(): string {
  const used = namesIn(paths, schemas);
  return declareTypes(
    Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name))),
  );
}

function printPaths(): string {
  const rows = paths.flatMap(([path, methods]) => [
    `  ${propertyName(path)}: {`,
    ...Object.entries(methods).map(
      ([method, operation]) => `    ${method}: ${operationType(operation)};`,
    ),
    "  };",
  ]);
  return ["export interface paths {", ...rows, "}"].join("\n");
}

const head =
  "// Generated from src/contract and src/api by scripts/emit-dashboard-types.ts. Do not edit.";
const text = `${[head, printRoles(), printTypes(), printPaths()].join("\n\n")}\n`;
emitFiles({ "dashboard/src/api/schema.ts": text }, "dashboard-types");
