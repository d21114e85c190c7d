/**
 * What limits count of requests: their prompts when the meter has counted them, their output as it
 * is delivered. It asks the pure rules, then changes the state; every verb that writes is called
 * inside a transaction of the account.
 */
import {
  countUnder,
  decideInput,
  grantOutput,
  ruleKey,
  takeBackUnder,
  type InputDecision,
  type LimitRule,
  type LimitUse,
  type Windows,
} from "../../limits/limiter.ts";
import { isOwnRule } from "../end-users/token-terms.ts";
import type { ExtendCall, SettleCall } from "../gate.ts";
import type { AccountState } from "../state.ts";
import type { Hold } from "./hold.ts";
import type { Spending } from "./spending.ts";

interface Parts {
  readonly state: AccountState;
  readonly spending: Spending;
}

interface LimitedEnd extends Pick<SettleCall, "usage" | "measuredBy"> {
  /** Nobody got what was made. */
  readonly isVoid: boolean;
}

/** A prompt that did not fit when it was counted. */
interface Refused {
  /** As its size was estimated, by which it is known again. */
  readonly estimatedTokens: number;
  readonly untilMs: number;
}

/** Rules under which a prompt is remembered; then the memory starts anew. */
const MAX_REFUSED = 1_024;

export class RequestLimits {
  readonly #parts: Parts;
  /**
   * By rule. Whoever sends the same again before it can fit is refused at admission: no worker
   * counts it in vain. In memory alone, as the next: an eviction may forget it.
   */
  readonly #refused = new Map<string, Refused>();
  /** The one that was counted last. What it says of the next is only how long that should wait. */
  #lastPrompt = { estimatedTokens: 1, tokens: 1 };

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @param estimatedTokens of the prompt that asks; @param tokenId of the end user who does */
  useFor(estimatedTokens: number, tokenId?: string): LimitUse {
    const last = this.#lastPrompt;
    return {
      ...this.#parts.spending.limitUse(tokenId),
      expectedInputTokens: Math.ceil((estimatedTokens * last.tokens) / last.estimatedTokens),
      closedUntilMs: (rule) => {
        const refused = this.#refused.get(ruleKey(rule));
        return refused?.estimatedTokens === estimatedTokens ? refused.untilMs : 0;
      },
    };
  }

