/**
 * Four projects: unit (Node, pure files), edge (inside workerd, with D1 and Durable Objects), e2e and conformance
 * (Node, real processes). scripts/test.ts runs them one after another.
 */
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** Known to the tests and to nothing else. */
const TEST_SECRETS = {
  GPU_SIGNING_SECRET: "test-gpu-signing-secret-0123456789abcdef",
  KEY_TAG_SECRET: "test-key-tag-secret-0123456789abcdef0123",
  ADMIN_TOKEN: "test-admin-token-0123456789abcdef0123456",
  RECEIPT_SIGNING_SECRET: "test-receipt-signing-secret-0123456789ab",
};

/** Suites that start processes: one file at a time, on machines with two cores, and with time to start. */
const realProcesses = {
  fileParallelism: false,
  testTimeout: 120_000,
  hookTimeout: 180_000,
  teardownTimeout: 30_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts", "tests/house/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              bindings: {
                ...TEST_SECRETS,
                ENVIRONMENT: "test",
                // Signing in is what these tests do all the time, and not what they test.
                PASSWORD_COST: "16",
                TEST_MIGRATIONS: await readD1Migrations("./migrations"),
              },
            },
          })),
        ],
        test: {
          name: "edge",
          include: ["tests/edge/**/*.test.ts"],
          setupFiles: ["./tests/support/edge-setup.ts"],
          testTimeout: 30_000,
        },
      },
      { test: { name: "e2e", include: ["tests/e2e/**/*.test.ts"], ...realProcesses } },
      {
        test: {
          name: "conformance",
          include: ["tests/conformance/**/*.test.ts"],
          ...realProcesses,
        },
      },
    ],
  },
});
