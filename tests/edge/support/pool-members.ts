/**
 * Gpu-workers that are members of a pool, as the edge sees them: signed heartbeats, and an address
 * that is asked or dead.
 */
import { vi } from "vitest";

import type { Worker } from "../../../dashboard/src/api/schema.ts";
import type { PutModelCall } from "../../../src/contract/admin.ts";
import { ENGINE_PROTOCOL, type GenerateRequest } from "../../../src/contract/engine.ts";
import type { Heartbeat } from "../../../src/contract/pool.ts";
import { deriveSigningKey, signRequest } from "../../../src/contract/signature.ts";
import { answer, embeddingsOf, FakeWorker } from "./fake-worker.ts";
import { admin, ask, MODEL, SECRETS } from "./test-worker.ts";

const PATH = "/internal/heartbeats";

export interface SentBeat {
  readonly headers: Record<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
}

export interface Signing {
  readonly secret?: string;
  /** By how much the worker's clock is ahead. */
  readonly skewMs?: number;
}

export type Behaviour = (
  request: GenerateRequest,
  signal: AbortSignal | null,
) => Response | undefined | Promise<Response | undefined>;

/** A pool of its own for a test, with a model of its own that it alone offers. */
export class PoolMembers {
  readonly pool = `p${crypto.randomUUID()}`;
  readonly model = `m-${this.pool}`;
  /** The workers that generations and tasks were sent to, in order. */
  readonly asked: string[] = [];
  /** What a worker answers those with, in the place of a good answer; undefined: with that. */
  readonly behaviours = new Map<string, Behaviour>();
  /** Those that refuse connections. */
  readonly dead = new Set<string>();
  readonly #sequences = new Map<string, number>();

  /** All its members answer alike. */
  listen(): void {
    const worker = new FakeWorker();
    worker.makes = () => answer("hello");
    worker.solves = (request) => embeddingsOf(request);
    worker.listen();
    const send = globalThis.fetch;
    vi.stubGlobal("fetch", async (address: URL, init: RequestInit) => {
      const { hostname, pathname } = new URL(address);
      const [id = ""] = hostname.split(".");
      const isAsked = pathname === "/v1/generate" || pathname === "/v1/tasks";
      if (isAsked) this.asked.push(id);
      if (this.dead.has(id)) throw new TypeError("connection refused");
      const behaviour = this.behaviours.get(id);
      if (behaviour !== undefined && isAsked) {
        const body = new TextDecoder().decode(init.body as Uint8Array);
        const own = await behaviour(JSON.parse(body) as GenerateRequest, init.signal ?? null);
        if (own !== undefined) return own;
      }
      return send(address, init);
    });
  }

  /** @param fields of the model, in the place of those of one for chats */
  async offer(fields: Partial<PutModelCall> = {}): Promise<void> {
    const deployments = [{ id: "pooled", target: { kind: "gpu_pool", pool: this.pool } as const }];
    await admin("PUT", `/models/${this.model}`, { ...MODEL, deployments, ...fields });
  }

  /** The next heartbeat of a worker, unless `fields` say otherwise. */
  beatOf(id: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
    const sequence = (this.#sequences.get(id) ?? 0) + 1;
    this.#sequences.set(id, sequence);
    return {
      pool: this.pool,
      workerId: id,
      bootId: `${id}-1`,
      sequence,
      url: `http://${id}.workers.test:8788`,
      protocol: ENGINE_PROTOCOL,
      models: [{ id: this.model, state: "loaded" }],
      maxRunning: 4,
      ...fields,
    } satisfies Partial<Record<keyof Heartbeat, unknown>>;
  }

  async sign(value: unknown, { secret, skewMs = 0 }: Signing = {}): Promise<SentBeat> {
    const body = new TextEncoder().encode(JSON.stringify(value)) as Uint8Array<ArrayBuffer>;
    const key = await deriveSigningKey(secret ?? SECRETS.GPU_SIGNING_SECRET, "request");
    const parts = { method: "POST", path: PATH, body };
    const headers = await signRequest(key, parts, Date.now() + skewMs, crypto.randomUUID());
    return { headers, body };
  }

  send({ headers, body }: SentBeat): Promise<Response> {
    return ask(PATH, { method: "POST", headers, body });
  }

  async beat(id: string, fields: Record<string, unknown> = {}, signing: Signing = {}) {
    return this.send(await this.sign(this.beatOf(id, fields), signing));
  }

  /** @returns what the pool said of it */
  async told(id: string, fields: Record<string, unknown> = {}): Promise<string> {
    const response = await this.beat(id, fields);
    const { result } = await response.json<{ result: string }>();
    return result;
  }

  async listed(): Promise<Worker[]> {
    const path = `/workers?pool=${this.pool}` as const;
    return (await admin("GET", path)).data;
  }
}
