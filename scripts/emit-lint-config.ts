/**
 * Writes `.oxlintrc.json`: the linter's rules and, from import-law.ts, the import law.
 *
 *   node scripts/emit-lint-config.ts            writes it
 *   node scripts/emit-lint-config.ts --check    exits 1 when it is not what would be written
 */
import { emitFiles } from "./emit/files.ts";
import {
  dashboardRestrictions,
  filesOf,
  GPU_WORKER_ROOMS,
  gpuWorkerFilesOf,
  gpuWorkerRestrictionsOf,
  restrictionsOf,
  ROOMS,
  type Kind,
} from "./import-law.ts";

/** Tests take fast-check from one place, which sets how often they run. */
const RANDOM_ELSEWHERE = {
  name: "fast-check",
  message: "tests/support/random.ts has it, and the number of runs.",
};

const KINDS: readonly Kind[] = ["plain", "store", "object"];

/** Later overrides win and replace a rule whole, so each kind of file carries its full list. */
export function importLawOverrides(): object[] {
  const overrides = ROOMS.flatMap((room) =>
    KINDS.map((kind) => ({
      files: filesOf(room, kind),
      rules: { "no-restricted-imports": ["error", restrictionsOf(room, kind)] },
    })),
  );
  return [
    ...overrides.filter(({ files }) => files.length > 0),
    ...GPU_WORKER_ROOMS.map((room) => ({
      files: gpuWorkerFilesOf(room),
      rules: { "no-restricted-imports": ["error", gpuWorkerRestrictionsOf(room)] },
    })),
    {
      files: ["dashboard/src/**"],
      rules: { "no-restricted-imports": ["error", dashboardRestrictions()] },
    },
  ];
}

export function lintConfig(): object {
  return {
    $schema: "./node_modules/oxlint/configuration_schema.json",
    plugins: ["typescript", "import", "node", "oxc", "unicorn", "promise"],
    options: { typeAware: true, reportUnusedDisableDirectives: "error" },
    categories: { correctness: "error" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "import/no-cycle": "error",
      "no-console": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "node/no-process-env": "error",
      "typescript/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "typescript/no-explicit-any": "error",
      "typescript/no-floating-promises": "error",
      "typescript/no-misused-promises": "error",
      "typescript/no-misused-spread": ["error", { allow: ["string"] }],
      "typescript/no-non-null-assertion": "error",
      "typescript/only-throw-error": "error",
      "typescript/switch-exhaustiveness-check": "error",
    },
    overrides: [
      ...importLawOverrides(),
      {
        files: [
          "src/observability/log.ts",
          "gpu-worker/src/log.ts",
          "scripts/**",
          "tests/bench/**",
        ],
        rules: { "no-console": "off" },
      },
      {
        files: [
          "gpu-worker/src/config.ts",
          "cli/src/**",
          "scripts/**",
          "tests/**",
          "vitest.config.ts",
        ],
        rules: { "node/no-process-env": "off" },
      },
      { files: ["tests/**"], rules: { "typescript/no-non-null-assertion": "off" } },
      {
        files: ["tests/{unit,house,edge,e2e,conformance,browser}/**"],
        rules: { "no-restricted-imports": ["error", { paths: [RANDOM_ELSEWHERE] }] },
      },
    ],
    ignorePatterns: [
      "node_modules",
      "migrations",
      "sdk/typescript/src/generated",
      "worker-configuration.d.ts",
    ],
  };
}

if (import.meta.main) {
  const text = `${JSON.stringify(lintConfig(), undefined, 2)}\n`;
  emitFiles({ ".oxlintrc.json": text }, "lint-config");
}
