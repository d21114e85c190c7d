/**
 * How many tokens a running request may deliver: the hold, read as tokens, and a slice beyond what had come when the account
 * was asked last, which must not be long ago.
 *
 * Nothing beyond the allowance is forwarded. The account is asked again when half of the slice is used, or half of the time,
 * beside the stream, so that a stream only ever waits for it when generation is faster than one call. However much money there
 * is, an answer is never more than a slice away from the account, which can say that the request must end.
 */
import type { Account, ExtendCall, ExtendResult, Stop } from "../account/account.ts";
import { FIRST_SLICE_TOKENS, nextGrant } from "../billing/hold.ts";
import type { NanoUsd } from "../billing/money.ts";
import {
  completionTokensCovered,
  deviceMsCovered,
  deviceMsFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../billing/pricing.ts";

/** How long what the account said is good for: a slow stream, or one that waited for its turn, has slices of time too. */
const SLICE_MS = 10_000;
/** Waits before the account is asked a second time and a third: an object may just have been restarted. */
const DELAYS_MS = [10, 250];

const NO_HOLD: Stop = { by: "budget_exhausted", limitedBy: null };

interface Parts {
  /** A new stub each time: one does not outlive its object. */
  readonly accountOf: () => Pick<Account, "extend">;
  readonly requestId: string;
  readonly price: Price;
  /** At admission. */
  readonly heldNanoUsd: NanoUsd;
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
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
  /** When the meter began; before, nothing of the device is used. */
  #beganAtMs: number | undefined;
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
    this.#beganAtMs ??= this.#parts.now();
  }

  /**
   * Why the request must end, once the account does not let it go on: it said so itself, or it has no more money for it.
   * `limitedBy` is null when it could not be asked.
   */
  get stop(): Stop {
    return this.#stop ?? { by: "budget_exhausted", limitedBy: this.#limitedBy };
  }

  /** Completion tokens that the money covers beside the device time that may have passed; -1 when not even the prompt is. */
  get paidTokens(): number {
    const { price } = this.#parts;
    const deviceMs = deviceMsFor(price, Math.max(LEAST_DEVICE_MS, this.#elapsedMs));
    return completionTokensCovered(price, this.#promptTokens, this.#heldNanoUsd, deviceMs);
  }

  /** Completion tokens that may be delivered now, without a question to the account. */
  get grantedTokens(): number {
    return this.#stop === null && this.#ageMs < SLICE_MS ? this.#sliceTokens : -1;
  }

  /** Whether `completionTokens` may be delivered, growing the hold for it if need be. */
  async covers(completionTokens: number): Promise<boolean> {
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extending;
    if (this.#stop !== null) return false;
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extend(completionTokens);
    return this.#stop === null && completionTokens <= this.#sliceTokens;
  }

  /** Asks the account ahead of need; returns the work, for the caller to keep alive, or undefined when none is due. */
  growAhead(seenCompletionTokens: number): Promise<void> | undefined {
    if (this.#stop !== null || this.#extending !== undefined) return undefined;
    const granted = this.#sliceTokens;
    const isHalfUsed =
      seenCompletionTokens - this.#askedAtTokens >= (granted - this.#askedAtTokens) / 2;
    const areTokensDue = granted < this.#maxCompletionTokens && isHalfUsed;
    const isDue = !this.#isShort && (areTokensDue || this.#isTimeDue(seenCompletionTokens));
    if (!isDue && this.#ageMs < SLICE_MS / 2) return undefined;
    // A failure here is not the end: the stream asks again itself when it reaches the border.
    const settled = () => {
      this.#extending = undefined;
    };
    this.#extending = this.#extend(seenCompletionTokens).then(settled, settled);
    return this.#extending;
  }

  /** Whether half of the device time that is paid ahead has passed. */
  #isTimeDue(seenCompletionTokens: number): boolean {
    const { price } = this.#parts;
    if ((price.perSecond ?? 0) === 0) return false;
    const held = this.#heldNanoUsd;
    const paidMs = deviceMsCovered(price, this.#promptTokens, seenCompletionTokens, held);
    const askedAfterMs = Math.max(0, this.#askedAtMs - (this.#beganAtMs ?? this.#askedAtMs));
    return this.#elapsedMs - askedAfterMs >= (paidMs - askedAfterMs) / 2;
  }

  get #elapsedMs(): number {
    const nowMs = this.#parts.now();
    return Math.max(0, nowMs - (this.#beganAtMs ?? nowMs));
  }

  get #sliceTokens(): number {
    return Math.min(this.paidTokens, this.#sliceEndTokens);
  }

  /** A clock that went back far makes an answer old, too. */
  get #ageMs(): number {
    return Math.abs(this.#parts.now() - this.#askedAtMs);
  }

  /** @throws if the account cannot be reached; then nothing more is granted */
  async #extend(seenCompletionTokens: number): Promise<void> {
    const { requestId, now } = this.#parts;
    const sliceEndTokens = nextGrant(seenCompletionTokens, this.#maxCompletionTokens);
    const askedAtMs = now();
    const result = await this.#ask({
      requestId,
      promptTokens: this.#promptTokens,
      wantedCompletionTokens: sliceEndTokens,
      seenCompletionTokens,
      elapsedMs: this.#elapsedMs,
    });
    this.#isShort = !result.ok || !result.isFull;
    if (!result.ok) {
      // A hold that is gone was ended elsewhere: nobody would pay for more.
      this.#stop = result.reason === "stopped" ? result.stop : NO_HOLD;
      return;
    }
    this.#askedAtTokens = seenCompletionTokens;
    this.#askedAtMs = askedAtMs;
    this.#sliceEndTokens = sliceEndTokens;
    this.#heldNanoUsd = result.heldNanoUsd;
    this.#limitedBy = result.limitedBy;
  }

  /** Asking twice is harmless. */
  async #ask(call: ExtendCall): Promise<ExtendResult> {
    const { accountOf, wait } = this.#parts;
    for (const delayMs of DELAYS_MS) {
      try {
        return await accountOf().extend(call);
      } catch (cause) {
        // An object that has too much to do is not helped by being asked again.
        if ((cause as { overloaded?: unknown }).overloaded === true) throw cause;
        await wait(delayMs);
      }
    }
    return accountOf().extend(call);
  }
}
