import { describe, expect, it } from "vitest";

import { OpenKeys } from "../../../src/gateway/open-keys.ts";

const keyOf = (keyHash: string) => ({ organizationId: "o", keyId: "k", keyHash });
const USE = { scope: "chat", model: "m", clientIp: null } as const;

describe("keys that were found to be open", () => {
  it("are thought so for a second, and for what they were found to be open for alone", () => {
    const keys = new OpenKeys();
    keys.note(keyOf("a"), USE, 1_000);
    expect(keys.has(keyOf("a"), USE, 1_999)).toBe(true);
    expect(keys.has(keyOf("a"), USE, 2_000)).toBe(false);
    expect(keys.has(keyOf("b"), USE, 1_000)).toBe(false);
    expect(keys.has(keyOf("a"), { ...USE, model: "other" }, 1_000)).toBe(false);
    expect(keys.has(keyOf("a"), { ...USE, clientIp: "10.0.0.1" }, 1_000)).toBe(false);
  });

  it("are a bounded number", () => {
    const keys = new OpenKeys();
    for (let at = 0; at < 10_000; at += 1) keys.note(keyOf(String(at)), USE, 0);
    expect(keys.size).toBeLessThanOrEqual(4_096);
  });
});
