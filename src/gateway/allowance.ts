/**
 * How many tokens a running request may deliver: the hold, read as tokens, and grown while the stream runs.
 *
 * Nothing beyond the allowance is forwarded. Growing begins when half of the slice is used, beside the stream, so that
 * a stream only ever waits for the account when generation is faster than one call to it.
 */
import type { Account } from "../account/account.ts";
import { nextGrant } from "../billing/hold.ts";
import type { NanoUsd } from "../billing/money.ts";
import {
  ASSUMED_DEVICE_MS,
  completionTokensCovered,
  deviceMsFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../billing/pricing.ts";

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
  #lastGrantTokens = 0;
  #grantedAtMs: number;
  #limitedBy: string | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#heldNanoUsd = parts.heldNanoUsd;
    this.#grantedAtMs = parts.now();
  }

  /** The meter's exact figures, before the first token. */
  begin(promptTokens: number, maxCompletionTokens: number): void {
    this.#promptTokens = promptTokens;
    this.#maxCompletionTokens = maxCompletionTokens;
  }

  /** What kept the account from giving all that was asked for: `credits`, or `budget <id>`. */
  get limitedBy(): string | null {
    return this.#limitedBy;
  }

  /** Completion tokens covered so far; -1 when not even the prompt is. */
  get grantedTokens(): number {
    const { price } = this.#parts;
    const deviceMs = deviceMsFor(price, LEAST_DEVICE_MS);
    return completionTokensCovered(price, this.#promptTokens, this.#heldNanoUsd, deviceMs);
  }

  /** Whether `completionTokens` may be delivered, growing the hold for it if need be. */
  async covers(completionTokens: number): Promise<boolean> {
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extending;
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extend(completionTokens);
    return completionTokens <= this.grantedTokens;
  }

  /** Grows the hold ahead of need; returns the work, for the caller to keep alive, or undefined when none is due. */
  growAhead(seenCompletionTokens: number): Promise<void> | undefined {
    if (this.#isShort || this.#extending !== undefined) return undefined;
    const granted = this.grantedTokens;
    const isHalfUsed =
      seenCompletionTokens - this.#lastGrantTokens >= (granted - this.#lastGrantTokens) / 2;
    const areTokensDue = granted < this.#maxCompletionTokens && isHalfUsed;
    if (!areTokensDue && !this.#isTimeDue) return undefined;
    // A failure here is not the end: the stream asks again itself when it reaches the border.
    const settled = () => {
      this.#extending = undefined;
    };
    this.#extending = this.#extend(seenCompletionTokens).then(settled, settled);
    return this.#extending;
  }

  /** Device time is held for a while ahead, and may be all that a request costs. */
  get #isTimeDue(): boolean {
    const { price, now } = this.#parts;
    return (price.perSecond ?? 0) > 0 && now() - this.#grantedAtMs >= ASSUMED_DEVICE_MS / 2;
  }

  /** @throws if the account cannot be reached; then nothing more is granted */
  async #extend(seenCompletionTokens: number): Promise<void> {
    const grantedBefore = Math.max(0, this.grantedTokens);
    const { account, requestId, now } = this.#parts;
    const result = await account.extend({
      requestId,
      promptTokens: this.#promptTokens,
      wantedCompletionTokens: Math.max(
        seenCompletionTokens,
        nextGrant(grantedBefore, this.#maxCompletionTokens),
      ),
      seenCompletionTokens,
    });
    this.#lastGrantTokens = grantedBefore;
    this.#grantedAtMs = now();
    if (result.ok) {
      this.#heldNanoUsd = result.heldNanoUsd;
      this.#limitedBy = result.limitedBy;
    }
    this.#isShort = !result.ok || !result.isFull;
  }
}
