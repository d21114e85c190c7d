/** The journal on a disk that is full, fails, or dies with the process. */
import { beforeEach, describe, expect, it } from "vitest";

import { Journal, type JournalOptions } from "../../../../gpu-worker/src/receipts/journal.ts";
import { fc, runs } from "../../../support/random.ts";
import { MemoryDisk } from "./memory-disk.ts";
import { receiptOf as receiptAt } from "./receipt-of.ts";

const PATH = "/state/requests.ndjson";
const NOW_MS = 1_000_000_000_000;
let logged: string[] = [];

beforeEach(() => {
  logged = [];
});

const log = {
  info: (event: string) => void logged.push(event),
  warn: (event: string) => void logged.push(event),
  error: (event: string) => void logged.push(event),
};
const onDisk = (disk: MemoryDisk, options: Partial<JournalOptions> = {}) =>
  new Journal({ folder: "/state", disk, now: () => NOW_MS, log, ...options });
const receiptOf = (requestId: string) => receiptAt(requestId, NOW_MS);
const begin = (journal: Journal, id: string) => journal.start(id, "org_1");

describe("a disk on a bad day", () => {
  it("that takes a few bytes at a time gets every line whole", () => {
    const disk = new MemoryDisk();
    disk.mostPerWrite = 7;
    const journal = onDisk(disk, { compactAtBytes: 5_000 });
    for (let at = 0; at < 50; at += 1) journal.end(receiptOf(`r${at}`));
    const next = onDisk(disk.survivors());
    expect(next.findUndelivered()).toHaveLength(50);
    expect(next.damagedLines).toBe(0);
  });

  it("that is too full for the copy keeps the old file, to the last receipt", () => {
    const disk = new MemoryDisk();
    const first = onDisk(disk);
    for (let at = 0; at < 10_000; at += 1) first.end(receiptOf(`r${at}`));
    const before = disk.text(PATH) ?? "";
    disk.capacityBytes = Math.floor(before.length * 1.3);
    const again = onDisk(disk);
    expect(again.findUndelivered()).toHaveLength(10_000);
    expect(disk.text(PATH)).toBe(before);
    expect(disk.paths).toEqual([PATH]);
    expect(again.isWritable).toBe(false);
    disk.capacityBytes *= 2;
    expect(again.catchUp()).toBe(true);
    expect(onDisk(disk.survivors()).findUndelivered()).toHaveLength(10_000);
  });

  it("that is full refuses what would begin, and takes the rest when there is room", () => {
    const disk = new MemoryDisk();
    const journal = onDisk(disk);
    expect(begin(journal, "a")).toBe(true);
    disk.capacityBytes = (disk.text(PATH) ?? "").length + 20;
    expect(begin(journal, "b")).toBe(false);
    expect(journal.isWritable).toBe(false);
    expect(journal.has("b")).toBe(false);
    journal.progress("a", 3, 16);
    journal.end(receiptOf("a"));
    expect(journal.find("a").state).toBe("ended");
    journal.markDelivered(["a"]);
    expect(journal.catchUp()).toBe(false);
    expect(onDisk(disk.survivors()).find("a").state).toBe("lost");
    disk.capacityBytes = Number.MAX_SAFE_INTEGER;
    expect(journal.catchUp()).toBe(true);
    expect(begin(journal, "b")).toBe(true);
    const next = onDisk(disk.survivors());
    expect(next.find("a").state).toBe("ended");
    expect(next.findUndelivered()).toEqual([]);
    expect(logged.filter((event) => event.startsWith("journal."))).toContain("journal.writable");
  });

  it("never glues a line to what a failed write left, not even where that cannot be taken back", () => {
    const disk = new MemoryDisk();
    const journal = onDisk(disk);
    disk.failing.add("write").add("truncate");
    journal.end(receiptOf("a"));
    disk.failing.delete("write");
    expect(begin(journal, "b")).toBe(false);
    disk.failing.clear();
    expect(journal.catchUp()).toBe(true);
    expect(begin(journal, "b")).toBe(true);
    const next = onDisk(disk.survivors());
    expect([next.find("a").state, next.find("b").state]).toEqual(["ended", "lost"]);
    expect(next.damagedLines).toBe(0);
  });

  it.each(["open", "write", "sync", "rename", "size", "read"] as const)(
    "that fails at %s while the file is copied leaves the file and the journal as they were",
    (call) => {
      const disk = new MemoryDisk();
      const journal = onDisk(disk, { compactAtBytes: 3_000 });
      begin(journal, "a");
      // Only in the copy, as the file itself is written by the same calls.
      disk.open = (file, isFresh) => {
        if (isFresh) disk.failing.add(call);
        return MemoryDisk.prototype.open.call(disk, file, isFresh);
      };
      for (let at = 0; at < 10; at += 1) {
        journal.end(receiptOf(`r${at}`));
        disk.failing.clear();
      }
      expect(logged).toContain("journal.not_compacted");
      const next = onDisk(disk.survivors());
      expect(next.find("a").state).toBe("lost");
      expect(next.findUndelivered()).toHaveLength(10);
    },
  );

  it("is never filled by the journal itself", () => {
    const disk = new MemoryDisk();
    disk.capacityBytes = 256 * 1024;
    const journal = onDisk(disk);
    for (let at = 0; at < 3_000; at += 1) {
      expect(begin(journal, `r${at}`)).toBe(true);
      journal.end(receiptOf(`r${at}`));
      journal.markDelivered([`r${at}`]);
    }
    expect(logged).toEqual([]);
    expect(journal.find("r2999").state).toBe("ended");
  });
});

