/** Sounds in WebM: recordings of browsers, files of muxers, and what lies or has no end. */
import { describe, expect, it } from "vitest";

import { opusOfWebm } from "../../../src/contract/packed-sounds/webm.ts";
import { readSound } from "../../../src/contract/sounds.ts";
import { readTone } from "../../support/sounds.ts";

/** An element; without content's length where `isOpen`. */
function element(id: number, content: Uint8Array | readonly number[], isOpen = false): Buffer {
  const name = Buffer.from(id.toString(16).padStart(id > 0xff_ffff ? 8 : 0, "0"), "hex");
  const size = isOpen
    ? [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
    : [0x10 | (content.length >>> 24), ...[16, 8, 0].map((by) => (content.length >>> by) & 255)];
  return Buffer.concat([name, Buffer.from(size), Buffer.from(content)]);
}

const EBML = element(0x1a45dfa3, element(0x4282, Buffer.from("webm")));
const segment = (...parts: Buffer[]) => element(0x18538067, Buffer.concat(parts));
const opusHead = (channels = 1, skipped = 312, map = 0) =>
  Buffer.from([...Buffer.from("OpusHead"), 1, channels, skipped & 255, skipped >> 8, ...tail(map)]);
const tail = (map: number) => [0x80, 0xbb, 0, 0, 0, 0, map];

interface Track {
  readonly number?: number;
  readonly type?: number;
  readonly codec?: string;
  readonly head?: Uint8Array;
  readonly more?: Buffer;
}

const track = ({ number = 1, type = 2, codec = "A_OPUS", head = opusHead(), more }: Track = {}) =>
  element(
    0xae,
    Buffer.concat([
      element(0xd7, [number]),
      element(0x83, [type]),
      element(0x86, Buffer.from(codec)),
      element(0x63a2, head),
      more ?? Buffer.alloc(0),
    ]),
  );
const tracks = (...parts: Buffer[]) => element(0x1654ae6b, Buffer.concat(parts));

/** One of 20 ms. */
const PACKET = [0xf8, 1, 2, 3];
const block = (packet: readonly number[] = PACKET, number = 1, flags = 0x80) =>
  element(0xa3, [0x80 | number, 0, 0, flags, ...packet]);
const cluster = (...parts: Buffer[]) =>
  element(0x1f43b675, Buffer.concat([element(0xe7, [0]), ...parts]));

const file = (...parts: Buffer[]) => new Uint8Array(Buffer.concat([EBML, segment(...parts)]));

function tell(bytes: Uint8Array): unknown {
  const read = readSound(bytes);
  return read.ok ? read.facts.frames : read.fault;
}

describe("a sound in WebM", () => {
  it("lasts as long as its packets, without what a decoder begins with and what ends are cut by", () => {
    const blocks = [block(), block(), block()];
    expect(tell(file(tracks(track()), cluster(...blocks), cluster(block())))).toBe(4 * 960 - 312);
    const last = element(
      0xa0,
      Buffer.concat([
        element(0xa1, [0x81, 0, 0, 0, ...PACKET]),
        element(0x75a2, [0x98, 0x96, 0x80]),
      ]),
    );
    // 10 ms of 20 are left out.
    expect(tell(file(tracks(track()), cluster(...blocks, last)))).toBe(4 * 960 - 312 - 480);
  });

  it("of which elements that hold others have no length is the same", () => {
    const parts = [tracks(track()), element(0x1f43b675, block(), true), block(), cluster(block())];
    const open = Buffer.concat([EBML, element(0x18538067, Buffer.concat(parts), true)]);
    expect(tell(new Uint8Array(open))).toBe(3 * 960 - 312);
  });

  it("is heard beside pictures, subtitles and what nobody knows", () => {
    const picture = track({ number: 2, type: 1, codec: "V_VP8", head: new Uint8Array(4) });
    const parts = [element(0xec, new Uint8Array(300)), tracks(picture, track())];
    const blocks = [block([9, 9], 2), block(), element(0x2a_d7b1, [1, 2]), block([7], 2, 0x86)];
    expect(tell(file(...parts, cluster(...blocks), element(0x1c53bb6b, [1])))).toBe(960 - 312);
  });

  it("is told as it was put together", () => {
    const bytes = file(tracks(track({ head: opusHead(2, 7) })), cluster(block(), block([0xfc, 5])));
    const { head, packets } = opusOfWebm(new DataView(bytes.buffer));
    expect(head).toEqual({ channels: 2, skipped: 7 });
    expect([...packets].map((packet) => [...packet])).toEqual([PACKET, [0xfc, 5]]);
  });

  it.each<[string, Uint8Array, string]>([
    ["Vorbis", file(tracks(track({ codec: "A_VORBIS" }))), "must carry Opus"],
    ["packed packets", file(tracks(track({ more: element(0x6d80, [1]) }))), "must carry Opus"],
    ["no head of Opus", file(tracks(track({ head: new Uint8Array(19) }))), "Opus has no head"],
    ["a head that is cut", file(tracks(track({ head: opusHead().subarray(0, 18) }))), "no head"],
    ["a map of channels", file(tracks(track({ head: opusHead(2, 0, 1) }))), "without a map"],
    ["many channels", file(tracks(track({ head: opusHead(3) })), cluster(block())), "got 3"],
    ["no sound", file(tracks(track({ type: 1 }))), "one track of sound, got 0"],
    ["two sounds", file(tracks(track(), track({ number: 2 }))), "one track of sound, got 2"],
    ["many tracks", file(tracks(...Array<Buffer>(9).fill(track()))), "at most 8 tracks"],
    ["no tracks", file(cluster(block())), "one track of sound, got 0"],
    ["nothing in it", file(tracks(track())), "no samples"],
    [
      "several packets in a block",
      file(tracks(track()), cluster(block(PACKET, 1, 2))),
      "one packet",
    ],
    ["a packet that is none", file(tracks(track()), cluster(block([]))), "Opus that is none"],
    ["a block without its flags", file(tracks(track()), cluster(element(0xa3, [0x81, 0]))), "cut"],
    ["a block without a length", file(tracks(track()), element(0xa3, PACKET, true)), "no length"],
    [
      "an id of five bytes",
      file(tracks(track()), Buffer.from([8, 0, 0, 0, 0, 0x81])),
      "no element",
    ],
    [
      "nothing but its name",
      new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...Array(40).fill(0)]),
      "no element",
    ],
  ])("with %s is refused by name", (_, bytes, fault) => {
    expect(tell(bytes)).toContain(fault);
  });

  it("of millions of tiny elements is refused before its last is looked at", () => {
    const empty = Buffer.alloc(4_000_000);
    for (let at = 0; at < empty.length; at += 2) empty.writeUInt16BE(0xec80, at);
    expect(tell(file(tracks(track()), empty))).toContain("at most 131072 elements");
    expect(tell(file(empty, tracks(track())))).toContain("at most 131072 elements");
    const short = Array.from({ length: 70_000 }, () => block([0xff, 0x03]));
    expect(tell(file(tracks(track()), cluster(...short)))).toContain("at most 600 seconds");
  });

  it("that a browser recorded is refused where it is cut in a block, and shorter where between", () => {
    const bytes = readTone("tone-opus.webm");
    const told = Array.from(bytes, (_, length) => tell(bytes.subarray(0, length)));
    const lengths = told.filter((one) => typeof one === "number");
    expect(lengths.length).toBeGreaterThan(10);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    const faults = new Set(told.filter((one) => typeof one === "string"));
    expect(
      [...faults].every((fault) => /cut short|WAV, FLAC|no samples|of sound/.test(fault)),
    ).toBe(true);
  });
});
