import type { Actor } from "../auth/actor.ts";
import type { KeyRefusal, KeyUse, KeyVerdict } from "../auth/key-policy.ts";
import type { EngineTiming } from "../backends/evidence.ts";
import type { Budget } from "../billing/budget.ts";
import type { Credit } from "../billing/credits.ts";
import type { NanoUsd } from "../billing/money.ts";
import type { Price, TokenUsage } from "../billing/pricing.ts";
import type { Scope } from "../contract/account.ts";
/**
 * What an organization's account can be asked: the interface of the AccountObject, as plain data.
 *
 * Refusals are values, not exceptions: they cross the RPC boundary whole. An exception means the object failed.
 */
import type { UsageRecord } from "../contract/admin.ts";
import type { Evidence, StoppedBy } from "../contract/common.ts";
import type { Target } from "../contract/deployments.ts";
import type { LostRequest, Receipt } from "../contract/engine.ts";
import type { Role } from "../contract/people.ts";
import type { LimitRefusal, LimitRule, LimitStanding } from "../limits/limiter.ts";
import type { LedgerRow } from "./ledger/tables.ts";
import type { SumsQuery, SumsRow } from "./usage/usage-sums.ts";

/** The part of a key that the account checks: it knows the hash, never the key. */
export interface KeyProof {
  readonly keyId: string;
  readonly keyHash: string;
}

/** null: no such limit. */
export interface AccountLimits {
  readonly requestsPerMinute: number | null;
  readonly concurrentRequests: number | null;
}

export interface FirstLimits {
  readonly requestsPerMinute: number;
  readonly concurrentRequests: number;
}

/** A deployment that a request may be tried on. */
export interface Candidate {
  readonly deploymentId: string;
  readonly target: Target;
  /** The price of now; the request keeps it to its end. */
  readonly price: Price;
  /** What it is from a time on that is near: the account's clock says whether the request is admitted before. */
  readonly laterPrice?: { readonly fromMs: number; readonly price: Price };
}

export interface AdmitCall extends KeyProof {
  readonly requestId: string;
  /** Under which name to remember the request's Idempotency-Key; absent without one. */
  readonly keyedName?: string;
  /** What the key must be allowed to call. */
  readonly scope: Scope;
  /** The caller's address, for keys that are bound to some. */
  readonly clientIp: string | null;
  readonly model: string;
  /** For the usage record: `chat.completions`, `completions`. */
  readonly operation: string;
  readonly isStream: boolean;
  /** Where it may run, in the order in which it is tried; at least one. Each try has an id of its own (contract/attempts.ts). */
  readonly candidates: readonly Candidate[];
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
  readonly deadlineMs: number;
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
    }
  | { readonly ok: false; readonly refusal: AdmitRefusal };

export const PREVIEWS_PER_MINUTE = 60;

/** null: it does not stand in the way. */
export interface Preview {
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

/** An open key and whose it is, or why it does not open. */
export type CheckedKey =
  | { readonly ok: true; readonly projectId: string }
  | Extract<KeyVerdict, { ok: false }>;

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
    }
  | {
      readonly reason: "credits_on_hold";
      readonly neededNanoUsd: NanoUsd;
      readonly availableNanoUsd: NanoUsd;
      readonly retryAfterMs: number;
    }
  | {
      readonly reason: "insufficient_credits";
      readonly neededNanoUsd: NanoUsd;
      readonly availableNanoUsd: NanoUsd;
    }
  | { readonly reason: "already_resolved" };

export interface ExtendCall {
  readonly requestId: string;
  /** Exact, from the meter. */
  readonly promptTokens: number;
  readonly wantedCompletionTokens: number;
  /** What was delivered so far: a checkpoint, should everything else be lost. */
  readonly seenCompletionTokens: number;
  /** What is here and has to be paid before it is delivered, or is wanted next; without it, nothing more. */
  readonly neededCompletionTokens?: number;
  /** Since the meter began, so that waiting for a turn counts for nothing; without it, since admission. */
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
}

export interface Stopped {
  readonly ok: false;
  readonly reason: "stopped";
  readonly stop: Stop;
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
   * What was taken away: `key_disabled`, `key_revoked`, `key_expired`, `key_rotated`, `key_terms`, `project_archived`; for
   * money `credits` or `budget <id>`; of a suspended organization the reasons.
   */
  readonly limitedBy: string | null;
}

