/**
 * Records what a request does, where traces are wanted: a span of its own, and one for each thing
 * that it waits for.
 */
import type { MiddlewareHandler } from "hono";

import { traced } from "../gateway/traced.ts";
import type { ApiBindings, ApiContext } from "./operation.ts";

const HEADER = "traceparent";

export const traceRequest: MiddlewareHandler<ApiBindings> = async function traceRequest(c, next) {
  const { tracer, defer } = c.var.services;
  const trace = tracer?.begin(c.req.header(HEADER), c.get("startedAtMs"), defer);
  if (trace === undefined) return next();
  c.set("services", { ...traced(c.var.services, trace), trace });
  await next();
  const { status } = c.res;
  const route = c.get("route");
  trace.root.rename(route === undefined ? c.req.method : `${c.req.method} ${route}`);
  trace.root.set({
    "http.request.method": c.req.method,
    "http.route": route,
    "http.response.status_code": status,
    "tidegate.request_id": c.get("requestId"),
  });
  if (status >= 500) trace.root.fail(String(status));
  trace.end();
};

/** The request as it is sent on to an object, which then works below this span. */
export function toldOfTrace(c: ApiContext): Request {
  const { raw } = c.req;
  if (c.var.services.trace === undefined) return raw;
  const headers = new Headers(raw.headers);
  headers.set(HEADER, c.var.services.trace.root.traceparent);
  return new Request(raw.url, { method: raw.method, headers, signal: raw.signal });
}
