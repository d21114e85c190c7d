/**
 * /admin/v1/organizations/{organization_id}/webhooks and /webhook-deliveries: where an organization
 * is told of things.
 */
import { faultOfAddress } from "../../account/webhooks/address.ts";
import { isMailto, mailboxOf } from "../../account/webhooks/mail.ts";
import type { DeliveryRecord, MadeWebhook, WebhookRecord } from "../../account/webhooks/verbs.ts";
import { LIMITS } from "../../contract/common.ts";
import {
  changeWebhookRequestSchema,
  createWebhookRequestSchema,
  deliveryQuerySchema,
  deliverySchema,
  madeWebhookSchema,
  rotateWebhookRequestSchema,
  webhookSchema,
} from "../../contract/webhooks.ts";
import { newWebhookId } from "../../db/ids.ts";
import { randomText } from "../../db/random-text.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type ApiContext, type Operation } from "../../http/operation.ts";
import { limitOf, listOf, pageOf, pageQuerySchema, toPage } from "../../http/paging.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { seconds, secondsOrNull } from "../wire-times.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const WEBHOOKS = `${ORGANIZATION}/webhooks` as const;
const pathParameters = { organization_id: "The organization's id." };
const webhookParameters = { ...pathParameters, webhook_id: "The webhook's id." };
const common = { tag: "Admin", errors: ["not_found"] } as const;
const writing = { ...common, access: forMembers("webhooks.write") } as const;
const SALT_LENGTH = 22;

const createWebhook = defineOperation({
  ...writing,
  method: "post",
  path: WEBHOOKS,
  operationId: "createWebhook",
  summary:
    "Have a server told of thresholds, refusals and empty balances. Its secret is in this answer and nowhere else.",
  pathParameters,
  body: {
    schema: createWebhookRequestSchema,
    example: { url: "https://example.com/hooks", events: ["budget.threshold_passed"] },
  },
  status: 201,
  response: { description: "The webhook, with its secret.", schema: madeWebhookSchema },
  isSecret: true,
  handler: async ({ c, body }) => {
    await requireAddress(c, body.url);
    const id = newWebhookId(c.var.services.now(), c.var.services.randomBytes);
    const call = { ...body, id, salt: newSalt(c), actor: actorOf(c) };
    const made = await (await livingAccount(c)).createWebhook(call);
    if (made !== null) return toMade(made);
    throw new ApiError("invalid_value", {
      message: `An organization may have at most ${LIMITS.maxWebhooks} webhooks.`,
    });
  },
});

const listWebhooks = defineOperation({
  ...common,
  access: forMembers("webhooks.read"),
  method: "get",
  path: WEBHOOKS,
  operationId: "listWebhooks",
  summary: "Where the organization is told of things.",
  pathParameters,
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "The webhooks, oldest first.",
    schema: listOf(webhookSchema, "WebhookList"),
  },
  handler: async ({ c, query }) =>
    pageOf((await (await namedAccount(c)).listWebhooks()).map(toWebhook), query),
});

const changeWebhook = defineOperation({
  ...writing,
  method: "patch",
  path: `${WEBHOOKS}/{webhook_id}`,
  operationId: "changeWebhook",
  summary: "Change where a webhook goes and what it is told of, or disable it.",
  pathParameters: webhookParameters,
  body: { schema: changeWebhookRequestSchema, example: { disabled: true } },
  status: 200,
  response: { description: "The webhook as it is now.", schema: webhookSchema },
  handler: async ({ c, params, body }) => {
    const { disabled, ...change } = body;
    if (body.url !== undefined) await requireAddress(c, body.url);
    const call = { ...change, isDisabled: disabled, id: params.webhook_id, actor: actorOf(c) };
    return toWebhook(found(await (await namedAccount(c)).changeWebhook(call), params.webhook_id));
  },
});

const rotateWebhook = defineOperation({
  ...writing,
  method: "post",
  path: `${WEBHOOKS}/{webhook_id}/rotate`,
  operationId: "rotateWebhook",
  summary: "Give a webhook another secret; for the overlap events are signed by both.",
  pathParameters: webhookParameters,
  body: { schema: rotateWebhookRequestSchema, example: { overlap_seconds: 86_400 } },
  status: 200,
  response: { description: "The webhook, with its new secret.", schema: madeWebhookSchema },
  isSecret: true,
  handler: async ({ c, params, body }) => {
    const overlapMs = body.overlap_seconds * 1_000;
    const call = { id: params.webhook_id, salt: newSalt(c), overlapMs, actor: actorOf(c) };
    return toMade(found(await (await namedAccount(c)).rotateWebhook(call), params.webhook_id));
  },
});

