import { describe, expect, it } from "vitest";

import type { KeyRow } from "../../../src/account/directory/tables.ts";
import { judgeAccess, whyStopped } from "../../../src/account/requests/access.ts";
import { keyRow } from "./rows.ts";

const NOW_MS = 1_000;
const USE = { scope: "chat", model: "pocket-chat", clientIp: "192.0.2.7" } as const;
const PROJECT = {
  id: "default",
  name: "Default",
  created_at_ms: 0,
  archived_at_ms: null,
  models: null,
  tiers: null,
};
const OPEN = { key: keyRow(), project: PROJECT, suspendedFor: [] };

describe("a request that runs", () => {
  it("goes on while its key could begin it", () => {
    expect(whyStopped(OPEN, USE, NOW_MS)).toBeNull();
  });

  it("ends where its project is kept from the model or the place, which a key cannot give", () => {
    const at = { ...USE, tier: "gpu" } as const;
    for (const [bounds, expected] of [
      [{ models: '["pocket-chat"]', tiers: '["gpu","edge"]' }, null],
      [{ models: '["other"]' }, "project_terms"],
      [{ tiers: '["provider"]' }, "project_terms"],
    ] as const) {
      const project = { ...PROJECT, ...bounds };
      const key = keyRow({ models: '["pocket-chat"]', tiers: '["gpu"]' });
      const stop = whyStopped({ ...OPEN, key, project }, at, NOW_MS);
      expect(stop?.limitedBy ?? null).toBe(expected);
    }
  });

  it.each<[string, Partial<KeyRow>, string]>([
    ["disabled", { disabled_at_ms: 5 }, "key_disabled"],
    ["revoked", { revoked_at_ms: 5 }, "key_revoked"],
    ["disabled and revoked", { disabled_at_ms: 5, revoked_at_ms: 6 }, "key_revoked"],
    ["expired, to the millisecond", { expires_at_ms: NOW_MS }, "key_expired"],
    ["rotated", { expires_at_ms: NOW_MS, replaced_by: "key_b" }, "key_rotated"],
    ["kept from the model", { models: '["other"]' }, "key_terms"],
    ["kept from the operation", { scopes: '["usage"]' }, "key_terms"],
    ["kept from the address", { allowed_ips: '["192.0.2.8"]' }, "key_terms"],
  ])("ends when its key is %s", (_name, change, limitedBy) => {
    const stop = whyStopped({ ...OPEN, key: keyRow(change) }, USE, NOW_MS);
    expect(stop).toEqual({ by: "access_revoked", limitedBy });
  });

  it("goes on until the very millisecond in which its key expires, or its overlap ends", () => {
    for (const replaced_by of [null, "key_b"]) {
      const key = keyRow({ expires_at_ms: NOW_MS + 1, replaced_by });
      expect(whyStopped({ ...OPEN, key }, USE, NOW_MS)).toBeNull();
    }
  });

  it("ends with its project", () => {
    const archived = { ...PROJECT, archived_at_ms: 5 };
    const stop = { by: "access_revoked", limitedBy: "project_archived" };
    expect(whyStopped({ ...OPEN, project: archived }, USE, NOW_MS)).toEqual(stop);
    expect(whyStopped({ ...OPEN, project: undefined }, USE, NOW_MS)).toEqual(stop);
  });

  it("ends with its organization, for all the reasons that there are", () => {
    const suspended = { ...OPEN, key: keyRow({ disabled_at_ms: 5 }), suspendedFor: ["a", "b"] };
    expect(whyStopped(suspended, USE, NOW_MS)).toEqual({
      by: "organization_suspended",
      limitedBy: "a; b",
    });
  });
});

describe("a key of a suspended organization", () => {
  const terms = { key: keyRow(), suspendedFor: ["unpaid"] };

  it("is told so, whatever it is used for", () => {
    for (const key of [keyRow(), keyRow({ scopes: "[]", allowed_ips: "[]", models: "[]" })]) {
      expect(judgeAccess({ ...terms, key }, { keyHash: "hash-a" }, USE, NOW_MS)).toEqual({
        ok: false,
        reason: "organization_suspended",
        detail: "The organization is suspended: unpaid",
      });
    }
  });

  it("that opens nothing is told nothing else", () => {
    const ask = (key: KeyRow | undefined, keyHash = "hash-a") =>
      judgeAccess({ ...terms, key }, { keyHash }, USE, NOW_MS);
    expect(ask(keyRow(), "other")).toMatchObject({ reason: "key_invalid" });
    expect(ask(undefined)).toMatchObject({ reason: "key_invalid" });
    expect(ask(keyRow({ expires_at_ms: 0 }))).toMatchObject({ reason: "key_expired" });
  });
});
