/**
 * What the pipeline and the workers ask of an account: a request is admitted with a hold, extended,
 * and ended once.
 */
import type { KeyBounds, KeyRefusal } from "../auth/key-policy.ts";
import type { EngineTiming } from "../backends/evidence.ts";
import type { Budget } from "../billing/budget.ts";
import type { NanoUsd } from "../billing/money.ts";
import type { Price, TokenUsage } from "../billing/pricing.ts";
import type { Scope } from "../contract/account.ts";
import type { UsageRecord } from "../contract/admin.ts";
import type { Evidence, StoppedBy } from "../contract/common.ts";
import type { DecisionRecord } from "../contract/decisions.ts";
import type { LostRequest } from "../contract/deliveries.ts";
import type { DirectTarget } from "../contract/deployments.ts";
import type { Receipt } from "../contract/engine.ts";
import type { CountingNode, NodeStanding } from "../contract/named-routes.ts";
import type { ProviderCheck } from "../contract/provider-checks.ts";
import type { LimitRefusal, LimitStanding } from "../limits/limiter.ts";
import type { KeyCredential } from "./directory/verbs.ts";

/** A deployment that a request may be tried on. */
export interface Candidate {
  readonly deploymentId: string;
  /** As the catalog names it; where it is absent, the request's. */
  readonly model?: string;
  readonly target: DirectTarget;
  /** The price of now; the request keeps it to its end. */
  readonly price: Price;
  /**
   * What it is from a time on that is near: the account's clock says whether the request is
   * admitted before.
   */
  readonly laterPrice?: { readonly fromMs: number; readonly price: Price };
}

export interface AdmitCall extends KeyCredential {
  readonly requestId: string;
  /** Under which name to remember the request's Idempotency-Key; absent without one. */
  readonly keyedName?: string;
  /** What the key must be allowed to call. */
  readonly scope: Scope;
  /** The caller's address, for keys that are bound to some. */
  readonly clientIp: string | null;
  /** Of the first candidate. */
  readonly model: string;
  /** For the usage record: `chat.completions`, `completions`. */
  readonly operation: string;
  readonly isStream: boolean;
  /**
   * Where it may run, in the order in which it is tried; at least one. Each try has an id of its
   * own (contract/attempts.ts).
   */
  readonly candidates: readonly Candidate[];
  /** How they were chosen, for the usage record; absent of an edge that does not say. */
  readonly decision?: DecisionRecord;
  /** An estimate from the text's size; the meter's figure replaces it. */
  readonly promptTokens: number;
  /** What it may be at least, where it is an estimate. */
  readonly fewestPromptTokens?: number;
  /** All choices together. */
  readonly maxCompletionTokens: number;
  /** Those that are only ranked with them. */
  readonly choices: number;
  /** Whether choices are given only when all are made. */
  readonly isRanked: boolean;
  /**
   * Its output is given whole or not at all: money and limits have room for all of it, or it is
   * refused.
   */
  readonly isWhole?: boolean;
  readonly deadlineMs: number;
  /** Of its first attempt nothing is given before it was judged, and perhaps nothing at all. */
  readonly isTried?: boolean;
  /** Where a model is to be tried, or would be: what it goes on from, and what goes on from it. */
  readonly conversation?: Conversation;
  /**
   * Its answer is known, and so are its tokens: it is held for whole, and no limit of tokens counts
   * what nobody runs.
   */
  readonly isFromCache?: boolean;
  /** Limits and budgets of the named route that it goes through; absent: there are none. */
  readonly passing?: Passing;
}

/** Digests of what was said. */
export interface Conversation {
  /** Before the last answer; null: there is none, or it need not be asked about. */
  readonly before: string | null;
  readonly now: string;
}

/** The nodes that count, on a request's way through a named route. */
export interface Passing {
  readonly route: string;
  /** It is admitted if each of them has room. */
  readonly nodes: readonly CountingNode[];
  /** Those that had none, as the account said before: it goes the other way there. */
  readonly exceeded: readonly NodeStanding[];
}

export type AdmitResult =
  | {
      readonly ok: true;
      readonly heldNanoUsd: NanoUsd;
      /** Those it was admitted at, by candidate. */
      readonly prices: readonly Price[];
      readonly standing: LimitStanding;
      /** Whether a limit is to count the prompt before the request may go on: `extend` does. */
      readonly isInputLimited: boolean;
      /** Completion tokens that limits let through for now; null where none counts any. */
      readonly grantedOutputTokens: number | null;
      /** Completion tokens that the money reaches for, when that is less than was asked. */
      readonly affordableTokens: number | null;
      /** Of money that is not the caller's own to know. */
      readonly isMoneyVeiled?: boolean;
    }
  | { readonly ok: false; readonly refusal: AdmitRefusal };

