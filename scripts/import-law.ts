/**
 * The import law: which room of a program may import which, and where the frameworks may appear.
 * The one list; the linter's configuration is made from it (emit-lint-config.ts) and tests/house
 * proves that the linter obeys.
 *
 * Imports point down. Between neighbours, rooms of one level, `import type` alone.
 * docs/ARCHITECTURE.md says why.
 */

/** From the top. A name with `.ts` is a file, any other a folder; both are rooms. */
export type Levels = readonly (readonly string[])[];

export const LEVELS: Levels = [
  ["index.ts"],
  ["replay"],
  ["services.ts", "app.ts"],
  ["api"],
  ["http"],
  ["dialects"],
  ["identity"],
  ["control"],
  ["gateway"],
  ["account", "routing", "pool", "stored-responses", "response-cache"],
  ["auth", "limits", "billing", "backends", "watch"],
  ["streaming", "observability", "db", "edge-models", "errors.ts", "config.ts"],
  ["contract"],
];

export const ROOMS: readonly string[] = LEVELS.flat();

/** Of the gpu-worker, below `gpu-worker/src/`. */
export const GPU_WORKER_LEVELS: Levels = [
  ["main.ts", "engine-main.ts"],
  ["worker.ts"],
  ["http"],
  ["registration"],
  ["engine-client"],
  ["receipts"],
  ["structured-output"],
  ["engine", "tasks"],
  ["reading"],
  ["models"],
  ["tokenization"],
  ["tool-calls"],
  ["grammar"],
  ["sampling", "scheduling", "kv-cache"],
  ["ort"],
  ["threads"],
  ["protocol"],
  ["metrics.ts", "config.ts", "folder-lock.ts", "edge-calls.ts"],
  ["traces.ts"],
  ["log.ts", "start-error.ts", "device-rate.ts"],
  ["events.ts"],
];

export const GPU_WORKER_ROOMS: readonly string[] = GPU_WORKER_LEVELS.flat();

/** Where Hono may be imported. */
export const HONO_ROOMS: ReadonlySet<string> = new Set(["app.ts", "api", "http"]);

/** Folders beside `src/` that nothing in it may import. */
const OUTSIDE = ["dashboard", "gpu-worker", "scripts", "tests"];

/** The files of a room that may use a framework which the rest of the room may not. */
export type Kind = "plain" | "store" | "object";

export type Verdict = "free" | "types" | "forbidden";

/** What a file of room `from` may import from room `to`. */
export function judge(from: string, to: string, levels: Levels = LEVELS): Verdict {
  if (from === to) return "free";
  const difference = levelOf(to, levels) - levelOf(from, levels);
  if (difference > 0) return "free";
  return difference === 0 ? "types" : "forbidden";
}

interface Pattern {
  readonly regex: string;
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

/**
 * The options of `no-restricted-imports` for the files of one kind in one room.
 *
 * The patterns are Rust regular expressions, without look-ahead: one that the linter cannot read
 * switches the whole configuration off, so they list what is forbidden instead of what is not.
 */
export function restrictionsOf(room: string, kind: Kind): { patterns: Pattern[] } {
  const patterns = roomPatterns(room, LEVELS, "(src/)?");
  patterns.push({
    regex: `^(\\.{1,2}/)*\\.\\./(${OUTSIDE.join("|")})/`,
    message: "src/ stands on its own; the contract is what others import from it.",
  });
  if (!HONO_ROOMS.has(room)) {
    patterns.push({
      regex: "^(hono|@hono/.+)(/.+)?$",
      message: "Hono lives in api/, http/ and app.ts.",
    });
  }
  if (room !== "db" && kind !== "store") {
    patterns.push({ regex: "^drizzle-orm(/.+)?$", message: "Queries live in db/ and store.ts." });
  }
  if (room !== "index.ts" && kind !== "object") {
    patterns.push({
      regex: "^cloudflare:",
      message:
        "The runtime's own modules are for index.ts and *-object.ts, so that the rest runs in Node.",
      allowTypeImports: true,
    });
  }
  return { patterns };
}

/**
 * The same for a room of the gpu-worker, which shares the contract with the edge and nothing else.
 */
export function gpuWorkerRestrictionsOf(room: string): { patterns: Pattern[] } {
  const rooms = ROOMS.filter((name) => name !== "contract");
  return {
    patterns: [
      ...roomPatterns(room, GPU_WORKER_LEVELS, ""),
      {
        regex: `^(\\./)*(\\.\\./)+src/(${rooms.map(toRegex).join("|")})`,
        message: "The gpu-worker imports src/contract and nothing else of the edge.",
      },
      {
        regex: "^(\\./)*(\\.\\./)+(scripts|tests)/",
        message: "Shipped code does not import scripts or tests.",
      },
    ],
  };
}

/**
 * What a room may not import of the other rooms of its program. `root` stands before their names.
 */
function roomPatterns(room: string, levels: Levels, root: string): Pattern[] {
  const patterns: Pattern[] = [];
  const add = (rooms: readonly string[], message: string, allowTypeImports?: boolean): void => {
    if (rooms.length === 0) return;
    const up = isFile(room) ? "^(\\./)+" : "^(\\./)*(\\.\\./)+";
    const regex = `${up}${root}(${rooms.map(toRegex).join("|")})`;
    patterns.push({ regex, message, ...(allowTypeImports && { allowTypeImports }) });
  };
  const others = (verdict: Verdict): string[] =>
    levels.flat().filter((to) => judge(room, to, levels) === verdict);
  add(others("forbidden"), `${room} is below that room: imports point down.`);
  add(others("types"), `${room} and that room are neighbours: import its types alone.`, true);
  return patterns;
}

/** The globs of a room of the gpu-worker. */
export function gpuWorkerFilesOf(room: string): string[] {
  return [`gpu-worker/src/${room}${isFile(room) ? "" : "/**"}`];
}

/**
 * The same for the dashboard: what it knows of the API stands in openapi.yaml, and so in its
 * generated types.
 */
export function dashboardRestrictions(): { patterns: Pattern[] } {
  return {
    patterns: [
      {
        regex: "^(\\./)*(\\.\\./)+(\\.\\./)*(src|scripts|tests|gpu-worker)/",
        message: "The dashboard knows the API by its document alone.",
      },
    ],
  };
}

/** The globs of the files of one kind in one room. */
export function filesOf(room: string, kind: Kind): string[] {
  if (isFile(room)) return kind === "plain" ? [`src/${room}`] : [];
  if (kind === "plain") return [`src/${room}/**`];
  return [`src/${room}/**/${kind === "store" ? "store.ts" : "*-object.ts"}`];
}

function isFile(room: string): boolean {
  return room.endsWith(".ts");
}

function levelOf(room: string, levels: Levels): number {
  const level = levels.findIndex((rooms) => rooms.includes(room));
  if (level === -1) throw new RangeError(`${room} is not a room`);
  return level;
}

function toRegex(room: string): string {
  return isFile(room) ? `${room.replace(".", "\\.")}$` : `${room}/`;
}
