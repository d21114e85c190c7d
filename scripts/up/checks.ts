/**
 * What must hold before anything starts; each check fails with one sentence that says what to do.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { lockFolder } from "../../gpu-worker/src/folder-lock.ts";
import { Problem } from "./problem.ts";

/** A process that was killed a moment ago may hold its port a little longer. */
const PORT_PATIENCE_MS = 2_000;

/** Makes the state folder, readable by its owner alone. */
export function requireWritable(stateDir: string): void {
  try {
    // Not recursive: in some places, such as /proc, a recursive mkdir never returns.
    if (!existsSync(stateDir)) mkdirSync(stateDir, { mode: 0o700 });
    accessSync(stateDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const probe = join(stateDir, `.write-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Problem(
      `the state folder ${stateDir} cannot be made or written; name another in TIDEGATE_STATE_DIR.`,
      { cause: error },
    );
  }
}

/** What a start writes, and some of use. With less, the first thing to fail would say little. */
const LEAST_ROOM_BYTES = 64 * 2 ** 20;

/** @param freeBytes of the volume of the state folder */
export function requireRoom(stateDir: string, freeBytes = roomIn(stateDir)): void {
  if (freeBytes >= LEAST_ROOM_BYTES) return;
  const [least, free] = [LEAST_ROOM_BYTES, freeBytes].map((bytes) => Math.floor(bytes / 2 ** 20));
  throw new Problem(
    `the volume of the state folder ${stateDir} must have at least ${least} MiB free, got ${free}; name another folder in TIDEGATE_STATE_DIR.`,
  );
}

function roomIn(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** @returns how many tokens the model can see, by its own configuration */
export function requireModel(modelDir: string): number {
  for (const file of ["config.json", "tokenizer.json", "onnx"]) {
    if (existsSync(join(modelDir, file))) continue;
    throw new Problem(`${modelDir} is not a model folder: it has no ${file}; see --model.`);
  }
  const contextTokens = contextOf(readConfig(join(modelDir, "config.json")));
  if (Number.isSafeInteger(contextTokens)) return contextTokens as number;
  throw new Problem(`${modelDir}/config.json does not say how many tokens the model can see.`);
}

type Config = Readonly<Record<string, unknown>>;

/** As the gpu-worker reads it: a model that sees, too, has it with what its text is read by. */
function contextOf(config: Config): unknown {
  const ofText = (config["text_config"] ?? {}) as Config;
  return (
    config["max_position_embeddings"] ?? config["n_positions"] ?? ofText["max_position_embeddings"]
  );
}

function readConfig(path: string): Config {
  let config: unknown;
  try {
    config = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new Problem(`${path} is not valid JSON; remove the folder and get the model again.`, {
      cause,
    });
  }
  if (typeof config === "object" && config !== null) return config as Config;
  throw new Problem(`${path} must have a JSON object; remove the folder and get the model again.`);
}

/** A model for tasks may have no text at all. */
export function requireTaskModel(modelDir: string): void {
  if (existsSync(join(modelDir, "config.json"))) return;
  throw new Problem(`${modelDir} is not a model folder: it has no config.json; see --task-model.`);
}

/** Waits a little for a port whose owner is just ending; then gives up. */
export async function requireFreePort(host: string, port: number, flag: string): Promise<void> {
  const deadlineMs = Date.now() + PORT_PATIENCE_MS;
  for (;;) {
    const code = await tryToListen(host, port);
    if (code === undefined) return;
    if (code !== "EADDRINUSE")
      throw new Problem(`cannot listen on ${host} port ${port} (${code}).`);
    if (Date.now() >= deadlineMs) {
      throw new Problem(
        `port ${port} is in use; stop what uses it, or choose another with ${flag}.`,
      );
    }
    await delay(100);
  }
}

/**
 * Takes the state folder for this process, so that two never write the same databases. Of two that
 * start at once one wins, and one that was killed leaves nothing in the way. `up.pid` only tells
 * people who has it.
 */
export function takeStateFolder(stateDir: string): () => void {
  const path = join(stateDir, "up.pid");
  const unlock = lockFolder(stateDir);
  if (unlock === undefined) {
    const owner = existsSync(path) ? ` (process ${readFileSync(path, "utf8").trim()})` : "";
    throw new Problem(`Tidegate already runs on ${stateDir}${owner}; stop that one first.`);
  }
  writeFileSync(path, `${process.pid}\n`);
  return () => {
    rmSync(path, { force: true });
    unlock();
  };
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => settle(error.code ?? error.message));
    server.listen({ host, port, exclusive: true }, () => server.close(() => settle(undefined)));
  });
}
