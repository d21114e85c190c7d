/** Tokens of end users between the account's words and the wire's. Pure. */
import type { EndUserBudget, EndUserTokenRecord } from "../account/end-users/verbs.ts";
import type { CreateEndUserTokenRequest, EndUserToken } from "../contract/end-user-tokens.ts";
import { nanoUsdOf } from "../contract/usd.ts";
import type { EndUserTokenTerms } from "../control/end-user-tokens.ts";
import { seconds, secondsOrNull } from "./wire-times.ts";

/** What is asked for beside who asks, for which key. */
export function toEndUserTerms(
  body: CreateEndUserTokenRequest,
  nowMs: number,
): Omit<EndUserTokenTerms, "keyId" | "actor"> {
  const limits = {
    requests: body.requests_per_minute,
    input_tokens: body.input_tokens_per_minute,
    output_tokens: body.output_tokens_per_minute,
    concurrent_requests: body.concurrent_requests,
  };
  return {
    endUserId: body.end_user_id,
    models: body.models,
    tiers: body.tiers,
    limits: Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== null)),
    // The schema has one of the two.
    budgetNanoUsd: nanoUsdOf(body.budget_nano_usd, body.budget_usd) ?? 0,
    endUserBudget: toEndUserBudget(body),
    expiresAtMs: (Math.floor(nowMs / 1_000) + body.expires_in_seconds) * 1_000,
  };
}

function toEndUserBudget(body: CreateEndUserTokenRequest): EndUserBudget | null {
  const capNanoUsd = nanoUsdOf(body.end_user_budget_nano_usd, body.end_user_budget_usd);
  return capNanoUsd === undefined ? null : { window: body.end_user_budget_window, capNanoUsd };
}

export function toEndUserToken(record: EndUserTokenRecord): EndUserToken {
  const { budgetNanoUsd, spentNanoUsd, heldNanoUsd, limits } = record;
  return {
    id: record.id,
    object: "end_user_token",
    end_user_id: record.endUserId,
    api_key_id: record.keyId,
    project_id: record.projectId,
    state: record.state,
    created_at: seconds(record.createdAtMs),
    expires_at: seconds(record.expiresAtMs),
    revoked_at: secondsOrNull(record.revokedAtMs),
    budget_nano_usd: budgetNanoUsd,
    end_user_budget_nano_usd: record.endUserBudget?.capNanoUsd ?? null,
    end_user_budget_window: record.endUserBudget?.window ?? null,
    spent_nano_usd: spentNanoUsd,
    held_nano_usd: heldNanoUsd,
    remaining_nano_usd: Math.max(0, budgetNanoUsd - spentNanoUsd - heldNanoUsd),
    models: record.models === null ? null : [...record.models],
    tiers: record.tiers === null ? null : [...record.tiers],
    requests_per_minute: limits.requests ?? null,
    input_tokens_per_minute: limits.input_tokens ?? null,
    output_tokens_per_minute: limits.output_tokens ?? null,
    concurrent_requests: limits.concurrent_requests ?? null,
  };
}
