/** Accepting invitations: in the line of those whose passwords are hashed. */
import { describe, expect, it } from "vitest";

import { importTagKey } from "../../../src/auth/api-key.ts";
import { newInvitationToken } from "../../../src/auth/tokens.ts";
import type { HashingLine, Holder } from "../../../src/identity/hashing-line.ts";
import {
  acceptInvitation,
  type PeopleServices,
} from "../../../src/identity/user-administration.ts";

const ORGANIZATIONS = ["org_0000000000000001", "org_0000000000000002"] as const;

let seed = 0;
const random = (length: number) => Uint8Array.from({ length }, () => (seed += 7) % 251);

describe("invitations", () => {
  it("have a place each in the line for hashing, and share them by organization", async () => {
    const tagKey = await importTagKey("secret");
    const holders: Holder[] = [];
    const run: HashingLine["run"] = async (holder) => {
      holders.push(holder);
      return { ok: false, retryAfterMs: 1_000 };
    };
    const services = {
      tagKey: async () => tagKey,
      accountOf: () => ({ findInvitation: async () => ({ email: "a@b.c", state: "pending" }) }),
      people: { holdersOf: async () => [] },
      hashingLine: { run },
      now: () => 0,
      randomBytes: random,
    } as unknown as PeopleServices;
    for (const organizationId of [ORGANIZATIONS[0], ORGANIZATIONS[0], ORGANIZATIONS[1]]) {
      const token = await newInvitationToken(tagKey, organizationId, random);
      const call = { token, name: "Ada", password: "correct horse battery", clientIp: "192.0.2.1" };
      await expect(acceptInvitation(services, call)).rejects.toMatchObject({
        code: "rate_limit_exceeded",
      });
    }
    expect(new Set(holders.map(({ who }) => who)).size).toBe(3);
    const [first, second, third] = holders.map(({ group }) => group);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });
});
