/** Puts the worker together and takes it apart: the one place that constructs. */
import { randomInt } from "node:crypto";
import type { Server } from "node:http";
import { join } from "node:path";

import { deriveSigningKey } from "../../src/contract/signature.ts";
import { ModelCatalog } from "./catalog/catalog.ts";
import { loadModel } from "./catalog/loader.ts";
import type { Config } from "./config.ts";
import { type Engine, RoundRobinEngine } from "./engine/engine.ts";
import { createHttpServer, listen } from "./http/server.ts";
import { NonceMemory } from "./http/signature.ts";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { ReceiptDelivery } from "./receipts/delivery.ts";
import { Journal } from "./receipts/journal.ts";
import { createReceiptSigner } from "./receipts/receipt.ts";

const now = () => Date.now();
const tick = () => performance.now();

export class Worker {
  readonly #config: Config;
  readonly #log: Log;
  readonly #catalog: ModelCatalog;
  readonly #journal: Journal;
  readonly #engine: Engine;
  readonly #delivery: ReceiptDelivery | undefined;
  readonly #server: Server;
  #readiness: "loading" | "ready" | "draining" = "loading";

  private constructor(parts: WorkerParts) {
    this.#config = parts.config;
    this.#log = parts.log;
    this.#catalog = parts.catalog;
    this.#journal = parts.journal;
    this.#engine = parts.engine;
    this.#delivery = parts.delivery;
    this.#server = parts.createServer(() => this.#readiness);
  }

  /** @throws {StartError} */
  static async create(config: Config, log: Log): Promise<Worker> {
    const requestKey = await deriveSigningKey(config.signingSecret, "request");
    const receiptKey = await deriveSigningKey(config.signingSecret, "receipt");
    const catalog = new ModelCatalog();
    const journal = new Journal({ folder: config.stateDir, now });
    const engine: RoundRobinEngine = new RoundRobinEngine({
      catalog,
      limits: { maxRunning: config.maxRunning, maxWaiting: config.maxWaiting },
      journal,
      metrics: () => metrics,
      log,
      sign: createReceiptSigner(receiptKey, config.workerId),
      now,
      tick,
      drawSeed: () => randomInt(2 ** 47),
    });
    const metrics = new Metrics({
      queueDepth: () => engine.queueDepth,
      sequencesRunning: () => engine.sequencesRunning,
      receiptsPending: () => journal.findUndelivered().length,
    });
    const { edgeUrl } = config;
    const delivery =
      edgeUrl === undefined
        ? undefined
        : new ReceiptDelivery({ edgeUrl, key: requestKey, journal, log, now, random: Math.random });
    const createServer = (readiness: () => "loading" | "ready" | "draining") =>
      createHttpServer({
        log,
        signature: { key: requestKey, nonces: new NonceMemory(), now },
        context: {
          engine,
          catalog,
          metrics,
          workerId: config.workerId,
          readiness,
          tick,
          onReceiptDelivered: ({ requestId }) => {
            journal.markDelivered(requestId);
            delivery?.forget(requestId);
          },
          onReceiptUncertain: (receipt) => delivery?.push(receipt),
        },
      });
    return new Worker({ config, log, catalog, journal, engine, delivery, createServer });
  }

  /** Listens, then loads: a probe can tell a worker that loads from one that is dead. */
  async start(): Promise<void> {
    const { models, device, dtype, threads, host, stateDir } = this.#config;
    const cacheFolder = join(stateDir, "models");
    const port = await listen(this.#server, this.#config.port, host);
    for (const source of models) {
      const startedMs = tick();
      const model = await loadModel(source, { device, dtype, threads, cacheFolder });
      this.#catalog.add(model);
      const loadMs = Math.round(tick() - startedMs);
      this.#log.info("model_loaded", { model: model.id, device, dtype, loadMs });
    }
    this.#delivery?.start();
    this.#readiness = "ready";
    this.#log.info("ready", { port, host });
  }

  /** Takes no more work, lets what runs end, then gives everything back. */
  async stop(drainTimeoutMs = this.#config.drainTimeoutMs): Promise<void> {
    this.#readiness = "draining";
    this.#log.info("draining", { drainTimeoutMs });
    await this.#engine.drain(drainTimeoutMs);
    await this.#closeServer();
    await this.#delivery?.stop();
    this.#journal.close();
    await this.#catalog.dispose();
    this.#log.info("stopped");
  }

  /** Responses that are still being written are given a moment. */
  async #closeServer(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    const timer = setTimeout(() => this.#server.closeAllConnections(), LAST_WRITES_MS);
    await closed;
    clearTimeout(timer);
  }
}

const LAST_WRITES_MS = 2_000;

interface WorkerParts {
  readonly config: Config;
  readonly log: Log;
  readonly catalog: ModelCatalog;
  readonly journal: Journal;
  readonly engine: Engine;
  readonly delivery: ReceiptDelivery | undefined;
  readonly createServer: (readiness: () => "loading" | "ready" | "draining") => Server;
}
