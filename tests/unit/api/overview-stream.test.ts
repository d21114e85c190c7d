/** A stream of the overview, event by event, with what it asks in between. */
import { describe, expect, it } from "vitest";

import {
  MAX_TURNS,
  overviewTexts,
  RECHECK_EVERY_MS,
  type OverviewStream,
} from "../../../src/api/admin/overview-stream.ts";
import { NO_FIGURES } from "../../../src/watch/figures.ts";
import type { Seen, View, Watch, WatchCall } from "../../../src/watch/watch.ts";

const VIEW: View = {
  windows: { startMs: 0, middleMs: 1, endMs: 2 },
  current: NO_FIGURES,
  previous: NO_FIGURES,
  hours: [],
  organizations: [],
  marks: [],
};
const view = (id: string, isWhole = false): Seen => ({ kind: "view", id, isWhole, view: VIEW });
const QUIET: Seen = { kind: "quiet" };

class FakeWatch {
  readonly asked: WatchCall[] = [];
  readonly left: string[] = [];
  readonly waited: number[] = [];
  readonly leaving = new AbortController();
  nowMs = 0;
  isAllowed = true;
  checks = 0;
  #answers: Seen[];

  constructor(answers: Seen[]) {
    this.#answers = answers;
  }

  texts(first: Seen, fields: Partial<OverviewStream> = {}) {
    const watch = {
      next: async (call: WatchCall) => {
        this.asked.push(call);
        return this.#answers.shift() ?? QUIET;
      },
      leave: async (viewerId: string) => void this.left.push(viewerId),
    } as Partial<Watch> as Watch;
    const place = { viewerId: "v", holder: "h", group: "g", organizationId: null, seen: null };
    return overviewTexts({
      watch: () => watch,
      call: place,
      first,
      toEvent: async () => ({ object: "overview" }),
      mayGoOn: async () => {
        this.checks += 1;
        return this.isAllowed;
      },
      now: () => this.nowMs,
      wait: async (ms) => void this.waited.push(ms),
      signal: this.leaving.signal,
      ...fields,
    });
  }
}

describe("a stream of the overview", () => {
  it("has everything first, then changes, a second apart, each with the id to go on from", async () => {
    const fake = new FakeWatch([QUIET, view("2"), view("3")]);
    const texts = fake.texts(view("1", true));
    const events = [await texts.next(), await texts.next(), await texts.next()];
    expect(events.map(({ value }) => value)).toEqual([
      'id: 1\nevent: overview.snapshot\ndata: {"object":"overview"}\n\n',
      'id: 2\nevent: overview.change\ndata: {"object":"overview"}\n\n',
      'id: 3\nevent: overview.change\ndata: {"object":"overview"}\n\n',
    ]);
    expect(fake.waited).toEqual([1_000, 1_000]);
    expect(fake.asked.map(({ seen }) => seen)).toEqual(["1", "1", "2"]);
    await texts.return(undefined);
    expect(fake.left).toEqual(["v"]);
  });

  it("asks for nothing while its reader takes nothing", async () => {
    const fake = new FakeWatch([view("2"), view("3"), view("4")]);
    const texts = fake.texts(view("1", true));
    await texts.next();
    expect(fake.asked).toEqual([]);
    await texts.return(undefined);
  });

  it("goes on from what was seen, with no event before there is a newer one", async () => {
    const fake = new FakeWatch([view("8")]);
    const call = { viewerId: "v", holder: "h", group: "g", organizationId: null, seen: "7" };
    const texts = fake.texts(QUIET, { call });
    expect((await texts.next()).value).toContain("id: 8\n");
    expect(fake.asked.map(({ seen }) => seen)).toEqual(["7"]);
    await texts.return(undefined);
  });

  it("ends when whoever opened it may not see it any more, before it says another word", async () => {
    const fake = new FakeWatch([view("2"), view("3")]);
    const texts = fake.texts(view("1", true));
    await texts.next();
    expect(fake.checks).toBe(0);
    fake.nowMs += RECHECK_EVERY_MS;
    expect((await texts.next()).value).toContain("id: 2\n");
    expect(fake.checks).toBe(1);
    fake.nowMs += RECHECK_EVERY_MS;
    fake.isAllowed = false;
    expect(await texts.next()).toEqual({ done: true, value: undefined });
    expect(fake.left).toEqual(["v"]);
  });

  it("ends when its reader leaves, when there is no place, and after a bounded number of calls", async () => {
    const leaving = new FakeWatch([]);
    const texts = leaving.texts(view("1", true));
    await texts.next();
    leaving.leaving.abort();
    expect((await texts.next()).done).toBe(true);
    expect(leaving.asked).toEqual([]);
    const full = new FakeWatch([{ kind: "full", retryAfterMs: 1 }]);
    expect((await full.texts(QUIET).next()).done).toBe(true);
    const silent = new FakeWatch([]);
    expect((await silent.texts(QUIET).next()).done).toBe(true);
    expect(silent.asked).toHaveLength(MAX_TURNS);
    expect([leaving.left, full.left, silent.left]).toEqual([["v"], ["v"], ["v"]]);
  });
});
