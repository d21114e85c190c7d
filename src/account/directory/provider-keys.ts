/**
 * An organization's own keys for providers, sealed before they come here: the account cannot read
 * them.
 */
import type { Actor } from "../../auth/actor.ts";
import { LIMITS } from "../../contract/common.ts";
import type { Audit } from "./audit.ts";
import type { ProviderKeyRecord, PutProviderKeyCall } from "./verbs.ts";

export const PROVIDER_KEY_SCHEMA = `
CREATE TABLE provider_key (
  provider TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,
  hint TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

type Row = { provider: string; sealed: string; hint: string; created_at_ms: number };

/** Writes only inside a transaction of the account; each change has its line in the audit log. */
export class ProviderKeys {
  readonly #sql: SqlStorage;
  readonly #audit: Audit;

  constructor(sql: SqlStorage, audit: Audit) {
    this.#sql = sql;
    this.#audit = audit;
  }

  /** By provider. */
  list(): ProviderKeyRecord[] {
    return this.#sql
      .exec<Row>("SELECT * FROM provider_key ORDER BY provider")
      .toArray()
      .map(toRecord);
  }

  find(provider: string): ProviderKeyRecord | null {
    return this.list().find((key) => key.provider === provider) ?? null;
  }

  /** @returns null when it would be one too many */
  put(call: PutProviderKeyCall, nowMs: number): ProviderKeyRecord | null {
    const { provider, sealed, hint, actor } = call;
    const before = this.find(provider);
    if (before === null && this.list().length >= LIMITS.maxProviderKeys) return null;
    this.#sql.exec(
      "INSERT OR REPLACE INTO provider_key VALUES (?, ?, ?, ?)",
      provider,
      sealed,
      hint,
      nowMs,
    );
    this.#audit.record(
      actor,
      "provider_keys.put",
      provider,
      before === null ? null : { hint: before.hint },
      { hint },
      nowMs,
    );
    return { provider, sealed, hint, createdAtMs: nowMs };
  }

  delete(provider: string, actor: Actor, nowMs: number): boolean {
    const before = this.find(provider);
    if (before === null) return false;
    this.#sql.exec("DELETE FROM provider_key WHERE provider = ?", provider);
    const { hint } = before;
    this.#audit.record(actor, "provider_keys.delete", provider, { hint }, null, nowMs);
    return true;
  }
}

function toRecord({ created_at_ms: createdAtMs, ...row }: Row): ProviderKeyRecord {
  return { ...row, createdAtMs };
}
