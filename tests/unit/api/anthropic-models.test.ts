/** Pages of models, as Anthropic's clients ask for them. */
import { describe, expect, it } from "vitest";

import type { AnthropicModelQuery } from "../../../src/contract/anthropic-models.ts";
import { toAnthropicPage } from "../../../src/dialects/anthropic/models.ts";
import { fc, runs } from "../../support/random.ts";

type Listed = Parameters<typeof toAnthropicPage>[0][number];

const modelOf = (id: string, created: number): Listed => ({
  id,
  created,
  context_length: 8,
  max_output_tokens: 4,
  deprecated_at: null,
  shutdown_date: null,
});

const created = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });

/** From a model on, in either direction, as far as pages say that there is more. */
function* pagesOf(models: readonly Listed[], limit: number, from: AnthropicModelQuery = {}) {
  const isBackwards = from.before_id !== undefined;
  let cursor = from;
  // No more pages than there are models: each but the last has one at least.
  for (let at = 0; at <= models.length; at += 1) {
    const page = toAnthropicPage(models, { limit: String(limit), ...cursor }, 0);
    const ids = page.data.map(({ id }) => id);
    expect(page).toMatchObject({ first_id: ids[0] ?? null, last_id: ids.at(-1) ?? null });
    yield ids;
    if (!page.has_more) return;
    cursor = isBackwards ? { before_id: page.first_id ?? "" } : { after_id: page.last_id ?? "" };
  }
  throw new Error("pages without an end");
}

describe("pages of models", () => {
  it("are together all of them, the newest first, from either end and of any size", () => {
    fc.assert(
      fc.property(created, fc.integer({ min: 1, max: 5 }), (times, limit) => {
        const models = times.map((time, at) => modelOf(`m${at}`, time));
        const all = models.toSorted((a, b) => b.created - a.created).map(({ id }) => id);
        expect([...pagesOf(models, limit)].flat()).toEqual(all);
        const last = all.at(-1);
        if (last === undefined) return;
        const back = [...pagesOf(models, limit, { before_id: last })];
        expect(back.toReversed().flat()).toEqual(all.slice(0, -1));
      }),
      { numRuns: runs(200) },
    );
  });
});
