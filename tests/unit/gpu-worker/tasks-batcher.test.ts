import { describe, expect, it } from "vitest";

import { WaitingRoom } from "../../../gpu-worker/src/engine-client/waiting-room.ts";
import {
  type BatchLimits,
  findBucket,
  MicroBatcher,
  type Row,
} from "../../../gpu-worker/src/scheduling/micro-batcher.ts";
import { fc } from "../../support/random.ts";

const LIMITS: BatchLimits = { windowMs: 3, maxBatchTokens: 256, maxBatchRows: 8 };

interface Offer {
  readonly organizationId?: string;
  readonly priority?: number;
  readonly atMs?: number;
}

const rowsOf = (...tokens: number[]): Row[] => tokens.map((count) => ({ tokens: count }));
const many = (count: number, tokens: number): Row[] =>
  Array.from({ length: count }, () => ({ tokens }));

function offer(batcher: MicroBatcher<Row>, requestId: string, rows: Row[], given: Offer = {}) {
  const { organizationId = "org", priority = 0, atMs = 0 } = given;
  batcher.offer({ requestId, organizationId, priority, rows }, atMs);
}

const takeIds = (batcher: MicroBatcher<Row>) => batcher.take().map(({ requestId }) => requestId);

const anyRequests = fc.array(
  fc.record({
    organizationId: fc.constantFrom("a", "b", "c"),
    priority: fc.integer({ min: -1, max: 1 }),
    tokens: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 8 },
);

function offerAll(
  batcher: MicroBatcher<Row>,
  requests: ReturnType<typeof anyRequests.generate>["value"],
) {
  for (const [index, { organizationId, priority, tokens }] of requests.entries()) {
    offer(batcher, `r${index}`, rowsOf(...tokens), { organizationId, priority });
  }
}

function drain(batcher: MicroBatcher<Row>) {
  const batches = [];
  while (batcher.hasRows) batches.push(batcher.take());
  return batches;
}

describe("the micro-batcher", () => {
  it("waits for the window, and not longer", () => {
    const batcher = new MicroBatcher<Row>(LIMITS);
    expect(batcher.findReadyTickMs()).toBeUndefined();
    offer(batcher, "first", rowsOf(10), { atMs: 100 });
    offer(batcher, "second", rowsOf(10), { atMs: 102 });
    expect(batcher.findReadyTickMs()).toBe(103);
    expect(takeIds(batcher)).toEqual(["first", "second"]);
    expect(batcher.hasRows).toBe(false);
  });

  it("does not wait for company when rows or tokens fill a batch", () => {
    const byRows = new MicroBatcher<Row>(LIMITS);
    offer(byRows, "rows", many(8, 1), { atMs: 100 });
    expect(byRows.findReadyTickMs()).toBe(-Infinity);
    const byTokens = new MicroBatcher<Row>(LIMITS);
    offer(byTokens, "tokens", many(2, 128), { atMs: 100 });
    expect(byTokens.findReadyTickMs()).toBe(-Infinity);
  });

  it("puts rows of different requests and organizations into one batch", () => {
    const batcher = new MicroBatcher<Row>(LIMITS);
    offer(batcher, "a", rowsOf(10), { organizationId: "one" });
    offer(batcher, "b", rowsOf(12), { organizationId: "two" });
    offer(batcher, "c", rowsOf(9), { organizationId: "two" });
    expect(takeIds(batcher).toSorted()).toEqual(["a", "b", "c"]);
  });

  it("keeps long rows away from short ones", () => {
    const batcher = new MicroBatcher<Row>(LIMITS);
    offer(batcher, "short", rowsOf(10));
    offer(batcher, "long", rowsOf(100));
    offer(batcher, "shorter", rowsOf(3));
    expect(takeIds(batcher)).toEqual(["short", "shorter"]);
    expect(takeIds(batcher)).toEqual(["long"]);
  });

  it("lets a request of one row pass a request of many, of the same organization or another", () => {
    for (const organizationId of ["org", "other"]) {
      const batcher = new MicroBatcher<Row>(LIMITS);
      offer(batcher, "bulk", many(100, 10));
      takeIds(batcher);
      offer(batcher, "single", rowsOf(10), { organizationId });
      expect(takeIds(batcher)).toContain("single");
    }
  });

  it("runs a higher priority first", () => {
    const batcher = new MicroBatcher<Row>({ ...LIMITS, maxBatchRows: 1 });
    offer(batcher, "low", rowsOf(10), { priority: -1 });
    offer(batcher, "plain", rowsOf(10));
    offer(batcher, "high", rowsOf(10), { priority: 5 });
    expect([...takeIds(batcher), ...takeIds(batcher), ...takeIds(batcher)]).toEqual([
      "high",
      "plain",
      "low",
    ]);
  });

  it("runs a row that is longer than a batch may be, alone", () => {
    const batcher = new MicroBatcher<Row>(LIMITS);
    offer(batcher, "huge", rowsOf(500, 500));
    expect(batcher.take().map(({ index }) => index)).toEqual([0]);
    expect(batcher.take().map(({ index }) => index)).toEqual([1]);
  });

  it("takes no row of a request that was removed", () => {
    const batcher = new MicroBatcher<Row>(LIMITS);
    offer(batcher, "gone", many(20, 10));
    offer(batcher, "here", rowsOf(10));
    takeIds(batcher);
    batcher.remove("gone");
    expect(
      drain(batcher)
        .flat()
        .every(({ requestId }) => requestId === "here"),
    ).toBe(true);
  });

  it("gives every row out once, in batches within the limits and of one bucket", () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const batcher = new MicroBatcher<Row>(LIMITS);
        offerAll(batcher, requests);
        const batches = drain(batcher);
        for (const batch of batches) {
          const longest = Math.max(...batch.map(({ row }) => row.tokens));
          const buckets = new Set(batch.map(({ row }) => findBucket(row.tokens)));
          expect(buckets.size).toBe(1);
          expect(batch.length).toBeLessThanOrEqual(LIMITS.maxBatchRows);
          if (batch.length > 1) {
            expect(batch.length * longest).toBeLessThanOrEqual(LIMITS.maxBatchTokens);
          }
        }
        const given = batches.flat().map(({ requestId, index }) => `${requestId}.${index}`);
        const wanted = requests.flatMap(({ tokens }, request) =>
          tokens.map((_, index) => `r${request}.${index}`),
        );
        expect(given.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it("gives organizations that both have rows the same tokens, within one row", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 2, max: 30 }),
        (rows, turns) => {
          const batcher = new MicroBatcher<Row>({ ...LIMITS, maxBatchRows: 1 });
          for (let request = 0; request < rows; request += 1) {
            offer(batcher, `busy${request}`, many(rows, 12), { organizationId: "busy" });
          }
          offer(batcher, "quiet", many(rows * rows, 12), { organizationId: "quiet" });
          const taken = Array.from({ length: Math.min(turns, rows * rows) }, () =>
            takeIds(batcher),
          ).flat();
          const quiet = taken.filter((id) => id === "quiet").length;
          expect(Math.abs(2 * quiet - taken.length)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("gives organizations the same of what rows took, where that is known when they have run", () => {
    const limits = { ...LIMITS, maxBatchRows: 1, isChargedLater: true };
    const batcher = new MicroBatcher<Row>(limits);
    // Few tokens that take long, and many that do not.
    offer(batcher, "greedy", many(400, 2), { organizationId: "greedy" });
    offer(batcher, "quiet", many(40, 200), { organizationId: "quiet" });
    const tookMs = new Map([
      ["greedy", 100],
      ["quiet", 10],
    ]);
    const had = new Map<string, number>();
    while ((had.get("quiet") ?? 0) < 400) {
      const [id = ""] = takeIds(batcher);
      const ms = tookMs.get(id) ?? 0;
      batcher.charge(id, ms);
      had.set(id, (had.get(id) ?? 0) + ms);
    }
    expect(had.get("greedy")).toBeLessThanOrEqual(500);
  });

  it("gives a short row its turn before long ones of organizations that had as much", () => {
    const limits = { ...LIMITS, maxBatchRows: 1, isChargedLater: true };
    const batcher = new MicroBatcher<Row>(limits);
    for (const id of ["a", "b", "c"]) offer(batcher, id, many(2, 6_000), { organizationId: id });
    expect(takeIds(batcher)).toEqual(["a"]);
    batcher.charge("a", 17_000);
    offer(batcher, "late", rowsOf(20), { organizationId: "late" });
    expect(takeIds(batcher)).toEqual(["late"]);
    batcher.charge("late", 50);
    expect(takeIds(batcher)).toEqual(["b"]);
    batcher.charge("b", 17_000);
    expect(takeIds(batcher)).toEqual(["c"]);
  });

  it("lets few large requests of an organization begin, and those that are nearly done end", () => {
    const sizes = fc.array(
      fc.record({
        rows: fc.integer({ min: 1, max: 60 }),
        tokens: fc.integer({ min: 1, max: 200 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(sizes, fc.boolean(), (requests, isChargedLater) => {
        const batcher = new MicroBatcher<Row>({ ...LIMITS, isChargedLater });
        const left = new Map<string, number>();
        for (const [index, { rows, tokens }] of requests.entries()) {
          left.set(`r${index}`, rows);
          offer(batcher, `r${index}`, many(rows, tokens));
        }
        const begun = new Set<string>();
        const tokensOf = (id: string) =>
          (left.get(id) ?? 0) * (requests[Number(id.slice(1))]?.tokens ?? 0);
        while (batcher.hasRows) {
          for (const id of takeIds(batcher)) {
            begun.add(id);
            left.set(id, (left.get(id) ?? 0) - 1);
            if (left.get(id) === 0) begun.delete(id);
          }
          // Two large ones, and more only as far as little is left of all; and a small one.
          if (isChargedLater) expect(begun.size).toBeLessThanOrEqual(2);
          const [largest = 0, second = 0, ...others] = [...begun]
            .map(tokensOf)
            .toSorted((one, other) => other - one);
          const rest = others.reduce((sum, tokens) => sum + tokens, 0);
          if (rest > 1_024)
            expect(second + rest).toBeLessThanOrEqual(2 * LIMITS.maxBatchTokens + largest);
        }
        expect([...left.values()].every((rows) => rows === 0)).toBe(true);
      }),
    );
  });

  it("leaves a quiet organization room on the worker, where another filled it with large requests", () => {
    const batcher = new MicroBatcher<Row>({
      ...LIMITS,
      maxBatchTokens: 16_384,
      maxBatchRows: 2_048,
    });
    const room = new WaitingRoom({ maxWaiting: 64, maxWaitingBytes: 1_000_000 });
    const enter = (id: string, organizationId: string) =>
      room.enter({ id, organizationId, serviceTier: "default", priority: 0, bytes: 1 }, 0);
    for (let index = 0; index < 64; index += 1) {
      expect(enter(`hostile${index}`, "hostile")).toMatchObject({ isTaken: true });
      offer(batcher, `hostile${index}`, many(500, 200), { organizationId: "hostile" });
    }
    for (let batch = 0; batch < 50; batch += 1) for (const id of takeIds(batcher)) room.fix(id);
    for (let index = 0; index < 32; index += 1) {
      const entry = enter(`quiet${index}`, "quiet");
      expect(entry).toMatchObject({ isTaken: true });
      if (entry.isTaken) for (const id of entry.displaced) batcher.remove(id);
    }
  });

  it("puts a row into the power of two that it fits, at least 16", () => {
    expect([0, 1, 16, 17, 32, 33, 512].map(findBucket)).toEqual([16, 16, 16, 32, 32, 64, 512]);
  });
});

describe("what is known of organizations", () => {
  it("is bounded while somebody waits, however many come and go", () => {
    const batcher = new MicroBatcher<Row>({ ...LIMITS, maxBatchRows: 1 });
    // Somebody of low priority waits all the time.
    offer(batcher, "waiting", rowsOf(10), { organizationId: "patient", priority: -1 });
    for (let at = 0; at < 5_000; at += 1) {
      offer(batcher, `r${at}`, rowsOf(10), { organizationId: `org_${at}` });
      expect(takeIds(batcher)).toEqual([`r${at}`]);
    }
    expect(batcher.knownOrganizations).toBeLessThanOrEqual(1_024);
    expect(takeIds(batcher)).toEqual(["waiting"]);
    expect(batcher.knownOrganizations).toBe(0);
  });

  it("stays of those who wait", () => {
    const batcher = new MicroBatcher<Row>({ ...LIMITS, maxBatchRows: 1 });
    offer(batcher, "urgent", many(20, 100), { organizationId: "heavy", priority: 1 });
    offer(batcher, "heavy", many(30, 100), { organizationId: "heavy" });
    offer(batcher, "light", many(30, 100), { organizationId: "light" });
    for (let taken = 0; taken < 20; taken += 1) expect(takeIds(batcher)).toEqual(["urgent"]);
    for (let at = 0; at < 3_000; at += 1) {
      offer(batcher, `r${at}`, rowsOf(10), { organizationId: `org_${at}`, priority: 2 });
      expect(takeIds(batcher)).toEqual([`r${at}`]);
    }
    for (let taken = 0; taken < 20; taken += 1) expect(takeIds(batcher)).toEqual(["light"]);
  });
});
