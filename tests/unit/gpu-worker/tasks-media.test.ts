import { describe, expect, it } from "vitest";

import { PIPELINES, toOptionName } from "../../../gpu-worker/src/tasks/pipelines/definitions.ts";
import { readPictureSize } from "../../../gpu-worker/src/tasks/pipelines/picture-size.ts";
import { readWav, resample } from "../../../gpu-worker/src/tasks/pipelines/wav.ts";

interface WavOptions {
  readonly rate?: number;
  readonly channels?: number;
  readonly bits?: number;
  readonly kind?: number;
}

/** A WAV file around samples that are bytes already. */
function toWav(
  data: Buffer,
  { rate = 16_000, channels = 1, bits = 16, kind = 1 }: WavOptions = {},
) {
  const header = Buffer.alloc(44);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(36 + data.length, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(kind, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(rate, 24);
  header.writeUInt32LE((rate * channels * bits) / 8, 28);
  header.writeUInt16LE((channels * bits) / 8, 32);
  header.writeUInt16LE(bits, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(data.length, 40);
  return Buffer.concat([header, data]);
}

const bytesOf = (array: Int16Array | Float32Array | Int32Array) => Buffer.from(array.buffer);

describe("a WAV file", () => {
  it("gives the same samples in every form", () => {
    const half = [0.5, -0.5];
    const files = [
      toWav(Buffer.from([192, 64]), { bits: 8 }),
      toWav(bytesOf(Int16Array.of(16_384, -16_384))),
      toWav(Buffer.from([0, 0, 0x40, 0, 0, 0xc0]), { bits: 24 }),
      toWav(bytesOf(Int32Array.of(2 ** 30, -(2 ** 30))), { bits: 32 }),
      toWav(bytesOf(Float32Array.of(0.5, -0.5)), { bits: 32, kind: 3 }),
    ];
    for (const file of files) expect([...readWav(file).samples]).toEqual(half);
  });

  it("becomes mono by the mean of its channels", () => {
    const file = toWav(bytesOf(Int16Array.of(16_384, 0, 0, 0)), { channels: 2 });
    expect([...readWav(file).samples]).toEqual([0.25, 0]);
  });

  it("is refused by what is wrong with it", () => {
    const good = toWav(bytesOf(Int16Array.of(1, 2)));
    expect(() => readWav(Buffer.from("no sound"))).toThrow("not a WAV file");
    expect(() => readWav(good.subarray(0, 30))).toThrow("cut short");
    expect(() => readWav(good.subarray(0, 36))).toThrow("no samples");
    expect(() => readWav(toWav(Buffer.alloc(4), { channels: 0 }))).toThrow("no channels");
    expect(() => readWav(toWav(Buffer.alloc(4), { rate: 100 }))).toThrow("got 100");
    expect(() => readWav(toWav(Buffer.alloc(4), { bits: 12 }))).toThrow("12 bits");
    for (let length = 0; length < good.length - 2; length += 1) {
      expect(() => readWav(good.subarray(0, length))).toThrow(RangeError);
    }
  });

  it("keeps its pitch at another rate, and loses what that rate cannot hold", () => {
    const tone = (rate: number, hertz: number) =>
      Float32Array.from({ length: rate / 10 }, (_, at) =>
        Math.sin((2 * Math.PI * hertz * at) / rate),
      );
    const low = resample({ samples: tone(48_000, 440), rate: 48_000 }, 16_000);
    const wanted = tone(16_000, 440);
    expect(low.length).toBe(wanted.length);
    for (let at = 50; at < 1_500; at += 1) expect(low[at]).toBeCloseTo(wanted[at] ?? NaN, 1);
    const high = resample({ samples: tone(48_000, 15_000), rate: 48_000 }, 16_000);
    expect(Math.max(...high.slice(50, 1_500).map(Math.abs))).toBeLessThan(0.05);
  });
});

describe("a picture's size", () => {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452000003e8000001f4", "hex");
  const gif = Buffer.from("4749463839610a001400", "hex");
  const jpeg = Buffer.from("ffd8ffe000040102ffc0000b0800100020030122", "hex");
  const webp = Buffer.from(
    `${Buffer.from("RIFF\0\0\0\0WEBPVP8X").toString("hex")}0a00000000000000e70300f30100`,
    "hex",
  );

  it("is read from its first bytes", () => {
    expect(readPictureSize(png)).toEqual({ width: 1_000, height: 500 });
    expect(readPictureSize(gif)).toEqual({ width: 10, height: 20 });
    expect(readPictureSize(jpeg)).toEqual({ width: 32, height: 16 });
    expect(readPictureSize(webp)).toEqual({ width: 1_000, height: 500 });
  });

  it("is unknown for other bytes, and for a file that is cut short", () => {
    expect(readPictureSize(Buffer.from("<svg></svg>"))).toBeUndefined();
    expect(readPictureSize(Buffer.alloc(0))).toBeUndefined();
    expect(readPictureSize(png.subarray(0, 18))).toBeUndefined();
    expect(readPictureSize(jpeg.subarray(0, 14))).toBeUndefined();
  });
});

describe("a pipeline's options", () => {
  it("are refused when the pipeline does not know them, and when they name a place to read from", () => {
    const speech = PIPELINES["text-to-audio"]?.options;
    expect(speech?.safeParse({ speed: 1.5 }).success).toBe(true);
    expect(speech?.safeParse({ speakerEmbeddings: "http://localhost/secret" }).success).toBe(false);
    expect(PIPELINES["image-classification"]?.options.safeParse({ top_k: 3 }).success).toBe(false);
  });

  it("have the library's own spelling", () => {
    expect(toOptionName("overlapMaskAreaThreshold")).toBe("overlap_mask_area_threshold");
    expect(toOptionName("chunkLengthS")).toBe("chunk_length_s");
  });

  it("have all the options that come first", () => {
    for (const [id, { leading, options }] of Object.entries(PIPELINES)) {
      for (const name of leading) expect(Object.keys(options.shape), id).toContain(name);
    }
  });
});
