/** Streams that are open: how many of whom, and when they are woken. */
import { describe, expect, it } from "vitest";

import { MAX_OF_GROUP, MAX_OF_HOLDER, MAX_STREAMS, Viewers } from "../../../src/watch/viewers.ts";
import { OPERATORS } from "../../../src/watch/watch.ts";

let made = 0;
const place = (holder: string, group = OPERATORS, organizationId: string | null = null) => ({
  viewerId: `viewer ${(made += 1)}`,
  holder,
  group,
  organizationId,
});

describe("open streams", () => {
  it("are a bounded number of a session's, and one that is closed makes room", () => {
    const viewers = new Viewers();
    const own = Array.from({ length: MAX_OF_HOLDER }, () => place("session a"));
    for (const one of own) expect(viewers.enter(one, 0)).toBe(0);
    expect(viewers.enter(place("session a"), 0)).toBeGreaterThan(0);
    expect(viewers.enter(place("session b"), 0)).toBe(0);
    // One that is open already only asks for more.
    for (const one of own) expect(viewers.enter(one, 0)).toBe(0);
    viewers.leave(own[0]?.viewerId ?? "");
    expect(viewers.enter(place("session a"), 0)).toBe(0);
  });

  it("of an organization take no place of another's, however many sessions it has", () => {
    const viewers = new Viewers();
    const opened = Array.from({ length: 2 * MAX_OF_GROUP }, (_, at) =>
      viewers.enter(place(`session ${at}`, "org_a", "org_a"), 0),
    );
    expect(opened.filter((waitMs) => waitMs === 0)).toHaveLength(MAX_OF_GROUP);
    expect(viewers.enter(place("session b", "org_b", "org_b"), 0)).toBe(0);
    expect(viewers.enter(place("session o"), 0)).toBe(0);
  });

  it("are a bounded number in all, of which organizations leave the operators theirs", () => {
    const viewers = new Viewers();
    for (let at = 0; at < 2 * MAX_STREAMS; at += 1)
      viewers.enter(place(`session ${at}`, `org_${at}`, `org_${at}`), 0);
    expect(viewers.size).toBe(MAX_STREAMS - MAX_OF_GROUP);
    const opened = Array.from({ length: 2 * MAX_OF_GROUP }, (_, at) =>
      viewers.enter(place(`operator ${at}`, OPERATORS, at % 2 === 0 ? null : "org_1"), 0),
    );
    expect(opened.filter((waitMs) => waitMs === 0)).toHaveLength(MAX_OF_GROUP);
    expect(viewers.size).toBe(MAX_STREAMS);
  });

  it("that ask for nothing any more lose their places", () => {
    const viewers = new Viewers();
    for (let at = 0; at < MAX_OF_HOLDER; at += 1) viewers.enter(place("session a"), 0);
    expect(viewers.enter(place("session a"), 59_999)).toBeGreaterThan(0);
    expect(viewers.enter(place("session a"), 60_000)).toBe(0);
    expect(viewers.size).toBe(1);
  });

  it("are woken by what they show, and by their end", async () => {
    const viewers = new Viewers();
    const [service, own, other] = [
      place("a"),
      place("b", "org_b", "org_b"),
      place("c", "org_c", "org_c"),
    ];
    for (const one of [service, own, other]) viewers.enter(one, 0);
    const woken: string[] = [];
    const all = [service, own, other].map(async ({ viewerId, holder }) => {
      await viewers.change(viewerId, 60_000);
      woken.push(holder);
    });
    viewers.wake("org_b");
    await Promise.all(all.slice(0, 2));
    expect(woken).toEqual(["a", "b"]);
    viewers.leave(other.viewerId);
    await Promise.all(all);
    expect(woken).toEqual(["a", "b", "c"]);
    await viewers.change("nobody", 60_000);
  });

  it("say whose figures are watched: an organization's own, and all of them by an operator", () => {
    const viewers = new Viewers();
    expect(viewers.isWatched("org_a", 0)).toBe(false);
    viewers.enter(place("b", "org_b", "org_b"), 0);
    expect([viewers.isWatched("org_a", 0), viewers.isWatched("org_b", 0)]).toEqual([false, true]);
    viewers.enter(place("o"), 0);
    expect(viewers.isWatched("org_a", 0)).toBe(true);
  });
});
