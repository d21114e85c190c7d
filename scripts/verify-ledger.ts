/**
 * Checks what the service said, offline:
 *
 *   npm run verify -- ledger.json [generation.json …] [--keys jwks.json]
 *
 * A ledger is a saved answer of GET /v1/organization/ledger, its entries, one a line, or objects of
 * the archive in R2: the hashes prove that no entry is missing, altered or moved. With the keys of
 * /.well-known/jwks.json the signatures are checked too: that the ledger ends where the service
 * said it does, and that each saved answer of GET /v1/generations/{id} stands in it as it was
 * signed.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import type { JWK } from "jose";

import {
  customerEffect,
  entryHash,
  GENESIS_HASH,
  TRANSFERS,
  type LedgerEntry,
} from "../src/billing/ledger.ts";
import { readProof, type ProofType } from "../src/billing/proof.ts";

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
  if (isAnswer(text)) return (JSON.parse(text) as { data: ExportedEntry[] }).data;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const value = JSON.parse(line) as ExportedEntry | { specversion: string; data: ExportedEntry };
    return "specversion" in value ? value.data : value;
  });
}

const isAnswer = (text: string): boolean => /^\s*\{\s*"object"/.test(text);

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Whether a signed receipt is good and its entry stands in the ledger.
 *
 * @returns a sentence for what is not
 */
export async function verifyReceipt(
  jws: string,
  keys: readonly JWK[],
  entries: readonly ExportedEntry[],
): Promise<string[]> {
  const signed = await readSigned<{ entry: ExportedEntry }>(jws, keys, "tidegate-generation");
  if (typeof signed === "string") return [`a receipt is not good: ${signed}`];
  const { reference, hash } = signed.entry;
  const booked = entries.find((entry) => entry.reference === reference);
  if (booked === undefined) return [`${reference} is signed and not in this ledger`];
  return booked.hash === hash ? [] : [`${reference} is not booked as it was signed`];
}

/** Whether the ledger ends where the service signed that it does. */
export async function verifyCheckpoint(
  jws: string,
  keys: readonly JWK[],
  entries: readonly ExportedEntry[],
): Promise<string[]> {
  const signed = await readSigned<{ sequence: number; hash: string }>(jws, keys, "tidegate-ledger");
  if (typeof signed === "string") return [`the checkpoint is not good: ${signed}`];
  const last = entries.find(({ sequence }) => sequence === signed.sequence);
  return last?.hash === signed.hash
    ? []
    : [`entry ${signed.sequence} is not the one that was signed`];
}

async function readSigned<T>(
  jws: string,
  keys: readonly JWK[],
  type: ProofType,
): Promise<T | string> {
  try {
    return (await readProof(jws, keys, type)) as T;
  } catch (error) {
    return (error as Error).message;
  }
}

interface Saved {
  readonly object?: string;
  readonly signed_receipt?: string;
  readonly checkpoint?: string | null;
}

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    options: { keys: { type: "string" } },
    allowPositionals: true,
  });
  const [path, ...receipts] = positionals;
  if (path === undefined || (receipts.length > 0 && values.keys === undefined)) {
    process.stderr.write(
      "usage: npm run verify -- ledger.json [generation.json …] [--keys jwks.json]\n",
    );
    return 2;
  }
  const text = readFileSync(path, "utf8");
  const exported = parseExport(text);
  const { entries, balanceNanoUsd, faults } = verifyLedger(exported);
  const found = [...faults];
  if (values.keys !== undefined) {
    const { keys } = JSON.parse(readFileSync(values.keys, "utf8")) as { keys: JWK[] };
    const { checkpoint } = isAnswer(text) ? (JSON.parse(text) as Saved) : {};
    if (typeof checkpoint === "string")
      found.push(...(await verifyCheckpoint(checkpoint, keys, exported)));
    for (const name of receipts) {
      const { signed_receipt = "" } = JSON.parse(readFileSync(name, "utf8")) as Saved;
      found.push(...(await verifyReceipt(signed_receipt, keys, exported)));
    }
  }
  for (const fault of found) process.stdout.write(`${fault}\n`);
  const verdict = found.length === 0 ? "intact" : `${found.length} faults`;
  process.stdout.write(`${entries} entries, balance ${balanceNanoUsd} nano-USD: ${verdict}\n`);
  return found.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = await main(process.argv.slice(2));
