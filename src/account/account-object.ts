/**
 * The AccountObject: one Durable Object per organization, named by its id, and the only writer of its balance,
 * holds, keys and ledger.
 *
 * Storage, not memory: an object can be evicted between any two calls, and a counter on the heap would go with it.
 * Each verb asks the pure rules, then writes in one `transactionSync`, because an exception in an object does not undo
 * the writes before it. Answers wait for the output gate, so an answer means durable. Holds that nobody ends expire by
 * alarm, which asks the meter what became of the request. Rollups leave for D1 by the same alarm.
 */
import { DurableObject } from "cloudflare:workers";

import { GpuWorkerBackend } from "../backends/gpu-worker.ts";
import { growHold } from "../billing/hold.ts";
import type { EntryKind } from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";
import { parseConfig, parseSecrets, type Config } from "../config.ts";
import { openDatabase } from "../db/client.ts";
import { logEvent } from "../observability/log.ts";
import type {
  Account,
  AccountDescription,
  AdmitCall,
  AdmitResult,
  Balance,
  ExtendCall,
  ExtendResult,
  KeyProof,
  KeyRecord,
  Outcome,
  ProvisionCall,
  ReconcileResult,
  Resolution,
  SettleCall,
} from "./account.ts";
import { availableOf, decideAdmission, opens } from "./admission.ts";
import { Books, priceOf } from "./books.ts";
import { resolveExpired } from "./expiry.ts";
import { replicateRollups } from "./outbox.ts";
import { Statements } from "./statements.ts";
import type { AccountRow, HoldRow, KeyRow } from "./tables.ts";
import { toUsageRecord } from "./usage.ts";

const NO_USAGE = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 };
const NO_TIMING = { queueMs: 0, prefillMs: 0, decodeMs: 0 };
/** From this many open requests on, calls wait for one another. */
const BUSY_HOLDS = 4;
/** Holds looked into per alarm, so that one alarm stays short. */
const EXPIRIES_PER_ALARM = 50;

