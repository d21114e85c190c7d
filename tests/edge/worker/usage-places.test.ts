/** Usage by where requests were answered: deployment, tier and service tier. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { ROLLUP_PARTS, ROLLUP_PLACES } from "../../../src/account/usage/rollup-tables.ts";
import { PARTS } from "../../../src/account/usage/usage-sums.ts";
import type { Target } from "../../../src/contract/deployments.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { admitCall, keyCall, PRICE, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, openCustomer, rawAdmin, type Customer } from "../support/test-worker.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const GPU: Target = { kind: "gpu_worker", url: "http://gpu-worker.test" };
const PROVIDER: Target = { kind: "openai_compatible", url: "https://provider.test/v1" } as Target;

beforeEach(() => {
  new FakeWorker().listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Id, tokens out, deployment, target, service tier. */
type Use = readonly [string, number, string, Target, ServiceTier];

const USES: readonly Use[] = [
  ["req_1", 3, "own", GPU, "default"],
  ["req_2", 5, "own", GPU, "flex"],
  ["req_3", 7, "far", PROVIDER, "default"],
];

async function use(customer: Customer, uses = USES): Promise<TestAccount> {
  const account = new TestAccount(customer.id);
  if ((await account.stub.describeKey("key_a")) === null) await account.stub.addKey(keyCall());
  for (const [id, tokens, deploymentId, target, serviceTier] of uses) {
    const price = { ...PRICE, serviceTier };
    const candidates = [{ deploymentId, target, price }] as never;
    expect((await account.stub.admit(admitCall(id, { candidates }))).ok).toBe(true);
    await account.stub.settle(settleCall(id, tokens));
  }
  return account;
}

interface Result {
  readonly deployment_id: string | null;
  readonly tier: string | null;
  readonly service_tier: string | null;
  readonly output_tokens: number;
  readonly amount_nano_usd: number | string;
}

/** What one organization was charged, by its account; and by the database, of all. */
async function read({ id }: Customer, query: string, from = "account"): Promise<Result[]> {
  const time = `start_time=${Math.floor(Date.now() / DAY_MS) * 86_400}`;
  const path = from === "account" ? `/organizations/${id}/usage/totals?` : "/usage?";
  const own = from === "account" ? "" : `&organization_ids=${id}`;
  const page = (await rawAdmin("GET", `${path}${time}&${query}${own}`)) as {
    data: { results: Result[] }[];
  };
  return page.data.flatMap(({ results }) => results);
}

const charge = (tokens: number): number => 10 * 100 + tokens * 400;

/** Takes what an account of the release before had: rollups that know of no places. */
async function asBefore(account: TestAccount): Promise<void> {
  await account.inside(async (_object, { storage: { sql } }) => {
    for (const [table, time] of [
      ["rollup", "minute_ms"],
      ["rollup_hour", "hour_ms"],
      ["rollup_day", "day_ms"],
    ]) {
      sql.exec(`CREATE TABLE before AS SELECT ${time}, key_id, project_id, model, operation,
          sum(requests) AS requests, sum(prompt_tokens) AS prompt_tokens, sum(cached_tokens) AS cached_tokens,
          sum(completion_tokens) AS completion_tokens, sum(charge) AS charge, max(version) AS version
        FROM ${table} GROUP BY 1, 2, 3, 4, 5`);
      sql.exec(`DROP TABLE ${table}`);
      sql.exec(`ALTER TABLE before RENAME TO ${table}`);
    }
    sql.exec("ALTER TABLE replication DROP COLUMN placed_after");
  });
}

describe("usage by place", () => {
  it("is told apart by deployment, tier and service tier, and filtered by them", async () => {
    const customer = await openCustomer();
    await use(customer);
    expect(await read(customer, "group_by=deployment_id")).toMatchObject([
      { deployment_id: "far", tier: null, num_model_requests: 1, output_tokens: 7 },
      { deployment_id: "own", tier: null, num_model_requests: 2, output_tokens: 8 },
    ]);
    expect(await read(customer, "group_by[]=tier&group_by[]=service_tier")).toMatchObject([
      { tier: "gpu", service_tier: "default", output_tokens: 3, deployment_id: null },
      { tier: "gpu", service_tier: "flex", output_tokens: 5 },
      { tier: "provider", service_tier: "default", output_tokens: 7 },
    ]);
    expect(await read(customer, "tiers=gpu&service_tiers=flex")).toMatchObject([
      { output_tokens: 5, tier: null },
    ]);
    expect(await read(customer, "deployment_ids[]=far&deployment_ids[]=none")).toMatchObject([
      { output_tokens: 7 },
    ]);
    expect(await read(customer, "tiers=edge")).toEqual([]);
  });

  it("adds up to what the ledger has, by hours and days that are folded, and in the database", async () => {
    const customer = await openCustomer();
    const account = await use(customer);
    await account.alarm();
    const all = charge(3) + charge(5) + charge(7);
    for (const by of ["deployment_id", "tier", "service_tier"] as const) {
      for (const from of ["account", "database"] as const) {
        const rows = await read(customer, `group_by=${by}`, from);
        const sum = rows.reduce((total, row) => total + Number(row.amount_nano_usd), 0);
        expect(sum, `${by} of the ${from}`).toBe(all);
      }
    }
    expect(await read(customer, "group_by=tier", "database")).toMatchObject([
      { tier: "gpu", amount_nano_usd: String(charge(3) + charge(5)) },
      { tier: "provider", amount_nano_usd: String(charge(7)) },
    ]);
    expect(await read(customer, "service_tiers=flex", "database")).toMatchObject([
      { output_tokens: 5 },
    ]);
    await account.advance(26 * HOUR_MS);
    await account.alarm();
    const folded = "SELECT tier, sum(charge) AS charge FROM rollup_day GROUP BY 1 ORDER BY 1";
    expect(await account.rows(folded)).toEqual([
      { tier: "gpu", charge: charge(3) + charge(5) },
      { tier: "provider", charge: charge(7) },
    ]);
    expect(await account.stub.reconcile()).toMatchObject({
      rollups: { differing: 0 },
      database: { pending: 0, differing: 0 },
    });
  });

  it("is not known of before it was kept, until the rollups are made anew from the ledger", async () => {
    const customer = await openCustomer();
    const account = await use(customer, USES.slice(0, 2));
    await asBefore(account);
    await account.inside(async (_object, { storage }) => {
      storage.sql.exec(ROLLUP_PLACES);
      storage.sql.exec(ROLLUP_PARTS);
      // Entries of that time have no parts; these have.
      for (const [at, part] of PARTS.entries())
        storage.sql.exec(
          `UPDATE rollup SET ${part} = (SELECT sum(usage ->> '$.charge_parts[${at}]') FROM ledger)`,
        );
    });
    await account.kill();
    await use(customer, USES.slice(2));
    const known = [
      { tier: "", output_tokens: 8, amount_nano_usd: charge(3) + charge(5) },
      { tier: "provider", output_tokens: 7, amount_nano_usd: charge(7) },
    ];
    expect(await read(customer, "group_by=tier")).toMatchObject(known);
    await account.alarm();
    expect(await account.stub.reconcile()).toMatchObject({
      rollups: { differing: 0 },
      database: { pending: 0, differing: 0 },
    });
    await admin("POST", `/organizations/${customer.id}/rollups/rebuild`);
    const rebuilt = [{ tier: "gpu", output_tokens: 8 }, { tier: "provider" }];
    for (const from of ["account", "database"] as const)
      expect(await read(customer, "group_by=tier", from)).toMatchObject(rebuilt);
  });
});
