/**
 * Two proxies, one on the way from the edge to the worker, one on the way from the worker to the
 * edge. Each passes every byte on, and stops what is passing at the points that a test has armed.
 */
import { once } from "node:events";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import type { FaultPoints } from "./fault-points.ts";

export interface FaultProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** A request of 60 tokens has most of them by then. */
const EXTEND_TOKENS = 40;

/** Which life of the edge sent each request. */
export interface EdgeLives {
  note(requestId: string): void;
  /** Whether the edge that sent it has died since. */
  isOrphaned(requestId: string): boolean;
  /** Whether an account may ask about such a request at all. */
  mayAsk(): boolean;
}

/** The way to the worker. */
export function proxyWorker(
  workerUrl: string,
  points: FaultPoints,
  lives: EdgeLives,
): Promise<FaultProxy> {
  return listen(async (incoming, outgoing, body) => {
    const path = incoming.url ?? "/";
    const cancelledId = /^\/v1\/requests\/([^/]+)\/cancel$/.exec(path)?.[1];
    if (cancelledId !== undefined && lives.isOrphaned(cancelledId)) {
      if (!lives.mayAsk()) return destroy(outgoing);
      if ((await points.reach("alarm", cancelledId)) === "cut") return destroy(outgoing);
    }
    if (path !== "/v1/generate") return pass(workerUrl, incoming, outgoing, body);
    const { requestId } = JSON.parse(body.toString("utf8")) as { requestId: string };
    lives.note(requestId);
    if ((await points.reach("hold", requestId)) === "cut") return destroy(outgoing);
    return passGeneration({ workerUrl, points, requestId, incoming, outgoing, body });
  });
}

/**
 * The way to the edge.
 *
 * @param edgeUrl asked at each call: the edge may not have an address yet
 * @param isOpen whether receipts may pass at all
 */
export function proxyEdge(
  edgeUrl: () => string,
  points: FaultPoints,
  isOpen: () => boolean,
): Promise<FaultProxy> {
  return listen(async (incoming, outgoing, body) => {
    if (!isOpen()) return destroy(outgoing);
    if ((await points.reach("push", "")) === "cut") return destroy(outgoing);
    return pass(edgeUrl(), incoming, outgoing, body);
  });
}

interface Generation {
  readonly workerUrl: string;
  readonly points: FaultPoints;
  readonly requestId: string;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly body: Buffer;
}

async function passGeneration(generation: Generation): Promise<void> {
  const { workerUrl, points, requestId, incoming, outgoing, body } = generation;
  const upstream = request(workerUrl + incoming.url, optionsOf(incoming));
  // Either side going away takes the other with it, as a wire would.
  outgoing.on("close", () => upstream.destroy());
  const answered = once(upstream, "response") as Promise<[IncomingMessage]>;
  answered.catch(() => destroy(outgoing));
  const reachDispatch = async (): Promise<void> => {
    if ((await points.reach("dispatch", requestId)) === "cut") cut(generation, upstream);
  };
  upstream.end(body, () => void reachDispatch());
  const [answer] = await answered;
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  for await (const chunk of answer) {
    const text = (chunk as Buffer).toString("utf8");
    for (const point of pointsIn(text)) {
      if ((await points.reach(point, requestId)) === "cut") return cut(generation, upstream);
    }
    await write(outgoing, chunk as Buffer);
    if (text.includes('"type":"end"')) {
      if ((await points.reach("receipt", requestId)) === "cut") return cut(generation, upstream);
    }
  }
  outgoing.end();
}

function pointsIn(text: string): ("started" | "extend" | "end")[] {
  const found: ("started" | "extend" | "end")[] = [];
  if (text.includes('"type":"started"')) found.push("started");
  const counts = [...text.matchAll(/"completionTokens":(\d+)/g)].map(([, count]) => Number(count));
  if (text.includes('"type":"delta"') && Math.max(...counts) > EXTEND_TOKENS) found.push("extend");
  if (text.includes('"type":"end"')) found.push("end");
  return found;
}

function cut({ outgoing }: Generation, upstream: ReturnType<typeof request>): void {
  upstream.destroy();
  destroy(outgoing);
}

async function pass(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  body: Buffer,
): Promise<void> {
  const upstream = request(target + incoming.url, optionsOf(incoming));
  outgoing.on("close", () => upstream.destroy());
  const answered = once(upstream, "response") as Promise<[IncomingMessage]>;
  upstream.end(body);
  const [answer] = await answered;
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(outgoing);
  answer.on("error", () => destroy(outgoing));
}

const optionsOf = ({ method, headers }: IncomingMessage) => ({
  method: method ?? "GET",
  headers,
  agent: false as const,
});

function write(outgoing: ServerResponse, chunk: Buffer): Promise<void> {
  return new Promise((settle) => outgoing.write(chunk, () => settle()));
}

/** Without a status and without an end: the other side sees a broken connection. */
function destroy(outgoing: ServerResponse): void {
  outgoing.socket?.resetAndDestroy();
}

type Handler = (incoming: IncomingMessage, outgoing: ServerResponse, body: Buffer) => Promise<void>;

async function listen(handle: Handler): Promise<FaultProxy> {
  const server = createServer((incoming, outgoing) => {
    incoming.on("error", () => undefined);
    outgoing.on("error", () => undefined);
    readBody(incoming)
      .then((body) => handle(incoming, outgoing, body))
      .catch(() => destroy(outgoing));
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
