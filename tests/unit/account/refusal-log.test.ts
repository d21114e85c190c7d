/** What an account remembers of requests that it refused. */
import { describe, expect, it } from "vitest";

import { MAX_KINDS, RefusalLog } from "../../../src/account/requests/refusal-log.ts";

const of = (keyId: string, model = "m") => ({ keyId, model });
const poor = (neededNanoUsd: number) =>
  ({ reason: "insufficient_credits", neededNanoUsd, availableNanoUsd: 0 }) as const;

describe("a log of refusals", () => {
  it("counts those that are alike, and tells the newest of them first", () => {
    const log = new RefusalLog();
    log.note(of("key_a"), poor(1), 10);
    log.note(of("key_b"), poor(2), 20);
    log.note(of("key_a"), poor(3), 30);
    log.note(of("key_a", "other"), poor(4), 25);
    expect(log.list()).toMatchObject([
      { keyId: "key_a", model: "other", count: 1 },
      { keyId: "key_a", refusal: { neededNanoUsd: 3 }, count: 2, firstAtMs: 10, lastAtMs: 30 },
      { keyId: "key_b", count: 1, firstAtMs: 20, lastAtMs: 20 },
    ]);
    expect(new Set(log.list().map(({ id }) => id)).size).toBe(3);
  });

  it("remembers a bounded number of kinds, whoever makes however many", () => {
    const log = new RefusalLog();
    log.note(of("quiet"), poor(1), 1);
    for (let at = 0; at < 10 * MAX_KINDS; at += 1) log.note(of(`key_${at % 7}`), poor(at), at);
    expect(log.list().some(({ keyId }) => keyId === "quiet")).toBe(true);
    for (let at = 0; at < 10 * MAX_KINDS; at += 1) log.note(of(`guess_${at}`), poor(at), at);
    expect(log.list()).toHaveLength(MAX_KINDS);
    expect(log.list()[0]).toMatchObject({ keyId: `guess_${10 * MAX_KINDS - 1}` });
  });

  it("says nothing of keys that open nothing", () => {
    const log = new RefusalLog();
    log.note(of("key_a"), { reason: "key_invalid", detail: "" }, 1);
    log.note(of("key_a"), { reason: "already_resolved" }, 1);
    expect(log.list()).toEqual([]);
  });
});
