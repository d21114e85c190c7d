/**
 * The OpenAPI document, built from the operations and their zod schemas. The same document is
 * served at /openapi.json and written to openapi.yaml.
 *
 * 3.2, in which a stream is described by its events (`itemSchema`); `schema` beside it is the
 * payload of an event, which is what generators look for. scripts/openapi derives documents of 3.1
 * and 3.0 for tools that read no other.
 */
import { z } from "zod";

import { rolesWith } from "../auth/roles.ts";
import { errorResponseSchema } from "../contract/common.ts";
import { ERRORS, type ErrorCode } from "../contract/errors.ts";
import { documentedErrors } from "./documented-errors.ts";
import { MEDIA_TYPES } from "./file-answer.ts";
import {
  answerHeaders,
  errorHeaders,
  headerComponents,
  headerParameters,
} from "./openapi-headers.ts";
import { withNamedMembers } from "./openapi-names.ts";
import { fieldsOf, namedSchemas, schemaOf, type Json } from "./openapi-schemas.ts";
import { FOR_ANYONE, type Access, type Operation, type OtherForm } from "./operation.ts";
import { TAGS } from "./tags.ts";

const SECURITY: Record<Access["by"], Json[]> = {
  key: [{ bearerKey: [] }, { headerKey: [] }],
  operator: [{ adminToken: [] }, { session: [] }],
  member: [{ adminToken: [] }, { session: [] }],
  person: [{ session: [] }],
  widget: [{ widgetToken: [] }],
  worker: [{ requestSignature: [] }],
  anyone: [],
};

/** Who exactly, for people and for tests that ask as everybody. */
function describeAccess(access: Access): Json {
  return access.by === "member" ? { ...access, roles: rolesWith(access.permission) } : access;
}

/** The same as a sentence for readers. */
function whoMayCall(access: Access): string {
  switch (access.by) {
    case "key": {
      const scope =
        access.scope === null
          ? ", with the scope of what is asked"
          : ` with the scope \`${access.scope}\``;
      const others = access.isForEndUsers === true ? ", and for tokens of end users" : "";
      return `For an API key${scope}${others}.`;
    }
    case "operator":
      return "For operators of the service.";
    case "member":
      return `For operators, and for members whose role may \`${access.permission}\`: ${rolesWith(access.permission).join(", ")}.`;
    case "person":
      return "For whoever is signed in.";
    case "widget":
      return "For a usage widget, by its token.";
    case "worker":
      return "For gpu-workers, which sign their requests.";
    case "anyone":
      return "For anyone, without a key.";
  }
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
      description: "OpenAPI 3.2.",
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
    openapi: "3.2.0",
    info: {
      title: "Tidegate",
      version: "1.0.0",
      description:
        "Serverless inference with an OpenAI-compatible API. Money is integer nano-USD (1e-9 USD).",
      contact: { name: "Tidegate" },
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/", description: "This server." }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({
      name,
      description: TAGS[name],
    })),
    paths,
    components: {
      schemas: withNamedMembers(componentSchemas(operations)),
      headers: headerComponents(),
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
        widgetToken: {
          type: "http",
          scheme: "bearer",
          description: "A usage widget's token, which a key with the scope `usage` makes.",
        },
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

/**
 * The payload for generators; the event, its end and a failure midway for tools that know streams.
 */
function describeStream({ response, errorSchema = errorResponseSchema }: Operation): Json {
  const { eventSchema: payload = z.unknown(), hasNamedEvents = false } = response;
  const data = (schema: Json): Json => ({
    type: "object",
    required: hasNamedEvents ? ["event", "data"] : ["data"],
    properties: {
      ...(hasNamedEvents && { event: { type: "string" } }),
      data: { type: "string", ...schema },
    },
  });
  const written = (schema: z.ZodType): Json =>
    data({
      not: { const: "[DONE]" },
      contentMediaType: "application/json",
      contentSchema: schemaOf(schema),
    });
  return {
    schema: schemaOf(payload),
    itemSchema: hasNamedEvents
      ? written(payload)
      : { anyOf: [data({ const: "[DONE]" }), written(payload), written(errorSchema)] },
  };
}

function describeOperation(operation: Operation): Json {
  const { operationId, tag, summary, access, response, body, otherForm } = operation;
  const content: Json = {};
  if (response.schema !== undefined)
    content["application/json"] = {
      schema:
        otherForm === undefined
          ? schemaOf(response.schema)
          : { anyOf: [schemaOf(response.schema), schemaOf(otherForm.schema)] },
      ...(response.example !== undefined && { example: response.example }),
    };
  if (response.eventSchema !== undefined) content["text/event-stream"] = describeStream(operation);
  if (response.hasPlainText === true) content["text/plain"] = { schema: { type: "string" } };
  if (response.fileType !== undefined)
    content[response.fileType] = { schema: { type: "string", format: "binary" } };
  if (response.lineSchema !== undefined) {
    if (response.hasLinesAlone !== true) content[MEDIA_TYPES.csv] = { schema: { type: "string" } };
    content[MEDIA_TYPES.jsonl] = {
      schema: { type: "string" },
      itemSchema: schemaOf(response.lineSchema),
    };
  }
  return {
    operationId,
    tags: [tag],
    summary,
    description: `${summary}\n\n${whoMayCall(access)}`,
    security: SECURITY[access.by],
    "x-tidegate-access": describeAccess(access),
    ...(otherForm !== undefined && { "x-tidegate-other-form": otherForm.header.name }),
    ...parametersOf(operation),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              [body.isForm === true ? "multipart/form-data" : "application/json"]: {
                schema: schemaOf(body.schema),
                ...(body.example === undefined ? {} : { example: body.example }),
              },
            },
          },
        }),
    responses: {
      [String(operation.status)]: {
        description: response.description,
        headers: answerHeaders(operation),
        content,
      },
      ...errorResponses(operation),
    },
  };
}

