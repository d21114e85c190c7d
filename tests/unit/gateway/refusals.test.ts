import { describe, expect, it } from "vitest";

import type { AdmitRefusal } from "../../../src/account/gate.ts";
import { BackendError, type BackendFault } from "../../../src/backends/backend.ts";
import { ApiError, toErrorBody } from "../../../src/errors.ts";
import { formatDuration, limitHeaders } from "../../../src/gateway/limit-headers.ts";
import { fromAdmitRefusal, fromBackend, fromStop } from "../../../src/gateway/refusals.ts";
import type { LimitRule } from "../../../src/limits/limiter.ts";
import { fc } from "../../support/random.ts";

const RATE = { limit: 60, remaining: 0, resetMs: 6_500 };
const RULE: LimitRule = {
  scope: "key",
  scopeId: "key_a",
  model: "m",
  metric: "output_tokens",
  period: "minute",
  limit: 60,
};
const LIMIT = { rule: RULE, used: 55, resetMs: 6_500, retryAfterMs: 1_200, neverFits: false };
const BUDGET = {
  reason: "budget_exceeded",
  budgetId: "bud_1",
  scope: "project",
  scopeId: "proj_1",
  window: "month",
  capNanoUsd: 10,
  usedNanoUsd: 9,
  heldNanoUsd: 1,
  neededNanoUsd: 3,
  resetAtMs: 0,
  isHeld: false,
  retryAfterMs: 1_000,
} as const;

describe("formatDuration", () => {
  it.each([
    [0, "0ms"],
    [12, "12ms"],
    [999, "999ms"],
    [1_000, "1s"],
    [1_500, "1.5s"],
    [59_900, "59.9s"],
    [59_901, "1m0s"],
    [60_000, "1m0s"],
    [360_000, "6m0s"],
    [360_001, "6m1s"],
  ])("writes %d ms as %s", (durationMs, text) => {
    expect(formatDuration(durationMs)).toBe(text);
  });

  it("never says less than the time, nor more than a second too much", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (durationMs) => {
        const text = formatDuration(durationMs);
        const [, minutes, seconds, milliseconds] =
          /^(?:(\d+)m)?(?:(\d+(?:\.\d)?)s)?(?:(\d+)ms)?$/.exec(text) ?? [];
        const readMs =
          Number(minutes ?? 0) * 60_000 + Number(seconds ?? 0) * 1_000 + Number(milliseconds ?? 0);
        expect(Number(seconds ?? 0)).toBeLessThan(60);
        expect(readMs).toBeGreaterThanOrEqual(durationMs - 1e-6);
        expect(readMs - durationMs).toBeLessThan(1_000);
      }),
    );
  });
});

describe("a refusal of the account", () => {
  const cases: [AdmitRefusal, number, string][] = [
    [{ reason: "key_invalid", detail: "" }, 401, "invalid_api_key"],
    [{ reason: "key_expired", detail: "" }, 401, "invalid_api_key"],
    [{ reason: "scope_denied", detail: "x" }, 403, "permission_denied"],
    [{ reason: "ip_denied", detail: "x" }, 403, "permission_denied"],
    [{ reason: "model_denied", detail: "x" }, 404, "model_not_found"],
    [{ reason: "limited", limit: LIMIT, standing: {} }, 429, "rate_limit_exceeded"],
    [
      {
        reason: "limited",
        limit: { ...LIMIT, rule: { ...RULE, metric: "concurrent_requests", period: null } },
        standing: {},
      },
      429,
      "concurrency_limit_exceeded",
    ],
    [BUDGET, 402, "budget_exceeded"],
    [{ ...BUDGET, isHeld: true }, 429, "credits_on_hold"],
    [
      { reason: "credits_on_hold", neededNanoUsd: 9, availableNanoUsd: 1, retryAfterMs: 1_000 },
      429,
      "credits_on_hold",
    ],
    [
      { reason: "insufficient_credits", neededNanoUsd: 9, availableNanoUsd: 1 },
      402,
      "insufficient_credits",
    ],
    [{ reason: "already_resolved" }, 500, "internal_error"],
  ];

  it.each(cases)("%j becomes %d %s", (refusal, status, code) => {
    const error = fromAdmitRefusal(refusal);
    expect(error).toMatchObject({ status, code });
    expect(error.retryAfterMs !== undefined).toBe(status === 429);
  });

  it("says which limit, how much of it is used and when it resets", () => {
    const error = fromAdmitRefusal({ reason: "limited", limit: LIMIT, standing: { tokens: RATE } });
    expect(error.message).toBe(
      "The key key_a may have 60 output tokens per minute of model m; 55 are in use, resets in 6.5s. Try again in 1200 ms.",
    );
    expect(error.headers).toMatchObject({ "x-ratelimit-remaining-tokens": "0" });
  });

  it("is not worth repeating when the request alone is more than the limit", () => {
    const limit = { ...LIMIT, neverFits: true };
    const error = fromAdmitRefusal({ reason: "limited", limit, standing: {} });
    expect(error).toMatchObject({ status: 400, code: "request_exceeds_limit" });
    expect(error.retryAfterMs).toBeUndefined();
  });

  it("says which budget, what is spent and held, and when it resets", () => {
    const { message } = fromAdmitRefusal(BUDGET);
    for (const part of ["bud_1", "project proj_1", "a month", "$0.00000001", "1970-01-01T"])
      expect(message).toContain(part);
  });

  it("names the amounts to the last nano-dollar", () => {
    const error = fromAdmitRefusal({
      reason: "insufficient_credits",
      neededNanoUsd: 7_400,
      availableNanoUsd: 7_399,
    });
    expect(error.message).toContain("$0.0000074");
    expect(error.message).toContain("$0.000007399");
  });
});

