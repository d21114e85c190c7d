/**
 * Tells the edge what it has to book: the receipt of every request, and the requests that nobody
 * else may end: those that an earlier life of the worker began and lost, and those that were given
 * up before they began.
 *
 * A receipt has arrived when the edge has booked it and said so, not when a connection took it.
 * Most often the edge has booked the receipt that the stream carried, and the answer says no more
 * than that; so receipts wait a little and go together (docs/decisions/0038).
 */
import {
  deliveryAcknowledgementSchema,
  type LostRequest,
} from "../../../src/contract/deliveries.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import type { SigningKey } from "../../../src/contract/signature.ts";
import { EdgeCalls } from "../edge-calls.ts";
import type { Log } from "../log.ts";
import type { Journal } from "./journal.ts";
import { type Acknowledgement, type Clock, Outbox, UnfitBatch, type Carried } from "./outbox.ts";

const ATTEMPT_TIMEOUT_MS = 10_000;
/** Statuses with which the edge refuses a body, whoever sends it and when. */
const UNFIT_STATUSES: readonly number[] = [400, 413, 422];
const GIVEN_UP_DELAY_MS = 2_000;

export interface DeliveryOptions {
  readonly edgeUrl: string;
  /** How long a receipt waits for others, and for the edge to settle by itself. */
  readonly delayMs: number;
  readonly key: SigningKey;
  readonly journal: Pick<Journal, "findUndelivered" | "findLost" | "markDelivered">;
  readonly log: Log;
  /** Unix milliseconds. */
  readonly now: () => number;
  readonly clock: Clock;
  readonly random: () => number;
}

export class ReceiptDelivery {
  readonly #options: DeliveryOptions;
  readonly #receipts: Outbox<Receipt>;
  readonly #lost: Outbox<LostRequest>;
  readonly #edge: EdgeCalls;

  /** Takes up what an earlier life left in the journal. */
  constructor(options: DeliveryOptions) {
    this.#options = options;
    this.#edge = new EdgeCalls({ ...options, timeoutMs: ATTEMPT_TIMEOUT_MS });
    this.#receipts = this.#createOutbox("receipts", (receipts) =>
      this.#post("internal/receipts", { receipts }),
    );
    this.#lost = this.#createOutbox("lost_requests", (requests) =>
      this.#post("internal/lost-requests", { requests }),
    );
    for (const receipt of options.journal.findUndelivered()) this.#receipts.push(receipt);
    for (const request of options.journal.findLost()) this.#lost.push(request);
  }

  start(): void {
    this.#lost.start();
    this.#receipts.start();
  }

  /**
   * A request has ended. The edge, which is told so too, may say first how: it alone knows whether
   * a client left.
   */
  push(receipt: Receipt): void {
    this.#receipts.push(receipt, this.#options.delayMs);
  }

  /**
   * A request was given up before it began. Its edge, if that lives, has ended it by then, or has
   * sent it once more after the connection broke.
   */
  pushGivenUp(request: LostRequest): void {
    this.#lost.push(request, Math.max(GIVEN_UP_DELAY_MS, this.#options.delayMs));
  }

  takeBackGivenUp(requestId: string): void {
    this.#lost.forget([requestId]);
  }

  /** One last time for what waits; what does not arrive is sent after the next start. */
  async stop(): Promise<void> {
    await Promise.all([this.#lost.stop(), this.#receipts.stop()]);
  }

  #createOutbox<T extends { readonly requestId: string }>(
    name: Carried,
    post: (items: readonly T[]) => Promise<Acknowledgement>,
  ): Outbox<T> {
    const { journal, log, clock, random } = this.#options;
    return new Outbox<T>({
      name,
      idOf: ({ requestId }) => requestId,
      post,
      onDone: (ids) => journal.markDelivered(ids),
      log,
      clock,
      random,
    });
  }

  async #post(path: string, value: object): Promise<Acknowledgement> {
    const response = await this.#edge.post(path, value);
    if (response.ok) return deliveryAcknowledgementSchema.parse(await response.json());
    await response.body?.cancel();
    const message = `the edge answered ${response.status}`;
    throw UNFIT_STATUSES.includes(response.status) ? new UnfitBatch(message) : new Error(message);
  }
}
