/**
 * A tap between the edge and a gpu-worker: passes every byte on in both directions, and notes what
 * went by and when.
 *
 * It runs in the test's own process, so that what it has seen can be read in the very turn in which
 * a client leaves.
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { parseAttemptId } from "../../../src/contract/attempts.ts";

export interface TappedRequest {
  /** Tokens in the events that have left the worker so far. */
  completionTokens: number;
  /** What `completionTokens` was when the edge's first call to cancel passed, and when that was. */
  cancelled?: { readonly completionTokens: number; readonly atMs: number };
}

export interface WorkerTap {
  readonly url: string;
  /** By request id. */
  readonly requests: ReadonlyMap<string, TappedRequest>;
  /** Breaks every connection that is open, on both sides; new ones are passed on as before. */
  cut(): void;
  close(): Promise<void>;
}

export async function tapWorker(workerUrl: string): Promise<WorkerTap> {
  const requests = new Map<string, TappedRequest>();

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const path = incoming.url ?? "/";
    const cancelledId = /^\/v1\/requests\/([^/]+)\/cancel$/.exec(path)?.[1];
    const cancelled = requests.get(parseAttemptId(cancelledId ?? "").requestId);
    if (cancelled !== undefined) {
      cancelled.cancelled ??= { completionTokens: cancelled.completionTokens, atMs: Date.now() };
    }
    const body = await readBody(incoming);
    const tapped = path === "/v1/generate" ? open(body) : undefined;
    const { method, headers } = incoming;
    const upstream = request(workerUrl + path, { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("data", (chunk: Buffer) => {
        if (tapped !== undefined) count(tapped, chunk);
        outgoing.write(chunk);
      });
      answer.on("end", () => outgoing.end());
      answer.on("error", () => outgoing.destroy());
    });
    upstream.on("error", () => outgoing.destroy());
    outgoing.on("close", () => upstream.destroy());
    upstream.end(body);
  }

  function open(body: Buffer): TappedRequest {
    const { requestId: attemptId } = JSON.parse(body.toString("utf8")) as { requestId: string };
    const { requestId } = parseAttemptId(attemptId);
    const tapped: TappedRequest = { completionTokens: 0 };
    requests.set(requestId, tapped);
    return tapped;
  }

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    cut: () => server.closeAllConnections(),
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      }),
  };
}

/** The worker sends whole events in one write; counts are absolute, so the last one tells all. */
function count(tapped: TappedRequest, chunk: Buffer): void {
  for (const [, tokens] of chunk.toString("utf8").matchAll(/"completionTokens":(\d+)/g)) {
    tapped.completionTokens = Math.max(tapped.completionTokens, Number(tokens));
  }
}

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
