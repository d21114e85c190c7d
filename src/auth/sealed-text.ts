/**
 * Customers' own keys for providers, as they are kept: AES-GCM under a key that is derived from a
 * secret of the Worker, bound to the organization and the provider, so that what was copied
 * elsewhere opens nothing. The id of the key stands before it: a secret that was replaced still
 * opens what it sealed.
 */
import { fromBase64, toBase64, toHex } from "../contract/bytes.ts";
import type { RandomBytes } from "../db/random-text.ts";
import { bytesOf } from "./secret-text.ts";

export interface SealingKey {
  /** 8 hexadecimal digits. */
  readonly id: string;
  readonly key: Awaited<ReturnType<typeof crypto.subtle.importKey>>;
}

/** What a text belongs to. */
export interface Place {
  readonly organizationId: string;
  readonly provider: string;
}

const VERSION = "v1";
const IV_BYTES = 12;

export async function deriveSealingKey(secret: string): Promise<SealingKey> {
  const material = await crypto.subtle.importKey("raw", bytesOf(secret), "HKDF", false, [
    "deriveBits",
  ]);
  const derive = (info: string) =>
    crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info: bytesOf(info) },
      material,
      256,
    );
  const id = new Uint8Array(await derive("tidegate sealed text, key id"), 0, 4);
  const raw = await derive("tidegate sealed text, key");
  const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
  return { id: toHex(id), key };
}

export async function seal(
  { id, key }: SealingKey,
  text: string,
  place: Place,
  randomBytes: RandomBytes,
): Promise<string> {
  const iv = new Uint8Array(randomBytes(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(toAlgorithm(iv, place), key, bytesOf(text));
  return [VERSION, id, toBase64(iv), toBase64(new Uint8Array(sealed))].join(".");
}

/** @returns null where no key of these opens it, or it belongs to another place */
export async function unseal(
  keys: readonly SealingKey[],
  text: string,
  place: Place,
): Promise<string | null> {
  const [version, id, iv = "", sealed = ""] = text.split(".");
  const found = keys.find((key) => key.id === id);
  if (version !== VERSION || found === undefined) return null;
  try {
    const algorithm = toAlgorithm(fromBase64(iv), place);
    const opened = await crypto.subtle.decrypt(algorithm, found.key, fromBase64(sealed));
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

function toAlgorithm(iv: Uint8Array<ArrayBuffer>, { organizationId, provider }: Place) {
  const additionalData = bytesOf(JSON.stringify([VERSION, organizationId, provider]));
  return { name: "AES-GCM", iv, additionalData };
}
