/** Rows of an account object's tables with ordinary values, for tests that change one of them. */
import type { AdmitCall } from "../../../src/account/account.ts";
import type { AccountRow, HoldRow, KeyRow } from "../../../src/account/tables.ts";

export const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};

export function accountRow(change: Partial<AccountRow> = {}): AccountRow {
  return {
    organization_id: "org_0123456789abcdef",
    name: "test",
    created_at_ms: 0,
    requests_per_minute: 60,
    concurrent_requests: 4,
    posted: 1_000_000_000,
    held: 0,
    credit_limit: 0,
    bucket_debt: 0,
    bucket_last_ms: 0,
    clock_ms: 0,
    replicated_sequence: 0,
    ...change,
  };
}

export function keyRow(change: Partial<KeyRow> = {}): KeyRow {
  return {
    key_id: "key_a",
    key_hash: "hash-a",
    name: "test",
    hint: "tg_test_…_a",
    created_at_ms: 0,
    revoked_at_ms: null,
    ...change,
  };
}

export function holdRow(change: Partial<HoldRow> = {}): HoldRow {
  return {
    request_id: "req_1",
    key_id: "key_a",
    model: "pocket-chat",
    deployment_url: "http://127.0.0.1:1",
    price_version: PRICE.version,
    input_per_million: PRICE.inputPerMillion,
    cached_input_per_million: PRICE.cachedInputPerMillion,
    output_per_million: PRICE.outputPerMillion,
    prompt_tokens: 10,
    seen_completion_tokens: 0,
    amount: 100_000,
    admitted_at_ms: 0,
    expires_at_ms: 1_000,
    tries: 0,
    ...change,
  };
}

export function admitCall(change: Partial<AdmitCall> = {}): AdmitCall {
  return {
    requestId: "req_1",
    keyId: "key_a",
    keyHash: "hash-a",
    model: "pocket-chat",
    deploymentUrl: "http://127.0.0.1:1",
    price: PRICE,
    promptTokens: 10,
    maxCompletionTokens: 100,
    deadlineMs: 1_000,
    ...change,
  };
}
