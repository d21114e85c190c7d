/**
 * The AccountObject: one Durable Object per organization, named by its id, and the only writer of
 * its balance, holds, keys and ledger.
 *
 * Storage, not memory: an object can be evicted between any two calls, and a counter on the heap
 * would go with it. Each verb asks the pure rules, then changes the state; one transaction flushes
 * what a batch of calls changed, because an exception in an object does not undo the writes before
 * it. Answers wait for the output gate, so an answer means durable. Holds that nobody ends expire
 * by alarm, which asks the meter what became of the request. Rollups leave for D1 by the same
 * alarm.
 */
import type { Actor } from "../auth/actor.ts";
import type { Credit } from "../billing/credits.ts";
import type { EntryKind } from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";
import type { LostRequest } from "../contract/deliveries.ts";
import type { Receipt } from "../contract/engine.ts";
import { logEvent } from "../observability/log.ts";
import type { Account, AccountDescription, ProvisionCall } from "./account.ts";
import type {
  AdmitCall,
  KeyedVerdict,
  AdmitResult,
  ExtendCall,
  ExtendResult,
  Outcome,
  Preview,
  RedirectCall,
  Resolution,
  SettleCall,
} from "./gate.ts";
import { InvoicedObject } from "./invoiced-object.ts";
import type { AccountRecord } from "./ledger/account-row.ts";
import type { Books } from "./ledger/books.ts";
import type { Booking } from "./ledger/money-administration.ts";
import type { LedgerRow } from "./ledger/tables.ts";
import type {
  Booked,
  BookingResult,
  ClockCorrection,
  CorrectCall,
  CreditStanding,
  GrantCall,
  LedgerPeriod,
  ReceiptComparison,
  ReconcileResult,
  RefundCall,
} from "./ledger/verbs.ts";
import { toBalance } from "./overview.ts";
import { toVoid } from "./requests/ending.ts";
import { nextLookMs } from "./requests/hold.ts";
import type { TakenWord } from "./requests/requests.ts";
import { toUsageRecord } from "./usage/record.ts";
import type { SumsQuery, SumsRow } from "./usage/usage-sums.ts";
import {
  ALL_RECORDS,
  type DeviceCall,
  type DeviceTurn,
  type KeyStanding,
  type ReplayCall,
  type ReplayTurn,
  type StretchCall,
  type StretchTurn,
  type WidgetView,
} from "./usage/verbs.ts";

export class AccountObject extends InvoicedObject implements Account {
  protected readonly end = (call: SettleCall, kind: "settle" | "void"): Promise<Resolution> =>
    this.#resolve(call, kind);

  async provision(call: ProvisionCall): Promise<AccountDescription> {
    const nowMs = this.commits.now();
    this.commits.transaction(() => this.parts.money.open(call, nowMs));
    return this.#describe();
  }

  async describe(): Promise<AccountDescription | null> {
    if (!this.maintenance.isAwake) await this.maintenance.wakeUp();
    return this.commits.read(() =>
      this.parts.state.money === undefined ? null : this.#describe(),
    );
  }

  async grant(call: GrantCall, actor: Actor): Promise<Booked> {
    if (call.expiresAtMs !== null)
      await this.clock.wakeBy(Math.max(call.expiresAtMs, this.commits.now() + 1));
    const booking = { actor, action: "credits.grant", target: call.externalRef, call };
    return this.#book(booking, (books, nowMs) => books.grant(call, nowMs));
  }

  async listCredits(): Promise<readonly Credit[]> {
    const isLive = (credit: Credit) => credit.remainingNanoUsd > 0;
    return this.commits.read(() => this.parts.state.money?.credits.filter(isLive) ?? []);
  }

  async refund(call: RefundCall, actor: Actor): Promise<Booked> {
    const booking = { actor, action: "credits.refund", target: call.requestId, call };
    return this.#book(booking, (books, nowMs) => books.refund(call, nowMs));
  }

  async correct(call: CorrectCall, actor: Actor): Promise<Booked> {
    const booking = { actor, action: "credits.correct", target: call.externalRef, call };
    return this.#book(booking, (books, nowMs) => books.correct(call, nowMs));
  }

  async setCreditLimit(creditLimitNanoUsd: NanoUsd, actor: Actor): Promise<AccountDescription> {
    this.commits.change((nowMs) =>
      this.parts.money.setCreditLimit(creditLimitNanoUsd, actor, nowMs),
    );
    return this.#describe();
  }