export const PREVIEWS_PER_MINUTE = 60;

/** null: it does not stand in the way. */
export interface Preview {
  /**
   * What the nodes on its way see, where a key opens something: where one of them has no room,
   * nothing else is said.
   */
  readonly nodes: readonly NodeStanding[];
  /** The key, or what it may be used for; then nothing else is said. */
  readonly key: AdmitRefusal | null;
  /** Above 0: the key asked too often, and may ask again after this; then nothing else is said. */
  readonly waitMs: number;
  readonly limits: AdmitRefusal | null;
  readonly budgets: AdmitRefusal | null;
  readonly credits: AdmitRefusal | null;
  /** Completion tokens that the money reaches for, when that is less than was asked. */
  readonly affordableTokens: number | null;
}

/** Of a request with an Idempotency-Key. */
export interface KeyedVerdict {
  /** null: it may go to its object. */
  readonly refusal: AdmitRefusal | null;
  /** Of the API key. */
  readonly projectId: string;
}

export type AdmitRefusal =
  | {
      readonly reason: KeyRefusal;
      readonly detail: string;
      /** What the key binds its requests to, of one that it does not let use this. */
      readonly bounds?: KeyBounds;
    }
  | { readonly reason: "limited"; readonly limit: LimitRefusal; readonly standing: LimitStanding }
  | {
      readonly reason: "budget_exceeded";
      readonly budgetId: string;
      readonly scope: Budget["scope"];
      readonly scopeId: string;
      readonly window: Budget["window"];
      readonly capNanoUsd: NanoUsd;
      readonly usedNanoUsd: NanoUsd;
      readonly heldNanoUsd: NanoUsd;
      readonly neededNanoUsd: NanoUsd;
      /** null: never. */
      readonly resetAtMs: number | null;
      /** Running requests hold what is missing. */
      readonly isHeld: boolean;
      readonly retryAfterMs: number;
      readonly isVeiled?: boolean;
    }
  | {
      readonly reason: "credits_on_hold";
      readonly neededNanoUsd: NanoUsd;
      readonly availableNanoUsd: NanoUsd;
      readonly retryAfterMs: number;
      /** Its caller is told that money is short, and of none of it. */
      readonly isVeiled?: boolean;
    }
  | {
      readonly reason: "insufficient_credits";
      readonly neededNanoUsd: NanoUsd;
      readonly availableNanoUsd: NanoUsd;
      /**
       * When a plan that allows nothing beyond what it includes begins anew; absent: there is none.
       */
      readonly renewsAtMs?: number;
      readonly isVeiled?: boolean;
    }
  /** There is another way through the named route. */
  | { readonly reason: "node_exceeded"; readonly nodes: readonly NodeStanding[] }
  /** Another model has the conversation: none is tried before it. */
  | { readonly reason: "escalated"; readonly model: string }
  | { readonly reason: "already_resolved" };

export interface ExtendCall {
  readonly requestId: string;
  /** Exact, from the meter. */
  readonly promptTokens: number;
  readonly wantedCompletionTokens: number;
  /** What was delivered so far: a checkpoint, should everything else be lost. */
  readonly seenCompletionTokens: number;
  /**
   * What is here and has to be paid before it is delivered, or is wanted next; without it, nothing
   * more.
   */
  readonly neededCompletionTokens?: number;
  /**
   * Since the meter began, so that waiting for a turn counts for nothing; without it, since
   * admission.
   */
  readonly elapsedMs?: number;
}

/** What the money lets a request do. */
export interface Paid {
  readonly ok: true;
  /** The hold's whole amount now. */
  readonly heldNanoUsd: NanoUsd;
  /** The account gave all that was needed. */
  readonly isFull: boolean;
  /** What stood in the way: `credits`, or `budget <id>`. */
  readonly limitedBy: string | null;
  /** The same as a refusal, for one of which nothing was given yet; absent where it has all. */
  readonly shortOf?: AdmitRefusal;
}

export interface Stopped {
  readonly ok: false;
  readonly reason: "stopped";
  readonly stop: Stop;
  /** Of one that money ended, as of `Paid`. */
  readonly shortOf?: AdmitRefusal;
}

export type ExtendResult =
  | (Paid & {
      /** Completion tokens that limits let through, in all; null where none counts any. */
      readonly grantedOutputTokens: number | null;
      /** The limit that stood in the way of more. */
      readonly outputLimitedBy: string | null;
      readonly standing: LimitStanding;
    })
  | { readonly ok: false; readonly reason: "no_hold" }
  /** The prompt does not fit, now that it is counted. */
  | {
      readonly ok: false;
      readonly reason: "limited";
      readonly limit: LimitRefusal;
      readonly standing: LimitStanding;
    }
  | Stopped;

