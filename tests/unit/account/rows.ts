/** What an account object knows, with ordinary values, for tests that change one of them. */
import type { KeyRow } from "../../../src/account/directory/tables.ts";
import type { AccountRecord } from "../../../src/account/ledger/account-row.ts";
import type { PricedCall } from "../../../src/account/requests/admission.ts";
import type { Hold } from "../../../src/account/requests/hold.ts";

export const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};

const CANDIDATE = {
  deploymentId: "d",
  target: { kind: "gpu_worker", url: "http://127.0.0.1:1" },
  price: PRICE,
} as const;

export function moneyOf(change: Partial<AccountRecord> = {}): AccountRecord {
  return {
    organizationId: "org_0123456789abcdef",
    name: "test",
    createdAtMs: 0,
    postedNanoUsd: 1_000_000_000,
    heldNanoUsd: 0,
    creditLimitNanoUsd: 0,
    disputedNanoUsd: 0,
    credits: [],
    overage: null,
    clockMs: 0,
    ...change,
  };
}

export function keyRow(change: Partial<KeyRow> = {}): KeyRow {
  return {
    key_id: "key_a",
    key_hash: "hash-a",
    lineage_id: "key_a",
    name: "test",
    hint: "tg_test_…_a",
    kind: "service",
    project_id: "default",
    person_id: null,
    scopes: null,
    models: null,
    tiers: null,
    allowed_ips: null,
    created_at_ms: 0,
    expires_at_ms: null,
    disabled_at_ms: null,
    revoked_at_ms: null,
    replaced_by: null,
    last_used_at_ms: null,
    terms_set_by: null,
    ...change,
  };
}

export function holdOf(change: Partial<Hold> = {}): Hold {
  return {
    requestId: "req_1",
    keyId: "key_a",
    lineageId: "key_a",
    projectId: "default",
    personId: null,
    scope: "chat",
    clientIp: null,
    model: "pocket-chat",
    operation: "chat.completions",
    isStream: true,
    candidates: [CANDIDATE],
    attempt: 1,
    promptTokens: 10,
    seenCompletionTokens: 0,
    amountNanoUsd: 100_000,
    spareNanoUsd: 0,
    extends: 0,
    inputCountedAtMs: null,
    countedInputTokens: 0,
    grantedOutputTokens: null,
    countedOutputTokens: 0,
    admittedAtMs: 0,
    expiresAtMs: 1_000,
    unbegunCheckAtMs: null,
    tries: 0,
    ...change,
  };
}

export function admitCall(change: Partial<PricedCall> = {}): PricedCall {
  return {
    requestId: "req_1",
    keyId: "key_a",
    keyHash: "hash-a",
    scope: "chat",
    clientIp: null,
    model: "pocket-chat",
    operation: "chat.completions",
    isStream: true,
    candidates: [CANDIDATE],
    price: PRICE,
    promptTokens: 10,
    maxCompletionTokens: 100,
    choices: 1,
    isRanked: false,
    deadlineMs: 1_000,
    ...change,
  };
}
