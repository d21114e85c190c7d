/**
 * How many tokens a running request may deliver: the hold, read as tokens, and a slice beyond what had come when the account
 * was asked last.
 *
 * Nothing beyond the allowance is forwarded. The account is asked again when half of the slice is used, beside the stream, so
 * that a stream only ever waits for it when generation is faster than one call. However much money there is, an answer is
 * never more than a slice away from the account, which can say that the request must end.
 */
import type { Account, Stop } from "../account/account.ts";
import { FIRST_SLICE_TOKENS, nextGrant } from "../billing/hold.ts";
import type { NanoUsd } from "../billing/money.ts";
import {
  completionTokensCovered,
  deviceMsFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../billing/pricing.ts";

/** A slow stream asks this often, though half of its slice is not used yet. */
const ASK_EVERY_MS = 10_000;

interface Parts {
  readonly account: Pick<Account, "extend">;
  readonly requestId: string;
  readonly price: Price;
  /** At admission. */
  readonly heldNanoUsd: NanoUsd;
  readonly now: () => number;
}

export class Allowance {
  readonly #parts: Parts;
  #heldNanoUsd: NanoUsd;
  #promptTokens = 0;
  #maxCompletionTokens = 0;
  #extending: Promise<void> | undefined;
  /** Set when the account gave less than was asked: ask again only when the stream really stands still. */
  #isShort = false;
  /** What had come when the account was asked last, when that was, and where the slice ends that it was asked for. */
  #askedAtTokens = 0;
  #askedAtMs: number;
  #sliceEndTokens = FIRST_SLICE_TOKENS;
  #limitedBy: string | null = null;
  #stop: Stop | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#heldNanoUsd = parts.heldNanoUsd;
    this.#askedAtMs = parts.now();
  }

  /** The meter's exact figures, before the first token. */
  begin(promptTokens: number, maxCompletionTokens: number): void {
    this.#promptTokens = promptTokens;
    this.#maxCompletionTokens = maxCompletionTokens;
  }

  /**
   * Why the request must end, once the account does not let it go on: it said so itself, or it has no more money for it.
   * `limitedBy` is null when it could not be asked.
   */
  get stop(): Stop {
    return this.#stop ?? { by: "budget_exhausted", limitedBy: this.#limitedBy };
  }

  /** Completion tokens that the money covers; -1 when not even the prompt is. */
  get paidTokens(): number {
    const { price } = this.#parts;
    const deviceMs = deviceMsFor(price, LEAST_DEVICE_MS);
    return completionTokensCovered(price, this.#promptTokens, this.#heldNanoUsd, deviceMs);
  }

  /** Completion tokens that may be delivered now. */
  get grantedTokens(): number {
    return this.#stop === null ? Math.min(this.paidTokens, this.#sliceEndTokens) : -1;
  }

  /** Whether a request that has begun may go on to its first token: one that waited long for its turn is asked about again. */
  async opens(completionTokens: number): Promise<boolean> {
    if (this.#isLate) await this.#extend(0);
    return this.covers(completionTokens);
  }

  /** Whether `completionTokens` may be delivered, growing the hold for it if need be. */
  async covers(completionTokens: number): Promise<boolean> {
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extending;
    if (this.#stop !== null) return false;
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extend(completionTokens);
    return completionTokens <= this.grantedTokens;
  }

  /** Asks the account ahead of need; returns the work, for the caller to keep alive, or undefined when none is due. */
  growAhead(seenCompletionTokens: number): Promise<void> | undefined {
    if (this.#stop !== null || this.#extending !== undefined) return undefined;
    const granted = this.grantedTokens;
    const isHalfUsed =
      seenCompletionTokens - this.#askedAtTokens >= (granted - this.#askedAtTokens) / 2;
    const isDue = !this.#isShort && granted < this.#maxCompletionTokens && isHalfUsed;
    if (!isDue && !this.#isLate) return undefined;
    // A failure here is not the end: the stream asks again itself when it reaches the border.
    const settled = () => {
      this.#extending = undefined;
    };
    this.#extending = this.#extend(seenCompletionTokens).then(settled, settled);
    return this.#extending;
  }

  /** Device time is held for a while ahead, too, and may be all that a request costs. */
  get #isLate(): boolean {
    return this.#parts.now() - this.#askedAtMs >= ASK_EVERY_MS;
  }

  /** @throws if the account cannot be reached; then nothing more is granted */
  async #extend(seenCompletionTokens: number): Promise<void> {
    const { account, requestId, now } = this.#parts;
    const sliceEndTokens = nextGrant(seenCompletionTokens, this.#maxCompletionTokens);
    const askedAtMs = now();
    const result = await account.extend({
      requestId,
      promptTokens: this.#promptTokens,
      wantedCompletionTokens: sliceEndTokens,
      seenCompletionTokens,
    });
    this.#isShort = !result.ok || !result.isFull;
    if (!result.ok) {
      this.#stop = result.reason === "stopped" ? result.stop : null;
      return;
    }
    this.#askedAtTokens = seenCompletionTokens;
    this.#askedAtMs = askedAtMs;
    this.#sliceEndTokens = sliceEndTokens;
    this.#heldNanoUsd = result.heldNanoUsd;
    this.#limitedBy = result.limitedBy;
  }
}
