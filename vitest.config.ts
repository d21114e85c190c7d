/**
 * Five projects: unit (Node, pure files), edge (inside workerd, with D1 and Durable Objects), e2e,
 * conformance and browser (Node, real processes; the last with Chromium). scripts/gate/steps.ts
 * says which of them scripts/test.ts runs beside one another.
 */
import { availableParallelism } from "node:os";

import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

import { hangingMs } from "./scripts/gate/hanging.ts";
import { compileCacheDir } from "./scripts/processes/compile-cache.ts";
import { LongFilesFirst } from "./tests/support/long-files-first.ts";
import { startProviderServer, type ProviderServer } from "./tests/support/provider-server.ts";

/** Known to the tests and to nothing else. */
const TEST_SECRETS = {
  GPU_SIGNING_SECRET: "test-gpu-signing-secret-0123456789abcdef",
  KEY_TAG_SECRET: "test-key-tag-secret-0123456789abcdef0123",
  ADMIN_TOKEN: "test-admin-token-0123456789abcdef0123456",
  RECEIPT_SIGNING_SECRET: "test-receipt-signing-secret-0123456789ab",
  STRIPE_SECRET_KEY: "sk_test_of_tidegate",
  PROVIDER_KEY_SECRET: "test-provider-key-secret-0123456789abcdef",
};

/**
 * Tests start Node processes by the dozen: compiled once, each of them starts in half the CPU time.
 */
process.env["NODE_COMPILE_CACHE"] ??= compileCacheDir;

/** How many times as often as usual random tests run (tests/support/random.ts). */
const runs = Number(process.env["TEST_RUNS"] ?? "1");
if (!(runs > 0 && runs < Infinity)) {
  throw new RangeError(`TEST_RUNS must be a number above 0, got ${process.env["TEST_RUNS"]}`);
}

/**
 * What random tests begin with, so that a run can be repeated; absent: each run begins otherwise.
 */
const seed = process.env["TIDEGATE_TEST_SEED"];

/** Other companies' inference, as the tests have it. */
let started: Promise<ProviderServer> | undefined;
const provider = (): Promise<ProviderServer> => (started ??= startProviderServer());

const guards = { testTimeout: hangingMs(runs), hookTimeout: hangingMs(runs) };

/** All cores: on two, vitest would leave one to itself, which has little to do. */
const maxWorkers = availableParallelism();

/**
 * Files of a suite share processes and modules: to start one for each, and to load there what all
 * import, took half the time of most suites. What a file changes of them it puts back.
 */
const shared = { ...guards, isolate: false };

/**
 * Suites that start processes, which wait for one another a third of the time, and take a gigabyte
 * of memory a file.
 */
const realProcesses = {
  ...shared,
  setupFiles: ["./tests/support/idle-connections.ts", "./tests/support/documented-answers.ts"],
  maxWorkers: Math.min(maxWorkers + 1, 4),
  teardownTimeout: 30_000,
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongFilesFirst },
    provide: { runs, seed: seed === undefined ? null : Number(seed) },
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/house/**/*.test.ts"],
          maxWorkers,
          ...shared,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => {
            const address = new URL((await provider()).url);
            return {
              wrangler: { configPath: "./wrangler.toml" },
              miniflare: {
                // The binding's own client in workerd, and a server of ours in Cloudflare's place.
                ai: { binding: "AI", remoteProxyConnectionString: address as never },
                bindings: {
                  ...TEST_SECRETS,
                  PROVIDER_URL: address.origin,
                  HF_TOKEN: "hf_0123456789abcdef0123456789",
                  TEST_PROVIDER_API_KEY: "sk-operators-own-0123456789",
                  ENVIRONMENT: "test",
                  // Signing in is what these tests do all the time, and not what they test.
                  PASSWORD_COST: "16",
                  // Nor is what a settlement waits for: a turn is enough for the next call to take
                  // it along.
                  SETTLE_WAIT_MS: "0",
                  // Receivers answer when their test says so, however slow the machine is.
                  WEBHOOK_TIMEOUT_MS: "60000",
                  TEST_MIGRATIONS: await readD1Migrations("./migrations"),
                },
              },
            };
          }),
        ],
        test: {
          name: "edge",
          include: ["tests/edge/**/*.test.ts"],
          maxWorkers,
          setupFiles: ["./tests/support/edge-setup.ts"],
          ...shared,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["./tests/e2e/set-up.ts"],
          ...realProcesses,
          // In the mean a file takes a third of a core: it waits for deadlines and restarts.
          maxWorkers: Math.min(maxWorkers + 2, 4),
        },
      },
      {
        test: {
          name: "conformance",
          include: ["tests/conformance/**/*.test.ts"],
          globalSetup: ["./tests/conformance/set-up.ts"],
          ...realProcesses,
          // They share one stack.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: ["./tests/browser/set-up.ts"],
          ...realProcesses,
        },
      },
    ],
  },
});
