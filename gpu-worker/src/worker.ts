/** Puts the worker together and takes it apart: the one place that constructs. */
import { randomBytes, randomInt } from "node:crypto";
import type { Server } from "node:http";
import { setTimeout as delay } from "node:timers/promises";

import { POOL_LIMITS } from "../../src/contract/pool.ts";
import { deriveSigningKey } from "../../src/contract/signature.ts";
import type { Config } from "./config.ts";
import { EngineClient } from "./engine-client/engine-client.ts";
import { EngineProcess } from "./engine-client/engine-process.ts";
import { lockFolder } from "./folder-lock.ts";
import type { Readiness } from "./http/routes.ts";
import { createHttpServer, listen } from "./http/server.ts";
import { createMacCheck, NonceMemory } from "./http/signature.ts";
import type { Log } from "./log.ts";
import { Metrics } from "./metrics.ts";
import { ReceiptDelivery } from "./receipts/delivery.ts";
import { Journal } from "./receipts/journal.ts";
import type { Clock } from "./receipts/outbox.ts";
import { createReceiptSigner } from "./receipts/receipt.ts";
import { toFigures } from "./registration/figures.ts";
import { Registration } from "./registration/registration.ts";
import { WarmList } from "./registration/warm-list.ts";
import { StartError } from "./start-error.ts";
import { Traces } from "./traces.ts";

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
  readonly #engine: EngineClient;
  readonly #delivery: ReceiptDelivery | undefined;
  readonly #traces: Traces | undefined;
  readonly #register: WorkerParts["register"];
  readonly #server: Server;
  readonly #unlock: () => void;
  #catchingUp: NodeJS.Timeout | undefined;
  #isDraining = false;
  /** An operator asked for it: what comes all the same is served. */
  #isToldToDrain = false;
  #registration: Registration | undefined;

  private constructor(parts: WorkerParts) {
    this.#config = parts.config;
    this.#log = parts.log;
    this.#process = parts.process;
    this.#journal = parts.journal;
    this.#engine = parts.engine;
    this.#delivery = parts.delivery;
    this.#traces = parts.traces;
    this.#register = parts.register;
    this.#server = parts.createServer(() => {
      if (this.#isDraining || this.#isToldToDrain) return "draining";
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
    const { otlpEndpoint: endpoint, otlpHeaders: headers, workerId } = config;
    const traces =
      endpoint === undefined
        ? undefined
        : new Traces({ collector: { endpoint, headers }, workerId, log, randomBytes });
    const engine: EngineClient = new EngineClient({
      limits: {
        maxRunning: config.maxRunning,
        maxWaiting: config.maxWaiting,
        maxWaitingBytes: config.maxWaitingMb * MIB,
      },
      send: (message) => engineProcess.send(message),
      journal,
      onReceipt: (receipt, traceparent) => {
        delivery?.push(receipt);
        traces?.record(traceparent, receipt);
      },
      onGivenUp: (request) => delivery?.pushGivenUp(request),
      onOpened: (requestId) => delivery?.takeBackGivenUp(requestId),
      onBegun: (request) => {
        if (config.registration !== undefined) void warm.note(request);
      },
      metrics: () => metrics,
      log,
      sign: createReceiptSigner(receiptKey, config.workerId),
      now,
      tick,
      drawSeed: () => randomInt(2 ** 47),
    });
    const warm = new WarmList({
      key: await deriveSigningKey(config.signingSecret, "prefix"),
      // The device has two rows of state for each place.
      maxPrompts: 2 * config.maxRunning,
      maxPrefixes: POOL_LIMITS.maxPrefixes,
    });
    const { registration } = config;
    const register = (port: number, worker: Draining) =>
      registration === undefined
        ? undefined
        : new Registration({
            advertiseUrl: `http://${config.host}:${port}`,
            ...registration,
            workerId: config.workerId,
            key: requestKey,
            intervalMs: config.heartbeatMs,
            figures: () =>
              toFigures({
                config,
                engine,
                rates: metrics.rates,
                prompts: metrics.prompts,
                journal,
                warm,
                isDraining: worker.isDraining(),
              }),
            onDraining: worker.onDraining,
            log,
            now,
          });
    const metrics = new Metrics({
      queueDepth: () => engine.waiting.count,
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
      timeoutMs: config.engineTimeoutMs,
      onLost: (cause) => {
        metrics.engineLosses.inc({ cause });
        engine.loseEngine();
      },
      onFailed: (cause) => engine.fail(cause),
    });
    const createServer = (readiness: () => Readiness) =>
      createHttpServer({
        log,
        signature: { isMac: createMacCheck(config.signingSecret), nonces: new NonceMemory(), now },
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
      traces,
      register,
      unlock,
      createServer,
    });
  }

  /**
   * @throws {StartError} when the models cannot be loaded. Listens, then loads: a probe can tell a
   * worker that loads from one that is dead.
   */
  async start(): Promise<void> {
    const { host } = this.#config;
    const port = await listen(this.#server, this.#config.port, host);
    this.#catchingUp = setInterval(() => this.#journal.catchUp(), CATCH_UP_MS).unref();
    // Before the models are there: customers wait for what an earlier life held.
    this.#delivery?.start();
    this.#traces?.start();
    this.#process.start();
    this.#registration = this.#register(port, {
      isDraining: () => this.#isDraining,
      onDraining: (isDraining) => (this.#isToldToDrain = isDraining),
    });
    this.#registration?.start();
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
    // The edge hears of it first: what it sends meanwhile is taken.
    await this.#registration?.announceDraining();
    await this.#engine.drain(drainTimeoutMs);
    await this.#process.stop();
    this.#registration?.stop();
    await this.#closeServer();
    await this.#delivery?.stop();
    await this.#traces?.stop();
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

/**
 * A worker that was killed a moment ago may hold its folder a little longer.
 *
 * @throws {StartError}
 */
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

/** What the pool is told, and tells, of draining. */
interface Draining {
  readonly isDraining: () => boolean;
  readonly onDraining: (isDraining: boolean) => void;
}

interface WorkerParts {
  readonly config: Config;
  readonly log: Log;
  readonly process: EngineProcess;
  readonly journal: Journal;
  readonly engine: EngineClient;
  readonly delivery: ReceiptDelivery | undefined;
  readonly traces: Traces | undefined;
  readonly register: (port: number, worker: Draining) => Registration | undefined;
  readonly unlock: () => void;
  readonly createServer: (readiness: () => Readiness) => Server;
}
