/**
 * Which generations may be retries that an SDK makes by itself: the same request again, with a count and without a key, because
 * the answer to the first did not arrive. Such a whole answer runs in an object of its own, where its retry finds it.
 */
import type { AskedGeneration } from "../api/operation.ts";
import { requireOpenKey } from "../gateway/authenticate.ts";
import type { GatewayServices } from "../gateway/services.ts";
import { digest } from "./idempotency.ts";

/** How SDKs made by Stainless, OpenAI's among them, count. */
export const RETRY_HEADER = "x-stainless-retry-count";

export interface RetryServices extends GatewayServices {
  /** Runs a request in the object of this name. */
  readonly runJoinable: (name: string, request: Request) => Promise<Response>;
}

/** A stream is begun before anything is generated, and SDKs do not retry one that has begun. */
export function mayBeRetried({ sdkRetryWindowMs }: GatewayServices, asked: AskedGeneration) {
  const count = asked.request.headers.get(RETRY_HEADER) ?? "";
  return sdkRetryWindowMs > 0 && !asked.call.isStream && /^\d{1,3}$/.test(count);
}

/** In the object of this key and body. @throws {ApiError} invalid_api_key, permission_denied */
export async function runJoinable(
  services: RetryServices,
  { call, request, body }: AskedGeneration,
): Promise<Response> {
  const { method, headers, url, signal } = request;
  const { key, scope, clientIp } = call;
  // A first attempt is admitted as any other; a retry may be given an answer that is there already.
  if (Number(headers.get(RETRY_HEADER)) > 0)
    await requireOpenKey(key, { scope, model: null, clientIp });
  const { pathname } = new URL(url);
  // The hash, not the id: an id is no secret.
  const name = await digest(`${key.organizationId}\n${key.keyHash}\nPOST ${pathname}`, body);
  return services.runJoinable(name, new Request(url, { method, headers, body, signal }));
}
