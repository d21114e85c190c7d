/** Charts that a browser keeps, whatever was put into its storage. */
import { describe, expect, it } from "vitest";

import { mayBeKept, readView, type KeptView } from "../../../dashboard/src/pages/usage-view.ts";
import {
  MAX_CHARTS,
  readCharts,
  withChart,
  withoutChart,
  type SavedChart,
} from "../../../dashboard/src/saved-charts.ts";
import { fc } from "../../support/random.ts";

const viewOf = (search: Record<string, unknown>): KeptView => {
  const read = readView(search);
  if (!mayBeKept(read)) throw new Error("no view to keep");
  return read;
};
const view = viewOf({ metric: "requests", group: "key", range: "7d", models: "a" });
const chart: SavedChart = { name: "Week", organizationId: "org_a", view };

describe("saved charts", () => {
  it("are read as they were saved, the newest first", () => {
    const charts = withChart(withChart([], chart), { ...chart, organizationId: null });
    expect(readCharts(JSON.stringify(charts))).toEqual(charts);
    expect(charts.map(({ organizationId }) => organizationId)).toEqual([null, "org_a"]);
    const changed = { ...chart, view: viewOf({ metric: "spend" }) };
    expect(withChart(charts, changed)).toEqual([changed, charts[0]]);
    expect(withoutChart(charts, chart)).toEqual([charts[0]]);
  });

  it("are a bounded number, of which the oldest goes", () => {
    let charts: SavedChart[] = [];
    for (let at = 0; at <= MAX_CHARTS; at += 1)
      charts = withChart(charts, { ...chart, name: String(at) });
    expect(charts).toHaveLength(MAX_CHARTS);
    expect(charts.map(({ name }) => name)).not.toContain("0");
  });

  it("can be shown, whatever somebody stored in their place", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        for (const one of readCharts(text)) expect(readView({ ...one.view })).toEqual(one.view);
      }),
    );
    expect(readCharts(null)).toEqual([]);
    const odd = [null, 1, { name: 1 }, { name: "x", organizationId: null, view: { metric: "y" } }];
    expect(readCharts(JSON.stringify(odd))).toEqual([
      { name: "x", organizationId: null, view: readView({}) },
    ]);
    const opened = { ...view, range: "times", since: 0, until: 3_600 };
    expect(readCharts(JSON.stringify([{ ...chart, view: opened }]))).toEqual([]);
  });
});
