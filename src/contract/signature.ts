/**
 * Signed requests between the edge and the gpu-workers, and signed receipts.
 *
 * One shared secret, from which a separate key is derived for each purpose, so that a receipt can never pass as a
 * request. A request's signature covers method, path, time, nonce and the digest of its body, which is a header: so an
 * unsigned, replayed or late request is refused by its head, before a byte of its body is read, and an altered one when its
 * body is there. HMAC-SHA256 through WebCrypto, which workerd and Node both have. No clock: `nowMs` is passed in.
 */
import type { Receipt } from "./engine.ts";

export const SIGNATURE_HEADERS = {
  timestamp: "x-tidegate-timestamp",
  nonce: "x-tidegate-nonce",
  /** SHA-256 of the body, in hexadecimal. */
  digest: "x-tidegate-digest",
  signature: "x-tidegate-signature",
} as const;

/** How far the two clocks may differ, and so how long a nonce must be remembered (twice this). */
export const SIGNATURE_WINDOW_MS = 60_000;

export type SignaturePurpose = "request" | "receipt";

export interface SignedHead {
  readonly method: string;
  /** Path and query as sent, e.g. `/v1/generate`. */
  readonly path: string;
}

export interface SignedParts extends SignedHead {
  readonly body: Uint8Array;
}

export type SignatureRefusal = "missing" | "expired" | "mismatch";

type ReadHeader = (name: string) => string | null | undefined;

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
  const digest = await digestOf(parts.body);
  const text = requestText(parts, String(nowMs), nonce, digest);
  return {
    [SIGNATURE_HEADERS.timestamp]: String(nowMs),
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.digest]: digest,
    [SIGNATURE_HEADERS.signature]: toHex(await crypto.subtle.sign("HMAC", key, text)),
  };
}

/**
 * Checks a request's signature without its body. The caller must then refuse a nonce it has seen in the last two windows,
 * and a body that has not the digest.
 *
 * @returns the nonce to remember and the body's digest, or why the request is refused
 */
export async function verifyHead(
  key: SigningKey,
  head: SignedHead,
  header: ReadHeader,
  nowMs: number,
): Promise<{ ok: true; nonce: string; digest: string } | { ok: false; refusal: SignatureRefusal }> {
  const timestamp = header(SIGNATURE_HEADERS.timestamp);
  const nonce = header(SIGNATURE_HEADERS.nonce);
  const digest = header(SIGNATURE_HEADERS.digest);
  const signature = header(SIGNATURE_HEADERS.signature);
  if (!timestamp || !nonce || !signature || !digest || nonce.length > 64)
    return { ok: false, refusal: "missing" };
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(nowMs - Number(timestamp)) > SIGNATURE_WINDOW_MS) {
    return { ok: false, refusal: "expired" };
  }
  const bytes = fromHex(signature);
  if (bytes === undefined || fromHex(digest) === undefined)
    return { ok: false, refusal: "mismatch" };
  const text = requestText(head, timestamp, nonce, digest);
  // `verify` compares in constant time.
  const isValid = await crypto.subtle.verify("HMAC", key, bytes, text);
  return isValid ? { ok: true, nonce, digest } : { ok: false, refusal: "mismatch" };
}

/** Checks a request's signature and its body. Of the nonce the same is true as for `verifyHead`. */
export async function verifyRequest(
  key: SigningKey,
  { body, ...head }: SignedParts,
  header: ReadHeader,
  nowMs: number,
): Promise<{ ok: true; nonce: string } | { ok: false; refusal: SignatureRefusal }> {
  const verified = await verifyHead(key, head, header, nowMs);
  if (!verified.ok) return verified;
  const isWhole = await hasDigest(body, verified.digest);
  return isWhole ? { ok: true, nonce: verified.nonce } : { ok: false, refusal: "mismatch" };
}

/** Whether it is the body whose head was verified. */
export async function hasDigest(body: Uint8Array, digest: string): Promise<boolean> {
  return (await digestOf(body)) === digest;
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

/** No part can have a line break in it, so no two requests share a text. */
function requestText(
  { method, path }: SignedHead,
  timestamp: string,
  nonce: string,
  digest: string,
): Uint8Array<ArrayBuffer> {
  return encode(["v2", method.toUpperCase(), path, timestamp, nonce, digest].join("\n"));
}

async function digestOf(body: Uint8Array): Promise<string> {
  return toHex(await crypto.subtle.digest("SHA-256", body as Uint8Array<ArrayBuffer>));
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
