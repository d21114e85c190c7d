/**
 * The AccountObject: one Durable Object per organization, named by its id, and the only writer of its balance,
 * holds, keys and ledger.
 *
 * Storage, not memory: an object can be evicted between any two calls, and a counter on the heap would go with it.
 * Each verb asks the pure rules, then changes the state; one transaction flushes what a batch of calls changed, because an
 * exception in an object does not undo the writes before it. Answers wait for the output gate, so an answer means
 * durable. Holds that nobody ends expire by alarm, which asks the meter what became of the request. Rollups leave for D1
 * by the same alarm.
 */
import { DurableObject } from "cloudflare:workers";

import type { Actor } from "../auth/actor.ts";
import type { KeyUse } from "../auth/key-policy.ts";
import { GpuWorkerBackend } from "../backends/gpu-worker.ts";
import { networkOf } from "../backends/network.ts";
import type { Budget } from "../billing/budget.ts";
import type { Credit } from "../billing/credits.ts";
import type { EntryKind } from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";
import { parseConfig, parseSecrets, type Config } from "../config.ts";
import type { LostRequest, Receipt } from "../contract/engine.ts";
import type { Role } from "../contract/people.ts";
import { openDatabase } from "../db/client.ts";
import type { LimitRule } from "../limits/limiter.ts";
import { logEvent } from "../observability/log.ts";
import type {
  Account,
  AccountDescription,
  AddKeyCall,
  AdmitCall,
  KeyedVerdict,
  AdmitResult,
  Alert,
  AlertFilter,
  AuditEntry,
  AuditFilter,
  Booked,
  BookingResult,
  CheckedKey,
  BudgetStanding,
  ChangeKeyCall,
  ClockCorrection,
  CorrectCall,
  CreditStanding,
  ExtendCall,
  ExtendResult,
  GrantCall,
  InvitationRecord,
  InvitationResult,
  InviteCall,
  KeyFilter,
  KeyProof,
  KeyRecord,
  KeyResult,
  KeyStanding,
  LimitUsage,
  MemberRecord,
  MemberResult,
  Outcome,
  PolicyRefusal,
  Preview,
  ProjectRecord,
  ProvisionCall,
  PutProjectCall,
  ReceiptComparison,
  ReconcileResult,
  RefundCall,
  Resolution,
  RotateKeyCall,
  SettleCall,
} from "./account.ts";
import { Batch } from "./batch.ts";
import { Audit } from "./directory/audit.ts";
import { Directory } from "./directory/directory.ts";
import { KeyAdministration } from "./directory/keys.ts";
import { Members } from "./directory/members.ts";
import { MemberAdministration } from "./directory/membership.ts";
import { toKeyRecord, toProjectRecord } from "./directory/records.ts";
import type { Money } from "./ledger/account-row.ts";
import { Books } from "./ledger/books.ts";
import type { LedgerRow } from "./ledger/tables.ts";
import { AlarmClock } from "./maintenance/alarm-clock.ts";
import { archiveLedger, compareArchive, type ArchiveSource } from "./maintenance/archive.ts";
import { HoldWatch } from "./maintenance/hold-watch.ts";
import { compareDatabase, replicateRollups } from "./maintenance/replication.ts";
import { Overview, toBalance } from "./overview.ts";
import { Administration } from "./policy/administration.ts";
import { Policy } from "./policy/policy.ts";
import { Suspensions } from "./policy/suspensions.ts";
import { judgeAccess } from "./requests/access.ts";
import { toVoid } from "./requests/ending.ts";
import { nextLookMs, type Hold } from "./requests/hold.ts";
import { KeyedRequests } from "./requests/keyed-requests.ts";
import { Requests } from "./requests/requests.ts";
import { Spending } from "./requests/spending.ts";
import { migrate } from "./schema.ts";
import { AccountState } from "./state.ts";
import { deleteUsage } from "./store.ts";
import { Timekeeper } from "./timekeeper.ts";
import { toUsageRecord } from "./usage/record.ts";
import { Rollups } from "./usage/rollups.ts";
import { UsageReport } from "./usage/usage-report.ts";
import type { SumsQuery, SumsRow } from "./usage/usage-sums.ts";

