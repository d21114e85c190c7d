/** An open request, as its account remembers it until its end. */
import type { NanoUsd } from "../../billing/money.ts";
import type { Scope } from "../../contract/account.ts";
import { attemptIdOf, parseAttemptId, UNNUMBERED } from "../../contract/attempts.ts";
import type { DecisionRecord } from "../../contract/decisions.ts";
import type { Receipt } from "../../contract/engine.ts";
import type { EndUser } from "../end-users/verbs.ts";
import type { Candidate, SettleCall } from "../gate.ts";

export interface Hold {
  readonly requestId: string;
  /** Of the key, where a token of it asks, too. */
  readonly keyId: string;
  /** Absent: the key itself asks. */
  readonly endUser?: EndUser | undefined;
  /** What limits, budgets and rollups know the key by: the same before and after a rotation. */
  readonly lineageId: string;
  readonly projectId: string;
  readonly personId: string | null;
  /** What the key was used for, and from where: asked again while the request runs. */
  readonly scope: Scope | null;
  readonly clientIp: string | null;
  /** Of the candidate that was tried last. */
  readonly model: string;
  readonly operation: string;
  readonly isStream: boolean;
  /** Where it may run, each with the price that it keeps from its admission to its end. */
  readonly candidates: readonly HeldCandidate[];
  readonly decision?: DecisionRecord | undefined;
  /** Of its first attempt nothing is given before it was judged (decisions/0099). */
  readonly isTried?: boolean | undefined;
  /**
   * What the worker of that said after another attempt had begun: should the word of this have been
   * lost on its way to the edge, it is the first one's answer that is given.
   */
  readonly triedReceipt?: Receipt | undefined;
  /** A digest of what its answer goes on from. */
  readonly conversation?: string | undefined;
  /** Which of them was tried last, from 1; UNNUMBERED of an edge that did not count. */
  readonly attempt: number;
  /** Attempts that go on beside it: one of them may be the one that answers. */
  readonly rivals?: readonly number[] | undefined;
  /** Those of them of whose end their workers have told. */
  readonly endedRivals?: readonly number[] | undefined;
  /** The last attempt that began, where that is not `attempt`: none up to it begins again. */
  readonly begunAttempts?: number | undefined;
  /**
   * Attempts that broke off in the middle of the answer, each with the tokens that were given by
   * then.
   */
  readonly continuations?: readonly ContinuedFrom[] | undefined;
  /** An estimate at first, exact once the meter has spoken. */
  readonly promptTokens: number;
  readonly seenCompletionTokens: number;
  readonly amountNanoUsd: NanoUsd;
  /** The part of it that the request could do without when it was asked last (billing/purse.ts). */
  readonly spareNanoUsd: NanoUsd;
  /** How often it grew. */
  readonly extends: number;
  /** When limits counted the prompt, and as how many tokens; null: not yet. */
  readonly inputCountedAtMs: number | null;
  readonly countedInputTokens: number;
  /**
   * Output that limits let through, up to a total; null: none counted any when the account was
   * asked last.
   */
  readonly grantedOutputTokens: number | null;
  /** How much of it is counted; the rest of what is granted is held. */
  readonly countedOutputTokens: number;
  readonly admittedAtMs: number;
  readonly expiresAtMs: number;
  /**
   * When its backend is asked whether it has the request.
   * Null: somebody has said that it has begun, and it is not over at once.
   */
  readonly unbegunCheckAtMs: number | null;
  /** Nodes of a named route that are to count it. */
  readonly passes?: readonly HeldPass[] | undefined;
  /** Times that the alarm asked the meter in vain. */
  readonly tries: number;
  /** What its worker said of its end, while the edge may still speak. */
  readonly receipt?: Receipt | undefined;
  /** What its worker had noted before it was killed, while the edge may still speak. */
  readonly lost?: Noted | undefined;
}

/** A node at which the end of a request counts something. */
export interface HeldPass {
  /** Of a window, or of the sums of a budget. */
  readonly counter: string;
  readonly kind: "tokens" | "budget";
  /** Of an answer; of tokens alone. */
  readonly mostCompletionTokens?: number;
}

interface ContinuedFrom {
  readonly attempt: number;
  readonly completionTokens: number;
}

