/** What an isolate knows of a pool, by a clock that jumps. */
import { expect, it } from "vitest";

import type { PooledWorker } from "../../../src/contract/pool.ts";
import { PoolView } from "../../../src/pool/pool-view.ts";
import type { Pool } from "../../../src/pool/pool.ts";

const NOW_MS = 1_900_000_000_000;

/** A pool whose answers the test gives, in the order in which it wants. */
function poolOfAnswers() {
  const asked: ((ids: readonly string[]) => void)[] = [];
  const workers = () =>
    new Promise<PooledWorker[]>((settle) =>
      asked.push((ids) => settle(ids.map((workerId) => ({ workerId }) as PooledWorker))),
    );
  return { view: new PoolView(() => ({ workers }) as unknown as Pool), asked };
}

const idsOf = async (reading: ReturnType<PoolView["read"]>) =>
  (await reading).workers.map(({ workerId }) => workerId);

it("is what was asked for last, though an answer to what was asked before comes later", async () => {
  const { view, asked } = poolOfAnswers();
  const [first, second] = [view.refresh("p", NOW_MS), view.refresh("p", NOW_MS + 1)];
  asked[1]?.(["newer"]);
  expect(await idsOf(second)).toEqual(["newer"]);
  asked[0]?.(["older"]);
  expect(await idsOf(first)).toEqual(["newer"]);
});

it.each([1_000, 59_000, 86_400_000])(
  "is what is there when a clock that was %i ms ahead, and made every worker missing, is put back",
  async (aheadMs) => {
    const { view, asked } = poolOfAnswers();
    const ahead = view.read("p", NOW_MS + aheadMs, () => undefined);
    asked[0]?.([]);
    expect(await idsOf(ahead)).toEqual([]);
    const now = view.read("p", NOW_MS, () => undefined);
    asked[1]?.(["there"]);
    expect(await idsOf(now)).toEqual(["there"]);
  },
);
