/**
 * Signed requests between the edge and the gpu-workers, and signed receipts.
 *
 * One shared secret, from which a separate key is derived for each purpose, so that a receipt can
 * never pass as a request. A request's signature covers method, path, the organization that it is
 * for, its service tier, time, nonce and the digest of its body, which are headers: so an unsigned,
 * replayed or late request is refused by its head, before a byte of its body is read, and an
 * altered one when its body is there. HMAC-SHA256 through WebCrypto, which workerd and Node both
 * have. No clock: `nowMs` is passed in.
 */
import { digestOf, toHex } from "./bytes.ts";
import type { Receipt } from "./engine.ts";
import { serviceTierSchema, type ServiceTier } from "./service-tiers.ts";

export const SIGNATURE_HEADERS = {
  timestamp: "x-tidegate-timestamp",
  nonce: "x-tidegate-nonce",
  /** SHA-256 of the body, in hexadecimal. */
  digest: "x-tidegate-digest",
  signature: "x-tidegate-signature",
  /**
   * Whose request it is: its body has a share of what is read at once. Absent where it is nobody's.
   */
  organization: "x-tidegate-organization",
  /** Absent: `default`. */
  serviceTier: "x-tidegate-service-tier",
} as const;

/** How far the two clocks may differ, and so how long a nonce must be remembered (twice this). */
export const SIGNATURE_WINDOW_MS = 60_000;

export type SignaturePurpose = "request" | "receipt" | "prefix";

export interface SignedHead {
  readonly method: string;
  /** Path and query as sent, e.g. `/v1/generate`. */
  readonly path: string;
}

/** The longest name of an organization in a head. */
const MAX_ORGANIZATION_LENGTH = 128;

export interface SignedParts extends SignedHead {
  readonly body: Uint8Array;
  readonly organizationId?: string | undefined;
  readonly serviceTier?: ServiceTier | undefined;
}

export type SignatureRefusal = "missing" | "expired" | "mismatch";

type ReadHeader = (name: string) => string | null | undefined;

/** The key type of whichever runtime this is compiled for. */
export type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Whether a MAC is that of a text, compared in constant time. */
export type MacCheck = (
  mac: Uint8Array<ArrayBuffer>,
  text: Uint8Array<ArrayBuffer>,
) => boolean | Promise<boolean>;

const encoder = new TextEncoder();

/** What a purpose's key is the HMAC of, under the secret. */
export const keyTextOf = (purpose: SignaturePurpose): string => `tidegate/${purpose}/v1`;

/** Derives the HMAC key of one purpose. Cache it: derivation costs two HMACs. */
export async function deriveSigningKey(
  secret: string,
  purpose: SignaturePurpose,
): Promise<SigningKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const root = await crypto.subtle.importKey("raw", encode(secret), algorithm, false, ["sign"]);
  const derived = await crypto.subtle.sign("HMAC", root, encode(keyTextOf(purpose)));
  return crypto.subtle.importKey("raw", derived, algorithm, false, ["sign", "verify"]);
}

/**
 * The headers that sign a request at `nowMs`. `nonce` must be unique within the window; 16 random
 * bytes are.
 */
export async function signRequest(
  key: SigningKey,
  parts: SignedParts,
  nowMs: number,
  nonce: string,
): Promise<Record<string, string>> {
  const digest = await digestOf(parts.body);
  const { organizationId = "", serviceTier = "default" } = parts;
  const values = [organizationId, String(nowMs), nonce, digest];
  const text = requestText(parts, serviceTier, values);
  return {
    ...(organizationId === "" ? {} : { [SIGNATURE_HEADERS.organization]: organizationId }),
    ...(serviceTier === "default" ? {} : { [SIGNATURE_HEADERS.serviceTier]: serviceTier }),
    [SIGNATURE_HEADERS.timestamp]: String(nowMs),
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.digest]: digest,
    [SIGNATURE_HEADERS.signature]: await macOf(key, text),
  };
}

/**
 * Checks a request's signature without its body. The caller must then refuse a nonce it has seen in
 * the last two windows, and a body that has not the digest.
 *
 * @param key or what checks by it, where a runtime has a faster way
 * @returns the nonce to remember, the body's digest, the organization, which may be empty, and the
 * service tier; or why the request is refused
 */
export async function verifyHead(
  key: SigningKey | MacCheck,
  head: SignedHead,
  header: ReadHeader,
  nowMs: number,
): Promise<
  | {
      ok: true;
      nonce: string;
      digest: string;
      organizationId: string;
      serviceTier: ServiceTier;
    }
  | { ok: false; refusal: SignatureRefusal }
> {
  const timestamp = header(SIGNATURE_HEADERS.timestamp);
  const nonce = header(SIGNATURE_HEADERS.nonce);
  const digest = header(SIGNATURE_HEADERS.digest);
  const signature = header(SIGNATURE_HEADERS.signature);
  const organizationId = header(SIGNATURE_HEADERS.organization) ?? "";
  const tier = serviceTierSchema.safeParse(header(SIGNATURE_HEADERS.serviceTier) ?? "default");
  if (!timestamp || !nonce || !signature || !digest || nonce.length > 64)
    return { ok: false, refusal: "missing" };
  if (!/^\d{1,15}$/.test(timestamp) || Math.abs(nowMs - Number(timestamp)) > SIGNATURE_WINDOW_MS) {
    return { ok: false, refusal: "expired" };
  }
  const bytes = fromHex(signature);
  const isNameable = organizationId.length <= MAX_ORGANIZATION_LENGTH;
  if (bytes === undefined || fromHex(digest) === undefined || !isNameable || !tier.success)
    return { ok: false, refusal: "mismatch" };
  const serviceTier = tier.data;
  const text = requestText(head, serviceTier, [organizationId, timestamp, nonce, digest]);
  // `verify` compares in constant time.
  const isValid = await (typeof key === "function"
    ? key(bytes, text)
    : crypto.subtle.verify("HMAC", key, bytes, text));
  return isValid
    ? { ok: true, nonce, digest, organizationId, serviceTier }
    : { ok: false, refusal: "mismatch" };
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
  return { ...receipt, signature: await macOf(key, receiptText(receipt)) };
}

export async function verifyReceipt(key: SigningKey, receipt: Receipt): Promise<boolean> {
  const bytes = fromHex(receipt.signature);
  return bytes !== undefined && crypto.subtle.verify("HMAC", key, bytes, receiptText(receipt));
}

/**
 * No part can have a line break in it, so no two requests share a text. Of the default tier the
 * text is what releases without tiers sign and check.
 */
function requestText(
  { method, path }: SignedHead,
  tier: ServiceTier,
  values: readonly string[],
): Uint8Array<ArrayBuffer> {
  const version = tier === "default" ? ["v3"] : ["v4", tier];
  return encode([...version, method.toUpperCase(), path, ...values].join("\n"));
}

async function macOf(key: SigningKey, text: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, text)));
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
    // Where there are none, the text is that of receipts from before there could be any.
    ...(receipt.carriedTokens === undefined ? [] : [receipt.carriedTokens]),
  ];
  return encode(JSON.stringify(fields));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text) as Uint8Array<ArrayBuffer>;
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9a-f]{64}$/.test(hex)) return undefined;
  const bytes = new Uint8Array(32);
  for (let at = 0; at < 32; at += 1) bytes[at] = Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16);
  return bytes;
}
