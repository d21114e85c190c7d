/**
 * A passkey without a device: what a browser and an authenticator make of a challenge. In Node and
 * in workerd.
 */
const PARAMETERS = {
  [-7]: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  [-8]: { name: "Ed25519" },
  [-257]: {
    name: "RSASSA-PKCS1-v1_5",
    hash: "SHA-256",
    modulusLength: 2_048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
} as const;

export type Algorithm = keyof typeof PARAMETERS;

type Key = Parameters<typeof crypto.subtle.exportKey>[1];

interface Keys {
  readonly privateKey: Key;
  readonly publicKey: Key;
}

/** What a test may have otherwise. */
export interface Odd {
  readonly origin?: string;
  readonly rpId?: string;
  readonly type?: string;
  readonly flags?: number;
  readonly signCount?: number;
  readonly crossOrigin?: boolean;
}

const utf8 = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;

export function base64Url(bytes: Uint8Array): string {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const sha256 = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));

/** Person present, person verified. */
const KNOWN = 0x05;
const HAS_CREDENTIAL = 0x40;

export class SoftPasskey {
  readonly id: string;
  readonly algorithm: Algorithm;
  readonly origin: string;
  signCount = 0;
  readonly #idBytes: Uint8Array;
  readonly #keys: Keys;

  private constructor(keys: Keys, algorithm: Algorithm, origin: string) {
    this.#keys = keys;
    this.algorithm = algorithm;
    this.origin = origin;
    this.#idBytes = crypto.getRandomValues(new Uint8Array(32));
    this.id = base64Url(this.#idBytes);
  }

  static async make(origin: string, algorithm: Algorithm = -7): Promise<SoftPasskey> {
    const made = await crypto.subtle.generateKey(PARAMETERS[algorithm], true, ["sign", "verify"]);
    return new SoftPasskey(made as Keys, algorithm, origin);
  }

  async register(challenge: string, odd: Odd = {}) {
    const data = await this.#data({ flags: KNOWN | HAS_CREDENTIAL, ...odd });
    const length = new Uint8Array([0, this.#idBytes.length]);
    const attested = new Uint8Array([...data, ...new Uint8Array(16), ...length, ...this.#idBytes]);
    const spki = await crypto.subtle.exportKey("spki", this.#keys.publicKey);
    return {
      id: this.id,
      algorithm: this.algorithm,
      public_key: base64Url(new Uint8Array(spki as ArrayBuffer)),
      client_data: base64Url(this.#clientData("webauthn.create", challenge, odd)),
      authenticator_data: base64Url(attested),
    };
  }

  async answer(challenge: string, odd: Odd = {}) {
    this.signCount += 1;
    const clientData = this.#clientData("webauthn.get", challenge, odd);
    const data = await this.#data(odd);
    const signed = new Uint8Array([...data, ...(await sha256(clientData))]);
    const parameters = PARAMETERS[this.algorithm];
    const raw = await crypto.subtle.sign(parameters, this.#keys.privateKey, signed);
    const signature = new Uint8Array(raw);
    return {
      id: this.id,
      client_data: base64Url(clientData),
      authenticator_data: base64Url(data),
      signature: base64Url(this.algorithm === -7 ? toDer(signature) : signature),
    };
  }

  #clientData(usual: string, challenge: string, { type = usual, origin, crossOrigin }: Odd) {
    const said = {
      type,
      challenge: base64Url(utf8(challenge)),
      origin: origin ?? this.origin,
      crossOrigin: crossOrigin ?? false,
    };
    return utf8(JSON.stringify(said));
  }

  async #data({ rpId, flags = KNOWN, signCount = this.signCount }: Odd) {
    const host = rpId ?? new URL(this.origin).hostname;
    const rest = new DataView(new ArrayBuffer(5));
    rest.setUint8(0, flags);
    rest.setUint32(1, signCount);
    return new Uint8Array([...(await sha256(utf8(host))), ...new Uint8Array(rest.buffer)]);
  }
}

/** As authenticators write ECDSA: two signed numbers, as short as they can be. */
function toDer(raw: Uint8Array): Uint8Array {
  const numbers = [raw.subarray(0, 32), raw.subarray(32)].map((half) => {
    const first = half.findIndex((byte) => byte !== 0);
    const bare = [...half.subarray(first === -1 ? 31 : first)];
    const signed = (bare[0] ?? 0) >= 0x80 ? [0, ...bare] : bare;
    return [0x02, signed.length, ...signed];
  });
  const body = numbers.flat();
  return new Uint8Array([0x30, body.length, ...body]);
}
