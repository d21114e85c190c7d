/** Puts the worker together and takes it apart: the one place that constructs. */
import { randomInt } from "node:crypto";
import type { Server } from "node:http";
import { join } from "node:path";

import { deriveSigningKey } from "../../src/contract/signature.ts";
import type { Config } from "./config.ts";
import { EngineHost } from "./host/engine-host.ts";
import { EngineProcess } from "./host/engine-process.ts";
import { createHttpServer, listen } from "./http/server.ts";
import { NonceMemory } from "./http/signature.ts";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { PromptReader } from "./prompts/prompt-reader.ts";
import { ReceiptDelivery } from "./receipts/delivery.ts";
import { Journal } from "./receipts/journal.ts";
import { createReceiptSigner } from "./receipts/receipt.ts";

const now = () => Date.now();
const tick = () => performance.now();

export class Worker {
  readonly #config: Config;
  readonly #log: Log;
  readonly #process: EngineProcess;
  readonly #journal: Journal;
  readonly #engine: EngineHost;
  readonly #reader: PromptReader;
  readonly #delivery: ReceiptDelivery | undefined;
  readonly #server: Server;
  #isDraining = false;

  private constructor(parts: WorkerParts) {
    this.#config = parts.config;
    this.#log = parts.log;
    this.#process = parts.process;
    this.#journal = parts.journal;
    this.#engine = parts.engine;
    this.#reader = parts.reader;
    this.#delivery = parts.delivery;
    this.#server = parts.createServer(() => {
      if (this.#isDraining) return "draining";
      return this.#engine.isUp ? "ready" : "loading";
    });
  }

  /** @throws {StartError} */
  static async create(config: Config, log: Log): Promise<Worker> {
    const requestKey = await deriveSigningKey(config.signingSecret, "request");
    const receiptKey = await deriveSigningKey(config.signingSecret, "receipt");
    const journal = new Journal({ folder: config.stateDir, now });
    const reader = new PromptReader(config.models, {
      cacheFolder: join(config.stateDir, "models"),
      maxTokenizers: config.maxLoaded,
    });
    const engine: EngineHost = new EngineHost({
      reader,
      limits: {
        maxRunning: config.maxRunning,
        maxWaiting: config.maxWaiting,
        maxWaitingBytes: config.maxWaitingMb * MIB,
      },
      send: (message) => engineProcess.send(message),
      journal,
      metrics: () => metrics,
      log,
      sign: createReceiptSigner(receiptKey, config.workerId),
      now,
      tick,
      drawSeed: () => randomInt(2 ** 47),
    });
    const metrics = new Metrics({
      queueDepth: () => engine.waitingCount,
      sequencesRunning: () => engine.gauges.sequencesRunning,
      kvBytesUsed: () => engine.gauges.kvBytesUsed,
      kvBytesBudget: () => engine.gauges.kvBytesBudget,
      receiptsPending: () => journal.findUndelivered().length,
    });
    const engineProcess = new EngineProcess({
      argv: config.argv,
      environment: config.environment,
      log,
      onMessages: (messages) => engine.take(messages),
      onLost: () => engine.loseEngine(),
      onFailed: (cause) => engine.fail(cause),
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
          metrics,
          workerId: config.workerId,
          journal,
          readiness,
          tick,
          headAfterMs: HEAD_AFTER_MS,
          onReceiptDelivered: ({ requestId }) => {
            journal.markDelivered(requestId);
            delivery?.forget(requestId);
          },
          onReceiptUncertain: (receipt) => delivery?.push(receipt),
        },
      });
    return new Worker({
      config,
      log,
      process: engineProcess,
      journal,
      engine,
      reader,
      delivery,
      createServer,
    });
  }

  /** @throws {StartError} when the models cannot be loaded. Listens, then loads: a probe can tell a worker that loads from one that is dead. */
  async start(): Promise<void> {
    const { host } = this.#config;
    const port = await listen(this.#server, this.#config.port, host);
    this.#process.start();
    await this.#engine.up;
    this.#delivery?.start();
    this.#log.info("ready", { port, host });
  }

  /** Resolves with why the worker cannot go on: its engine dies however often it is started. */
  get broken(): Promise<Error> {
    return this.#engine.broken;
  }

  /** Takes no more work, lets what runs end, then gives everything back. */
  async stop(drainTimeoutMs = this.#config.drainTimeoutMs): Promise<void> {
    this.#isDraining = true;
    this.#log.info("draining", { drainTimeoutMs });
    await this.#engine.drain(drainTimeoutMs);
    await this.#reader.dispose();
    await this.#process.stop();
    await this.#closeServer();
    await this.#delivery?.stop();
    this.#journal.close();
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
const HEAD_AFTER_MS = 10_000;
const MIB = 1024 * 1024;

interface WorkerParts {
  readonly config: Config;
  readonly log: Log;
  readonly process: EngineProcess;
  readonly journal: Journal;
  readonly engine: EngineHost;
  readonly reader: PromptReader;
  readonly delivery: ReceiptDelivery | undefined;
  readonly createServer: (readiness: () => "loading" | "ready" | "draining") => Server;
}