export class AccountObject extends DurableObject<Env> implements Account {
  readonly #statements: Statements;
  readonly #books: Books;
  readonly #config: Config;
  /** When the alarm is set for, as far as this life of the object knows. */
  #alarmAtMs: number | undefined;
  #turn: Promise<void> | undefined;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#config = parseConfig(env);
    this.#statements = new Statements(ctx.storage);
    this.#statements.createSchema();
    this.#books = new Books(this.#statements);
  }

  async provision(call: ProvisionCall): Promise<AccountDescription> {
    const nowMs = this.#now();
    this.#statements.transaction(() => {
      if (this.#statements.getAccount() !== undefined) return;
      this.#statements.insertAccount({
        organization_id: call.organizationId,
        name: call.name,
        created_at_ms: nowMs,
        requests_per_minute: call.limits.requestsPerMinute,
        concurrent_requests: call.limits.concurrentRequests,
        posted: 0,
        held: 0,
        credit_limit: 0,
        bucket_debt: 0,
        bucket_last_ms: 0,
      });
      if (call.creditNanoUsd > 0) this.#books.grantOnce(call.creditNanoUsd, "first-credit", nowMs);
    });
    return this.#describe(this.#account());
  }

  async describe(): Promise<AccountDescription | null> {
    const account = this.#statements.getAccount();
    return account === undefined ? null : this.#describe(account);
  }

  async grant(
    amountNanoUsd: NanoUsd,
    externalRef: string,
  ): Promise<{ isNew: boolean; balance: Balance }> {
    const nowMs = this.#now();
    const isNew = this.#statements.transaction(() =>
      this.#books.grantOnce(amountNanoUsd, externalRef, nowMs),
    );
    return { isNew, balance: this.#balance(this.#account()) };
  }

  async addKey(key: {
    keyId: string;
    keyHash: string;
    name: string;
    hint: string;
  }): Promise<KeyRecord> {
    this.#statements.transaction(() => {
      const { keyId, keyHash, name, hint } = key;
      this.#statements.insertKey({
        key_id: keyId,
        key_hash: keyHash,
        name,
        hint,
        created_at_ms: this.#now(),
      });
    });
    const row = this.#statements.getKey(key.keyId);
    if (row === undefined) throw new Error("a key that was just written is not there");
    return toKeyRecord(row);
  }

  async listKeys(): Promise<KeyRecord[]> {
    return this.#statements.listKeys().map(toKeyRecord);
  }

  async revokeKey(keyId: string): Promise<KeyRecord | null> {
    this.#statements.transaction(() => this.#statements.revokeKey(keyId, this.#now()));
    const row = this.#statements.getKey(keyId);
    return row === undefined ? null : toKeyRecord(row);
  }

  async checkKey(proof: KeyProof): Promise<boolean> {
    return opens(this.#statements.getKey(proof.keyId), proof);
  }

  async admit(call: AdmitCall): Promise<AdmitResult> {
    await this.#nextTurn();
    const nowMs = this.#now();
    const expiresAtMs = Math.max(call.deadlineMs, nowMs) + this.#config.holdGraceMs;
    const result = this.#statements.transaction((): AdmitResult => {
      const account = this.#statements.getAccount();
      if (account === undefined) return { ok: false, refusal: { reason: "key_invalid" } };
      if (
        this.#statements.getEntry(call.requestId) !== undefined ||
        this.#statements.getHold(call.requestId)
      ) {
        return { ok: false, refusal: { reason: "already_resolved" } };
      }
      const key = this.#statements.getKey(call.keyId);
      const admission = decideAdmission(account, key, this.#statements.countHolds(), call, nowMs);
      if (!admission.ok) return admission;
      const { amountNanoUsd, bucket, rate } = admission;
      this.#statements.admitBalance(amountNanoUsd, bucket.debt, bucket.lastMs, nowMs);
      this.#statements.insertHold({
        request_id: call.requestId,
        key_id: call.keyId,
        model: call.model,
        deployment_url: call.deploymentUrl,
        price_version: call.price.version,
        input_per_million: call.price.inputPerMillion,
        cached_input_per_million: call.price.cachedInputPerMillion,
        output_per_million: call.price.outputPerMillion,
        prompt_tokens: call.promptTokens,
        seen_completion_tokens: 0,
        amount: amountNanoUsd,
        admitted_at_ms: nowMs,
        expires_at_ms: expiresAtMs,
        tries: 0,
      });
      return { ok: true, heldNanoUsd: amountNanoUsd, rate };
    });
    if (result.ok) await this.#wakeBy(expiresAtMs);
    return result;
  }

  async extend(call: ExtendCall): Promise<ExtendResult> {
    const nowMs = this.#now();
    return this.#statements.transaction((): ExtendResult => {
      const hold = this.#statements.getHold(call.requestId);
      if (hold === undefined) return { ok: false, reason: "no_hold" };
      const account = this.#account();
      const { promptTokens, wantedCompletionTokens, seenCompletionTokens } = call;
      const available = availableOf(account);
      const wanted = growHold(
        priceOf(hold),
        hold.amount,
        promptTokens,
        wantedCompletionTokens,
        Number.MAX_SAFE_INTEGER,
      );
      const grown = growHold(
        priceOf(hold),
        hold.amount,
        promptTokens,
        wantedCompletionTokens,
        available,
      );
      if (grown !== hold.amount) this.#statements.moveBalance(0, grown - hold.amount, nowMs);
      this.#statements.updateHold(call.requestId, grown, promptTokens, seenCompletionTokens);
      return { ok: true, heldNanoUsd: grown, isFull: grown === wanted };
    });
  }

  async settle(call: SettleCall): Promise<Resolution> {
    await this.#nextTurn();
    return this.#resolve(call, "settle");
  }

  async void(requestId: string, outcome: Outcome): Promise<Resolution> {
    return this.#resolve(
      { requestId, outcome, measuredBy: "none", usage: NO_USAGE, timing: NO_TIMING },
      "void",
    );
  }

  async listUsage(limit: number, after: string | null) {
    const before =
      after === null ? Number.MAX_SAFE_INTEGER : (this.#statements.getEntry(after)?.sequence ?? 0);
    const rows = this.#statements.listUsageEntries(before, limit + 1);
    return { records: rows.slice(0, limit).map(toUsageRecord), hasMore: rows.length > limit };
  }

  async reconcile(): Promise<ReconcileResult> {
    return this.#books.reconcile(this.#account());
  }

  /** Ends expired holds and sends rollups; idempotent, and it always arms the next alarm that is needed. */
  override async alarm(info?: AlarmInvocationInfo): Promise<void> {
    this.#alarmAtMs = undefined;
    const nowMs = this.#now();
    try {
      const secret = parseSecrets(this.env).gpuSigning;
      for (const hold of this.#statements.listExpiredHolds(nowMs, EXPIRIES_PER_ALARM)) {
        await this.#endExpired(hold, secret, nowMs);
      }
      await replicateRollups(this.#statements, openDatabase(this.env.DB));
    } catch (cause) {
      // The runtime gives up on an alarm after six failures; ours must never be given up on.
      logEvent("account.alarm_failed", { retries: info?.retryCount ?? 0 }, cause);
      // Not at once: what failed would fail again.
      await this.#wakeBy(this.#now() + this.#config.replicationIntervalMs);
      return;
    }
    await this.#wakeForNext();
  }

  /** One hold that cannot be ended must not keep the others from it: it stays, is logged, and is asked about again. */
  async #endExpired(hold: HoldRow, secret: string, nowMs: number): Promise<void> {
    const backend = new GpuWorkerBackend(hold.deployment_url, secret);
    let untilMs = nowMs + this.#config.replicationIntervalMs;
    try {
      const step = await resolveExpired(hold, backend, nowMs);
      if (step.action === "settle") return void (await this.settle(step.call));
      if (step.action === "void") return void (await this.void(hold.request_id, "expired"));
      untilMs = step.untilMs;
    } catch (cause) {
      logEvent("account.expiry_failed", { requestId: hold.request_id }, cause);
    }
    this.#statements.transaction(() => this.#statements.postponeHold(hold.request_id, untilMs));
  }

  async #resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
  ): Promise<Resolution> {
    const nowMs = this.#now();
    const resolution = this.#books.resolve(call, kind, nowMs);
    if (resolution.ok && resolution.isNew) {
      await this.#wakeBy(nowMs + this.#config.replicationIntervalMs);
    }
    return resolution;
  }

  /**
   * Under load, waits for the next turn of the event loop together with every other call that waits: what they write
   * there reaches the disk in one commit instead of one each. A quiet account does not wait: there is nobody to wait for.
   */
  async #nextTurn(): Promise<void> {
    if (this.#statements.countHolds() < BUSY_HOLDS) return;
    this.#turn ??= new Promise((resolve) => {
      setTimeout(() => {
        this.#turn = undefined;
        resolve();
      }, 0);
    });
    await this.#turn;
  }

  /** Never goes back, even when the object moves to a machine whose clock is behind. Callers never supply time. */
  #now(): number {
    return Math.max(this.#statements.getAccount()?.clock_ms ?? 0, Date.now());
  }

  #account(): AccountRow {
    const account = this.#statements.getAccount();
    if (account === undefined) throw new Error("this account was never provisioned");
    return account;
  }

  #balance(account: AccountRow): Balance {
    return {
      postedNanoUsd: account.posted,
      heldNanoUsd: account.held,
      availableNanoUsd: availableOf(account),
    };
  }

  #describe(account: AccountRow): AccountDescription {
    return {
      organizationId: account.organization_id,
      name: account.name,
      createdAtMs: account.created_at_ms,
      balance: this.#balance(account),
      limits: {
        requestsPerMinute: account.requests_per_minute,
        concurrentRequests: account.concurrent_requests,
      },
      openHolds: this.#statements.countHolds(),
    };
  }

  async #wakeForNext(): Promise<void> {
    const expiryMs = this.#statements.earliestExpiryMs();
    if (expiryMs !== undefined) await this.#wakeBy(Math.max(expiryMs, this.#now() + 1));
    const account = this.#statements.getAccount();
    const isBehind =
      account !== undefined &&
      this.#statements.listRollupsAfter(account.replicated_sequence, 1).length > 0;
    if (isBehind) await this.#wakeBy(this.#now() + this.#config.replicationIntervalMs);
  }

  /** Makes sure that an alarm comes no later than this. Setting one writes a row, so only when it must be earlier. */
  async #wakeBy(atMs: number): Promise<void> {
    if (this.#alarmAtMs === undefined) {
      const setFor = await this.ctx.storage.getAlarm();
      // Another call of the same turn may have set one meanwhile.
      this.#alarmAtMs ??= setFor ?? Number.POSITIVE_INFINITY;
    }
    if (atMs >= this.#alarmAtMs) return;
    this.#alarmAtMs = atMs;
    await this.ctx.storage.setAlarm(atMs);
  }
}

function toKeyRecord(row: KeyRow): KeyRecord {
  const { key_id: keyId, name, hint, created_at_ms: createdAtMs, revoked_at_ms: revokedAtMs } = row;
  return { keyId, name, hint, createdAtMs, revokedAtMs };
}
