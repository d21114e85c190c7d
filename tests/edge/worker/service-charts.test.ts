/** Charts of all organizations' usage, that operators share. */
import { expect, it, beforeEach, describe } from "vitest";

import { CHART_LIMITS } from "../../../src/contract/saved-charts.ts";
import { askAs, join } from "../support/people.ts";
import { admin, openCustomer, rawAdmin } from "../support/test-worker.ts";

const VIEW = {
  metric: "spend",
  group: "organization",
  range: "30d",
  width: "1d",
  chart: "stacked",
} as const;

const save = (name: string, change: object = {}) =>
  admin("POST", "/charts", { name, view: { ...VIEW, ...change } });
const listed = async () => (await admin("GET", "/charts?limit=100")).data;

beforeEach(async () => {
  for (const { id } of await listed()) await admin("DELETE", `/charts/${id}`);
});

describe("a chart that operators share", () => {
  it("gives way to one of the same name, is deleted by its id, and is in the audit log", async () => {
    await save("By customer");
    await save("By model", { group: "model" });
    const again = await save("By customer", { range: "7d" });
    const charts = await listed();
    expect(charts.map(({ name }) => name).toSorted()).toEqual(["By customer", "By model"]);
    expect(charts.find(({ name }) => name === "By customer")).toEqual(again);
    expect(await admin("DELETE", `/charts/${again.id}`)).toEqual(again);
    await expect(rawAdmin("DELETE", `/charts/${again.id}`)).rejects.toThrow("404");
    const { data } = await admin("GET", "/audit?limit=4");
    expect(data.map(({ action }) => action)).toEqual([
      "saved_charts.delete",
      "saved_charts.put",
      "saved_charts.put",
      "saved_charts.put",
    ]);
    expect(data[1]).toMatchObject({ before: { view: VIEW }, after: { view: { range: "7d" } } });
  });

  it("is one of a bounded number, though many are saved at once, and lost to no other", async () => {
    const most = CHART_LIMITS.maxCharts;
    for (let at = 0; at < most - 2; at += 1) await save(`chart ${at}`);
    const asked = await Promise.allSettled(["a", "b", "c", "d"].map((name) => save(name)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await listed()).toHaveLength(most);
    await save("chart 0", { range: "7d" });
    await expect(rawAdmin("POST", "/charts", { name: " ", view: VIEW })).rejects.toThrow("400");
    const odd = { name: "x", view: { ...VIEW, script: "<script>" } };
    await expect(rawAdmin("POST", "/charts", odd)).rejects.toThrow("400");
  });

  it("is nobody's who is no operator", async () => {
    const customer = await openCustomer();
    const owner = await join(customer.id, "owner");
    const path = "/admin/v1/charts";
    expect((await askAs(owner.cookie, "GET", path)).status).toBe(403);
    const asked = { name: "mine", view: VIEW };
    expect((await askAs(owner.cookie, "POST", path, asked)).status).toBe(403);
    expect(await listed()).toEqual([]);
  });
});