/** Each has its model where not all have the same. */
export type HeldCandidate = Pick<Candidate, "deploymentId" | "model" | "target" | "price">;

export function toHeldCandidates(candidates: readonly Candidate[], model: string): HeldCandidate[] {
  const areMany = candidates.some((candidate) => (candidate.model ?? model) !== model);
  return candidates.map(({ deploymentId, model: own = model, target, price }) => ({
    deploymentId,
    ...(areMany && { model: own }),
    target,
    price,
  }));
}

/** The hold as one for the model of an attempt. */
export function heldFor(hold: Hold, attempt: number): Hold {
  const { model = hold.model } = candidateOf(hold, attempt);
  return model === hold.model ? hold : { ...hold, model };
}

/** @param attempt without it, the last one */
export function candidateOf(hold: Hold, attempt = hold.attempt): HeldCandidate {
  const { candidates } = hold;
  const candidate = candidates[Math.max(attempt, 1) - 1] ?? candidates[0];
  if (candidate === undefined) throw new Error(`hold ${hold.requestId} has no candidate`);
  return candidate;
}

/** The attempt that an end is of: as it says, or as its receipt does, or else the last one. */
export function attemptOfEnd(hold: Hold, end: Pick<SettleCall, "attempt" | "receipt">): number {
  const ofReceipt = parseAttemptId(end.receipt?.requestId ?? "").attempt;
  return end.attempt ?? (ofReceipt === UNNUMBERED ? hold.attempt : ofReceipt);
}

interface Abandoned {
  readonly receipt: Receipt;
  readonly price: HeldCandidate["price"];
}

/**
 * What a worker said of an end that the edge tells of; and, of attempts that did not answer, what
 * they cost.
 */
export function receiptsOf(
  hold: Hold,
  end: Pick<SettleCall, "attempt" | "receipt">,
): { readonly kept?: Receipt; readonly others: readonly Abandoned[] } {
  const others: Abandoned[] = [];
  let kept: Receipt | undefined;
  for (const receipt of [hold.receipt, hold.triedReceipt]) {
    if (receipt === undefined) continue;
    const { attempt } = parseAttemptId(receipt.requestId);
    const ended = attemptOfEnd(receipt === hold.receipt ? { ...hold, attempt } : hold, end);
    if (attempt === UNNUMBERED || ended === attempt) kept ??= receipt;
    else others.push({ receipt, price: candidateOf(hold, attempt).price });
  }
  return { others, ...(kept !== undefined && { kept }) };
}

/** Whether nobody is known to have got anything: its first answer is held back, and not judged. */
export function isHeldBack({ isTried, attempt, seenCompletionTokens }: Hold): boolean {
  return isTried === true && attempt === TRIED && seenCompletionTokens === 0;
}

/** The attempt that is judged. */
export const TRIED = 1;

/** Whether an attempt beside the last one may still be the one that answers. */
export function isContested({ rivals = [], endedRivals = [] }: Hold): boolean {
  return rivals.some((attempt) => !endedRivals.includes(attempt));
}

/** What changes in it when another attempt goes on behind what was given. */
export function toContinued(
  { attempt, seenCompletionTokens, continuations = [] }: Hold,
  { promptTokens, completionTokens }: Noted,
): Partial<Hold> {
  if (completionTokens === 0) return { promptTokens };
  return {
    promptTokens,
    seenCompletionTokens: Math.max(seenCompletionTokens, completionTokens),
    continuations: [...continuations, { attempt, completionTokens }],
  };
}

/** What the edge runs by itself: that it has begun says nothing of whether it still runs. */
export function isOverAtOnce(hold: Hold): boolean {
  return candidateOf(hold).target.kind === "edge";
}

/** What the backend of the last attempt calls it. */
export function attemptOf({ requestId, attempt }: Hold): string {
  return attemptIdOf(requestId, attempt);
}

/** Counts that a worker wrote down on the way. */
export interface Noted {
  readonly promptTokens: number;
  readonly completionTokens: number;
}

/** When the alarm looks into it, unless it has ended by then. */
export function nextLookMs({
  expiresAtMs,
  unbegunCheckAtMs,
}: Pick<Hold, "expiresAtMs" | "unbegunCheckAtMs">): number {
  return Math.min(expiresAtMs, unbegunCheckAtMs ?? Infinity);
}
