import { describe, expect, it } from "vitest";

import {
  checkRange,
  isAllowed,
  judgeKey,
  type KeyTerms,
  type KeyUse,
} from "../../../src/auth/key-policy.ts";
import type { Role } from "../../../src/contract/people.ts";

const NOW_MS = 1_000;
const TERMS: KeyTerms = {
  key_hash: "hash",
  scopes: null,
  models: null,
  tiers: null,
  allowed_ips: null,
  expires_at_ms: null,
  disabled_at_ms: null,
  revoked_at_ms: null,
};
const USE: KeyUse = { scope: "chat", model: "m", clientIp: "192.0.2.7" };

describe("a key", () => {
  it("opens what its terms allow", () => {
    const terms = {
      ...TERMS,
      scopes: '["models","chat"]',
      models: '["m"]',
      allowed_ips: '["192.0.2.0/24"]',
      expires_at_ms: NOW_MS + 1,
    };
    expect(judgeKey(terms, { keyHash: "hash" }, USE, NOW_MS)).toEqual({ ok: true });
  });

  it.each([
    ["unknown", undefined, "key_invalid"],
    ["of another hash", { key_hash: "other" }, "key_invalid"],
    ["revoked", { revoked_at_ms: 0 }, "key_invalid"],
    ["disabled", { disabled_at_ms: 5 }, "key_invalid"],
    ["expired to the millisecond", { expires_at_ms: NOW_MS }, "key_expired"],
    ["without the scope", { scopes: '["usage"]' }, "scope_denied"],
    ["without the model", { models: '["n"]' }, "model_denied"],
    ["from elsewhere", { allowed_ips: '["192.0.2.8"]' }, "ip_denied"],
    ["revoked, and whatever else", { revoked_at_ms: 0, scopes: "[]" }, "key_invalid"],
  ] as const)("%s does not open", (_name, change, reason) => {
    const terms = change === undefined ? undefined : { ...TERMS, ...change };
    expect(judgeKey(terms, { keyHash: "hash" }, USE, NOW_MS)).toMatchObject({ ok: false, reason });
  });

  it("of a person reaches the ledger only as far as their role does", () => {
    const use = { ...USE, scope: "ledger" } as const;
    const ask = (holder: Role | null) => judgeKey(TERMS, { keyHash: "hash" }, use, NOW_MS, holder);
    for (const holder of ["owner", "admin", null] as const)
      expect(ask(holder)).toEqual({ ok: true });
    expect(ask("developer")).toMatchObject({ reason: "scope_denied" });
    expect(judgeKey(TERMS, { keyHash: "hash" }, USE, NOW_MS, "developer")).toEqual({ ok: true });
  });

  it("that is bound to addresses does not open for one that is not known", () => {
    const terms = { ...TERMS, allowed_ips: '["0.0.0.0/0"]' };
    const use = { ...USE, clientIp: null };
    expect(judgeKey(terms, { keyHash: "hash" }, use, NOW_MS)).toMatchObject({
      reason: "ip_denied",
    });
  });
});

describe("address ranges", () => {
  it.each([
    ["192.0.2.0/24", "192.0.2.255", true],
    ["192.0.2.0/24", "192.0.3.0", false],
    ["192.0.2.7", "192.0.2.7", true],
    ["192.0.2.7", "::ffff:192.0.2.7", true],
    ["2001:db8::/32", "2001:db8:1::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["2001:db8::1", "192.0.2.7", false],
    ["0.0.0.0/0", "2001:db8::1", false],
    ["::/0", "192.0.2.7", false],
    ["192.0.2.0/24", "192.0.2.7, 10.0.0.1", false],
    ["192.0.2.0/24", "", false],
    ["192.0.2.0/24", "0xc0.0x0.0x2.0x7", true],
  ])("%s and %s: %s", (range, address, isIn) => {
    expect(isAllowed([range], address)).toBe(isIn);
  });

  it.each([
    "",
    "10",
    "10.0.0.0/33",
    "10.0.0.0/-1",
    "10.0.0.0/8/8",
    "::/129",
    "0x7f.1",
    "a",
    "1.2.3/8",
  ])("%j is refused by name", (text) => {
    expect(() => checkRange(text)).toThrow(JSON.stringify(text));
  });
});
