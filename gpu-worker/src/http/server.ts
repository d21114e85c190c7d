/** The HTTP server: finds the route, checks the signature before the body, and answers failures. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";

import { TAKES_TASK_TEXT, TASK_TEXT_HEADER } from "../../../src/contract/task.ts";
import type { RequestHead } from "../engine-client/engine.ts";
import type { Log } from "../log.ts";
import { refuse } from "../protocol/refusal.ts";
import { StartError } from "../start-error.ts";
import { sendRefusal, sendUnauthorized, sendUnread } from "./answer.ts";
import { announcedBytes, BodyReader, MAX_BODY_BYTES } from "./body.ts";
import { Connections } from "./connections.ts";
import { type Route, type RouteContext, ROUTES } from "./routes.ts";
import { admitHead, type SignatureCheck } from "./signature.ts";

export interface ServerOptions {
  readonly context: RouteContext;
  readonly signature: SignatureCheck;
  readonly log: Log;
  /** How long a request may take to arrive, head and body; default 30 s. */
  readonly arrivalMs?: number;
}

const ARRIVAL_MS = 30_000;
/**
 * How long an idle connection is kept: longer than any client keeps one, so that none is closed
 * just as a request is sent on it. Cloudflare's network keeps one for 15 minutes.
 */
const KEEP_ALIVE_MS = 20 * 60_000;

/** A body of a refused request that is let pass unread. */
const MAX_UNREAD_BYTES = 256 * 1024;

interface Means extends ServerOptions {
  readonly bodies: BodyReader;
  readonly connections: Connections<Socket>;
}

export function createHttpServer(options: ServerOptions): Server {
  const { arrivalMs = ARRIVAL_MS } = options;
  const connections = new Connections<Socket>();
  const means: Means = { ...options, bodies: new BodyReader(), connections };
  const settings = {
    requestTimeout: arrivalMs,
    headersTimeout: arrivalMs,
    connectionsCheckingInterval: arrivalMs / 10,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  const server = createServer(settings, (request, response) => {
    connections.begin(request.socket);
    response.once("close", () => connections.end(request.socket));
    response.on("error", () => response.destroy());
    handle(means, request, response).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      options.log.error("request.failed", { method: request.method ?? "", reason });
      if (response.headersSent) response.destroy();
      else sendRefusal(response, refuse("internal_error", "the worker failed"));
    });
  });
  server.on("connection", (socket: Socket) => {
    connections.open(socket, socket.remoteAddress ?? "")?.destroy();
    socket.once("close", () => connections.close(socket));
  });
  return server;
}

/**
 * @returns the port; of the system's choosing if `port` is 0
 *
 * @throws {StartError} if it cannot be had
 */
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
  means: Means,
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
  const { context, signature, bodies, connections } = means;
  if (!route.isSigned) {
    request.resume();
    const body = new Uint8Array();
    const head: RequestHead = { organizationId: "", serviceTier: "default" };
    await route.handle({ context, response, body, requestId, head, takesText: false });
    return;
  }
  const head = await admitHead(signature, { method: route.method, path }, request.headers);
  if (head === undefined) {
    response.setHeader("connection", "close");
    sendUnauthorized(response);
    return;
  }
  connections.trust(request.socket);
  const refusal = route.findRefusal?.(context, head, announcedBytes(request));
  if (refusal !== undefined) {
    // What is on its way is let pass, so that the connection can be used again; a large body is
    // not.
    if (announcedBytes(request) > MAX_UNREAD_BYTES) response.setHeader("connection", "close");
    request.resume();
    sendRefusal(response, refusal);
    return;
  }
  const read = await bodies.read(request, head);
  if (!read.ok) {
    if (read.reason === "altered") sendUnauthorized(response);
    else sendUnread(response, 413, `a body may have at most ${MAX_BODY_BYTES} bytes`);
    return;
  }
  let handled: void | Promise<void>;
  try {
    // Whatever needs the body parses it before it waits for anything.
    const takesText = request.headers[TASK_TEXT_HEADER] === TAKES_TASK_TEXT;
    handled = route.handle({ context, response, body: read.body, requestId, head, takesText });
  } finally {
    read.release();
  }
  await handled;
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