describe("a process that is killed", () => {
  const REQUESTS = 9;
  const MOST_CALLS = 60;

  /** What somebody was told before the kill. */
  class Told {
    readonly begun = new Set<string>();
    readonly ended = new Set<string>();
    readonly known = new Set<string>();
  }

  interface Kill {
    /** Changing calls of the file system until it comes. */
    readonly calls: number;
    /** What is done of the write in which it comes. */
    readonly bytes: number;
  }

  /** Does a worker's work until the disk kills it. */
  function live(disk: MemoryDisk, ids: readonly string[], told: Told): void {
    const journal = onDisk(disk, { compactAtBytes: 2_500 });
    for (const id of ids) {
      const hasBegun = begin(journal, id);
      if (disk.isDead || !hasBegun) return;
      told.begun.add(id);
      journal.progress(id, 3, 16);
      journal.end(receiptOf(id));
      if (disk.isDead) return;
      told.ended.add(id);
      journal.markDelivered([id]);
      if (disk.isDead) return;
      told.known.add(id);
    }
  }

  function expectAllToldAfter(kills: readonly Kill[]): void {
    const told = new Told();
    let disk = new MemoryDisk();
    for (const [life, { calls, bytes }] of kills.entries()) {
      disk.callsUntilKill = calls;
      disk.killAfterBytes = bytes;
      try {
        live(
          disk,
          Array.from({ length: REQUESTS }, (_, at) => `${life}-${at}`),
          told,
        );
      } catch (cause) {
        if (!disk.isDead) throw cause;
      }
      disk = disk.survivors();
    }
    const left = onDisk(disk);
    const undelivered = new Set(left.findUndelivered().map(({ requestId }) => requestId));
    const lost = new Set(left.findLost().map(({ requestId }) => requestId));
    expect(left.damagedLines).toBe(0);
    for (const id of told.begun) expect(left.has(id), id).toBe(true);
    for (const id of told.ended) expect(left.find(id).state, id).toBe("ended");
    // The edge is told of every request in the end, and of none for which it has already said that
    // it knows.
    for (const id of told.begun)
      if (!undelivered.has(id) && !lost.has(id)) expect(left.find(id).state, id).toBe("ended");
    for (const id of told.known) expect(undelivered.has(id) || lost.has(id), id).toBe(false);
  }

  it("at each call of the file system, with none, some or all of a write done, leaves all that was told", () => {
    for (let calls = 1; calls <= MOST_CALLS; calls += 1)
      for (const bytes of [0, 1, 60, 10_000]) expectAllToldAfter([{ calls, bytes }]);
  });

  it("again and again leaves all that was told in any life", () => {
    const kill = fc.record({ calls: fc.integer({ min: 1, max: MOST_CALLS }), bytes: fc.nat(900) });
    fc.assert(fc.property(fc.array(kill, { minLength: 2, maxLength: 5 }), expectAllToldAfter), {
      numRuns: runs(100),
    });
  });
});
