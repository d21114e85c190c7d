/** Mounts operations: who may call is checked before anything else, and errors become answers in one place. */
import type { Context, Hono } from "hono";

import { LIMITS } from "../contract/common.ts";
import { ApiError, toApiError, toErrorResponse } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import { checkAccess, toldOf } from "./access.ts";
import type { ApiBindings, Operation } from "./operation.ts";
import { drainBriefly } from "./request-body.ts";

type App = Hono<ApiBindings>;

export function mountOperations(app: App, operations: readonly Operation[]): void {
  for (const operation of operations) {
    const { access, body, handler } = operation;
    app.on(operation.method.toUpperCase(), toHonoPath(operation.path), async (c) => {
      requireShortUrl(c);
      c.set("maxBodyBytes", body?.maxBytes ?? LIMITS.maxFormBytes);
      try {
        await checkAccess(c, access);
        return await handler(c);
      } catch (fault) {
        const told = await toldOf(c, access, fault);
        await drainBriefly(c);
        throw told;
      }
    });
  }
}

/** 405 with `Allow` where another method would do, 404 otherwise. */
export function refuseUnknown(operations: readonly Operation[]) {
  const methodsByPath = new Map<string, string[]>();
  for (const { path, method } of operations) {
    const methods = methodsByPath.get(path) ?? [];
    methods.push(...(method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    methodsByPath.set(path, methods);
  }
  const known = [...methodsByPath].map(([path, methods]) => ({
    pattern: new RegExp(`^${path.replace(/[.]/g, "\\.").replace(/\{\w+\}/g, "[^/]+")}$`),
    methods,
  }));
  return (c: Context<ApiBindings>): Response => {
    const path = c.req.path;
    const asked = `${c.req.method} ${path.slice(0, 200)}`;
    const allowed = known
      .find(({ pattern }) => pattern.test(path))
      ?.methods.concat("OPTIONS")
      .join(", ");
    if (allowed === undefined)
      return toErrorResponse(
        new ApiError("unknown_url", { message: `Unknown request URL: ${asked}.` }),
      );
    const error = new ApiError("method_not_allowed", {
      message: `${asked} is not an operation; the URL allows ${allowed}.`,
      headers: { allow: allowed },
    });
    return toErrorResponse(error);
  };
}

function requireShortUrl(c: Context<ApiBindings>): void {
  const { length } = c.req.url;
  if (length <= LIMITS.maxUrlLength) return;
  throw new ApiError("invalid_value", {
    message: `The URL may have at most ${LIMITS.maxUrlLength} characters, got ${length}.`,
  });
}

export function respondToError(thrown: Error, c: Context<ApiBindings>): Response {
  const error = toApiError(thrown);
  if (error.status >= 500) {
    const fields = {
      requestId: c.get("requestId"),
      path: c.req.path.slice(0, 100),
      code: error.code,
    };
    logEvent("request.failed", fields, error.cause ?? error);
  }
  return toErrorResponse(error);
}

function toHonoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ":$1");
}
