/**
 * Every statement on the account object's tables, by name, with the rows in use kept in memory beside storage.
 *
 * The object is the only writer, so what it wrote is what is stored: reads come from memory, every write goes to both,
 * and an eviction loses nothing. A transaction that fails throws the memory away, because storage took its writes back.
 * Arithmetic casts its operands, so that no sum is done in floating point. Rows written are the running cost of a
 * request: admit writes 2 (account, hold), settle 5 (hold, account, ledger and its unique index, rollup).
 */
import type { LedgerEntry } from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";
import {
  SCHEMA,
  type AccountRow,
  type HoldRow,
  type KeyRow,
  type LedgerRow,
  type RollupRow,
} from "./tables.ts";

/** Where the ledger ends: the next entry continues from here. */
export type LedgerTail = Pick<LedgerRow, "sequence" | "hash">;

/** The statements, bound to one object's storage. Writes only inside `transaction`. */
export class Statements {
  readonly #storage: Pick<DurableObjectStorage, "sql" | "transactionSync">;
  readonly #sql: SqlStorage;
  /** `undefined`: not read yet. */
  #account: AccountRow | null | undefined;
  #holds: Map<string, HoldRow> | undefined;
  #tail: LedgerTail | null | undefined;
  readonly #keys = new Map<string, KeyRow>();

  constructor(storage: Pick<DurableObjectStorage, "sql" | "transactionSync">) {
    this.#storage = storage;
    this.#sql = storage.sql;
  }

  createSchema(): void {
    this.#sql.exec(SCHEMA);
  }

  /** All of the writes in `work`, or none: an exception alone would leave those before it. */
  transaction<T>(work: () => T): T {
    try {
      return this.#storage.transactionSync(work);
    } catch (cause) {
      this.#account = undefined;
      this.#holds = undefined;
      this.#tail = undefined;
      this.#keys.clear();
      throw cause;
    }
  }

