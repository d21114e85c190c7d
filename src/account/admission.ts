/**
 * Whether a request may run, and with how much money. Pure: no I/O, no clock.
 *
 * Everything is decided before anything is written, so a refused request has consumed nothing anywhere.
 */
import { openHold } from "../billing/hold.ts";
import type { NanoUsd } from "../billing/money.ts";
import { look, take, type BucketRule, type BucketState } from "../limits/bucket.ts";
import type { AdmitCall, AdmitRefusal, KeyProof, RateStanding } from "./account.ts";
import type { AccountRow, KeyRow } from "./tables.ts";

const RATE_PERIOD_MS = 60_000;
/** When a running request will end cannot be known; clients ask again after this. */
const RETRY_WHEN_BUSY_MS = 1_000;

export type Admission =
  | {
      readonly ok: true;
      readonly amountNanoUsd: NanoUsd;
      readonly bucket: BucketState;
      readonly rate: RateStanding;
    }
  | { readonly ok: false; readonly refusal: AdmitRefusal };

/** Whether the key is one of the account's, unrevoked. Hashes of random secrets: equality needs no constant time. */
export function opens(key: KeyRow | undefined, proof: KeyProof): boolean {
  return key !== undefined && key.revoked_at_ms === null && key.key_hash === proof.keyHash;
}

export function decideAdmission(
  account: AccountRow,
  key: KeyRow | undefined,
  openHolds: number,
  call: AdmitCall,
  nowMs: number,
): Admission {
  if (!opens(key, call)) return refuse({ reason: "key_invalid" });

  const limit = account.requests_per_minute;
  const bucket: BucketState = { debt: account.bucket_debt, lastMs: account.bucket_last_ms };
  const rule: BucketRule = { limit, burst: limit, periodMs: RATE_PERIOD_MS };
  const taken = take(bucket, rule, 1, nowMs);
  const rate: RateStanding = { limit, remaining: taken.remaining, resetMs: taken.resetMs };
  if (!taken.ok) return refuse({ reason: "rate_limited", rate, retryAfterMs: taken.retryAfterMs });

  if (openHolds >= account.concurrent_requests) {
    return refuse({
      reason: "too_many_at_once",
      limit: account.concurrent_requests,
      retryAfterMs: RETRY_WHEN_BUSY_MS,
      rate: { limit, ...look(bucket, rule, nowMs) },
    });
  }

  const availableNanoUsd = availableOf(account);
  const opened = openHold(call, availableNanoUsd);
  if (!opened.ok) {
    const { neededNanoUsd } = opened;
    // Money that running requests hold may come back; money that is not there will not.
    return refuse(
      neededNanoUsd <= availableNanoUsd + account.held
        ? {
            reason: "credits_on_hold",
            neededNanoUsd,
            availableNanoUsd,
            retryAfterMs: RETRY_WHEN_BUSY_MS,
          }
        : { reason: "insufficient_credits", neededNanoUsd, availableNanoUsd },
    );
  }
  return { ok: true, amountNanoUsd: opened.amountNanoUsd, bucket: taken.state, rate };
}

export function availableOf(account: AccountRow): NanoUsd {
  return account.posted - account.held + account.credit_limit;
}

function refuse(refusal: AdmitRefusal): Admission {
  return { ok: false, refusal };
}
