/**
 * What is to be told to an organization's webhooks: written in the transaction of what happened, so
 * that an event is told if and only if it happened, and delivered by the alarm. Bounded by webhook,
 * so that one that does not answer takes no other's room.
 */
import { LIMITS } from "../../contract/common.ts";
import type { WebhookEventType } from "../../contract/webhooks.ts";
import { MAX_ATTEMPTS, stepAfter, waitAfter, type AttemptOutcome } from "./attempt.ts";
import { Shares } from "./shares.ts";
import { Silences } from "./silences.ts";
import { toDeliveryRecord, type DeliveryRow, type WebhookRow } from "./tables.ts";
import type { DeliveryFilter, DeliveryRecord } from "./verbs.ts";

/** Deliveries that have ended, of a webhook. */
const KEPT = 200;
/**
 * Subjects that this life of the object knows to be told already: a refusal that comes a thousand
 * times a second reads nothing.
 */
const MAX_KNOWN = 4_096;

export interface Event {
  readonly type: WebhookEventType;
  /** What it is about: told once to each webhook. */
  readonly subject: string;
  readonly data: object;
}

/** A delivery that is due, with the webhook that it goes to. */
export interface DueDelivery {
  readonly delivery: DeliveryRow;
  readonly webhook: WebhookRow;
}

interface Times {
  readonly nowMs: number;
  /** How long an attempt may take: so long nobody else begins one. */
  readonly timeoutMs: number;
  readonly retryMs: number;
}

/** Writes only inside a transaction of the account. */
export class Mailbag {
  readonly #sql: SqlStorage;
  readonly #onQueued: () => void;
  /** Webhooks that are told something; undefined: not read yet. */
  #open: readonly WebhookRow[] | undefined;
  #known = new Set<string>();
  readonly #silences = new Silences();

  /** @param onQueued something waits to be sent */
  constructor(sql: SqlStorage, onQueued: () => void) {
    this.#sql = sql;
    this.#onQueued = onQueued;
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#open = undefined;
    this.#known.clear();
  }

