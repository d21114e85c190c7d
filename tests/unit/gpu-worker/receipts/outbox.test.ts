/**
 * The delivery as a state machine: whatever happens in whatever order, nothing is stuck and nothing
 * is sent in vain.
 */
import { describe, expect, it } from "vitest";

import {
  type Acknowledgement,
  BATCH_ITEMS,
  findDelayMs,
  Outbox,
  UnfitBatch,
} from "../../../../gpu-worker/src/receipts/outbox.ts";
import { fc, runs } from "../../../support/random.ts";
import { VirtualClock } from "./virtual-clock.ts";

const PUSH_DELAY_MS = 5_000;

interface Post {
  readonly ids: readonly string[];
  readonly settle: (answer: Acknowledgement) => void;
  readonly fail: (cause: Error) => void;
}

/**
 * One worker's journal of what is owed, its outbox in the present life, and the edge at the other
 * end.
 */
class Bench {
  readonly clock = new VirtualClock();
  /** What the journal says is owed. */
  readonly owed = new Set<string>();
  readonly booked = new Map<string, number>();
  readonly faults: string[] = [];
  posts: readonly string[][] = [];
  pending: Post | undefined;
  /** One process; what an earlier one still does nobody hears of. */
  #life: object | undefined;
  /** In this life. */
  #done = new Set<string>();
  #lastId = 0;
  #outbox = this.#begin();

  get outbox(): Outbox<string> {
    return this.#outbox;
  }

  push(delayMs: number): string {
    this.#lastId += 1;
    const id = `r${this.#lastId}`;
    this.owed.add(id);
    this.#outbox.push(id, delayMs);
    return id;
  }

  /** The edge has the oldest so many by another way. */
  forget(count: number): void {
    const ids = [...this.owed].slice(0, count);
    for (const id of ids) this.owed.delete(id);
    this.#outbox.forget(ids);
  }

  /** The process dies and another one takes up its journal. */
  restart(): void {
    this.pending = undefined;
    this.#outbox = this.#begin();
  }

  async answer(kind: Answer): Promise<void> {
    const { pending } = this;
    if (pending === undefined) return;
    this.pending = undefined;
    const { ids, settle, fail } = pending;
    if (kind === "unreachable") fail(new Error("connection refused"));
    else if (kind === "unfit") fail(new UnfitBatch("400"));
    else {
      const taken = kind === "all" || kind === "lost" ? ids : ids.filter((_, at) => at % 3 !== 1);
      for (const id of taken) this.booked.set(id, (this.booked.get(id) ?? 0) + 1);
      const refused = kind === "refuses some" ? ids.filter((id) => !taken.includes(id)) : [];
      for (const id of refused) this.#done.add(id);
      if (kind === "lost") fail(new Error("the answer did not come"));
      else settle({ acknowledged: taken, refused });
    }
    await settled();
  }

  /**
   * The edge is well from now on.
   *
   * @returns how many batches it took until nothing was left to do
   */
  async heal(): Promise<number> {
    for (let batches = 0; batches < 1_000; batches += 1) {
      for (let at = 0; at < 100 && this.pending === undefined; at += 1) {
        const { nextMs } = this.clock;
        if (nextMs === undefined) return batches;
        this.clock.advance(nextMs - this.clock.tick());
        await settled();
      }
      await this.answer("all");
    }
    throw new Error("there is no end to it");
  }

  #begin(): Outbox<string> {
    this.#done = new Set();
    const life = {};
    this.#life = life;
    const outbox = new Outbox<string>({
      name: "receipts",
      idOf: (id) => id,
      post: (ids) => this.#post(ids, life),
      onDone: (ids) => {
        if (this.#life !== life) return;
        for (const id of ids) {
          this.owed.delete(id);
          this.#done.add(id);
        }
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      clock: this.clock,
      random: () => 0.5,
    });
    for (const id of this.owed) outbox.push(id);
    outbox.start();
    return outbox;
  }
  #post(ids: readonly string[], life: object): Promise<Acknowledgement> {
    if (this.#life !== life) return new Promise(() => undefined);
    if (ids.length === 0) this.faults.push("an empty batch");
    if (ids.length > BATCH_ITEMS) this.faults.push(`${ids.length} in a batch`);
    if (new Set(ids).size < ids.length) this.faults.push("one twice in a batch");
    if (this.pending !== undefined) this.faults.push("two batches at once");
    for (const id of ids) if (this.#done.has(id)) this.faults.push(`${id} after it was taken`);
    this.posts = [...this.posts, [...ids]];
    return new Promise((settle, fail) => {
      this.pending = { ids, settle, fail };
    });
  }
}

const ANSWERS = ["all", "some", "refuses some", "unreachable", "lost", "unfit"] as const;
type Answer = (typeof ANSWERS)[number];

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

type Act = (bench: Bench) => void | Promise<void>;
const act = (name: string, work: Act): Act => Object.assign(work, { toString: () => name });

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 130 }), fc.constantFrom(0, PUSH_DELAY_MS))
    .map(([count, delayMs]) =>
      act(`push ${count} after ${delayMs}`, (bench) => {
        for (let at = 0; at < count; at += 1) bench.push(delayMs);
      }),
    ),
  fc.constant(act("push", (bench) => void bench.push(PUSH_DELAY_MS))),
  fc
    .integer({ min: 1, max: 200 })
    .map((count) => act(`forget ${count}`, (bench) => bench.forget(count))),
  fc.constant(
    act("push and forget", (bench) => {
      bench.push(0);
      bench.forget(bench.owed.size);
    }),
  ),
  fc.integer({ min: 0, max: 12_000 }).map((byMs) =>
    act(`advance ${byMs}`, async (bench) => {
      bench.clock.advance(byMs);
      await settled();
    }),
  ),
  fc.constantFrom(...ANSWERS).map((kind) => act(`answer ${kind}`, (bench) => bench.answer(kind))),
  fc.constant(act("restart", (bench) => bench.restart())),
);

