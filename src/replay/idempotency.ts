import type { Scope } from "../contract/account.ts";
import { LIMITS } from "../contract/common.ts";
import { ApiError, toApiError, toErrorResponse } from "../errors.ts";
/** Which requests are to be run once: those with an Idempotency-Key, from a key that opens something. */
import { keyTextOf, presentKey, requireOpenKey } from "../gateway/authenticate.ts";
import type { GatewayServices, PresentedKey } from "../gateway/services.ts";

/** Printable ASCII, as Stripe takes it. */
const KEY = /^[\x21-\x7e]{1,255}$/;
/** Set here, whatever the client sent: what the request is, and whose. */
export const FINGERPRINT_HEADER = "x-tidegate-fingerprint";
export const ORGANIZATION_HEADER = "x-tidegate-organization";
const PATHS = /^\/v1\//;

export interface OnceServices extends GatewayServices {
  /** Runs a request in the object of this name. */
  readonly runOnce: (name: string, request: Request) => Promise<Response>;
}

/** Whether the request asks to be run once. Admins have external references instead. */
export function asksToRunOnce(request: Request): boolean {
  return (
    request.method === "POST" &&
    request.headers.has("idempotency-key") &&
    PATHS.test(new URL(request.url).pathname)
  );
}

/**
 * Hands the request to the object of its key, in its organization alone. The key must open something now, also for an
 * answer that is kept.
 */
export async function runOnce(services: OnceServices, request: Request): Promise<Response> {
  try {
    const text = request.headers.get("idempotency-key") ?? "";
    if (!KEY.test(text)) {
      throw new ApiError("invalid_value", {
        message: `Idempotency-Key must have 1 to 255 printable ASCII characters, got ${text.length}.`,
        param: "Idempotency-Key",
      });
    }
    const key = await presentKey(services, keyTextOf(request.headers));
    const { pathname } = new URL(request.url);
    await requireOpenFor(services, key, request);
    const body = await readBounded(request);
    const fingerprint = await digest(`POST ${pathname}`, body);
    const name = `${key.organizationId}:${await digest(text, new Uint8Array())}`;
    const headers = new Headers(request.headers);
    headers.set(FINGERPRINT_HEADER, fingerprint);
    headers.set(ORGANIZATION_HEADER, key.organizationId);
    return await services.runOnce(
      name,
      new Request(request.url, { method: "POST", headers, body }),
    );
  } catch (thrown) {
    return toRefusal(thrown);
  }
}

/** As the app would answer. */
export function toRefusal(thrown: unknown): Response {
  const response = toErrorResponse(toApiError(thrown));
  response.headers.set("access-control-allow-origin", "*");
  return response;
}

/** An answer that is kept is given to a key that could ask for it now. @throws {ApiError} */
export function requireOpenFor(
  { clientIpHeader }: GatewayServices,
  key: PresentedKey,
  { headers, url }: Request,
): Promise<void> {
  const clientIp = clientIpHeader === null ? null : headers.get(clientIpHeader);
  return requireOpenKey(key, { scope: scopeOf(new URL(url).pathname), model: null, clientIp });
}

function scopeOf(pathname: string): Scope | null {
  if (pathname === "/v1/chat/completions") return "chat";
  return pathname === "/v1/completions" ? "completions" : null;
}

/** @throws {ApiError} body_too_large */
export async function readBounded(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength;
    if (sizeBytes > LIMITS.maxBodyBytes) {
      throw new ApiError("body_too_large", {
        message: `The request body may have at most ${LIMITS.maxBodyBytes} bytes.`,
      });
    }
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

export async function digest(text: string, body: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(`${text}\n`);
  const bytes = new Uint8Array(await new Blob([head, body]).arrayBuffer());
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
