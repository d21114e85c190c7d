/**
 * node-llama-cpp, installed once into the folder for temporary files: its ready-made library for
 * this machine alone.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const LLAMA_VERSION = "3.22.1";

/**
 * @returns the package's folder
 *
 * @throws {Error} with npm's own words when it cannot be installed
 */
export function installLlama(): string {
  const folder = join(tmpdir(), `tidegate-bench-node-llama-cpp-${LLAMA_VERSION}`);
  const installed = join(folder, "node_modules", "node-llama-cpp");
  if (existsSync(join(installed, "dist", "index.js"))) return installed;
  const partial = mkdtempSync(`${folder}.`);
  const dependencies = {
    "node-llama-cpp": LLAMA_VERSION,
    [`@node-llama-cpp/${process.platform}-${process.arch}`]: LLAMA_VERSION,
  };
  writeFileSync(join(partial, "package.json"), JSON.stringify({ private: true, dependencies }));
  const flags = [
    "--ignore-scripts",
    "--omit=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const result = spawnSync("npm", ["install", ...flags], { cwd: partial, encoding: "utf8" });
  if (result.status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new Error(
      `node-llama-cpp could not be installed:\n${result.stderr || String(result.error)}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return installed;
}
