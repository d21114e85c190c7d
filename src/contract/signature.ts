/**
 * Signed requests between the edge and the gpu-workers, and signed receipts.
 *
 * One shared secret, from which a separate key is derived for each purpose, so that a receipt can never pass as a
 * request. A request's signature covers method, path, time, nonce and body: an unsigned, replayed, late or altered
 * request is refused. HMAC-SHA256 through WebCrypto, which workerd and Node both have. No clock: `nowMs` is passed in.
 */
import type { Receipt } from "./engine.ts";

export const SIGNATURE_HEADERS = {
  timestamp: "x-tidegate-timestamp",
  nonce: "x-tidegate-nonce",
  signature: "x-tidegate-signature",
} as const;

/** How far the two clocks may differ, and so how long a nonce must be remembered (twice this). */
export const SIGNATURE_WINDOW_MS = 60_000;

export type SignaturePurpose = "request" | "receipt";

export interface SignedParts {
  readonly method: string;
  /** Path and query as sent, e.g. `/v1/generate`. */
  readonly path: string;
  readonly body: Uint8Array;
}

export type SignatureRefusal = "missing" | "expired" | "mismatch";

/** The key type of whichever runtime this is compiled for. */
export type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const encoder = new TextEncoder();

/** Derives the HMAC key of one purpose. Cache it: derivation costs two HMACs. */
export async function deriveSigningKey(
  secret: string,
  purpose: SignaturePurpose,
): Promise<SigningKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const root = await crypto.subtle.importKey("raw", encode(secret), algorithm, false, ["sign"]);
  const derived = await crypto.subtle.sign("HMAC", root, encode(`tidegate/${purpose}/v1`));
  return crypto.subtle.importKey("raw", derived, algorithm, false, ["sign", "verify"]);
}

/** The headers that sign a request at `nowMs`. `nonce` must be unique within the window; 16 random bytes are. */
export async function signRequest(
  key: SigningKey,
  parts: SignedParts,
  nowMs: number,
  nonce: string,
): Promise<Record<string, string>> {
  const text = requestText(parts, String(nowMs), nonce);
  return {
    [SIGNATURE_HEADERS.timestamp]: String(nowMs),
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: toHex(await crypto.subtle.sign("HMAC", key, text)),
  };
}

/**
 * Checks a request's signature. The caller must then refuse a nonce it has seen in the last two windows.
 *
 * @returns the nonce to remember, or why the request is refused
 */
export async function verifyRequest(
  key: SigningKey,
  parts: SignedParts,
  header: (name: string) => string | null | undefined,
  nowMs: number,
): Promise<{ ok: true; nonce: string } | { ok: false; refusal: SignatureRefusal }> {
  const timestamp = header(SIGNATURE_HEADERS.timestamp);
  const nonce = header(SIGNATURE_HEADERS.nonce);
  const signature = header(SIGNATURE_HEADERS.signature);
  if (!timestamp || !nonce || !signature || nonce.length > 64)
    return { ok: false, refusal: "missing" };
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(nowMs - Number(timestamp)) > SIGNATURE_WINDOW_MS) {
    return { ok: false, refusal: "expired" };
  }
  const bytes = fromHex(signature);
  const text = requestText(parts, timestamp, nonce);
  // `verify` compares in constant time.
  const isValid = bytes !== undefined && (await crypto.subtle.verify("HMAC", key, bytes, text));
  return isValid ? { ok: true, nonce } : { ok: false, refusal: "mismatch" };
}

export async function signReceipt(
  key: SigningKey,
  receipt: Omit<Receipt, "signature">,
): Promise<Receipt> {
  const signature = toHex(await crypto.subtle.sign("HMAC", key, receiptText(receipt)));
  return { ...receipt, signature };
}

export async function verifyReceipt(key: SigningKey, receipt: Receipt): Promise<boolean> {
  const bytes = fromHex(receipt.signature);
  return bytes !== undefined && crypto.subtle.verify("HMAC", key, bytes, receiptText(receipt));
}

/** The body is the last part, so nothing in it can pass for another part. */
function requestText(
  parts: SignedParts,
  timestamp: string,
  nonce: string,
): Uint8Array<ArrayBuffer> {
  const head = encode(
    `${["v1", parts.method.toUpperCase(), parts.path, timestamp, nonce].join("\n")}\n`,
  );
  const text = new Uint8Array(head.byteLength + parts.body.byteLength);
  text.set(head);
  text.set(parts.body, head.byteLength);
  return text;
}

/** Fields in this order, each as JSON, so that no two receipts share a text. */
function receiptText(receipt: Omit<Receipt, "signature">): Uint8Array<ArrayBuffer> {
  const fields = [
    "v1",
    receipt.requestId,
    receipt.organizationId,
    receipt.model,
    receipt.workerId,
    receipt.outcome,
    receipt.promptTokens,
    receipt.cachedTokens,
    receipt.completionTokens,
    receipt.queueMs,
    receipt.prefillMs,
    receipt.decodeMs,
    receipt.batchOccupancy,
    receipt.deviceMs,
    receipt.kvBytes,
    receipt.startedAtMs,
    receipt.endedAtMs,
  ];
  return encode(JSON.stringify(fields));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text) as Uint8Array<ArrayBuffer>;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function toHex(buffer: ArrayBuffer): string {
  let text = "";
  for (const byte of new Uint8Array(buffer)) text += HEX[byte] ?? "";
  return text;
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{64}$/.test(hex)) return undefined;
  const bytes = new Uint8Array(32);
  for (let at = 0; at < 32; at += 1) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
