/**
 * The OpenAPI document, built from the operations and their zod schemas. The same document is served at
 * /openapi.json and written to openapi.yaml.
 *
 * 3.1.1, which every generator reads. A stream's payload is the schema of its event, as generators expect it.
 */
import { z } from "zod";

import { rolesWith } from "../auth/roles.ts";
import { errorResponseSchema } from "../contract/common.ts";
import { ERRORS, type ErrorCode } from "../contract/errors.ts";
import { FOR_ANYONE, type Access, type Operation } from "./operation.ts";

type Json = Record<string, unknown>;

/** What any operation with this access can answer. */
const ERRORS_OF_ALL: readonly ErrorCode[] = ["not_found", "method_not_allowed", "internal_error"];
const ERRORS_OF_BODY: readonly ErrorCode[] = [
  "invalid_value",
  "body_too_large",
  "unsupported_media_type",
  "request_timeout",
];
const ERRORS_OF_ACCESS: Record<Access["by"], readonly ErrorCode[]> = {
  key: ["invalid_api_key"],
  operator: ["not_signed_in", "permission_denied"],
  member: ["not_signed_in", "permission_denied"],
  person: ["not_signed_in"],
  worker: ["permission_denied"],
  anyone: [],
};

const SECURITY: Record<Access["by"], Json[]> = {
  key: [{ bearerKey: [] }, { headerKey: [] }],
  operator: [{ adminToken: [] }, { session: [] }],
  member: [{ adminToken: [] }, { session: [] }],
  person: [{ session: [] }],
  worker: [{ requestSignature: [] }],
  anyone: [],
};

/** Who exactly, for people and for tests that ask as everybody. */
function describeAccess(access: Access): Json {
  return access.by === "member" ? { ...access, roles: rolesWith(access.permission) } : access;
}

/** GET /openapi.json, describing these operations and itself. */
export function describeApi(operations: readonly Operation[]): Operation {
  let document: string | undefined;
  const operation: Operation = {
    method: "get",
    path: "/openapi.json",
    operationId: "getOpenApi",
    tag: "Health",
    summary: "This document.",
    access: FOR_ANYONE,
    status: 200,
    response: {
      description: "OpenAPI 3.1.",
      schema: z.looseObject({ openapi: z.string() }).meta({ id: "OpenApiDocument" }),
    },
    errors: [],
    handler: async () => {
      document ??= JSON.stringify(buildDocument([...operations, operation]));
      return new Response(document, { headers: { "content-type": "application/json" } });
    },
  };
  return operation;
}

export function buildDocument(operations: readonly Operation[]): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = describeOperation(operation);
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Tidegate",
      version: "1.0.0",
      description:
        "Serverless inference with an OpenAI-compatible API. Money is integer nano-USD (1e-9 USD).",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/", description: "This server." }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(operations),
      securitySchemes: {
        bearerKey: { type: "http", scheme: "bearer", description: "An API key." },
        headerKey: {
          type: "apiKey",
          in: "header",
          name: "x-api-key",
          description: "An API key, as some SDKs send it.",
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "tidegate",
          description: "A signed-in person; in production the cookie is named `__Host-tidegate`.",
        },
        adminToken: { type: "http", scheme: "bearer", description: "The admin token." },
        requestSignature: {
          type: "apiKey",
          in: "header",
          name: "x-tidegate-signature",
          description: "HMAC of the request, made by a gpu-worker.",
        },
      },
    },
  };
}

function describeOperation(operation: Operation): Json {
  const { operationId, tag, summary, access, response, body } = operation;
  const content: Json = {};
  if (response.schema !== undefined)
    content["application/json"] = { schema: schemaOf(response.schema) };
  if (response.eventSchema !== undefined)
    content["text/event-stream"] = { schema: schemaOf(response.eventSchema) };
  return {
    operationId,
    tags: [tag],
    summary,
    security: SECURITY[access.by],
    "x-tidegate-access": describeAccess(access),
    ...parametersOf(operation),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              "application/json": {
                schema: schemaOf(body.schema),
                ...(body.example === undefined ? {} : { example: body.example }),
              },
            },
          },
        }),
    responses: {
      [String(operation.status)]: {
        description: response.description,
        headers: {
          "x-request-id": { description: "Finds this request.", schema: { type: "string" } },
        },
        content,
      },
      ...errorResponses(operation),
    },
  };
}

function parametersOf({ pathParameters = {}, query }: Operation): Json {
  const inPath = Object.entries(pathParameters).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: "query",
    required: false,
    schema: schemaOf(schema as z.ZodType),
  }));
  const parameters = [...inPath, ...inQuery];
  return parameters.length === 0 ? {} : { parameters };
}

/** One response per status; its description lists the codes. */
function errorResponses({ access, body, errors }: Operation): Json {
  const codes = new Set([
    ...ERRORS_OF_ACCESS[access.by],
    ...(body === undefined ? [] : ERRORS_OF_BODY),
    ...errors,
    ...ERRORS_OF_ALL,
  ]);
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes)
    byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  const sorted = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    sorted.map(([status, list]) => [
      String(status),
      {
        description: list.map((code) => `\`${code}\`: ${ERRORS[code].summary}`).join(" "),
        content: { "application/json": { schema: schemaOf(errorResponseSchema) } },
      },
    ]),
  );
}

const options = {
  target: "draft-2020-12",
  io: "input",
  unrepresentable: "any",
  reused: "inline",
} as const;

/** A `$ref` for a named schema, the schema itself otherwise. */
function schemaOf(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: `#/components/schemas/${id}` };
  return moved(z.toJSONSchema(schema, options)) as Json;
}

/** Every named schema that some operation reaches. */
function componentSchemas(operations: readonly Operation[]): Json {
  const roots = operations.flatMap(({ body, response }) => [
    body?.schema,
    response.schema,
    response.eventSchema,
  ]);
  const found = new Map<string, Json>();
  for (const root of [...roots, errorResponseSchema]) {
    if (root === undefined) continue;
    const { $defs = {}, ...own } = z.toJSONSchema(root, options) as Json & {
      $defs?: Record<string, Json>;
    };
    const id = z.globalRegistry.get(root)?.id;
    if (id !== undefined) found.set(id, moved(own) as Json);
    for (const [name, definition] of Object.entries($defs))
      found.set(name, moved(definition) as Json);
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Points references at the components and drops what only a stand-alone schema needs. */
function moved(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(moved);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== "$schema" && key !== "id" && key !== "$defs",
  );
  return Object.fromEntries(
    entries.map(([key, inner]) => [
      key,
      key === "$ref" && typeof inner === "string"
        ? inner.replace("#/$defs/", "#/components/schemas/")
        : moved(inner),
    ]),
  );
}