describe("a fault of a backend", () => {
  const statuses: Record<BackendFault, number> = {
    context_length_exceeded: 400,
    unsupported_parameter: 400,
    invalid_value: 400,
    grammar_too_slow: 400,
    model_not_found: 502,
    no_capacity: 429,
    deadline_exceeded: 504,
    unreachable: 502,
    connection_lost: 502,
    failed: 502,
  };

  it.each(Object.entries(statuses))("%s becomes %d", (fault, status) => {
    const error = fromBackend(new BackendError(fault as BackendFault, "10.0.0.7 said no"));
    expect(error.status).toBe(status);
    if (status !== 400) expect(toErrorBody(error)).not.toContain("10.0.0.7");
  });

  it("shows the backend's words only where the caller is at fault", () => {
    const error = fromBackend(new BackendError("invalid_value", "bad id", { param: "logit_bias" }));
    expect(error).toMatchObject({ message: "bad id", param: "logit_bias" });
  });

  it("passes ours through and hides anything else", () => {
    const ours = new ApiError("insufficient_credits");
    expect(fromBackend(ours)).toBe(ours);
    expect(fromBackend(new TypeError("x")).code).toBe("internal_error");
    expect(fromBackend(new Error("database or disk is full: SQLITE_FULL"))).toMatchObject({
      code: "no_capacity",
      retryAfterMs: 10_000,
    });
  });
});

describe("rate headers", () => {
  it("are the three that clients read", () => {
    expect(limitHeaders({ requests: RATE })).toEqual({
      "x-ratelimit-limit-requests": "60",
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "6.5s",
    });
  });
});

describe("fromStop", () => {
  it("says what stopped it, and to an end user of their payer only that something did", () => {
    const stops = [
      { by: "budget_exhausted", limitedBy: "credits" },
      { by: "budget_exhausted", limitedBy: "budget bud_secret" },
      { by: "rate_limit_exceeded", limitedBy: "limit output_tokens of key key_secret" },
      { by: "access_revoked", limitedBy: "project_archived" },
      { by: "organization_suspended", limitedBy: "They owe us." },
    ] as const;
    for (const stop of stops) {
      expect(fromStop(stop).message).toMatch(/credits|secret|project|owe/);
      const veiled = fromStop({ ...stop, isVeiled: true });
      expect(veiled.code).toBe(stop.by);
      expect(veiled.message).not.toMatch(/credits|secret|project|owe/);
    }
  });
});

describe("a budget that is used up", () => {
  it("is named once where it is a token's own", () => {
    const id = "eu_1";
    const own = fromAdmitRefusal({ ...BUDGET, budgetId: id, scope: "end_user", scopeId: id });
    expect(own.message).toContain("The budget of end_user eu_1 allows");
    expect(fromAdmitRefusal(BUDGET).message).toContain("Budget bud_1 of project proj_1 allows");
  });
});
