/**
 * The steps of the gate, in order: cheap and sharp first, real processes last, and those beside one
 * another, as they wait for their processes a third of the time; the two longest of them begin.
 * Static checks have one thread each, so they run beside one another too.
 */
import { join } from "node:path";

import { rootDir } from "../worker/wrangler.ts";

export type Step = ToolStep | SuiteStep;

export interface ToolStep {
  readonly kind: "tool";
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  readonly beside?: Beside;
}

export interface SuiteStep {
  readonly kind: "suite";
  readonly name: string;
  readonly beside?: Beside;
}

/**
 * Steps that follow one another and have the same word run two at a time, each begun when one
 * before it has ended. A step without it runs alone.
 */
export type Beside = "checks" | "processes";

/** Named, because the linter walks node_modules where nothing ignores it. */
export const CODE_PATHS = [
  "src",
  "gpu-worker/src",
  "dashboard/src",
  "sdk/typescript/src",
  "cli/src",
  "scripts",
  "tests",
];
const CONFIG_PATHS = [
  "package.json",
  "dashboard/package.json",
  "dashboard/tsconfig.json",
  "gpu-worker/package.json",
  "tsconfig.json",
  "tsconfig.base.json",
  "gpu-worker/tsconfig.json",
  "knip.json",
  ".oxfmtrc.json",
  "drizzle.config.ts",
  "vitest.config.ts",
];
export const FORMATTED_PATHS = [...CODE_PATHS, ...CONFIG_PATHS];

const bin = (name: string): string => join(rootDir, "node_modules", ".bin", name);
const script = (name: string): string[] => [process.execPath, join(rootDir, "scripts", name)];

export const STEPS: readonly Step[] = [
  {
    kind: "tool",
    name: "format",
    beside: "checks",
    commands: [[bin("oxfmt"), "--check", ...FORMATTED_PATHS]],
  },
  {
    kind: "tool",
    name: "lint",
    beside: "checks",
    commands: [
      [...script("emit-lint-config.ts"), "--check"],
      [bin("oxlint"), "--deny-warnings", ...CODE_PATHS],
    ],
  },
  {
    kind: "tool",
    name: "types",
    beside: "checks",
    commands: [
      "tsconfig.json",
      "gpu-worker",
      "dashboard",
      "sdk/typescript",
      "cli",
      "tests",
      "tests/edge",
    ].map((project) => [bin("tsc"), "--project", project]),
  },
  {
    kind: "tool",
    name: "unused",
    beside: "checks",
    commands: [[bin("knip"), "--no-progress"]],
  },
  {
    kind: "tool",
    name: "generated",
    beside: "checks",
    commands: [
      [...script("emit-openapi.ts"), "--check"],
      [...script("emit-guides.ts"), "--check"],
      [...script("emit-sdk.ts"), "--check"],
      [...script("emit-breaking.ts"), "--check"],
      [...script("emit-dashboard-types.ts"), "--check"],
      [...script("emit-errors-doc.ts"), "--check"],
      [...script("emit-clients-doc.ts"), "--check"],
      script("check-migrations.ts"),
    ],
  },
  // Before suites that would all do it, at the same time.
  {
    kind: "tool",
    name: "build",
    commands: [[process.execPath, join(rootDir, "tests", "support", "build.ts")]],
  },
  { kind: "suite", name: "unit" },
  { kind: "suite", name: "edge" },
  { kind: "suite", name: "e2e", beside: "processes" },
  { kind: "suite", name: "conformance", beside: "processes" },
  { kind: "suite", name: "browser", beside: "processes" },
];

/**
 * The steps that `--only` names: a step, or `static` for all tools but the build, which only suites
 * of real processes need.
 *
 * @throws {RangeError} naming what it does not know
 */
export function chooseSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return STEPS;
  const names = only.split(",").map((name) => name.trim());
  const known = new Set(["static", ...STEPS.map(({ name }) => name)]);
  for (const name of names) {
    if (!known.has(name))
      throw new RangeError(`--only knows ${[...known].join(", ")}; not ${name}`);
  }
  return STEPS.filter(
    (step) => names.includes(step.name) || (isStatic(step) && names.includes("static")),
  );
}

const isStatic = ({ kind, name }: Step): boolean => kind === "tool" && name !== "build";
