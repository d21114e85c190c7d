/** One request beside a crowd whose requests all begin at once. */
import { describe, expect, it, vi } from "vitest";

import { Bench, requestOf } from "./engine-bench.ts";

const PLACES = 8;

/** How many prompts of the crowd run before the one of the quiet organization does. */
async function promptsBefore(crowd: number): Promise<number> {
  const bench = new Bench({ rows: PLACES + 2, maxRunning: PLACES });
  const prefill = vi.spyOn(bench.device, "prefill");
  const ask = (prompt: number[], organizationId: string) =>
    bench.run(requestOf({ maxTokens: 6, ignoreEos: true }, [prompt], organizationId));
  const all = [
    ...Array.from({ length: crowd }, (_, at) => ask([1, 1, 1, at % 3], "crowd")),
    ask([2, 2, 2, 2], "quiet"),
  ];
  await Promise.all(all);
  const first = prefill.mock.calls.findIndex(([, , tokenIds]) => tokenIds[0] === 2);
  bench.dispose();
  return first;
}

describe("a quiet organization's prompt", () => {
  it.each([2, PLACES - 1, PLACES, 3 * PLACES])(
    "waits for one prompt at most of a crowd of %i that begins with it",
    async (crowd) => {
      expect(await promptsBefore(crowd)).toBeLessThanOrEqual(1);
    },
  );
});
