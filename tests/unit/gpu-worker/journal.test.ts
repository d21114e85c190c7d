import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { findDelayMs } from "../../../gpu-worker/src/receipts/delivery.ts";
import { Journal } from "../../../gpu-worker/src/receipts/journal.ts";
import type { Receipt } from "../../../src/contract/engine.ts";

const HOUR_MS = 3_600_000;
let folder = "";
let nowMs = 1_000_000_000_000;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tidegate-journal-"));
  nowMs = 1_000_000_000_000;
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (compactAtBytes?: number) =>
  new Journal({
    folder,
    now: () => nowMs,
    ...(compactAtBytes === undefined ? {} : { compactAtBytes }),
  });
const path = () => join(folder, "requests.ndjson");
const receiptOf = (requestId: string): Receipt => ({
  requestId,
  organizationId: "org_1",
  model: "pocket-chat",
  workerId: "worker",
  outcome: "completed",
  promptTokens: 3,
  cachedTokens: 0,
  completionTokens: 5,
  queueMs: 0,
  prefillMs: 1,
  decodeMs: 2,
  batchOccupancy: 1,
  deviceMs: 1,
  kvBytes: 1,
  startedAtMs: nowMs,
  endedAtMs: nowMs,
  signature: "0".repeat(64),
});

describe("Journal", () => {
  it("answers lost with the last counts for what an earlier life began and did not end", () => {
    const first = open();
    first.start("a");
    first.progress("a", 3, 16);
    first.start("b");
    expect(open().find("a")).toEqual({ state: "lost", promptTokens: 3, completionTokens: 16 });
    expect(open().find("b")).toEqual({ state: "lost", promptTokens: 0, completionTokens: 0 });
    expect(open().find("c")).toEqual({ state: "unknown" });
  });

  it("keeps receipts and which of them are not known to have arrived", () => {
    const first = open();
    for (const id of ["a", "b"]) {
      first.start(id);
      first.end(receiptOf(id));
    }
    first.markDelivered("a");
    first.markDelivered("a");
    const second = open();
    expect(second.find("a")).toEqual({ state: "ended", receipt: receiptOf("a") });
    expect(second.findUndelivered()).toEqual([receiptOf("b")]);
  });

  it("reads past a line that a kill cut short, and writes on after it", () => {
    const first = open();
    first.start("a");
    appendFileSync(path(), '{"type":"progress","requ');
    const second = open();
    second.start("b");
    const third = open();
    expect(third.has("a")).toBe(true);
    expect(third.has("b")).toBe(true);
  });

  it("recovers from a file cut at any byte without losing an earlier request", () => {
    const first = open();
    first.start("a");
    first.end(receiptOf("a"));
    const keptBytes = statSync(path()).size;
    first.start("b");
    const bytes = readFileSync(path());
    for (let size = keptBytes; size <= bytes.length; size += 1) {
      rmSync(path());
      appendFileSync(path(), bytes.subarray(0, size));
      expect(open().find("a").state).toBe("ended");
    }
  });

  it("forgets requests after a day", () => {
    const journal = open();
    journal.end(receiptOf("old"));
    journal.markDelivered("old");
    journal.end(receiptOf("owed"));
    nowMs += 25 * HOUR_MS;
    const later = open();
    expect(later.find("old")).toEqual({ state: "unknown" });
    // What the edge does not have yet is money, however old.
    expect(later.findUndelivered().map(({ requestId }) => requestId)).toEqual(["owed"]);
  });

  it("does not grow without bound", () => {
    const journal = open(10_000);
    for (let index = 0; index < 500; index += 1) {
      journal.start(`r${index}`);
      for (let tokens = 16; tokens <= 160; tokens += 16) journal.progress(`r${index}`, 3, tokens);
      journal.end(receiptOf(`r${index}`));
      journal.markDelivered(`r${index}`);
      nowMs += HOUR_MS;
    }
    expect(statSync(path()).size).toBeLessThan(40_000);
    expect(journal.find("r499").state).toBe("ended");
    expect(open().find("r499").state).toBe("ended");
  });

  it("says which folder cannot be used", () => {
    const bad = { folder: "/dev/null/state", now: () => nowMs };
    expect(() => new Journal(bad)).toThrow("/dev/null/state cannot be used");
  });
});

describe("findDelayMs", () => {
  it("doubles up to a minute, with jitter", () => {
    expect(findDelayMs(1, () => 1)).toBe(1_000);
    expect(findDelayMs(2, () => 1)).toBe(2_000);
    expect(findDelayMs(2, () => 0)).toBe(1_000);
    expect(findDelayMs(50, () => 1)).toBe(60_000);
  });
});
