/**
 * Plans by the admin API: versions that are never edited, assignments with a line in the audit log,
 * and what members see.
 */
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import { setClock } from "../support/clock.ts";
import { askAs, join } from "../support/people.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, SECRETS } from "../support/test-worker.ts";

const TERMS = {
  name: "Starter",
  monthly_fee_usd: "20.00",
  included_usd: "25.00",
  overage: { allowed: true, percent: 90 },
};

const newId = (): string => `p${crypto.randomUUID()}`;

async function refusalOf(path: string, body: object, method = "POST") {
  const response = await ask(`/admin/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(body),
  });
  const { error } = await response.json<{ error: { param: string | null; message: string } }>();
  return { status: response.status, ...error };
}

describe("a plan", () => {
  it("has versions, the newest of which is listed, each with its line of who made it", async () => {
    const id = newId();
    const first = await admin("POST", `/plans/${id}/versions`, TERMS);
    expect(first).toMatchObject({
      id: `${id}@1`,
      version: 1,
      monthly_fee_nano_usd: 20_000_000_000,
      included_nano_usd: 25_000_000_000,
      trial: null,
    });
    const trial = { amount_nano_usd: 1, days: 7 };
    await admin("POST", `/plans/${id}/versions`, { ...TERMS, included_usd: "30", trial });
    const { data: newest } = await admin("GET", "/plans?limit=100");
    expect(newest.filter((plan) => plan.id.startsWith(id))).toMatchObject([
      { version: 2, trial: { amount_nano_usd: 1, days: 7 } },
    ]);
    const { data: all } = await admin("GET", `/plans/${id}/versions`);
    expect(all.map(({ version }) => version)).toEqual([2, 1]);
    const audit = await admin("GET", `/audit?target=${id}`);
    expect(audit.data.map(({ action }) => action)).toEqual(["plans.create", "plans.create"]);
  });

  it("gets as many versions as come at once", async () => {
    const id = newId();
    const made = await Promise.all(
      [1, 2, 3, 4].map((at) =>
        admin("POST", `/plans/${id}/versions`, { ...TERMS, included_usd: `2${at}` }),
      ),
    );
    expect(made.map(({ version }) => version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  it("has versions that the database refuses to change", async () => {
    const id = newId();
    await admin("POST", `/plans/${id}/versions`, TERMS);
    const { DB } = env as unknown as { DB: D1Database };
    for (const statement of ["UPDATE plans SET included_nano_usd = 0", "DELETE FROM plans"])
      await expect(DB.prepare(statement).run()).rejects.toThrow("plans are immutable");
  });

  it.each([
    [{ monthly_fee_usd: "1,00" }, "monthly_fee_usd"],
    [{ monthly_fee_usd: "-1.00" }, "monthly_fee_usd"],
    [{ monthly_fee_usd: "9999999.00" }, "monthly_fee_usd"],
    [{ monthly_fee_nano_usd: 1 }, "monthly_fee_nano_usd"],
    [{ included_usd: undefined }, "included_nano_usd"],
    [{ overage: { allowed: true, percent: 1.5 } }, "overage.percent"],
    [{ trial: { amount_usd: "5", days: 0 } }, "trial.days"],
    [{ trial: { days: 1 } }, "trial.amount_nano_usd"],
    [{ name: "\u200b" }, "name"],
    [{ surprise: 1 }, "surprise"],
  ])("is refused with %j, naming %s", async (change, param) => {
    const refused = await refusalOf(`/plans/${newId()}/versions`, { ...TERMS, ...change });
    expect(refused).toMatchObject({ status: 400, param });
  });

  it("is refused where a point has moved, until that is confirmed", async () => {
    const id = newId();
    await admin("POST", `/plans/${id}/versions`, TERMS);
    const slip = { ...TERMS, included_usd: "2.50" };
    expect(await refusalOf(`/plans/${id}/versions`, slip)).toMatchObject({
      status: 400,
      param: "confirm",
      message: expect.stringContaining("included_nano_usd goes from 25000000000 to 2500000000"),
    });
    expect(await admin("POST", `/plans/${id}/versions`, { ...slip, confirm: true })).toMatchObject({
      version: 2,
    });
    expect(await refusalOf("/plans/Not-An-Id/versions", TERMS)).toMatchObject({ param: "id" });
  });
});

describe("a preview of a plan", () => {
  it("says what the last whole month would have cost each customer, and changes nothing", async () => {
    setClock(Date.parse("2031-03-10T12:00:00Z"));
    const { id } = await openCustomer();
    const account = new TestAccount(id);
    await account.stub.addKey(keyCall());
    await account.stub.admit(admitCall("req_1"));
    await account.stub.settle(settleCall("req_1", 50, { isAwaited: true }));
    await account.alarm();
    setClock(Date.parse("2031-04-02T00:00:00Z"));
    const preview = await admin("POST", "/plans/preview", {
      ...TERMS,
      monthly_fee_nano_usd: 7_000,
      monthly_fee_usd: undefined,
      included_nano_usd: 11_000,
      included_usd: undefined,
      organization_id: id,
    });
    expect(preview).toMatchObject({
      period_start: Date.parse("2031-03-01T00:00:00Z") / 1_000,
      period_end: Date.parse("2031-04-01T00:00:00Z") / 1_000,
      usage_nano_usd: "21000",
      included_nano_usd: "11000",
      overage_nano_usd: "9000",
      stopped_nano_usd: "0",
      total_nano_usd: "16000",
      difference_nano_usd: "-5000",
      organizations: [{ organization_id: id, total_nano_usd: "16000" }],
    });
    expect(
      await refusalOf("/plans/preview", { ...TERMS, organization_id: "org_no" }),
    ).toMatchObject({ status: 404 });
  });
});

describe("an organization's plan", () => {
  it("is assigned by operators alone, from a time on, with its line in the audit log, and seen by every member", async () => {
    const plan = newId();
    await admin("POST", `/plans/${plan}/versions`, {
      ...TERMS,
      trial: { amount_usd: "5", days: 7 },
    });
    const { id, key } = await openCustomer();
    expect(await admin("GET", `/organizations/${id}/plan`)).toEqual({
      object: "organization_plan",
      current: null,
      period: null,
      left_nano_usd: 0,
      used_up: false,
      scheduled: [],
      had_trial: false,
    });
    const viewer = await join(id, "viewer");
    const asViewer = await askAs(viewer.cookie, "PUT", `/admin/v1/organizations/${id}/plan`, {
      plan,
    });
    expect(asViewer.status).toBe(403);
    const from = Math.floor(Date.now() / 1_000) + 86_400;
    expect(
      await admin("PUT", `/organizations/${id}/plan`, { plan, version: 1, starts_at: from }),
    ).toMatchObject({ current: null, scheduled: [{ starts_at: from, terms: { plan } }] });
    const put = await admin("PUT", `/organizations/${id}/plan`, { plan });
    expect(put).toMatchObject({
      current: { terms: { plan, version: 1 } },
      period: { trial: true, fee_nano_usd: 0 },
      left_nano_usd: 5_000_000_000,
      scheduled: [],
      had_trial: true,
    });
    const seen = await askAs(viewer.cookie, "GET", `/admin/v1/organizations/${id}/plan`);
    expect(await seen.json()).toEqual(put);
    const { data } = await admin("GET", `/organizations/${id}/audit?action=organization.plan`);
    expect(data).toMatchObject([
      { after: { plan, version: 1 } },
      { after: { plan, from: from * 1_000 } },
    ]);
    const own = (token: string) =>
      ask("/v1/organization/plan", { headers: { authorization: `Bearer ${token}` } });
    expect(await (await own(key)).json()).toEqual(put);
    // Another organization's key says nothing of it.
    const other = await openCustomer();
    expect(await (await own(other.key)).json()).toMatchObject({ current: null, had_trial: false });
    for (const body of [{ plan: "none" }, { plan, version: 2 }])
      expect(await refusalOf(`/organizations/${id}/plan`, body, "PUT")).toMatchObject({
        status: 404,
      });
    expect(
      await refusalOf("/organizations/org_0000000000000000/plan", { plan }, "PUT"),
    ).toMatchObject({ status: 404 });
    expect(await admin("PUT", `/organizations/${id}/plan`, { plan: null })).toMatchObject({
      current: null,
      left_nano_usd: 0,
    });
    const { is_balanced: isBalanced } = await admin("GET", `/organizations/${id}/reconciliation`);
    expect(isBalanced).toBe(true);
  });
});
