import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Journal, type JournalOptions } from "../../../../gpu-worker/src/receipts/journal.ts";
import { fc, runs } from "../../../support/random.ts";
import { MemoryDisk } from "./memory-disk.ts";
import { receiptOf as receiptAt } from "./receipt-of.ts";

const HOUR_MS = 3_600_000;
const ORGANIZATION = "org_1";
let folder = "";
let nowMs = 1_000_000_000_000;
let logged: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-journal-"));
  nowMs = 1_000_000_000_000;
  logged = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = {
  info: (event: string) => void logged.push(event),
  warn: (event: string) => void logged.push(event),
  error: (event: string) => void logged.push(event),
};
const open = (options: Partial<JournalOptions> = {}) =>
  new Journal({ folder, now: () => nowMs, log, ...options });
const path = () => join(folder, "requests.ndjson");
const receiptOf = (requestId: string) => receiptAt(requestId, nowMs);
const begin = (journal: Journal, id: string) => journal.start(id, ORGANIZATION);
const lostOf = (requestId: string, promptTokens = 0, completionTokens = 0) => ({
  requestId,
  organizationId: ORGANIZATION,
  promptTokens,
  completionTokens,
});

describe("Journal", () => {
  it("answers lost with the last counts for what an earlier life began and did not end", () => {
    const first = open();
    begin(first, "a");
    first.progress("a", 3, 16);
    begin(first, "b");
    const second = open();
    expect(second.find("a")).toEqual({ state: "lost", promptTokens: 3, completionTokens: 16 });
    expect(second.find("b")).toEqual({ state: "lost", promptTokens: 0, completionTokens: 0 });
    expect(second.find("c")).toEqual({ state: "unknown" });
    expect(second.findLost()).toEqual([lostOf("a", 3, 16), lostOf("b")]);
  });

  it("tells of a lost request until the edge knows, over any number of lives", () => {
    begin(open(), "a");
    for (let life = 0; life < 3; life += 1) expect(open().findLost()).toEqual([lostOf("a")]);
    open().markDelivered(["a"]);
    expect(open().findLost()).toEqual([]);
    expect(open().find("a").state).toBe("lost");
  });

  it("keeps receipts and which of them are not known to have arrived", () => {
    const first = open();
    for (const id of ["a", "b"]) {
      begin(first, id);
      first.end(receiptOf(id));
    }
    first.markDelivered(["a"]);
    first.markDelivered(["a", "nobody"]);
    const second = open();
    expect(second.find("a")).toEqual({ state: "ended", receipt: receiptOf("a") });
    expect(second.findUndelivered()).toEqual([receiptOf("b")]);
    expect(second.list(ORGANIZATION, null)).toEqual({
      receipts: [receiptOf("a"), receiptOf("b")],
      undelivered: ["b"],
      next: null,
    });
  });

  it("forgets requests after a day, and what is owed to an edge never", () => {
    const journal = open();
    journal.end(receiptOf("old"));
    journal.markDelivered(["old"]);
    journal.end(receiptOf("owed"));
    begin(journal, "lost");
    nowMs += 25 * HOUR_MS;
    const later = open();
    expect(later.find("old")).toEqual({ state: "unknown" });
    expect(later.findUndelivered().map(({ requestId }) => requestId)).toEqual(["owed"]);
    expect(later.findLost()).toEqual([lostOf("lost")]);
    expect(open({ hasEdge: false }).findUndelivered()).toEqual([]);
  });

  it("keeps what is owed when the clock jumps a day ahead and back", () => {
    const journal = open({ compactAtBytes: 1 });
    journal.end(receiptOf("owed"));
    begin(journal, "running");
    nowMs += 48 * HOUR_MS;
    for (let at = 0; at < 20; at += 1) journal.end(receiptOf(`r${at}`));
    nowMs -= 48 * HOUR_MS;
    journal.end(receiptOf("running"));
    const owed = open()
      .findUndelivered()
      .map(({ requestId }) => requestId);
    expect(owed).toHaveLength(22);
    expect(owed).toEqual(expect.arrayContaining(["owed", "running"]));
  });

  it("does not grow without bound", () => {
    const journal = open({ compactAtBytes: 10_000 });
    for (let index = 0; index < 500; index += 1) {
      begin(journal, `r${index}`);
      for (let tokens = 16; tokens <= 160; tokens += 16) journal.progress(`r${index}`, 3, tokens);
      journal.end(receiptOf(`r${index}`));
      journal.markDelivered([`r${index}`]);
      nowMs += HOUR_MS;
    }
    expect(statSync(path()).size).toBeLessThan(60_000);
    expect(journal.find("r499").state).toBe("ended");
    expect(open().find("r499").state).toBe("ended");
  });

  it("says which folder cannot be used", () => {
    const bad = { folder: "/dev/null/state", now: () => nowMs };
    expect(() => new Journal(bad)).toThrow("/dev/null/state cannot be used");
  });
});

