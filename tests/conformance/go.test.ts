/** The Go SDK by Go's own tools: its tests, its examples, and the form of what is printed. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { goToolchain } from "../../scripts/go-tools/toolchain.ts";

const folder = fileURLToPath(new URL("../../sdk/go", import.meta.url));
const found = goToolchain();
const env = { ...process.env, ...found.env };

if (found.missing !== undefined)
  process.stdout.write(`the Go SDK by Go's tools: skipped, ${found.missing}\n`);

describe.skipIf(found.missing !== undefined)("the Go SDK", () => {
  it.each([
    ["holds together", ["vet", "./..."]],
    ["does what its tests say", ["test", "./..."]],
  ])("%s", (_name, args) => {
    const { status, stdout, stderr } = spawnSync(found.path, args, { cwd: folder, env });
    expect(status, String(stdout) + String(stderr)).toBe(0);
  });

  it("is written as gofmt writes it", () => {
    const root = spawnSync(found.path, ["env", "GOROOT"], { encoding: "utf8", env }).stdout.trim();
    const gofmt = join(root, "bin", "gofmt");
    const { status, stdout } = spawnSync(gofmt, ["-l", "."], { cwd: folder, encoding: "utf8" });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});