/** From this many open requests on, calls wait for one another. */
const BUSY_HOLDS = 4;
/** A copy that waits longer than this, and than so many of its intervals, is overdue. */
const OVERDUE_MS = 15 * 60_000;
const OVERDUE_INTERVALS = 3;
/** Objects written to the archive per alarm. */
const OBJECTS_PER_ALARM = 10;

export class AccountObject extends DurableObject<Env> implements Account {
  readonly #state: AccountState;
  readonly #books: Books;
  readonly #policy: Policy;
  readonly #rollups: Rollups;
  readonly #report: UsageReport;
  readonly #directory: Directory;
  readonly #audit: Audit;
  readonly #members: Members;
  readonly #suspensions: Suspensions;
  readonly #administration: Administration;
  readonly #keys: KeyAdministration;
  readonly #membership: MemberAdministration;
  readonly #spending: Spending;
  readonly #keyedRequests: KeyedRequests;
  readonly #requests: Requests;
  readonly #overview: Overview;
  readonly #batch: Batch;
  readonly #time: Timekeeper;
  readonly #clock: AlarmClock;
  readonly #holdWatch: HoldWatch;
  #isAwake = false;
  readonly #config: Config;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = parseConfig(env);
    const { storage } = ctx;
    migrate(storage);
    const state = new AccountState(storage);
    const books = new Books(state);
    const policy = new Policy(storage.sql);
    const rollups = new Rollups(storage.sql);
    const directory = new Directory(storage.sql);
    const audit = new Audit(storage.sql);
    const members = new Members(storage.sql);
    const spending = new Spending(state, policy, rollups);
    const suspensions = new Suspensions(storage.sql);
    const keyedRequests = new KeyedRequests(storage.sql);
    const parts = {
      state,
      books,
      policy,
      rollups,
      directory,
      audit,
      members,
      spending,
      suspensions,
    };
    this.#state = state;
    this.#books = books;
    this.#policy = policy;
    this.#rollups = rollups;
    this.#report = new UsageReport(storage.sql);
    this.#directory = directory;
    this.#audit = audit;
    this.#members = members;
    this.#spending = spending;
    this.#suspensions = suspensions;
    this.#administration = new Administration(parts);
    this.#keys = new KeyAdministration(parts);
    this.#membership = new MemberAdministration({ ...parts, keys: this.#keys });
    this.#keyedRequests = keyedRequests;
    this.#requests = new Requests({ ...parts, keyedRequests });
    this.#overview = new Overview(parts);
    const { requestTimeoutMs, holdGraceMs } = this.#config;
    this.#time = new Timekeeper(parts, requestTimeoutMs + holdGraceMs);
    this.#clock = new AlarmClock(storage);
    this.#holdWatch = new HoldWatch({
      state,
      requests: this.#requests,
      backendOf: (hold) => this.#backendOf(hold),
      transaction: (work) => this.#transaction(work),
      end: (call, kind) => this.#resolve(call, kind),
      now: () => this.#now(),
      retryMs: this.#config.replicationIntervalMs,
      unbegunCheckMs: this.#config.unbegunCheckMs,
    });
    const isBusy = () => this.#state.holds.size >= BUSY_HOLDS;
    this.#batch = new Batch((work) => this.#transaction(work), isBusy, this.#config.settleWaitMs);
  }

  async provision(call: ProvisionCall): Promise<AccountDescription> {
    const nowMs = this.#now();
    this.#transaction(() => {
      if (this.#state.money !== undefined) return;
      this.#state.create({
        organizationId: call.organizationId,
        name: call.name,
        createdAtMs: nowMs,
        postedNanoUsd: 0,
        heldNanoUsd: 0,
        creditLimitNanoUsd: 0,
        disputedNanoUsd: 0,
        credits: [],
        clockMs: nowMs,
      });
      this.#policy.seed(call.organizationId, call.limits);
      this.#directory.seed(nowMs);
      const { organizationId, actor, ...first } = call;
      this.#audit.record(actor, "organizations.create", organizationId, null, first, nowMs);
      if (call.creditNanoUsd === 0) return;
      const credit = { amountNanoUsd: call.creditNanoUsd, externalRef: "first-credit" };
      const terms = { source: "payment" as const, priority: 0, expiresAtMs: null, note: "" };
      this.#books.grant({ ...credit, ...terms }, nowMs);
    });
    return this.#overview.describe(this.#money);
  }

  async describe(): Promise<AccountDescription | null> {
    if (!this.#isAwake) await this.#wakeUp();
    return this.#read(() => {
      const { money } = this.#state;
      return money === undefined ? null : this.#overview.describe(money);
    });
  }

  async grant(call: GrantCall, actor: Actor): Promise<Booked> {
    if (call.expiresAtMs !== null)
      await this.#clock.wakeBy(Math.max(call.expiresAtMs, this.#now() + 1));
    return this.#bookFor(actor, "credits.grant", call.externalRef, call, (nowMs) =>
      this.#books.grant(call, nowMs),
    );
  }

  async listCredits(): Promise<readonly Credit[]> {
    return this.#read(
      () => this.#state.money?.credits.filter((credit) => credit.remainingNanoUsd > 0) ?? [],
    );
  }

  async refund(call: RefundCall, actor: Actor): Promise<Booked> {
    return this.#bookFor(actor, "credits.refund", call.requestId, call, (nowMs) =>
      this.#books.refund(call, nowMs),
    );
  }

  async correct(call: CorrectCall, actor: Actor): Promise<Booked> {
    return this.#bookFor(actor, "credits.correct", call.externalRef, call, (nowMs) =>
      this.#books.correct(call, nowMs),
    );
  }

  async setCreditLimit(creditLimitNanoUsd: NanoUsd, actor: Actor): Promise<AccountDescription> {
    this.#change((nowMs) => {
      const {
        creditLimitNanoUsd: before,
        heldNanoUsd,
        postedNanoUsd,
        disputedNanoUsd,
      } = this.#money;
      // What is owed and held stands: a lower limit only keeps it from growing.
      const owedNanoUsd = heldNanoUsd - postedNanoUsd - disputedNanoUsd;
      const after = Math.max(creditLimitNanoUsd, owedNanoUsd, 0);
      this.#state.amend({ creditLimitNanoUsd: after });
      const { organizationId } = this.#money;
      this.#audit.record(actor, "organization.credit_limit", organizationId, before, after, nowMs);
    });
    return this.#overview.describe(this.#money);
  }

  async suspend(reason: string, actor: Actor): Promise<boolean> {
    return this.#change((nowMs) => this.#administration.suspend(reason, actor, nowMs));
  }

  async resume(reason: string | null, actor: Actor): Promise<boolean> {
    return this.#change((nowMs) => this.#administration.resume(reason, actor, nowMs));
  }

  async addKey(call: AddKeyCall): Promise<KeyResult> {
    return this.#change((nowMs) => this.#keys.add(call, nowMs));
  }

  async listKeys(filter: KeyFilter): Promise<KeyRecord[]> {
    return this.#directory.findKeys(filter).map(toKeyRecord);
  }

  async changeKey(call: ChangeKeyCall): Promise<KeyResult> {
    return this.#change((nowMs) => this.#keys.change(call, nowMs));
  }

  async rotateKey(call: RotateKeyCall): Promise<KeyResult> {
    return this.#change((nowMs) => this.#keys.rotate(call, nowMs));
  }

  async checkKey(proof: KeyProof, use: KeyUse): Promise<CheckedKey> {
    const nowMs = this.#now();
    const key = this.#directory.getKey(proof.keyId);
    const holderId = key?.person_id ?? null;
    const holder = holderId === null ? null : (this.#members.find(holderId)?.role ?? null);
    const suspendedFor = this.#suspensions.reasons();
    const verdict = judgeAccess({ key, suspendedFor, holder }, proof, use, nowMs);
    if (!verdict.ok) return verdict;
    this.#directory.noteUse(proof.keyId, nowMs);
    return { ok: true, projectId: key?.project_id ?? "" };
  }

  async listProjects(): Promise<ProjectRecord[]> {
    return this.#directory.listProjects().map(toProjectRecord);
  }

  async putProject(call: PutProjectCall): Promise<ProjectRecord | null> {
    return this.#change((nowMs) => this.#administration.putProject(call, nowMs));
  }

  async listMembers(): Promise<MemberRecord[]> {
    return this.#members.list();
  }

  async getMember(personId: string): Promise<MemberRecord | null> {
    return this.#members.find(personId) ?? null;
  }

  async changeMember(personId: string, role: Role, actor: Actor): Promise<MemberResult> {
    return this.#change((nowMs) => this.#membership.change(personId, role, actor, nowMs));
  }

  async removeMember(personId: string, actor: Actor): Promise<MemberResult> {
    return this.#change((nowMs) => this.#membership.remove(personId, actor, nowMs));
  }

  async revokeKeysOf(personId: string, actor: Actor): Promise<void> {
    this.#change((nowMs) => this.#keys.revokeKeysOf(personId, actor, nowMs));
  }

  async listInvitations(): Promise<InvitationRecord[]> {
    return this.#members.listInvitations(this.#now());
  }

  async findInvitation(
    by: { id: string } | { tokenHash: string },
  ): Promise<InvitationRecord | null> {
    return this.#members.findInvitation(by, this.#now()) ?? null;
  }

  async invite(call: InviteCall): Promise<InvitationResult> {
    return this.#change((nowMs) => this.#membership.invite(call, nowMs));
  }

  async revokeInvitation(id: string, actor: Actor): Promise<InvitationResult> {
    return this.#change((nowMs) => this.#membership.revokeInvitation(id, actor, nowMs));
  }

  async acceptInvitation(
    tokenHash: string,
    person: { readonly id: string; readonly email: string; readonly name: string },
  ): Promise<MemberRecord | null> {
    return this.#change((nowMs) => this.#membership.acceptInvitation(tokenHash, person, nowMs));
  }

  async listLimits(): Promise<LimitUsage[]> {
    return this.#read(() => this.#spending.usageOfLimits(this.#now()));
  }

  async putLimit(call: LimitRule, actor: Actor): Promise<PolicyRefusal | null> {
    return this.#change((nowMs) => this.#administration.putLimit(call, actor, nowMs));
  }

  async deleteLimit(call: Omit<LimitRule, "limit">, actor: Actor): Promise<boolean> {
    return this.#change((nowMs) => this.#administration.deleteLimit(call, actor, nowMs));
  }

  async listBudgets(): Promise<BudgetStanding[]> {
    return this.#read(() => {
      const nowMs = this.#now();
      return this.#policy.budgets().map((budget) => this.#overview.standingOf(budget, nowMs));
    });
  }

  async putBudget(call: Budget, actor: Actor): Promise<PolicyRefusal | null> {
    return this.#change((nowMs) => this.#administration.putBudget(call, actor, nowMs));
  }

  async deleteBudget(id: string, actor: Actor): Promise<boolean> {
    return this.#change((nowMs) => this.#administration.deleteBudget(id, actor, nowMs));
  }

  async listAlerts(filter: AlertFilter): Promise<Alert[]> {
    return this.#read(() => this.#policy.listAlerts(filter));
  }

  async listAudit(filter: AuditFilter): Promise<AuditEntry[]> {
    return this.#audit.list(filter);
  }

  async admit(call: AdmitCall): Promise<AdmitResult> {
    if (!this.#isAwake) await this.#wakeUp();
    const { holdGraceMs, unbegunCheckMs } = this.#config;
    const { result, looks } = await this.#batch.run(() => {
      const nowMs = this.#now();
      const expiresAtMs = Math.max(call.deadlineMs, nowMs) + holdGraceMs;
      const unbegunCheckAtMs = nowMs + unbegunCheckMs;
      const at = { expiresAtMs, unbegunCheckAtMs };
      return { result: this.#requests.admit(call, nowMs, at), looks: at };
    });
    if (result.ok) await this.#clock.wakeBy(nextLookMs(looks));
    return result;
  }

  async preview(call: AdmitCall, isCounted: boolean): Promise<Preview> {
    return this.#batch.run(() => this.#requests.preview(call, isCounted, this.#now()));
  }

  async judgeKeyed(call: AdmitCall): Promise<KeyedVerdict> {
    return this.#batch.run(() => this.#requests.judgeKeyed(call, this.#now()));
  }

  async projectOfKeyed(keyId: string, name: string): Promise<string | null> {
    return this.#read(() => this.#requests.projectOfKeyed(keyId, name, this.#now()));
  }

  async extend(call: ExtendCall): Promise<ExtendResult> {
    return this.#batch.run(() => this.#requests.extend(call, this.#now()));
  }

  async settle(call: SettleCall): Promise<Resolution> {
    return this.#resolve(call, "settle");
  }

  async void(requestId: string, outcome: Outcome, receipt?: Receipt): Promise<Resolution> {
    return this.#resolve(toVoid(requestId, outcome, receipt), "void");
  }

  async takeReceipts(receipts: readonly Receipt[]): Promise<string[]> {
    return this.#takeWords(receipts, (receipt, nowMs) =>
      this.#requests.takeReceipt(receipt, nowMs),
    );
  }

  async takeLost(requests: readonly LostRequest[]): Promise<string[]> {
    return this.#takeWords(requests, (lost, nowMs) => this.#requests.takeLost(lost, nowMs));
  }

  async listUsage(limit: number, after: string | null) {
    const rows = this.#read(() => {
      const before =
        after === null ? Number.MAX_SAFE_INTEGER : (this.#state.getEntry(after)?.sequence ?? 0);
      return this.#state.listUsageEntries(before, limit + 1);
    });
    return { records: rows.slice(0, limit).map(toUsageRecord), hasMore: rows.length > limit };
  }

  async sumUsage(query: SumsQuery): Promise<SumsRow[]> {
    return this.#read(() => this.#report.sums(query));
  }

  async getEntry(reference: string): Promise<LedgerRow | null> {
    return this.#read(() => this.#state.getEntry(reference) ?? null);
  }

  async listLedger(afterSequence: number, limit: number): Promise<LedgerRow[]> {
    return this.#read(() => this.#state.listEntries(afterSequence, limit));
  }

  async describeKey(keyId: string): Promise<KeyStanding | null> {
    return this.#read(() => this.#overview.describeKey(keyId, this.#money, this.#now()));
  }

  async describeCredits(): Promise<CreditStanding> {
    return this.#read(() => this.#overview.describeCredits(this.#money));
  }

  async reconcile(): Promise<ReconcileResult> {
    this.#batch.flush();
    const { organizationId } = this.#money;
    const books = this.#books.reconcile();
    const last = this.#state.ledgerTail?.sequence ?? 0;
    const database = openDatabase(this.env.DB);
    return {
      ...books,
      rollups: this.#rollups.compareWithLedger(),
      overdue: this.#overdue(),
      database: await compareDatabase(organizationId, this.#rollups, database),
      archive: await compareArchive(this.#archiveSource(), this.env.ARCHIVE, last),
    };
  }

  async compareReceipts(
    receipts: readonly Receipt[],
    onTheirWay: readonly string[] = [],
  ): Promise<ReceiptComparison> {
    return this.#read(() => this.#books.compareReceipts(receipts, new Set(onTheirWay)));
  }

  async listReceiptedRequests(workerId: string, sinceMs: number): Promise<string[]> {
    return this.#read(() => this.#books.listReceiptedRequests(workerId, sinceMs));
  }

  async rebuildRollups(actor: Actor): Promise<void> {
    const { organizationId } = this.#money;
    // The mark goes back first: should the rest fail, the next alarm sends everything again all the same.
    this.#change((nowMs) => {
      if (this.#rollups.rebuild(nowMs)) this.#state.amend({ clockMs: nowMs });
      this.#spending.forget();
      this.#audit.record(actor, "rollups.rebuild", organizationId, null, null, nowMs);
    });
    await this.#clock.wakeBy(this.#now() + this.#config.replicationIntervalMs);
    const database = openDatabase(this.env.DB);
    await deleteUsage(database, organizationId);
    await replicateRollups(this.#state, this.#rollups, database);
    await this.#wakeForNext();
  }

  async correctClock(actor: Actor): Promise<ClockCorrection> {
    const { nowMs, redatedEntries, isRebuildDue } = this.#change((atMs) => {
      const corrected = this.#time.correct(atMs);
      this.#state.amend({ clockMs: atMs });
      const { organizationId } = this.#money;
      this.#audit.record(actor, "clock.correct", organizationId, null, corrected, atMs);
      return { nowMs: atMs, ...corrected };
    });
    if (isRebuildDue) await this.rebuildRollups(actor);
    else await this.#wakeForNext();
    return { nowMs, redatedEntries };
  }

  /** Ends expired holds and credits and sends rollups; idempotent, and it always arms the next alarm that is needed. */
  override async alarm(info?: AlarmInvocationInfo): Promise<void> {
    this.#clock.rings();
    // It arms the next one itself, when it is done.
    this.#isAwake = true;
    if (this.#state.money === undefined) return;
    this.#batch.flush();
    this.#followClock();
    const nowMs = this.#now();
    try {
      await this.#holdWatch.lookIntoDue(nowMs);
      this.#transaction(() => {
        const foldedAtMs = this.#now();
        this.#books.expireDue(foldedAtMs);
        if (this.#rollups.fold(foldedAtMs)) this.#state.amend({ clockMs: foldedAtMs });
        this.#directory.flushUses();
        this.#keyedRequests.forgetOld(foldedAtMs);
      });
      await replicateRollups(this.#state, this.#rollups, openDatabase(this.env.DB));
      await this.#archive();
    } catch (cause) {
      // The runtime gives up on an alarm after six failures; ours must never be given up on.
      logEvent("account.alarm_failed", { retries: info?.retryCount ?? 0 }, cause);
      // Not at once: what failed would fail again.
      await this.#clock.wakeBy(this.#now() + this.#config.replicationIntervalMs);
      return;
    }
    await this.#wakeForNext();
  }

  async #resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
  ): Promise<Resolution> {
    if (!this.#isAwake) await this.#wakeUp();
    const work = () => this.#requests.resolve(call, kind, this.#now());
    const isAwaited = call.isAwaited === true;
    const resolution = await (isAwaited ? this.#batch.run(work) : this.#batch.runPatiently(work));
    if (resolution.ok && resolution.isNew)
      await this.#clock.wakeBy(this.#now() + this.#config.replicationIntervalMs);
    return resolution;
  }

  /** Each by itself: one that cannot be booked keeps no other from it. @param take returns when the alarm is to look into it */
  async #takeWords<T extends { readonly requestId: string }>(
    words: readonly T[],
    take: (word: T, nowMs: number) => number | undefined,
  ): Promise<string[]> {
    if (!this.#isAwake) await this.#wakeUp();
    const takings = words.map((word) => this.#batch.runPatiently(() => take(word, this.#now())));
    const taken = await Promise.allSettled(takings);
    const isTaken = (at: number): boolean => taken[at]?.status === "fulfilled";
    for (const result of taken) {
      if (result.status === "rejected") logEvent("account.word_not_taken", {}, result.reason);
      else if (result.value !== undefined) await this.#clock.wakeBy(result.value);
    }
    return words.filter((_, at) => isTaken(at)).map(({ requestId }) => requestId);
  }

  #backendOf({ deploymentUrl }: Hold): GpuWorkerBackend {
    const { gpuSigning } = parseSecrets(this.env);
    return new GpuWorkerBackend(deploymentUrl, gpuSigning, networkOf(this.env));
  }

  /** A booking by a person, with its line in the audit log where something was booked. */
  #bookFor(
    actor: Actor,
    action: string,
    target: string,
    call: object,
    book: (nowMs: number) => BookingResult,
  ): Booked {
    const result = this.#change((nowMs) => {
      const before = toBalance(this.#money);
      const booked = book(nowMs);
      if (booked.ok && booked.isNew) {
        const after = { ...toBalance(this.#money), ...call };
        this.#audit.record(actor, action, target, before, after, nowMs);
      }
      return booked;
    });
    return { result, balance: toBalance(this.#money) };
  }

  /** What somebody asks the account has what was settled in it, though it may wait to be written with others. */
  #read<T>(work: () => T): T {
    this.#batch.flush();
    this.#followClock();
    return work();
  }

  /** A change of configuration, in a transaction of its own. */
  #change<T>(work: (nowMs: number) => T): T {
    this.#batch.flush();
    const nowMs = this.#now();
    return this.#transaction(() => {
      // What its answers are read from: an account that was never made takes no settings.
      if (this.#state.money === undefined) throw new Error("this account was never provisioned");
      return work(nowMs);
    });
  }

  #transaction<T>(work: () => T): T {
    try {
      return this.#state.transaction(() => {
        // What was set for a time that a clock which was ahead made up comes sooner now.
        if (this.#time.follow()) this.ctx.waitUntil(this.#wakeForNext());
        const result = work();
        this.#rollups.flush();
        return result;
      });
    } catch (cause) {
      this.#spending.forget();
      this.#directory.forget();
      this.#suspensions.forget();
      throw cause;
    }
  }

  #now(): number {
    return this.#time.now();
  }

  #followClock(): void {
    if (this.#time.isPutBack) this.#transaction(() => undefined);
  }

  get #money(): Money {
    const { money } = this.#state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }

  /** Once in a life: an alarm that was lost, with the object or by the runtime, must not leave holds open for ever. */
  async #wakeUp(): Promise<void> {
    if (this.#state.money === undefined) return;
    this.#isAwake = true;
    await this.#wakeForNext();
  }

  async #wakeForNext(): Promise<void> {
    const nowMs = this.#now();
    for (const hold of this.#state.holds.values())
      await this.#clock.wakeBy(Math.max(nextLookMs(hold), nowMs + 1));
    const creditMs = this.#books.nextCreditExpiryMs(nowMs);
    if (creditMs !== undefined) await this.#clock.wakeBy(creditMs);
    const isBehind = this.#rollups.hoursChangedAfter(this.#rollups.sentSequence(), 1).length > 0;
    if (isBehind) await this.#clock.wakeBy(nowMs + this.#config.replicationIntervalMs);
    const [waiting] = this.#state.listEntries(this.#rollups.archivedSequence(), 1);
    if (waiting === undefined) return;
    // A clock that was ahead may have booked it at a time that is still to come.
    const bookedAtMs = Math.min(waiting.booked_at_ms, nowMs);
    await this.#clock.wakeBy(Math.max(bookedAtMs + this.#config.archiveIntervalMs, nowMs + 1));
  }

  async #archive(): Promise<void> {
    const source = this.#archiveSource();
    const { archiveIntervalMs } = this.#config;
    for (let objects = 0; objects < OBJECTS_PER_ALARM; objects += 1) {
      const nextAtMs = await archiveLedger(
        source,
        this.env.ARCHIVE,
        archiveIntervalMs,
        this.#now(),
      );
      if (nextAtMs === null || nextAtMs > this.#now()) return;
    }
  }

  /** Copies that wait much longer than they are sent on: their alarm is lost, or fails again and again. */
  #overdue(): string[] {
    const { replicationIntervalMs, archiveIntervalMs } = this.#config;
    const [archived] = this.#state.listEntries(this.#rollups.archivedSequence(), 1);
    const copies = [
      ["the database", this.#rollups.unsentSinceMs(), replicationIntervalMs],
      ["the archive", archived?.booked_at_ms ?? null, archiveIntervalMs],
    ] as const;
    return copies.flatMap(([name, sinceMs, intervalMs]) => {
      const lateMs = Math.max(OVERDUE_MS, OVERDUE_INTERVALS * intervalMs);
      if (sinceMs === null || this.#now() - sinceMs < lateMs) return [];
      return [`${name} has waited since ${new Date(sinceMs).toISOString()} for what was booked`];
    });
  }

  #archiveSource(): ArchiveSource {
    const { organizationId } = this.#money;
    return {
      organizationId,
      listEntries: (after, limit) => this.#state.listEntries(after, limit),
      archivedSequence: () => this.#rollups.archivedSequence(),
      setArchivedSequence: (sequence) =>
        this.#transaction(() => this.#rollups.setArchivedSequence(sequence)),
    };
  }
}
