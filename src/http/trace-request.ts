/**
 * Records what a request does, where traces are wanted: a span of its own, and one for each thing
 * that it waits for.
 */
import type { MiddlewareHandler } from "hono";

import { traced } from "../gateway/traced.ts";
import type { Trace } from "../observability/traces.ts";
import type { ApiBindings, ApiContext, Services } from "./operation.ts";

const HEADER = "traceparent";

export const traceRequest: MiddlewareHandler<ApiBindings> = async function traceRequest(c, next) {
  const { tracer, defer } = c.var.services;
  const trace = tracer?.begin(c.req.header(HEADER), c.get("startedAtMs"), defer);
  if (trace === undefined) return next();
  c.set("services", { ...traced(c.var.services, trace), trace });
  await next();
  const { method } = c.req;
  end(trace, { method, route: c.get("route"), requestId: c.get("requestId") }, c.res);
};

interface Recorded {
  readonly method: string;
  /** Undefined for a path that is no operation's. */
  readonly route: string | undefined;
  readonly requestId: string;
}

function end(trace: Trace, { method, route, requestId }: Recorded, { status }: Response): void {
  trace.root.rename(route === undefined ? method : `${method} ${route}`);
  trace.root.set({
    "http.request.method": method,
    "http.route": route,
    "http.response.status_code": status,
    "tidegate.request_id": requestId,
  });
  if (status >= 500) trace.root.fail(String(status));
  trace.end();
}

interface RecordedCall extends Recorded {
  readonly traceparent: string | null;
  readonly startedAtMs: number;
}

/** The same of a call that has no request. @param run is given services that are recorded */
export async function recordCall(
  services: Services,
  { traceparent, startedAtMs, ...told }: RecordedCall,
  run: (services: Services) => Promise<Response>,
): Promise<Response> {
  const { tracer, defer } = services;
  const trace = tracer?.begin(traceparent ?? undefined, startedAtMs, defer);
  if (trace === undefined) return run(services);
  const response = await run({ ...traced(services, trace), trace });
  end(trace, told, response);
  return response;
}

/** Of what is done for the request elsewhere: it is below the request's span. */
export function traceparentOf(c: ApiContext): string | null {
  return c.var.services.trace?.root.traceparent ?? c.req.header(HEADER) ?? null;
}
