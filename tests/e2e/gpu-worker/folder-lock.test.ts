/**
 * One folder, one process: of several that start at once one wins, and a kill leaves nothing in the
 * way.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

const LOCK = new URL("../../../gpu-worker/src/folder-lock.ts", import.meta.url).href;
const CONTENDERS = 4;

let folder = "";
let children: ChildProcess[] = [];
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tidegate-lock-"))));
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children = [];
  rmSync(folder, { recursive: true });
});

/**
 * Processes that are loaded, and try when they are told to; the garbage collector then takes all
 * that nobody holds.
 */
async function startContenders(): Promise<ChildProcess[]> {
  const code = `
    import { lockFolder } from ${JSON.stringify(LOCK)};
    process.stdin.once("data", () => {
      const isTaken = lockFolder(${JSON.stringify(folder)}) !== undefined;
      globalThis.gc();
      process.stdout.write(isTaken ? "won" : "lost");
    });
    process.stdout.write("ready");`;
  const args = ["--expose-gc", "--input-type=module", "-e", code];
  const started = Array.from({ length: CONTENDERS }, () =>
    spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] }),
  );
  children.push(...started);
  await Promise.all(started.map(hear));
  return started;
}

const hear = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.stdout?.once("data", (data: Buffer) => resolve(data.toString())));

async function contend(contenders: readonly ChildProcess[]): Promise<string[]> {
  const said = contenders.map(hear);
  for (const child of contenders) child.stdin?.write("go");
  return Promise.all(said);
}

describe("a folder", () => {
  it("is taken by one of several at once, and again after a kill", async () => {
    for (let round = 0; round < 2; round += 1) {
      const contenders = await startContenders();
      const said = await contend(contenders);
      expect(said.filter((word) => word === "won")).toHaveLength(1);
      await Promise.all(
        contenders.map((child) => {
          const gone = new Promise((resolve) => child.once("close", resolve));
          child.kill("SIGKILL");
          return gone;
        }),
      );
    }
  });
});
