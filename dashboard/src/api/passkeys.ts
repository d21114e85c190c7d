/** Passkeys in the browser: one that is made, and one that signs in. Bytes are base64url. */
import { api, unwrap } from "./client.ts";

const TIMEOUT_MS = 300_000;

/** A host by its number has no passkeys. */
export const hasPasskeys = (): boolean =>
  "PublicKeyCredential" in globalThis && !/^[\d.]+$|:/.test(location.hostname);

async function challengeFor(purpose: "registration" | "sign_in") {
  const body = { purpose };
  const { challenge, rp_id } = unwrap(await api.POST("/auth/v1/passkey_challenges", { body }));
  return { challenge: new TextEncoder().encode(challenge), rpId: rp_id, timeout: TIMEOUT_MS };
}

interface Holder {
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** @throws {DOMException} when whoever is asked does not want to, or the device does not */
export async function makePasskey(holder: Holder) {
  const { challenge, rpId, timeout } = await challengeFor("registration");
  const made = await navigator.credentials.create({
    publicKey: {
      challenge,
      timeout,
      rp: { id: rpId, name: "Tidegate" },
      user: {
        id: new TextEncoder().encode(holder.id),
        name: holder.email,
        displayName: holder.name,
      },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
      attestation: "none",
    },
  });
  const { response, id } = made as PublicKeyCredential & {
    response: AuthenticatorAttestationResponse;
  };
  const algorithm = response.getPublicKeyAlgorithm();
  const publicKey = response.getPublicKey();
  if (publicKey === null || (algorithm !== -7 && algorithm !== -8 && algorithm !== -257))
    throw new Error("this device makes keys of another kind");
  return {
    id,
    algorithm,
    client_data: toBase64Url(response.clientDataJSON),
    authenticator_data: toBase64Url(response.getAuthenticatorData()),
    public_key: toBase64Url(publicKey),
  } as const;
}

/** @throws {DOMException} as before */
export async function answerByPasskey() {
  const { challenge, rpId, timeout } = await challengeFor("sign_in");
  const got = await navigator.credentials.get({
    publicKey: { challenge, rpId, timeout, userVerification: "required" },
  });
  const { response, id } = got as PublicKeyCredential & {
    response: AuthenticatorAssertionResponse;
  };
  return {
    id,
    client_data: toBase64Url(response.clientDataJSON),
    authenticator_data: toBase64Url(response.authenticatorData),
    signature: toBase64Url(response.signature),
  };
}

function toBase64Url(buffer: ArrayBuffer): string {
  const units = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(units).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
