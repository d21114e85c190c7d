/** What an address asks of the explorer, and code to paste. */
import { execFileSync } from "node:child_process";

import { describe, expect, it } from "vitest";

import { snippetOf } from "../../../dashboard/src/pages/snippets.ts";
import { byClass, daysOf } from "../../../dashboard/src/pages/usage-data.ts";
import { changeView, readView } from "../../../dashboard/src/pages/usage-view.ts";
import { secondsOf } from "../../../dashboard/src/span.ts";
import { RANGES, WIDTHS, widthsFor, windowOf, type Range } from "../../../dashboard/src/time.ts";
import { fc } from "../../support/random.ts";

describe("a view in an address", () => {
  it("of much is by the day, unless it asks for hours", () => {
    expect(readView({ range: "7d" }).width).toBe("1h");
    expect(readView({ range: "30d" }).width).toBe("1d");
    expect(readView({ range: "30d", width: "1h" }).width).toBe("1h");
    expect(readView({ range: "90d" }).width).toBe("1d");
    expect(readView({ range: "7d", group: "organization" }).width).toBe("1d");
    const month = readView({ range: "30d", width: "1h", group: "organization" });
    expect(month.width).toBe("1d");
    // Of which the API has its own days, and hours would be too many.
    const nowMs = Date.UTC(2026, 10, 29);
    expect(daysOf(month, nowMs, "Europe/Berlin")).toBeNull();
    expect(daysOf(month, nowMs, "UTC")).toHaveLength(30);
    expect(daysOf({ ...month, group: "model" }, nowMs, "Europe/Berlin")).toHaveLength(30);
  });

  it("follow what is shown with their width, unless somebody asked for another one", () => {
    const day = readView({ range: "24h" });
    expect(changeView(day, { range: "30d" }).width).toBe("1d");
    const dates = { range: "dates", from: "2026-10-25", to: "2026-11-30" } as const;
    expect(changeView(day, dates).width).toBe("1d");
    const asked = changeView(changeView(day, { range: "30d" }), { width: "1h" });
    expect(asked.width).toBe("1h");
    expect(changeView(asked, { metric: "output", group: "tier" }).width).toBe("1h");
    expect(changeView(asked, { range: "7d" }).width).toBe("1h");
    const kept = readView({ range: "7d", width: "1d" });
    expect(changeView(kept, { models: "m" }).width).toBe("1d");
    expect(changeView(day, kept)).toEqual(kept);
  });

  it("has chosen days, both included, and none that there are not or that are too many", () => {
    const chosen = { range: "dates", from: "2026-10-24", to: "2026-10-26" };
    const view = readView(chosen);
    expect(view).toMatchObject({ ...chosen, width: "1h" });
    expect(secondsOf(view)).toBe(3 * 86_400);
    const days = daysOf({ ...view, width: "1d" }, 0, "Europe/Berlin") ?? [];
    expect(days.map(({ start, end }) => (end - start) / 3_600)).toEqual([24, 25, 24]);
    for (const wrong of [
      { ...chosen, to: "2026-10-23" },
      { ...chosen, from: "1926-10-24" },
      { ...chosen, from: "2025-10-24" },
      { ...chosen, from: "2026-02-30" },
      { ...chosen, to: "=now()" },
      { range: "dates", from: chosen.from },
    ]) {
      const other = readView(wrong);
      expect([other.range, other.from, other.to]).toEqual(["24h", undefined, undefined]);
    }
  });

  it("leaves out what it is told to, of what there is", () => {
    const view = readView({ models: "a, b", tiers: "gpu,moon", service_tiers: "x", keys: "" });
    expect(view).toMatchObject({ models: "a, b", tiers: "gpu" });
    expect(Object.keys(view)).not.toContain("service_tiers");
    expect(Object.keys(view)).not.toContain("keys");
    expect(readView({ group: "class", metric: "tokens" }).metric).toBe("tokens");
    expect(readView({ group: "class", metric: "requests" }).metric).toBe("spend");
    // What is kept of end users is by the hour, and has no places.
    const ended = readView({
      group: "end_user",
      range: "1h",
      width: "1m",
      tiers: "gpu",
      models: "m",
    });
    expect(ended).toMatchObject({ width: "1h", models: "m" });
    expect(Object.keys(ended)).not.toContain("tiers");
  });

  it("has what is spent by class of tokens, with what no token costs and what is not told apart", () => {
    const row = { start: 0, id: "", requests: 3n, input: 10n, cached: 4n, output: 5n, tokens: 15n };
    const parts = { uncached: 60n, cached: 4n, output: 20n, other: 0n, unknown: 0n };
    const shown = (rows: ReturnType<typeof byClass>) =>
      rows.map(({ id, tokens, spend }) => [id, tokens, spend]);
    expect(shown(byClass([{ ...row, spend: 84n, parts }]))).toEqual([
      ["uncached", 6n, 60n],
      ["cached", 4n, 4n],
      ["output", 5n, 20n],
    ]);
    const more = { ...parts, other: 7n, unknown: 9n };
    expect(shown(byClass([{ ...row, spend: 100n, parts: more }])).slice(3)).toEqual([
      ["other", 0n, 7n],
      ["unknown", 0n, 9n],
    ]);
  });

  it("is one that can be shown, whatever the address says", () => {
    const dates = fc.constantFrom("dates", "2026-10-24", "2026-10-26", "9999-12-31");
    const known = fc.constantFrom("1m", "90d", "1h", "spend", "100y", "class", "end_user", "times");
    const times = fc.constantFrom(0, 60, 3_600, 90_000, 99_999_999_999);
    const values = fc.oneof(dates, known, times, fc.anything());
    const names = [
      ...(["metric", "group", "range", "from", "to", "since", "until", "width"] as const),
      ...(["models", "tiers"] as const),
    ];
    const search = fc.record(Object.fromEntries(names.map((name) => [name, values])));
    fc.assert(
      fc.property(search, (asked) => {
        const view = readView(asked);
        expect(widthsFor(secondsOf(view))).toContain(view.width);
        expect(readView({ ...view })).toEqual(view);
      }),
    );
  });

  it("never asks for more buckets than a chart has room for, and its window holds now", () => {
    const now = fc.integer({ min: 1_000_000_000_000, max: 4_000_000_000_000 });
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(RANGES) as Range[])), now, (range, nowMs) => {
        for (const width of widthsFor(RANGES[range])) {
          const { start, end } = windowOf(range, width, nowMs);
          expect((end - start) / WIDTHS[width]).toBeLessThanOrEqual(1_500);
          expect([start % WIDTHS[width], end % WIDTHS[width]]).toEqual([0, 0]);
          expect(start * 1_000 <= nowMs && nowMs < end * 1_000).toBe(true);
        }
      }),
    );
  });
});

describe("a call as a line of curl", () => {
  it("is one that a shell reads as it was meant, whatever is said in it", () => {
    for (const content of ["it's", "$(touch /tmp/x) `id` \\", '"quoted"\n\'; ls', "こんにちは"]) {
      const call = {
        model: "m",
        messages: [{ role: "user" as const, content }],
        temperature: 1,
        max_tokens: 5,
      };
      const line = snippetOf("curl", "http://h/v1", call).replace(/^curl/, "printf '%s\\n'");
      const words = execFileSync("sh", ["-c", line], { encoding: "utf8" });
      const body = words.slice(words.indexOf("\n-d\n") + "\n-d\n".length);
      expect(JSON.parse(body)).toMatchObject({ ...call, stream: true });
    }
  });
});
