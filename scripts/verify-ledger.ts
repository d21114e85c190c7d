/**
 * Checks an exported ledger offline: `npm run verify -- ledger.ndjson`, one entry a line, or a saved answer of
 * GET /v1/organization/ledger. Needs nothing of the service: the hashes prove that no entry is missing, altered or moved.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import {
  customerEffect,
  entryHash,
  GENESIS_HASH,
  TRANSFERS,
  type LedgerEntry,
} from "../src/billing/ledger.ts";

export interface ExportedEntry extends Omit<LedgerEntry, "amountNanoUsd" | "bookedAtMs"> {
  readonly amount_nano_usd: number;
  readonly booked_at_ms: number;
  readonly hash: string;
}

export interface Verdict {
  readonly entries: number;
  /** What the customer has by these entries. */
  readonly balanceNanoUsd: number;
  /** One sentence each, by sequence; empty when all is well. */
  readonly faults: readonly string[];
}

/** Pure. Entries from the first on, in any order of lines. */
export function verifyLedger(exported: readonly ExportedEntry[]): Verdict {
  const faults: string[] = [];
  let previous = GENESIS_HASH;
  let expected = 1;
  let balanceNanoUsd = 0;
  for (const { amount_nano_usd, booked_at_ms, hash, ...rest } of exported) {
    const entry: LedgerEntry = {
      ...rest,
      amountNanoUsd: amount_nano_usd,
      bookedAtMs: booked_at_ms,
    };
    const { sequence, kind } = entry;
    if (sequence !== expected) faults.push(`entry ${sequence} stands where ${expected} should`);
    if (entryHash(previous, entry, sha256) !== hash)
      faults.push(`entry ${sequence} does not have the hash that follows from it`);
    const transfer = TRANSFERS[kind] as { debit: string; credit: string } | undefined;
    if (transfer?.debit !== entry.debit || transfer.credit !== entry.credit)
      faults.push(`entry ${sequence} moves money as no ${kind} does`);
    if (!Number.isSafeInteger(amount_nano_usd) || amount_nano_usd < 0)
      faults.push(`entry ${sequence} has the amount ${amount_nano_usd}`);
    balanceNanoUsd += customerEffect(entry);
    previous = hash;
    expected = sequence + 1;
  }
  return { entries: exported.length, balanceNanoUsd, faults };
}

/** @throws {SyntaxError} for what is neither a saved answer nor lines of JSON */
export function parseExport(text: string): ExportedEntry[] {
  if (/^\s*\{\s*"object"/.test(text)) return (JSON.parse(text) as { data: ExportedEntry[] }).data;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => JSON.parse(line) as ExportedEntry);
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

function main(path: string | undefined): number {
  if (path === undefined) {
    process.stderr.write("usage: npm run verify -- <ledger.ndjson>\n");
    return 2;
  }
  const { entries, balanceNanoUsd, faults } = verifyLedger(parseExport(readFileSync(path, "utf8")));
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  const verdict = faults.length === 0 ? "intact" : `${faults.length} faults`;
  process.stdout.write(`${entries} entries, balance ${balanceNanoUsd} nano-USD: ${verdict}\n`);
  return faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = main(process.argv[2]);
