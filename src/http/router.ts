/**
 * Mounts operations: who may call is checked before anything else, and errors become answers in one
 * place.
 */
import type { Context, Hono } from "hono";

import { LIMITS } from "../contract/common.ts";
import {
  ApiError,
  OPENAI_ERRORS,
  quoted,
  toApiError,
  toErrorResponse,
  type ErrorForm,
} from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import { checkAccess, toldOf } from "./access.ts";
import { drainBriefly } from "./body.ts";
import { UNKNOWN_OPERATION, type Access, type ApiBindings, type Operation } from "./operation.ts";
import { likelyMeant, whyNot } from "./other-urls.ts";

type App = Hono<ApiBindings>;

export function mountOperations(app: App, operations: readonly Operation[]): void {
  for (const operation of operations) {
    const { access, body, handler } = operation;
    app.on(operation.method.toUpperCase(), toHonoPaths(operation), async (c) => {
      c.set("operationId", operation.operationId);
      c.set("route", operation.path);
      requireShortUrl(c);
      requirePlainBody(c);
      c.set("params", pathParametersOf(c, operation));
      c.set("maxBodyBytes", body?.maxBytes ?? maxFormBytes(access));
      try {
        await checkAccess(c, access);
        return await handler(c);
      } catch (fault) {
        const told = await toldOf(c, access, fault);
        await drainBriefly(c);
        if (access.by === "anyone") await c.var.services.refusalPace.wait();
        throw told;
      }
    });
  }
}

/**
 * OPTIONS: 204 with `Allow`. Another method that is not there: 405 with `Allow`. An unknown path:
 * 404.
 */
export function refuseUnknown(operations: readonly Operation[]) {
  const methodsByPath = new Map<string, string[]>();
  for (const operation of operations) {
    const path = toPattern(operation);
    const methods = methodsByPath.get(path) ?? [];
    const { method } = operation;
    methods.push(...(method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]));
    methodsByPath.set(path, methods);
  }
  const known = [...methodsByPath].map(([path, methods]) => ({
    pattern: new RegExp(`^${path}$`),
    methods,
  }));
  const formAt = errorFormAt(operations);
  return (c: Context<ApiBindings>): Response => {
    const path = c.req.path;
    const refuse = (error: ApiError) =>
      toErrorResponse(error, formAt(path, c.req.raw.headers), c.get("requestId"));
    const asked = `${c.req.method} ${path.slice(0, 200)}`;
    const allowed = known
      .find(({ pattern }) => pattern.test(path))
      ?.methods.concat("OPTIONS")
      .join(", ");
    if (allowed === undefined) {
      const meant = likelyMeant(path).find((near) => known.some((at) => at.pattern.test(near)));
      const there = meant === undefined ? whyNot(path) : ` There is ${meant.slice(0, 200)}.`;
      const message = `Unknown request URL: ${asked}.${there}`;
      return refuse(new ApiError("unknown_url", { message }));
    }
    if (c.req.method === "OPTIONS")
      return new Response(null, { status: 204, headers: { allow: allowed } });
    const error = new ApiError("method_not_allowed", {
      message: `${asked} is not an operation; the URL allows ${allowed}.`,
      headers: { allow: allowed },
    });
    return refuse(error);
  };
}

type FormAt = (path: string, headers: Headers) => ErrorForm;

/**
 * How errors are written at a path: as the operation there writes them, or the nearest above it,
 * in the form that a header asks for where it has several.
 */
export function errorFormAt(operations: readonly Operation[]): FormAt {
  const forms = operations
    .flatMap(({ path, errorForm = OPENAI_ERRORS, otherForm }) =>
      errorForm === OPENAI_ERRORS && otherForm === undefined
        ? []
        : [{ stem: path.replace(/\/?\{.*/, ""), errorForm, otherForm }],
    )
    .toSorted((a, b) => b.stem.length - a.stem.length);
  return (path, headers) => {
    const found = forms.find(({ stem }) => path === stem || path.startsWith(`${stem}/`));
    const { otherForm: other, errorForm = OPENAI_ERRORS } = found ?? {};
    return other !== undefined && headers.has(other.header.name) ? other.errorForm : errorForm;
  };
}

/**
 * Nobody vouches for what anyone may send: many such bodies that arrive slowly shall not fill the
 * isolate.
 */
function maxFormBytes({ by }: Access): number {
  return by === "anyone" ? LIMITS.maxOpenFormBytes : LIMITS.maxFormBytes;
}

function requireShortUrl(c: Context<ApiBindings>): void {
  const { length } = c.req.url;
  if (length <= LIMITS.maxUrlLength) return;
  throw new ApiError("invalid_value", {
    message: `The URL may have at most ${LIMITS.maxUrlLength} characters, got ${length}.`,
  });
}

/**
 * A compressed body could be a thousand times as large as it looks; no client compresses without
 * being told to.
 */
function requirePlainBody(c: Context<ApiBindings>): void {
  const encoding = c.req.header("content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return;
  throw new ApiError("unsupported_media_type", {
    message: `The body must not be compressed, got the content encoding ${quoted(encoding)}.`,
    headers: { "accept-encoding": "identity" },
  });
}

export function respondToErrors(operations: readonly Operation[]) {
  const formAt = errorFormAt(operations);
  return (thrown: Error, c: Context<ApiBindings>): Response =>
    toErrorResponse(noted(thrown, c), formAt(c.req.path, c.req.raw.headers), c.get("requestId"));
}

function noted(thrown: Error, c: Context<ApiBindings>): ApiError {
  const error = noteFault(thrown, { requestId: c.get("requestId"), path: c.req.path });
  const operation = c.get("operationId") ?? UNKNOWN_OPERATION;
  c.var.services.metrics.count("tidegate_edge_errors_total", { operation, code: error.code });
  return error;
}

/** What a caller is told of what was thrown; the log has it where it is our own fault. */
export function noteFault(
  thrown: unknown,
  { requestId, path }: { readonly requestId: string; readonly path: string },
): ApiError {
  const error = toApiError(thrown);
  // A refusal that something of ours caused is none of the caller's.
  if (error.status >= 500 || (error.code === "no_capacity" && error.cause !== undefined)) {
    const fields = { requestId, path: path.slice(0, 100), code: error.code };
    logEvent("request.failed", fields, error.cause ?? error);
  }
  return error;
}

/**
 * Two paths where a parameter may have a slash: Hono's fast router knows no parameter that spans
 * one.
 */
function toHonoPaths({ path, spanningParameter }: Operation): string[] {
  const plain = path.replace(/\{(\w+)\}/g, ":$1");
  if (spanningParameter === undefined) return [plain];
  const { before, after } = partsOf(spanningParameter);
  return [plain, plain.replace(`:${spanningParameter}`, `:${before}/:${after}`)];
}

const partsOf = (name: string) => ({ before: `${name}_before`, after: `${name}_after` });

/** The parameters of a path, one with a slash in one piece. */
function pathParametersOf(
  c: Context<ApiBindings>,
  { spanningParameter: name }: Pick<Operation, "spanningParameter">,
): Record<string, string> {
  const found: Record<string, string> = c.req.param();
  if (name === undefined || name in found) return found;
  const { before, after } = partsOf(name);
  return { ...found, [name]: `${found[before]}/${found[after]}` };
}

function toPattern({ path, spanningParameter }: Operation): string {
  return path
    .replace(/[.]/g, "\\.")
    .replace(/\{(\w+)\}/g, (_, name) =>
      name === spanningParameter ? "[^/]+(?:/[^/]+)?" : "[^/]+",
    );
}
