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
  /\.(ts|tsx|css|html|mjs|js|json|jsonc|toml|yaml|yml|md|sh|sql|py|go|java|xml|cs|csproj)$|(^|\/)Dockerfile$/;

const MAX_FILE_LINES = 400;

/** Files that collect what other files do, and so grow first. */
const SHORTER = { "src/account/account-object.ts": 350 } as const;

const SOURCE_FILE = /\.(ts|tsx|mjs|js|sh|py|go|java|cs)$/;

const MAX_COMMENT_COLUMNS = 100;
const COMMENTED_FILE = /\.(ts|tsx|mjs|js)$/;
/** Where requests arrive: the one place that has the app. */
const HTTP_EDGE: ReadonlySet<string> = new Set(["src/app.ts", "src/index.ts"]);

/** Printed from openapi.yaml, as long as that is. Their first line says so. */
const GENERATED = /^(sdk\/|dashboard\/src\/api\/schema\.ts$)/;

const SAYS_GENERATED = /^\W*(Generated|Code generated) from .* do not edit\./i;

const LATE_SENTENCE = /^(?:#![^\n]*\n)?(?:import\b[^;]*;\s*)+\/\*\*(?:(?!\*\/)[^])*\*\/\s*import\b/;

/** Third-party data, not written here. */
const NOT_OURS = /^gpu-worker\/models\/|(^|\/)package-lock\.json$/;

/** `.git` is a folder, or a file in a worktree. */
const isCheckout = existsSync(join(rootDir, ".git"));
if (!isCheckout)
  process.stdout.write(
    "tree: no checkout here; leftovers and lengths of files are not looked for\n",
  );

/** @throws where there is no git, or it does not trust the folder */
function trackedFiles(): string[] {
  const text = execFileSync("git", ["ls-files", "-z"], { cwd: rootDir, encoding: "utf8" });
  return text.split("\0").filter((path) => path !== "" && existsSync(join(rootDir, path)));
}

/** Path and text of each TypeScript file below a folder. */
function sourcesOf(root: string): [path: string, text: string][] {
  return readdirSync(join(rootDir, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${root}/${name}`)
    .map((path) => [path, readFileSync(join(rootDir, path), "utf8")]);
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

  it("has the sub-rooms of account that docs/ARCHITECTURE.md lists", () => {
    const text = readFileSync(join(rootDir, "docs", "ARCHITECTURE.md"), "utf8");
    const part = text.split("\nSub-rooms of `account`:\n")[1]?.split(/^## /m)[0] ?? "";
    const listed = [...part.matchAll(/^- `([^`]+)`: /gm)].map((match) => match[1] ?? "");
    const folders = readdirSync(join(rootDir, "src", "account"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(listed.toSorted()).toEqual(folders.toSorted());
  });

  it.each(Object.entries(SHORTER))("holds %s within %i lines", (path, most) => {
    const lines = readFileSync(join(rootDir, path), "utf8").split("\n").length - 1;
    expect(lines).toBeLessThanOrEqual(most);
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

  // Outside a checkout, as in a source archive, nothing says which files are ours. In one, git
  // must.
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

  // The formatter sorts imports, and a comment goes with the one below it.
  it.skipIf(!isCheckout)("begins no file with imports that stand before its first sentence", () => {
    const late = trackedFiles().filter(
      (path) =>
        /\.tsx?$/.test(path) && LATE_SENTENCE.test(readFileSync(join(rootDir, path), "utf8")),
    );
    expect(late).toEqual([]);
  });

  it.skipIf(!isCheckout)(
    `holds no source file above ${MAX_FILE_LINES} lines but generated ones`,
    () => {
      const sources = trackedFiles().filter((path) => SOURCE_FILE.test(path));
      expect(sources).toContain("src/app.ts");
      const long = sources.filter((path) => {
        const text = readFileSync(join(rootDir, path), "utf8");
        if (GENERATED.test(path) && SAYS_GENERATED.test(text)) return false;
        return text.split("\n").length - 1 > MAX_FILE_LINES;
      });
      expect(long).toEqual([]);
    },
  );

  // What runs for a client runs without one, too: nothing below makes a request to be asked by.
  it("asks its own app by requests that came, and makes none", () => {
    const asking = sourcesOf("src").filter(
      ([path, text]) =>
        /\bnew Request\(/.test(text) || (/\bcreateApp\b/.test(text) && !HTTP_EDGE.has(path)),
    );
    expect(asking.map(([path]) => path)).toEqual([]);
  });

  it.skipIf(!isCheckout)(`has no comment wider than ${MAX_COMMENT_COLUMNS} columns`, () => {
    const wide = trackedFiles()
      .filter((path) => COMMENTED_FILE.test(path) && !GENERATED.test(path) && !NOT_OURS.test(path))
      .flatMap((path) => findWideComments(path, readFileSync(join(rootDir, path), "utf8")));
    expect(wide).toEqual([]);
  });
});

/** Of lines that are nothing but comment: an address, or a word for a tool, is as long as it is. */
function findWideComments(path: string, text: string): string[] {
  let isInside = false;
  return text.split("\n").flatMap((line, index) => {
    const own = line.trim();
    const isComment = isInside || own.startsWith("//") || own.startsWith("/*");
    if (isComment) isInside = (isInside || own.startsWith("/*")) && !own.includes("*/");
    const isWide = isComment && line.length > MAX_COMMENT_COLUMNS;
    return isWide && !/:\/\/|oxlint-|@ts-/.test(own) ? [`${path}:${index + 1}`] : [];
  });
}
