/**
 * The headers that requests may carry and that answers have, as the OpenAPI document describes
 * them.
 */
import { ERRORS } from "../contract/errors.ts";
import {
  CACHE_ANSWER_HEADER,
  CACHE_HEADER,
  CACHE_REASON_HEADER,
  cacheWishSchema,
} from "../contract/response-cache.ts";
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

const RESPONSE_CACHE: Json = {
  name: CACHE_HEADER,
  in: "header",
  required: false,
  description:
    "What is asked of the response cache, where the organization has one. " +
    (cacheWishSchema.description ?? ""),
  schema: { type: "string", pattern: "^(use|refresh|bypass)(; ?max-age=[0-9]{1,6})?$" },
};

export function headerParameters(operation: Operation): Json[] {
  const own = Object.entries(operation.headers ?? {}).map(([name, { description, schema }]) => ({
    name,
    in: "header",
    required: false,
    description,
    schema: schemaOf(schema),
  }));
  if (operation.idempotency === undefined) return own;
  const isStreamed = operation.response.eventSchema !== undefined;
  return [...own, IDEMPOTENCY_KEY, RESPONSE_CACHE, ...(isStreamed ? [LAST_EVENT_ID] : [])];
}

const COUNT = { type: "string", pattern: "^[0-9]+$" };

/** @param kind of the names of OpenAI's headers */
const ofLimits = (kind: "requests" | "tokens"): Record<string, Json> => ({
  [`x-ratelimit-limit-${kind}`]: {
    description: `How many ${kind} the limit lets through that is nearest to its end. Absent where there is none, and where the answer was made for an earlier request.`,
    schema: COUNT,
  },
  [`x-ratelimit-remaining-${kind}`]: {
    description: `How many ${kind} it lets through now.`,
    schema: COUNT,
  },
  [`x-ratelimit-reset-${kind}`]: {
    description: `In what time it has all of its ${kind} again, if nobody asks until then.`,
    schema: { type: "string", pattern: "^([0-9]+m)?[0-9]+(\\.[0-9])?m?s$" },
    example: "6m0s",
  },
});

const HEADERS: Record<string, Json> = {
  "x-request-id": {
    description:
      "Finds this request. `request-id`, which Anthropic's clients read, is the same; an `x-request-id` or `x-client-request-id` of the client's comes back as `x-client-request-id`, and `openai-processing-ms` says how long the answer took to begin.",
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
    schema: COUNT,
  },
  "x-route-model": {
    description: "The model that answers, whose price is charged; as the catalog names it.",
    schema: { type: "string" },
  },
  "x-route-deployment": {
    description: "The deployment of that model that answers.",
    schema: { type: "string" },
  },
  "x-route-reason": {
    description: "How the router came to it, in a few words.",
    schema: { type: "string" },
    example: "asked; priority 0, weight",
  },
  "x-route-attempts": {
    description:
      "How many deployments or workers were tried, the one that answers among them, and one that was asked beside it as it was late. A stream whose head had to be sent before its answer began has no header of its route.",
    schema: { type: "string", pattern: "^[1-9][0-9]*$" },
  },
  [CACHE_ANSWER_HEADER]: {
    description:
      "`hit`: the answer came out of the response cache, at its own price, and nothing ran. `miss`: it was made, and may be kept. `bypass`: neither. Absent where nobody asked.",
    schema: { type: "string", enum: ["hit", "miss", "bypass"] },
  },
  [CACHE_REASON_HEADER]: {
    description:
      "Why the cache was passed by: the request `asked`, the organization has it `off`, the answer is `not_repeatable`, a `provider` makes it, or a `cascade` says only at its end who does.",
    schema: { type: "string", enum: ["asked", "off", "not_repeatable", "provider", "cascade"] },
  },
  age: {
    description: "How many seconds ago an answer out of the response cache was made.",
    schema: COUNT,
  },
  deprecation: {
    description: "Since when the model that answers is deprecated, or will be (RFC 9745).",
    schema: { type: "string", pattern: "^@[0-9]+$" },
    example: "@1798761600",
  },
  sunset: {
    description: "When the model that answers is shut down (RFC 8594).",
    schema: { type: "string" },
    example: "Fri, 01 Jan 2027 00:00:00 GMT",
  },
  link: {
    description: "What to use instead of a model that is deprecated, as `successor-version`.",
    schema: { type: "string" },
  },
  ...ofLimits("requests"),
  ...ofLimits("tokens"),
  "x-should-retry": {
    description: "Whether the same request is worth sending again.",
    schema: { type: "string", enum: ["true", "false"] },
  },
  "retry-after": {
    description: "When to ask again, in whole seconds.",
    schema: COUNT,
  },
  "retry-after-ms": {
    description: "The same in milliseconds.",
    schema: COUNT,
  },
};

const LIMIT_HEADERS = Object.keys(HEADERS).filter((name) => name.startsWith("x-ratelimit-"));

const ROUTE_HEADERS = Object.keys(HEADERS).filter((name) => name.startsWith("x-route-"));

const CACHE_HEADERS = [CACHE_ANSWER_HEADER, CACHE_REASON_HEADER, "age"];

const LIFECYCLE_HEADERS = ["deprecation", "sunset", "link"];

/** For `components.headers`. */
export const headerComponents = (): Json => ({ ...HEADERS });

const references = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

export function answerHeaders(operation: Operation): Json {
  const isGenerated = operation.idempotency !== undefined;
  const more = isGenerated
    ? [
        "idempotent-replayed",
        "x-tidegate-affordable-tokens",
        ...ROUTE_HEADERS,
        ...CACHE_HEADERS,
        ...LIFECYCLE_HEADERS,
        ...LIMIT_HEADERS,
      ]
    : [];
  return references(["x-request-id", ...more]);
}

/** An account that fails says when to ask again, too. */
const WAITING: ReadonlySet<number> = new Set([
  ERRORS.rate_limit_exceeded.status,
  ERRORS.internal_error.status,
]);

/** What a request alone is too large for is a limit, too. */
const LIMITING: ReadonlySet<number> = new Set([
  ERRORS.rate_limit_exceeded.status,
  ERRORS.request_exceeds_limit.status,
]);

export function errorHeaders(status: number, operation: Operation): Json {
  const waits = WAITING.has(status) ? ["retry-after", "retry-after-ms"] : [];
  const isLimited = operation.idempotency !== undefined && LIMITING.has(status);
  return references([
    "x-request-id",
    "x-should-retry",
    ...waits,
    ...(isLimited ? LIMIT_HEADERS : []),
  ]);
}
