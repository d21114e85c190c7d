/**
 * `npm run up` as a stranger meets it: the banner, the curl it prints, a second start, Ctrl-C, and
 * clear refusals.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { AdminClient } from "../../scripts/edge/admin.ts";
import { takeFreePorts } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { call, startUp, untilBanner, type Up } from "./support/up.ts";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;
if (!hasCurl)
  process.stdout.write("lifecycle: there is no curl here, so the printed one is not run\n");

let folder: string;
let ports: [number, number];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-up-"));
  ports = await takeFreePorts();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(flags: string[] = [], stateDir = join(folder, "state")): Up {
  return startUp({ ports, stateDir, flags, env: { HF_TOKEN: "" } });
}

describe("npm run up", () => {
  it("starts, streams by its own curl, keeps its books over a second start, and stops with Ctrl-C", async () => {
    const first = start();
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
    const both = [start(), start()];
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
    ["a provider that is no URL", ["--provider", "localhost,qwen3"], undefined, "localhost,qwen3"],
    ["a provider without a model", ["--provider", "http://127.0.0.1:1/v1"], undefined, "a comma"],
    [
      "a provider's model with the name of its own",
      ["--provider", "http://127.0.0.1:1/v1,pocket-chat"],
      undefined,
      "two models are named pocket-chat",
    ],
    ["no name of Hugging Face's", ["--hugging-face", "qwen3"], undefined, "owner/name, got qwen3"],
    ["Hugging Face without a token", ["--hugging-face", "a/b"], undefined, "HF_TOKEN"],
    ["an option that is not one", ["--colour", "red"], undefined, "--colour"],
  ])("refuses %s in one sentence", async (_, flags, stateDir, word) => {
    const up = start(flags, stateDir);
    expect(await up.exited).not.toBe(0);
    expect(up.output()).toContain(word);
    expect(up.output()).not.toMatch(/^\s+at /m);
  });

  it("refuses a folder that cannot be written", async () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    const up = start([], join(file, "state"));
    expect(await up.exited).not.toBe(0);
    expect(up.output()).toContain(file);
    expect(up.output()).not.toMatch(/^\s+at /m);
  });

  it("refuses a port in use", async () => {
    const server = createServer();
    await new Promise<void>((settle) => server.listen(ports[0], "127.0.0.1", settle));
    const up = start([], join(folder, "other"));
    expect(await up.exited).not.toBe(0);
    expect(up.output()).toContain(String(ports[0]));
    expect(up.output()).not.toMatch(/^\s+at /m);
    await new Promise((settle) => server.close(settle));
  });
});

function connectAdmin(baseUrl: string): AdminClient {
  const secrets = JSON.parse(readFileSync(join(folder, "state", "secrets.json"), "utf8")) as {
    ADMIN_TOKEN: string;
  };
  return new AdminClient(baseUrl.replace(/\/v1$/, ""), secrets.ADMIN_TOKEN);
}

/** The address of the organization of the demonstration. */
function demoPath() {
  const demo = readFileSync(join(folder, "state", "demo.json"), "utf8");
  return `/admin/v1/organizations/${/org_[0-9A-Za-z]{16}/.exec(demo)?.[0] ?? ""}` as const;
}

function untilSettled(baseUrl: string) {
  const admin = connectAdmin(baseUrl);
  return waitFor(async () => {
    const organization = await admin.call("GET", demoPath());
    return organization.open_holds === 0 ? organization : undefined;
  });
}

async function revokeEveryKey(baseUrl: string): Promise<void> {
  const admin = connectAdmin(baseUrl);
  const { data } = await admin.call("GET", `${demoPath()}/keys`);
  for (const { id } of data) await admin.call("DELETE", `${demoPath()}/keys/${id}`);
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
