/**
 * What wrangler says of the Worker is asked once and kept, and asked again when it may have
 * changed.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readWorkerSettings } from "../../../scripts/worker/settings.ts";
import { rootDir } from "../../../scripts/worker/wrangler.ts";

let folder = "";
let configPath = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-settings-"));
  configPath = join(folder, "wrangler.toml");
  copyFileSync(join(rootDir, "wrangler.toml"), configPath);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readWorkerSettings({ configPath, stateDir: join(folder, "state") });
const keptPath = () => join(folder, "state", "worker-settings.json");

/** Puts another name where the Worker's is kept: whoever is given it did not ask wrangler. */
function rename(): void {
  const text = readFileSync(keptPath(), "utf8");
  writeFileSync(keptPath(), text.replace('"name":"tidegate"', '"name":"kept"'));
}

describe("the settings of the Worker", () => {
  it("are what wrangler.toml says, and are kept", async () => {
    const settings = await read();
    expect(settings).toMatchObject({
      name: "tidegate",
      options: { durableObjects: { ACCOUNT: { className: "AccountObject", useSQLite: true } } },
      migrationFolders: { DB: join(folder, "migrations") },
    });
    expect(await read()).toEqual(settings);
    rename();
    expect((await read()).name).toBe("kept");
  });

  it("are read again when wrangler.toml has changed", async () => {
    await read();
    rename();
    const text = readFileSync(configPath, "utf8");
    writeFileSync(configPath, text.replace('HOLD_GRACE_MS = "30000"', 'HOLD_GRACE_MS = "7"'));
    const { name, options } = await read();
    expect(name).toBe("tidegate");
    expect(options["bindings"]).toMatchObject({ HOLD_GRACE_MS: "7" });
  });

  it("are not kept where wrangler reads a developer's secrets", async () => {
    await read();
    rename();
    writeFileSync(join(folder, ".dev.vars"), "ADMIN_TOKEN=mine\n");
    const { name, options } = await read();
    expect(name).toBe("tidegate");
    expect(options["bindings"]).toMatchObject({ ADMIN_TOKEN: "mine" });
    expect(readFileSync(keptPath(), "utf8")).not.toContain("mine");
  });

  it("are read again where what was kept is not whole", async () => {
    await read();
    writeFileSync(keptPath(), '{"key"');
    expect((await read()).name).toBe("tidegate");
  });
});
