/**
 * How many tokens a running request may deliver: the hold, read as tokens, and a slice beyond what
 * had come when the account was asked last, which must not be long ago.
 *
 * Nothing beyond the allowance is forwarded. The account is asked again when half of the slice is
 * used, or half of the time, beside the stream, so that a stream only ever waits for it when
 * generation is faster than one call. However much money there is, an answer is never more than a
 * slice away from the account, which can say that the request must end.
 */
import type { Account } from "../account/account.ts";
import type { AdmitRefusal, AdmitResult, ExtendResult, Stop } from "../account/gate.ts";
import { isEndUserTokenId } from "../auth/end-user-token.ts";
import { FIRST_SLICE_TOKENS, nextGrant } from "../billing/hold.ts";
import type { NanoUsd } from "../billing/money.ts";
import {
  completionTokensCovered,
  deviceMsCovered,
  deviceMsFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../billing/pricing.ts";
import type { LimitStanding } from "../limits/limiter.ts";
import { askAgain } from "./ask-again.ts";

/**
 * How long what the account said is good for: a slow stream, or one that waited for its turn, has
 * slices of time too.
 */
const SLICE_MS = 10_000;
/**
 * Where limits count output, the account is told of what was delivered this often: it counts from
 * then on.
 */
const REPORT_MS = 2_000;
/** A hold that was ended elsewhere. */
const NO_HOLD: Stop = { by: "budget_exhausted", limitedBy: null };

type InputRefusal = Extract<ExtendResult, { reason: "limited" }>;

interface Parts {
  /** A new stub each time: one does not outlive its object. */
  readonly accountOf: () => Pick<Account, "extend">;
  readonly requestId: string;
  /** Whose request it is: of a token, its end user is told of what the token itself has alone. */
  readonly keyId?: string;
  /** Of the candidate that has the request. */
  readonly price: () => Price;
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
  /**
   * Set when the account gave less than was asked: ask again only when the stream really stands
   * still.
   */
  #isShort = false;
  /**
   * What had come when the account was asked last, when that was, and where the slice ends that it
   * was asked for.
   */
  #askedAtTokens = 0;
  #askedAtMs: number;
  /** When the meter began; before, nothing of the device is used. */
  #beganAtMs: number | undefined;
  #sliceEndTokens = FIRST_SLICE_TOKENS;
  #limitedBy: string | null = null;
  #stop: Stop | null = null;
  /** Why the prompt was refused, once it was counted. */
  #refusal: InputRefusal | null = null;
  #shortOf: AdmitRefusal | null = null;
  #standing: LimitStanding;
  /** Whether the account is to count the prompt first. */
  #isInputOpen: boolean;
  /** What limits let through; null where none counts output. */
  #limitTokens: number | null;
  #outputLimitedBy: string | null = null;
  /** Tokens that the backend was told it may make. */
  #backendTokens: number;

  constructor(parts: Parts) {
    const { heldNanoUsd, standing, isInputLimited, grantedOutputTokens } = parts.admitted;
    this.#parts = parts;
    this.#heldNanoUsd = heldNanoUsd;
    this.#standing = standing;
    this.#isInputOpen = isInputLimited;
    this.#limitTokens = grantedOutputTokens;
    this.#backendTokens = this.firstGrant;
    this.#askedAtMs = parts.now();
  }

  /**
   * Tokens that the backend may make at first: none before a limit has counted the prompt, so that
   * none is run in vain.
   */
  get firstGrant(): number {
    const { isInputLimited, grantedOutputTokens } = this.#parts.admitted;
    return isInputLimited ? 0 : (grantedOutputTokens ?? Infinity);
  }

  /** Tokens that the backend was told it may make in all; undefined where it was not bound. */
  get granted(): number | undefined {
    return this.#backendTokens === Infinity ? undefined : this.#backendTokens;
  }

  /** Resolves when nothing is being asked for any more. */
  async quiet(): Promise<void> {
    await this.#extending;
  }

  /** The meter's exact figures, before the first token. */
  begin(promptTokens: number, maxCompletionTokens: number): void {
    this.#promptTokens = promptTokens;
    this.#maxCompletionTokens = maxCompletionTokens;
    this.#beganAtMs ??= this.#parts.now();
  }

  /** Another model answers from the beginning: its prompt and its time are its own. */
  beginAnew(): void {
    this.#isInputOpen = this.#parts.admitted.isInputLimited;
    this.#backendTokens = this.firstGrant;
    this.#beganAtMs = undefined;
    // What was refused to the one before need not be to this one, which may be cheaper.
    this.#refusal = null;
    this.#shortOf = null;
    if (!this.isHoldGone && this.#stop?.by === "budget_exhausted") this.#stop = null;
    this.#isShort = false;
  }

  /**
   * Why the request must end, once the account does not let it go on: it said so itself, or it has
   * no more money for it. `limitedBy` is null when it could not be asked.
   */
  get stop(): Stop {
    if (this.#stop !== null) return this.#stop;
    return this.#limitTokens !== null && this.#limitTokens < this.#paidSliceTokens
      ? { by: "rate_limit_exceeded", limitedBy: this.#outputLimitedBy }
      : { by: "budget_exhausted", limitedBy: this.#limitedBy };
  }

  /** The same, as its caller is told. */
  get toldStop(): Stop {
    const { keyId = "" } = this.#parts;
    const { stop } = this;
    if (!isEndUserTokenId(keyId) || stop.limitedBy?.endsWith(keyId) === true) return stop;
    return { by: stop.by, limitedBy: null, isVeiled: true };
  }

  /** Why the prompt does not fit under a limit, if that is so. */
  get refusal(): InputRefusal | null {
    return this.#refusal;
  }

  /** What was missing when the account was asked last and gave less than was needed. */
  get shortOf(): AdmitRefusal | null {
    return this.#shortOf;
  }

  /** Whether the account has said that it may not go on. */
  get isOver(): boolean {
    return this.#stop !== null || this.#refusal !== null;
  }

  /** Whether the hold was ended elsewhere: nobody pays for what would be made now. */
  get isHoldGone(): boolean {
    return this.#stop === NO_HOLD;
  }

  /** How the caller stands with its limits, as the account said last. */
  get standing(): LimitStanding {
    return this.#standing;
  }

  /**
   * Completion tokens that the money covers beside the device time that may have passed; -1 when
   * not even the prompt is.
   */
  get paidTokens(): number {
    const price = this.#parts.price();
    const deviceMs = deviceMsFor(price, Math.max(LEAST_DEVICE_MS, this.#elapsedMs));
    return completionTokensCovered(price, this.#promptTokens, this.#heldNanoUsd, deviceMs);
  }

  /** Completion tokens that may be delivered now, without a question to the account. */
  get grantedTokens(): number {
    const isToBeAsked = this.#isInputOpen || this.#ageMs >= SLICE_MS;
    return this.isOver || isToBeAsked ? -1 : this.#sliceTokens;
  }

  /**
   * Whether `completionTokens` may be delivered, growing the hold for it if need be.
   *
   * @param seenCompletionTokens what was delivered before
   */
  async covers(completionTokens: number, seenCompletionTokens: number): Promise<boolean> {
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extending;
    if (this.isOver) return false;
    if (completionTokens <= this.grantedTokens) return true;
    await this.#extend(seenCompletionTokens, completionTokens);
    return !this.isOver && completionTokens <= this.#sliceTokens;
  }

  /**
   * Asks the account ahead of need; returns the work, for the caller to keep alive, or undefined
   * when none is due.
   */
  growAhead(seenCompletionTokens: number): Promise<void> | undefined {
    if (this.isOver || this.#extending !== undefined) return undefined;
    const granted = this.#sliceTokens;
    const isHalfUsed =
      seenCompletionTokens - this.#askedAtTokens >= (granted - this.#askedAtTokens) / 2;
    const areTokensDue = granted < this.#maxCompletionTokens && isHalfUsed;
    const isDue = !this.#isShort && (areTokensDue || this.#isTimeDue(seenCompletionTokens));
    const isReportDue = this.#limitTokens !== null && this.#ageMs >= REPORT_MS;
    if (!isDue && !isReportDue && this.#ageMs < SLICE_MS / 2) return undefined;
    // A failure here is not the end: the stream asks again itself when it reaches the border.
    const settled = () => {
      this.#extending = undefined;
    };
    const extension = this.#extend(seenCompletionTokens, seenCompletionTokens);
    this.#extending = extension.then(settled, settled);
    return this.#extending;
  }

  /** Whether half of the device time that is paid ahead has passed. */
  #isTimeDue(seenCompletionTokens: number): boolean {
    const price = this.#parts.price();
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
   * @param neededCompletionTokens what is here and waits to be delivered, or one more
   * @throws if the account cannot be reached; then nothing more is granted
   */
  async #extend(seenCompletionTokens: number, neededCompletionTokens: number): Promise<void> {
    const { accountOf, requestId, now, wait } = this.#parts;
    const sliceEndTokens = nextGrant(neededCompletionTokens, this.#maxCompletionTokens);
    const askedAtMs = now();
    const call = {
      requestId,
      promptTokens: this.#promptTokens,
      wantedCompletionTokens: sliceEndTokens,
      seenCompletionTokens,
      neededCompletionTokens,
      elapsedMs: this.#elapsedMs,
    };
    const result = await askAgain(() => accountOf().extend(call), wait);
    this.#isShort = !result.ok || !result.isFull;
    if (!result.ok) {
      if (result.reason === "limited") this.#refusal = result;
      // A hold that is gone was ended elsewhere: nobody would pay for more.
      else if (result.reason === "no_hold") this.#stop = NO_HOLD;
      else {
        this.#stop = result.stop;
        this.#shortOf = result.shortOf ?? null;
      }
      return;
    }
    this.#askedAtTokens = neededCompletionTokens;
    this.#askedAtMs = askedAtMs;
    this.#sliceEndTokens = sliceEndTokens;
    this.#heldNanoUsd = result.heldNanoUsd;
    this.#limitedBy = result.limitedBy;
    this.#shortOf = result.shortOf ?? null;
    this.#standing = result.standing;
    this.#isInputOpen = false;
    const { grantedOutputTokens, outputLimitedBy } = result;
    const isMore = (grantedOutputTokens ?? Infinity) > (this.#limitTokens ?? -1);
    if (outputLimitedBy !== null && !isMore) this.#isShort = true;
    this.#outputLimitedBy = outputLimitedBy;
    // The backend first: what is granted here and not there would be waited for in vain.
    await this.#grantBackend(grantedOutputTokens ?? Number.MAX_SAFE_INTEGER);
    this.#limitTokens = grantedOutputTokens;
  }

  async #grantBackend(tokens: number): Promise<void> {
    if (this.#backendTokens >= Math.max(1, tokens)) return;
    // One lets it run also for a caller who wants none.
    await this.#parts.grant(Math.max(1, tokens));
    this.#backendTokens = Math.max(1, tokens);
  }
}
