/**
 * Proves that the linter holds the import law: a checker that checks nothing looks like a clean
 * tree.
 *
 * A tree laid out like src/ is written with one file per forbidden or allowed import, the linter
 * runs once over all of it, and exactly the forbidden ones must be reported.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { importLawOverrides } from "../../scripts/emit-lint-config.ts";
import {
  GPU_WORKER_LEVELS,
  HONO_ROOMS,
  judge,
  LEVELS,
  ROOMS,
  type Levels,
} from "../../scripts/import-law.ts";
import { rootDir } from "../../scripts/worker/wrangler.ts";

interface Case {
  readonly path: string;
  readonly source: string;
  readonly isForbidden: boolean;
}

const isFile = (room: string): boolean => room.endsWith(".ts");

/** The file that stands for a room when another imports it. */
const targetOf = (room: string): string => (isFile(room) ? room : `${room}/target.ts`);

const importOf = (specifier: string, isTypeOnly: boolean): string =>
  isTypeOnly
    ? `import type { Thing } from "${specifier}";\nexport type Other = Thing;\n`
    : `import { thing } from "${specifier}";\nexport const other = thing;\n`;

/**
 * Every ordered pair of rooms, as a value and as a type, from the room's root and from a folder
 * within it.
 */
function roomCases(root: string, levels: Levels): Case[] {
  const cases: Case[] = [];
  const rooms = levels.flat();
  for (const from of rooms) {
    for (const to of rooms) {
      if (from === to) continue;
      const verdict = judge(from, to, levels);
      for (const isTypeOnly of [false, true]) {
        const isForbidden = verdict === "forbidden" || (verdict === "types" && !isTypeOnly);
        const name = `to-${to.replace(".ts", "-file")}-${isTypeOnly ? "type" : "value"}`;
        const places = isFile(from)
          ? [{ path: `${root}/${from}`, up: "./" }]
          : [
              { path: `${root}/${from}/${name}.ts`, up: "../" },
              { path: `${root}/${from}/deeper/${name}.ts`, up: "../../" },
            ];
        for (const { path, up } of places) {
          cases.push({ path, source: importOf(`${up}${targetOf(to)}`, isTypeOnly), isForbidden });
        }
      }
    }
  }
  return cases;
}

function frameworkCases(): Case[] {
  const cases: Case[] = [];
  const add = (path: string, specifier: string, isForbidden: boolean, isTypeOnly = false): void => {
    cases.push({ path, source: importOf(specifier, isTypeOnly), isForbidden });
  };
  for (const room of ROOMS.filter((name) => !isFile(name))) {
    for (const [index, specifier] of [
      "hono",
      "hono/http-exception",
      "@hono/zod-openapi",
    ].entries()) {
      add(`src/${room}/hono-${index}.ts`, specifier, !HONO_ROOMS.has(room));
    }
    for (const [index, specifier] of ["drizzle-orm", "drizzle-orm/d1"].entries()) {
      add(`src/${room}/drizzle-${index}.ts`, specifier, room !== "db");
      add(`src/${room}/drizzle-${index}/store.ts`, specifier, false);
      add(`src/${room}/drizzle-${index}/query-object.ts`, specifier, room !== "db");
    }
    add(`src/${room}/runtime.ts`, "cloudflare:workers", true);
    add(`src/${room}/runtime-types.ts`, "cloudflare:workers", false, true);
    add(`src/${room}/thing-object.ts`, "cloudflare:workers", false);
    add(`src/${room}/runtime/store.ts`, "cloudflare:workers", true);
    add(`src/${room}/outside-worker.ts`, "../../gpu-worker/src/main.ts", true);
    add(`src/${room}/outside-scripts.ts`, "../../scripts/up.ts", true);
    add(`src/${room}/outside-tests.ts`, "../../tests/support/wait-for.ts", true);
    add(`gpu-worker/src/engine/${room}.ts`, `../../../src/${room}/target.ts`, room !== "contract");
    add(
      `gpu-worker/src/engine/${room}-type.ts`,
      `../../../src/${room}/target.ts`,
      room !== "contract",
      true,
    );
  }
  for (const room of ROOMS.filter(isFile)) {
    add(`gpu-worker/src/engine/${room}`, `../../../src/${room}`, true);
    add(`src/${room}`, "hono", !HONO_ROOMS.has(room));
    add(`src/${room}`, "drizzle-orm", true);
    add(`src/${room}`, "cloudflare:workers", room !== "index.ts");
  }
  return cases;
}

type Source = Pick<Case, "path" | "source">;

/**
 * Runs the linter over trees laid out like ours, each with a configuration of its own and in a
 * folder `tree-<index>`; says which files were reported, by rule.
 */
function lint(folder: string, trees: readonly (readonly Source[])[]): Map<string, string[]> {
  for (const [index, files] of trees.entries()) {
    const root = join(folder, `tree-${index}`);
    for (const { path, source } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), source);
    }
    writeFileSync(
      join(root, ".oxlintrc.json"),
      JSON.stringify({
        plugins: ["typescript", "import"],
        categories: { correctness: "off" },
        rules: { "import/no-cycle": "error" },
        overrides: importLawOverrides(),
      }),
    );
  }
  const oxlint = join(rootDir, "node_modules", ".bin", "oxlint");
  const result = spawnSync(oxlint, ["--format", "json", "."], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const report = JSON.parse(result.stdout) as {
    diagnostics: { filename: string; code: string }[];
    number_of_files: number;
  };
  expect(report.number_of_files, "files that the linter read").toBe(trees.flat().length);
  const reported = new Map<string, string[]>();
  for (const { filename, code } of report.diagnostics) {
    reported.set(filename, [...(reported.get(filename) ?? []), code]);
  }
  return reported;
}

describe("the import law", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "import-law-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("reports exactly the forbidden imports, for every pair of rooms and every framework", () => {
    // Cases about a room that is one file share its path, so each goes into a tree of its own.
    const trees: Case[][] = [];
    for (const one of [
      ...roomCases("src", LEVELS),
      ...roomCases("gpu-worker/src", GPU_WORKER_LEVELS),
      ...frameworkCases(),
    ]) {
      const tree = trees.find((cases) => !cases.some(({ path }) => path === one.path));
      if (tree) tree.push(one);
      else trees.push([one]);
    }
    const reported = lint(join(folder, "pairs"), trees);
    const wrong: string[] = [];
    let count = 0;
    for (const [index, cases] of trees.entries()) {
      for (const { path, source, isForbidden } of cases) {
        count += 1;
        const isReported = (reported.get(`tree-${index}/${path}`) ?? []).includes(
          "eslint(no-restricted-imports)",
        );
        if (isReported === isForbidden) continue;
        wrong.push(
          `${isForbidden ? "not reported" : "reported"}: ${path}: ${source.split("\n")[0]}`,
        );
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });

  it("reports a cycle within a room", () => {
    const reported = lint(join(folder, "cycle"), [
      [
        { path: "src/billing/a.ts", source: importOf("./b.ts", false).replace("other", "thing2") },
        { path: "src/billing/b.ts", source: importOf("./a.ts", false) },
        { path: "src/billing/c.ts", source: importOf("./a.ts", false) },
      ],
    ]);
    expect(reported).toEqual(
      new Map([
        ["tree-0/src/billing/a.ts", ["import(no-cycle)"]],
        ["tree-0/src/billing/b.ts", ["import(no-cycle)"]],
      ]),
    );
  });
});
