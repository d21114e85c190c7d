/** Packed sounds become samples: what they are, and what becomes of those that lie. */
import { describe, expect, it, vi } from "vitest";

import { crc16, crc8, unpackFlac } from "../../../../gpu-worker/src/reading/sounds/flac.ts";
import { DecoderFault, unpackSound } from "../../../../gpu-worker/src/reading/sounds/unpack.ts";
import {
  SoundFault,
  type PackedFacts,
} from "../../../../src/contract/packed-sounds/packed-facts.ts";
import { isPacked, readSound } from "../../../../src/contract/sounds.ts";
import { fc, runs } from "../../../support/random.ts";
import { readTone, silentFlac, TONE_NAMES, TONES, type Tone } from "../../../support/sounds.ts";

function factsOf(bytes: Uint8Array): PackedFacts {
  const read = readSound(bytes);
  if (read.ok && isPacked(read.facts)) return read.facts;
  throw new Error(read.ok ? "it is a WAV file" : read.fault);
}

const unpack = (bytes: Uint8Array) => unpackSound({ bytes, facts: factsOf(bytes) });

async function samplesOf(name: Tone) {
  const { bytes, facts } = await unpack(readTone(name));
  return { facts, samples: new Int16Array(bytes.buffer, bytes.byteOffset, facts.frames) };
}

