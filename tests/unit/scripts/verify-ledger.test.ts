import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import { parseExport, verifyLedger, type ExportedEntry } from "../../../scripts/verify-ledger.ts";
import { entryHash, GENESIS_HASH, TRANSFERS } from "../../../src/billing/ledger.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function ledger(): ExportedEntry[] {
  let previous = GENESIS_HASH;
  return (["grant", "settle", "void", "refund", "settle"] as const).map((kind, index) => {
    const amount = kind === "grant" ? 1_000 : kind === "void" ? 0 : 100;
    const entry = {
      sequence: index + 1,
      reference: `r${index}`,
      kind,
      ...TRANSFERS[kind],
      usage: kind === "settle" ? '{"a":1}' : null,
    };
    previous = entryHash(previous, { ...entry, amountNanoUsd: amount, bookedAtMs: index }, sha256);
    return { ...entry, amount_nano_usd: amount, booked_at_ms: index, hash: previous };
  });
}

describe("an exported ledger", () => {
  it("is intact as it was written, as lines and as a saved answer", () => {
    const intact = { entries: 5, balanceNanoUsd: 900, faults: [] };
    expect(verifyLedger(ledger())).toEqual(intact);
    const lines = ledger().map((entry) => JSON.stringify(entry));
    expect(verifyLedger(parseExport(lines.join("\n")))).toEqual(intact);
    const answer = JSON.stringify({ object: "list", data: ledger() });
    expect(verifyLedger(parseExport(answer))).toEqual(intact);
  });

  it.each([
    ["an amount", { amount_nano_usd: 99 }],
    ["a reference", { reference: "other" }],
    ["a time", { booked_at_ms: 9 }],
    ["a usage record", { usage: '{"a":2}' }],
    ["a side", { credit: "customer" as const }],
    ["a hash", { hash: "0".repeat(64) }],
    ["a fraction", { amount_nano_usd: 0.5 }],
  ])("shows %s that was changed, at its entry", (_name, change) => {
    const entries = ledger().map((entry) =>
      entry.sequence === 2 ? { ...entry, ...change } : entry,
    );
    expect(verifyLedger(entries).faults[0]).toMatch(/^entry 2 /);
  });

  it("shows an entry that is missing, moved or doubled", () => {
    const [one, two, three, four, five] = ledger() as [
      ExportedEntry,
      ExportedEntry,
      ExportedEntry,
      ExportedEntry,
      ExportedEntry,
    ];
    for (const tampered of [
      [one, two, four, five],
      [two, three, four, five],
      [one, three, two, four, five],
      [one, two, two, three, four, five],
    ])
      expect(verifyLedger(tampered).faults.length).toBeGreaterThan(0);
  });
});
