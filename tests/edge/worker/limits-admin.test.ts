/** Limits, budgets and alerts over HTTP: what is shown, what is refused, and how it is paged. */
import { describe, expect, it } from "vitest";

import { TestAccount, admitCall, settleCall } from "../support/test-account.ts";
import { admin, openCustomer, rawAdmin, type Customer } from "../support/test-worker.ts";

const at = <Rest extends string>({ id }: Customer, rest: Rest) =>
  `/organizations/${id}/${rest}` as const;

const limitOf = ({ id }: Customer, change: object = {}) =>
  ({
    scope: "organization",
    scope_id: id,
    metric: "output_tokens",
    period: "minute",
    value: 1_000,
    ...change,
  }) as const;

const budgetOf = ({ id }: Customer, change: object = {}) =>
  ({
    scope: "organization",
    scope_id: id,
    window: "ever",
    hard_nano_usd: 100_000,
    ...change,
  }) as const;

/** A request of the customer's key, straight to the account. */
async function spend(customer: Customer, requestId: string): Promise<void> {
  const { stub } = new TestAccount(customer.id);
  const [key] = await new TestAccount(customer.id).rows<{ key_hash: string }>(
    "SELECT key_hash FROM api_key",
  );
  const proof = { keyId: customer.keyId, keyHash: key?.key_hash ?? "" };
  expect(await stub.admit(admitCall(requestId, proof))).toMatchObject({ ok: true });
  await stub.settle(settleCall(requestId, 20));
}

describe("refusals", () => {
  it("say which key was refused for what, how often, and nothing of other organizations", async () => {
    const customer = await openCustomer();
    await admin(
      "PUT",
      `/organizations/${customer.id}/limits`,
      limitOf(customer, { metric: "requests", value: 1 }),
    );
    await spend(customer, "req_1");
    const account = new TestAccount(customer.id);
    const { stub } = account;
    const [key] = await account.rows<{ key_hash: string }>("SELECT key_hash FROM api_key");
    const proof = { keyId: customer.keyId, keyHash: key?.key_hash ?? "" };
    for (const id of ["req_2", "req_3"])
      expect(await stub.admit(admitCall(id, proof))).toMatchObject({ ok: false });
    await stub.admit(admitCall("req_4", { ...proof, keyHash: "of nobody" }));
    const { data } = await admin("GET", `/organizations/${customer.id}/refusals`);
    expect(data).toMatchObject([
      { api_key_id: customer.keyId, model: "pocket-chat", code: "rate_limit_exceeded", count: 2 },
    ]);
    expect(data[0]?.message).toContain(
      `organization ${customer.id} may have 1 requests per minute`,
    );
    const behind =
      `/organizations/${customer.id}/refusals?limit=1&after=${data[0]?.id ?? ""}` as const;
    expect(await admin("GET", behind)).toMatchObject({ data: [], has_more: false });
    const other = await openCustomer();
    expect(await admin("GET", `/organizations/${other.id}/refusals`)).toMatchObject({ data: [] });
  });
});