  async admit(call: AdmitCall): Promise<AdmitResult> {
    if (!this.maintenance.isAwake) await this.maintenance.wakeUp();
    const { result, looks } = await this.commits.batch.run(() => {
      const nowMs = this.commits.now();
      const at = this.#looksFor(call.deadlineMs, nowMs);
      return { result: this.parts.requests.admit(call, nowMs, at), looks: at };
    });
    if (result.ok) await this.clock.wakeBy(nextLookMs(looks));
    return result;
  }

  async preview(call: AdmitCall, isCounted: boolean): Promise<Preview> {
    return this.commits.batch.run(() =>
      this.parts.requests.admissions.preview(call, isCounted, this.commits.now()),
    );
  }

  async judgeKeyed(call: AdmitCall): Promise<KeyedVerdict> {
    return this.commits.batch.run(() =>
      this.parts.requests.admissions.judgeKeyed(call, this.commits.now()),
    );
  }

  async projectOfKeyed(keyId: string, name: string): Promise<string | null> {
    return this.commits.read(() =>
      this.parts.requests.admissions.projectOfKeyed(keyId, name, this.commits.now()),
    );
  }

  async extend(call: ExtendCall): Promise<ExtendResult> {
    return this.commits.batch.run(() => this.parts.requests.extend(call, this.commits.now()));
  }

  async redirect(call: RedirectCall): Promise<boolean> {
    const nowMs = this.commits.now();
    const looks = this.#looksFor(call.deadlineMs, nowMs);
    const isOpen = await this.commits.batch.run(() =>
      this.parts.requests.redirect(call, nowMs, looks),
    );
    if (isOpen) await this.clock.wakeBy(nextLookMs(looks));
    return isOpen;
  }

  async settle(call: SettleCall): Promise<Resolution> {
    return this.#resolve(call, "settle");
  }

  async void(requestId: string, outcome: Outcome, receipt?: Receipt): Promise<Resolution> {
    return this.#resolve(toVoid(requestId, outcome, receipt), "void");
  }

