/**
 * Go, and programs written in it that the gate uses: each is pinned in a module of its own in this
 * folder, fetched once by its own checksums, compiled once, and kept by Go's build cache.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export interface GoToolchain {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** Why there is none here. */
  readonly missing: string | undefined;
}

export function goToolchain(): GoToolchain {
  const found = [process.env["TIDEGATE_GO"], "go", "/usr/local/go/bin/go"].find(
    (path) => path !== undefined && spawnSync(path, ["version"]).status === 0,
  );
  return {
    path: found ?? "",
    // Nothing is fetched while a test runs, and no other toolchain ever.
    env: { GOPROXY: "off", GOTOOLCHAIN: "local", GOFLAGS: "-mod=mod" },
    missing: found === undefined ? "no Go here" : undefined,
  };
}

/** What go.sum says, and nothing that is added to it. */
export const PINNED = { GOFLAGS: "-mod=readonly" };

export interface GoTool {
  /** Of its program. */
  readonly path: string;
  /** Why it cannot be run here. */
  readonly missing: string | undefined;
}

/** Compiles it where that has not been done. @param name of the tool and of its folder here */
export function goTool(name: string): GoTool {
  const { path, env, missing } = goToolchain();
  if (missing !== undefined) return { path: "", missing };
  const { status, stdout, stderr } = spawnSync(
    path,
    ["tool", "-C", join(import.meta.dirname, name), "-n", name],
    { encoding: "utf8", env: { ...process.env, ...env, ...PINNED } },
  );
  if (status === 0) return { path: stdout.trim(), missing: undefined };
  return { path: "", missing: `${name} cannot be built: ${reasonOf(stderr)}` };
}

/** What Go says first of what is wrong. */
export const reasonOf = (stderr: string): string =>
  stderr
    .trim()
    .split("\n")
    .find((line) => !line.startsWith("go: downloading ")) ?? "for no reason that Go tells";
