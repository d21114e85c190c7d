/**
 * Proofs: what we say of a charge or of a ledger, signed with Ed25519 so that anybody with our
 * public key can check it, offline and with any JOSE library. Compact JWS (RFC 7515); the public
 * keys are a JWK set. No I/O, no clock.
 */
import {
  calculateJwkThumbprint,
  compactVerify,
  CompactSign,
  exportJWK,
  importJWK,
  type JWK,
} from "jose";

/** The key type of whichever runtime this is compiled for. */
type SigningKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface ProofKey {
  /** RFC 7638 thumbprint of the public key. */
  readonly id: string;
  readonly privateKey: SigningKey;
  readonly publicJwk: JWK & { readonly kty: string; readonly kid: string };
}

/**
 * What a proof is about: one charged request, a ledger up to an entry, what was erased of a person
 * or an organization.
 */
export type ProofType =
  | "tidegate-generation"
  | "tidegate-ledger"
  | "tidegate-erasure"
  | "tidegate-organization-erasure";

/** What comes before the seed in the PKCS #8 form of an Ed25519 key (RFC 8410). */
const PKCS8_HEAD = "302e020100300506032b657004220420";

/** The key pair that a secret stands for; the same secret gives the same pair. */
export async function deriveProofKey(secret: string): Promise<ProofKey> {
  const text = new TextEncoder().encode(`tidegate/proof/v1/${secret}`);
  const seed = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  const head = Uint8Array.from(PKCS8_HEAD.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const bytes = new Uint8Array([...head, ...seed]);
  const algorithm = { name: "Ed25519" };
  const whole = await crypto.subtle.importKey("pkcs8", bytes, algorithm, true, ["sign"]);
  const { kty = "OKP", crv = "Ed25519", x = "" } = await exportJWK(whole);
  const privateKey = await crypto.subtle.importKey("pkcs8", bytes, algorithm, false, ["sign"]);
  const id = await calculateJwkThumbprint({ kty, crv, x });
  return { id, privateKey, publicJwk: { kty, crv, x, kid: id, alg: "EdDSA", use: "sig" } };
}

export async function signProof(key: ProofKey, typ: ProofType, payload: object): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "EdDSA", kid: key.id, typ })
    .sign(key.privateKey);
}

/** @throws {Error} when no key of the set signed it, or it is about something else */
export async function readProof(
  jws: string,
  keys: readonly JWK[],
  typ: ProofType,
): Promise<unknown> {
  const { payload, protectedHeader } = await compactVerify(
    jws,
    async ({ kid }) => {
      const jwk = keys.find((key) => key.kid === kid);
      if (jwk === undefined) throw new Error("it is signed with a key that is not in the set");
      return importJWK(jwk, "EdDSA");
    },
    { algorithms: ["EdDSA"] },
  );
  if (protectedHeader["typ"] !== typ) throw new Error(`it is not a ${typ}`);
  return JSON.parse(new TextDecoder().decode(payload));
}