  /** Tells every webhook that wants to know. Costs nothing where there is none. */
  tell(event: Event, nowMs: number): void {
    const wanting = this.#openWebhooks().filter(({ events }) =>
      events.includes(JSON.stringify(event.type)),
    );
    if (wanting.length === 0 || this.#known.has(event.subject)) return;
    if (this.#known.size >= MAX_KNOWN) this.#known.clear();
    this.#known.add(event.subject);
    for (const { id } of wanting)
      this.#queue(id, event, { nowMs, dueMs: this.#silences.endOf(id, nowMs) });
  }

  /** One that waits already is not sent twice. */
  test(webhookId: string, nowMs: number): DeliveryRecord {
    const type = "webhook.test";
    const waiting = this.#first(
      "SELECT * FROM webhook_delivery WHERE webhook_id = ? AND type = ? AND state = 'pending'",
      webhookId,
      type,
    );
    if (waiting !== undefined) return toDeliveryRecord(waiting);
    const subject = `${type}:${nowMs}:${this.#lastSequence()}`;
    const queued = this.#queue(
      webhookId,
      { type, subject, data: { webhook_id: webhookId } },
      // At once: somebody wants to know whether its receiver is there again.
      { nowMs, dueMs: nowMs },
    );
    if (queued === undefined) throw new Error(`there is a delivery of ${subject} already`);
    return toDeliveryRecord(queued);
  }

  /**
   * Those that are due and for which their webhooks have connections; each is put off as if its
   * attempt had failed, so that one that dies with the object is made again.
   *
   * @param underway attempts that have not ended, by webhook
   */
  claim(
    underway: ReadonlyMap<string, number>,
    { nowMs, timeoutMs, retryMs }: Times,
  ): DueDelivery[] {
    const webhooks = new Map(this.#openWebhooks().map((webhook) => [webhook.id, webhook]));
    const shares = new Shares([...webhooks.keys()], underway);
    const due = this.#sql
      .exec<DeliveryRow>(
        "SELECT * FROM webhook_delivery WHERE state = 'pending' AND next_at_ms <= ? ORDER BY next_at_ms, sequence",
        nowMs,
      )
      .toArray();
    const claimed: DueDelivery[] = [];
    for (const delivery of due) {
      const webhook = webhooks.get(delivery.webhook_id);
      if (webhook === undefined || !shares.take(webhook.id)) continue;
      const attempts = delivery.attempts + 1;
      const nextAtMs = nowMs + timeoutMs + waitAfter(attempts, retryMs);
      this.#sql.exec(
        "UPDATE webhook_delivery SET attempts = ?, next_at_ms = ? WHERE sequence = ?",
        attempts,
        nextAtMs,
        delivery.sequence,
      );
      claimed.push({ delivery: { ...delivery, attempts }, webhook });
    }
    return claimed;
  }

  /** @returns whether the receiver wants nothing more */
  settle({ delivery }: DueDelivery, outcome: AttemptOutcome, times: Times): boolean {
    const { nowMs, retryMs } = times;
    const { webhook_id: webhookId } = delivery;
    const status = "status" in outcome ? outcome.status : null;
    const fault = "fault" in outcome ? outcome.fault : null;
    const next = stepAfter(delivery.attempts, outcome, retryMs);
    this.#sql.exec(
      `UPDATE webhook_delivery SET state = ?, next_at_ms = ?, status = ?, fault = ?, ended_at_ms = ?
       WHERE sequence = ? AND state = 'pending' AND attempts = ?`,
      next.step === "retry" ? "pending" : next.step,
      next.step === "retry" ? nowMs + next.waitMs : null,
      status,
      fault,
      next.step === "retry" ? null : nowMs,
      delivery.sequence,
      delivery.attempts,
    );
    const silentUntilMs = this.#silences.note(webhookId, outcome, times);
    if (silentUntilMs > nowMs) {
      this.#sql.exec(
        "UPDATE webhook_delivery SET next_at_ms = max(next_at_ms, ?) WHERE webhook_id = ? AND state = 'pending'",
        silentUntilMs,
        webhookId,
      );
    }
    return next.step === "failed" && next.isGone;
  }

  /** What waits for a webhook is given up. */
  giveUp(webhookId: string, nowMs: number): void {
    this.#sql.exec(
      `UPDATE webhook_delivery SET state = 'failed', next_at_ms = NULL, fault = 'disabled', ended_at_ms = ?
       WHERE webhook_id = ? AND state = 'pending'`,
      nowMs,
      webhookId,
    );
  }

  deleteOf(webhookId: string): void {
    this.#silences.forget(webhookId);
    this.#sql.exec("DELETE FROM webhook_delivery WHERE webhook_id = ?", webhookId);
  }

  /** undefined: nothing waits. */
  nextDueMs(): number | undefined {
    const query = "SELECT min(next_at_ms) AS at FROM webhook_delivery WHERE state = 'pending'";
    return this.#sql.exec<{ at: number | null }>(query).one().at ?? undefined;
  }

  /** The clock was put back: nothing waits for longer than its turn asks for. */
  redate(nowMs: number, retryMs: number): void {
    this.#silences.forgetAll();
    for (let attempts = 0; attempts <= MAX_ATTEMPTS; attempts += 1) {
      this.#sql.exec(
        "UPDATE webhook_delivery SET next_at_ms = min(next_at_ms, ?) WHERE state = 'pending' AND attempts = ?",
        nowMs + (attempts === 0 ? 0 : waitAfter(attempts, retryMs)),
        attempts,
      );
    }
  }

  /** Newest first. */
  list({ limit, before, webhookId }: DeliveryFilter): DeliveryRecord[] {
    return this.#sql
      .exec<DeliveryRow>(
        "SELECT * FROM webhook_delivery WHERE sequence < ? AND (? IS NULL OR webhook_id = ?) ORDER BY sequence DESC LIMIT ?",
        before ?? Number.MAX_SAFE_INTEGER,
        webhookId ?? null,
        webhookId ?? null,
        limit,
      )
      .toArray()
      .map(toDeliveryRecord);
  }

  /** @returns undefined when it was told already */
  #queue(
    webhookId: string,
    { type, subject, data }: Event,
    { nowMs, dueMs }: { readonly nowMs: number; readonly dueMs: number },
  ): DeliveryRow | undefined {
    const waiting =
      "SELECT count(*) AS count FROM webhook_delivery WHERE webhook_id = ? AND state = 'pending'";
    const { count } = this.#sql.exec<{ count: number }>(waiting, webhookId).one();
    const isFull = count >= LIMITS.maxPendingDeliveries;
    const body = JSON.stringify({ type, timestamp: new Date(nowMs).toISOString(), data });
    const queued = this.#first(
      `INSERT INTO webhook_delivery (webhook_id, subject, type, body, created_at_ms, state, attempts, next_at_ms, fault, ended_at_ms)
       VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING *`,
      webhookId,
      subject,
      type,
      body,
      nowMs,
      isFull ? "failed" : "pending",
      isFull ? null : dueMs,
      isFull ? "queue_full" : null,
      isFull ? nowMs : null,
    );
    if (queued === undefined) return undefined;
    this.#sql.exec(
      `DELETE FROM webhook_delivery WHERE webhook_id = ? AND state <> 'pending' AND sequence <=
         (SELECT sequence FROM webhook_delivery WHERE webhook_id = ? AND state <> 'pending' ORDER BY sequence DESC LIMIT 1 OFFSET ?)`,
      webhookId,
      webhookId,
      KEPT,
    );
    if (!isFull) this.#onQueued();
    return queued;
  }

  #openWebhooks(): readonly WebhookRow[] {
    const query = "SELECT * FROM webhook WHERE disabled_at_ms IS NULL ORDER BY id";
    this.#open ??= this.#sql.exec<WebhookRow>(query).toArray();
    return this.#open;
  }

  #lastSequence(): number {
    const query = "SELECT coalesce(max(sequence), 0) AS last FROM webhook_delivery";
    return this.#sql.exec<{ last: number }>(query).one().last;
  }

  #first(query: string, ...bindings: SqlStorageValue[]): DeliveryRow | undefined {
    return this.#sql.exec<DeliveryRow>(query, ...bindings).toArray()[0];
  }
}
