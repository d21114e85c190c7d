/**
 * Every request gets an id of ours, which finds its log lines and its usage record; a client's own
 * id is echoed.
 */
import type { MiddlewareHandler } from "hono";

import { newRequestId } from "../db/ids.ts";
import { UNKNOWN_OPERATION, type ApiBindings, type ApiContext } from "./operation.ts";

/** A client's id is shown back, never used as a key: it could be another tenant's. */
const CLIENT_ID = /^[\w.:-]{1,128}$/;

export const identifyRequest: MiddlewareHandler<ApiBindings> = async function identifyRequest(
  c,
  next,
) {
  const services = c.var.services;
  const startedAtMs = services.now();
  const requestId = newRequestId(startedAtMs, services.randomBytes);
  c.set("requestId", requestId);
  c.set("startedAtMs", startedAtMs);
  await next();
  countRequest(c);
  const headers = c.res.headers;
  // What ran in an object, now or a while ago, was named there.
  if (!headers.has("x-request-id")) headers.set("x-request-id", requestId);
  // Anthropic's SDKs read this name.
  headers.set("request-id", headers.get("x-request-id") ?? requestId);
  headers.set("openai-processing-ms", String(services.now() - startedAtMs));
  const clientId = c.req.header("x-request-id") ?? c.req.header("x-client-request-id");
  if (clientId !== undefined && CLIENT_ID.test(clientId))
    headers.set("x-client-request-id", clientId);
};

function countRequest(c: ApiContext): void {
  const operation = c.get("operationId") ?? UNKNOWN_OPERATION;
  const status = String(c.res.status);
  c.var.services.metrics.count("tidegate_edge_requests_total", { operation, status });
}