/** The next attempt at a request, where the one before did not answer. */
export interface RedirectCall {
  readonly requestId: string;
  /** From 2: which of the candidates. */
  readonly attempt: number;
  readonly deadlineMs: number;
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
  /** What stopped it, when the money did. */
  readonly limitedBy?: string | null;
  /** Somebody waits until it is booked, so it is not kept back for other calls to take it along. */
  readonly isAwaited?: boolean;
}

export interface GrantCall {
  readonly amountNanoUsd: NanoUsd;
  /** The payment's own id: granted once, however often it is sent. */
  readonly externalRef: string;
  readonly source: "payment" | "promotion";
  /** Lower is used first. */
  readonly priority: number;
  /** null: never. */
  readonly expiresAtMs: number | null;
  readonly note: string;
}

export interface RefundCall {
  readonly requestId: string;
  /** null: all that is left of the charge. */
  readonly amountNanoUsd: NanoUsd | null;
  /** Tells several refunds of one request apart. */
  readonly externalRef: string | null;
  readonly note: string;
}

export interface CorrectCall {
  /** Above zero gives, below zero takes. */
  readonly amountNanoUsd: NanoUsd;
  readonly externalRef: string;
  /** A payment that was taken back: may leave the account owing. */
  readonly isDispute: boolean;
  readonly note: string;
}

export type BookingResult =
  | { readonly ok: true; readonly isNew: boolean }
  | { readonly ok: false; readonly reason: "unknown_request" | "too_many_credits" }
  | {
      readonly ok: false;
      readonly reason: "exceeds_charge" | "exceeds_balance";
      readonly leftNanoUsd: NanoUsd;
    };

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

export interface Balance {
  readonly postedNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly availableNanoUsd: NanoUsd;
}

export interface Booked {
  readonly result: BookingResult;
  readonly balance: Balance;
}

export interface AccountDescription {
  readonly organizationId: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly balance: Balance;
  readonly creditLimitNanoUsd: NanoUsd;
  readonly limits: AccountLimits;
  readonly openHolds: number;
  /** Oldest first; its keys open something while there is none. */
  readonly suspensions: readonly Suspension[];
}

/** Why an organization's keys open nothing. There may be several reasons at once, and each is taken back by itself. */
export interface Suspension {
  readonly reason: string;
  readonly sinceMs: number;
}

/** A key as people see it; the account knows its hash, never the key. */
export interface KeyRecord {
  readonly keyId: string;
  readonly lineageId: string;
  readonly name: string;
  readonly hint: string;
  readonly kind: "service" | "user";
  readonly projectId: string;
  readonly personId: string | null;
  /** null: all. */
  readonly scopes: readonly Scope[] | null;
  readonly models: readonly string[] | null;
  /** Addresses and CIDR ranges; null: any. */
  readonly allowedIps: readonly string[] | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number | null;
  readonly disabledAtMs: number | null;
  readonly revokedAtMs: number | null;
  /** The key that took its place. */
  readonly replacedBy: string | null;
  /** To within a minute; null: never. */
  readonly lastUsedAtMs: number | null;
  /** Who set its terms last, where that was somebody else than its holder, who may then not undo them; else null. */
  readonly termsSetBy: string | null;
}

export interface MintedKey {
  readonly keyId: string;
  readonly keyHash: string;
  readonly hint: string;
}

export interface AddKeyCall
  extends
    MintedKey,
    Pick<
      KeyRecord,
      | "name"
      | "kind"
      | "projectId"
      | "personId"
      | "scopes"
      | "models"
      | "allowedIps"
      | "expiresAtMs"
    > {
  readonly actor: Actor;
}

/** What is undefined stays as it is. */
export interface ChangeKeyCall {
  readonly keyId: string;
  readonly actor: Actor;
  readonly name?: string | undefined;
  readonly scopes?: readonly Scope[] | null | undefined;
  readonly models?: readonly string[] | null | undefined;
  readonly allowedIps?: readonly string[] | null | undefined;
  readonly expiresAtMs?: number | null | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Cannot be taken back. */
  readonly isRevoked?: true | undefined;
}

