/** What one thread keeps of packed sounds. */
import { describe, expect, it } from "vitest";

import type { Sound } from "../../../../gpu-worker/src/reading/samples.ts";
import { KeptSounds } from "../../../../gpu-worker/src/reading/sounds/kept-sounds.ts";

function counted() {
  const counts = new Map<number, number>();
  const unpack = (id: number) => (): Promise<Sound> => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
    const facts = { kind: "integer", channels: 1, bits: 16, beginBytes: 0 } as const;
    return Promise.resolve({
      bytes: new Uint8Array(2),
      facts: { ...facts, rate: 16_000, frames: 1 },
    });
  };
  return { counts, unpack };
}

describe("of packed sounds, a thread", () => {
  it("unpacks one once that is heard in parts behind its check", async () => {
    const [kept, { counts, unpack }] = [new KeptSounds(), counted()];
    await kept.check(1, unpack(1));
    for (let part = 0; part < 30; part += 1) await kept.hear(1, unpack(1));
    expect(counts.get(1)).toBe(1);
  });

  it("unpacks one twice at most, whatever neighbours have checked between its parts", async () => {
    const [kept, { counts, unpack }] = [new KeptSounds(), counted()];
    await kept.check(1, unpack(1));
    for (let part = 0; part < 30; part += 1) {
      await kept.check(100 + part, unpack(100 + part));
      await kept.hear(1, unpack(1));
    }
    expect(counts.get(1)).toBe(2);
  });

  it("keeps nothing of one that cannot be unpacked", async () => {
    const [kept, { counts, unpack }] = [new KeptSounds(), counted()];
    await kept.check(1, unpack(1));
    const fails = () => Promise.reject(new Error("damaged"));
    await expect(kept.check(2, fails)).rejects.toThrow("damaged");
    await expect(kept.hear(2, fails)).rejects.toThrow("damaged");
    await kept.hear(1, unpack(1));
    expect(counts.get(1)).toBe(2);
  });
});
