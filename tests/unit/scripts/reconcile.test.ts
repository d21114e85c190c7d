/** `npm run reconcile` where there is nothing to reconcile: what it says then. */
import { spawnSync } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { rootDir } from "../../../scripts/worker/wrangler.ts";

const reconcile = (...flags: string[]) =>
  spawnSync(process.execPath, [join(rootDir, "scripts", "reconcile.ts"), ...flags], {
    encoding: "utf8",
  });

/** Nobody listens there any more. */
async function freeUrl(): Promise<string> {
  const server = createServer();
  await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
  const { port } = server.address() as AddressInfo;
  await new Promise((settle) => server.close(settle));
  return `http://127.0.0.1:${port}`;
}

describe("npm run reconcile", () => {
  it("names the address that does not answer, and the flag for another", async () => {
    const url = await freeUrl();
    const { status, stderr } = reconcile("--url", url);
    expect(status).toBe(2);
    expect(stderr).toContain(`no answer from ${url}: `);
    expect(stderr).toContain("ECONNREFUSED");
    expect(stderr).toContain("--url");
  });

  it("tells its options when asked, and when one is unknown", () => {
    const help = reconcile("--help");
    expect(help.status).toBe(0);
    for (const flag of ["--url", "--organization", "--rebuild"])
      expect(help.stdout).toContain(flag);
    const { status, stderr } = reconcile("--port", "8800");
    expect(status).toBe(2);
    expect(stderr).toContain("'--port'");
    expect(stderr).toContain("--help");
  });
});
