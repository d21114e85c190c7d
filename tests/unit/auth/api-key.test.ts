import { beforeAll, describe, expect, it } from "vitest";

import {
  hasValidTag,
  importTagKey,
  mintKey,
  newOrganizationId,
  organizationPart,
  parseKey,
  type KeyEnvironment,
  type TagKey,
} from "../../../src/auth/api-key.ts";
import { hashSecret } from "../../../src/auth/secret-text.ts";
import { fc, runs } from "../../support/random.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ENVIRONMENTS: KeyEnvironment[] = ["live", "test", "dev"];
const SECRET = "tag-secret-0123456789-0123456789-0123";

/** Bytes that depend on the seed alone. */
function seededBytes(seed: number): (length: number) => Uint8Array {
  let state = seed | 1;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return (state >>> 16) & 0xff;
    });
}

let tagKey: TagKey;

async function mint(seed: number, environment: KeyEnvironment = "test") {
  const random = seededBytes(seed);
  const organizationId = newOrganizationId(random);
  return { organizationId, ...(await mintKey(tagKey, environment, organizationId, random)) };
}

beforeAll(async () => {
  tagKey = await importTagKey(SECRET);
});

describe("a minted key", () => {
  it("reads back to its parts, in every environment", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.constantFrom(...ENVIRONMENTS),
        async (seed, environment) => {
          const { text, keyId, hint, organizationId } = await mint(seed, environment);
          const parsed = parseKey(text);
          expect(parsed).toMatchObject({ environment, organizationId, keyId, hint });
          expect(parsed !== undefined && (await hasValidTag(tagKey, parsed))).toBe(true);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("has the shape that secret scanners look for", async () => {
    const { text } = await mint(7, "live");
    expect(text).toMatch(
      /^tg_(live|test|dev)_[0-9A-Za-z]{28}_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/,
    );
  });

  it("shows nothing of its secret in its hint", async () => {
    const { text, hint, keyId } = await mint(11);
    const secret = text.split("_")[4] ?? "";
    expect(secret).toHaveLength(43);
    expect(hint).toContain(keyId.slice("key_".length));
    expect(hint).not.toContain(secret.slice(0, 4));
  });

  it("is stored as a hash that does not repeat between keys", async () => {
    const hashes = await Promise.all(
      [1, 3, 5].map(async (seed) => hashSecret((await mint(seed)).text)),
    );
    expect(new Set(hashes).size).toBe(3);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is not made for what is not an organization id", async () => {
    const call = mintKey(tagKey, "test", "org_too-short", seededBytes(1));
    await expect(call).rejects.toThrow(RangeError);
    expect(organizationPart("org_0123456789abcdeF")).toBe("0123456789abcdeF");
    expect(organizationPart("org_0123456789abcdeF ")).toBeUndefined();
  });
});

describe("a key that was mistyped", () => {
  it("is refused after a change of any single character", async () => {
    const { text } = await mint(42);
    for (let at = 0; at < text.length; at += 1) {
      for (const other of `${ALPHABET}_- `) {
        if (other === text.charAt(at)) continue;
        expect(parseKey(text.slice(0, at) + other + text.slice(at + 1))).toBeUndefined();
      }
    }
  });

  it("is refused after a swap of any two neighbours that differ", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const { text } = await mint(seed);
        for (let at = 0; at + 1 < text.length; at += 1) {
          const [a, b] = [text.charAt(at), text.charAt(at + 1)];
          if (a === b) continue;
          expect(parseKey(text.slice(0, at) + b + a + text.slice(at + 2))).toBeUndefined();
        }
      }),
      { numRuns: runs(50) },
    );
  });

  it("is refused with anything before, after or missing", async () => {
    const { text } = await mint(43);
    for (const wrong of ["", ` ${text}`, `${text}\n`, `${text}x`, text.slice(1), text.slice(0, -1)])
      expect(parseKey(wrong)).toBeUndefined();
  });
});

describe("a key from elsewhere", () => {
  it("has no valid tag when another secret signed it", async () => {
    const foreign = await importTagKey("another-secret-0123456789-0123456789-01");
    const random = seededBytes(5);
    const { text } = await mintKey(foreign, "test", newOrganizationId(random), random);
    const parsed = parseKey(text);
    expect(parsed).toBeDefined();
    expect(parsed !== undefined && (await hasValidTag(tagKey, parsed))).toBe(false);
  });

  it("has no valid tag when the tag is another organization's", async () => {
    const [mine, other] = await Promise.all([mint(101), mint(202)]);
    const [a, b] = [parseKey(mine.text), parseKey(other.text)];
    if (a === undefined || b === undefined) throw new Error("a minted key did not parse");
    expect(await hasValidTag(tagKey, { ...a, tag: b.tag })).toBe(false);
    expect(await hasValidTag(tagKey, { ...a, tag: "" })).toBe(false);
  });

  it("never makes the parser throw, whatever text arrives", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string().map((text) => `tg_live_${text}`),
      fc.constantFrom("\0", "tg_", "__proto__", "Bearer ", "𝒕𝒈", "tg_live_".repeat(1_000)),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(parseKey(text)).toBeUndefined();
      }),
      { numRuns: runs(2_000) },
    );
  });
});

describe("random text in keys", () => {
  it("leaves out the bytes that would make some characters likelier than others", () => {
    const fromByte248 = (length: number) => Uint8Array.from({ length }, (_, i) => (i + 248) & 0xff);
    expect(newOrganizationId(fromByte248)).toBe("org_0123456701234567");
  });
});
