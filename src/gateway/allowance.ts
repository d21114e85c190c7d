/**
 * How many tokens a running request may deliver: the hold, read as tokens, and a slice beyond what had come when the account
 * was asked last, which must not be long ago.
 *
 * Nothing beyond the allowance is forwarded. The account is asked again when half of the slice is used, or half of the time,
 * beside the stream, so that a stream only ever waits for it when generation is faster than one call. However much money there
 * is, an answer is never more than a slice away from the account, which can say that the request must end.
 */
import type { Account, AdmitResult, ExtendCall, ExtendResult, Stop } from "../account/account.ts";
import { FIRST_SLICE_TOKENS, nextGrant } from "../billing/hold.ts";
import type { NanoUsd } from "../billing/money.ts";
import {
  completionTokensCovered,
  deviceMsFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../billing/pricing.ts";
import type { LimitStanding } from "../limits/limiter.ts";

/** How long what the account said is good for: a slow stream, or one that waited for its turn, has slices of time too. */
const SLICE_MS = 10_000;
/** Where limits count output, the account is told of what was delivered this often: it counts from then on. */
const REPORT_MS = 2_000;
/** Waits before the account is asked a second time and a third: an object may just have been restarted. */
const DELAYS_MS = [10, 250];

const NO_HOLD: Stop = { by: "budget_exhausted", limitedBy: null };

type InputRefusal = Extract<ExtendResult, { reason: "limited" }>;

interface Parts {
  /** A new stub each time: one does not outlive its object. */
  readonly accountOf: () => Pick<Account, "extend">;
  readonly requestId: string;
  readonly price: Price;
  /** What the account said at admission. */
  readonly admitted: Pick<
    Extract<AdmitResult, { ok: true }>,
    "heldNanoUsd" | "standing" | "isInputLimited" | "grantedOutputTokens"
  >;
  /** Tells the backend that it may make more than it was told before. */
  readonly grant: (completionTokens: number) => Promise<unknown>;
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
  #sliceEndTokens = FIRST_SLICE_TOKENS;
  #limitedBy: string | null = null;
  #stop: Stop | null = null;
  /** Why the prompt was refused, once it was counted. */
  #refusal: InputRefusal | null = null;
  #standing: LimitStanding;
  /** Whether the account is to count the prompt first. */
  #isInputOpen: boolean;
  /** What limits let through; null where none counts output. */
  #limitTokens: number | null;
  #outputLimitedBy: string | null = null;

  constructor(parts: Parts) {
    const { heldNanoUsd, standing, isInputLimited, grantedOutputTokens } = parts.admitted;
    this.#parts = parts;
    this.#heldNanoUsd = heldNanoUsd;
    this.#standing = standing;
    this.#isInputOpen = isInputLimited;
    this.#limitTokens = grantedOutputTokens;
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
    if (this.#stop !== null) return this.#stop;
    return this.#limitTokens !== null && this.#limitTokens < this.#paidSliceTokens
      ? { by: "rate_limit_exceeded", limitedBy: this.#outputLimitedBy }
      : { by: "budget_exhausted", limitedBy: this.#limitedBy };
  }

  /** Why the prompt does not fit under a limit, if that is so. */
  get refusal(): InputRefusal | null {
    return this.#refusal;
  }

  /** How the caller stands with its limits, as the account said last. */
  get standing(): LimitStanding {
    return this.#standing;
  }

  /** Completion tokens that the money covers; -1 when not even the prompt is. */
  get paidTokens(): number {
    const { price } = this.#parts;
    const deviceMs = deviceMsFor(price, LEAST_DEVICE_MS);
    return completionTokensCovered(price, this.#promptTokens, this.#heldNanoUsd, deviceMs);
  }

  /** Completion tokens that may be delivered now, without a question to the account. */
  get grantedTokens(): number {
    const isToBeAsked = this.#isInputOpen || this.#ageMs >= SLICE_MS;
    return this.#isOver || isToBeAsked ? -1 : this.#sliceTokens;
  }

  /**
   * Whether `completionTokens` may be delivered, growing the hold for it if need be.
   *
   * @param seenCompletionTokens what was delivered before
   */
  async covers(completionTokens: number, seenCompletionTokens: number): Promise<boolean> {
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extending;
    if (this.#isOver) return false;
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extend(seenCompletionTokens, completionTokens);
    return !this.#isOver && completionTokens <= this.#sliceTokens;
  }

  /** Asks the account ahead of need; returns the work, for the caller to keep alive, or undefined when none is due. */
  growAhead(seenCompletionTokens: number): Promise<void> | undefined {
    if (this.#isOver || this.#extending !== undefined) return undefined;
    const granted = this.#sliceTokens;
    const isHalfUsed =
      seenCompletionTokens - this.#askedAtTokens >= (granted - this.#askedAtTokens) / 2;
    const areTokensDue = !this.#isShort && granted < this.#maxCompletionTokens && isHalfUsed;
    const isReportDue = this.#limitTokens !== null && this.#ageMs >= REPORT_MS;
    if (!areTokensDue && !isReportDue && this.#ageMs < SLICE_MS / 2) return undefined;
    // A failure here is not the end: the stream asks again itself when it reaches the border.
    const settled = () => {
      this.#extending = undefined;
    };
    this.#extending = this.#extend(seenCompletionTokens).then(settled, settled);
    return this.#extending;
  }

  get #isOver(): boolean {
    return this.#stop !== null || this.#refusal !== null;
  }

  get #paidSliceTokens(): number {
    return Math.min(this.paidTokens, this.#sliceEndTokens);
  }

  get #sliceTokens(): number {
    return Math.min(this.#paidSliceTokens, this.#limitTokens ?? Infinity);
  }

  /** A clock that went back far makes an answer old, too. */
  get #ageMs(): number {
    return Math.abs(this.#parts.now() - this.#askedAtMs);
  }

  /**
   * @param neededTokens what is waiting to be delivered
   * @throws if the account cannot be reached; then nothing more is granted
   */
  async #extend(seenCompletionTokens: number, neededTokens = 0): Promise<void> {
    const { requestId, now } = this.#parts;
    const usualEndTokens = nextGrant(seenCompletionTokens, this.#maxCompletionTokens);
    const sliceEndTokens = Math.max(usualEndTokens, neededTokens);
    const askedAtMs = now();
    const result = await this.#ask({
      requestId,
      promptTokens: this.#promptTokens,
      wantedCompletionTokens: sliceEndTokens,
      seenCompletionTokens,
    });
    this.#isShort = !result.ok || !result.isFull;
    if (!result.ok) {
      if (result.reason === "limited") this.#refusal = result;
      // A hold that is gone was ended elsewhere: nobody would pay for more.
      else this.#stop = result.reason === "stopped" ? result.stop : NO_HOLD;
      return;
    }
    this.#askedAtTokens = seenCompletionTokens;
    this.#askedAtMs = askedAtMs;
    this.#sliceEndTokens = sliceEndTokens;
    this.#heldNanoUsd = result.heldNanoUsd;
    this.#limitedBy = result.limitedBy;
    this.#standing = result.standing;
    this.#isInputOpen = false;
    const { grantedOutputTokens } = result;
    this.#outputLimitedBy = result.outputLimitedBy;
    const isMore = grantedOutputTokens !== null && grantedOutputTokens > (this.#limitTokens ?? 0);
    // The backend first: what is granted here and not there would be waited for in vain.
    if (isMore) await this.#parts.grant(grantedOutputTokens);
    this.#limitTokens = grantedOutputTokens;
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
