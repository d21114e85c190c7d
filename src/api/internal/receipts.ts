import { LIMITS } from "../../contract/common.ts";
/** POST /internal/receipts: a gpu-worker delivers receipts whose connection broke. Signed, not keyed. */
import { receiptAcknowledgementSchema, receiptDeliverySchema } from "../../contract/engine.ts";
import { hasDigest } from "../../contract/signature.ts";
import { acceptReceipts } from "../../gateway/receipts.ts";
import { notSigned, signedDigest } from "../access.ts";
import type { ApiContext, Operation } from "../operation.ts";
import { check, parseBody, readBytes } from "../request-body.ts";

export const deliverReceipts: Operation = {
  method: "post",
  path: "/internal/receipts",
  operationId: "deliverReceipts",
  tag: "Internal",
  summary: "Take signed usage receipts from a gpu-worker.",
  access: { by: "worker" },
  body: {
    schema: receiptDeliverySchema,
    example: undefined,
    maxBytes: LIMITS.maxDeliveryBytes,
  },
  status: 200,
  response: {
    description: "The request ids that need not be sent again, booked and refused.",
    schema: receiptAcknowledgementSchema,
  },
  errors: ["permission_denied"],
  handler: handleReceipts,
};

async function handleReceipts(c: ApiContext): Promise<Response> {
  const body = await readBytes(c.req.raw, c.get("maxBodyBytes"));
  if (!(await hasDigest(body, signedDigest(c)))) throw notSigned();
  const { receipts } = check(parseBody(body), receiptDeliverySchema);
  return Response.json(await acceptReceipts(c.env, receipts));
}
