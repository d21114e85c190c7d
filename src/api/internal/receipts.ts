/**
 * What gpu-workers tell by themselves: receipts, and requests that they lost. Signed, not keyed.
 */
import type { z } from "zod";

import { LIMITS } from "../../contract/common.ts";
import {
  deliveryAcknowledgementSchema,
  lostRequestDeliverySchema,
  receiptDeliverySchema,
} from "../../contract/deliveries.ts";
import { acceptLostRequests, acceptReceipts } from "../../control/receipts.ts";
import type { Operation } from "../../http/operation.ts";
import { readSigned } from "./signed-body.ts";

const common = {
  method: "post",
  tag: "Internal",
  access: { by: "worker" },
  status: 200,
  response: {
    description: "The request ids that need not be sent again, booked and refused.",
    schema: deliveryAcknowledgementSchema,
  },
  errors: ["permission_denied"],
} as const;

const bodyOf = (schema: z.ZodType) => ({
  schema,
  example: undefined,
  maxBytes: LIMITS.maxDeliveryBytes,
});

export const deliverReceipts: Operation = {
  ...common,
  path: "/internal/receipts",
  operationId: "deliverReceipts",
  summary: "Take signed usage receipts from a gpu-worker.",
  body: bodyOf(receiptDeliverySchema),
  handler: async (c) => {
    const { receipts } = await readSigned(c, receiptDeliverySchema);
    return Response.json(await acceptReceipts(c.var.services, receipts));
  },
};

export const deliverLostRequests: Operation = {
  ...common,
  path: "/internal/lost-requests",
  operationId: "deliverLostRequests",
  summary: "Take the requests that a gpu-worker began and lost when it was killed.",
  body: bodyOf(lostRequestDeliverySchema),
  handler: async (c) => {
    const { requests } = await readSigned(c, lostRequestDeliverySchema);
    return Response.json(await acceptLostRequests(c.var.services, requests));
  },
};
