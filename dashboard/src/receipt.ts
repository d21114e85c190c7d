/**
 * Checks a signed receipt in the browser, against the keys that the service publishes: no other
 * word is taken for it.
 */
export type ReceiptVerdict =
  | { readonly isRight: true; readonly keyId: string; readonly payload: unknown }
  | {
      readonly isRight: false;
      readonly reason: "unknown_key" | "wrong_signature" | "not_a_receipt";
    };

interface SigningKey extends JsonWebKey {
  readonly kid: string;
}

/** @param jws compact, EdDSA */
export async function verifyReceipt(
  jws: string,
  keys: readonly SigningKey[],
): Promise<ReceiptVerdict> {
  const [head, body, signature] = jws.split(".");
  if (head === undefined || body === undefined || signature === undefined)
    return { isRight: false, reason: "not_a_receipt" };
  const { kid, alg } = JSON.parse(toText(fromBase64Url(head))) as { kid?: string; alg?: string };
  const jwk = keys.find((key) => key.kid === kid && (key.alg ?? "EdDSA") === alg);
  if (jwk === undefined || kid === undefined) return { isRight: false, reason: "unknown_key" };
  const { kty, crv, x } = jwk;
  const publicKey = { kty, crv, x } as JsonWebKey;
  const key = await crypto.subtle.importKey("jwk", publicKey, { name: "Ed25519" }, false, [
    "verify",
  ]);
  const signed = new TextEncoder().encode(`${head}.${body}`);
  const isRight = await crypto.subtle.verify("Ed25519", key, fromBase64Url(signature), signed);
  if (!isRight) return { isRight: false, reason: "wrong_signature" };
  return { isRight: true, keyId: kid, payload: JSON.parse(toText(fromBase64Url(body))) };
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