describe("a file that is not as it was written", () => {
  it("is cut at any byte without the loss of an earlier request, and written on after it", () => {
    const first = open();
    begin(first, "a");
    first.end(receiptOf("a"));
    const keptBytes = statSync(path()).size;
    begin(first, "b");
    const bytes = readFileSync(path());
    for (let size = keptBytes; size <= bytes.length; size += 1) {
      writeFileSync(path(), bytes.subarray(0, size));
      const second = open();
      expect(second.find("a").state).toBe("ended");
      begin(second, "c");
      const third = open();
      expect(third.has("c")).toBe(true);
      // What a kill cut short was told to nobody, and is no damage.
      expect(third.damagedLines).toBe(0);
    }
    expect(logged).not.toContain("journal_damaged");
  });

  it("loses the lines that were changed and no others, says so, and keeps them for whoever looks", () => {
    const first = open();
    for (const id of ["a", "b", "c"]) {
      begin(first, id);
      first.end(receiptOf(id));
    }
    // A digit of the middle receipt: JSON all the same, and a valid receipt but for its signature.
    const changed = readFileSync(path(), "utf8").replace(
      /("requestId":"b".*"completionTokens":)5/,
      "$16",
    );
    writeFileSync(
      path(),
      changed.replace(/\n(.*"started","requestId":"c")/, "\n\u0000\u00ff garbage\n$1"),
    );
    const second = open();
    expect(second.find("a").state).toBe("ended");
    expect(second.find("b").state).toBe("lost");
    expect(second.find("c").state).toBe("ended");
    expect(second.damagedLines).toBe(2);
    expect(logged).toContain("journal_damaged");
    const kept = readFileSync(join(folder, "requests.damaged.ndjson"), "utf8");
    expect(kept).toContain('"completionTokens":6');
    expect(kept.trim().split("\n")).toHaveLength(2);
    // Once kept, they are no longer in the way, and not forgotten either.
    expect(open().damagedLines).toBe(2);
    expect(readFileSync(join(folder, "requests.damaged.ndjson"), "utf8")).toBe(kept);
  });

  it("of an earlier version is read as it was meant, and taken further", () => {
    const { requestId } = receiptOf("a");
    const lines = [
      { type: "started", requestId, atMs: nowMs },
      { type: "progress", requestId, promptTokens: 3, completionTokens: 16 },
      { type: "ended", receipt: receiptOf("a") },
      { type: "started", requestId: "b", atMs: nowMs },
      { type: "delivered", requestId: "a" },
    ];
    writeFileSync(path(), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const journal = open();
    expect(journal.find("a").state).toBe("ended");
    expect(journal.find("b").state).toBe("lost");
    expect(journal.findUndelivered()).toEqual([]);
    // Whose account it is was not written down: its hold ends by itself.
    expect(journal.findLost()).toEqual([]);
    expect(journal.damagedLines).toBe(0);
    expect(readFileSync(path(), "utf8")).toMatch(/^\{"type":"journal","version":2,/);
    expect(open().find("a").state).toBe("ended");
  });

  it("of a later version is left alone", () => {
    begin(open(), "a");
    const later = `{"type":"journal","version":3}\n{"type":"something","else":true}\n`;
    writeFileSync(path(), later);
    expect(() => open()).toThrow(/is of version 3, and this worker reads up to 2/);
    expect(readFileSync(path(), "utf8")).toBe(later);
  });

  it("that somebody emptied is written anew from memory", () => {
    const journal = open();
    journal.end(receiptOf("a"));
    writeFileSync(path(), "");
    expect(begin(journal, "b")).toBe(false);
    expect(journal.catchUp()).toBe(true);
    expect(begin(journal, "b")).toBe(true);
    const next = open();
    expect([next.find("a").state, next.find("b").state]).toEqual(["ended", "lost"]);
  });
});

describe("a disk on a bad day", () => {
  const PATH = "/state/requests.ndjson";
  const onDisk = (disk: MemoryDisk, options: Partial<JournalOptions> = {}) =>
    open({ folder: "/state", disk, ...options });

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
    expect(logged.filter((event) => event.startsWith("journal_"))).toContain("journal_writable");
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
      expect(logged).toContain("journal_not_compacted");
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
    const journal = open({ folder: "/state", disk, compactAtBytes: 2_500 });
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
    const left = open({ folder: "/state", disk });
    const undelivered = new Set(left.findUndelivered().map(({ requestId }) => requestId));
    const lost = new Set(left.findLost().map(({ requestId }) => requestId));
    expect(left.damagedLines).toBe(0);
    for (const id of told.begun) expect(left.has(id), id).toBe(true);
    for (const id of told.ended) expect(left.find(id).state, id).toBe("ended");
    // The edge is told of every request in the end, and of none for which it has already said that it knows.
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
