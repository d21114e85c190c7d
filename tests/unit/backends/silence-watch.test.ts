/** How long a worker may say nothing while it is waited for. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { SilenceWatch } from "../../../src/backends/silence-watch.ts";

let watch: SilenceWatch;
beforeEach(() => {
  vi.useFakeTimers();
  watch = new SilenceWatch();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

const outcomeOf = (read: Promise<unknown>) => {
  const seen = { said: "nothing" };
  watch.endOf(read).then(
    (value) => (seen.said = String(value)),
    (error: Error) => (seen.said = error.message),
  );
  return seen;
};

describe("a worker that is waited for", () => {
  it.each([0, 1, 14_999])(
    "may be silent for 45 seconds, and for 60 at most: begun at %i ms",
    async (beginMs) => {
      await vi.advanceTimersByTimeAsync(beginMs);
      const seen = outcomeOf(new Promise(() => undefined));
      await vi.advanceTimersByTimeAsync(45_000);
      expect(seen.said).toBe("nothing");
      await vi.advanceTimersByTimeAsync(15_000);
      expect(seen.said).toBe("the worker went silent");
    },
  );

  it("is judged by each wait alone, whatever the machine's clock says", async () => {
    for (let wait = 0; wait < 10; wait += 1) {
      const read = Promise.withResolvers<string>();
      const seen = outcomeOf(read.promise);
      await vi.advanceTimersByTimeAsync(40_000);
      vi.setSystemTime(Date.now() + (wait % 2 === 0 ? 1 : -1) * 86_400_000);
      read.resolve(`read ${wait}`);
      await vi.advanceTimersByTimeAsync(0);
      expect(seen.said).toBe(`read ${wait}`);
    }
  });

  it("may take its time where nobody waits", async () => {
    expect(await watch.endOf(Promise.resolve("a"))).toBe("a");
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await watch.endOf(Promise.resolve("b"))).toBe("b");
  });
});
