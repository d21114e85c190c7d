/**
 * State of the first release (commit 3789540), as it lay on the disk after its processes were
 * killed in the midst of three streams and a whole answer: its accounts and databases, its worker's
 * journal, its secrets, which open nothing else. history/first-release.json.gz has the files, and
 * what the release said of the requests that had ended.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { AdminClient } from "../../scripts/edge/admin.ts";
import { takeFreePorts } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { call, startUp, stopUp, untilBanner, type Banner, type Up } from "./support/up.ts";

interface Archive {
  readonly key: string;
  readonly organizationId: string;
  /** Nano-USD, by request. */
  readonly charges: Readonly<Record<string, number>>;
  /** In base64, by path below the state folder. */
  readonly files: Readonly<Record<string, string>>;
}

const IN_FLIGHT = 4;
/**
 * The worker that ran them is at another address now: it is asked again and again before they end.
 */
const PATIENCE = { timeoutMs: 290_000 };
const CREDIT_NANO_USD = 10_000_000_000;

const archive = JSON.parse(
  gunzipSync(readFileSync(join(import.meta.dirname, "history/first-release.json.gz"))).toString(),
) as Archive;
const path = `/admin/v1/organizations/${archive.organizationId}` as const;

let folder: string;
let up: Up;
let banner: Banner;
let admin: AdminClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-first-release-"));
  for (const [name, content] of Object.entries(archive.files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(content, "base64"));
  }
  const secrets = JSON.parse(readFileSync(join(folder, "secrets.json"), "utf8")) as {
    readonly ADMIN_TOKEN: string;
  };
  up = startUp({
    ports: await takeFreePorts(),
    stateDir: folder,
    flags: ["--kv-memory-mb", "64"],
  });
  banner = await untilBanner(up);
  admin = new AdminClient(banner.baseUrl.replace(/\/v1$/, ""), secrets.ADMIN_TOKEN);
});
afterAll(async () => {
  if (up !== undefined) await stopUp(up);
  rmSync(folder, { recursive: true, force: true });
});

describe("state that the first release wrote", () => {
  it("is opened, and what was running has ended with no hold left", async () => {
    expect(up.output()).toContain("Tidegate is up");
    const { open_holds: holds } = await waitFor(async () => {
      const organization = await admin.call("GET", path);
      return organization.open_holds === 0 && organization;
    }, PATIENCE);
    expect(holds).toBe(0);
  });

  it("has each charge as it was, and one of each request that was running", async () => {
    const { data } = await admin.call("GET", `${path}/usage?limit=100`);
    const charges = Object.fromEntries(data.map(({ id, charge_nano_usd: charge }) => [id, charge]));
    expect(charges).toMatchObject(archive.charges);
    expect(data).toHaveLength(Object.keys(archive.charges).length + IN_FLIGHT);
    const { balance } = await admin.call("GET", path);
    const sum = Object.values(charges).reduce((total, charge) => total + charge, 0);
    expect(balance).toEqual({
      posted_nano_usd: CREDIT_NANO_USD - sum,
      held_nano_usd: 0,
      available_nano_usd: CREDIT_NANO_USD - sum,
    });
  });

  it("sells to the keys that were given out, and its books are exact", async () => {
    expect(banner.key).toBe(archive.key);
    const messages = [{ role: "user", content: "hi" }];
    const response = await call(`${banner.baseUrl}/chat/completions`, archive.key, {
      method: "POST",
      body: JSON.stringify({ model: "pocket-chat", max_tokens: 2, messages }),
    });
    expect(response.status).toBe(200);
    const books = await admin.call("GET", `${path}/reconciliation`);
    expect(books).toMatchObject({
      is_balanced: true,
      is_chain_intact: true,
      unexplained_count: 0,
    });
  });
});