export interface RotateKeyCall {
  readonly keyId: string;
  readonly successor: MintedKey;
  /** How long the old key still opens. */
  readonly overlapMs: number;
  readonly actor: Actor;
}

export interface KeyFilter {
  readonly limit: number;
  /** Keys after this one. */
  readonly after: string | null;
  readonly projectId: string | null;
  readonly personId: string | null;
}

/**
 * A key that is not the actor's to change is an unknown one. `terms_not_own`: somebody above its holder set them; `replaced`: a
 * rotated key's end may not be put off.
 */
export type KeyRefusalToPeople =
  | "unknown_key"
  | "too_many_keys"
  | "unknown_project"
  | "unknown_member"
  | "not_permitted"
  | "terms_not_own"
  | "replaced";

export type KeyResult =
  | { readonly ok: true; readonly record: KeyRecord }
  | { readonly ok: false; readonly reason: KeyRefusalToPeople };

export interface ProjectRecord {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly archivedAtMs: number | null;
}

export interface PutProjectCall {
  readonly id: string;
  readonly isNew: boolean;
  readonly name?: string | undefined;
  /** The keys of an archived project open nothing. undefined: as it is. */
  readonly isArchived?: boolean | undefined;
  readonly actor: Actor;
}

export interface MemberRecord {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly joinedAtMs: number;
}

/** `not_permitted`: the actor has no right to it any more; `owners_only`: it takes an owner to make, change or remove one. */
export type MemberRefusal = "not_permitted" | "owners_only";

export type MemberResult =
  | { readonly ok: true; readonly record: MemberRecord }
  | { readonly ok: false; readonly reason: MemberRefusal | "unknown_member" | "last_owner" };

export interface InvitationRecord {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly state: "pending" | "accepted" | "revoked" | "expired";
}

export type InvitationResult =
  | { readonly ok: true; readonly record: InvitationRecord }
  | {
      readonly ok: false;
      readonly reason: MemberRefusal | "member_already" | "too_many_members" | "unknown_invitation";
    };

export interface InviteCall {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly tokenHash: string;
  readonly expiresAtMs: number;
  readonly actor: Actor;
}

export interface BudgetStanding extends Budget {
  readonly spentNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  /** null: never. */
  readonly resetAtMs: number | null;
}

/** A limit with what is in use of it now. */
export interface LimitUsage extends LimitRule {
  /** In the limit's own unit. */
  readonly used: number;
  /** Until nothing is in use any more; null for what runs at once. */
  readonly resetMs: number | null;
}

/** Why a limit or a budget was not set. */
export type PolicyRefusal = "unknown_scope" | "too_many";

/** A threshold of a budget that was passed: once per window. */
export interface Alert {
  readonly sequence: number;
  readonly budgetId: string;
  readonly windowStartMs: number;
  /** Percent of the cap. */
  readonly threshold: number;
  /** As it was when the threshold was passed. */
  readonly capNanoUsd: NanoUsd;
  readonly spentNanoUsd: NanoUsd;
  readonly atMs: number;
}

export interface AlertFilter {
  readonly limit: number;
  /** Alerts before this sequence; null for the newest. */
  readonly before: number | null;
  readonly budgetId?: string | undefined;
}

