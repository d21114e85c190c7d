/**
 * Gives every edge test file an empty database with the migrations applied, and no objects of the
 * files before it. Runs inside workerd, which all files share: to start one for each takes longer
 * than most of them.
 */
import { applyD1Migrations, reset, type D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterAll, afterEach, beforeEach } from "vitest";

import { runClock, stopClock } from "../edge/support/clock.ts";

const { DB, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Database;
  TEST_MIGRATIONS: D1Migration[];
};

await applyD1Migrations(DB, TEST_MIGRATIONS);

beforeEach(stopClock);
afterEach(runClock);
afterAll(reset);
