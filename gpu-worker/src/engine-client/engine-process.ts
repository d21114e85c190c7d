/** The engine's process: starts it, talks to it, and starts it again when it dies. */
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Log } from "../log.ts";
import { type FromEngine, type ToEngine, toSent } from "../protocol/messages.ts";
import { StartError } from "../start-error.ts";
import { pickEnvironment } from "./engine-environment.ts";
import { LOOKS, Watchdog } from "./watchdog.ts";

export interface EngineProcessOptions {
  readonly argv: readonly string[];
  /** The worker's own; the engine gets what it needs of it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  readonly onMessages: (messages: FromEngine[]) => void;
  /** How long it may answer nothing; 0 waits without end. */
  readonly timeoutMs: number;
  /** It died, or hung and was killed, and another one is being started. */
  readonly onLost: (cause: EngineLoss) => void;
  /** It died so often, or so early, that another one would too. */
  readonly onFailed: (cause: StartError) => void;
}

export type EngineLoss = "exit" | "hang";

const ENTRY = fileURLToPath(new URL("../engine-main.ts", import.meta.url));
const FIRST_RESTART_MS = 200;
const MAX_RESTART_MS = 10_000;
/** Deaths without having been ready in between. */
const MAX_FAILED_STARTS = 5;
/** libuv's threads: runs of the native binding wait in them. */
const POOL_THREADS = "8";
/**
 * Megabytes of the engine's heap: the young part is as large from the start as it would become, and
 * the old one is collected before it has doubled. So memory is flat after the first hundreds of
 * requests, not the first thousands.
 */
const HEAP_FLAGS = [
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
  "--initial-old-space-size=24",
];
const STOP_TIMEOUT_MS = 5_000;

export class EngineProcess {
  readonly #options: EngineProcessOptions;
  #child: ChildProcess | undefined;
  #failedStarts = 0;
  #wasReady = false;
  #watchdog = new Watchdog();
  #looking: NodeJS.Timeout | undefined;
  /** Why it is being killed. */
  #hang: string | undefined;
  #isStopping = false;
  #problem: string | undefined;
  #restart: NodeJS.Timeout | undefined;

  constructor(options: EngineProcessOptions) {
    this.#options = options;
  }

  start(): void {
    const child = fork(ENTRY, [...this.#options.argv], {
      execArgv: [...process.execArgv, ...HEAP_FLAGS],
      env: {
        // On a processor, blockwise attention is for long prompts; one query against its keys takes
        // up to half as long without.
        ORT_GQA_DISABLE_FLASH_ATTENTION: "1",
        ...pickEnvironment(this.#options.environment),
        UV_THREADPOOL_SIZE: POOL_THREADS,
        // onnxruntime sends what it runs on to its maker, unless it is told not to when it is
        // loaded.
        ORT_DISABLE_TELEMETRY: "1",
      },
    });
    this.#child = child;
    child.on("message", (messages) => this.#take(messages as FromEngine[]));
    // A failed start is also an exit.
    child.on("error", (cause) =>
      this.#options.log.error("engine.error", { reason: cause.message }),
    );
    child.once("exit", (code, signal) => this.#onExit(signal ?? `code ${code}`));
    this.#watch(child);
  }

  send(message: ToEngine): void {
    // When the process is gone, its exit ends whatever was asked of it.
    if (this.#child?.connected === true) this.#child.send(toSent(message), () => undefined);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#restart);
    clearInterval(this.#looking);
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    if (child.connected) child.disconnect();
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  }

  #watch(child: ChildProcess): void {
    this.#watchdog = new Watchdog();
    const { timeoutMs, log } = this.#options;
    if (timeoutMs === 0) return;
    const look = (): void => {
      const seen = this.#watchdog.look();
      if (seen.type === "ask") this.send({ type: "ping" });
      if (seen.type !== "hangs") return;
      clearInterval(this.#looking);
      this.#hang = seen.reason;
      log.error("engine.hung", { reason: seen.reason, timeoutMs });
      // A thread that does not run takes no other signal.
      child.kill("SIGKILL");
    };
    this.#looking = setInterval(look, Math.max(1, timeoutMs / LOOKS)).unref();
  }

  #take(messages: FromEngine[]): void {
    this.#watchdog.take(messages);
    for (const message of messages) {
      if (message.type === "ready") {
        this.#wasReady = true;
        this.#failedStarts = 0;
      } else if (message.type === "unusable") this.#problem = message.message;
    }
    this.#options.onMessages(messages);
  }

  #onExit(signal: string): void {
    clearInterval(this.#looking);
    const hang = this.#hang;
    this.#hang = undefined;
    if (this.#isStopping) return;
    const reason = hang ?? signal;
    const { log, onLost, onFailed } = this.#options;
    // What cannot be loaded now will not be loaded by trying again.
    if (this.#problem !== undefined && !this.#wasReady)
      return onFailed(new StartError(this.#problem));
    this.#failedStarts += 1;
    onLost(hang === undefined ? "exit" : "hang");
    if (this.#failedStarts > MAX_FAILED_STARTS) {
      return onFailed(
        new StartError(`the engine's process died ${this.#failedStarts} times: ${reason}`),
      );
    }
    const restartMs = Math.min(MAX_RESTART_MS, FIRST_RESTART_MS * 2 ** (this.#failedStarts - 1));
    log.error("engine.lost", { reason, restartMs });
    this.#restart = setTimeout(() => this.start(), restartMs);
  }
}
