/** Lists of usage records, of ledger entries and of changes, by time and by what they are of. */
import { describe, expect, it } from "vitest";

import type { Account } from "../../../src/account/account.ts";
import { ALL_RECORDS } from "../../../src/account/usage/verbs.ts";
import type { UsageRecord } from "../../../src/contract/admin.ts";
import type { Target } from "../../../src/contract/deployments.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";
import {
  ACTOR,
  admitCall,
  KEY,
  keyCall,
  PRICE,
  settleCall,
  TestAccount,
} from "../support/test-account.ts";
import { admin, openCustomer, rawAdmin } from "../support/test-worker.ts";

const GPU: Target = { kind: "gpu_worker", url: "http://gpu-worker.test" };
const PROVIDER = { kind: "openai_compatible", url: "https://provider.test/v1" } as Target;
const HOUR = 3_600;

interface Use {
  readonly model: string;
  readonly deploymentId: string;
  readonly target: Target;
  readonly serviceTier: ServiceTier;
}

const USES: readonly Use[] = [
  { model: "small", deploymentId: "own", target: GPU, serviceTier: "default" },
  { model: "small", deploymentId: "own", target: GPU, serviceTier: "flex" },
  { model: "large", deploymentId: "far", target: PROVIDER, serviceTier: "default" },
];

type Turn = Awaited<ReturnType<Account["listUsage"]>>;

/** A request of each use, an hour between them. */
async function openUsed() {
  const { id } = await openCustomer();
  const account = new TestAccount(id);
  await account.stub.addKey(keyCall());
  const beganAt = Math.floor(Date.now() / 1_000);
  for (const [at, { model, deploymentId, target, serviceTier }] of USES.entries()) {
    if (at > 0) await account.advance(HOUR * 1_000);
    const candidates = [{ deploymentId, target, price: { ...PRICE, serviceTier } }] as never;
    await account.stub.admit(admitCall(`req_${at}`, { model, candidates }));
    await account.stub.settle(settleCall(`req_${at}`, at + 1));
  }
  const records = (query: string): Promise<{ data: UsageRecord[] }> =>
    rawAdmin("GET", `/organizations/${id}/usage?${query}`) as Promise<never>;
  const ids = async (query: string): Promise<string[]> =>
    (await records(query)).data.map((record) => record.id);
  return { id, account, beganAt, records, ids };
}

describe("usage records", () => {
  it("are listed by what they are of, by the names that sums of usage have", async () => {
    const { id, records, ids, beganAt } = await openUsed();
    expect(await ids("models=small")).toEqual(["req_1", "req_0"]);
    expect(await ids("deployment_ids=far")).toEqual(["req_2"]);
    expect(await ids("tiers=gpu&service_tiers=flex")).toEqual(["req_1"]);
    expect(await ids("service_tiers=default")).toEqual(["req_2", "req_0"]);
    expect(await ids(`api_key_ids=${KEY.keyId}`)).toHaveLength(3);
    expect(await ids("api_key_ids=key_other")).toEqual([]);
    expect(await ids("end_user_ids=somebody")).toEqual([]);
    // What a row of the explorer counts is what it leads to.
    const window = `start_time=${beganAt - 1}&end_time=${beganAt + 3 * HOUR}`;
    const totals = await admin(
      "GET",
      `/organizations/${id}/usage/totals?start_time=${beganAt - 1}&end_time=${beganAt + 3 * HOUR}&models=small&tiers=gpu&limit=31`,
    );
    const [sum] = totals.data.flatMap(({ results }) => results);
    const { data } = await records(`${window}&models=small&tiers=gpu`);
    expect(data).toHaveLength(sum?.num_model_requests ?? 0);
    const charged = data.reduce((total, record) => total + record.charge_nano_usd, 0);
    expect(charged).toBe(sum?.amount_nano_usd);
  });

  it("of a stretch of time are all of it, and those of two that adjoin are nothing twice", async () => {
    const { beganAt, ids } = await openUsed();
    const middle = beganAt + HOUR / 2;
    expect(await ids(`start_time=${middle}`)).toEqual(["req_2", "req_1"]);
    expect(await ids(`end_time=${middle}`)).toEqual(["req_0"]);
    expect(await ids(`start_time=${middle}&end_time=${middle + HOUR}`)).toEqual(["req_1"]);
    expect(await ids("start_time=0&end_time=99999999999")).toHaveLength(3);
  });

  it("that are rare among thousands are found page by page, each of bounded turns", async () => {
    const { id, account, ids } = await openUsed();
    await account.inside(async (_object, { storage: { sql } }) => {
      sql.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
        INSERT INTO ledger SELECT 100 + i, 'req_many_' || i, kind, amount, debit, credit, booked_at_ms, usage, hash
        FROM ledger, n WHERE reference = 'req_0'`);
    });
    const asked = { ...ALL_RECORDS, models: ["large"] };
    const turns = [];
    for (let last: string | null = null, isMore = true; isMore;) {
      const { records, ...turn }: Turn = await account.stub.listUsage(10, last, asked);
      turns.push(records.map((record) => record.id));
      [last, isMore] = [turn.last, turn.hasMore];
    }
    expect(turns).toEqual([[], [], ["req_2"]]);
    expect(await ids("models=large")).toEqual(["req_2"]);
    const page = await admin("GET", `/organizations/${id}/usage?limit=2`);
    expect(page).toMatchObject({ has_more: true, last_id: "req_many_2499" });
    expect(await ids("limit=1&after=req_many_1")).toEqual(["req_2"]);
  });
});

describe("the ledger and the audit log", () => {
  it("are listed by time", async () => {
    const { id, account, beganAt } = await openUsed();
    const middle = beganAt + HOUR / 2;
    const ledger = await admin("GET", `/organizations/${id}/ledger?start_time=${middle}&limit=1`);
    expect(ledger).toMatchObject({ has_more: true, data: [{ reference: "req_1" }] });
    const rest = await admin(
      "GET",
      `/organizations/${id}/ledger?start_time=${middle}&after=${ledger.last_id ?? ""}`,
    );
    expect(rest.data.map(({ reference }) => reference)).toEqual(["req_2"]);
    const early = await admin("GET", `/organizations/${id}/ledger?end_time=${middle}`);
    expect(early.data.at(-1)).toMatchObject({ reference: "req_0" });

    await account.stub.addKey(keyCall({ keyId: "key_late", keyHash: "hash-late", actor: ACTOR }));
    const targets = async (query: string): Promise<string[]> => {
      const path = `/organizations/${id}/audit?${query}`;
      const { data } = (await rawAdmin("GET", path)) as { data: { target: string }[] };
      return data.map(({ target }) => target);
    };
    expect(await targets(`start_time=${middle}`)).toEqual(["key_late"]);
    expect(await targets(`end_time=${middle}`)).not.toContain("key_late");
  });

  it.each(["usage", "ledger", "audit"])("refuse a stretch of %s that ends first", async (list) => {
    const { id } = await openCustomer();
    const path = `/organizations/${id}/${list}?start_time=20&end_time=20`;
    await expect(rawAdmin("GET", path)).rejects.toThrow("end_time must be after start_time");
    const old = `/organizations/${id}/${list}?start_time=yesterday`;
    await expect(rawAdmin("GET", old)).rejects.toThrow("must be a time in unix seconds");
  });
});
