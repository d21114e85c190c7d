/** When the SDK for TypeScript sends a request again. */
import { describe, expect, it } from "vitest";

import { retryDelayMs, type Failure } from "../../../sdk/typescript/src/retries.ts";

const delay = (
  failure: Omit<Partial<Failure>, "headers">,
  headers: Record<string, string> = {},
): number | null =>
  retryDelayMs({
    status: 500,
    attempts: 1,
    maxRetries: 2,
    isRepeatable: true,
    random: 0,
    ...failure,
    headers: new Headers(headers),
  });

describe("a request that failed", () => {
  it("waits longer each time, within its jitter, and ends", () => {
    expect([1, 2, 3].map((attempts) => delay({ attempts }))).toEqual([500, 1_000, null]);
    expect(delay({ attempts: 9, maxRetries: 20 })).toBe(8_000);
    expect(delay({ random: 1 })).toBe(375);
  });

  it("waits as long as it is told, and not for more than a minute", () => {
    expect(delay({ status: 429 }, { "retry-after-ms": "30", "retry-after": "1" })).toBe(30);
    expect(delay({ status: 429 }, { "retry-after": "2" })).toBe(2_000);
    expect(delay({ status: 429 }, { "retry-after": "61" })).toBeNull();
    const date = new Date(Date.now() + 30_000).toUTCString();
    expect(delay({ status: 429 }, { "retry-after": date })).toBeGreaterThan(1_000);
  });

  it("is never sent again without money, nor against the service's word", () => {
    expect(delay({ status: 402 }, { "x-should-retry": "true", "retry-after": "1" })).toBeNull();
    expect(delay({ status: 429 }, { "x-should-retry": "false" })).toBeNull();
    expect(delay({ status: 409 }, { "x-should-retry": "true" })).toBe(500);
    for (const status of [400, 401, 403, 404, 409, 413, 422]) expect(delay({ status })).toBeNull();
  });

  it("is not sent again when it may have been done, and that would do it twice", () => {
    for (const status of [undefined, 408, 500, 502, 504]) {
      expect(delay({ status })).toBe(500);
      expect(delay({ status, isRepeatable: false })).toBeNull();
    }
    expect(delay({ status: 500, isRepeatable: false }, { "x-should-retry": "true" })).toBeNull();
    expect(delay({ status: 429, isRepeatable: false })).toBe(500);
  });
});
