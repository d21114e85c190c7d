/**
 * Runs a call on behalf of a key where there is no request: in an object, or out of a queue. Who
 * may call was asked when the call was written; what the key may use now, its admission says.
 */
import { newRequestId } from "../db/ids.ts";
import { OPENAI_ERRORS, toErrorResponse, type ErrorForm } from "../errors.ts";
import { judgeHeld } from "./body.ts";
import type { CallOnBehalf } from "./key-call.ts";
import type { Operation, Services } from "./operation.ts";
import { noteFault } from "./router.ts";
import { recordCall } from "./trace-request.ts";

/** What whoever runs a call has besides. */
export interface OnBehalf {
  readonly call: CallOnBehalf;
  readonly body: Uint8Array<ArrayBuffer>;
  /** A new one unless said. */
  readonly requestId?: string;
  /** Under which name the account remembers the call's Idempotency-Key; null without one. */
  readonly keyedName: string | null;
  /** Aborts when nobody wants the answer any more. */
  readonly signal: AbortSignal;
}

export function callsOnBehalf(operations: readonly Operation[]) {
  const known = new Map(operations.map((operation) => [operation.operationId, operation]));

  const operationOf = (call: CallOnBehalf) => {
    const operation = known.get(call.operationId);
    const openCall = operation?.openCall;
    if (operation === undefined || openCall === undefined)
      throw new Error(`${call.operationId} is not called on behalf of a key`);
    return { operation, openCall };
  };

  return {
    /** Whether there is such a call, in this release. */
    knows: ({ operationId }: CallOnBehalf): boolean =>
      known.get(operationId)?.openCall !== undefined,

    /** How errors of the call are written. */
    errorsOf: (call: CallOnBehalf): ErrorForm =>
      operationOf(call).operation.errorForm ?? OPENAI_ERRORS,

    /** @returns the answer, or the refusal in the words of the operation: it does not throw */
    async run(services: Services, { call, body, ...asked }: OnBehalf): Promise<Response> {
      const { operation, openCall } = operationOf(call);
      const { keyedName, signal } = asked;
      const startedAtMs = services.now();
      const requestId = asked.requestId ?? newRequestId(startedAtMs, services.randomBytes);
      const named = { requestId, route: operation.path, method: operation.method.toUpperCase() };
      const { traceparent, clientIp, cache = null, params, contentType } = call;
      const told = { ...named, traceparent, startedAtMs };
      const response = await recordCall(services, told, async (recorded) => {
        const key = { account: recorded.accountOf(call.key.organizationId), ...call.key };
        const caller = { key, requestId, keyedName, clientIp, signal, cache };
        try {
          const judge = await openCall({ services: recorded, key, params, contentType });
          const prepare = await judgeHeld(recorded, key.organizationId, { bytes: body, judge });
          const prepared = await prepare({ services: recorded, caller, startedAtMs });
          return await prepared.answer({});
        } catch (thrown) {
          const error = noteFault(thrown, { requestId, path: operation.path });
          return toErrorResponse(error, operation.errorForm ?? OPENAI_ERRORS, requestId);
        }
      });
      response.headers.set("x-request-id", requestId);
      return response;
    },
  };
}
