import { describe, expect, it } from "vitest";

import { importTagKey, mintKey } from "../../../src/auth/api-key.ts";
import {
  isToken,
  newInvitationToken,
  newToken,
  readInvitationToken,
  type TokenKind,
} from "../../../src/auth/tokens.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const ORGANIZATION = "org_0123456789ABCDEF";
const KINDS: readonly TokenKind[] = ["session", "signInLink", "setUp"];
const tagKey = importTagKey("a secret that is long enough to be one");
const othersKey = importTagKey("another secret that is long enough");

describe("tokens of people", () => {
  it("are of one kind each, and are never the same twice", async () => {
    const key = await tagKey;
    for (const kind of KINDS) {
      const token = await newToken(key, kind, random);
      for (const other of KINDS) expect(await isToken(key, other, token)).toBe(other === kind);
      expect(await newToken(key, kind, random)).not.toBe(token);
    }
  });

  it("are none of ours when made up: without a tag, with another's, or with one character changed", async () => {
    const key = await tagKey;
    for (const kind of KINDS) {
      const token = await newToken(key, kind, random);
      const foreign = await newToken(await othersKey, kind, random);
      const guesses = [
        "",
        token.slice(0, 47),
        `${token.slice(0, -12)}${"0".repeat(12)}`,
        foreign,
        `${token}0`,
        `${token}\n`,
      ];
      for (const guess of guesses) expect(await isToken(key, kind, guess)).toBe(false);
      for (const at of [4, 20, 46, 48, 59]) {
        const changed = token[at] === "A" ? "B" : "A";
        const guess = token.slice(0, at) + changed + token.slice(at + 1);
        expect(await isToken(key, kind, guess)).toBe(false);
      }
    }
  });

  it("of invitations name their organization, which we signed", async () => {
    const key = await tagKey;
    const token = await newInvitationToken(key, ORGANIZATION, random);
    expect(await readInvitationToken(key, token)).toBe(ORGANIZATION);
    expect(await readInvitationToken(await othersKey, token)).toBeUndefined();
    const elsewhere = token.replace("0123456789ABCDEF", "0123456789ABCDEG");
    expect(await readInvitationToken(key, elsewhere)).toBeUndefined();
    for (const text of ["", "tgi_", token.slice(1), `${token}0`, token.replace("_", "-")])
      expect(await readInvitationToken(key, text)).toBeUndefined();
    await expect(newInvitationToken(key, "org_x", random)).rejects.toThrow(/not an organization/);
  });

  it("of invitations cannot be made of a key's own tag, which its owner knows", async () => {
    const key = await tagKey;
    const [, , organizationAndTag] = (await mintKey(key, "test", ORGANIZATION, random)).text.split(
      "_",
    );
    const organization = organizationAndTag?.slice(0, 16);
    const tag = organizationAndTag?.slice(16);
    const secret = "0".repeat(43);
    for (const guess of [
      `tgi_${organization}${tag}_${secret}`,
      `tgi_${organization}_${secret}_${tag}`,
    ])
      expect(await readInvitationToken(key, guess)).toBeUndefined();
  });
});
