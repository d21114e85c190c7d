/** A gpu-worker as a real process with the bundled model, and a signed client for it. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import {
  engineEventSchema,
  engineRefusalSchema,
  type EngineEvent,
  type GenerateRequest,
  type Receipt,
  requestStateSchema,
  type RequestState,
  type Sampling,
} from "../../../src/contract/engine.ts";
import { SERVICE_TIERS } from "../../../src/contract/service-tiers.ts";
import { deriveSigningKey, signRequest } from "../../../src/contract/signature.ts";
import { type TaskEvent, taskEventSchema, type TaskRequest } from "../../../src/contract/task.ts";

export const SECRET = "a signing secret for tests, 32 characters or more";
export const MODEL = "pocket-chat";
export const GENERATE = "/v1/generate";
const MAIN = fileURLToPath(new URL("../../../gpu-worker/src/main.ts", import.meta.url));
const START_TIMEOUT_MS = 120_000;
/** A deadline that nothing here reaches, however slow the machine is. */
export const FAR_MS = 600_000;

/** What Node itself needs; whatever else the tests' environment holds is not for a worker. */
const NODE_ENVIRONMENT = {
  PATH: process.env["PATH"],
  NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"],
};

export const PLAIN_SAMPLING: Sampling = {
  maxTokens: 32,
  minTokens: 0,
  n: 1,
  bestOf: 1,
  temperature: 0,
  topP: 1,
  topK: 0,
  minP: 0,
  typicalP: 1,
  repetitionPenalty: 1,
  presencePenalty: 0,
  frequencyPenalty: 0,
  logitBias: {},
  seed: null,
  stop: [],
  stopTokenIds: [],
  ignoreEos: false,
  topLogprobs: null,
  echo: false,
};

export interface RequestChanges {
  readonly sampling?: Partial<Sampling>;
  readonly input?: GenerateRequest["input"];
  readonly output?: GenerateRequest["output"];
  readonly deadlineMs?: number;
  readonly model?: string;
  readonly requestId?: string;
  readonly organizationId?: string;
}

export function requestOf(question: string, changes: RequestChanges = {}): GenerateRequest {
  return {
    protocol: 1,
    requestId: changes.requestId ?? `req_${randomUUID()}`,
    organizationId: changes.organizationId ?? "org_test",
    model: changes.model ?? MODEL,
    deadlineMs: changes.deadlineMs ?? Date.now() + FAR_MS,
    priority: 0,
    input: changes.input ?? {
      type: "chat",
      toolUse: null,
      messages: [{ role: "user", content: question }],
    },
    output: changes.output ?? { type: "text" },
    sampling: { ...PLAIN_SAMPLING, bestOf: changes.sampling?.n ?? 1, ...changes.sampling },
  };
}

export function completionOf(
  prompts: (string | number[])[],
  sampling: Partial<Sampling> = {},
): GenerateRequest {
  return requestOf("", { input: { type: "completion", prompts }, sampling });
}

/** What a whole stream said, by choice. */
export interface Generation {
  readonly events: readonly EngineEvent[];
  readonly texts: readonly string[];
  readonly finishReasons: readonly (string | undefined)[];
  readonly receipt: Receipt;
}

export interface ExitedProcess {
  readonly code: number | null;
  readonly output: string;
}

/** Runs the worker to its end, for starts that fail. */
export async function runWorker(
  flags: readonly string[],
  environment: Record<string, string> = { TIDEGATE_SIGNING_SECRET: SECRET },
): Promise<ExitedProcess> {
  const env = { ...NODE_ENVIRONMENT, ...environment };
  const child = spawn(process.execPath, [MAIN, ...flags], { env });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  }
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, output };
}

export class WorkerProcess {
  readonly stateDir: string;
  readonly #flags: readonly string[];
  #child: ChildProcess | undefined;
  #baseUrl = "";

  constructor(flags: readonly string[] = []) {
    this.#flags = flags;
    this.stateDir = mkdtempSync(join(tmpdir(), "tidegate-gpu-worker-"));
  }