/** Why a request that runs must end: what was allowed at its admission is not any more. */
export interface Stop {
  readonly by: StoppedBy;
  /**
   * What was taken away: `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`,
   * `project_archived`, `project_terms`; for money `credits` or `budget <id>`; of a suspended
   * organization the reasons.
   */
  readonly limitedBy: string | null;
  /** What was taken away is not the caller's own to know. */
  readonly isVeiled?: boolean;
}

/** The next attempt at a request, where the one before did not answer. */
export interface RedirectCall {
  readonly requestId: string;
  /** From 2: which of the candidates. */
  readonly attempt: number;
  readonly deadlineMs: number;
  /**
   * What the attempts before gave, where the next one goes on from there: a checkpoint, should
   * everything else be lost. Of one whose answer is given up for that of another model, the prompt
   * alone.
   */
  readonly given?: Pick<TokenUsage, "promptTokens" | "completionTokens">;
  /**
   * Those before go on beside it: whichever begins first has the request, which is told by its
   * attempt once more.
   */
  readonly isRival?: boolean;
}

export type Outcome = UsageRecord["outcome"];

export interface SettleCall {
  readonly requestId: string;
  readonly outcome: Outcome;
  readonly measuredBy: Evidence;
  /** The attempt that answered; without it, the last one that the account knows of. */
  readonly attempt?: number;
  readonly usage: TokenUsage;
  readonly timing: EngineTiming;
  /** What the worker signed; kept with the record. */
  readonly receipt?: Receipt;
  /** A provider's figures beside ours, for the record. */
  readonly check?: ProviderCheck;
  /** What stopped it, when the money did. */
  readonly limitedBy?: string | null;
  /** How sure the model was that was only tried, for the record; undefined: none was judged. */
  readonly meanLogprobMillionths?: number | null | undefined;
  /** Somebody waits until it is booked, so it is not kept back for other calls to take it along. */
  readonly isAwaited?: boolean;
}

/** How a request ended; the same however often it is asked. */
export type Resolution =
  | {
      readonly ok: true;
      readonly isNew: boolean;
      /** It was ended without a charge, and what was made was given to nobody. */
      readonly isVoid: boolean;
      readonly chargeNanoUsd: NanoUsd;
    }
  | { readonly ok: false; readonly reason: "unknown_request" };

/**
 * The life of a request in its account. Every verb is atomic and durable before it answers, and
 * safe to repeat.
 */
export interface Gate {
  admit(call: AdmitCall): Promise<AdmitResult>;
  /**
   * What `admit` would say now, of each thing that can stand in the way. Nothing is held, and no
   * limit is taken from.
   *
   * @param isCounted as one of the `PREVIEWS_PER_MINUTE` that a key may ask for
   */
  preview(call: AdmitCall, isCounted: boolean): Promise<Preview>;
  /**
   * Whether a request with an Idempotency-Key may go to its object: it would be admitted, or the
   * same API key was admitted with it before, so that its answer may be kept. Nothing is held, and
   * no limit is taken from.
   */
  judgeKeyed(call: AdmitCall): Promise<KeyedVerdict>;
  /**
   * The project in which an API key was admitted with an Idempotency-Key; null where it was not.
   *
   * @param name as `AdmitCall.keyedName`
   */
  projectOfKeyed(keyId: string, name: string): Promise<string | null>;
  extend(call: ExtendCall): Promise<ExtendResult>;
  /**
   * Another attempt begins, and what is told of those before ends nothing any more; or, beside a
   * rival, waits until it is known which of them has the request. Safe to repeat.
   *
   * @returns false when the hold is gone, or the attempt was given up: nothing may be sent
   */
  redirect(call: RedirectCall): Promise<boolean>;
  settle(call: SettleCall): Promise<Resolution>;
  /**
   * Ends a hold without a charge: nothing was made that the customer could use.
   *
   * @param receipt what was done all the same
   */
  void(requestId: string, outcome: Outcome, receipt?: Receipt): Promise<Resolution>;
  /**
   * A worker's own word of ends. It cannot know who left or whether anybody got the answer, and the
   * edge can: so it counts when the edge stays silent, and then a whole answer is nobody's and
   * costs nothing. What differs from the books corrects them.
   *
   * @param receipts of this organization, and signed
   * @returns the requests that need not be told of again
   */
  takeReceipts(receipts: readonly Receipt[]): Promise<string[]>;
  /** The same of requests that a worker began, and lost when it was killed. */
  takeLost(requests: readonly LostRequest[]): Promise<string[]>;
}
