/**
 * SGLang's router (PyPI: sglang-router) as one who chooses, in front of three stand-ins for the
 * simulated workers. It is the real program, asked over HTTP with the real text of each prompt; a
 * stand-in answers when the simulation says that the request has ended, so the router sees the same
 * requests in flight as the other rules do. The clock is the simulation's.
 */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import {
  startSglangRouter,
  WORKER_INFO,
  type SglangRouterProcess,
} from "../peers/sglang-router.ts";
import type { SimulatedRequest } from "./simulated-worker.ts";

const HOST = "127.0.0.1";
/** Of a chunk: only what is alike matters, not how long it is. */
const CHUNK_LENGTH = 64;

/** What is done with a request that has reached a stand-in. */
interface Arrivals {
  take: (at: number, response: ServerResponse) => void;
}

interface Held {
  readonly response: ServerResponse;
  readonly endsAtMs: number;
  /** Resolves when the router has passed the answer on. */
  readonly answered: Promise<unknown>;
}

export class SglangRouter {
  readonly #standIns: readonly Server[];
  readonly #router: SglangRouterProcess;
  readonly #held: Held[] = [];
  readonly #arrivals: Arrivals;

  private constructor(parts: {
    readonly standIns: readonly Server[];
    readonly router: SglangRouterProcess;
    readonly arrivals: Arrivals;
  }) {
    this.#standIns = parts.standIns;
    this.#router = parts.router;
    this.#arrivals = parts.arrivals;
  }

  /** @returns undefined where it cannot be had */
  static async start(workers: number): Promise<SglangRouter | undefined> {
    const arrivals: Arrivals = { take: () => undefined };
    const standIns = await Promise.all(
      Array.from({ length: workers }, (_, at) => listen((response) => arrivals.take(at, response))),
    );
    try {
      const router = await startSglangRouter(
        standIns.map((server) => `http://${HOST}:${portOf(server)}`),
      );
      if (router !== undefined) return new SglangRouter({ standIns, router, arrivals });
    } catch (error) {
      closeAll(standIns);
      throw error;
    }
    closeAll(standIns);
    return undefined;
  }

  /** Nothing of a run before is alike. @param run names it */
  policy(run: string) {
    return async ({ chunks }: SimulatedRequest, nowMs: number) => {
      await this.#endUntil(nowMs);
      const prompt = chunks.map((chunk) => `${run} ${chunk} `.padEnd(CHUNK_LENGTH, chunk)).join("");
      const arrival = Promise.withResolvers<{ at: number; response: ServerResponse }>();
      this.#arrivals.take = (at, response) => arrival.resolve({ at, response });
      const answered = this.#post(prompt);
      answered.catch((cause: unknown) => arrival.reject(cause));
      const { at, response } = await arrival.promise;
      const hold = (endsAtMs: number) => void this.#held.push({ response, endsAtMs, answered });
      return { at, hold };
    };
  }

  /** All that is still in flight ends. */
  async finish(): Promise<void> {
    await this.#endUntil(Infinity);
  }

  async stop(): Promise<void> {
    await this.#router.stop();
    closeAll(this.#standIns);
  }

  async #endUntil(nowMs: number): Promise<void> {
    const ended = this.#held.filter(({ endsAtMs }) => endsAtMs <= nowMs);
    for (const one of ended) {
      this.#held.splice(this.#held.indexOf(one), 1);
      one.response.setHeader("content-type", "application/json");
      one.response.end(JSON.stringify({ object: "chat.completion", choices: [] }));
      await one.answered;
    }
  }

  async #post(prompt: string): Promise<string> {
    const response = await fetch(`${this.#router.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "m", messages: [{ role: "user", content: prompt }] }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`sglang-router: ${response.status} ${text}`);
    return text;
  }
}

/** What SGLang's workers say of themselves, and a request that is held. */
async function listen(onRequest: (response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      request.resume();
      request.once("end", () => onRequest(response));
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(WORKER_INFO);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, HOST, resolve);
  });
  return server;
}

function closeAll(servers: readonly Server[]): void {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