  static async start(flags: readonly string[] = []): Promise<WorkerProcess> {
    const worker = new WorkerProcess(flags);
    await worker.start();
    return worker;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get baseUrl(): string {
    return this.#baseUrl;
  }

  async start(): Promise<void> {
    const state = ["--port", "0", "--state-dir", this.stateDir];
    const child = spawn(process.execPath, [MAIN, ...state, ...this.#flags], {
      env: { ...NODE_ENVIRONMENT, TIDEGATE_SIGNING_SECRET: SECRET },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child = child;
    const port = await new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("no ready line")), START_TIMEOUT_MS);
      child.once("exit", (code) => reject(new Error(`exited with ${code}`)));
      let output = "";
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString();
        const ready = /\{"event":"ready".*\}\n/.exec(output)?.[0];
        if (ready === undefined) return;
        clearTimeout(timer);
        resolve((JSON.parse(ready) as { port: number }).port);
      });
    });
    this.#baseUrl = `http://127.0.0.1:${port}`;
  }

  /** @returns the exit code, or null after a signal that was not handled */
  async signal(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? null;
    const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    return exited;
  }

  async dispose(): Promise<void> {
    await this.signal("SIGKILL");
    rmSync(this.stateDir, { recursive: true, force: true });
  }

  async headersFor(method: string, path: string, body: Uint8Array, nowMs = Date.now()) {
    const key = await deriveSigningKey(SECRET, "request");
    const text = Buffer.from(body).toString();
    const organizationId = /"organizationId":"([^"]*)"/.exec(text)?.[1];
    const serviceTier = SERVICE_TIERS.find((tier) => text.includes(`"serviceTier":"${tier}"`));
    const parts = { method, path, body, organizationId, serviceTier };
    return signRequest(key, parts, nowMs, randomBytes(16).toString("hex"));
  }

  async call(
    method: string,
    path: string,
    value?: unknown,
    signal?: AbortSignal,
  ): Promise<Response> {
    const body = Buffer.from(value === undefined ? "" : JSON.stringify(value));
    const headers = await this.headersFor(method, path, body);
    return fetch(this.baseUrl + path, {
      method,
      headers,
      ...(method === "GET" ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
  }

  async state(requestId: string): Promise<RequestState> {
    const response = await this.call("GET", `/v1/requests/${requestId}`);
    return requestStateSchema.parse(await response.json());
  }

  async cancel(requestId: string): Promise<RequestState> {
    const response = await this.call("POST", `/v1/requests/${requestId}/cancel`);
    return requestStateSchema.parse(await response.json());
  }

  /** The events of a whole task. @throws {Error} with the refusal */
  async runTask(request: TaskRequest): Promise<TaskEvent[]> {
    const response = await this.call("POST", "/v1/tasks", request);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status} ${text}`);
    const lines = text.split("\n").filter((line) => line.startsWith("data: "));
    return lines.map((line) => taskEventSchema.parse(JSON.parse(line.slice(6))));
  }

  /** Opens a stream and gives its events as they come. */
  async open(
    request: GenerateRequest,
    signal?: AbortSignal,
  ): Promise<{ response: Response; events: AsyncGenerator<EngineEvent> }> {
    const response = await this.call("POST", "/v1/generate", request, signal);
    return { response, events: readEvents(response) };
  }

  async generate(request: GenerateRequest): Promise<Generation> {
    const { response, events } = await this.open(request);
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    const all: EngineEvent[] = [];
    for await (const event of events) all.push(event);
    return toGeneration(all);
  }

  async readMetric(name: string): Promise<number> {
    const text = await (await fetch(`${this.baseUrl}/metrics`)).text();
    const line = text.split("\n").find((candidate) => candidate.startsWith(`${name} `));
    return Number(line?.split(" ")[1]);
  }
}

/** What a worker says that does not take a request. */
export const readRefusal = async (response: Response) => ({
  status: response.status,
  ...engineRefusalSchema.parse(await response.json()).error,
});

async function* readEvents(response: Response): AsyncGenerator<EngineEvent> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      if (block.startsWith("data: ")) yield engineEventSchema.parse(JSON.parse(block.slice(6)));
    }
  }
}

function toGeneration(events: readonly EngineEvent[]): Generation {
  const started = events[0];
  if (started?.type !== "started")
    throw new Error(`no started event but ${JSON.stringify(started)}`);
  const texts = Array.from({ length: started.choices }, () => "");
  const finishReasons: (string | undefined)[] = texts.map(() => undefined);
  for (const event of events) {
    if (event.type === "delta") texts[event.index] += event.text;
    if (event.type === "choice_end") finishReasons[event.index] = event.finishReason;
  }
  const last = events.at(-1);
  const receipt = last?.type === "end" || last?.type === "error" ? last.receipt : undefined;
  if (!receipt) throw new Error("the stream broke before its end");
  return { events, texts, finishReasons, receipt };
}
