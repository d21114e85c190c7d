/**
 * SGLang's router (PyPI: sglang-router) as one who chooses, in front of three stand-ins for the
 * simulated workers. It is the real program, asked over HTTP with the real text of each prompt; a
 * stand-in answers when the simulation says that the request has ended, so the router sees the same
 * requests in flight as the other rules do. The clock is the simulation's.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { dieWithParent } from "../../../scripts/processes/server-process.ts";
import { takeFreePorts } from "../../support/processes.ts";
import { waitFor } from "../../support/wait-for.ts";
import type { SimulatedRequest } from "./simulated-worker.ts";

/** With what its launcher imports. */
const PACKAGES = [
  "sglang-router==0.3.2",
  "setproctitle",
  "aiohttp",
  "orjson",
  "uvicorn",
  "fastapi",
];
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
  readonly #process: ChildProcess;
  readonly #url: string;
  readonly #held: Held[] = [];
  readonly #arrivals: Arrivals;

  private constructor(parts: {
    readonly standIns: readonly Server[];
    readonly child: ChildProcess;
    readonly url: string;
    readonly arrivals: Arrivals;
  }) {
    this.#standIns = parts.standIns;
    this.#process = parts.child;
    this.#url = parts.url;
    this.#arrivals = parts.arrivals;
  }

  /** @returns undefined, and says so, where Python's package installer cannot get it */
  static async start(workers: number, stateDir = ".tidegate"): Promise<SglangRouter | undefined> {
    const python = install(join(stateDir, "bench", "sglang-router"));
    if (python === undefined) return undefined;
    const arrivals: Arrivals = { take: () => undefined };
    const standIns = await Promise.all(
      Array.from({ length: workers }, (_, at) => listen((response) => arrivals.take(at, response))),
    );
    const [port, metricsPort] = await takeFreePorts();
    const child = spawn(
      dieWithParent,
      [
        python,
        "-m",
        "sglang_router.launch_router",
        `--host=${HOST}`,
        `--port=${port}`,
        "--policy=cache_aware",
        "--log-level=error",
        `--prometheus-host=${HOST}`,
        `--prometheus-port=${metricsPort}`,
        "--worker-urls",
        ...standIns.map((server) => `http://${HOST}:${portOf(server)}`),
      ],
      { stdio: "ignore" },
    );
    const url = `http://${HOST}:${port}`;
    const router = new SglangRouter({ standIns, child, url, arrivals });
    try {
      await router.#ready();
    } catch (error) {
      await router.stop();
      throw error;
    }
    return router;
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
    if (!this.#hasEnded) {
      const gone = new Promise((resolve) => this.#process.once("exit", resolve));
      this.#process.kill("SIGKILL");
      await gone;
    }
    for (const server of this.#standIns) {
      server.closeAllConnections();
      server.close();
    }
  }

  get #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null;
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
    const response = await fetch(`${this.#url}/v1/chat/completions`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ model: "m", messages: [{ role: "user", content: prompt }] }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`sglang-router: ${response.status} ${text}`);
    return text;
  }

  /** It takes requests when it has found all workers to be well. */
  async #ready(): Promise<void> {
    const found = await waitFor(async () => {
      if (this.#hasEnded) return "ended";
      const response = await fetch(`${this.#url}/workers`);
      const { workers = [] } = (await response.json()) as { workers?: { is_healthy?: boolean }[] };
      const well = workers.filter(({ is_healthy: isWell }) => isWell === true);
      return well.length === this.#standIns.length;
    });
    if (found === "ended") throw new Error("sglang-router did not start");
  }
}

function install(folder: string): string | undefined {
  const python = join(folder, "bin", "python");
  if (existsSync(join(folder, "lib")) && runs(python, ["-c", "import sglang_router.launch_router"]))
    return python;
  mkdirSync(folder, { recursive: true });
  const isMade =
    runs("python3", ["-m", "venv", folder]) &&
    runs(python, ["-m", "pip", "install", "--quiet", ...PACKAGES]);
  if (isMade) return python;
  console.log("sglang-router: left out, as it could not be installed");
  return undefined;
}

const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;

/** What SGLang's workers say of themselves, and a request that is held. */
async function listen(onRequest: (response: ServerResponse) => void): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method === "POST") {
      request.resume();
      request.once("end", () => onRequest(response));
      return;
    }
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({ model_path: "m", served_model_name: "m", model_id: "m", dp_size: 1 }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, HOST, resolve);
  });
  return server;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
