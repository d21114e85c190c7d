/** POST /internal/receipts: a gpu-worker delivers receipts whose connection broke. Signed, not keyed. */
import { receiptAcknowledgementSchema, receiptDeliverySchema } from "../../contract/engine.ts";
import { ApiError } from "../../errors.ts";
import { acceptReceipts } from "../../gateway/receipts.ts";
import type { ApiContext, Operation } from "../operation.ts";
import { check, parseBody, readBytes } from "../request-body.ts";

const PATH = "/internal/receipts";

export const deliverReceipts: Operation = {
  method: "post",
  path: PATH,
  operationId: "deliverReceipts",
  tag: "Internal",
  summary: "Take signed usage receipts from a gpu-worker.",
  access: { by: "worker" },
  body: { schema: receiptDeliverySchema, example: undefined },
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
  if (!(await c.env.isRequestSigned({ method: "POST", path: PATH, body }, c.req.raw.headers))) {
    throw new ApiError("permission_denied", {
      message: "The request is not signed by one of our workers.",
    });
  }
  const { receipts } = check(parseBody(body), receiptDeliverySchema);
  return Response.json(await acceptReceipts(c.env, receipts));
}