  async takeReceipts(receipts: readonly Receipt[]): Promise<string[]> {
    return this.#takeWords(receipts, (receipt, nowMs) =>
      this.parts.requests.takeReceipt(receipt, nowMs),
    );
  }

  async takeLost(requests: readonly LostRequest[]): Promise<string[]> {
    return this.#takeWords(requests, (lost, nowMs) => this.parts.requests.takeLost(lost, nowMs));
  }

  async listUsage(limit: number, after: string | null, asked = ALL_RECORDS) {
    const { rows, ...turn } = this.commits.read(() =>
      this.parts.newestRecords.turn(limit, after, asked),
    );
    return { records: rows.map(toUsageRecord), ...turn };
  }

  async sumUsage(query: SumsQuery): Promise<SumsRow[]> {
    return this.commits.read(() => this.parts.report.sums(query));
  }

  async sumForWidget(view: WidgetView): Promise<SumsRow[]> {
    return this.commits.read(() => this.parts.widgetSums.of(view, this.commits.now()));
  }

  async replayPrices(call: ReplayCall): Promise<ReplayTurn> {
    return this.commits.read(() => this.parts.priceReplay.turn(call));
  }

  async sumDeviceUse(call: DeviceCall): Promise<DeviceTurn> {
    return this.commits.read(() => this.parts.deviceUses.turn(call));
  }

  async readStretch(call: StretchCall): Promise<StretchTurn> {
    return this.commits.read(() => this.parts.stretch.turn(call));
  }

  async getEntry(reference: string): Promise<LedgerRow | null> {
    return this.commits.read(() => this.parts.state.getEntry(reference) ?? null);
  }

  async listLedger(after: number, limit: number, period?: LedgerPeriod): Promise<LedgerRow[]> {
    const { state, stretch } = this.parts;
    return this.commits.read(() =>
      period === undefined ? state.listEntries(after, limit) : stretch.page(after, limit, period),
    );
  }

  async describeKey(keyId: string): Promise<KeyStanding | null> {
    return this.commits.read(() =>
      this.parts.overview.describeKey(keyId, this.#money, this.commits.now()),
    );
  }

  async describeCredits(): Promise<CreditStanding> {
    return this.commits.read(() => this.parts.overview.describeCredits(this.#money));
  }

  async reconcile(): Promise<ReconcileResult> {
    this.commits.batch.flush();
    const books = this.parts.reconciliation.reconcile(this.commits.now());
    return { ...books, ...(await this.maintenance.compareCopies()) };
  }

  async compareReceipts(
    receipts: readonly Receipt[],
    onTheirWay: readonly string[] = [],
  ): Promise<ReceiptComparison> {
    return this.commits.read(() =>
      this.parts.reconciliation.compareReceipts(receipts, new Set(onTheirWay)),
    );
  }

  async listReceiptedRequests(workerId: string, sinceMs: number): Promise<string[]> {
    return this.commits.read(() =>
      this.parts.reconciliation.listReceiptedRequests(workerId, sinceMs),
    );
  }

  async rebuildRollups(actor: Actor): Promise<void> {
    const { organizationId } = this.#money;
    // The mark goes back first: should the rest fail, the next alarm sends everything again all the
    // same.
    this.commits.change((nowMs) => {
      if (this.parts.rollups.rebuild(nowMs)) this.parts.state.amend({ clockMs: nowMs });
      this.parts.endUserHours.redo(0);
      this.parts.spending.forget();
      this.parts.audit.record(actor, "rollups.rebuild", organizationId, null, null, nowMs);
    });
    await this.maintenance.replaceCopy(organizationId);
  }

  async correctClock(actor: Actor): Promise<ClockCorrection> {
    const { nowMs, redatedEntries, isRebuildDue } = this.commits.change((atMs) => {
      const corrected = this.parts.time.correct(atMs);
      this.parts.state.amend({ clockMs: atMs });
      const { organizationId } = this.#money;
      this.parts.audit.record(actor, "clock.correct", organizationId, null, corrected, atMs);
      return { nowMs: atMs, ...corrected };
    });
    if (isRebuildDue) await this.rebuildRollups(actor);
    else await this.maintenance.wakeForNext();
    return { nowMs, redatedEntries };
  }

  override async alarm(info?: AlarmInvocationInfo): Promise<void> {
    this.clock.rings();
    if (this.parts.state.money === undefined) return;
    this.commits.batch.flush();
    this.commits.followClock();
    await this.maintenance.run(info?.retryCount ?? 0);
  }

  async #resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
  ): Promise<Resolution> {
    if (!this.maintenance.isAwake) await this.maintenance.wakeUp();
    const work = () => this.parts.requests.resolve(call, kind, this.commits.now());
    const isAwaited = call.isAwaited === true;
    const resolution = await (isAwaited
      ? this.commits.batch.run(work)
      : this.commits.batch.runPatiently(work));
    if (resolution.ok && resolution.isNew) {
      this.teller.notice();
      await this.clock.wakeBy(this.commits.now() + this.config.replicationIntervalMs);
    }
    return resolution;
  }

  /** Each by itself: one that cannot be booked keeps no other from it. */
  async #takeWords<T extends { readonly requestId: string }>(
    words: readonly T[],
    take: (word: T, nowMs: number) => TakenWord,
  ): Promise<string[]> {
    if (!this.maintenance.isAwake) await this.maintenance.wakeUp();
    const takings = words.map((word) =>
      this.commits.batch.runPatiently(() => take(word, this.commits.now())),
    );
    const taken = await Promise.allSettled(takings);
    const isTaken = (at: number): boolean => {
      const result = taken[at];
      return result?.status === "fulfilled" && result.value.isTaken;
    };
    for (const result of taken) {
      if (result.status === "rejected") logEvent("account.word_not_taken", {}, result.reason);
      else if (result.value.lookAtMs !== undefined) await this.clock.wakeBy(result.value.lookAtMs);
    }
    return words.filter((_, at) => isTaken(at)).map(({ requestId }) => requestId);
  }

  /** When the alarm looks into a hold that nobody ended. */
  #looksFor(deadlineMs: number, nowMs: number) {
    const { holdGraceMs, unbegunCheckMs } = this.config;
    const expiresAtMs = Math.max(deadlineMs, nowMs) + holdGraceMs;
    return { expiresAtMs, unbegunCheckAtMs: nowMs + unbegunCheckMs };
  }

  #book(booking: Booking, book: (books: Books, nowMs: number) => BookingResult): Booked {
    const result = this.commits.change((nowMs) =>
      this.parts.money.book(booking, (books) => book(books, nowMs), nowMs),
    );
    return { result, balance: toBalance(this.#money) };
  }

  #describe(): AccountDescription {
    return this.parts.overview.describe(this.#money);
  }

  get #money(): AccountRecord {
    const { money } = this.parts.state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }
}
