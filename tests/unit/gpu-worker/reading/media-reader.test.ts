/** The thread that reads pictures and sounds, and who has a turn in it. */
import { rmSync } from "node:fs";

import { afterAll, describe, expect, it } from "vitest";

import type { ModelSource } from "../../../../gpu-worker/src/config.ts";
import { multiply } from "../../../../gpu-worker/src/reading/matrix-runtime.ts";
import { MediaReader, openMedia } from "../../../../gpu-worker/src/reading/media-reader.ts";
import { writeSoundModel } from "../../../support/tiny-models.ts";
import { tone } from "../../../support/wav.ts";

const folder = writeSoundModel();
const source: ModelSource = { id: "sounds", kind: "folder", path: folder };
const reader = new MediaReader({ cacheFolder: "unused", maxProcessors: 1 });
afterAll(async () => {
  await reader.dispose();
  rmSync(folder, { recursive: true });
});

const forever = new AbortController().signal;
const of = (organizationId: string) => ({ source, organizationId, signal: forever });
const sound = openMedia("sound", tone(1, 0.5).toString("base64"), 16_000);

describe("sounds", () => {
  it("of one organization wait for one of another's at most, however many it sends", async () => {
    await reader.check(sound, of("heavy"));
    const order: string[] = [];
    const check = async (who: string): Promise<void> => {
      await reader.features(sound, [0, 16_000], of(who));
      order.push(who);
    };
    await Promise.all([...Array.from({ length: 12 }, () => check("heavy")), check("light")]);
    expect(order.indexOf("light")).toBeLessThanOrEqual(1);
  });

  it("are features of the stretch that is asked for, and of no more", async () => {
    const features = await reader.features(sound, [4_000, 12_000], of("one"));
    expect(features["input_values"]).toMatchObject({ type: "float32", dims: [1, 8_000] });
  });

  it("of whoever left are read no more", async () => {
    const left = new AbortController();
    left.abort();
    const asked = reader.check(sound, { ...of("one"), signal: left.signal });
    await expect(asked).rejects.toMatchObject({ refusal: { code: "deadline_exceeded" } });
  });
});

describe("the product of two matrices", () => {
  it("is that of their rows and columns", () => {
    const [a, b] = [Float32Array.of(1, 2, 0, 3), Float32Array.of(5, 6, 7, 8)];
    expect([...multiply(a, b, [2, 2, 2])]).toEqual([19, 22, 21, 24]);
  });
});
