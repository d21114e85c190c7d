/**
 * Webhooks as others see them: where an organization is told of what happens, and what was told.
 * Plain data.
 */
import type { Actor } from "../../auth/actor.ts";
import type { WebhookEventType } from "../../contract/webhooks.ts";

export interface WebhookRecord {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly events: readonly WebhookEventType[];
  readonly createdAtMs: number;
  /** null: it is told. */
  readonly disabledAtMs: number | null;
  /** Until when events are signed by the secret of before as well; null: by one alone. */
  readonly oldSecretUntilMs: number | null;
}

export interface CreateWebhookCall extends Pick<
  WebhookRecord,
  "id" | "url" | "description" | "events"
> {
  readonly salt: string;
  readonly actor: Actor;
}

/** What is undefined stays as it is. */
export interface ChangeWebhookCall {
  readonly id: string;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly events?: readonly WebhookEventType[] | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly actor: Actor;
}

export interface RotateWebhookCall {
  readonly id: string;
  readonly salt: string;
  /** How long events are signed by the old secret as well. */
  readonly overlapMs: number;
  readonly actor: Actor;
}

/** With its secret, which is derived and shown this once. */
export interface MadeWebhook {
  readonly record: WebhookRecord;
  readonly secret: string;
}

export interface DeliveryRecord {
  readonly sequence: number;
  /** `webhook-id`: the same at each attempt. */
  readonly id: string;
  readonly webhookId: string;
  readonly type: WebhookEventType;
  readonly body: string;
  readonly createdAtMs: number;
  readonly state: "pending" | "delivered" | "failed";
  readonly attempts: number;
  /** null: not again. */
  readonly nextAtMs: number | null;
  /** HTTP's, of the last attempt; null: there was none. */
  readonly status: number | null;
  /** `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`; null: none. */
  readonly fault: string | null;
  readonly endedAtMs: number | null;
}

export interface DeliveryFilter {
  readonly limit: number;
  /** Those before this sequence. */
  readonly before: number | null;
  readonly webhookId?: string | undefined;
}

/** The part of an account that tells others. */
export interface WebhookVerbs {
  listWebhooks(): Promise<WebhookRecord[]>;
  /** null when there are `LIMITS.maxWebhooks` already. */
  createWebhook(call: CreateWebhookCall): Promise<MadeWebhook | null>;
  /** null: there is none such; so the others. */
  changeWebhook(call: ChangeWebhookCall): Promise<WebhookRecord | null>;
  rotateWebhook(call: RotateWebhookCall): Promise<MadeWebhook | null>;
  /** With its deliveries. */
  deleteWebhook(id: string, actor: Actor): Promise<WebhookRecord | null>;
  /** Sends an event that says nothing, whatever else it is told of; one at a time. */
  testWebhook(id: string, actor: Actor): Promise<DeliveryRecord | null>;
  /** Newest first. */
  listDeliveries(filter: DeliveryFilter): Promise<DeliveryRecord[]>;
}
