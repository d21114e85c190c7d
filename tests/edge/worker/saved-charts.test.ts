/** Charts of usage that the members of an organization share. */
import { describe, expect, it } from "vitest";

import { CHART_LIMITS } from "../../../src/contract/saved-charts.ts";
import { TestAccount } from "../support/test-account.ts";
import {
  admin,
  ask,
  openCustomer,
  rawAdmin,
  SECRETS,
  type Customer,
} from "../support/test-worker.ts";

const VIEW = {
  metric: "spend",
  group: "tier",
  range: "30d",
  width: "1d",
  chart: "stacked",
} as const;

const path = ({ id }: Customer) => `/organizations/${id}/charts` as const;
const save = (customer: Customer, name: string, change: object = {}) =>
  admin("POST", path(customer), { name, view: { ...VIEW, ...change } });
const namesOf = async (customer: Customer): Promise<string[]> =>
  (await admin("GET", `${path(customer)}?limit=100`)).data.map(({ name }) => name);

describe("a saved chart", () => {
  it("is seen by its organization alone, and gives way to one of the same name", async () => {
    const [customer, other] = [await openCustomer(), await openCustomer()];
    await save(customer, "By tier");
    await save(customer, "By key", { group: "key", keys: "key_a" });
    const again = await save(customer, "By tier", { group: "service_tier" });
    const { data } = await admin("GET", path(customer));
    expect(data.map(({ name, view }) => [name, view.group])).toEqual([
      ["By tier", "service_tier"],
      ["By key", "key"],
    ]);
    expect(data[0]).toEqual(again);
    expect(await namesOf(other)).toEqual([]);
    const gone = await admin("DELETE", `/organizations/${customer.id}/charts/${again.id}`);
    expect(gone).toEqual(again);
    expect(await namesOf(customer)).toEqual(["By key"]);
    await expect(rawAdmin("DELETE", `${path(other)}/${again.id}`)).rejects.toThrow("404");
  });

  it("is one of a bounded number, each of a bounded size", async () => {
    const customer = await openCustomer();
    for (let at = 0; at < CHART_LIMITS.maxCharts; at += 1) await save(customer, `chart ${at}`);
    const most = `at most ${CHART_LIMITS.maxCharts}`;
    await expect(save(customer, "one more")).rejects.toThrow(most);
    // One that is there can be changed.
    await save(customer, "chart 0", { range: "7d" });
    expect(await namesOf(customer)).toHaveLength(CHART_LIMITS.maxCharts);
    const long = "x".repeat(CHART_LIMITS.maxFilterLength + 1);
    for (const [name, view] of [
      ["x".repeat(CHART_LIMITS.maxNameLength + 1), VIEW],
      ["  ", VIEW],
      ["x", { ...VIEW, models: long }],
      ["x", { ...VIEW, group: "moon" }],
      ["x", { ...VIEW, script: "<script>" }],
      ["x", { ...VIEW, range: "dates", from: "1926-01-01" }],
    ] as const)
      await expect(rawAdmin("POST", path(customer), { name, view })).rejects.toThrow("400");
  });

  it("is lost to nobody who saves another at the same time", async () => {
    const customer = await openCustomer();
    await Promise.all(["a", "b", "c"].map((name) => save(customer, name)));
    expect((await namesOf(customer)).toSorted()).toEqual(["a", "b", "c"]);
  });

  it("is in the audit log and in the organization's data, and in no request's way", async () => {
    const customer = await openCustomer();
    await save(customer, "By tier");
    const { data } = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(data[0]).toMatchObject({ action: "saved_charts.put", before: null });
    const exported = await ask(`/admin/v1/organizations/${customer.id}/data`, {
      headers: { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` },
    });
    expect(await exported.text()).toContain("By tier");
    expect(await new TestAccount(customer.id).stub.listSettings()).toEqual([]);
  });
});
