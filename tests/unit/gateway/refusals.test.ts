import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { AdmitRefusal } from "../../../src/account/account.ts";
import { BackendError, type BackendFault } from "../../../src/backends/backend.ts";
import { ApiError, toErrorBody } from "../../../src/errors.ts";
import {
  formatDuration,
  fromAdmitRefusal,
  fromBackend,
  rateHeaders,
} from "../../../src/gateway/refusals.ts";

const RATE = { limit: 60, remaining: 0, resetMs: 6_500 };

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
    [{ reason: "key_invalid" }, 401, "invalid_api_key"],
    [{ reason: "rate_limited", rate: RATE, retryAfterMs: 1_200 }, 429, "rate_limit_exceeded"],
    [
      { reason: "too_many_at_once", limit: 4, retryAfterMs: 1_000, rate: RATE },
      429,
      "concurrency_limit_exceeded",
    ],
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
    invalid_value: 400,
    model_not_found: 502,
    no_capacity: 429,
    deadline_exceeded: 504,
    unreachable: 502,
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
  });
});

describe("rate headers", () => {
  it("are the three that clients read", () => {
    expect(rateHeaders(RATE)).toEqual({
      "x-ratelimit-limit-requests": "60",
      "x-ratelimit-remaining-requests": "0",
      "x-ratelimit-reset-requests": "6.5s",
    });
  });
});
