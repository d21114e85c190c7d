/** The tables of webhooks and of what they are told, and their rows as others see them. */
import type { WebhookEventType } from "../../contract/webhooks.ts";
import type { DeliveryRecord, WebhookRecord } from "./verbs.ts";

/** A subject is told to a webhook once, as long as its delivery is kept. */
export const WEBHOOK_SCHEMA = `
CREATE TABLE webhook (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  description TEXT NOT NULL,
  events TEXT NOT NULL,
  salt TEXT NOT NULL,
  old_salt TEXT,
  old_until_ms INTEGER,
  created_at_ms INTEGER NOT NULL,
  disabled_at_ms INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE webhook_delivery (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'delivered', 'failed')),
  attempts INTEGER NOT NULL,
  next_at_ms INTEGER CHECK ((next_at_ms IS NOT NULL) = (state = 'pending')),
  status INTEGER,
  fault TEXT,
  ended_at_ms INTEGER,
  UNIQUE (webhook_id, subject)
) STRICT;
CREATE INDEX webhook_delivery_due ON webhook_delivery (next_at_ms) WHERE state = 'pending';
`;

export type WebhookRow = {
  id: string;
  url: string;
  description: string;
  events: string;
  salt: string;
  old_salt: string | null;
  old_until_ms: number | null;
  created_at_ms: number;
  disabled_at_ms: number | null;
};

export type DeliveryRow = {
  sequence: number;
  webhook_id: string;
  subject: string;
  type: WebhookEventType;
  body: string;
  created_at_ms: number;
  state: DeliveryRecord["state"];
  attempts: number;
  next_at_ms: number | null;
  status: number | null;
  fault: string | null;
  ended_at_ms: number | null;
};

export function toWebhookRecord(row: WebhookRow, nowMs: number): WebhookRecord {
  const { old_until_ms: untilMs } = row;
  return {
    id: row.id,
    url: row.url,
    description: row.description,
    events: JSON.parse(row.events) as WebhookRecord["events"],
    createdAtMs: row.created_at_ms,
    disabledAtMs: row.disabled_at_ms,
    oldSecretUntilMs: untilMs !== null && untilMs > nowMs ? untilMs : null,
  };
}

export function toDeliveryRecord(row: DeliveryRow): DeliveryRecord {
  return {
    sequence: row.sequence,
    id: messageIdOf(row),
    webhookId: row.webhook_id,
    type: row.type,
    body: row.body,
    createdAtMs: row.created_at_ms,
    state: row.state,
    attempts: row.attempts,
    nextAtMs: row.next_at_ms,
    status: row.status,
    fault: row.fault,
    endedAtMs: row.ended_at_ms,
  };
}

/** A webhook's id is nobody else's, and its sequence never comes again. */
export function messageIdOf({ webhook_id, sequence }: DeliveryRow): string {
  return `msg_${webhook_id.replace(/^whk_/, "")}_${sequence}`;
}
