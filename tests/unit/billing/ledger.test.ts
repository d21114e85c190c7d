import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import {
  customerEffect,
  entryHash,
  GENESIS_HASH,
  TRANSFERS,
  type EntryKind,
  type LedgerEntry,
} from "../../../src/billing/ledger.ts";
import { fc } from "../../support/random.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const kinds = fc.constantFrom<EntryKind>("grant", "settle", "void");

const entries = fc
  .array(
    fc.record({
      kind: kinds,
      reference: fc.string({ maxLength: 12 }),
      amountNanoUsd: fc.integer({ min: 0, max: 10 ** 12 }),
      bookedAtMs: fc.integer({ min: 0, max: 2 ** 41 }),
      usage: fc.option(fc.json(), { nil: null }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((rows): LedgerEntry[] =>
    rows.map((row, index) => ({ sequence: index + 1, ...row, ...TRANSFERS[row.kind] })),
  );

function chain(list: readonly LedgerEntry[]): string[] {
  const hashes: string[] = [];
  for (const entry of list) hashes.push(entryHash(hashes.at(-1) ?? GENESIS_HASH, entry, sha256));
  return hashes;
}

/**
 * What a reader of an export does: each hash must follow from the one before, each sequence too.
 */
function isIntact(list: readonly LedgerEntry[], hashes: readonly string[]): boolean {
  const computed = chain(list);
  return list.every(
    (entry, index) => entry.sequence === index + 1 && computed[index] === hashes[index],
  );
}

describe("the hash chain", () => {
  it("makes each hash follow from the one before", () => {
    fc.assert(
      fc.property(entries, fc.string(), fc.string(), ([entry], one, other) => {
        fc.pre(entry !== undefined && one !== other);
        if (entry === undefined) return;
        expect(entryHash(one, entry, sha256)).not.toBe(entryHash(other, entry, sha256));
      }),
    );
  });

  it("is intact as it was written", () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(isIntact(list, chain(list))).toBe(true);
      }),
    );
  });

  it("shows a change of any field of any entry", () => {
    const changes: ((entry: LedgerEntry) => LedgerEntry)[] = [
      (entry) => ({ ...entry, amountNanoUsd: entry.amountNanoUsd + 1 }),
      (entry) => ({ ...entry, reference: `${entry.reference}x` }),
      (entry) => ({ ...entry, kind: entry.kind === "void" ? "settle" : "void" }),
      (entry) => ({ ...entry, debit: entry.debit === "customer" ? "payments" : "customer" }),
      (entry) => ({ ...entry, credit: entry.credit === "customer" ? "revenue" : "customer" }),
      (entry) => ({ ...entry, bookedAtMs: entry.bookedAtMs + 1 }),
      (entry) => ({ ...entry, usage: entry.usage === null ? "null" : `${entry.usage} ` }),
      (entry) => ({ ...entry, sequence: entry.sequence + 1 }),
    ];
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom(...changes), (list, pick, change) => {
        const at = pick % list.length;
        const changed = list.map((entry, index) => (index === at ? change(entry) : entry));
        expect(isIntact(changed, chain(list))).toBe(false);
      }),
    );
  });

  it("shows a missing entry, even when the rest is numbered anew", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, pick) => {
        const hashes = chain(list);
        const at = pick % (list.length - 1);
        const without = list.filter((_, index) => index !== at);
        const left = hashes.filter((_, index) => index !== at);
        expect(isIntact(without, left)).toBe(false);
        const renumbered = without.map((entry, index) => ({ ...entry, sequence: index + 1 }));
        expect(isIntact(renumbered, left)).toBe(false);
      }),
    );
  });

  it("shows two entries that changed places", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, pick) => {
        const at = pick % (list.length - 1);
        const swapped = [...list];
        swapped.splice(at, 2, ...list.slice(at, at + 2).toReversed());
        expect(isIntact(swapped, chain(list))).toBe(false);
      }),
    );
  });

  it("tells apart fields whose texts joined are the same", () => {
    const base: LedgerEntry = {
      sequence: 1,
      reference: "a",
      kind: "grant",
      amountNanoUsd: 1,
      ...TRANSFERS.grant,
      bookedAtMs: 23,
      usage: null,
    };
    const other = { ...base, amountNanoUsd: 12, bookedAtMs: 3 };
    expect(entryHash(GENESIS_HASH, base, sha256)).not.toBe(entryHash(GENESIS_HASH, other, sha256));
  });
});

describe("an entry's effect", () => {
  it("adds grants to the customer, takes settlements, and balances over all accounts", () => {
    fc.assert(
      fc.property(entries, (list) => {
        for (const entry of list) {
          const expected = entry.kind === "grant" ? entry.amountNanoUsd : -entry.amountNanoUsd;
          expect(customerEffect(entry) + 0).toBe(expected + 0);
          expect(entry.debit).not.toBe(entry.credit);
        }
      }),
    );
  });
});
