/**
 * The overview in the browser: events read and added up, waits between attempts, sentences of
 * marks.
 */
import { describe, expect, it } from "vitest";

import { eventsOf, waitAfter, type ServerEvent } from "../../../dashboard/src/api/events.ts";
import type { OverviewEvent } from "../../../dashboard/src/api/schema.ts";
import { sentenceOf } from "../../../dashboard/src/pages/marks.ts";
import { applyEvent } from "../../../dashboard/src/pages/overview-events.ts";
import { fc } from "../../support/random.ts";

const hour = (start: number, requests: number) => ({
  start_time: start,
  num_model_requests: requests,
});
const event = (name: string, start: number, hours: object[]) => ({
  name,
  data: JSON.stringify({ object: "overview", start_time: start, hours }),
});
const countsOf = (overview: OverviewEvent | null) =>
  overview?.hours.map((one) => [one.start_time, one.num_model_requests]);

async function readAll(parts: readonly string[]): Promise<ServerEvent[]> {
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const one of eventsOf(bytes)) events.push(one);
  return events;
}

describe("events", () => {
  it("are the same however the stream is cut, without the comments between them", async () => {
    const text =
      ': here\n\nid: a.1\nevent: overview.change\ndata: {"x": ": "}\n\n: keep-alive\n\ndata: 2\n\ndata: cut';
    const whole = [
      { id: "a.1", name: "overview.change", data: '{"x": ": "}' },
      { id: null, name: "message", data: "2" },
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 6 }), async (cuts) => {
        const bounds = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const parts = bounds.slice(1).map((end, at) => text.slice(bounds[at], end));
        expect(await readAll(parts)).toEqual(whole);
      }),
    );
  });

  it("of a change replace the hours that they have, and hours leave with their day", () => {
    let known = applyEvent(null, event("overview.snapshot", 0, [hour(0, 1), hour(3_600, 2)]));
    known = applyEvent(known, event("overview.change", 0, [hour(3_600, 5)]));
    expect(countsOf(known)).toEqual([
      [0, 1],
      [3_600, 5],
    ]);
    known = applyEvent(known, event("overview.change", 3_600, [hour(7_200, 1)]));
    expect(countsOf(known)).toEqual([
      [3_600, 5],
      [7_200, 1],
    ]);
    expect(applyEvent(known, { name: "another", data: "no JSON" })).toBe(known);
    known = applyEvent(known, event("overview.snapshot", 7_200, [hour(7_200, 9)]));
    expect(countsOf(known)).toEqual([[7_200, 9]]);
  });
});

describe("the wait after a failure", () => {
  it("grows with the failures, is bounded, and differs between readers", () => {
    expect(waitAfter(1, 1)).toBe(1_000);
    expect(waitAfter(2, 1)).toBe(2_000);
    expect(waitAfter(2, 0)).toBe(1_000);
    for (const failures of [10, 1_000, 1e9]) {
      expect(waitAfter(failures, 1)).toBe(30_000);
      expect(waitAfter(failures, 0)).toBe(15_000);
    }
  });
});

describe("a marked hour", () => {
  it("is a sentence that names the value, what was expected, and the rule", () => {
    const mark = {
      metric: "error_rate" as const,
      start_time: 1_796_000_400,
      value: 0.125,
      expected_low: 0,
      expected_high: 0.03,
      compared_with: "last_hours" as const,
      compared_hours: 48,
    };
    const text = sentenceOf(mark);
    expect(text).toContain("12.5 % of the requests failed, where 0.0 % to 3.0 % were expected.");
    expect(text).toContain("six robust deviations around the median of the 48 hours before");
    expect(sentenceOf({ ...mark, metric: "spend", value: 1_500_000_000 })).toContain("$1.50 spent");
  });
});
