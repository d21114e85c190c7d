/**
 * CORS for clients in browsers. Keys travel in headers, never in cookies, so any origin may ask and
 * none is trusted with credentials. The headers a client wants to send are reflected: SDKs send
 * about a dozen of their own. Applied to every answer, errors included, and preflights need no key.
 */
import type { MiddlewareHandler } from "hono";

import type { ApiBindings } from "./operation.ts";

const EXPOSED = [
  "x-request-id",
  "request-id",
  "x-client-request-id",
  "openai-processing-ms",
  "retry-after",
  "retry-after-ms",
  "x-should-retry",
  "idempotent-replayed",
  "x-tidegate-affordable-tokens",
  "x-route-model",
  "x-route-deployment",
  "x-route-reason",
  "x-route-attempts",
  "x-cache",
  "x-cache-reason",
  "age",
  "deprecation",
  "sunset",
  "link",
  "x-ratelimit-limit-tokens",
  "x-ratelimit-remaining-tokens",
  "x-ratelimit-reset-tokens",
  "x-ratelimit-limit-requests",
  "x-ratelimit-remaining-requests",
  "x-ratelimit-reset-requests",
].join(", ");

const DEFAULT_REQUEST_HEADERS = "authorization, content-type, x-api-key";

/** Far more than SDKs send; what is longer is not reflected. */
const MAX_REFLECTED_LENGTH = 4_096;

const requestHeadersOf = (asked: string | undefined): string =>
  asked === undefined || asked.length > MAX_REFLECTED_LENGTH ? DEFAULT_REQUEST_HEADERS : asked;

export const allowCrossOrigin: MiddlewareHandler<ApiBindings> = async function allowCrossOrigin(
  c,
  next,
) {
  const isPreflight =
    c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined;
  if (isPreflight) {
    return new Response(null, {
      status: 204,
      headers: {
        "access-control-allow-origin": "*",
        "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE, OPTIONS",
        "access-control-allow-headers": requestHeadersOf(
          c.req.header("access-control-request-headers"),
        ),
        "access-control-max-age": "86400",
        vary: "access-control-request-headers",
      },
    });
  }
  await next();
  c.res.headers.set("access-control-allow-origin", "*");
  c.res.headers.set("access-control-expose-headers", EXPOSED);
  return undefined;
};
