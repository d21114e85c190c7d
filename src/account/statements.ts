/**
 * Every statement on the account object's tables, by name.
 *
 * Arithmetic casts its operands, so that no sum is done in floating point. Rows written are the running cost of a
 * request: admit writes 2 (account, hold), settle 5 (hold, account, ledger and its unique index, rollup).
 */
import type { LedgerEntry } from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";
import { SCHEMA, type AccountRow, type HoldRow, type KeyRow, type LedgerRow, type RollupRow } from "./tables.ts";

/** The statements, bound to one object's storage. Reads may be called anywhere, writes only in a transaction. */
export class Statements {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  createSchema(): void {
    this.#sql.exec(SCHEMA);
  }

  getAccount(): AccountRow | undefined {
    return this.#first<AccountRow>("SELECT * FROM account");
  }

  insertAccount(row: Omit<AccountRow, "clock_ms" | "replicated_sequence">): void {
    this.#sql.exec(
      `INSERT INTO account (id, organization_id, name, created_at_ms, requests_per_minute, concurrent_requests, posted,
         held, credit_limit, bucket_debt, bucket_last_ms, clock_ms, replicated_sequence)
       VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      row.organization_id,
      row.name,
      row.created_at_ms,
      row.requests_per_minute,
      row.concurrent_requests,
      row.posted,
      row.held,
      row.credit_limit,
      row.bucket_debt,
      row.bucket_last_ms,
      row.created_at_ms,
    );
  }

  /** Moves the balance by whole amounts; the table's CHECKs refuse what must never be. */
  moveBalance(postedBy: NanoUsd, heldBy: NanoUsd, nowMs: number): void {
    this.#sql.exec(
      `UPDATE account SET posted = posted + CAST(? AS INTEGER), held = held + CAST(? AS INTEGER),
         clock_ms = max(clock_ms, CAST(? AS INTEGER))`,
      postedBy,
      heldBy,
      nowMs,
    );
  }

  admitBalance(heldBy: NanoUsd, bucketDebt: number, bucketLastMs: number, nowMs: number): void {
    this.#sql.exec(
      `UPDATE account SET held = held + CAST(? AS INTEGER), bucket_debt = ?, bucket_last_ms = ?,
         clock_ms = max(clock_ms, CAST(? AS INTEGER))`,
      heldBy,
      bucketDebt,
      bucketLastMs,
      nowMs,
    );
  }

  setReplicatedSequence(sequence: number): void {
    this.#sql.exec("UPDATE account SET replicated_sequence = max(replicated_sequence, CAST(? AS INTEGER))", sequence);
  }

  getKey(keyId: string): KeyRow | undefined {
    return this.#first<KeyRow>("SELECT * FROM api_key WHERE key_id = ?", keyId);
  }

  listKeys(): KeyRow[] {
    return this.#sql.exec<KeyRow>("SELECT * FROM api_key ORDER BY created_at_ms, key_id").toArray();
  }

  insertKey(row: Omit<KeyRow, "revoked_at_ms">): void {
    this.#sql.exec(
      "INSERT INTO api_key (key_id, key_hash, name, hint, created_at_ms) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      row.key_id,
      row.key_hash,
      row.name,
      row.hint,
      row.created_at_ms,
    );
  }

  revokeKey(keyId: string, nowMs: number): void {
    this.#sql.exec("UPDATE api_key SET revoked_at_ms = ? WHERE key_id = ? AND revoked_at_ms IS NULL", nowMs, keyId);
  }

  getHold(requestId: string): HoldRow | undefined {
    return this.#first<HoldRow>("SELECT * FROM hold WHERE request_id = ?", requestId);
  }

  countHolds(): number {
    return this.#first<{ n: number }>("SELECT count(*) AS n FROM hold")?.n ?? 0;
  }

  sumHolds(): NanoUsd {
    return this.#first<{ n: number }>("SELECT coalesce(sum(amount), 0) AS n FROM hold")?.n ?? 0;
  }

  earliestExpiryMs(): number | undefined {
    return this.#first<{ n: number | null }>("SELECT min(expires_at_ms) AS n FROM hold")?.n ?? undefined;
  }

  listExpiredHolds(nowMs: number, limit: number): HoldRow[] {
    return this.#sql
      .exec<HoldRow>("SELECT * FROM hold WHERE expires_at_ms <= ? ORDER BY expires_at_ms LIMIT ?", nowMs, limit)
      .toArray();
  }

  insertHold(row: HoldRow): void {
    this.#sql.exec(
      `INSERT INTO hold (request_id, key_id, model, deployment_url, price_version, input_per_million,
         cached_input_per_million, output_per_million, prompt_tokens, seen_completion_tokens, amount, admitted_at_ms,
         expires_at_ms, tries)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.request_id,
      row.key_id,
      row.model,
      row.deployment_url,
      row.price_version,
      row.input_per_million,
      row.cached_input_per_million,
      row.output_per_million,
      row.prompt_tokens,
      row.seen_completion_tokens,
      row.amount,
      row.admitted_at_ms,
      row.expires_at_ms,
      row.tries,
    );
  }

  /** `seen` only ever rises, whatever order checkpoints come in. */
  updateHold(requestId: string, amount: NanoUsd, promptTokens: number, seenCompletionTokens: number): void {
    this.#sql.exec(
      `UPDATE hold SET amount = ?, prompt_tokens = ?,
         seen_completion_tokens = max(seen_completion_tokens, CAST(? AS INTEGER)) WHERE request_id = ?`,
      amount,
      promptTokens,
      seenCompletionTokens,
      requestId,
    );
  }

  postponeHold(requestId: string, expiresAtMs: number): void {
    this.#sql.exec("UPDATE hold SET expires_at_ms = ?, tries = tries + 1 WHERE request_id = ?", expiresAtMs, requestId);
  }

  deleteHold(requestId: string): void {
    this.#sql.exec("DELETE FROM hold WHERE request_id = ?", requestId);
  }

  getEntry(reference: string): LedgerRow | undefined {
    return this.#first<LedgerRow>("SELECT * FROM ledger WHERE reference = ?", reference);
  }

  lastEntry(): LedgerRow | undefined {
    return this.#first<LedgerRow>("SELECT * FROM ledger ORDER BY sequence DESC LIMIT 1");
  }

  insertEntry(entry: LedgerEntry, hash: string): void {
    this.#sql.exec(
      `INSERT INTO ledger (sequence, reference, kind, amount, debit, credit, booked_at_ms, usage, hash)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      entry.sequence,
      entry.reference,
      entry.kind,
      entry.amountNanoUsd,
      entry.debit,
      entry.credit,
      entry.bookedAtMs,
      entry.usage,
      hash,
    );
  }

  /** Every entry in order, read as it is walked. */
  walkLedger(): IterableIterator<LedgerRow> {
    return this.#sql.exec<LedgerRow>("SELECT * FROM ledger ORDER BY sequence");
  }

  /** Usage entries, newest first, below `beforeSequence`. */
  listUsageEntries(beforeSequence: number, limit: number): LedgerRow[] {
    return this.#sql
      .exec<LedgerRow>(
        "SELECT * FROM ledger WHERE sequence < ? AND usage IS NOT NULL ORDER BY sequence DESC LIMIT ?",
        beforeSequence,
        limit,
      )
      .toArray();
  }

  addToRollup(row: RollupRow): void {
    this.#sql.exec(
      `INSERT INTO rollup (hour_ms, key_id, model, requests, prompt_tokens, cached_tokens, completion_tokens, charge, version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET requests = requests + excluded.requests,
         prompt_tokens = prompt_tokens + excluded.prompt_tokens, cached_tokens = cached_tokens + excluded.cached_tokens,
         completion_tokens = completion_tokens + excluded.completion_tokens, charge = charge + excluded.charge,
         version = excluded.version`,
      row.hour_ms,
      row.key_id,
      row.model,
      row.requests,
      row.prompt_tokens,
      row.cached_tokens,
      row.completion_tokens,
      row.charge,
      row.version,
    );
  }

  listRollupsAfter(sequence: number, limit: number): RollupRow[] {
    return this.#sql
      .exec<RollupRow>("SELECT * FROM rollup WHERE version > ? ORDER BY version LIMIT ?", sequence, limit)
      .toArray();
  }

  insertLateReceipt(requestId: string, usage: string, nowMs: number): void {
    this.#sql.exec("INSERT INTO late_receipt VALUES (?, ?, ?) ON CONFLICT DO NOTHING", requestId, usage, nowMs);
  }

  countLateReceipts(): number {
    return this.#first<{ n: number }>("SELECT count(*) AS n FROM late_receipt")?.n ?? 0;
  }

  #first<T extends Record<string, SqlStorageValue>>(query: string, ...bindings: SqlStorageValue[]): T | undefined {
    for (const row of this.#sql.exec<T>(query, ...bindings)) return row;
    return undefined;
  }
}