  /** Counts a prompt, once, if it fits. @param hold as it was before the meter spoke */
  countPrompt(hold: Hold, promptTokens: number, nowMs: number): InputDecision {
    const { state, spending } = this.#parts;
    const use = this.#useOf(hold);
    const isCounted = hold.inputCountedAtMs !== null;
    const rules = this.#rulesOf(hold);
    const decision = decideInput(isCounted ? [] : rules, use, promptTokens, nowMs);
    if (isCounted) return decision;
    this.#lastPrompt = { estimatedTokens: Math.max(1, hold.promptTokens), tokens: promptTokens };
    if (!decision.ok) {
      const { rule, retryAfterMs, neverFits } = decision.refusal;
      const untilMs = neverFits ? 0 : nowMs + retryAfterMs;
      if (this.#refused.size >= MAX_REFUSED) this.#refused.clear();
      this.#refused.set(ruleKey(rule), { estimatedTokens: hold.promptTokens, untilMs });
      const isVeiled = hold.endUser !== undefined && !isOwnRule(rule);
      return isVeiled ? { ...decision, refusal: { ...decision.refusal, isVeiled } } : decision;
    }
    spending.amendWindows(decision.changes);
    const counted = { inputCountedAtMs: nowMs, countedInputTokens: promptTokens };
    state.changeHold(hold.requestId, counted);
    return decision;
  }

  /**
   * Another model counts the prompt anew, and has no more of the output that was let through than
   * its own limits have room for.
   *
   * @param next the hold as one for that model
   * @returns what changes in the hold
   */
  moveTo(next: Hold, hold: Hold, nowMs: number): Partial<Hold> {
    const { inputCountedAtMs: atMs, countedInputTokens: tokens } = hold;
    const regranted = this.#regrant(next, nowMs);
    if (atMs === null) return regranted;
    const rules = this.#rulesOf(hold);
    const { windows } = this.#useOf(hold);
    this.#amend(takeBackUnder(rules, "input_tokens", windows, tokens, atMs));
    return { ...regranted, inputCountedAtMs: null, countedInputTokens: 0 };
  }

  #regrant(next: Hold, nowMs: number): Partial<Hold> {
    const { grantedOutputTokens: granted, countedOutputTokens: counted, model } = next;
    if (granted === null) return {};
    const own = this.#rulesOf(next).filter((rule) => rule.model === model);
    const open = Math.max(0, granted - counted);
    const ask = { tokens: open, leastTokens: open };
    const left = grantOutput(own, this.#useOf(next), ask, nowMs);
    return left === null ? {} : { grantedOutputTokens: counted + left };
  }

  /** Counts the output that was delivered, and grants more of it as far as limits reach. */
  grantOutput(
    hold: Hold,
    { seenCompletionTokens, wantedCompletionTokens }: ExtendCall,
    nowMs: number,
  ): { grantedOutputTokens: number | null; outputLimitedBy: string | null } {
    const { state } = this.#parts;
    const rules = this.#rulesOf(hold).filter(({ metric }) => metric === "output_tokens");
    if (rules.length === 0) return { grantedOutputTokens: null, outputLimitedBy: null };
    const seenTokens = Math.max(seenCompletionTokens, hold.seenCompletionTokens);
    const grantedBefore = Math.max(hold.grantedOutputTokens ?? 0, seenTokens);
    // A whole answer is delivered at its end.
    const countedOutputTokens = hold.isStream
      ? Math.max(hold.countedOutputTokens, seenTokens)
      : hold.countedOutputTokens;
    const delivered = countedOutputTokens - hold.countedOutputTokens;
    const { windows } = this.#useOf(hold);
    this.#amend(countUnder(rules, "output_tokens", windows, delivered, nowMs));
    state.changeHold(hold.requestId, { grantedOutputTokens: grantedBefore, countedOutputTokens });
    const tokens = Math.max(0, wantedCompletionTokens - grantedBefore);
    const ask = { tokens, leastTokens: 0 };
    const more = grantOutput(rules, this.#useOf(hold), ask, nowMs) ?? 0;
    const grantedOutputTokens = grantedBefore + more;
    state.changeHold(hold.requestId, { grantedOutputTokens });
    const isShort = more < tokens;
    return { grantedOutputTokens, outputLimitedBy: isShort ? nameOf(rules) : null };
  }

  /**
   * What a request had in the end: what was not counted yet is, unless it was void, for then nobody
   * got it. What its meter says was not run of its prompt goes back; without its word, the prompt
   * was let through. Of an answer out of the cache nothing was run.
   */
  end(hold: Hold, { usage, measuredBy, isVoid }: LimitedEnd, nowMs: number): void {
    if (measuredBy === "cache") return;
    const rules = this.#rulesOf(hold);
    const windows = () => this.#useOf(hold).windows;
    const { inputCountedAtMs, countedInputTokens, countedOutputTokens } = hold;
    const count = (metric: "input_tokens" | "output_tokens", amount: number) =>
      this.#amend(countUnder(rules, metric, windows(), Math.max(0, amount), nowMs));
    if (!isVoid) {
      count("input_tokens", usage.promptTokens - countedInputTokens);
      count("output_tokens", usage.completionTokens - countedOutputTokens);
    }
    const unused = measuredBy === "receipt" ? countedInputTokens - usage.promptTokens : 0;
    if (inputCountedAtMs === null || unused <= 0) return;
    this.#amend(takeBackUnder(rules, "input_tokens", windows(), unused, inputCountedAtMs));
  }

  #useOf({ endUser }: Hold): LimitUse {
    return this.#parts.spending.limitUse(endUser?.tokenId);
  }

  #amend(changes: Windows): void {
    this.#parts.spending.amendWindows(changes);
  }

  #rulesOf(hold: Hold): readonly LimitRule[] {
    const { spending } = this.#parts;
    return spending.rulesOf(spending.subjectOf(hold));
  }
}

/** Of several, the one with the least value: most often the one that stands in the way. */
function nameOf(rules: readonly LimitRule[]): string {
  const [rule] = rules.toSorted((a, b) => a.limit - b.limit);
  return rule === undefined
    ? "limit"
    : `limit ${rule.metric} per ${rule.period} of ${rule.scope} ${rule.scopeId}`;
}
