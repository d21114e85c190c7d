/** Of when pages are, as addresses have it, and which requests a row of the explorer leads to. */
import { describe, expect, it } from "vitest";

import { invoicesQuery, readInvoicesView } from "../../../dashboard/src/pages/invoices-view.ts";
import {
  filtersIn,
  readRequestsView,
  requestsOf,
} from "../../../dashboard/src/pages/requests-view.ts";
import { readView } from "../../../dashboard/src/pages/usage-view.ts";
import {
  boundsOf,
  hoursOf,
  OF_ESTIMATES,
  OF_LISTS,
  readSpan,
} from "../../../dashboard/src/span.ts";
import { fc } from "../../support/random.ts";

const HOUR = 3_600;
const NOW_MS = Date.UTC(2026, 10, 29, 10, 20, 30);

describe("a stretch of time in an address", () => {
  it("is what its page offers, or what is usual there", () => {
    expect(readSpan({ range: "7d" }, OF_LISTS)).toEqual({ range: "7d" });
    for (const range of ["1h", "times", "dates", 7, undefined, "=now()"])
      expect(readSpan({ range, since: 5, until: 5 }, OF_LISTS)).toEqual({ range: "all" });
    const days = { range: "dates", from: "2026-10-01", to: "2026-10-31" };
    expect(readSpan(days, OF_LISTS)).toEqual(days);
    expect(readSpan(days, OF_ESTIMATES)).toEqual({ range: "7d" });
  });

  it("has days of a zone, of 23 and 25 hours, and half of an hour off the whole ones", () => {
    const days = readSpan({ range: "dates", from: "2026-10-25", to: "2026-10-25" }, OF_LISTS);
    const length = (zone: string): number => {
      const { start, end } = boundsOf(days, NOW_MS, zone);
      return ((end ?? 0) - (start ?? 0)) / HOUR;
    };
    expect([length("UTC"), length("Europe/Berlin"), length("Asia/Kolkata")]).toEqual([24, 25, 24]);
    const estimate = readSpan({ ...days }, OF_ESTIMATES);
    const { start, end } = hoursOf(estimate, NOW_MS, "Asia/Kolkata");
    expect([start % HOUR, end % HOUR, (end - start) / HOUR]).toEqual([0, 0, 25]);
  });

  it("up to now has no end, but where whole hours are asked for", () => {
    expect(boundsOf({ range: "all" }, NOW_MS, "UTC")).toEqual({ start: null, end: null });
    const day = boundsOf({ range: "24h" }, NOW_MS, "UTC");
    expect(day).toEqual({ start: NOW_MS / 1_000 - 24 * HOUR, end: null });
    const hours = hoursOf({ range: "24h" }, NOW_MS, "UTC");
    const end = Date.UTC(2026, 10, 29, 11) / 1_000;
    expect(hours).toEqual({ start: end - 24 * HOUR, end });
  });

  it("is always one that can be asked for, whatever the address says", () => {
    const any = fc.record(
      { range: fc.anything(), from: fc.anything(), to: fc.anything(), since: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (search) => {
        const { start, end } = boundsOf(readSpan(search, OF_LISTS), NOW_MS, "America/New_York");
        expect(start === null || Number.isSafeInteger(start)).toBe(true);
        expect(end === null || Number.isSafeInteger(end)).toBe(true);
      }),
    );
  });
});

describe("a row of the explorer", () => {
  const data = { times: [100, 200], end: 300 };
  const lead = (group: string, id: string, more: object = {}) =>
    requestsOf(readView({ group, ...more }), id, data);

  it("leads to its own requests, with what the view leaves out", () => {
    const times = { range: "times", since: 100, until: 300 };
    expect(lead("model", "m", { tiers: "gpu" })).toEqual({ ...times, models: "m", tiers: "gpu" });
    expect(lead("deployment", "team/m/own", { models: "x" })).toEqual({
      ...times,
      models: "team/m",
      deployments: "own",
    });
    expect(lead("class", "output", { keys: "k" })).toEqual({ ...times, keys: "k" });
    expect(lead("end_user", "a, b")).toEqual({ ...times, end_user: "a, b" });
    expect(lead("key", "key_1", { keys: "key_1,key_2" })).toMatchObject({ keys: "key_1" });
  });

  it("leads nowhere where its requests have no name", () => {
    for (const [group, id] of [
      ["model", ""],
      ["deployment", "m/"],
      ["end_user", "\n"],
      ["end_user", ""],
      ["operation", "chat"],
      ["organization", "org_1"],
      ["model", "a,b"],
    ] as const)
      expect(lead(group, id), group).toBeNull();
  });

  it("is read from its address as it was led to", () => {
    const listed = lead("end_user", "17, 4", { models: "m" });
    expect(readRequestsView({ ...listed, end_user: "17, 4" })).toEqual(listed);
    // An address has what looks like a number as one.
    const view = readRequestsView({ end_user: 174, tiers: "gpu,moon", models: "a, b" });
    expect(filtersIn(view)).toEqual({ end_user_ids: ["174"], tiers: ["gpu"], models: ["a", "b"] });
  });
});

describe("invoices in an address", () => {
  const NO_BOUNDS = { start: null, end: null };

  it("are those of a state or with a text, and credit notes beside the states", () => {
    const view = readInvoicesView({ range: "90d", state: "paid", text: 77, from: "2026-10-24" });
    expect(view).toEqual({ range: "90d", state: "paid", text: "77" });
    expect(invoicesQuery(view, { start: 5, end: null })).toEqual({
      start_time: "5",
      kinds: ["invoice"],
      statuses: ["paid"],
      text: "77",
    });
    const notes = readInvoicesView({ state: "credit_note" });
    expect(invoicesQuery(notes, NO_BOUNDS)).toEqual({ kinds: ["credit_note"] });
    expect(invoicesQuery(readInvoicesView({}), NO_BOUNDS)).toEqual({});
  });

  it("can be listed, whatever it says", () => {
    const any = fc.record({ state: fc.anything(), text: fc.anything(), range: fc.anything() });
    fc.assert(
      fc.property(any, (search) => {
        const { state, text = "" } = readInvoicesView(search);
        expect([undefined, "draft", "open", "paid", "void", "credit_note"]).toContain(state);
        expect(text.length).toBeLessThanOrEqual(128);
      }),
    );
  });
});
