/**
 * Pushes receipts to the edge that may not have arrived: the stream broke before its end.
 *
 * Retried until acknowledged, also after a restart; the edge settles a receipt once, so twice does no harm.
 */
import { randomBytes } from "node:crypto";

import type { z } from "zod";

import { type Receipt, receiptAcknowledgementSchema } from "../../../src/contract/engine.ts";
import { signRequest, type SigningKey } from "../../../src/contract/signature.ts";
import type { Log } from "../log.ts";
import type { Journal } from "./journal.ts";

const BATCH_RECEIPTS = 100;
const ATTEMPT_TIMEOUT_MS = 10_000;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 60_000;

type ReceiptAcknowledgement = z.infer<typeof receiptAcknowledgementSchema>;

export interface DeliveryOptions {
  readonly edgeUrl: string;
  readonly key: SigningKey;
  readonly journal: Journal;
  readonly log: Log;
  readonly now: () => number;
  readonly random: () => number;
}

/** How long to wait after `failures` failed attempts in a row: full jitter over a doubling, capped delay. */
export function findDelayMs(failures: number, random: () => number): number {
  const cap = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** failures);
  return Math.round(cap / 2 + (random() * cap) / 2);
}

export class ReceiptDelivery {
  readonly #options: DeliveryOptions;
  readonly #url: URL;
  readonly #waiting = new Map<string, Receipt>();
  #failures = 0;
  #timer: NodeJS.Timeout | undefined;
  #attempt: Promise<void> | undefined;
  #isStopped = false;

  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#url = new URL("internal/receipts", options.edgeUrl.replace(/\/*$/, "/"));
    for (const receipt of options.journal.findUndelivered()) {
      this.#waiting.set(receipt.requestId, receipt);
    }
  }

  /** Begins, or begins at once instead of after the current delay. */
  start(): void {
    if (this.#waiting.size > 0) this.#schedule(0);
  }

  push(receipt: Receipt): void {
    this.#waiting.set(receipt.requestId, receipt);
    if (this.#failures === 0) this.#schedule(0);
  }

  /** Another way carried it. */
  forget(requestId: string): void {
    this.#waiting.delete(requestId);
  }

  /** One last attempt for what waits; what does not arrive is sent after the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#attempt;
    if (this.#waiting.size > 0) await this.#deliver();
  }

  #schedule(delayMs: number): void {
    if (this.#isStopped || this.#attempt !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#attempt = this.#deliver().finally(() => {
        this.#attempt = undefined;
        if (this.#waiting.size > 0) this.#schedule(this.#findDelayMs());
      });
    }, delayMs);
    this.#timer.unref();
  }

  #findDelayMs(): number {
    return this.#failures === 0 ? 0 : findDelayMs(this.#failures, this.#options.random);
  }

  async #deliver(): Promise<void> {
    const receipts = [...this.#waiting.values()].slice(0, BATCH_RECEIPTS);
    try {
      const { acknowledged, refused } = await this.#post(receipts);
      const done = new Set([...acknowledged, ...refused]);
      let arrived = 0;
      for (const receipt of receipts) {
        const { requestId } = receipt;
        this.#waiting.delete(requestId);
        // Those that could not be booked now let the others pass.
        if (!done.has(requestId)) this.#waiting.set(requestId, receipt);
        else {
          this.#options.journal.markDelivered(requestId);
          arrived += 1;
        }
      }
      if (refused.length > 0)
        this.#options.log.error("receipts_refused", { requestIds: refused.join(",") });
      if (arrived === 0) throw new Error("the edge acknowledged nothing");
      this.#failures = 0;
      this.#options.log.info("receipts_delivered", { receipts: arrived });
    } catch (cause) {
      this.#failures += 1;
      const reason = cause instanceof Error ? cause.message : String(cause);
      const fields = { receipts: receipts.length, failures: this.#failures, reason };
      this.#options.log.error("receipts_not_delivered", fields);
    }
  }

  async #post(receipts: readonly Receipt[]): Promise<ReceiptAcknowledgement> {
    const { key, now } = this.#options;
    const body = new TextEncoder().encode(JSON.stringify({ receipts }));
    const parts = { method: "POST", path: this.#url.pathname, body };
    const signature = await signRequest(key, parts, now(), randomBytes(16).toString("hex"));
    const response = await fetch(this.#url, {
      method: "POST",
      headers: { "content-type": "application/json", ...signature },
      body,
      redirect: "error",
      signal: AbortSignal.timeout(ATTEMPT_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`the edge answered ${response.status}`);
    return receiptAcknowledgementSchema.parse(await response.json());
  }
}
