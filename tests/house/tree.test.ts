/** Holds the tree to what its documents and its own list of rooms say. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { GPU_WORKER_ROOMS, ROOMS } from "../../scripts/import-law.ts";
import { rootDir } from "../../scripts/worker/wrangler.ts";

/** Leftovers that must not be committed, each split so that this file does not contain it. */
const LEFTOVERS = [
  { name: "a test that runs alone", pattern: /\b(it|test|describe)\.on[l]y\(/ },
  { name: "a note of work to do", pattern: /\b(TO[D]O|FIX[M]E|XX[X])\b/ },
  { name: "a debugger statement", pattern: /^\s*debugge[r];/m },
  { name: "a merge conflict", pattern: /^(<{7}|>{7}) /m },
];

const TEXT_FILE =
  /\.(ts|tsx|css|html|mjs|js|json|jsonc|toml|yaml|yml|md|sh|sql|py|go)$|(^|\/)Dockerfile$/;

/** Third-party data, not written here. */
const NOT_OURS = /^(package-lock\.json|gpu-worker\/models\/|sdk\/.*\/package-lock\.json)/;

/** `.git` is a folder, or a file in a worktree. */
const isCheckout = existsSync(join(rootDir, ".git"));

/** @throws where there is no git, or it does not trust the folder */
function trackedFiles(): string[] {
  const text = execFileSync("git", ["ls-files", "-z"], { cwd: rootDir, encoding: "utf8" });
  return text.split("\0").filter((path) => path !== "" && existsSync(join(rootDir, path)));
}

describe("the tree", () => {
  describe.each([
    { root: "src", section: "Rooms", rooms: ROOMS },
    { root: "gpu-worker/src", section: "Rooms of the gpu-worker", rooms: GPU_WORKER_ROOMS },
  ])("of $root", ({ root, section, rooms }) => {
    const sorted = [...rooms].toSorted();

    it("has the rooms that the import law names, each once, and no others", () => {
      const found = readdirSync(join(rootDir, root)).filter((name) => !name.endsWith(".d.ts"));
      expect(found.toSorted()).toEqual(sorted);
    });

    it("has the rooms that docs/ARCHITECTURE.md lists", () => {
      const text = readFileSync(join(rootDir, "docs", "ARCHITECTURE.md"), "utf8");
      const part = text.split(/^## /m).find((one) => one.startsWith(`${section}\n`)) ?? "";
      const rows = part.split("\n").filter((line) => line.startsWith("|"));
      const named = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)]);
      expect(named.map((match) => match[1] ?? "").toSorted()).toEqual(sorted);
    });
  });

  it("numbers its decisions without a gap or a double, in the file's name and in its title", () => {
    const folder = join(rootDir, "docs", "decisions");
    const files = readdirSync(folder).toSorted();
    const expected = files.map((_, at) => String(at + 1).padStart(4, "0"));
    expect(files.map((name) => name.slice(0, 4))).toEqual(expected);
    const titles = files.map((name) => readFileSync(join(folder, name), "utf8").split("\n", 1)[0]);
    const numbers = titles.map((title) => /^# 0*(\d+)[.:] /.exec(title ?? "")?.[1]);
    expect(numbers).toEqual(files.map((_, at) => String(at + 1)));
  });

  // Outside a checkout, as in a source archive, nothing says which files are ours. In one, git must.
  it.skipIf(!isCheckout)("holds no leftovers in tracked files", () => {
    const tracked = trackedFiles();
    expect(tracked).toContain("package.json");
    const found: string[] = [];
    for (const path of tracked) {
      if (!TEXT_FILE.test(path) || NOT_OURS.test(path)) continue;
      const text = readFileSync(join(rootDir, path), "utf8");
      for (const { name, pattern } of LEFTOVERS) {
        if (pattern.test(text)) found.push(`${path}: ${name}`);
      }
    }
    expect(found).toEqual([]);
  });
});
