/** Tokens of usage widgets: what they say, and that nobody else can make one. */
import { beforeAll, describe, expect, it } from "vitest";

import { importTagKey, type TagKey } from "../../../src/auth/api-key.ts";
import {
  newWidgetToken,
  readWidgetToken,
  type WidgetTerms,
} from "../../../src/auth/widget-token.ts";
import { fc } from "../../support/random.ts";

const NOW_MS = 1_750_000_000_000;
const TERMS: WidgetTerms = {
  organizationId: "org_0123456789abcdef",
  keyId: "key_0123456789ab",
  expires: NOW_MS / 1_000 + 60,
  projectId: "proj_1",
  apiKeyId: null,
  showsCost: true,
};

let tagKey: TagKey;
beforeAll(async () => {
  tagKey = await importTagKey("a secret of at least thirty-two characters");
});

describe("a widget's token", () => {
  it("says its terms until it ends", async () => {
    const token = await newWidgetToken(tagKey, TERMS);
    expect(token).toMatch(/^tgw_[\w-]+\.[0-9A-Za-z]{12}$/);
    expect(await readWidgetToken(tagKey, token, NOW_MS)).toEqual(TERMS);
    expect(await readWidgetToken(tagKey, token, TERMS.expires * 1_000 - 1)).toEqual(TERMS);
    expect(await readWidgetToken(tagKey, token, TERMS.expires * 1_000)).toBeUndefined();
  });

  it("is none with any other character, by another secret, or as any other text", async () => {
    const token = await newWidgetToken(tagKey, TERMS);
    const other = await importTagKey("another secret, also of that many characters");
    expect(await readWidgetToken(other, token, NOW_MS)).toBeUndefined();
    const place = fc.nat({ max: token.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
        async (at, character) => {
          fc.pre(token[at] !== character);
          const changed = token.slice(0, at) + character + token.slice(at + 1);
          expect(await readWidgetToken(tagKey, changed, NOW_MS)).toBeUndefined();
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await readWidgetToken(tagKey, text, NOW_MS)).toBeUndefined();
        expect(await readWidgetToken(tagKey, `tgw_${text}`, NOW_MS)).toBeUndefined();
      }),
    );
  });
});
