/**
 * Which requests may be retries that an SDK makes by itself: the same request again, with a count and without a key, because
 * the answer to the first did not arrive. Such a whole answer runs in an object of its own, where its retry finds it.
 */
import { keyTextOf, presentKey } from "../gateway/authenticate.ts";
import type { GatewayServices } from "../gateway/services.ts";
import { digest, readBounded, requireOpenFor, toRefusal } from "./idempotency.ts";

const PATHS = /^\/v1\/(chat\/)?completions$/;
/** How SDKs made by Stainless, OpenAI's among them, count. */
export const RETRY_HEADER = "x-stainless-retry-count";
/** A stream is begun before anything is generated, and SDKs do not retry one that has begun. */
const STREAM = /"stream"\s*:\s*true/;

export interface RetryServices extends GatewayServices {
  /** Runs a request in the object of this name. */
  readonly runJoinable: (name: string, request: Request) => Promise<Response>;
  /** Runs it here, as any other. */
  readonly runHere: (request: Request) => Response | Promise<Response>;
}

export function mayBeRetried(request: Request): boolean {
  return (
    request.method === "POST" &&
    /^\d{1,3}$/.test(request.headers.get(RETRY_HEADER) ?? "") &&
    PATHS.test(new URL(request.url).pathname)
  );
}

/** In the object of this key and body, if it is a whole answer that a key of ours asks for. */
export async function runJoinable(services: RetryServices, request: Request): Promise<Response> {
  const { method, headers, url, signal } = request;
  const key = await presentKey(services, keyTextOf(headers)).catch(() => undefined);
  // What is wrong with the key is told where it always is, before the body is read.
  if (key === undefined) return services.runHere(request);
  let body: Uint8Array<ArrayBuffer>;
  try {
    // A first attempt is admitted as any other; a retry may be given an answer that is there already.
    if (Number(headers.get(RETRY_HEADER)) > 0) await requireOpenFor(services, key, request);
    body = await readBounded(request);
  } catch (thrown) {
    return toRefusal(thrown);
  }
  const again = new Request(url, { method, headers, body, signal });
  if (STREAM.test(new TextDecoder().decode(body))) return services.runHere(again);
  const { pathname } = new URL(url);
  // The hash, not the id: an id is no secret.
  const name = await digest(`${key.organizationId}\n${key.keyHash}\nPOST ${pathname}`, body);
  return services.runJoinable(name, again);
}