  getAccount(): AccountRow | undefined {
    if (this.#account === undefined)
      this.#account = this.#first<AccountRow>("SELECT * FROM account") ?? null;
    return this.#account ?? undefined;
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
    this.#account = { ...row, clock_ms: row.created_at_ms, replicated_sequence: 0 };
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
    this.#amendAccount((account) => ({
      posted: account.posted + postedBy,
      held: account.held + heldBy,
      clock_ms: Math.max(account.clock_ms, nowMs),
    }));
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
    this.#amendAccount((account) => ({
      held: account.held + heldBy,
      bucket_debt: bucketDebt,
      bucket_last_ms: bucketLastMs,
      clock_ms: Math.max(account.clock_ms, nowMs),
    }));
  }

  setReplicatedSequence(sequence: number): void {
    this.#sql.exec(
      "UPDATE account SET replicated_sequence = max(replicated_sequence, CAST(? AS INTEGER))",
      sequence,
    );
    this.#amendAccount((account) => ({
      replicated_sequence: Math.max(account.replicated_sequence, sequence),
    }));
  }

  getKey(keyId: string): KeyRow | undefined {
    const known = this.#keys.get(keyId);
    if (known !== undefined) return known;
    const row = this.#first<KeyRow>("SELECT * FROM api_key WHERE key_id = ?", keyId);
    // Unknown ids are not remembered: memory must not grow with what strangers send.
    if (row !== undefined) this.#keys.set(keyId, row);
    return row;
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
    this.#sql.exec(
      "UPDATE api_key SET revoked_at_ms = ? WHERE key_id = ? AND revoked_at_ms IS NULL",
      nowMs,
      keyId,
    );
    this.#keys.delete(keyId);
  }

  getHold(requestId: string): HoldRow | undefined {
    return this.#openHolds().get(requestId);
  }

  countHolds(): number {
    return this.#openHolds().size;
  }

  /** From storage, for the books to be checked against. */
  sumStoredHolds(): { count: number; amount: NanoUsd } {
    const query = "SELECT count(*) AS count, coalesce(sum(amount), 0) AS amount FROM hold";
    return this.#first<{ count: number; amount: number }>(query) ?? { count: 0, amount: 0 };
  }

  earliestExpiryMs(): number | undefined {
    let earliestMs: number | undefined;
    for (const { expires_at_ms: ms } of this.#openHolds().values())
      earliestMs = Math.min(earliestMs ?? ms, ms);
    return earliestMs;
  }

  listExpiredHolds(nowMs: number, limit: number): HoldRow[] {
    const expired = [...this.#openHolds().values()].filter((hold) => hold.expires_at_ms <= nowMs);
    return expired.toSorted((a, b) => a.expires_at_ms - b.expires_at_ms).slice(0, limit);
  }

  insertHold(row: HoldRow): void {
    const holds = this.#openHolds();
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
    holds.set(row.request_id, row);
  }

  /** `seen` only ever rises, whatever order checkpoints come in. */
  updateHold(
    requestId: string,
    amount: NanoUsd,
    promptTokens: number,
    seenCompletionTokens: number,
  ): void {
    this.#sql.exec(
      `UPDATE hold SET amount = ?, prompt_tokens = ?,
         seen_completion_tokens = max(seen_completion_tokens, CAST(? AS INTEGER)) WHERE request_id = ?`,
      amount,
      promptTokens,
      seenCompletionTokens,
      requestId,
    );
    this.#amendHold(requestId, (hold) => ({
      amount,
      prompt_tokens: promptTokens,
      seen_completion_tokens: Math.max(hold.seen_completion_tokens, seenCompletionTokens),
    }));
  }

  postponeHold(requestId: string, expiresAtMs: number): void {
    this.#sql.exec(
      "UPDATE hold SET expires_at_ms = ?, tries = tries + 1 WHERE request_id = ?",
      expiresAtMs,
      requestId,
    );
    this.#amendHold(requestId, (hold) => ({ expires_at_ms: expiresAtMs, tries: hold.tries + 1 }));
  }

  deleteHold(requestId: string): void {
    const holds = this.#openHolds();
    this.#sql.exec("DELETE FROM hold WHERE request_id = ?", requestId);
    holds.delete(requestId);
  }

  getEntry(reference: string): LedgerRow | undefined {
    return this.#first<LedgerRow>("SELECT * FROM ledger WHERE reference = ?", reference);
  }

  ledgerTail(): LedgerTail | undefined {
    if (this.#tail === undefined) {
      const query = "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1";
      this.#tail = this.#first<LedgerTail>(query) ?? null;
    }
    return this.#tail ?? undefined;
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
    this.#tail = { sequence: entry.sequence, hash };
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
      .exec<RollupRow>(
        "SELECT * FROM rollup WHERE version > ? ORDER BY version LIMIT ?",
        sequence,
        limit,
      )
      .toArray();
  }

  insertLateReceipt(requestId: string, usage: string, nowMs: number): void {
    this.#sql.exec(
      "INSERT INTO late_receipt VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      requestId,
      usage,
      nowMs,
    );
  }

  countLateReceipts(): number {
    return this.#first<{ n: number }>("SELECT count(*) AS n FROM late_receipt")?.n ?? 0;
  }

  #openHolds(): Map<string, HoldRow> {
    this.#holds ??= new Map(
      this.#sql
        .exec<HoldRow>("SELECT * FROM hold")
        .toArray()
        .map((row) => [row.request_id, row]),
    );
    return this.#holds;
  }

  #amendAccount(change: (account: AccountRow) => Partial<AccountRow>): void {
    if (this.#account) this.#account = { ...this.#account, ...change(this.#account) };
  }

  #amendHold(requestId: string, change: (hold: HoldRow) => Partial<HoldRow>): void {
    const hold = this.#openHolds().get(requestId);
    if (hold !== undefined) this.#holds?.set(requestId, { ...hold, ...change(hold) });
  }

  #first<T extends Record<string, SqlStorageValue>>(
    query: string,
    ...bindings: SqlStorageValue[]
  ): T | undefined {
    for (const row of this.#sql.exec<T>(query, ...bindings)) return row;
    return undefined;
  }
}
