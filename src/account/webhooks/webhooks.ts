/**
 * Which webhooks an organization has, and who changes them. Every verb is called inside a
 * transaction of the account.
 */
import type { Actor } from "../../auth/actor.ts";
import { LIMITS } from "../../contract/common.ts";
import type { Audit } from "../directory/audit.ts";
import type { Mailbag } from "./mailbag.ts";
import { toWebhookRecord, type WebhookRow } from "./tables.ts";
import type {
  ChangeWebhookCall,
  CreateWebhookCall,
  DeliveryRecord,
  RotateWebhookCall,
  WebhookRecord,
} from "./verbs.ts";

interface Parts {
  readonly mailbag: Mailbag;
  readonly audit: Audit;
}

/** Who disables a webhook whose receiver said that it is gone. */
const RECEIVER: Actor = { kind: "system", id: "webhook_receiver" };

export class Webhooks {
  readonly #sql: SqlStorage;
  readonly #parts: Parts;

  constructor(sql: SqlStorage, parts: Parts) {
    this.#sql = sql;
    this.#parts = parts;
  }

  /** Oldest first. */
  list(nowMs: number): WebhookRecord[] {
    const query = "SELECT * FROM webhook ORDER BY created_at_ms, id";
    const rows = this.#sql.exec<WebhookRow>(query).toArray();
    return rows.map((row) => toWebhookRecord(row, nowMs));
  }

  create(call: CreateWebhookCall, nowMs: number): WebhookRecord | null {
    if (this.list(nowMs).length >= LIMITS.maxWebhooks) return null;
    const { id, url, description, events, salt } = call;
    this.#sql.exec(
      "INSERT INTO webhook VALUES (?, ?, ?, ?, ?, NULL, NULL, ?, NULL)",
      id,
      url,
      description,
      JSON.stringify(events),
      salt,
      nowMs,
    );
    return this.#changed(null, id, call.actor, { action: "webhooks.create", nowMs });
  }

  change(call: ChangeWebhookCall, nowMs: number): WebhookRecord | null {
    const before = this.find(call.id);
    if (before === undefined) return null;
    const disabledAtMs = before.disabled_at_ms;
    const isDisabled = call.isDisabled ?? disabledAtMs !== null;
    this.#sql.exec(
      "UPDATE webhook SET url = ?, description = ?, events = ?, disabled_at_ms = ? WHERE id = ?",
      call.url ?? before.url,
      call.description ?? before.description,
      call.events === undefined ? before.events : JSON.stringify(call.events),
      isDisabled ? (disabledAtMs ?? nowMs) : null,
      call.id,
    );
    if (isDisabled) this.#parts.mailbag.giveUp(call.id, nowMs);
    return this.#changed(before, call.id, call.actor, { action: "webhooks.update", nowMs });
  }

  rotate({ id, salt, overlapMs, actor }: RotateWebhookCall, nowMs: number): WebhookRecord | null {
    const before = this.find(id);
    if (before === undefined) return null;
    this.#sql.exec(
      "UPDATE webhook SET salt = ?, old_salt = ?, old_until_ms = ? WHERE id = ?",
      salt,
      before.salt,
      nowMs + overlapMs,
      id,
    );
    return this.#changed(before, id, actor, { action: "webhooks.rotate", nowMs });
  }

  /** @returns what it was */
  delete(id: string, actor: Actor, nowMs: number): WebhookRecord | null {
    const before = this.find(id);
    if (before === undefined) return null;
    this.#sql.exec("DELETE FROM webhook WHERE id = ?", id);
    this.#parts.mailbag.deleteOf(id);
    this.#changed(before, id, actor, { action: "webhooks.delete", nowMs });
    return toWebhookRecord(before, nowMs);
  }

  test(id: string, actor: Actor, nowMs: number): DeliveryRecord | null {
    const webhook = this.find(id);
    if (webhook === undefined || webhook.disabled_at_ms !== null) return null;
    this.#parts.audit.record(actor, "webhooks.test", id, null, null, nowMs);
    return this.#parts.mailbag.test(id, nowMs);
  }

  /** Its receiver is gone. Two of its messages may hear so. */
  disableGone(id: string, nowMs: number): void {
    if (this.find(id)?.disabled_at_ms !== null) return;
    this.change({ id, isDisabled: true, actor: RECEIVER }, nowMs);
  }

  /** Those that events are signed by. */
  saltsOf({ salt, old_salt: old, old_until_ms: untilMs }: WebhookRow, nowMs: number): string[] {
    return old !== null && untilMs !== null && untilMs > nowMs ? [salt, old] : [salt];
  }

  find(id: string): WebhookRow | undefined {
    return this.#sql.exec<WebhookRow>("SELECT * FROM webhook WHERE id = ?", id).toArray()[0];
  }

  #changed(
    before: WebhookRow | null,
    id: string,
    actor: Actor,
    { action, nowMs }: { readonly action: string; readonly nowMs: number },
  ): WebhookRecord | null {
    this.#parts.mailbag.forget();
    const row = this.find(id);
    const after = row === undefined ? null : toWebhookRecord(row, nowMs);
    const was = before === null ? null : toWebhookRecord(before, nowMs);
    this.#parts.audit.record(actor, action, id, was, after, nowMs);
    return after;
  }
}
