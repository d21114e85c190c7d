import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import {
  parseExport,
  verifyCheckpoint,
  verifyLedger,
  verifyReceipt,
  type ExportedEntry,
} from "../../../scripts/verify-ledger.ts";
import { entryHash, GENESIS_HASH, TRANSFERS } from "../../../src/billing/ledger.ts";
import { deriveProofKey, signProof } from "../../../src/billing/proof.ts";

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

describe("a signed receipt", () => {
  const key = deriveProofKey("a secret that is long enough to be one");
  const signed = async (entry: ExportedEntry | undefined) =>
    signProof(await key, "tidegate-generation", { organization_id: "org_a", entry });

  it("is good for the entry that stands in the ledger, with the service's key", async () => {
    const entries = ledger();
    const { publicJwk } = await key;
    expect(await verifyReceipt(await signed(entries[1]), [publicJwk], entries)).toEqual([]);
    const { sequence, hash } = entries[4] as ExportedEntry;
    const payload = { organization_id: "org_a", sequence, hash };
    const checkpoint = await signProof(await key, "tidegate-ledger", payload);
    expect(await verifyCheckpoint(checkpoint, [publicJwk], entries)).toEqual([]);
    expect(await verifyCheckpoint(checkpoint, [publicJwk], entries.slice(0, 4))).toEqual([
      "entry 5 is not the one that was signed",
    ]);
  });

  it("shows that an entry was changed, or is not there", async () => {
    const entries = ledger();
    const { publicJwk } = await key;
    const jws = await signed({ ...(entries[1] as ExportedEntry), hash: "0".repeat(64) });
    expect(await verifyReceipt(jws, [publicJwk], entries)).toEqual([
      "r1 is not booked as it was signed",
    ]);
    const other = await signed({ ...(entries[1] as ExportedEntry), reference: "r9" });
    expect(await verifyReceipt(other, [publicJwk], entries)).toEqual([
      "r9 is signed and not in this ledger",
    ]);
  });

  it("is none when it was signed by another key, changed, or says something else", async () => {
    const entries = ledger();
    const { publicJwk } = await key;
    const other = (await deriveProofKey("another secret that is long enough")).publicJwk;
    const jws = await signed(entries[1]);
    const [head, , signature] = jws.split(".");
    const forged = `${head}.${btoa(JSON.stringify({ entry: entries[2] })).replace(/=+$/, "")}.${signature}`;
    const ofLedger = await signProof(await key, "tidegate-ledger", { entry: entries[1] });
    for (const [text, keys] of [
      [jws, [other]],
      [jws, [{ ...other, kid: publicJwk.kid ?? "" }]],
      [forged, [publicJwk]],
      [ofLedger, [publicJwk]],
      ["", [publicJwk]],
    ] as const)
      expect((await verifyReceipt(text, keys, entries))[0]).toMatch(/^a receipt is not good/);
  });
});
