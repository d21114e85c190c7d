/**
 * Operations that are called on behalf of a key, as clients call them: from a request to the call,
 * which runs here or in an object of its own, because its headers ask for that.
 */
import { CACHE_HEADER, parseCacheWish, type CacheWish } from "../contract/response-cache.ts";
import { ApiError, quoted } from "../errors.ts";
import type { GenerationCaller } from "../gateway/generate.ts";
import { clientIpOf, presentedKey } from "./access.ts";
import { readJudged } from "./body.ts";
import { answerInTime } from "./early-head.ts";
import type { AskedCall, CallContext, OpenCall, PreparedCall, Told } from "./key-call.ts";
import type { ApiContext, Operation } from "./operation.ts";
import { traceparentOf } from "./trace-request.ts";

/**
 * What such an operation has in common with others of its kind.
 *
 * @param before what a client's request must have besides, before its body is read
 */
export function calledByKey(
  openCall: OpenCall,
  before?: (c: ApiContext) => void | Promise<void>,
): Required<Pick<Operation, "idempotency" | "openCall" | "handler">> {
  const handler = async (c: ApiContext): Promise<Response> => {
    await before?.(c);
    const judge = await openCall({
      services: c.var.services,
      key: presentedKey(c),
      params: c.get("params"),
      contentType: contentTypeOf(c),
    });
    const { prepare, body } = await readJudged(c, (bytes) => ({
      prepare: judge(bytes),
      body: bytes,
    }));
    const context = contextOf(c);
    const prepared = await prepare(context);
    return answerInTime(c, prepared, async (told) => {
      const elsewhere = c.var.services.runInObject?.(toAsked(c, { context, prepared, told, body }));
      if (elsewhere == null) return prepared.answer(told);
      const response = await elsewhere;
      // The headers of one that was fetched cannot be added to.
      return new Response(response.body, response);
    });
  };
  return { idempotency: "by_key", openCall, handler };
}

export const contentTypeOf = (c: ApiContext): string => c.req.header("content-type") ?? "";

export function contextOf(c: ApiContext): CallContext {
  const { services } = c.var;
  return { services, caller: callerPartOf(c), startedAtMs: c.get("startedAtMs") };
}

/** Who asks, and under which names: the part of a call that no body says. */
export function callerPartOf(c: ApiContext): GenerationCaller {
  return {
    key: presentedKey(c),
    requestId: c.get("requestId"),
    keyedName: null,
    clientIp: clientIpOf(c),
    signal: c.req.raw.signal,
    cache: cacheWishOf(c),
  };
}

/** @throws {ApiError} invalid_value */
function cacheWishOf(c: ApiContext): CacheWish | null {
  const text = c.req.header(CACHE_HEADER);
  if (text === undefined) return null;
  const wish = parseCacheWish(text);
  if (wish !== undefined) return wish;
  throw new ApiError("invalid_value", {
    message:
      `${CACHE_HEADER} must be "use", "refresh" or "bypass", the first two perhaps with "; max-age=" and seconds; ` +
      `got ${quoted(text)}.`,
    param: CACHE_HEADER,
  });
}

interface Own {
  readonly context: CallContext;
  readonly prepared: PreparedCall;
  readonly told: Told;
  readonly body: Uint8Array<ArrayBuffer>;
}

function toAsked(c: ApiContext, { context, prepared, told, body }: Own): AskedCall {
  const { key, requestId, clientIp, cache } = context.caller;
  const { organizationId, keyId, keyHash } = key;
  const isStream = prepared.stream !== null;
  return {
    call: { ...prepared.call, ...told, key, requestId, clientIp, isStream },
    requireAdmissible: prepared.requireAdmissible,
    onBehalf: {
      operationId: c.get("operationId") ?? "",
      params: c.get("params"),
      contentType: contentTypeOf(c),
      key: { organizationId, keyId, keyHash },
      clientIp,
      cache: cache ?? null,
      traceparent: traceparentOf(c),
    },
    request: c.req.raw,
    body,
  };
}