describe("limits", () => {
  it("start with those of the organization's creation", async () => {
    const customer = await openCustomer({ requests_per_minute: 30, concurrent_requests: 4 });
    const { data } = await admin("GET", at(customer, "limits"));
    expect(data).toHaveLength(2);
    const own = { object: "limit", scope: "organization", scope_id: customer.id, model: null };
    expect(data).toContainEqual({
      ...own,
      id: `organization:${customer.id}:requests:minute:*`,
      metric: "requests",
      period: "minute",
      value: 30,
      used: 0,
      reset_ms: 0,
    });
    expect(data).toContainEqual({
      ...own,
      id: `organization:${customer.id}:concurrent_requests:now:*`,
      metric: "concurrent_requests",
      period: null,
      value: 4,
      used: 0,
      reset_ms: null,
    });
  });

  it("show what is in use of them, and change in place", async () => {
    const customer = await openCustomer();
    await admin("PUT", at(customer, "limits"), limitOf(customer));
    await spend(customer, "req_1");
    const put = limitOf(customer, { value: 10 });
    const { data } = await admin("PUT", at(customer, "limits"), put);
    const [shown] = data.filter(({ metric }) => metric === "output_tokens");
    expect(shown).toMatchObject({ value: 10, used: expect.any(Number) });
    expect(data).toHaveLength(3);
  });

  it("are found by what they are for", async () => {
    const customer = await openCustomer();
    const own = limitOf(customer, { scope: "key", scope_id: customer.keyId });
    await admin("PUT", at(customer, "limits"), own);
    const ofKeys = await admin("GET", at(customer, "limits?scope=key"));
    expect(ofKeys.data).toMatchObject([{ scope_id: customer.keyId }]);
    const ofOne = await admin("GET", at(customer, `limits?scope_id=${customer.id}` as const));
    expect(ofOne.data).toHaveLength(2);
    for (const wrong of ["scope=world", "model=m"])
      await expect(rawAdmin("GET", at(customer, `limits?${wrong}`))).rejects.toThrow(/400/);
  });

  it.each([
    { value: -1 },
    { value: 1.5 },
    { value: 100_000_001 },
    { value: 2 ** 53 },
    { value: "10" },
    { value: null },
    { metric: "words" },
    { period: "hour" },
    { period: null },
    { scope: "person" },
    { scope_id: "" },
    { scope_id: "x".repeat(129) },
    { model: "" },
    { burst: 5 },
  ])("refuse %j", async (change) => {
    const customer = await openCustomer();
    await expect(
      rawAdmin("PUT", at(customer, "limits"), limitOf(customer, change)),
    ).rejects.toThrow(/400/);
  });

  it("refuse what is no part of the organization, by name", async () => {
    const [customer, other] = [await openCustomer(), await openCustomer()];
    for (const change of [
      { scope: "key", scope_id: other.keyId },
      { scope: "organization", scope_id: other.id },
    ]) {
      await expect(
        rawAdmin("PUT", at(customer, "limits"), limitOf(customer, change)),
      ).rejects.toThrow(new RegExp(`scope_id names no ${change.scope}.*${change.scope_id}`));
    }
  });
});

describe("budgets", () => {
  it("show what is spent and held in their window, and keep their id when they change", async () => {
    const customer = await openCustomer();
    await admin("PUT", at(customer, "budgets"), budgetOf(customer));
    await spend(customer, "req_1");
    const shown = await admin("GET", at(customer, "budgets"));
    expect(shown.data).toMatchObject([
      { object: "budget", spent_nano_usd: 9_000, held_nano_usd: 0, resets_at: null },
    ]);
    const put = budgetOf(customer, { hard_nano_usd: 5, soft_nano_usd: 3 });
    const { data } = await admin("PUT", at(customer, "budgets"), put);
    expect(data).toMatchObject([{ id: shown.data[0]?.id, hard_nano_usd: 5, soft_nano_usd: 3 }]);
    expect((await admin("GET", at(customer, "budgets?scope=key"))).data).toEqual([]);
  });

  it.each([
    { hard_nano_usd: null },
    { hard_nano_usd: -1 },
    { hard_nano_usd: 4_000_000_000_000_001 },
    { hard_nano_usd: "1e3" },
    { thresholds: [50, 50] },
    { thresholds: [0] },
    { thresholds: [1_001] },
    { window: "week" },
    { id: "bud_mine" },
  ])("refuse %j", async (change) => {
    const customer = await openCustomer();
    await expect(
      rawAdmin("PUT", at(customer, "budgets"), budgetOf(customer, change)),
    ).rejects.toThrow(/400/);
  });
});

describe("alerts", () => {
  it("are paged from the newest, without a gap or a repeat", async () => {
    const customer = await openCustomer();
    const thresholds = [1, 2, 3, 4, 5];
    await admin("PUT", at(customer, "budgets"), budgetOf(customer, { thresholds }));
    await spend(customer, "req_1");
    const seen: number[] = [];
    let after = "";
    for (let pages = 0; pages < 3; pages += 1) {
      const page = await admin("GET", at(customer, `alerts?limit=2${after}`));
      seen.push(...page.data.map(({ threshold }) => threshold));
      expect(page.has_more).toBe(pages < 2);
      after = `&after=${page.data.at(-1)?.id}`;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it("of one budget are found by its id", async () => {
    const customer = await openCustomer();
    const change = { scope: "key", scope_id: customer.keyId, thresholds: [1] };
    await admin("PUT", at(customer, "budgets"), budgetOf(customer, { thresholds: [1] }));
    const { data } = await admin("PUT", at(customer, "budgets"), budgetOf(customer, change));
    await spend(customer, "req_1");
    const id = data.find(({ scope }) => scope === "key")?.id ?? "";
    const found = await admin("GET", at(customer, `alerts?budget_id=${id}`));
    expect(found.data).toMatchObject([
      {
        object: "alert",
        budget_id: id,
        threshold: 1,
        spent_nano_usd: 9_000,
        cap_nano_usd: 100_000,
      },
    ]);
    expect((await admin("GET", at(customer, "alerts"))).data).toHaveLength(2);
  });
});