/** How loud a frequency is, of 1. */
function loudnessOf(samples: Int16Array, rate: number, hertz: number): number {
  let [real, imaginary] = [0, 0];
  for (const [at, sample] of samples.entries()) {
    const angle = (2 * Math.PI * hertz * at) / rate;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length / 32_767;
}

const faultOf = async (bytes: Uint8Array, facts = factsOf(bytes)): Promise<string> => {
  const error: unknown = await unpackSound({ bytes, facts }).catch((cause: unknown) => cause);
  return error instanceof SoundFault ? error.message : "";
};

describe("a packed sound", () => {
  it.each(TONE_NAMES)("is the tone that it was, as long as its head says: %s", async (name) => {
    const { facts, samples } = await samplesOf(name);
    const { rate, frames, channels } = TONES[name];
    expect(facts).toMatchObject({ kind: "integer", bits: 16, channels: 1, rate, frames });
    // The mean of a channel and one that is half as loud.
    const whole = channels === 2 ? 0.375 : 0.5;
    const loudness = loudnessOf(samples, rate, 440);
    expect(loudness).toBeGreaterThan(whole * 0.9);
    expect(loudness).toBeLessThan(whole * 1.02);
    expect(loudnessOf(samples, rate, 1_000)).toBeLessThan(0.02);
  });

  it("of FLAC is exact", async () => {
    const { samples } = await samplesOf("tone.flac");
    for (const [at, sample] of samples.entries()) {
      const wave = 0.5 * Math.sin((2 * Math.PI * 440 * at) / 16_000);
      expect(Math.abs(sample - Math.round(wave * 32_767))).toBeLessThanOrEqual(2);
    }
  });

  it("of which more follows than its head says is given up after a frame, however much it is", async () => {
    // Four hours in ten kilobytes.
    const bytes = silentFlac({ blocks: 3_500, says: 16_000 });
    expect(bytes.length).toBeLessThan(50_000);
    expect(await faultOf(bytes)).toBe("it says that it lasts 1.0 seconds, and more follows");
    let unpacked = 0;
    for (const _ of unpackFlac(bytes, factsOf(bytes))) if (++unpacked === 3) break;
    expect(unpacked).toBe(3);
  });

  it("of which less follows takes no memory for what it says", async () => {
    const bytes = silentFlac({ says: 16_000 * 599 });
    expect(await faultOf(bytes)).toBe("it says that it lasts 599.0 seconds, and 4.1 follow");
    for (const name of ["tone-vorbis.ogg", "tone.mp3", "tone-opus.ogg"] as const) {
      const longer = { ...factsOf(readTone(name)), frames: 20_000_000 };
      expect(await faultOf(readTone(name), longer)).toMatch(/seconds, and \d\.\d follow/);
      const shorter = { ...longer, frames: 100 };
      expect(await faultOf(readTone(name), shorter)).toMatch(/seconds, and more follows/);
    }
  });

  it("that is damaged is refused: a frame by its sum", async () => {
    const bytes = readTone("tone.flac");
    bytes[5_000] = (bytes[5_000] ?? 0) ^ 1;
    expect(await faultOf(bytes)).toMatch(/its frame after \d+ bytes is damaged/);
    expect(await faultOf(readTone("tone.flac").subarray(0, 8_000))).toBe("it is cut short");
  });

  /** A page as the stream has them, with this body. */
  const pageOf = (stream: Uint8Array, laces: readonly number[], body = 0): Buffer => {
    const head = Buffer.from(stream.subarray(0, 27));
    head[5] = 0;
    head[26] = laces.length;
    return Buffer.concat([head, Buffer.from(laces), Buffer.alloc(body, 0x42)]);
  };

  const inserted = (bytes: Uint8Array, at: number, part: Buffer, count: number): Uint8Array => {
    const parts = [bytes.subarray(0, at), ...Array.from({ length: count }, () => part)];
    return new Uint8Array(Buffer.concat([...parts, bytes.subarray(at)]));
  };

  // Each of these kept the thread for a minute before it had readers of its own; the time-out says.
  it("of Vorbis takes no longer for pages that carry nothing", async () => {
    const vorbis = readTone("tone-vorbis.ogg");
    const sound = await unpack(inserted(vorbis, 58, pageOf(vorbis, []), 60_000));
    expect(sound.bytes).toEqual((await unpack(vorbis)).bytes);
  });

  it("of Vorbis takes no longer for a packet that is spread over thousands of pages", async () => {
    const vorbis = readTone("tone-vorbis.ogg");
    const spread = inserted(vorbis, 58, pageOf(vorbis, [255], 255), 14_000);
    expect((await unpack(spread)).bytes).toEqual((await unpack(vorbis)).bytes);
  });

  it("of Vorbis is given up over packets of which nothing comes", async () => {
    const vorbis = readTone("tone-vorbis.ogg");
    const page = pageOf(vorbis, Array<number>(255).fill(0));
    const bytes = inserted(vorbis, 3_446, page, 10_000);
    expect(await faultOf(bytes)).toContain("its bytes are damaged");
  });

  it("of FLAC is read by its own head, not by one that a tag before it has", async () => {
    const other = readTone("tone-stereo.flac").subarray(0, 42);
    const tag = Buffer.from([...Buffer.from("ID3"), 4, 0, 0, 0, 0, 0, other.length, ...other]);
    // A frame that does not say how many bits its samples have, so that the head has to.
    const bytes = silentFlac();
    bytes[45] = 0;
    bytes[49] = crc8(bytes.subarray(42, 49));
    const sum = crc16(bytes.subarray(42, bytes.length - 2));
    bytes.set([sum >> 8, sum & 255], bytes.length - 2);
    const tagged = new Uint8Array(Buffer.concat([tag, bytes]));
    expect((await unpack(tagged)).bytes).toEqual((await unpack(bytes)).bytes);
  });

  it("of FLAC with frames of another rate than its head says is refused", async () => {
    const bytes = silentFlac({ rate: 8_000 });
    bytes[44] = 0x7a;
    bytes[49] = crc8(bytes.subarray(42, 49));
    const sum = crc16(bytes.subarray(42, bytes.length - 2));
    bytes.set([sum >> 8, sum & 255], bytes.length - 2);
    expect(await faultOf(bytes)).toBe("its head says 8000 samples a second, and a frame 48000");
  });

  it("is not said to be damaged where a decoder does not start", async () => {
    vi.doMock("mpg123-decoder", () => {
      throw new Error("it is not there");
    });
    try {
      await expect(unpack(readTone("tone.mp3"))).rejects.toBeInstanceOf(DecoderFault);
    } finally {
      vi.doUnmock("mpg123-decoder");
    }
  });

  it("of any bytes is a sound of its length, or refused in words", async () => {
    const change = fc.tuple(fc.nat(4_000), fc.nat(255));
    const changes = fc.array(change, { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(
      fc.constantFrom(...TONE_NAMES),
      changes,
      async (name, all) => {
        const bytes = readTone(name);
        for (const [at, byte] of all) if (at < bytes.length) bytes[at] = byte;
        const read = readSound(bytes);
        if (!read.ok || !isPacked(read.facts)) return;
        const { facts } = read;
        try {
          const sound = await unpackSound({ bytes, facts });
          expect(sound.bytes).toHaveLength(facts.frames * 2);
        } catch (cause) {
          expect(cause).toBeInstanceOf(SoundFault);
        }
      },
    );
    await fc.assert(property, { numRuns: runs(60) });
  });
});
