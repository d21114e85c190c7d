/**
 * DELETE /v1/requests/{idempotency_key}: the caller of a request says that it will not come back
 * for the answer.
 */
import { cancelledRequestSchema } from "../../contract/completions.ts";
import { ApiError } from "../../errors.ts";
import { requireOpenKey } from "../../gateway/authenticate.ts";
import { clientIpOf, presentedKey } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys } from "../../http/operation.ts";

export const cancelRequest = defineOperation({
  method: "delete",
  path: "/v1/requests/{idempotency_key}",
  operationId: "cancelRequest",
  tag: "Usage",
  summary:
    "End a request that was sent with an Idempotency-Key; whoever still reads, waits or asks again gets request_cancelled. What was generated is charged; what was not, is not.",
  access: forKeys(null),
  pathParameters: { idempotency_key: "The Idempotency-Key of the request." },
  status: 200,
  response: { description: "The request.", schema: cancelledRequestSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const key = presentedKey(c);
    await requireOpenKey(key, { scope: null, model: null, clientIp: clientIpOf(c) });
    const idempotencyKey = params.idempotency_key;
    if ((await c.var.services.cancelInObject?.(key, idempotencyKey)) !== true) {
      throw new ApiError("not_found", {
        message: "This API key has sent no request with this Idempotency-Key that began to run.",
      });
    }
    return {
      object: "request" as const,
      idempotency_key: idempotencyKey,
      cancelled: true as const,
    };
  },
});
