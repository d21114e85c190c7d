/** Packed sounds by their heads: FLAC, MP3, Ogg with Vorbis or Opus, and WebM with Opus. */
import { describe, expect, it } from "vitest";

import { isPacked, mediaTypeOf, readSound, SOUND_LIMITS } from "../../../src/contract/sounds.ts";
import { fc, runs } from "../../support/random.ts";
import { readTone, silentFlac, TONE_NAMES, TONES } from "../../support/sounds.ts";

const faultOf = (bytes: Uint8Array): string => {
  const read = readSound(bytes);
  return read.ok ? "" : read.fault;
};

const joined = (...parts: (string | Uint8Array | number[])[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) =>
        typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
      ),
    ),
  );

const [flac, mp3, vorbis, opus, webm] = (
  ["tone.flac", "tone.mp3", "tone-vorbis.ogg", "tone-opus.ogg", "tone-opus.webm"] as const
).map((name) => readTone(name)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** ID3, of 128 bytes that follow its head. */
const ID3 = joined("ID3", [4, 0, 0, 0, 0, 1, 0], new Uint8Array(128));

describe("a packed sound", () => {
  it.each(TONE_NAMES)("is known by its head: %s", (name) => {
    expect(readSound(readTone(name))).toMatchObject({ ok: true, facts: TONES[name] });
  });

  it("is named as the web names it", () => {
    const nameOf = (bytes: Uint8Array) => {
      const read = readSound(bytes);
      return read.ok ? mediaTypeOf(read.facts) : read.fault;
    };
    expect([flac, mp3, vorbis, opus, webm].map(nameOf)).toEqual([
      "audio/flac",
      "audio/mpeg",
      "audio/ogg",
      "audio/ogg",
      "audio/webm",
    ]);
  });

  it("is the same behind tags, before them, and where a recording was cut off", () => {
    const whole = { ok: true, facts: TONES["tone.mp3"] };
    expect(readSound(joined(ID3, ID3, mp3))).toMatchObject(whole);
    expect(readSound(joined(mp3, "TAG", new Uint8Array(125)))).toMatchObject(whole);
    expect(readSound(joined(mp3, new Uint8Array(500)))).toMatchObject(whole);
    expect(readSound(joined(mp3, mp3.subarray(288, 300)))).toMatchObject(whole);
    expect(readSound(joined(ID3, flac))).toMatchObject({ ok: true, facts: TONES["tone.flac"] });
  });

  it.each<[string, Uint8Array, string]>([
    ["M4A", joined([0, 0, 0, 32], "ftypM4A ", new Uint8Array(20)), "M4A and MP4 are not read"],
    ["nothing known", joined("hello, I am no sound"), "must be a WAV, FLAC, MP3, Ogg or WebM file"],
    ["a tag alone", ID3, "must be a WAV, FLAC, MP3, Ogg or WebM file"],
    ["one frame alone", mp3.subarray(288, 330), "must be a WAV, FLAC, MP3, Ogg or WebM file"],
    ["frames that break off", joined(mp3, "hello, I am no sound"), "20 bytes follow"],
    ["frames of two rates", joined(mp3, readTone("tone-stereo.mp3")), "one rate and layer"],
    ["hours", silentFlac({ says: 16_000 * 7_200 }), "at most 600 seconds, got 7200.0"],
    ["more than can be counted", silentFlac({ says: 2 ** 36 - 1 }), "at most 600 seconds"],
    ["many samples", silentFlac({ rate: 96_000, says: 96_000 * 500 }), "at most 28800000 samples"],
    ["no length", silentFlac({ says: 0 }), "must say how many samples"],
    ["many channels", silentFlac({ channels: 3 }), "1 to 2 channels, got 3"],
    ["a low rate", silentFlac({ rate: 100 }), "got 100"],
    ["two streams", joined(vorbis, opus), "must carry one stream"],
    ["a stream twice", joined(opus, opus), "must carry one stream"],
    [
      "another codec",
      joined(vorbis.subarray(0, 28), "\u0001theora", vorbis.subarray(35)),
      "Vorbis or Opus",
    ],
    ["pages that break off", joined(opus, "hello, I am no page of anything"), "no page of Ogg"],
  ])("with %s is refused by its head", (_, bytes, fault) => {
    expect(faultOf(bytes)).toContain(fault);
  });

  it("of millions of tiny pieces is refused before its last is looked at", () => {
    const page = (bytes: Uint8Array, body: number): Uint8Array => {
      const head = bytes.slice(0, 27);
      head[5] = 0;
      head[26] = body;
      return joined(head, new Uint8Array(body).fill(1), new Uint8Array(body).fill(0x80));
    };
    const repeated = (part: Uint8Array): Uint8Array => {
      const whole = new Uint8Array(4_000_000);
      for (let at = 0; at + part.length <= whole.length; at += part.length) whole.set(part, at);
      return whole.subarray(0, whole.length - (whole.length % part.length));
    };
    expect(faultOf(joined(opus, repeated(page(opus, 0))))).toContain("at most 65536 pages");
    // A packet of 2.5 ms in each byte, twice as many bytes as an hour has.
    expect(faultOf(joined(opus, repeated(page(opus, 255))))).toContain("at most 600 seconds");
    expect(
      faultOf(repeated(Uint8Array.of(0xff, 0xf3, 0x14, 0xc0, ...Array(20).fill(0)))),
    ).toContain("at most 600 seconds");
    expect(faultOf(repeated(joined("ID3", [4, 0, 0, 0, 0, 0, 0])))).toContain("must be a WAV");
  });

  it("of Opus lasts as long as its packets say, whatever its last page does", () => {
    const lastPage = Buffer.from(opus).lastIndexOf("OggS");
    const says = (position: number): Uint8Array => {
      const bytes = Uint8Array.from(opus);
      new DataView(bytes.buffer).setUint32(lastPage + 6, position, true);
      return bytes;
    };
    // A second is fifty packets, of which the last is not full.
    for (const position of [0, 400, 0x7fff_ffff]) {
      const read = readSound(says(position));
      expect(read.ok && read.facts.frames).toBeGreaterThanOrEqual(48_000);
      expect(read.ok && read.facts.frames).toBeLessThan(48_000 + 960);
    }
  });

  it("that is cut short anywhere is refused, or is shorter; never thrown over", () => {
    for (const bytes of [flac, vorbis, opus, mp3, webm])
      for (let length = 0; length < bytes.length; length += 7) {
        const read = readSound(bytes.subarray(0, length));
        if (read.ok) expect(read.facts.frames).toBeLessThanOrEqual(51_840);
      }
  });

  it("of any bytes is refused, or bounded; never thrown over", () => {
    const changed = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...TONE_NAMES), changed, (name, changes) => {
        const bytes = readTone(name);
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readSound(bytes);
        if (!read.ok || !isPacked(read.facts)) return;
        const { frames, rate, channels, beginBytes, endBytes } = read.facts;
        expect(frames).toBeGreaterThan(0);
        expect(frames).toBeLessThanOrEqual(SOUND_LIMITS.maxPackedFrames);
        expect(frames / rate).toBeLessThanOrEqual(SOUND_LIMITS.maxSeconds);
        expect(channels).toBeLessThanOrEqual(SOUND_LIMITS.maxPackedChannels);
        expect(beginBytes).toBeLessThanOrEqual(endBytes);
        expect(endBytes).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: runs(500) },
    );
  });
});
