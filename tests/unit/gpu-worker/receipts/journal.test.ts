import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Journal, type JournalOptions } from "../../../../gpu-worker/src/receipts/journal.ts";
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
    expect(logged).not.toContain("journal.damaged");
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
    expect(logged).toContain("journal.damaged");
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
