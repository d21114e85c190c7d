/** Files that are read at once, in a time that the test moves. Turns are counted, not timed. */
import { describe, expect, it } from "vitest";

import { ApiError } from "../../../src/errors.ts";
import { FileLine, MAX_FILES, MAX_FILES_EACH, type OpenFile } from "../../../src/http/file-line.ts";

/** What writing a turn costs the one thread. */
const WRITE_MS = 30;

interface Timer {
  readonly atMs: number;
  readonly settle: () => void;
}

class World {
  nowMs = 1_000_000;
  readonly written: string[] = [];
  #timers: Timer[] = [];
  readonly line = new FileLine({ now: () => this.nowMs, wait: (ms) => this.wait(ms) });

  wait(ms: number): Promise<void> {
    return new Promise((settle) => this.#timers.push({ atMs: this.nowMs + ms, settle }));
  }

  open(who: string): OpenFile {
    return this.line.open(who, () => undefined);
  }

  /** Reads a file on, turn after turn. */
  async read(file: OpenFile, who: string, turns: number): Promise<void> {
    for (let turn = 0; turn < turns; turn += 1)
      await file.turn(
        async () => who,
        (read) => {
          this.written.push(read);
          this.nowMs += WRITE_MS;
        },
      );
  }

  async pass(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms;
    for (;;) {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const [next] = this.#timers.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > untilMs) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.settle();
    }
    this.nowMs = Math.max(this.nowMs, untilMs);
  }
}

function refusalOf(open: () => OpenFile): ApiError | undefined {
  try {
    open();
    return undefined;
  } catch (fault) {
    if (fault instanceof ApiError) return fault;
    throw fault;
  }
}

describe("files that are read at once", () => {
  it("are few of an organization, and another that has none gets in, however many there are", () => {
    const { line } = new World();
    const open = (who: string) => line.open(who, () => undefined);
    const own = Array.from({ length: MAX_FILES_EACH }, () => open("loud"));
    const refusal = refusalOf(() => open("loud"));
    expect(refusal).toMatchObject({ code: "no_capacity" });
    expect(refusal?.retryAfterMs).toBeGreaterThan(0);
    own[0]?.close();
    own[0]?.close();
    expect(refusalOf(() => open("loud"))).toBeUndefined();
    for (let at = own.length; at < MAX_FILES; at += 1) open(`org_${at}`);
    expect(refusalOf(() => open("org_20"))).toMatchObject({ code: "no_capacity" });
    expect(refusalOf(() => open("quiet"))).toBeUndefined();
  });

  it("are not counted when nobody has asked for more in a minute, and go on when somebody does", async () => {
    const world = new World();
    const files = Array.from({ length: MAX_FILES_EACH }, () => world.open("a"));
    const [first] = files as [OpenFile, ...OpenFile[]];
    await world.pass(40_000);
    const reading = world.read(first, "a", 1);
    await world.pass(30_000);
    await reading;
    for (let at = 1; at < MAX_FILES_EACH; at += 1) world.open("a");
    expect(refusalOf(() => world.open("a"))).toMatchObject({ code: "no_capacity" });
    const stalled = world.read(files[1] as OpenFile, "a", 1);
    await world.pass(1_000);
    await stalled;
    expect(world.written).toHaveLength(2);
  });

  it("take turns by organization, and leave half of the thread to others", async () => {
    const world = new World();
    const loud = Array.from({ length: MAX_FILES_EACH }, () => world.open("loud"));
    for (const file of loud) void world.read(file, "loud", 1_000);
    await world.pass(2_000);
    const [before, sinceMs] = [world.written.length, world.nowMs];
    const quiet = world.read(world.open("quiet"), "quiet", 10);
    await world.pass(4_000);
    await quiet;
    const turns = world.written.slice(before);
    const last = turns.lastIndexOf("quiet");
    expect(turns.slice(0, last).filter((who) => who === "loud").length).toBeLessThanOrEqual(12);
    const busyMs = turns.length * WRITE_MS;
    expect(busyMs).toBeLessThan((world.nowMs - sinceMs) * 0.6);
    expect(busyMs).toBeGreaterThan((world.nowMs - sinceMs) * 0.4);
  });

  it("take no turn from the others when a reader is gone in the middle of one", async () => {
    const world = new World();
    void world.open("gone").turn(
      () => new Promise(() => undefined),
      () => undefined,
    );
    const reading = world.read(world.open("b"), "b", 3);
    await world.pass(1_000);
    await reading;
    expect(world.written).toEqual(["b", "b", "b"]);
  });
});
