/**
 * Builds the dashboard into dashboard/site, once for a state of its sources, and holds its first
 * load to a size.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { rootDir } from "../worker/wrangler.ts";

/** What a browser loads before it shows the first page: page, entry, what that imports, styles. */
export const MAX_FIRST_LOAD_BYTES = 200_000;

const dashboardDir = join(rootDir, "dashboard");
const siteDir = join(dashboardDir, "site");
const stampPath = join(siteDir, ".stamp");
const outDir = join(siteDir, "admin");
const INPUTS = ["src", "index.html", "package.json", "tsconfig.json"];
const builder = import.meta.filename;

export interface DashboardBuild {
  /** False where the files that lie there were made of the same sources. */
  readonly isNew: boolean;
  readonly firstLoadBytes: number;
}

interface Stamp {
  readonly sources: string;
  readonly firstLoadBytes: number;
}

/** @throws when it does not compile, or its first load is too large */
export async function buildDashboard(): Promise<DashboardBuild> {
  const sources = hashSources();
  const stamp = readStamp();
  if (stamp?.sources === sources && existsSync(join(outDir, "index.html")))
    return { isNew: false, firstLoadBytes: stamp.firstLoadBytes };
  const partial = join(siteDir, `.admin.${process.pid}`);
  try {
    const firstLoadBytes = await bundle(partial);
    // Another run may build at the same time: the folder is changed in one step.
    rmSync(outDir, { recursive: true, force: true });
    renameSync(partial, outDir);
    writeFileSync(stampPath, JSON.stringify({ sources, firstLoadBytes } satisfies Stamp));
    return { isNew: true, firstLoadBytes };
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function bundle(folder: string): Promise<number> {
  // Vite asks it how to build, and tests have another: the page is the same wherever it was built.
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await bundleForProduction(folder);
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

async function bundleForProduction(folder: string): Promise<number> {
  // Loaded only where there is something to build, for it takes a second.
  const { build } = await import("vite");
  const built = await build({
    root: dashboardDir,
    base: "/admin/",
    configFile: false,
    // Not "warn": what React marks as for clients is no news here.
    logLevel: "error",
    mode: "production",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2023",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as unknown as Output[];
  const firstLoadBytes = firstLoadOf(outputs.flatMap(({ output }) => output));
  if (firstLoadBytes <= MAX_FIRST_LOAD_BYTES) return firstLoadBytes;
  throw new Error(
    `the dashboard's first load may have ${MAX_FIRST_LOAD_BYTES} bytes gzipped, got ${firstLoadBytes}`,
  );
}

interface Output {
  readonly output: readonly OutputFile[];
}

interface OutputFile {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly code?: string;
  readonly source?: string | Uint8Array;
}

function firstLoadOf(files: readonly OutputFile[]): number {
  const byName = new Map(files.map((file) => [file.fileName, file]));
  const loaded = new Set<string>();
  const load = (name: string): void => {
    if (loaded.has(name)) return;
    loaded.add(name);
    byName.get(name)?.imports?.forEach(load);
  };
  for (const { fileName, isEntry } of files)
    if (isEntry === true || /\.(css|html)$/.test(fileName)) load(fileName);
  let bytes = 0;
  for (const name of loaded) {
    const file = byName.get(name);
    bytes += gzipSync(file?.code ?? file?.source ?? "").length;
  }
  return bytes;
}

function readStamp(): Stamp | undefined {
  if (!existsSync(stampPath)) return undefined;
  return JSON.parse(readFileSync(stampPath, "utf8")) as Stamp;
}

function hashSources(): string {
  const hash = createHash("sha256")
    .update(readFileSync(join(rootDir, "package-lock.json")))
    .update(readFileSync(builder));
  for (const input of INPUTS) {
    const path = join(dashboardDir, input);
    const names = input.includes(".")
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .toSorted();
    for (const name of names) hash.update(name.slice(rootDir.length)).update(readFileSync(name));
  }
  return hash.digest("hex");
}
