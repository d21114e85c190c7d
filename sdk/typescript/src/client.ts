/** The client. */
import { decodeProtectedHeader } from "jose";

import { NotFoundError } from "./errors.ts";
import { Resources } from "./generated/resources.ts";
import type { Generation, JwkSet } from "./generated/types.ts";
import { verifyGeneration, type Receipt } from "./receipts.ts";
import { Transport } from "./transport.ts";

export interface ClientOptions {
  /** TIDEGATE_API_KEY unless said otherwise. */
  readonly apiKey?: string | undefined;
  /** Origin of the service: TIDEGATE_BASE_URL, or http://127.0.0.1:8787, which `npm run up` starts. */
  readonly baseUrl?: string | undefined;
  /** Without a byte for so long, an attempt is over. Ten minutes. */
  readonly timeoutMs?: number | undefined;
  /** Two. */
  readonly maxRetries?: number | undefined;
  /** For every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const DEFAULT_BASE_URL = "http://127.0.0.1:8787";
const DEFAULT_TIMEOUT_MS = 600_000;
const DEFAULT_MAX_RETRIES = 2;
/** A stream is booked when its end has been told; how often and how long to look for that. */
const RECEIPT_TRIES = 20;
const RECEIPT_WAIT_MS = 100;

export class Tidegate extends Resources {
  #keys: JwkSet | undefined;

  constructor(options: ClientOptions = {}) {
    super(
      new Transport({
        baseUrl: (options.baseUrl ?? environment("TIDEGATE_BASE_URL") ?? DEFAULT_BASE_URL).replace(
          /\/v1\/?$/,
          "",
        ),
        apiKey: () => options.apiKey ?? environment("TIDEGATE_API_KEY"),
        timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
        maxRetries: options.maxRetries ?? DEFAULT_MAX_RETRIES,
        headers: options.headers ?? {},
        fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      }),
    );
  }

  /**
   * What a request cost, with the service's signature checked.
   *
   * @param of an answer, a chunk of a stream, or the id of either
   * @throws {VerificationError} when the signature is not good
   */
  async receipt(of: string | { readonly id: string }): Promise<Receipt> {
    const generation = await this.#booked(typeof of === "string" ? of : of.id);
    const { kid } = decodeProtectedHeader(generation.signed_receipt);
    // The keys change seldom: they are asked for again when there is one that is not known.
    if (this.#keys?.keys.some((key) => key.kid === kid) !== true)
      this.#keys = await this.signingKeys.list();
    return verifyGeneration(generation, this.#keys);
  }

  async #booked(id: string): Promise<Generation> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.generations.retrieve(id);
      } catch (thrown) {
        if (!(thrown instanceof NotFoundError) || tries === RECEIPT_TRIES) throw thrown;
      }
      await new Promise((settle) => setTimeout(settle, RECEIPT_WAIT_MS));
    }
  }
}

/** Undefined too where there is no environment. */
function environment(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  const value = process?.env?.[name];
  return value === "" ? undefined : value;
}
