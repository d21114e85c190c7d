/**
 * What a passkey proves: that whoever has its private key was asked by our page, for our challenge,
 * and that its device knew them. Pure but for WebCrypto; no I/O, no clock.
 *
 * No attestation is asked for: which device made a key is nothing that we decide by. So the key
 * that the browser tells beside it is worth as much as the one inside, and no CBOR has to be read.
 *
 * Source: W3C Web Authentication Level 3, sections 6.1 (authenticator data), 7.1 and 7.2.
 */
import { base64url } from "jose";

import type { PasskeyAlgorithm } from "../contract/passkeys.ts";
import { bytesOf } from "./secret-text.ts";

export interface PasskeyKey {
  /** SubjectPublicKeyInfo in base64url. */
  readonly publicKey: string;
  readonly algorithm: PasskeyAlgorithm;
}

/** What a browser answers, in base64url. */
export interface Answer {
  readonly clientData: string;
  readonly authenticatorData: string;
}

export interface Expected {
  readonly type: "webauthn.create" | "webauthn.get";
  readonly origin: string;
  /** The host that passkeys are for. */
  readonly rpId: string;
}

export interface Proof {
  /** Our challenge, as it was signed. */
  readonly challenge: string;
  readonly signCount: number;
  /** Of a new passkey, in base64url; null where there is none. */
  readonly credentialId: string | null;
}

/** Somebody was there, and the device knew them: by a finger, a face or a PIN. */
const PRESENT = 0x01;
const VERIFIED = 0x04;
/** The key may have a copy elsewhere; and it has. */
const MAY_BE_COPIED = 0x08;
const IS_COPIED = 0x10;
const HAS_CREDENTIAL = 0x40;
const FLAGS_AT = 32;
const COUNT_AT = 33;
const ID_LENGTH_AT = 53;
const ID_AT = 55;

/**
 * What an answer says, where it is one to us; null where it is not. Its signature is not looked at.
 */
export async function readAnswer(answer: Answer, expected: Expected): Promise<Proof | null> {
  const clientData = bytesFrom(answer.clientData);
  const data = bytesFrom(answer.authenticatorData);
  const challenge = clientData === null ? null : challengeIn(clientData, expected);
  if (challenge === null || data === null || data.length < ID_LENGTH_AT - 16) return null;
  const rpIdHash = await digest(bytesOf(expected.rpId));
  if (rpIdHash.some((byte, at) => byte !== data[at])) return null;
  const flags = data[FLAGS_AT] ?? 0;
  if ((flags & PRESENT) === 0 || (flags & VERIFIED) === 0) return null;
  if ((flags & IS_COPIED) !== 0 && (flags & MAY_BE_COPIED) === 0) return null;
  const view = new DataView(data.buffer);
  return {
    challenge,
    signCount: view.getUint32(COUNT_AT),
    credentialId: (flags & HAS_CREDENTIAL) === 0 ? null : credentialIn(data, view),
  };
}

/** Whether a key can check signatures. */
export async function isUsable(key: PasskeyKey): Promise<boolean> {
  return (await imported(key)) !== null;
}

/** Whether the private key of a passkey signed an answer. */
export async function isSignedBy(
  key: PasskeyKey,
  answer: Answer,
  signature: string,
): Promise<boolean> {
  const [checked, bytes] = [await imported(key), bytesFrom(signature)];
  const clientData = bytesFrom(answer.clientData);
  const data = bytesFrom(answer.authenticatorData);
  if (checked === null || bytes === null || clientData === null || data === null) return false;
  const signed = new Uint8Array([...data, ...(await digest(clientData))]);
  const raw = key.algorithm === -7 ? fromDer(bytes) : bytes;
  if (raw === null) return false;
  return crypto.subtle.verify(PARAMETERS[key.algorithm], checked, raw, signed);
}

const PARAMETERS = {
  [-7]: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  [-8]: { name: "Ed25519" },
  [-257]: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
} as const;

async function imported({ publicKey, algorithm }: PasskeyKey) {
  const bytes = bytesFrom(publicKey);
  if (bytes === null) return null;
  try {
    return await crypto.subtle.importKey("spki", bytes, PARAMETERS[algorithm], false, ["verify"]);
  } catch {
    return null;
  }
}

function challengeIn(clientData: Uint8Array, { type, origin }: Expected): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(clientData);
    const said = JSON.parse(text) as Record<string, unknown> | null;
    const isOurs = said?.["type"] === type && said["origin"] === origin;
    // Of a page inside of another's.
    if (!isOurs || said["crossOrigin"] === true || typeof said["challenge"] !== "string")
      return null;
    const bytes = bytesFrom(said["challenge"]);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  } catch {
    return null;
  }
}

function credentialIn(data: Uint8Array<ArrayBuffer>, view: DataView): string | null {
  if (data.length < ID_AT) return null;
  const id = data.subarray(ID_AT, ID_AT + view.getUint16(ID_LENGTH_AT));
  return id.length === view.getUint16(ID_LENGTH_AT) && id.length > 0 ? base64url.encode(id) : null;
}

const HALF = 32;

/** The two numbers of an ECDSA signature in DER, as WebCrypto takes them; null where it is none. */
function fromDer(der: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const raw = new Uint8Array(2 * HALF);
  let at = 2;
  for (const end of [HALF, 2 * HALF]) {
    const length = der[at + 1] ?? 0;
    const number = der.subarray(at + 2, at + 2 + length);
    if (der[at] !== 0x02 || number.length !== length || length === 0) return null;
    // A zero before a number whose first bit is set says that it is no negative one.
    const bare = number[0] === 0 ? number.subarray(1) : number;
    if (bare.length > HALF) return null;
    raw.set(bare, end - bare.length);
    at += 2 + length;
  }
  return at === der.length ? raw : null;
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/** null: it is none. */
function bytesFrom(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return new Uint8Array(base64url.decode(text));
  } catch {
    return null;
  }
}
