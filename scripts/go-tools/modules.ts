/**
 * Go modules of which only files are read: modules.txt has their versions and checksums, which
 * `.ci/run` fetches and nothing compiles.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { goToolchain } from "./toolchain.ts";

export interface GoModule {
  /** Where its files are. */
  readonly folder: string;
  /** Why they are not here. */
  readonly missing: string | undefined;
}

/** @throws where modules.txt has no such module, or what was fetched is not what stands there */
export function goModule(name: string): GoModule {
  const lines = readFileSync(join(import.meta.dirname, "modules.txt"), "utf8").split("\n");
  const [, version, sum] = lines.find((line) => line.startsWith(`${name} `))?.split(" ") ?? [];
  if (version === undefined) throw new RangeError(`modules.txt has no ${name}`);
  const { path, env, missing } = goToolchain();
  if (missing !== undefined) return { folder: "", missing };
  const { status, stdout } = spawnSync(path, ["mod", "download", "-json", `${name}@${version}`], {
    // In a module it would be looked for in that module's checksums.
    cwd: tmpdir(),
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (status !== 0) return { folder: "", missing: `${name} ${version} has not been fetched` };
  const found = JSON.parse(stdout) as { readonly Dir: string; readonly Sum: string };
  if (found.Sum !== sum) throw new Error(`${name} ${version} is ${found.Sum}, not ${sum}`);
  return { folder: found.Dir, missing: undefined };
}
