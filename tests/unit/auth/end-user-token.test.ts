/** Texts of tokens of end users: one that we did not make is refused by arithmetic. */
import { describe, expect, it } from "vitest";

import { importTagKey, parseKey } from "../../../src/auth/api-key.ts";
import {
  isEndUserTokenId,
  looksLikeEndUserToken,
  mintEndUserToken,
  readEndUserToken,
} from "../../../src/auth/end-user-token.ts";
import { fc } from "../../support/random.ts";

const organizationId = "org_0123456789abcdef";
const terms = { environment: "test", organizationId, endsAtMs: 1_700_000_000_000 } as const;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const key = await importTagKey("a secret of the tests");

describe("the text of an end user's token", () => {
  it("says whose it is and when it ends at the latest, to whoever signed it", async () => {
    const { text, tokenId } = await mintEndUserToken(key, terms, random);
    expect(await readEndUserToken(key, text)).toEqual({ ...terms, tokenId });
    expect(isEndUserTokenId(tokenId)).toBe(true);
    expect(looksLikeEndUserToken(text)).toBe(true);
    expect(parseKey(text)).toBeUndefined();
    expect(await readEndUserToken(await importTagKey("another"), text)).toBeUndefined();
  });

  it("is another one each time", async () => {
    const made = await Promise.all([1, 2, 3].map(() => mintEndUserToken(key, terms, random)));
    expect(new Set(made.map(({ text }) => text)).size).toBe(3);
  });

  it("is none with any character changed, left out or added", async () => {
    const { text } = await mintEndUserToken(key, terms, random);
    const character = fc.constantFrom(...Array.from("0123456789ABCDEFabcdefXYZxyz_- \u0000é"));
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), character, fc.nat(2), async (at, other, cut) => {
        const changed = text.slice(0, at) + other + text.slice(at + cut);
        fc.pre(changed !== text);
        expect(await readEndUserToken(key, changed)).toBeUndefined();
      }),
    );
  });

  it("is no later one's where the end is put off", async () => {
    const { text } = await mintEndUserToken(key, terms, random);
    const end = (terms.endsAtMs / 1_000).toString(36);
    expect(text).toContain(`_${end}_`);
    expect(await readEndUserToken(key, text.replace(`_${end}_`, "_zzzzzz_"))).toBeUndefined();
  });
});
