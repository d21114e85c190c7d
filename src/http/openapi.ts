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
import { documentedErrors, mayRunOnce } from "./documented-errors.ts";
import { fieldsOf, namedSchemas, schemaOf, type Json } from "./openapi-schemas.ts";
import { FOR_ANYONE, type Access, type Operation } from "./operation.ts";

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

/** How a POST under /v1 is made to run once, whatever happens to its connection. */
const IDEMPOTENCY_KEY: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description:
    "1 to 255 printable ASCII characters. The same request with the same key runs once and is " +
    "charged once; a repetition gets the same answer, with the header `idempotent-replayed`.",
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[!-~]{1,255}$" },
};
const LAST_EVENT_ID: Json = {
  name: "Last-Event-ID",
  in: "header",
  required: false,
  description:
    "With the Idempotency-Key of a stream: the id of the last event that arrived. The stream " +
    "continues after it.",
  schema: { type: "string", pattern: "^[0-9]{1,15}$" },
};

function parametersOf(operation: Operation): Json {
  const { pathParameters = {}, query, response } = operation;
  const inPath = Object.entries(pathParameters).map(([name, description]) => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
  }));
  const inQuery = (query === undefined ? [] : fieldsOf(query)).map(
    ({ name, required, schema }) => ({ name, in: "query", required, schema }),
  );
  const inHeader = mayRunOnce(operation)
    ? [IDEMPOTENCY_KEY, ...(response.eventSchema === undefined ? [] : [LAST_EVENT_ID])]
    : [];
  const parameters = [...inPath, ...inQuery, ...inHeader];
  return parameters.length === 0 ? {} : { parameters };
}

/** One response per status; its description lists the codes. */
function errorResponses(operation: Operation): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of documentedErrors(operation))
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

/** Every named schema that some operation reaches. */
function componentSchemas(operations: readonly Operation[]): Json {
  const roots = operations.flatMap(({ body, query, response }) => [
    body?.schema,
    query,
    response.schema,
    response.eventSchema,
  ]);
  return namedSchemas([...roots, errorResponseSchema].filter((root) => root !== undefined));
}
