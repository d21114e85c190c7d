/** Ogg files with Vorbis or Opus, by the heads of their pages and packets. Pure. */
import { nameAt, requireNotEndless, SoundFault, type PackedFacts } from "./packed-facts.ts";

const PAGE_HEAD_BYTES = 27;
const MAX_LACE = 255;
const BEGINS = 2;
/** More than ten minutes of packets that each have their own. */
const MAX_PAGES = 65_536;
const OPUS_RATE = 48_000;
/** The longest packet of Opus. */
const MAX_OPUS_SAMPLES = 5_760;

export interface OggPage {
  /** Where it begins, where what it carries does, and where it ends. */
  readonly at: number;
  readonly bodyAt: number;
  readonly end: number;
  /** Samples up to its end; null where no packet ends in it. */
  readonly position: number | null;
  readonly isBegin: boolean;
  readonly serial: number;
  /** Of the pieces that it carries, in bytes; a packet ends with one of fewer than 255. */
  readonly laces: Uint8Array;
}

/** One after another. @throws {SoundFault} @throws {RangeError} past the end */
export function* pagesOf(view: DataView): Generator<OggPage> {
  let pages = 0;
  for (let at = 0; at < view.byteLength;) {
    if (pages++ === MAX_PAGES) throw new SoundFault(`it must have at most ${MAX_PAGES} pages`);
    if (nameAt(view, at) !== "OggS" || view.getUint8(at + 4) !== 0)
      throw new SoundFault(`it has no page of Ogg after ${at} bytes`);
    const count = view.getUint8(at + 26);
    const laces = new Uint8Array(view.buffer, view.byteOffset + at + PAGE_HEAD_BYTES, count);
    const bodyAt = at + PAGE_HEAD_BYTES + count;
    const end = laces.reduce((sum, lace) => sum + lace, bodyAt);
    if (end > view.byteLength) throw new RangeError("the page is cut short");
    const [low, high] = [view.getUint32(at + 6, true), view.getInt32(at + 10, true)];
    const position = high < 0 ? null : high * 2 ** 32 + low;
    const isBegin = (view.getUint8(at + 5) & BEGINS) !== 0;
    yield { at, bodyAt, end, position, isBegin, serial: view.getUint32(at + 14, true), laces };
    at = end;
  }
}

/** What the pages carry, put together. @throws {SoundFault} @throws {RangeError} past the end */
export function* packetsOf(view: DataView): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  for (const { bodyAt, laces } of pagesOf(view)) {
    let [from, to] = [bodyAt, bodyAt];
    for (const lace of laces) {
      to += lace;
      if (lace === MAX_LACE) continue;
      pieces.push(new Uint8Array(view.buffer, view.byteOffset + from, to - from));
      yield joined(pieces);
      pieces = [];
      from = to;
    }
    if (to > from) pieces.push(new Uint8Array(view.buffer, view.byteOffset + from, to - from));
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array()] = pieces;
  if (pieces.length < 2) return first;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @throws {SoundFault} @throws {RangeError} past the end */
export function readOgg(view: DataView): PackedFacts {
  const packets = packetsOf(view);
  const head = packets.next().value;
  const last = requireOneStream(view);
  if (head instanceof Uint8Array && isNamed(head, "OpusHead")) return readOpus(view, head, last);
  if (head instanceof Uint8Array && isNamed(head, "\u0001vorbis"))
    return readVorbis(view, head, last);
  throw new SoundFault("its Ogg must carry Vorbis or Opus");
}

const isNamed = (packet: Uint8Array, name: string): boolean =>
  packet.length >= 19 && [...name].every((letter, at) => packet[at] === letter.charCodeAt(0));

/** @returns samples up to the end of the last page */
function requireOneStream(view: DataView): number {
  let [first, last]: [number | undefined, number] = [undefined, 0];
  for (const { serial, position, isBegin } of pagesOf(view)) {
    if (first !== undefined && (isBegin || serial !== first))
      throw new SoundFault("its Ogg must carry one stream");
    first = serial;
    last = position ?? last;
  }
  return last;
}

/** The decoder finds out whether it was true. */
function readVorbis(view: DataView, head: Uint8Array, frames: number): PackedFacts {
  const own = new DataView(head.buffer, head.byteOffset, head.length);
  const [channels, rate] = [own.getUint8(11), own.getUint32(12, true)];
  return { kind: "vorbis", channels, rate, beginBytes: 0, endBytes: view.byteLength, frames };
}

/** Each packet says how many samples it has; the last page, where in the last packet they end. */
function readOpus(view: DataView, head: Uint8Array, last: number): PackedFacts {
  const own = new DataView(head.buffer, head.byteOffset, head.length);
  const [channels, skipped] = [own.getUint8(9), own.getUint16(10, true)];
  if (own.getUint8(18) !== 0)
    throw new SoundFault("its Opus must have one or two channels, without a map of them");
  let [sum, count] = [0, 0];
  for (const packet of packetsOf(view)) {
    // The head, and what is said about the recording.
    if (count++ < 2) continue;
    sum += opusSamplesOf(packet);
    requireNotEndless(sum, OPUS_RATE);
  }
  const [whole, cut] = [sum - skipped, last - skipped];
  const frames = cut > 0 && cut < whole && whole - cut <= MAX_OPUS_SAMPLES ? cut : whole;
  const endBytes = view.byteLength;
  return { kind: "opus", channels, rate: OPUS_RATE, beginBytes: 0, endBytes, frames };
}

/** Of 2.5 to 60 ms in each of its frames, by its first byte. */
const OPUS_FRAME_SAMPLES = [
  Array.from({ length: 3 }, () => [480, 960, 1_920, 2_880]),
  Array.from({ length: 2 }, () => [480, 960]),
  Array.from({ length: 4 }, () => [120, 240, 480, 960]),
].flat(2);

/** @throws {SoundFault} */
function opusSamplesOf(packet: Uint8Array): number {
  const [kind = 0, count = 0] = packet;
  const frames = [1, 2, 2, count & 63][kind & 3] ?? 0;
  const samples = (OPUS_FRAME_SAMPLES[kind >>> 3] ?? 0) * frames;
  if (packet.length === 0 || samples === 0 || samples > MAX_OPUS_SAMPLES)
    throw new SoundFault("it has a packet of Opus that is none");
  return samples;
}

/** Samples that a decoder of Opus begins with and nobody should hear; and its channels. */
export function opusHeadOf(view: DataView): { readonly skipped: number } {
  const head = packetsOf(view).next().value;
  const own = head instanceof Uint8Array ? head : new Uint8Array(12);
  return { skipped: (own[10] ?? 0) + (own[11] ?? 0) * 256 };
}
