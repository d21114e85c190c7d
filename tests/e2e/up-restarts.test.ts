/**
 * `npm run up` when one of its processes is killed: it notices, says so, and starts that server
 * anew.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, it } from "vitest";

import { takeFreePorts } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { call, startUp, stopUp, untilBanner, type Banner } from "./support/up.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "tidegate-up-restarts-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isLinux = process.platform === "linux";
if (!isLinux) process.stdout.write("up-restarts: skipped, no /proc here says whose a process is\n");

/** Processes below `ancestor` whose command line has `part`. */
function processesBelow(ancestor: number, part: string): number[] {
  const read = (pid: string, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, "utf8");
    } catch {
      return "";
    }
  };
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const parents = new Map(
    pids.map((pid) => [Number(pid), Number(/\nPPid:\t(\d+)/.exec(read(pid, "status"))?.[1] ?? 0)]),
  );
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === ancestor || (parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(
    (pid) => isBelow(pid) && read(String(pid), "cmdline").includes(part),
  );
}

/** What each kill is of: a part of its command line, and what is said of it. */
const VICTIMS = [
  { name: "workerd", part: "/workerd\0", told: /workerd ended \(SIGKILL\)/ },
  { name: "the gpu-worker", part: "gpu-worker/src/main.ts", told: /gpu-worker ended/ },
] as const;

it.skipIf(!isLinux)("npm run up starts anew whichever of its servers was killed", async () => {
  const up = startUp({
    ports: await takeFreePorts(),
    stateDir: join(folder, "state"),
    flags: ["--kv-memory-mb", "64"],
  });
  const ask = async ({ baseUrl, key }: Banner): Promise<number> => {
    const messages = [{ role: "user", content: "hi" }];
    const response = await call(`${baseUrl}/chat/completions`, key, {
      method: "POST",
      body: JSON.stringify({ model: "pocket-chat", max_tokens: 2, messages }),
    });
    await response.arrayBuffer();
    return response.status;
  };
  try {
    const banner = await untilBanner(up);
    expect(await ask(banner)).toBe(200);
    for (const { name, part, told } of VICTIMS) {
      const [victim] = processesBelow(up.process.pid ?? 0, part);
      expect({ name, isThere: victim !== undefined }).toEqual({ name, isThere: true });
      const saidBefore = up.output().length;
      process.kill(victim as number, "SIGKILL");
      await waitFor(() => /is there again/.test(up.output().slice(saidBefore)));
      expect(up.output().slice(saidBefore)).toMatch(told);
      await waitFor(async () => (await ask(banner).catch(() => 0)) === 200);
    }
    expect(up.process.exitCode).toBeNull();
  } finally {
    await stopUp(up);
  }
});
