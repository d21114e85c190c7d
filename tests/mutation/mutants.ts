/**
 * Bugs to plant in the money rules, each a small edit that someone could make. Every one must be
 * caught by a test.
 */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

const mutant = (name: string, file: string, find: string, replace: string): Mutant => ({
  name,
  file: `src/${file}`,
  find,
  replace,
});

export const MUTANTS: readonly Mutant[] = [
  mutant(
    "a receipt of an abandoned attempt ends its request",
    "account/requests/requests.ts",
    "else if (attempt === UNNUMBERED || attempt === hold.attempt)",
    "else if (attempt >= UNNUMBERED)",
  ),
  mutant(
    "an admission holds for the cheapest candidate",
    "billing/pricing.ts",
    "costOf(price) > costOf(dearest) ? price : dearest",
    "costOf(price) < costOf(dearest) ? price : dearest",
  ),
  mutant(
    "the first candidate's price is charged, whichever answered",
    "account/ledger/books.ts",
    "candidateOf(hold, attempt)",
    "candidateOf(hold, 1)",
  ),
  mutant(
    "another attempt is sent though the account says no",
    "routing/attempt.ts",
    "!(await parts.redirect(next)) ||",
    "(await parts.redirect(next), false) ||",
  ),
  mutant(
    "a request is void while its worker cannot be reached",
    "account/maintenance/unbegun.ts",
    'case undefined:\n    case "running":',
    'case "running":',
  ),
  mutant(
    "a long prompt is priced by the lowest tier",
    "billing/pricing.ts",
    "price.tiers?.findLast(",
    "price.tiers?.find(",
  ),
  mutant(
    "holds forget that a request costs something by itself",
    "billing/pricing.ts",
    "BigInt(price.perRequest ?? 0) * MILLION +",
    'BigInt(cached === "worst" ? 0 : (price.perRequest ?? 0)) * MILLION +',
  ),
  mutant(
    "an admin makes owners",
    "auth/roles.ts",
    'return by === "admin" && from !== "owner" && to !== "owner";',
    'return by === "admin";',
  ),
  mutant(
    "check, then deduct: an admission does not hold",
    "account/requests/requests.ts",
    "heldNanoUsd: this.#money.heldNanoUsd + amountNanoUsd,",
    "heldNanoUsd: this.#money.heldNanoUsd,",
  ),
  mutant(
    "hold the worst case instead of a slice",
    "billing/hold.ts",
    "const slice = Math.max(leastTokens, Math.min(maxCompletionTokens, FIRST_SLICE_TOKENS));",
    "const slice = maxCompletionTokens;\n  if (holdFor(price, promptTokens, slice) > room.freeNanoUsd) return { ok: false, neededNanoUsd: holdFor(price, promptTokens, slice) };",
  ),
  mutant(
    "a running request is not asked about again",
    "account/requests/requests.ts",
    'if (stop !== null) return { ok: false, reason: "stopped", stop };',
    "",
  ),
  mutant(
    "a lowered cap leaves holds as they are",
    "account/requests/requests.ts",
    "room.freeNanoUsd < 0",
    "room.freeNanoUsd < Number.MIN_SAFE_INTEGER",
  ),
  mutant(
    "a slice without an end",
    "gateway/allowance.ts",
    "return Math.min(this.paidTokens, this.#sliceEndTokens);",
    "return this.paidTokens;",
  ),
  mutant(
    "charge past the hold",
    "billing/hold.ts",
    "const chargeNanoUsd = Math.min(full, heldNanoUsd);",
    "const chargeNanoUsd = full;",
  ),
  mutant(
    "holds round to the nearest",
    "billing/pricing.ts",
    'divideUp(weigh(price, usage, "worst"), UNIT)',
    'divideHalfEven(weigh(price, usage, "worst"), UNIT)',
  ),
  mutant(
    "charges round down",
    "billing/pricing.ts",
    "divideHalfEven(weigh(price, usage), UNIT)",
    "weigh(price, usage) / UNIT",
  ),
  mutant(
    "cached tokens are added to the prompt",
    "billing/pricing.ts",
    "const uncachedTokens = promptTokens - cachedTokens;",
    "const uncachedTokens = promptTokens;",
  ),
  mutant(
    "a hold grows past the balance",
    "billing/hold.ts",
    "Math.min(targetNanoUsd, mostNanoUsd)",
    "Math.max(targetNanoUsd, mostNanoUsd)",
  ),
  mutant(
    "a settled hold is not given back",
    "account/ledger/books.ts",
    "heldNanoUsd: this.#money.heldNanoUsd - hold.amountNanoUsd, credits",
    "heldNanoUsd: this.#money.heldNanoUsd - chargeNanoUsd, credits",
  ),
  mutant(
    "a settled hold stays open",
    "account/ledger/books.ts",
    "this.#state.closeHold(call.requestId);",
    "",
  ),
  mutant(
    "a request can be admitted again after its end",
    "account/requests/requests.ts",
    "if (holds.has(requestId) || this.#parts.state.getEntry(requestId) !== undefined)",
    "if (holds.has(requestId))",
  ),
  mutant(
    "a payment is granted each time it is sent",
    "account/ledger/books.ts",
    "const reference = `grant:${call.externalRef}`;",
    "const reference = `grant:${call.externalRef}:${nowMs}:${Math.random()}`;",
  ),
  mutant(
    "refunds pass the charge",
    "account/ledger/books.ts",
    "if (left === 0 || amountNanoUsd > left)",
    "if (left === 0)",
  ),
  mutant(
    "a late receipt takes more instead of losing it",
    "account/ledger/books.ts",
    "if (full >= booked.amount) {",
    "if (full < booked.amount) {",
  ),
  mutant(
    "a late receipt is booked each time",
    "account/ledger/books.ts",
    "if (isSame || this.#state.getEntry(reference) !== undefined) return;",
    "if (isSame) return;",
  ),
  mutant(
    "a correction takes what is held",
    "account/ledger/books.ts",
    "const takenUp = Math.max(heldNanoUsd, totalRemaining(included));",
    "const takenUp = totalRemaining(included);",
  ),
  mutant(
    "the balance does not follow the ledger",
    "account/ledger/books.ts",
    "postedNanoUsd: this.#money.postedNanoUsd + customerEffect(entry),",
    "postedNanoUsd: this.#money.postedNanoUsd + (entry.kind === 'refund' ? 0 : customerEffect(entry)),",
  ),
  mutant(
    "the chain forgets the entry before",
    "billing/ledger.ts",
    "    previousHash,\n    entry.sequence,",
    "    entry.sequence,",
  ),
  mutant(
    "a budget does not count what is held",
    "billing/purse.ts",
    "budget.hardNanoUsd - spentOf(budget) - held.amountNanoUsd",
    "budget.hardNanoUsd - spentOf(budget) - held.amountNanoUsd * 0",
  ),
  mutant(
    "a hold takes all that is free",
    "billing/purse.ts",
    "return Math.max(0, Math.floor(leftNanoUsd / sharers));",
    "return freeNanoUsd;",
  ),
  mutant(
    "what others may be spared is not counted",
    "billing/purse.ts",
    "(held.spareNanoUsd - own.spareNanoUsd)",
    "0",
  ),
  mutant(
    "a budget does not count what is spent",
    "account/requests/spending.ts",
    "counters.add({ keyId, projectId, bookedAtMs: nowMs, chargeNanoUsd }, nowMs);",
    "counters.add({ keyId, projectId, bookedAtMs: nowMs, chargeNanoUsd: 0 }, nowMs);",
  ),
  mutant(
    "expired credit is taken from under a running request",
    "billing/credits.ts",
    "claim.admittedAtMs < (credit.expiresAtMs ?? 0) ? sum + claim.amountNanoUsd : sum,",
    "claim.admittedAtMs < 0 ? sum + claim.amountNanoUsd : sum,",
  ),
  mutant(
    "credit never expires",
    "billing/credits.ts",
    "credit.expiresAtMs !== null && credit.expiresAtMs <= nowMs",
    "credit.expiresAtMs !== null && credit.expiresAtMs <= 0 * nowMs",
  ),
  mutant(
    "the dearest credit is used first",
    "billing/credits.ts",
    "return byKind || a.priority - b.priority ||",
    "return byKind || b.priority - a.priority ||",
  ),
  mutant(
    "the prompt of an answer that failed was not let through",
    "account/requests/request-limits.ts",
    'measuredBy === "receipt" ? countedInputTokens - usage.promptTokens : 0',
    "countedInputTokens - usage.promptTokens",
  ),
  mutant(
    "who asks what limits would say has taken from them",
    "limits/limiter.ts",
    "const changes = new Map<string, WindowState>();\n  if (amount === 0) return changes;",
    "const changes = windows as Map<string, WindowState>;\n  if (amount === 0) return changes;",
  ),
  mutant(
    "output that was granted does not count before it is delivered",
    "account/requests/spending.ts",
    "? Math.max(0, (grantedOutputTokens ?? 0) - countedOutputTokens)",
    "? 0 * Math.max(0, (grantedOutputTokens ?? 0) - countedOutputTokens)",
  ),
  mutant(
    "a prompt is let through, however many tokens it turns out to have",
    "limits/limiter.ts",
    'if (rule.metric !== "input_tokens" || inputTokens <= roomUnder(rule, use, nowMs))',
    'if (rule.metric !== "input_tokens" || inputTokens <= rule.limit)',
  ),
  mutant(
    "more output is granted than is left",
    "limits/limiter.ts",
    "return Math.min(tokens, room, share);",
    "return Math.min(tokens, share);",
  ),
  mutant(
    "what was refused once it was counted counts all the same",
    "account/requests/requests.ts",
    "{ ...ended.call, isVoid }",
    "{ ...ended.call, isVoid: false }",
  ),
  mutant(
    "a slot counts from its first event on, and not from its last",
    "limits/window.ts",
    "return [...live.slice(0, -1), [atMs, Math.min(last[1] + amount, Number.MAX_SAFE_INTEGER)]];",
    "return [...live.slice(0, -1), [last[0], Math.min(last[1] + amount, Number.MAX_SAFE_INTEGER)]];",
  ),
  mutant(
    "a revoked key still opens",
    "auth/key-policy.ts",
    "    key.revoked_at_ms === null &&\n",
    "",
  ),
  mutant(
    "a failed transaction leaves its changes in memory",
    "account/state.ts",
    "      this.forget();\n      throw cause;",
    "      throw cause;",
  ),
  mutant(
    "rollups are written once for each settlement that they already had",
    "account/usage/rollups.ts",
    "    this.#staged.clear();\n  }\n\n  /**",
    "  }\n\n  /**",
  ),
  mutant(
    "a whole answer that failed is charged when the edge is not there",
    "account/requests/ending.ts",
    "  if (isStream) return false;\n",
    "  if (isStream || receipt === undefined) return false;\n",
  ),
  mutant(
    "totals are sent with the first rows alone",
    "account/maintenance/replication.ts",
    "const totals = rollups.totalsChangedAfter(sequence, throughMs);",
    "const totals = statement === 0 ? rollups.totalsChangedAfter(sequence, throughMs) : [];",
  ),
  mutant(
    "hours are over by a clock that is not stored",
    "account/maintenance/maintenance.ts",
    "if (rollups.fold(foldedAtMs)) state.amend({ clockMs: foldedAtMs });",
    "rollups.fold(foldedAtMs);",
  ),
  mutant(
    "a clock that is put back is waited for",
    "account/timekeeper.ts",
    "return this.#lastMs - wallMs > WAITED_OUT_MS;",
    "return this.#lastMs - wallMs > WAITED_OUT_MS && wallMs < 0;",
  ),
  mutant(
    "what a clock ahead booked stays tomorrow",
    "account/timekeeper.ts",
    "const areRedated = wasAhead && rollups.redate(first, nowMs);",
    "const areRedated = wasAhead && false;",
  ),
  mutant(
    "an alarm that was lost is not set again",
    "account/maintenance/maintenance.ts",
    "this.#isAwake = true;\n    await this.wakeForNext();",
    "this.#isAwake = true;",
  ),
  mutant(
    "credits that are used up take the room of others",
    "account/state.ts",
    "if (credits.some(isUsedUp))",
    "if (credits.every(isUsedUp))",
  ),
  mutant(
    "any member may do anything",
    "account/directory/authority.ts",
    'return role === "operator" || (role !== null && mayDo(role, permission));',
    'return role === "operator" || (role !== null && mayDo("owner", permission));',
  ),
  mutant(
    "a receipt with more cached than there was is believed",
    "backends/evidence.ts",
    "return cachedTokens <= promptTokens &&",
    "return cachedTokens >= 0 &&",
  ),
  mutant(
    "an answer that somebody waits for is given to a retry, too",
    "replay/attempts.ts",
    "open.findLast((attempt) => attempt.waiting.size === 0)",
    "open.at(-1)",
  ),
  mutant(
    "answers are kept past their time",
    "replay/attempts.ts",
    "nowMs - this.#windowMs",
    "nowMs - 10 * this.#windowMs",
  ),
  mutant(
    "an Idempotency-Key is one for all projects",
    "replay/idempotency.ts",
    "return projectId === DEFAULT_PROJECT ? name : `${name}:${projectId}`;",
    "return projectId === DEFAULT_PROJECT ? name : `${name}`;",
  ),
  mutant(
    "the last entry of a fold is on no invoice",
    "account/invoices/billing-fold.ts",
    "this.#foldRun(periodMs, first, last.sequence);",
    "this.#foldRun(periodMs, first, last.sequence - 1);",
  ),
];
