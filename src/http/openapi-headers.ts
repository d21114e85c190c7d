/** The headers that requests may carry and that answers have, as the OpenAPI document describes them. */
import { mayRunOnce } from "./documented-errors.ts";
import { schemaOf, type Json } from "./openapi-schemas.ts";
import type { Operation } from "./operation.ts";

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

export function headerParameters(operation: Operation): Json[] {
  const own = Object.entries(operation.headers ?? {}).map(([name, { description, schema }]) => ({
    name,
    in: "header",
    required: false,
    description,
    schema: schemaOf(schema),
  }));
  if (!mayRunOnce(operation)) return own;
  const isStreamed = operation.response.eventSchema !== undefined;
  return [...own, IDEMPOTENCY_KEY, ...(isStreamed ? [LAST_EVENT_ID] : [])];
}

const HEADERS: Record<string, Json> = {
  "x-request-id": {
    description: "Finds this request.",
    schema: { type: "string" },
    example: "req_0190a6c0b5e87c5fa0d2b1d6a3f40c11",
  },
  "idempotent-replayed": {
    description: "`true` where the answer was made for an earlier request with the same key.",
    schema: { type: "string", const: "true" },
  },
  "x-tidegate-affordable-tokens": {
    description:
      "How many output tokens the account can pay for, where that is fewer than were asked for.",
    schema: { type: "string", pattern: "^[0-9]+$" },
  },
  "x-should-retry": {
    description: "Whether the same request is worth sending again.",
    schema: { type: "string", enum: ["true", "false"] },
  },
  "retry-after": {
    description: "When to ask again, in whole seconds.",
    schema: { type: "string", pattern: "^[0-9]+$" },
  },
  "retry-after-ms": {
    description: "The same in milliseconds.",
    schema: { type: "string", pattern: "^[0-9]+$" },
  },
};

/** For `components.headers`. */
export const headerComponents = (): Json => ({ ...HEADERS });

const references = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

export function answerHeaders(operation: Operation): Json {
  const isGenerated = mayRunOnce(operation);
  const more = isGenerated ? ["idempotent-replayed", "x-tidegate-affordable-tokens"] : [];
  return references(["x-request-id", ...more]);
}

export function errorHeaders(status: number): Json {
  const waits = status === 429 ? ["retry-after", "retry-after-ms"] : [];
  return references(["x-request-id", "x-should-retry", ...waits]);
}
