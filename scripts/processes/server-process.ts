/**
 * A server as a child process: started so that it dies with this one, ready when it says so on
 * standard output, stopped with SIGTERM and, past its time, with SIGKILL. Its standard error goes
 * to a file.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { appendFileSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { compileCacheDir } from "./compile-cache.ts";

/** Runs the command behind it so that it dies with this process, however that ends. */
export const dieWithParent = join(dirname(fileURLToPath(import.meta.url)), "die-with-parent.sh");

export interface ServerCommand {
  readonly name: string;
  /** Script and arguments for this very Node. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly logPath: string;
  readonly readyTimeoutMs: number;
}

export interface ReadyLine {
  readonly port: number;
  readonly [field: string]: unknown;
}

export interface Server {
  readonly name: string;
  readonly process: ChildProcess;
  readonly ready: ReadyLine;
  /**
   * Settles once, whatever ended the process: `code` as a shell shows it, the last lines of its
   * log.
   */
  readonly exited: Promise<{ code: number; lastLines: string }>;
  /** Asks it to stop; kills its whole group after `graceMs`. Resolves when it is gone. */
  stop(graceMs: number): Promise<void>;
  /** Kills it and everything it started, at once. */
  kill(): Promise<void>;
}

/**
 * Starts a server and waits for its `{"event":"ready","port":N}` line.
 *
 * The child leads a process group of its own, so a terminal's Ctrl-C reaches only the parent, which
 * decides the order of stopping, and a kill reaches grandchildren as well.
 *
 * @throws with the last lines of its log when it ends, or stays silent for `readyTimeoutMs`, before
 * it is ready
 */
export async function startServer(command: ServerCommand): Promise<Server> {
  mkdirSync(dirname(command.logPath), { recursive: true });
  append(command.logPath, "");
  // What earlier servers said is theirs.
  const beginBytes = sizeOf(command.logPath);
  const child = spawn(dieWithParent, [process.execPath, ...command.args], {
    cwd: command.cwd,
    env: { NODE_COMPILE_CACHE: compileCacheDir, ...process.env, ...command.env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  child.stderr.on("data", (part: Buffer) => append(command.logPath, part));
  const exited = new Promise<{ code: number; lastLines: string }>((settle) => {
    child.once("error", (error) => settle({ code: 127, lastLines: error.message }));
    child.once("close", (code) =>
      settle({ code: code ?? 137, lastLines: tail(command.logPath, beginBytes) }),
    );
  });
  const signalGroup = (signal: NodeJS.Signals): void => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    process.kill(-child.pid, signal);
  };
  const kill = async (): Promise<void> => {
    signalGroup("SIGKILL");
    await exited;
  };

  const ready = await Promise.race([
    readReadyLine(child),
    exited.then(({ lastLines }) => {
      throw new Error(`${command.name} did not start:\n${lastLines}`);
    }),
    rejectAfter(
      command.readyTimeoutMs,
      `${command.name} was not ready in ${command.readyTimeoutMs} ms`,
    ),
  ]).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return {
    name: command.name,
    process: child,
    ready,
    exited,
    kill,
    stop: async (graceMs) => {
      child.kill("SIGTERM");
      const timer = setTimeout(() => signalGroup("SIGKILL"), graceMs);
      await exited;
      clearTimeout(timer);
    },
  };
}

function readReadyLine(child: ChildProcess): Promise<ReadyLine> {
  return new Promise((settle) => {
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      const event = parse(line);
      if (event?.["event"] === "ready") settle(event as unknown as ReadyLine);
    });
  });
}

/**
 * A full disk costs log lines. It ends neither this process nor the server, which would wait for
 * its pipe.
 */
function append(logPath: string, part: Buffer | string): void {
  try {
    appendFileSync(logPath, part);
  } catch {
    // There is nowhere left to write it.
  }
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

function rejectAfter(timeoutMs: number, message: string): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(() => reject(new Error(message)), timeoutMs).unref(),
  );
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

function tail(path: string, fromBytes: number): string {
  try {
    const own = readFileSync(path).subarray(fromBytes);
    return own.toString("utf8").trimEnd().split("\n").slice(-15).join("\n");
  } catch {
    return `(its log ${path} cannot be read)`;
  }
}
