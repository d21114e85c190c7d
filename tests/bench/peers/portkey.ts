/**
 * Portkey's open gateway, as npm has it, on this very Node. Installed once into the folder for
 * temporary files; its package pins nothing, so neither the gateway nor its server's versions are
 * left to chance.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { startServer, type Server } from "../../../scripts/processes/server-process.ts";

export const PORTKEY_VERSION = "1.15.2";

const DEPENDENCIES = {
  "@portkey-ai/gateway": PORTKEY_VERSION,
  "@hono/node-server": "1.13.5",
  "@hono/node-ws": "1.2.0",
  hono: "4.9.7",
};
const HOST = "127.0.0.1";
const POLL_MS = 50;

/** @throws {Error} with npm's own words when it cannot be installed */
export function installPortkey(): string {
  const folder = join(tmpdir(), `tidegate-bench-portkey-${PORTKEY_VERSION}`);
  const script = join(folder, "node_modules", "@portkey-ai", "gateway", "build", "start-server.js");
  if (existsSync(script)) return script;
  const partial = mkdtempSync(`${folder}.`);
  writeFileSync(
    join(partial, "package.json"),
    JSON.stringify({ private: true, dependencies: DEPENDENCIES }),
  );
  const result = spawnSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: partial,
      encoding: "utf8",
    },
  );
  if (result.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(`Portkey could not be installed:\n${result.stderr || String(result.error)}`);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return script;
}

/** Starts it on a free port of the loopback interface. */
export async function startPortkey(stateDir: string): Promise<Server> {
  const script = installPortkey();
  const port = await findFreePort();
  return startServer({
    name: "portkey",
    // It takes its flags from the command line, and says nothing a program could wait for; hence
    // this file around it.
    args: [import.meta.filename, script, `--port=${port}`, "--headless"],
    env: { NODE_ENV: "production" },
    cwd: stateDir,
    logPath: join(stateDir, "logs", "portkey.log"),
    readyTimeoutMs: 30_000,
  });
}

/** How a request reaches `upstreamUrl`, an origin that speaks OpenAI's protocol, through it. */
export function portkeyHeaders(upstreamUrl: string): Record<string, string> {
  return {
    "x-portkey-provider": "openai",
    "x-portkey-custom-host": `${upstreamUrl}/v1`,
    authorization: "Bearer x",
  };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, HOST, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function serve(script: string, port: number): Promise<void> {
  await import(pathToFileURL(script).href);
  while ((await fetch(`http://${HOST}:${port}/`).catch(() => undefined)) === undefined) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  console.log(JSON.stringify({ event: "ready", port }));
}

if (import.meta.main) {
  const [script = "", portFlag = ""] = process.argv.slice(2);
  await serve(script, Number(portFlag.replace("--port=", "")));
}
