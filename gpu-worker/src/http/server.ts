/** The HTTP server: finds the route, checks the signature, and answers failures. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { refuse } from "../engine/refusal.ts";
import type { Log } from "../log.ts";
import { StartError } from "../start-error.ts";
import { sendRefusal, sendUnauthorized, sendUnread } from "./answer.ts";
import { MAX_BODY_BYTES, readBody } from "./body.ts";
import { type Route, type RouteContext, ROUTES } from "./routes.ts";
import { hasSignature, isAuthentic, type SignatureCheck } from "./signature.ts";

export interface ServerOptions {
  readonly context: RouteContext;
  readonly signature: SignatureCheck;
  readonly log: Log;
}

/** How long the edge may take to send a request, head and body. */
const REQUEST_ARRIVAL_MS = 30_000;
/**
 * How long an idle connection is kept: longer than any client keeps one, so that none is closed just as a request is sent
 * on it. Cloudflare's network keeps one for 15 minutes.
 */
const KEEP_ALIVE_MS = 20 * 60_000;

export function createHttpServer(options: ServerOptions): Server {
  const server = createServer((request, response) => {
    response.on("error", () => response.destroy());
    handle(options, request, response).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      options.log.error("request_failed", { method: request.method ?? "", reason });
      if (response.headersSent) response.destroy();
      else sendRefusal(response, refuse("internal_error", "the worker failed"));
    });
  });
  server.requestTimeout = REQUEST_ARRIVAL_MS;
  server.headersTimeout = REQUEST_ARRIVAL_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  return server;
}

/** @returns the port; of the system's choosing if `port` is 0 @throws {StartError} if it cannot be had */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const problem =
        cause.code === "EADDRINUSE" ? "is in use" : `cannot be opened: ${cause.message}`;
      reject(new StartError(`port ${port} on ${host} ${problem}`, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

async function handle(
  options: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? "/";
  const found = findRoute(request.method ?? "", path.split("?")[0] ?? path);
  if (found === undefined) {
    request.resume();
    sendUnread(response, 404, "no such operation");
    return;
  }
  const { route, requestId } = found;
  const { context, signature } = options;
  if (!route.isSigned) {
    request.resume();
    await route.handle({ context, response, body: new Uint8Array(), requestId });
    return;
  }
  if (!hasSignature(request.headers)) {
    response.setHeader("connection", "close");
    sendUnauthorized(response);
    return;
  }
  const read = await readBody(request);
  if (!read.ok) {
    sendUnread(response, 413, `a body may have at most ${MAX_BODY_BYTES} bytes`);
    return;
  }
  const parts = { method: route.method, path, body: read.body };
  if (!(await isAuthentic(signature, parts, request.headers))) {
    sendUnauthorized(response);
    return;
  }
  await route.handle({ context, response, body: read.body, requestId });
}

function findRoute(method: string, path: string): { route: Route; requestId: string } | undefined {
  for (const route of ROUTES) {
    const match = route.method === method ? route.pattern.exec(path) : null;
    if (match === null) continue;
    const requestId = decodeSegment(match[1] ?? "");
    return requestId === undefined ? undefined : { route, requestId };
  }
  return undefined;
}

function decodeSegment(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
