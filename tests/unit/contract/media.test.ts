/** Heads of pictures and sounds: what is read of them, and what is refused by them alone. */
import { describe, expect, it } from "vitest";

import { PICTURE_LIMITS, readPicture } from "../../../src/contract/pictures.ts";
import { isPacked, readSound, SOUND_LIMITS, soundTokensOf } from "../../../src/contract/sounds.ts";
import { fc, runs } from "../../support/random.ts";
import { toWav } from "../../support/wav.ts";

const hex = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

const PNG = hex("89504e470d0a1a0a0000000d49484452000003e8000001f4");
const GIF = hex("4749463839610a001400");
const JPEG = hex("ffd8ffe000040102ffc0000b0800100020030122");
const WEBP = hex(
  `${Buffer.from("RIFF\0\0\0\0WEBPVP8X").toString("hex")}0a00000000000000e70300f30100`,
);

const faultOf = (bytes: Uint8Array) => {
  const read = readPicture(bytes);
  return read.ok ? "" : read.fault;
};

describe("a picture", () => {
  it("is known, and its size, by its first bytes", () => {
    const of = (mediaType: string, width: number, height: number) => ({
      ok: true,
      facts: { mediaType, width, height },
    });
    expect(readPicture(PNG)).toEqual(of("image/png", 1_000, 500));
    expect(readPicture(GIF)).toEqual(of("image/gif", 10, 20));
    expect(readPicture(JPEG)).toEqual(of("image/jpeg", 32, 16));
    expect(readPicture(WEBP)).toEqual(of("image/webp", 1_000, 500));
  });

  it("is none when it is something else, or is cut short in its head", () => {
    expect(faultOf(Buffer.from("<svg></svg>"))).toContain("PNG, JPEG, GIF or WebP");
    expect(faultOf(new Uint8Array())).toContain("PNG");
    const heads = [
      [PNG, 24],
      [GIF, 10],
      [JPEG, 17],
      [WEBP, 30],
    ] as const;
    for (const [whole, needed] of heads)
      for (let length = 0; length < needed; length += 1)
        expect(readPicture(whole.subarray(0, length)).ok).toBe(false);
  });

  it("has a bounded size, on each side and in all", () => {
    const sized = (width: number, height: number) => {
      const bytes = Uint8Array.from(PNG);
      new DataView(bytes.buffer).setUint32(16, width);
      new DataView(bytes.buffer).setUint32(20, height);
      return faultOf(bytes);
    };
    const { maxSidePixels, maxPixels } = PICTURE_LIMITS;
    expect(sized(5_000, 5_000)).toBe("");
    expect(sized(5_000, 5_001)).toContain(`at most ${maxPixels} pixels`);
    expect(sized(maxSidePixels + 1, 1)).toContain(`got ${maxSidePixels + 1} x 1`);
    expect(sized(0xffff_ffff, 0xffff_ffff)).toContain("got 4294967295 x 4294967295");
    expect(sized(0, 5)).toContain("got 0 x 5");
  });

  it("is refused that would be gone over many times, each for a few bytes", () => {
    const scan = hex("ffda000801010001010d7fff");
    const { maxScans } = PICTURE_LIMITS;
    const repeated = (scans: number) =>
      Buffer.concat([JPEG, ...Array.from({ length: scans }, () => scan)]);
    expect(faultOf(repeated(maxScans))).toBe("");
    expect(faultOf(repeated(maxScans + 1))).toContain(`at most ${maxScans} scans`);
    // Whatever is between two of them.
    const apart = Buffer.concat(
      Array.from({ length: 500 }, () => Buffer.concat([scan, hex("00ff")])),
    );
    expect(faultOf(Buffer.concat([JPEG, apart]))).toContain("scans");
  });

  it("of any bytes is refused or bounded, never thrown over", () => {
    const heads = fc.constantFrom(PNG, GIF, JPEG, WEBP, new Uint8Array());
    const changed = fc.array(fc.tuple(fc.nat(40), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(heads, changed, fc.uint8Array({ maxLength: 64 }), (head, changes, tail) => {
        const bytes = Uint8Array.from([...head, ...tail]);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const read = readPicture(bytes);
        if (!read.ok) return;
        const { width, height } = read.facts;
        expect(width * height).toBeLessThanOrEqual(PICTURE_LIMITS.maxPixels);
      }),
      { numRuns: runs(2_000) },
    );
  });
});

const soundFault = (bytes: Uint8Array) => {
  const read = readSound(bytes);
  return read.ok ? "" : read.fault;
};

describe("a sound", () => {
  const two = Buffer.from(Int16Array.of(1, 2).buffer);
  const good = toWav(two);

  it("is known by its head, and how long it lasts", () => {
    expect(readSound(good)).toEqual({
      ok: true,
      facts: { kind: "integer", channels: 1, rate: 16_000, bits: 16, beginBytes: 44, frames: 2 },
    });
    const second = readSound(toWav(Buffer.alloc(48_000), { rate: 24_000 }));
    expect(second.ok && soundTokensOf(second.facts)).toBe(10);
    // What is begun counts.
    expect(soundTokensOf({ frames: 1, rate: 16_000 } as never)).toBe(1);
  });

  it.each<[string, Uint8Array, string]>([
    [
      "no WAV file",
      Buffer.from("ID3 no sound at all"),
      "must be a WAV, FLAC, MP3, Ogg or WebM file",
    ],
    ["no channels", toWav(two, { channels: 0 }), "1 to 8 channels, got 0"],
    ["many channels", toWav(two, { channels: 9 }), "got 9"],
    ["a low rate", toWav(two, { rate: 100 }), "got 100"],
    ["no rate", toWav(two, { rate: 0 }), "got 0"],
    ["a huge rate", toWav(two, { rate: 0xffff_ffff }), "got 4294967295"],
    ["odd bits", toWav(two, { bits: 12 }), "12 bits"],
    ["no bits", toWav(two, { bits: 0 }), "0 bits"],
    ["another form", toWav(two, { kind: 85 }), "form 85"],
    ["floats of 16 bits", toWav(two, { kind: 3 }), "16 bits in form 3"],
    ["frames of another size", toWav(two, { frameBytes: 4 }), "2 bytes for 1 channels"],
    ["more samples than follow", toWav(two, { says: 5 }), "5 bytes of samples follow, and 4 do"],
    ["no samples", toWav(Buffer.alloc(0)), "no samples"],
    ["half a sample", toWav(Buffer.alloc(1)), "no samples"],
    ["too long", toWav(Buffer.alloc(4_000 * 601), { rate: 4_000, bits: 8 }), "at most 600 seconds"],
  ])("with %s is refused by its head", (_, bytes, fault) => {
    expect(soundFault(bytes)).toContain(fault);
  });

  it("whose writer could not know its length goes on to the end", () => {
    const read = readSound(toWav(two, { says: 0xffff_ffff }));
    expect(read.ok && read.facts.frames).toBe(2);
  });

  it("that is cut short anywhere in its head is refused", () => {
    for (let length = 0; length < good.length - 2; length += 1)
      expect(readSound(good.subarray(0, length)).ok).toBe(false);
  });

  it("of any bytes is refused, or lies within them and is bounded; never thrown over", () => {
    const changed = fc.array(fc.tuple(fc.nat(48), fc.nat(255)), { maxLength: 6 });
    fc.assert(
      fc.property(changed, fc.uint8Array({ maxLength: 64 }), (changes, tail) => {
        const bytes = Uint8Array.from([...good, ...tail]);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const read = readSound(bytes);
        if (!read.ok) return;
        if (isPacked(read.facts)) return;
        const { frames, channels, bits, beginBytes, rate } = read.facts;
        expect(frames).toBeGreaterThan(0);
        expect(beginBytes + frames * channels * (bits / 8)).toBeLessThanOrEqual(bytes.length);
        expect(frames / rate).toBeLessThanOrEqual(SOUND_LIMITS.maxSeconds);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