function parametersOf(operation: Operation): Json {
  const { pathParameters = {}, query, otherForm } = operation;
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
  const parameters = [...inPath, ...inQuery, ...headerParameters(operation)];
  if (otherForm !== undefined) parameters.push(...otherParameters(otherForm));
  return parameters.length === 0 ? {} : { parameters };
}

/** Each says which form it is of: documents for generators leave them out. */
function otherParameters({ header, query }: OtherForm): Json[] {
  const { name, description, schema } = header;
  const own = { name, in: "header", required: false, description, schema: schemaOf(schema) };
  const inQuery = (query === undefined ? [] : fieldsOf(query)).map((field) => ({
    name: field.name,
    in: "query",
    required: false,
    description: `Heard with \`${name}\` alone.`,
    schema: field.schema,
  }));
  return [...inQuery, own].map((parameter) => ({ ...parameter, "x-tidegate-other-form": true }));
}

/** One response per status; its description lists the codes. */
function errorResponses(operation: Operation): Json {
  const { errorSchema = errorResponseSchema } = operation;
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of documentedErrors(operation))
    byStatus.set(ERRORS[code].status, [...(byStatus.get(ERRORS[code].status) ?? []), code]);
  const sorted = [...byStatus].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    sorted.map(([status, list]) => [
      String(status),
      {
        description: list.map((code) => `\`${code}\`: ${ERRORS[code].summary}`).join(" "),
        headers: errorHeaders(Number(status), operation),
        content: { "application/json": { schema: schemaOf(errorSchema) } },
      },
    ]),
  );
}

/** Every named schema that some operation reaches. */
function componentSchemas(operations: readonly Operation[]): Json {
  const roots = operations.flatMap(({ body, query, response, errorSchema, otherForm }) => [
    body?.schema,
    query,
    errorSchema,
    response.schema,
    response.lineSchema,
    response.eventSchema,
    otherForm?.schema,
  ]);
  return namedSchemas([...roots, errorResponseSchema].filter((root) => root !== undefined));
}
