/**
 * What workers report to the edge without being asked, receipts and lost requests, and the receipts
 * that it asks them for.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { receiptSchema } from "./engine.ts";
import { list, text } from "./fields.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });
const requestId = id;
const count = z.int().min(0);

/** Most of either kind in one delivery. */
const MAX_DELIVERED = 100;

export const receiptDeliverySchema = z.strictObject({
  receipts: list(receiptSchema, { min: 1, max: MAX_DELIVERED }),
});

/**
 * A request that an earlier life of the worker began and did not end; the counts are the last it
 * wrote down.
 */
export const lostRequestSchema = z.strictObject({
  requestId,
  organizationId: id,
  promptTokens: count,
  completionTokens: count,
});

export type LostRequest = z.infer<typeof lostRequestSchema>;

export const lostRequestDeliverySchema = z.strictObject({
  requests: list(lostRequestSchema, { min: 1, max: MAX_DELIVERED }),
});

/** Ids of a delivery. What is in neither list is to be sent again. */
export const deliveryAcknowledgementSchema = z.object({
  /** In the books, now or before; or of no request that the books know. */
  acknowledged: z.array(requestId),
  /** Not of a worker or an organization of the edge's; sending them again does not help. */
  refused: z.array(requestId).default([]),
});

export const receiptListRequestSchema = z.strictObject({
  organizationId: id,
  /** `next` of the page before; null for the first. */
  after: text({ max: 256 }).nullable(),
});

/** Receipts of one organization, by the time they ended. */
export const receiptListSchema = z.object({
  workerId: z.string(),
  /** Nothing that ended before is in the journal any more. */
  sinceMs: z.int(),
  receipts: z.array(receiptSchema),
  /** Requests of those receipts that the edge has not acknowledged yet: they are on their way. */
  undelivered: z.array(requestId).default([]),
  /** Lines of the journal that could not be read. What they said is not known. */
  damagedLines: count.default(0),
  /** null: that was all. */
  next: z.string().nullable(),
});

export type ReceiptList = z.infer<typeof receiptListSchema>;
