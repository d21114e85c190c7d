/** Signed calls of the worker to its edge, by the edge's clock where the two differ. */
import { randomBytes } from "node:crypto";

import { signRequest, type SigningKey } from "../../src/contract/signature.ts";
import type { Log } from "./log.ts";

export interface EdgeCallOptions {
  readonly edgeUrl: string;
  readonly key: SigningKey;
  /** For one call, its answer included. */
  readonly timeoutMs: number;
  readonly log: Log;
  /** Unix milliseconds. */
  readonly now: () => number;
}

const CLOCKS_DIFFER_STATUS = 403;

export class EdgeCalls {
  readonly #options: EdgeCallOptions;
  /** What the edge's clock is ahead of ours, as far as it matters. */
  #aheadMs = 0;

  constructor(options: EdgeCallOptions) {
    this.#options = options;
  }

  /**
   * @param path below the edge's URL, such as `internal/receipts`
   * @throws {Error} when no answer comes in time
   */
  async post(path: string, value: object): Promise<Response> {
    const { edgeUrl, key, timeoutMs, now } = this.#options;
    const url = new URL(path, edgeUrl.replace(/\/*$/, "/"));
    const body = new TextEncoder().encode(JSON.stringify(value));
    const parts = { method: "POST", path: url.pathname, body };
    const nonce = randomBytes(16).toString("hex");
    const signature = await signRequest(key, parts, now() + this.#aheadMs, nonce);
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...signature },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status === CLOCKS_DIFFER_STATUS) this.#compareClocks(response);
    return response;
  }

  /**
   * The edge refuses what was signed too long ago, or for later, and nothing gets through while the
   * clocks differ so. The next call is signed by the edge's clock. Whoever forges that time gains
   * nothing: a call that is repeated changes nothing.
   */
  #compareClocks(response: Response): void {
    const edgeMs = Date.parse(response.headers.get("date") ?? "");
    if (Number.isNaN(edgeMs)) return;
    const { now, log } = this.#options;
    this.#aheadMs = edgeMs - now();
    log.error("clocks.differ", { edgeAheadMs: this.#aheadMs });
  }
}
