/**
 * Which generations may be retries that an SDK makes by itself: the same request again, with a
 * count and without a key, because the answer to the first did not arrive. Such a whole answer runs
 * in an object of its key's, where its retry finds it.
 */
import { isEndUserTokenId } from "../auth/end-user-token.ts";
import { NAMED_ROUTE_PREFIX } from "../contract/named-routes.ts";
import { requireOpenKey } from "../gateway/authenticate.ts";
import type { GatewayServices } from "../gateway/services.ts";
import type { AskedCall } from "../http/key-call.ts";
import { isAuto, resolveModel } from "../routing/aliases.ts";
import { rewrittenModel } from "../routing/policy.ts";
import { digest, digestOfAsked } from "./idempotency.ts";
import { askObject, type AskObject, type JoinableHead } from "./message.ts";

/** How SDKs made by Stainless, OpenAI's among them, count. */
const RETRY_HEADER = "x-stainless-retry-count";

/**
 * Objects of one key, each for the requests whose hash begins with its own digit. An object is made
 * by being named, so that one for each request would be one for each that is refused, too; and a
 * new one takes longer to reach than one that is there.
 */
const SHARD_DIGITS = 1;

export interface RetryServices extends GatewayServices {
  /** The object of this name. */
  readonly joinableObject: (name: string) => AskObject;
}

/** A stream is begun before anything is generated, and SDKs do not retry one that has begun. */
export function mayBeRetried({ sdkRetryWindowMs }: GatewayServices, asked: AskedCall) {
  const count = asked.request.headers.get(RETRY_HEADER) ?? "";
  // Of end users there are too many for objects of their own.
  const isKept = !asked.call.isStream && !isEndUserTokenId(asked.call.key.keyId);
  return sdkRetryWindowMs > 0 && isKept && /^\d{1,3}$/.test(count);
}

/** In one of the objects of this key. @throws {ApiError} invalid_api_key, permission_denied */
export async function runJoinable(
  services: RetryServices,
  { call, onBehalf, request, body }: AskedCall,
): Promise<Response> {
  const { headers, signal } = request;
  const { key, scope, clientIp } = call;
  // A first attempt is admitted as any other; a retry may be given an answer that is there already.
  const isRetry = Number(headers.get(RETRY_HEADER)) > 0;
  if (isRetry) {
    const model = await modelBehind(services, call);
    await requireOpenKey(key, { scope, model, clientIp });
  }
  const asked = await digestOfAsked(request, body);
  const shard = asked.slice(0, SHARD_DIGITS);
  // The hash, not the id: an id is no secret.
  const name = await digest(`${key.organizationId}\n${key.keyHash}\n${shard}`);
  const head: JoinableHead = { call: onBehalf, asked, isRetry };
  return askObject(services.joinableObject(name), head, { body, signal });
}

/**
 * The model that a key must be open for, by whichever name it is asked for. null: a named route, or
 * `auto`, leads to several, and what it led the attempt to was judged then.
 */
async function modelBehind(
  { catalog, terms, now, defer }: RetryServices,
  { key, model: name }: AskedCall["call"],
): Promise<string | null> {
  if (name.startsWith(NAMED_ROUTE_PREFIX)) return null;
  const nowMs = now();
  const known = await catalog.naming([name], nowMs, defer);
  const asked = resolveModel(known, name);
  const { policy } = await terms.of(key.organizationId, key.account, { nowMs, defer });
  const model = policy === null ? asked : rewrittenModel(policy, known, asked);
  return isAuto(known, model) ? null : model;
}
