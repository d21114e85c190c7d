/** Puts the worker together and takes it apart: the one place that constructs. */
import { randomInt } from "node:crypto";
import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

import { deriveSigningKey } from "../../src/contract/signature.ts";
import type { Config } from "./config.ts";
import { EngineHost } from "./engine-client/engine-client.ts";
import { EngineProcess } from "./engine-client/engine-process.ts";
import { lockFolder } from "./folder-lock.ts";
import type { Readiness } from "./http/routes.ts";
import { createHttpServer, listen } from "./http/server.ts";
import { NonceMemory } from "./http/signature.ts";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { ReceiptDelivery } from "./receipts/delivery.ts";
import { Journal } from "./receipts/journal.ts";
import type { Clock } from "./receipts/outbox.ts";
import { createReceiptSigner } from "./receipts/receipt.ts";
import { StartError } from "./start-error.ts";

const now = () => Date.now();
const tick = () => performance.now();
const clock: Clock = {
  tick,
  after(delayMs, work) {
    const timer = setTimeout(work, delayMs).unref();
    return () => clearTimeout(timer);
  },
};

export class Worker {
  readonly #config: Config;
  readonly #log: Log;
  readonly #process: EngineProcess;
  readonly #journal: Journal;
  readonly #engine: EngineHost;
  readonly #delivery: ReceiptDelivery | undefined;
  readonly #server: Server;
  readonly #unlock: () => void;
  #catchingUp: NodeJS.Timeout | undefined;
  #isDraining = false;

  private constructor(parts: WorkerParts) {
    this.#config = parts.config;
    this.#log = parts.log;
    this.#process = parts.process;
    this.#journal = parts.journal;
    this.#engine = parts.engine;
    this.#delivery = parts.delivery;
    this.#server = parts.createServer(() => {
      if (this.#isDraining) return "draining";
      if (!this.#engine.isUp) return "loading";
      return this.#journal.isWritable ? "ready" : "unwritable";
    });
    this.#unlock = parts.unlock;
  }

  /** @throws {StartError} */
  static async create(config: Config, log: Log): Promise<Worker> {
    const requestKey = await deriveSigningKey(config.signingSecret, "request");
    const receiptKey = await deriveSigningKey(config.signingSecret, "receipt");
    const unlock = await takeFolder(config.stateDir);
    const { edgeUrl, receiptDelayMs: delayMs } = config;
    const hasEdge = edgeUrl !== undefined;
    const journal = new Journal({ folder: config.stateDir, now, log, hasEdge });
    const { random } = Math;
    const parts = { key: requestKey, journal, log, now, clock, random };
    const delivery = hasEdge ? new ReceiptDelivery({ edgeUrl, delayMs, ...parts }) : undefined;
    const engine: EngineHost = new EngineHost({
      limits: {
        maxRunning: config.maxRunning,
        maxWaiting: config.maxWaiting,
        maxWaitingBytes: config.maxWaitingMb * MIB,
      },
      send: (message) => engineProcess.send(message),
      journal,
      onReceipt: (receipt) => delivery?.push(receipt),
      onGivenUp: (request) => delivery?.pushGivenUp(request),
      onOpened: (requestId) => delivery?.takeBackGivenUp(requestId),
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
    const createServer = (readiness: () => Readiness) =>
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
        },
      });
    return new Worker({
      config,
      log,
      process: engineProcess,
      journal,
      engine,
      delivery,
      unlock,
      createServer,
    });
  }

  /** @throws {StartError} when the models cannot be loaded. Listens, then loads: a probe can tell a worker that loads from one that is dead. */
  async start(): Promise<void> {
    const { host } = this.#config;
    const port = await listen(this.#server, this.#config.port, host);
    this.#catchingUp = setInterval(() => this.#journal.catchUp(), CATCH_UP_MS).unref();
    // Before the models are there: customers wait for what an earlier life held.
    this.#delivery?.start();
    this.#process.start();
    await this.#engine.up;
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
    await this.#process.stop();
    await this.#closeServer();
    await this.#delivery?.stop();
    clearInterval(this.#catchingUp);
    this.#journal.catchUp();
    this.#journal.close();
    this.#unlock();
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
/** How soon a disk that has room again is noticed. */
const CATCH_UP_MS = 1_000;
const FOLDER_TRIES = 20;
const FOLDER_RETRY_MS = 100;

/** A worker that was killed a moment ago may hold its folder a little longer. @throws {StartError} */
async function takeFolder(folder: string): Promise<() => void> {
  for (let tries = 0; tries < FOLDER_TRIES; tries += 1) {
    try {
      const unlock = lockFolder(folder);
      if (unlock !== undefined) return unlock;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new StartError(`state folder ${folder} cannot be used: ${reason}`, { cause });
    }
    await delay(FOLDER_RETRY_MS);
  }
  throw new StartError(`state folder ${folder} is in use by another worker`);
}

interface WorkerParts {
  readonly config: Config;
  readonly log: Log;
  readonly process: EngineProcess;
  readonly journal: Journal;
  readonly engine: EngineHost;
  readonly delivery: ReceiptDelivery | undefined;
  readonly unlock: () => void;
  readonly createServer: (readiness: () => Readiness) => Server;
}
