/** Ogg files with Vorbis or Opus, by the heads of their pages and packets. Pure. */
import {
  isNamed,
  MAX_OPUS_SAMPLES,
  OPUS_RATE,
  readOpusHead,
  sumOpusSamples,
  type OpusStream,
} from "./opus.ts";
import { nameAt, SoundFault, type PackedFacts } from "./packed-facts.ts";

const PAGE_HEAD_BYTES = 27;
const MAX_LACE = 255;
const BEGINS = 2;
/** More than ten minutes of packets that each have their own. */
const MAX_PAGES = 65_536;

interface OggPage {
  /** Where what it carries begins. */
  readonly bodyAt: number;
  /** Samples up to its end; null where no packet ends in it. */
  readonly position: number | null;
  readonly isBegin: boolean;
  readonly serial: number;
  /** Of the pieces that it carries, in bytes; a packet ends with one of fewer than 255. */
  readonly laces: Uint8Array;
}

/** One after another. @throws {SoundFault} @throws {RangeError} past the end */
function* pagesOf(view: DataView): Generator<OggPage> {
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
    yield { bodyAt, position, isBegin, serial: view.getUint32(at + 14, true), laces };
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
  const head = headOf(view);
  const last = requireOneStream(view);
  if (isNamed(head, "OpusHead")) return readOpus(view, last);
  if (isNamed(head, "\u0001vorbis")) return readVorbis(view, head, last);
  throw new SoundFault("its Ogg must carry Vorbis or Opus");
}

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
  return {
    kind: "vorbis",
    mediaType: "audio/ogg",
    channels,
    rate,
    beginBytes: 0,
    endBytes: view.byteLength,
    frames,
  };
}

/** The first packet. */
function headOf(view: DataView): Uint8Array {
  const head = packetsOf(view).next().value;
  return head instanceof Uint8Array ? head : new Uint8Array();
}

/** @throws {SoundFault} @throws {RangeError} past the end */
export function opusOfOgg(view: DataView): OpusStream {
  return { head: readOpusHead(headOf(view)), packets: recordedOf(view) };
}

/** Behind the head, and what is said about the recording. */
function* recordedOf(view: DataView): Generator<Uint8Array> {
  let count = 0;
  for (const packet of packetsOf(view)) if (count++ >= 2) yield packet;
}

/** Each packet says how many samples it has; the last page, where in the last packet they end. */
function readOpus(view: DataView, last: number): PackedFacts {
  const { head, packets } = opusOfOgg(view);
  const [whole, cut] = [sumOpusSamples(packets) - head.skipped, last - head.skipped];
  return {
    kind: "opus",
    mediaType: "audio/ogg",
    channels: head.channels,
    rate: OPUS_RATE,
    beginBytes: 0,
    endBytes: view.byteLength,
    frames: cut > 0 && cut < whole && whole - cut <= MAX_OPUS_SAMPLES ? cut : whole,
  };
}
