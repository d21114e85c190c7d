/** A server as a child process outlives a log that cannot be written. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { compileCacheDir } from "../../scripts/processes/compile-cache.ts";
import { startServer } from "../../scripts/processes/server-process.ts";

/** More than a pipe holds, so that a server whose log nobody takes would wait for ever. */
const LOG_BYTES = 1_000_000;

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tidegate-server-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const command = (code: string) => ({
  name: "server",
  args: ["-e", code],
  env: {},
  cwd: folder,
  // A folder in the place of the file: every write of the log fails, as on a full disk.
  logPath: folder,
  readyTimeoutMs: 600_000,
});

describe("a server that does not start", () => {
  it("is told of in its own words, not in those of one before it", async () => {
    const fails = (word: string) => ({
      ...command(`console.error(${JSON.stringify(word)}); process.exitCode = 3;`),
      logPath: join(folder, "server.log"),
    });
    await expect(startServer(fails("first"))).rejects.toThrow("did not start:\nfirst");
    await expect(startServer(fails("second"))).rejects.toThrow("did not start:\nsecond");
  });
});

describe("a server that starts", () => {
  it("keeps what Node has compiled for the next start", async () => {
    const code = `
      const { getCompileCacheDir } = require("node:module");
      process.stdout.write(JSON.stringify({ event: "ready", port: 1, dir: getCompileCacheDir() }));
      process.stdout.write("\\n");`;
    // The tests' own, which every process of theirs gets.
    vi.stubEnv("NODE_COMPILE_CACHE", undefined);
    const server = await startServer(command(code));
    vi.unstubAllEnvs();
    expect(String(server.ready["dir"])).toContain(compileCacheDir);
    await server.exited;
  });
});

describe("a server whose log cannot be written", () => {
  it("starts and stops all the same", async () => {
    const server = await startServer(
      command(`
        process.stderr.write("x".repeat(${LOG_BYTES}), () =>
          process.stdout.write('{"event":"ready","port":1}\\n'));
        setInterval(() => {}, 1_000);`),
    );
    expect(server.ready.port).toBe(1);
    await server.stop(60_000);
    expect((await server.exited).lastLines).toContain("cannot be read");
  });

  it("is told to have ended when it does not start", async () => {
    await expect(startServer(command("process.exit(3)"))).rejects.toThrow("did not start");
  });
});
