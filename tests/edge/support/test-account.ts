/**
 * An account object with credit and a key, and the ways a test can look into it and move its clock.
 */
import {
  abortAllDurableObjects,
  evictDurableObject,
  runDurableObjectAlarm,
  runInDurableObject,
} from "cloudflare:test";
import { env } from "cloudflare:workers";

import type { AccountObject } from "../../../src/account/account-object.ts";
import type { Account, FirstLimits } from "../../../src/account/account.ts";
import type { AddKeyCall } from "../../../src/account/directory/verbs.ts";
import type { AddEndUserTokenCall } from "../../../src/account/end-users/verbs.ts";
import type { AdmitCall, Candidate, ExtendCall, SettleCall } from "../../../src/account/gate.ts";
import type { GrantCall } from "../../../src/account/ledger/verbs.ts";
import { passTime } from "./clock.ts";

/** $0.10 per million tokens in, $0.01 cached, $0.40 out. */
export const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};
/** Of an account, unless its test says otherwise. */
export const CREDIT = 1_000_000_000;
export const KEY = { keyId: "key_a", keyHash: "hash-a" };
export const WORKER_URL = "http://gpu-worker.test";
export const TARGET = { kind: "gpu_worker", url: WORKER_URL } as const;

export const ACTOR = { kind: "operator", id: "test" } as const;
const PLENTY: FirstLimits = { requestsPerMinute: 1_000_000, concurrentRequests: 10_000 };

type Row = Record<string, SqlStorageValue>;

export class TestAccount {
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** A new stub each time: one does not outlive an abort of its object. */
  get stub(): Account & DurableObjectStub<AccountObject> {
    return env.ACCOUNT.getByName(this.id) as unknown as Account & DurableObjectStub<AccountObject>;
  }

  /** Rows as they are stored, past everything the object keeps in memory. */
  rows<T extends Row = Row>(query: string): Promise<T[]> {
    return runInDurableObject(this.stub, (_object, state) =>
      state.storage.sql.exec<T>(query).toArray(),
    );
  }

  /** Runs in the object's own place, where what it throws can be caught. */
  inside<T>(work: (object: AccountObject, state: DurableObjectState) => Promise<T>): Promise<T> {
    return runInDurableObject(this.stub, work);
  }

  /** Takes the object out of memory; the next call finds only what was stored. */
  evict(): Promise<void> {
    return evictDurableObject(this.stub);
  }

  /**
   * Kills the object where it stands. Unlike eviction, this waits for nothing that the object left
   * running.
   */
  kill(): Promise<void> {
    return abortAllDurableObjects();
  }

  /** Takes the object out of memory until so much time has passed. */
  async advance(byMs: number): Promise<void> {
    passTime(byMs);
    await this.kill();
  }

  alarm(): Promise<boolean> {
    return runDurableObjectAlarm(this.stub);
  }

  /** Lets every hold expire and runs the alarm. */
  async expire(): Promise<void> {
    const [latest] = await this.rows<{ at: number }>(
      "SELECT coalesce(max(expires_at_ms), 0) AS at FROM hold",
    );
    await this.advance(Math.max(0, (latest?.at ?? 0) - Date.now()) + 1);
    await this.alarm();
  }
}

export async function openAccount(
  options: { creditNanoUsd?: number; limits?: Partial<FirstLimits> } = {},
): Promise<TestAccount> {
  const account = new TestAccount(`org_${crypto.randomUUID().replaceAll("-", "").slice(0, 16)}`);
  await account.stub.provision({
    organizationId: account.id,
    name: "test",
    creditNanoUsd: options.creditNanoUsd ?? CREDIT,
    limits: { ...PLENTY, ...options.limits },
    actor: ACTOR,
  });
  await account.stub.addKey(keyCall());
  return account;
}

/** One candidate, unless `change` has them; `price` and `laterPrice` are its own. */
export function admitCall(
  requestId: string,
  { price = PRICE, laterPrice, ...change }: Partial<AdmitCall & Omit<Candidate, "target">> = {},
): AdmitCall {
  const later = laterPrice !== undefined && { laterPrice };
  return {
    requestId,
    ...KEY,
    scope: "chat",
    clientIp: null,
    model: "pocket-chat",
    operation: "chat.completions",
    isStream: true,
    candidates: [{ deploymentId: "fake", target: TARGET, price, ...later }],
    promptTokens: 10,
    maxCompletionTokens: 100,
    choices: 1,
    isRanked: false,
    deadlineMs: Date.now() + 60_000,
    ...change,
  };
}

/** It wants 256 tokens more than were seen. */
export function extendCall(
  requestId: string,
  seenCompletionTokens: number,
  change: Partial<ExtendCall> = {},
): ExtendCall {
  const wantedCompletionTokens = seenCompletionTokens + 256;
  return { requestId, promptTokens: 10, wantedCompletionTokens, seenCompletionTokens, ...change };
}

export function settleCall(
  requestId: string,
  completionTokens: number,
  change: Partial<SettleCall> = {},
): SettleCall {
  return {
    requestId,
    outcome: "completed",
    measuredBy: "receipt",
    usage: { promptTokens: 10, cachedTokens: 0, completionTokens },
    timing: { queueMs: 1, prefillMs: 2, decodeMs: 3, deviceMs: 4 },
    ...change,
  };
}

export function keyCall(change: Partial<AddKeyCall> = {}): AddKeyCall {
  return {
    ...KEY,
    name: "test",
    hint: "tg_test_…_a",
    kind: "service",
    projectId: "default",
    personId: null,
    scopes: null,
    models: null,
    allowedIps: null,
    expiresAtMs: null,
    actor: ACTOR,
    ...change,
  };
}

/** Of a token of the key of `keyCall`, for an hour. */
export function endUserTokenCall(
  tokenId: string,
  change: Partial<AddEndUserTokenCall> = {},
): AddEndUserTokenCall {
  const { keyId } = KEY;
  return {
    tokenId,
    tokenHash: `hash-${tokenId}`,
    keyId,
    endUserId: "user_1",
    models: null,
    tiers: null,
    limits: {},
    budgetNanoUsd: 1_000_000,
    endUserBudget: null,
    expiresAtMs: Date.now() + 3_600_000,
    actor: { kind: "key", id: keyId },
    ...change,
  };
}

export function grantCall(
  amountNanoUsd: number,
  externalRef: string,
  change: Partial<GrantCall> = {},
): GrantCall {
  const terms = { source: "payment", priority: 0, expiresAtMs: null, note: "" } as const;
  return { amountNanoUsd, externalRef, ...terms, ...change };
}
