import { describe, expect, it } from "vitest";

import { importTagKey } from "../../../src/auth/api-key.ts";
import {
  isSessionToken,
  isSetUpToken,
  newInvitationToken,
  newSessionToken,
  newSetUpToken,
  readInvitationToken,
} from "../../../src/auth/tokens.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const ORGANIZATION = "org_0123456789ABCDEF";
const tagKey = importTagKey("a secret that is long enough to be one");

describe("tokens of people", () => {
  it("are told apart by their shape, and are never the same twice", () => {
    const session = newSessionToken(random);
    const setUp = newSetUpToken(random);
    expect([isSessionToken(session), isSetUpToken(session)]).toEqual([true, false]);
    expect([isSessionToken(setUp), isSetUpToken(setUp)]).toEqual([false, true]);
    expect(newSessionToken(random)).not.toBe(session);
  });

  it("of invitations name their organization, which we signed", async () => {
    const key = await tagKey;
    const token = await newInvitationToken(key, ORGANIZATION, random);
    expect(await readInvitationToken(key, token)).toBe(ORGANIZATION);
    const others = await importTagKey("another secret that is long enough");
    expect(await readInvitationToken(others, token)).toBeUndefined();
    const elsewhere = token.replace("0123456789ABCDEF", "0123456789ABCDEG");
    expect(await readInvitationToken(key, elsewhere)).toBeUndefined();
    for (const text of ["", "tgi_", token.slice(1), `${token}0`, token.replace("_", "-")])
      expect(await readInvitationToken(key, text)).toBeUndefined();
    await expect(newInvitationToken(key, "org_x", random)).rejects.toThrow(/not an organization/);
  });
});
