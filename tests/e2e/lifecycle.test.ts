/** `npm run up` as a stranger meets it: the banner, the curl it prints, a second start, Ctrl-C, and clear refusals. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { rootDir } from "../../scripts/worker/wrangler.ts";
import type { Organization } from "../../src/contract/admin.ts";
import { takeFreePorts } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl)
  process.stdout.write("lifecycle: there is no curl here, so the printed one is not run\n");

let folder: string;
let ports: [number, number];

interface Up {
  readonly process: ChildProcess;
  readonly output: () => string;
  readonly exited: Promise<number | null>;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-up-"));
  ports = await takeFreePorts();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startUp(flags: string[] = [], stateDir = join(folder, "state")): Up {
  const [port, gpuPort] = ports;
  const args = ["scripts/up.ts", "--port", String(port), "--gpu-port", String(gpuPort), ...flags];
  const child = spawn(process.execPath, args, {
    cwd: rootDir,
    env: { ...process.env, TIDEGATE_STATE_DIR: stateDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const pipe of [child.stdout, child.stderr])
    pipe.on("data", (part) => (text += String(part)));
  const exited = new Promise<number | null>((settle) => child.once("close", settle));
  return { process: child, output: () => text, exited };
}

async function untilBanner(up: Up): Promise<{ baseUrl: string; key: string; curl: string }> {
  await waitFor(() => up.output().includes('"stream":true') || up.process.exitCode !== null);
  const text = up.output();
  return {
    baseUrl: /base URL +(\S+)/.exec(text)?.[1] ?? "",
    key: /API key +(\S+)/.exec(text)?.[1] ?? "",
    curl: /curl -N[^]*?\}'/.exec(text)?.[0] ?? "",
  };
}

const call = (url: string, key: string, init: RequestInit = {}) =>
  fetch(url, {
    ...init,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  });

describe("npm run up", () => {
  it("starts, streams by its own curl, keeps its books over a second start, and stops with Ctrl-C", async () => {
    const first = startUp();
    const { baseUrl, key, curl } = await untilBanner(first);
    expect(baseUrl).toBe(`http://127.0.0.1:${ports[0]}/v1`);
    if (hasCurl) {
      const answer = spawnSync("sh", ["-c", curl], { encoding: "utf8" }).stdout;
      expect(answer.split("\n\n").length).toBeGreaterThan(4);
      expect(answer.trimEnd().endsWith("data: [DONE]")).toBe(true);
    }
    expect((await call(`${baseUrl}/models`, "sk-wrong")).status).toBe(401);
    const answered = await call(`${baseUrl}/chat/completions`, key, {
      method: "POST",
      body: JSON.stringify({ model: "pocket-chat", messages: [{ role: "user", content: "hi" }] }),
    });
    expect(answered.status).toBe(200);
    const before = await untilSettled(baseUrl);
    expect(before.balance.posted_nano_usd).toBeLessThan(10_000_000_000);

    first.process.kill("SIGINT");
    expect(await first.exited).toBe(0);
    await expectGone();

    // Two at once: one has the state folder, and the other says so.
    const both = [startUp(), startUp()];
    const loser = await Promise.race(both.map(async (up) => (await up.exited, up)));
    expect(loser.output()).toContain("already runs");
    const second = both.find((up) => up !== loser) as Up;
    const again = await untilBanner(second);
    expect(again.key).toBe(key);
    expect((await untilSettled(baseUrl)).balance).toEqual(before.balance);
    await revokeEveryKey(baseUrl);
    expect((await call(`${baseUrl}/models`, key)).status).toBe(401);
    second.process.kill("SIGTERM");
    expect(await second.exited).toBe(0);
    await expectGone();
  });

  it.each([
    ["a model that is not there", ["--model", "/nowhere/model"], undefined, "/nowhere/model"],
    ["a port that is not one", ["--port", "99999"], undefined, "99999"],
    ["an option that is not one", ["--colour", "red"], undefined, "--colour"],
  ])("refuses %s in one sentence", async (_, flags, stateDir, word) => {
    const up = startUp(flags, stateDir);
    expect(await up.exited).not.toBe(0);
    expect(up.output()).toContain(word);
    expect(up.output()).not.toMatch(/^\s+at /m);
  });

  it("refuses a folder that cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const up = startUp([], join(file, "state"));
    expect(await up.exited).not.toBe(0);
    expect(up.output()).toContain(file);
    expect(up.output()).not.toMatch(/^\s+at /m);
  });

  it("refuses a port in use", async () => {
    const server = createServer();
    await new Promise<void>((settle) => server.listen(ports[0], "127.0.0.1", settle));
    const up = startUp([], join(folder, "other"));
    expect(await up.exited).not.toBe(0);
    expect(up.output()).toContain(String(ports[0]));
    expect(up.output()).not.toMatch(/^\s+at /m);
    await new Promise((settle) => server.close(settle));
  });
});

async function admin<T>(baseUrl: string, path: string, method = "GET"): Promise<T> {
  const secrets = JSON.parse(readFileSync(join(folder, "state", "secrets.json"), "utf8")) as {
    ADMIN_TOKEN: string;
  };
  const response = await call(
    baseUrl.replace(/\/v1$/, `/admin/v1/organizations/${demoOrganization()}${path}`),
    secrets.ADMIN_TOKEN,
    { method },
  );
  return (await response.json()) as T;
}

function demoOrganization(): string {
  return (
    /org_[0-9A-Za-z]{16}/.exec(readFileSync(join(folder, "state", "demo.json"), "utf8"))?.[0] ?? ""
  );
}

function untilSettled(baseUrl: string): Promise<Organization> {
  return waitFor(async () => {
    const organization = await admin<Organization>(baseUrl, "");
    return organization.open_holds === 0 ? organization : undefined;
  });
}

async function revokeEveryKey(baseUrl: string): Promise<void> {
  const { data } = await admin<{ data: { id: string }[] }>(baseUrl, "/keys");
  for (const { id } of data) await admin(baseUrl, `/keys/${id}`, "DELETE");
}

/** Both ports can be taken again, so nothing that served them is left. */
async function expectGone(): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    await new Promise<void>((settle, reject) =>
      server.once("error", reject).listen(port, "127.0.0.1", settle),
    );
    await new Promise((settle) => server.close(settle));
  }
}
