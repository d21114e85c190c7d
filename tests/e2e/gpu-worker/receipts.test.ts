/**
 * What a worker owes to the edge: receipts and lost requests, whatever happens to the edge, the
 * disk or the worker itself.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, describe, expect, it } from "vitest";

import { Journal } from "../../../gpu-worker/src/receipts/journal.ts";
import {
  type LostRequest,
  lostRequestDeliverySchema,
  receiptDeliverySchema,
} from "../../../src/contract/deliveries.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import { deriveSigningKey, verifyRequest } from "../../../src/contract/signature.ts";
import { canMount, mountSmallDisk, type SmallDisk } from "../../support/small-disk.ts";
import { waitFor } from "../../support/wait-for.ts";
import { receiptOf } from "../../unit/gpu-worker/receipts/receipt-of.ts";
import { SeededRandom } from "../support/seeded-random.ts";
import { requestOf, SECRET, WorkerProcess } from "./worker-process.ts";

const LONG = { maxTokens: null, ignoreEos: true };
const story = () => requestOf("Tell me a story.", { sampling: LONG });

/** Receipts wait no longer for one another than a test needs. */
const QUICKLY = ["--receipt-delay-ms", "500"];

/** The end of an edge that takes deliveries. */
class StubEdge {
  receipts: Receipt[] = [];
  lost: LostRequest[] = [];
  /** Attempts that are turned away before one is taken. */
  refusals = 0;
  /** What its clock is ahead. */
  aheadMs = 0;
  /** Takes what comes and does not say so. */
  isSilent = false;
  deliveries = 0;
  readonly #server: Server;
  #port = 0;

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#take(request).then(({ status, body }) => {
        const date = new Date(Date.now() + this.aheadMs).toUTCString();
        response.writeHead(status, { date }).end(body);
      });
    });
  }

  static async start(): Promise<StubEdge> {
    const edge = new StubEdge();
    await edge.listen();
    return edge;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** As it was, but for what it still has to take. */
  forget(): void {
    this.receipts = [];
    this.lost = [];
    this.deliveries = 0;
    this.aheadMs = 0;
  }

  /** On the same port each time. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const key = await deriveSigningKey(SECRET, "request");
    const parts = { method: "POST", path: request.url ?? "", body };
    const read = (name: string) => request.headersDistinct[name]?.[0];
    const verified = await verifyRequest(key, parts, read, Date.now() + this.aheadMs);
    if (!verified.ok) return { status: 403, body: "" };
    this.refusals -= 1;
    if (this.refusals >= 0) return { status: 500, body: "" };
    const json: unknown = JSON.parse(body.toString());
    this.deliveries += 1;
    const isLost = request.url === "/internal/lost-requests";
    const lost = isLost ? lostRequestDeliverySchema.parse(json).requests : [];
    const receipts = isLost ? [] : receiptDeliverySchema.parse(json).receipts;
    this.lost.push(...lost);
    this.receipts.push(...receipts);
    if (this.isSilent) return { status: 500, body: "" };
    const acknowledged = [...lost, ...receipts].map(({ requestId }) => requestId);
    return { status: 200, body: JSON.stringify({ acknowledged }) };
  }
}

const edges: StubEdge[] = [];
const workers: WorkerProcess[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.dispose()));
  await Promise.all(edges.splice(0).map((edge) => edge.close()));
});

async function startBoth(
  flags: readonly string[] = [],
): Promise<{ edge: StubEdge; worker: WorkerProcess }> {
  const edge = await StubEdge.start();
  edges.push(edge);
  const worker = new WorkerProcess(["--edge-url", edge.url, ...QUICKLY, ...flags]);
  workers.push(worker);
  await worker.start();
  return { edge, worker };
}

/** Opens a stream and reads it up to a token. */
async function begin(worker: WorkerProcess, tokens: number, request = story()) {
  const abort = new AbortController();
  const { events } = await worker.open(request, abort.signal);
  for (;;) {
    const { value, done } = await events.next();
    if (done || (value.type === "delta" && value.completionTokens >= tokens)) break;
  }
  return { requestId: request.requestId, abort, events };
}

const isEnded = async (worker: WorkerProcess, requestId: string) =>
  (await worker.state(requestId)).state === "ended";
const allArrived = (worker: WorkerProcess) =>
  waitFor(async () => (await worker.readMetric("tidegate_receipts_pending")) === 0, {
    timeoutMs: 30_000,
  });

describe("receipts", () => {
  it("go to the edge until it acknowledges them, each once, however the stream ended", async () => {
    const { edge, worker } = await startBoth();
    edge.refusals = 2;
    const { requestId, abort } = await begin(worker, 3);
    abort.abort();
    await waitFor(() => isEnded(worker, requestId));
    const whole = await worker.generate(requestOf("Hello"));
    await allArrived(worker);
    const ids = edge.receipts.map((receipt) => receipt.requestId);
    expect(ids).toEqual([requestId, whole.receipt.requestId]);
    // They waited for one another.
    expect(edge.deliveries).toBe(1);

    // What the edge took without saying so comes again.
    edge.forget();
    edge.isSilent = true;
    await worker.generate(requestOf("Hello"));
    await waitFor(() => edge.receipts.length >= 2, { timeoutMs: 30_000 });
    edge.isSilent = false;
    await allArrived(worker);
    expect(new Set(edge.receipts.map((receipt) => receipt.requestId)).size).toBe(1);

    // A clock that is off keeps nothing back.
    for (const aheadMs of [600_000, -600_000]) {
      edge.forget();
      edge.aheadMs = aheadMs;
      await worker.generate(requestOf("Hello"));
      await allArrived(worker);
      expect(edge.receipts).toHaveLength(1);
    }
  });

  it("come after a restart, to an edge that was away", async () => {
    const { edge, worker } = await startBoth();
    await edge.close();
    const { requestId, abort } = await begin(worker, 3);
    abort.abort();
    await waitFor(() => isEnded(worker, requestId));
    await worker.signal("SIGKILL");
    await edge.listen();
    await worker.start();
    await allArrived(worker);
    expect(edge.receipts.map((receipt) => receipt.requestId)).toEqual([requestId]);
  });

  it("come before the worker stops", async () => {
    const { edge, worker } = await startBoth();
    const { receipt } = await worker.generate(requestOf("Hello"));
    expect(await worker.signal("SIGTERM")).toBe(0);
    expect(edge.receipts).toEqual([receipt]);
  });
});

describe("a request that a killed worker lost", () => {
  it("is told of when the worker starts again, with its count, until the edge knows", async () => {
    const { edge, worker } = await startBoth();
    const { requestId } = await begin(worker, 40);
    await worker.signal("SIGKILL");
    edge.refusals = 2;
    await worker.start();
    await waitFor(() => edge.lost.length > 0, { timeoutMs: 30_000 });
    expect(edge.lost).toMatchObject([{ requestId, organizationId: "org_test" }]);
    expect(edge.lost[0]?.completionTokens).toBeGreaterThan(40 - 16);
    // The next life knows that it is known.
    await waitFor(async () => (await worker.state(requestId)).state === "lost");
    await worker.signal("SIGTERM");
    await worker.start();
    await worker.generate(requestOf("Hello"));
    await allArrived(worker);
    expect(edge.lost).toHaveLength(1);
  });
});

describe("a process that writes a journal and is killed", () => {
  const WRITER = fileURLToPath(new URL("journal-writer.ts", import.meta.url));
  const ROUNDS = 8;

  /** @returns what it said */
  async function runAndKill(folder: string, prefix: string, afterLines: number): Promise<string[]> {
    const child = spawn(process.execPath, [WRITER, folder, prefix], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      if (said.split("\n").length > afterLines) child.kill("SIGKILL");
    });
    await new Promise((resolve) => child.once("close", resolve));
    return said.split("\n").slice(0, -1);
  }

  it("leaves all that it said was written, over many lives", async () => {
    const folder = mkdtempSync(join(tmpdir(), "tidegate-journal-"));
    const random = new SeededRandom("journal");
    const told = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const said = await runAndKill(folder, `life${round}`, random.between(1, 400));
      for (const line of said) {
        const [what = "", id = ""] = line.split(" ");
        if (what !== "ready") told.set(id, what);
      }
    }
    const journal = new Journal({ folder, now: Date.now });
    const undelivered = new Set(journal.findUndelivered().map(({ requestId }) => requestId));
    const lost = new Set(journal.findLost().map(({ requestId }) => requestId));
    expect(journal.damagedLines).toBe(0);
    expect(told.size).toBeGreaterThan(ROUNDS);
    for (const [id, what] of told) {
      expect(journal.has(id), id).toBe(true);
      if (what !== "begun") expect(journal.find(id).state, id).toBe("ended");
      if (what === "known") expect(undelivered.has(id) || lost.has(id), id).toBe(false);
    }
    journal.close();
    rmSync(folder, { recursive: true });
  });
});

