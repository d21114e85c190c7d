/**
 * An organization that is erased: what names anybody or opens anything goes, the books stay. Ids
 * stay in entries that hashes cover, and mean nobody any more. Every verb is called inside a
 * transaction of the account.
 */
import type { Actor } from "../../auth/actor.ts";
import type { Audit } from "../directory/audit.ts";
import type { Directory } from "../directory/directory.ts";
import type { EndUserTokens } from "../end-users/tokens.ts";
import type { BillingFold } from "../invoices/billing-fold.ts";
import type { InvoiceShelf } from "../invoices/invoice-shelf.ts";
import type { Outbox } from "../invoices/outbox.ts";
import type { Plans } from "../plans/plans.ts";
import type { Settings } from "../policy/settings.ts";
import type { Suspensions } from "../policy/suspensions.ts";
import type { SettingName } from "../policy/verbs.ts";
import type { AccountState } from "../state.ts";
import type { Mailbag } from "../webhooks/mailbag.ts";
import { digestOf } from "./digest.ts";
import type { ErasedKind, ErasureBegun, ErasureFigures } from "./verbs.ts";

interface Parts {
  readonly state: AccountState;
  readonly directory: Directory;
  readonly endUserTokens: EndUserTokens;
  readonly settings: Settings;
  readonly suspensions: Suspensions;
  readonly plans: Plans;
  readonly mailbag: Mailbag;
  readonly audit: Audit;
  readonly billingFold: BillingFold;
  readonly shelf: InvoiceShelf;
  readonly outbox: Outbox;
}

export const ERASED = "erased";
const REASON = "The organization was erased.";

/** All but those by which nothing is kept any more. */
const OTHER_SETTINGS = "name NOT IN ('retention', 'response_cache')";

/**
 * What is counted, by id, and how it goes. Members go last: who asks again is one of them. The
 * billing profile goes when no invoice needs it any more.
 */
const RECORDS = [
  [
    "api_keys",
    "SELECT key_id AS id FROM api_key",
    "UPDATE api_key SET name = 'erased', hint = '', allowed_ips = NULL",
  ],
  ["end_user_tokens", "SELECT id FROM end_user_token", "DELETE FROM end_user_token"],
  ["projects", "SELECT id FROM project", "UPDATE project SET name = 'erased'"],
  ["provider_keys", "SELECT provider AS id FROM provider_key", "DELETE FROM provider_key"],
  [
    "webhook_deliveries",
    "SELECT CAST(sequence AS TEXT) AS id FROM webhook_delivery",
    "DELETE FROM webhook_delivery",
  ],
  ["webhooks", "SELECT id FROM webhook", "DELETE FROM webhook"],
  [
    "settings",
    `SELECT name AS id FROM setting WHERE ${OTHER_SETTINGS}`,
    `DELETE FROM setting WHERE ${OTHER_SETTINGS}`,
  ],
  ["billing_profile", "SELECT CAST(id AS TEXT) AS id FROM billing_profile", null],
  ["invitations", "SELECT id FROM invitation", "DELETE FROM invitation"],
  ["members", "SELECT person_id AS id FROM member", "DELETE FROM member"],
] as const;

type Row = { begun_at_ms: number; records_at_ms: number | null; statement: string | null };

export class Departure {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  begin(actor: Actor, nowMs: number): ErasureBegun {
    const { state, settings, suspensions, plans, audit } = this.#parts;
    if (this.#row() === undefined) {
      state.sql.exec("INSERT INTO erasure (id, begun_at_ms) VALUES (1, ?)", nowMs);
      if (!suspensions.reasons().includes(REASON))
        suspensions.add({ reason: REASON, sinceMs: nowMs });
      this.#revokeKeys(nowMs);
      plans.assign({ terms: null, fromMs: null, actor }, nowMs);
      const none = JSON.stringify({ stored_responses_days: 0 });
      settings.put({ name: "retention", value: none, actor }, nowMs);
      const off = JSON.stringify({ mode: "off" });
      settings.put({ name: "response_cache", value: off, actor }, nowMs);
      audit.record(actor, "organization.erase", this.#organizationId, null, null, nowMs);
    }
    const versionOf = (name: SettingName): number => settings.find(name)?.version ?? 0;
    return {
      begunAtMs: this.#row()?.begun_at_ms ?? nowMs,
      statement: this.#row()?.statement ?? null,
      retentionVersion: versionOf("retention"),
      cacheVersion: versionOf("response_cache"),
    };
  }

  get isBegun(): boolean {
    return this.#row() !== undefined;
  }

  note(kind: string, count: number, sha256: string): void {
    const query = "INSERT INTO erased VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    this.#parts.state.sql.exec(query, kind, count, sha256);
  }

  eraseRecords(nowMs: number): void {
    const { state, directory, endUserTokens, mailbag, shelf } = this.#parts;
    const { sql } = state;
    if (this.#row()?.records_at_ms !== null) return;
    // Keys that were made since.
    this.#revokeKeys(nowMs);
    for (const [kind, query, change] of RECORDS) {
      const rows = sql.exec<{ id: string }>(query).toArray();
      this.note(kind, ...digestOf(rows.map(({ id }) => id)));
      if (change !== null) sql.exec(change);
    }
    // With the name, which an invoice is made out to where nobody said another.
    shelf.putProfile(shelf.profile());
    state.amend({ name: ERASED, clockMs: nowMs });
    sql.exec("UPDATE erasure SET records_at_ms = ?", nowMs);
    directory.forget();
    endUserTokens.forget();
    mailbag.forget();
    this.forgetProfile();
  }

  /**
   * Whom invoices are made out to, with their taxes and where they are sent, stays until what was
   * used before the erasure is on a final invoice and that was sent.
   */
  forgetProfile(): void {
    const { state, billingFold, outbox } = this.#parts;
    if ((this.#row()?.records_at_ms ?? null) === null) return;
    const isBooked = (state.ledgerTail?.sequence ?? 0) > billingFold.state().folded_sequence;
    const isToCome = isBooked || state.holds.size > 0 || billingFold.periods().length > 0;
    if (isToCome || outbox.nextAtMs() !== undefined) return;
    state.sql.exec("DELETE FROM billing_profile");
  }

  describe(): ErasureFigures {
    const { sql, ledgerTail } = this.#parts.state;
    const count = (query: string): number => sql.exec<{ n: number }>(query).one().n;
    return {
      erased: sql
        .exec<Record<string, SqlStorageValue> & ErasedKind>(
          "SELECT kind, count, sha256 FROM erased ORDER BY kind",
        )
        .toArray(),
      auditLines: count("SELECT count(*) AS n FROM audit"),
      invoices: count("SELECT count(*) AS n FROM invoice"),
      head: ledgerTail ?? null,
    };
  }

  finish(statement: string): string {
    const query = "UPDATE erasure SET statement = coalesce(statement, ?)";
    this.#parts.state.sql.exec(query, statement);
    return this.#row()?.statement ?? statement;
  }

  #revokeKeys(nowMs: number): void {
    const { state, directory } = this.#parts;
    state.sql.exec("UPDATE api_key SET revoked_at_ms = ? WHERE revoked_at_ms IS NULL", nowMs);
    directory.forget();
  }

  #row(): Row | undefined {
    const query = "SELECT begun_at_ms, records_at_ms, statement FROM erasure";
    return this.#parts.state.sql.exec<Row>(query).toArray()[0];
  }

  get #organizationId(): string {
    return this.#parts.state.money?.organizationId ?? "";
  }
}