export interface AuditEntry {
  readonly sequence: number;
  readonly atMs: number;
  readonly actor: Actor;
  /** `keys.create`, `budgets.delete` … */
  readonly action: string;
  /** The id of what was changed. */
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditFilter {
  readonly limit: number;
  /** Entries before this sequence; null for the newest. */
  readonly before: number | null;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
}

/** A key as its holder may see it: what it spent and which budgets bind it. */
export interface KeyStanding {
  readonly record: KeyRecord;
  readonly spentNanoUsd: NanoUsd;
  readonly spentTodayNanoUsd: NanoUsd;
  /** Since Monday, UTC. */
  readonly spentThisWeekNanoUsd: NanoUsd;
  readonly spentThisMonthNanoUsd: NanoUsd;
  readonly budgets: readonly BudgetStanding[];
}

export interface CreditStanding {
  readonly credits: readonly Credit[];
  readonly usedNanoUsd: NanoUsd;
  readonly postedNanoUsd: NanoUsd;
  readonly balance: Balance;
}

/** The database's copy of the rollups. */
export interface DatabaseComparison {
  readonly rows: number;
  /** Changed since the account last sent; the next alarm sends them. */
  readonly pending: number;
  /** Not what the account has, though it was sent. */
  readonly differing: number;
}

/** The ledger as it was written to R2. */
export interface ArchiveComparison {
  readonly objects: number;
  readonly entries: number;
  /** Booked and not written yet. */
  readonly pending: number;
  /** A sentence for each thing that is not as it should be. */
  readonly faults: readonly string[];
}

export interface ReconcileResult {
  readonly postedNanoUsd: NanoUsd;
  readonly ledgerNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly openHoldsNanoUsd: NanoUsd;
  readonly openHolds: number;
  /** What the live credits have left; the balance, unless the customer owes. */
  readonly creditsNanoUsd: NanoUsd;
  readonly entries: number;
  readonly isChainIntact: boolean;
  readonly lateReceipts: number;
  /** How the ended requests were measured. */
  readonly measuredBy: Readonly<Record<Evidence, number>>;
  readonly rollups: { readonly rows: number; readonly differing: number };
  /** A sentence for each copy that should have been sent on long ago. */
  readonly overdue: readonly string[];
  readonly database: DatabaseComparison;
  readonly archive: ArchiveComparison;
}

/** What a worker's receipts are in the books. */
export interface ReceiptComparison {
  readonly matched: number;
  /** Their requests are not ended yet, or what they correct is on its way. */
  readonly pending: number;
  /** They came after another way of settling had won, and were booked as what they add. */
  readonly late: number;
  /** A sentence for each that the books do not explain. */
  readonly faults: readonly string[];
}

export interface ClockCorrection {
  /** Unix milliseconds. */
  readonly nowMs: number;
  /** Ledger entries that were booked at times to come, and count now. */
  readonly redatedEntries: number;
}

export interface ProvisionCall {
  readonly organizationId: string;
  readonly name: string;
  readonly creditNanoUsd: NanoUsd;
  readonly limits: FirstLimits;
  readonly actor: Actor;
}

/** An organization's account. Every verb is atomic and durable before it answers, and safe to repeat. */
export interface Account {
  /** Creates the account with its first credit. Repeating it changes nothing. */
  provision(call: ProvisionCall): Promise<AccountDescription>;
  describe(): Promise<AccountDescription | null>;
  /** Adds credit once per `externalRef`. */
  grant(call: GrantCall, actor: Actor): Promise<Booked>;
  listCredits(): Promise<readonly Credit[]>;
  refund(call: RefundCall, actor: Actor): Promise<Booked>;
  correct(call: CorrectCall, actor: Actor): Promise<Booked>;
  /** How far below zero the balance may go: post-paid customers. Below what they owe now it cannot be set. */
  setCreditLimit(creditLimitNanoUsd: NanoUsd, actor: Actor): Promise<AccountDescription>;

  /** Its keys open nothing, and its requests end, from now on; safe to repeat. False when there are too many reasons. */
  suspend(reason: string, actor: Actor): Promise<boolean>;
  /** Takes a reason back, or all (null); with the last one the keys open again. False when there is no such reason. */
  resume(reason: string | null, actor: Actor): Promise<boolean>;

  addKey(call: AddKeyCall): Promise<KeyResult>;
  /** Oldest first. */
  listKeys(filter: KeyFilter): Promise<KeyRecord[]>;
  /** From the next call on the change holds. */
  changeKey(call: ChangeKeyCall): Promise<KeyResult>;
  /** A successor with the same terms and spending; the old key opens for the overlap. */
  rotateKey(call: RotateKeyCall): Promise<KeyResult>;
  checkKey(proof: KeyProof, use: KeyUse): Promise<CheckedKey>;
  listProjects(): Promise<ProjectRecord[]>;
  /** null when it is to be changed and is not there, or is new and one too many. */
  putProject(call: PutProjectCall): Promise<ProjectRecord | null>;

