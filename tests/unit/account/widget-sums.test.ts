import { describe, expect, it } from "vitest";

import { WidgetSums } from "../../../src/account/usage/widget-sums.ts";

const DAY_MS = 86_400_000;
const NOON_MS = 20_000 * DAY_MS + DAY_MS / 2;

function world() {
  const asked: { readonly startMs: number; readonly endMs: number }[] = [];
  const sums = new WidgetSums((query) => {
    asked.push(query);
    return [];
  });
  return { asked, sums };
}

describe("sums that widgets show", () => {
  it("are added up once in ten seconds, however many ask and for however many days", () => {
    const { asked, sums } = world();
    for (let at = 0; at < 10_000; at += 1)
      sums.of({ apiKeyId: null, projectId: "p" }, NOON_MS + at);
    expect(asked).toHaveLength(1);
    sums.of({ apiKeyId: null, projectId: "p" }, NOON_MS + 10_000);
    expect(asked).toHaveLength(2);
  });

  it("are each view's own, and of the 90 days up to today", () => {
    const { asked, sums } = world();
    const views = [
      { apiKeyId: null, projectId: null },
      { apiKeyId: "a", projectId: null },
      { apiKeyId: null, projectId: "a" },
      { apiKeyId: "a", projectId: "a" },
    ];
    for (const view of [...views, ...views]) sums.of(view, NOON_MS);
    expect(asked).toHaveLength(4);
    const endMs = NOON_MS + DAY_MS / 2;
    expect(asked[0]).toMatchObject({ startMs: endMs - 90 * DAY_MS, endMs });
    // A day that begins is there at once, and a clock that is put back shows nothing of later.
    sums.of(views[0] ?? never(), endMs);
    sums.of(views[0] ?? never(), NOON_MS - 20_000);
    expect(asked).toHaveLength(6);
  });

  it("are remembered of a bounded number of views", () => {
    const { asked, sums } = world();
    const view = (at: number) => ({ apiKeyId: `key_${at}`, projectId: null });
    for (let at = 0; at < 257; at += 1) sums.of(view(at), NOON_MS);
    sums.of(view(0), NOON_MS);
    expect(asked).toHaveLength(258);
  });
});

function never(): never {
  throw new Error("there are four views");
}