if (!canMount)
  process.stdout.write("skipped: no file system can be mounted here, so no disk can be filled\n");

describe.skipIf(!canMount)("a disk that is full", () => {
  let disk: SmallDisk | undefined;
  afterEach(() => disk?.unmount());

  function mounted(sizeKb: number): SmallDisk {
    disk = mountSmallDisk(sizeKb);
    if (disk === undefined) throw new Error("the file system cannot be mounted");
    return disk;
  }

  it("loses no receipt of the journal, and takes new ones when there is room", () => {
    const small = mounted(256);
    const { path } = small;
    const journal = new Journal({ folder: path, now: Date.now, compactAtBytes: 100_000 });
    for (let at = 0; at < 100; at += 1) journal.end(receiptOf(`before-${at}`, Date.now()));
    small.fill();
    for (let at = 0; at < 20; at += 1) journal.end(receiptOf(`full-${at}`, Date.now()));
    expect(journal.start("new", "org_1")).toBe(false);
    expect(journal.catchUp()).toBe(false);
    const sizeBytes = statSync(join(path, "requests.ndjson")).size;
    // Whoever starts now finds the old file as it was, and cannot do better either.
    const next = new Journal({ folder: path, now: Date.now });
    expect(next.findUndelivered().length).toBeGreaterThanOrEqual(100);
    expect(next.isWritable).toBe(false);
    expect(statSync(join(path, "requests.ndjson")).size).toBe(sizeBytes);
    next.close();
    small.free();
    expect(journal.catchUp()).toBe(true);
    expect(journal.start("new", "org_1")).toBe(true);
    journal.close();
    const last = new Journal({ folder: path, now: Date.now });
    expect(last.findUndelivered()).toHaveLength(120);
    expect(last.damagedLines).toBe(0);
    last.close();
  });

  it("takes no new work, lets what runs end, and the worker lives", async () => {
    const small = mounted(512);
    const { path } = small;
    const { edge, worker } = await startBoth(["--state-dir", join(path, "state")]);
    const deadlineMs = Date.now() + 600_000;
    const sampling = { ...LONG, maxTokens: 600 };
    const request = requestOf("Tell me a story.", { sampling, deadlineMs });
    const running = await begin(worker, 5, request);
    small.fill();
    await waitFor(async () => (await fetch(`${worker.baseUrl}/readyz`)).status === 503);
    expect(await (await fetch(`${worker.baseUrl}/readyz`)).json()).toEqual({
      status: "unwritable",
    });
    expect((await fetch(`${worker.baseUrl}/healthz`)).status).toBe(200);
    const refused = await worker.call("POST", "/v1/generate", requestOf("Hello"));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({ error: { code: "no_capacity" } });
    let last: unknown;
    for await (const event of running.events) last = event;
    expect(last).toMatchObject({ type: "end", receipt: { outcome: "completed" } });
    await allArrived(worker);
    expect(edge.receipts.map(({ requestId }) => requestId)).toEqual([running.requestId]);
    small.free();
    await waitFor(async () => (await fetch(`${worker.baseUrl}/readyz`)).status === 200);
    const after = await worker.generate(requestOf("Hello"));
    await worker.signal("SIGKILL");
    await worker.start();
    for (const id of [running.requestId, after.receipt.requestId])
      expect((await worker.state(id)).state).toBe("ended");
  });

  it("that was read-only takes work again when it is not", async () => {
    const small = mounted(512);
    const { path } = small;
    const { worker } = await startBoth(["--state-dir", join(path, "state")]);
    const { requestId } = await worker.generate(requestOf("Hello")).then(({ receipt }) => receipt);
    await worker.signal("SIGKILL");
    small.setReadOnly(true);
    await expect(worker.start()).rejects.toThrow();
    small.setReadOnly(false);
    await worker.start();
    expect((await worker.state(requestId)).state).toBe("ended");
    await worker.generate(requestOf("Hello"));
  });
});
