/**
 * SGLang's router in front of the same three workers. Its workers speak OpenAI's chat and take it
 * from anybody; ours are asked by an edge alone, in signed words of their own. So each of ours has
 * a stand-in that speaks as SGLang's, and passes what the router sends it to the edge, for that
 * worker alone: the rest of the way is that of the other rules. The router's own hop and the
 * stand-in's are in its times.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { startSglangRouter, WORKER_INFO } from "../peers/sglang-router.ts";
import { modelAt, WORKER_IDS, type Fleet } from "./fleet.ts";

const HOST = "127.0.0.1";

export interface SglangFront {
  readonly url: string;
  stop(): Promise<void>;
}

/** @returns undefined, which it has said, where the router cannot be had */
export async function startSglangFront(fleet: Fleet): Promise<SglangFront | undefined> {
  const standIns = await Promise.all(WORKER_IDS.map((id) => startStandIn(fleet, modelAt(id))));
  const closeAll = (): void => {
    for (const standIn of standIns) {
      standIn.closeAllConnections();
      standIn.close();
    }
  };
  try {
    const router = await startSglangRouter(
      standIns.map((standIn) => `http://${HOST}:${(standIn.address() as AddressInfo).port}`),
    );
    if (router === undefined) closeAll();
    return (
      router && {
        url: router.url,
        stop: async () => {
          await router.stop();
          closeAll();
        },
      }
    );
  } catch (error) {
    closeAll();
    throw error;
  }
}

async function startStandIn(fleet: Fleet, model: string): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method === "POST") void passOn(fleet, model, { request, response });
    else response.setHeader("content-type", "application/json").end(WORKER_INFO);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, HOST, resolve);
  });
  return server;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What fails ends the connection: then the benchmark says so. */
async function passOn(fleet: Fleet, model: string, { request, response }: Exchange): Promise<void> {
  try {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const asked = JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>;
    const terms = Object.fromEntries(TERMS.map((name) => [name, asked[name]]));
    const answer = await fetch(`${fleet.baseUrl}/v1/chat/completions`, {
      method: "POST",
      headers: { authorization: `Bearer ${fleet.key}`, "content-type": "application/json" },
      body: JSON.stringify({ ...terms, model }),
    });
    const type = answer.headers.get("content-type") ?? "application/json";
    response.writeHead(answer.status, { "content-type": type });
    await pipeline(
      Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]),
      response,
    );
  } catch (error) {
    response.destroy(error instanceof Error ? error : undefined);
  }
}

/**
 * What was asked for: the router renames `max_tokens`, and sends what it knows of SGLang's besides,
 * with its defaults.
 */
const TERMS = [
  "messages",
  "max_completion_tokens",
  "ignore_eos",
  "temperature",
  "stream",
  "stream_options",
];