describe("Outbox", () => {
  it("delivers everything after any history, once the edge is well, and never an empty batch", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 60 }), async (history) => {
        const bench = new Bench();
        for (const step of history) await step(bench);
        const waiting = bench.owed.size;
        const batches = await bench.heal();
        expect(bench.faults).toEqual([]);
        expect([...bench.owed]).toEqual([]);
        expect(bench.outbox.size).toBe(0);
        // Those that were parted go one by one; all others in full batches.
        expect(batches).toBeLessThanOrEqual(waiting + 2);
      }),
      { numRuns: runs(300) },
    );
  });

  it("goes on after what it was about to send went another way", async () => {
    const bench = new Bench();
    bench.push(0);
    bench.forget(1);
    bench.clock.advance(0);
    await settled();
    expect(bench.posts).toEqual([]);
    const id = bench.push(0);
    await bench.heal();
    expect(bench.posts).toEqual([[id]]);
  });

  it("joins what comes within its wait", async () => {
    const bench = new Bench();
    for (let at = 0; at < 50; at += 1) {
      bench.push(PUSH_DELAY_MS);
      bench.clock.advance(100);
    }
    await bench.heal();
    expect(bench.posts.length).toBeLessThanOrEqual(7);
    expect(bench.booked.size).toBe(50);
  });

  it("lets the others pass one that is never taken, and sends it less and less often", async () => {
    const bench = new Bench();
    const bad = bench.push(0);
    for (let at = 0; at < 30; at += 1) {
      bench.push(0);
      bench.clock.advance(10_000);
      await settled();
      const { pending } = bench;
      bench.pending = undefined;
      if (pending?.ids.includes(bad)) pending.fail(new UnfitBatch("400"));
      else pending?.settle({ acknowledged: pending.ids, refused: [] });
      await settled();
    }
    expect([...bench.owed].length).toBeLessThanOrEqual(3);
    expect(bench.owed.has(bad)).toBe(true);
  });

  it("tries again within seconds, however long the edge was away", async () => {
    const bench = new Bench();
    bench.push(0);
    for (let at = 0; at < 100; at += 1) {
      const waitMs = (bench.clock.nextMs ?? Number.POSITIVE_INFINITY) - bench.clock.tick();
      expect(waitMs).toBeLessThanOrEqual(5_000);
      bench.clock.advance(waitMs);
      await bench.answer("unreachable");
    }
  });

  it("gives what waits away when it stops, as far as the edge takes it", async () => {
    const bench = new Bench();
    for (let at = 0; at < 250; at += 1) bench.push(PUSH_DELAY_MS);
    const stopped = bench.outbox.stop();
    for (let at = 0; at < 3; at += 1) {
      await settled();
      await bench.answer("all");
    }
    await stopped;
    expect(bench.posts.map((ids) => ids.length)).toEqual([100, 100, 50]);
    expect(bench.owed.size).toBe(0);
    expect(bench.clock.nextMs).toBeUndefined();
  });

  it("stops though the edge is away, and keeps the rest for the next start", async () => {
    const bench = new Bench();
    for (let at = 0; at < 250; at += 1) bench.push(0);
    bench.clock.advance(0);
    const stopped = bench.outbox.stop();
    await bench.answer("unreachable");
    await bench.answer("unreachable");
    await stopped;
    expect(bench.owed.size).toBe(250);
    bench.restart();
    await bench.heal();
    expect(bench.booked.size).toBe(250);
  });
});

describe("findDelayMs", () => {
  it("doubles up to some seconds, with jitter", () => {
    expect(findDelayMs(1, () => 1)).toBe(1_000);
    expect(findDelayMs(2, () => 1)).toBe(2_000);
    expect(findDelayMs(2, () => 0)).toBe(1_000);
    expect(findDelayMs(50, () => 1)).toBe(5_000);
  });
});