  listMembers(): Promise<MemberRecord[]>;
  getMember(personId: string): Promise<MemberRecord | null>;
  changeMember(personId: string, role: Role, actor: Actor): Promise<MemberResult>;
  /** Their own keys are revoked with them. */
  removeMember(personId: string, actor: Actor): Promise<MemberResult>;
  /** A person who was shut out of the service: their own keys open nothing any more. */
  revokeKeysOf(personId: string, actor: Actor): Promise<void>;
  /** Newest first. */
  listInvitations(): Promise<InvitationRecord[]>;
  findInvitation(by: { id: string } | { tokenHash: string }): Promise<InvitationRecord | null>;
  /** Takes back an earlier one to the same address. */
  invite(call: InviteCall): Promise<InvitationResult>;
  revokeInvitation(id: string, actor: Actor): Promise<InvitationResult>;
  /** null when it was taken back or is too old, or is for another address. Safe to repeat. */
  acceptInvitation(
    tokenHash: string,
    person: { readonly id: string; readonly email: string; readonly name: string },
  ): Promise<MemberRecord | null>;

  listLimits(): Promise<readonly LimitUsage[]>;
  /** null when it is set. */
  putLimit(rule: LimitRule, actor: Actor): Promise<PolicyRefusal | null>;
  deleteLimit(rule: Omit<LimitRule, "limit">, actor: Actor): Promise<boolean>;
  listBudgets(): Promise<BudgetStanding[]>;
  /** One for each scope and window: another call changes it. null when it is set. */
  putBudget(budget: Budget, actor: Actor): Promise<PolicyRefusal | null>;
  deleteBudget(id: string, actor: Actor): Promise<boolean>;
  /** Newest first. */
  listAlerts(filter: AlertFilter): Promise<Alert[]>;
  listAudit(filter: AuditFilter): Promise<AuditEntry[]>;

  admit(call: AdmitCall): Promise<AdmitResult>;
  /**
   * What `admit` would say now, of each thing that can stand in the way. Nothing is held, and no limit is taken from.
   *
   * @param isCounted as one of the `PREVIEWS_PER_MINUTE` that a key may ask for
   */
  preview(call: AdmitCall, isCounted: boolean): Promise<Preview>;
  /**
   * Whether a request with an Idempotency-Key may go to its object: it would be admitted, or the same API key was admitted with it
   * before, so that its answer may be kept. Nothing is held, and no limit is taken from.
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
   * Another attempt begins, and what is told of those before ends nothing any more. Safe to repeat.
   *
   * @returns false when the hold is gone: nothing may be sent
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
   * A worker's own word of ends. It cannot know who left or whether anybody got the answer, and the edge can: so it counts
   * when the edge stays silent, and then a whole answer is nobody's and costs nothing. What differs from the books corrects them.
   *
   * @param receipts of this organization, and signed
   * @returns the requests that need not be told of again
   */
  takeReceipts(receipts: readonly Receipt[]): Promise<string[]>;
  /** The same of requests that a worker began, and lost when it was killed. */
  takeLost(requests: readonly LostRequest[]): Promise<string[]>;

  listUsage(
    limit: number,
    after: string | null,
  ): Promise<{ records: UsageRecord[]; hasMore: boolean }>;
  sumUsage(query: SumsQuery): Promise<SumsRow[]>;
  /** The ledger's entry of a request, or by another reference. */
  getEntry(reference: string): Promise<LedgerRow | null>;
  /** Oldest first. */
  listLedger(afterSequence: number, limit: number): Promise<LedgerRow[]>;
  describeKey(keyId: string): Promise<KeyStanding | null>;
  describeCredits(): Promise<CreditStanding>;
  reconcile(): Promise<ReconcileResult>;
  /** At most 1,000 at once. @param onTheirWay requests whose receipts the worker has yet to deliver */
  compareReceipts(
    receipts: readonly Receipt[],
    onTheirWay?: readonly string[],
  ): Promise<ReceiptComparison>;
  /** The requests that were settled by receipts of a worker which ended since a time. */
  listReceiptedRequests(workerId: string, sinceMs: number): Promise<string[]>;
  /** Makes the rollups anew from the ledger, here and in D1. */
  rebuildRollups(actor: Actor): Promise<void>;
  /** An operator's word that the clock was ahead: what was booked in times to come counts now, and limits begin anew. */
  correctClock(actor: Actor): Promise<ClockCorrection>;
}

/** Finds the account of an organization. */
export type AccountOf = (organizationId: string) => Account;