const testWebhook = defineOperation({
  ...writing,
  method: "post",
  path: `${WEBHOOKS}/{webhook_id}/test`,
  operationId: "testWebhook",
  summary: "Send `webhook.test`; while one waits, that one is the answer.",
  pathParameters: webhookParameters,
  status: 200,
  response: { description: "The delivery, as it waits.", schema: deliverySchema },
  handler: async ({ c, params }) => {
    const delivery = await (await namedAccount(c)).testWebhook(params.webhook_id, actorOf(c));
    return toDelivery(found(delivery, params.webhook_id));
  },
});

const deleteWebhook = defineOperation({
  ...writing,
  method: "delete",
  path: `${WEBHOOKS}/{webhook_id}`,
  operationId: "deleteWebhook",
  summary: "Take a webhook away, with its deliveries.",
  pathParameters: webhookParameters,
  status: 200,
  response: { description: "The webhook as it was.", schema: webhookSchema },
  handler: async ({ c, params }) => {
    const webhook = await (await namedAccount(c)).deleteWebhook(params.webhook_id, actorOf(c));
    return toWebhook(found(webhook, params.webhook_id));
  },
});

const listDeliveries = defineOperation({
  ...common,
  access: forMembers("webhooks.read"),
  method: "get",
  path: `${ORGANIZATION}/webhook-deliveries`,
  operationId: "listWebhookDeliveries",
  summary: "What webhooks were told, and what came of it, newest first.",
  pathParameters,
  query: deliveryQuerySchema,
  status: 200,
  response: {
    description: "A page of deliveries.",
    schema: listOf(deliverySchema, "WebhookDeliveryList"),
  },
  handler: async ({ c, query }) => {
    const limit = limitOf(query);
    const before = query.after === undefined ? null : Number(query.after);
    const filter = { limit: limit + 1, before, webhookId: query.webhook_id };
    return toPage((await (await namedAccount(c)).listDeliveries(filter)).map(toDelivery), limit);
  },
});

export const WEBHOOKS_AND_DELIVERIES: readonly Operation[] = [
  createWebhook,
  listWebhooks,
  changeWebhook,
  rotateWebhook,
  testWebhook,
  deleteWebhook,
  listDeliveries,
];

/** @throws {ApiError} invalid_value */
async function requireAddress(c: ApiContext, url: string): Promise<void> {
  const fault = isMailto(url)
    ? await faultOfMailbox(c, url)
    : faultOfAddress(url, c.var.services.keyEnvironment !== "live");
  if (fault !== null)
    throw new ApiError("invalid_value", { message: `url ${fault}.`, param: "url" });
}

/** Mails go to members alone: nobody else has said that they want any. */
async function faultOfMailbox(c: ApiContext, url: string): Promise<string | null> {
  if (!c.var.services.sendsMail) return "must be an https URL: this service sends no mail";
  const mailbox = mailboxOf(url);
  if (mailbox === null) return "must be mailto: and one address";
  const members = await (await namedAccount(c)).listMembers();
  const isMember = members.some(({ email }) => email === mailbox);
  return isMember ? null : "must be the address of a member of the organization";
}

/** @throws {ApiError} not_found */
function found<T>(value: T | null, id: string): T {
  if (value !== null) return value;
  const shown = quoted(id);
  throw new ApiError("not_found", { message: `There is no open webhook ${shown}.` });
}

function toWebhook(record: WebhookRecord) {
  return {
    id: record.id,
    object: "webhook" as const,
    url: record.url,
    description: record.description,
    events: record.events,
    state: record.disabledAtMs === null ? ("active" as const) : ("disabled" as const),
    created_at: seconds(record.createdAtMs),
    old_secret_ends_at: secondsOrNull(record.oldSecretUntilMs),
  };
}

const toMade = ({ record, secret }: MadeWebhook) => ({ ...toWebhook(record), secret });

function toDelivery(record: DeliveryRecord) {
  return {
    id: String(record.sequence),
    object: "webhook_delivery" as const,
    message_id: record.id,
    webhook_id: record.webhookId,
    type: record.type,
    body: record.body,
    state: record.state,
    attempts: record.attempts,
    status: record.status,
    fault: record.fault,
    created_at: seconds(record.createdAtMs),
    next_attempt_at: secondsOrNull(record.nextAtMs),
    ended_at: secondsOrNull(record.endedAtMs),
  };
}

const newSalt = (c: ApiContext): string => randomText(c.var.services.randomBytes, SALT_LENGTH);
