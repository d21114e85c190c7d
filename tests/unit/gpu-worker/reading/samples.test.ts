import { describe, expect, it } from "vitest";

import {
  findBadFrame,
  lengthAt,
  readSamples,
  type Sound,
} from "../../../../gpu-worker/src/reading/samples.ts";
import { isPacked, readSound } from "../../../../src/contract/sounds.ts";
import { fc, runs } from "../../../support/random.ts";
import { toWav, type WavOptions } from "../../../support/wav.ts";

const bytesOf = (array: Int16Array | Float32Array | Float64Array | Int32Array) =>
  Buffer.from(array.buffer);

function open(data: Buffer, options: WavOptions = {}): Sound {
  const bytes = toWav(data, options);
  const read = readSound(bytes);
  if (!read.ok || isPacked(read.facts)) throw new Error(read.ok ? "packed" : read.fault);
  return { bytes, facts: read.facts };
}

const all = (sound: Sound, rate: number) =>
  readSamples(sound, rate, [0, lengthAt(sound.facts, rate)]);

describe("samples", () => {
  it("are the same in every form", () => {
    const sounds = [
      open(Buffer.from([192, 64]), { bits: 8 }),
      open(bytesOf(Int16Array.of(16_384, -16_384))),
      open(Buffer.from([0, 0, 0x40, 0, 0, 0xc0]), { bits: 24 }),
      open(bytesOf(Int32Array.of(2 ** 30, -(2 ** 30))), { bits: 32 }),
      open(bytesOf(Float32Array.of(0.5, -0.5)), { bits: 32, kind: 3 }),
      open(bytesOf(Float64Array.of(0.5, -0.5)), { bits: 64, kind: 3 }),
    ];
    for (const sound of sounds) expect([...all(sound, 16_000)]).toEqual([0.5, -0.5]);
  });

  it("are mono by the mean of the channels, and never louder than 1", () => {
    const stereo = open(bytesOf(Int16Array.of(16_384, 0, 0, 0)), { channels: 2 });
    expect([...all(stereo, 16_000)]).toEqual([0.25, 0]);
    const loud = open(bytesOf(Float32Array.of(9, -1e38)), { bits: 32, kind: 3 });
    expect([...all(loud, 16_000)]).toEqual([1, -1]);
  });

  it("that are no finite numbers are found", () => {
    const floats = (...samples: number[]) =>
      open(bytesOf(Float32Array.from(samples)), { bits: 32, kind: 3, channels: 2 });
    expect(findBadFrame(floats(0, 0, 1, 1))).toBeUndefined();
    expect(findBadFrame(floats(0, 0, 0, NaN))).toBe(1);
    expect(findBadFrame(floats(-Infinity, 0))).toBe(0);
  });

  it("keep their pitch at another rate, and lose what that cannot hold", () => {
    const tone = (rate: number, hertz: number) =>
      Float32Array.from({ length: rate / 10 }, (_, at) =>
        Math.sin((2 * Math.PI * hertz * at) / rate),
      );
    const sound = (rate: number, hertz: number) =>
      open(bytesOf(tone(rate, hertz)), { bits: 32, kind: 3, rate });
    const wanted = tone(16_000, 440);
    for (const rate of [8_000, 44_100, 48_000]) {
      const low = all(sound(rate, 440), 16_000);
      expect(low.length).toBe(wanted.length);
      for (let at = 50; at < 1_500; at += 1) expect(low[at]).toBeCloseTo(wanted[at] ?? NaN, 1);
    }
    const high = all(sound(48_000, 15_000), 16_000);
    expect(Math.max(...high.slice(50, 1_500).map(Math.abs))).toBeLessThan(0.05);
  });

  it("are the same in stretches as in one", () => {
    const args = [
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 400 }),
      fc.integer({ min: 4_000, max: 384_000 }),
      fc.integer({ min: 1, max: 300 }),
    ] as const;
    fc.assert(
      fc.property(...args, (numbers, rate, size) => {
        const sound = open(bytesOf(Float32Array.from(numbers)), { bits: 32, kind: 3, rate });
        const whole = all(sound, 16_000);
        const parts: number[] = [];
        for (let from = 0; from < whole.length; from += size)
          parts.push(...readSamples(sound, 16_000, [from, Math.min(whole.length, from + size)]));
        expect(parts.length).toBe(whole.length);
        for (const [at, value] of parts.entries()) expect(value).toBeCloseTo(whole[at] ?? NaN, 6);
      }),
      { numRuns: runs(200) },
    );
  });
});
