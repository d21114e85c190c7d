/**
 * WebM and Matroska with Opus, as browsers record it: elements of which those that hold others may
 * have no length. Source: RFC 8794 (EBML), RFC 9559 (Matroska). Pure.
 */
import {
  MAX_OPUS_SAMPLES,
  OPUS_RATE,
  readOpusHead,
  sumOpusSamples,
  type OpusHead,
  type OpusStream,
} from "./opus.ts";
import { SoundFault, type PackedFacts } from "./packed-facts.ts";

const EBML = 0x1a45_dfa3;
const SEGMENT = 0x1853_8067;
const TRACKS = 0x1654_ae6b;
const TRACK = 0xae;
const TRACK_NUMBER = 0xd7;
const TRACK_TYPE = 0x83;
const CODEC = 0x86;
const CODEC_HEAD = 0x63a2;
const ENCODINGS = 0x6d80;
const CLUSTER = 0x1f43_b675;
const SIMPLE_BLOCK = 0xa3;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const DISCARDED = 0x75a2;

/** They are walked through: what they hold follows. */
const OPENED = new Set([SEGMENT, TRACKS, CLUSTER, BLOCK_GROUP]);
const SOUND = 2;
/** More than ten minutes of packets of 20 ms that each have their own group. */
const MAX_ELEMENTS = 131_072;
const MAX_TRACKS = 8;
const LACED = 0x06;
const SECOND_NANO = 1e9;

interface Element {
  readonly id: number;
  /** Where its content begins, and where it ends. */
  readonly at: number;
  readonly end: number;
}

export const isWebm = (view: DataView): boolean => view.getUint32(0) === EBML;

/**
 * A number whose first byte says by its leading zeros how many bytes it has. As an id it keeps the
 * bit that says so.
 *
 * @throws {SoundFault} @throws {RangeError} past the end
 */
function readNumber(view: DataView, at: number, isId: boolean) {
  const first = view.getUint8(at);
  const length = Math.clz32(first) - 23;
  if (length > (isId ? 4 : 8)) throw new SoundFault(`it has no element of WebM after ${at} bytes`);
  let value = isId ? first : first & (0xff >> length);
  let isUnknown = value === 0xff >> length;
  for (let byte = 1; byte < length; byte += 1) {
    const next = view.getUint8(at + byte);
    value = value * 256 + next;
    isUnknown &&= next === 0xff;
  }
  return { value, isUnknown, end: at + length };
}

/** One after another, those that hold others before what they hold. */
function* elementsOf(view: DataView, from: number, to: number): Generator<Element> {
  let count = 0;
  for (let at = from; at < to;) {
    if (count++ === MAX_ELEMENTS)
      throw new SoundFault(`its WebM must have at most ${MAX_ELEMENTS} elements`);
    const id = readNumber(view, at, true);
    const size = readNumber(view, id.end, false);
    const isOpened = OPENED.has(id.value);
    if (size.isUnknown && !isOpened)
      throw new SoundFault(`an element of its WebM after ${at} bytes has no length`);
    const end = isOpened ? size.end : size.end + size.value;
    if (end > to) throw new RangeError("the element is cut short");
    yield { id: id.value, at: size.end, end };
    at = end;
  }
}

const bytesOf = (view: DataView, at: number, end: number): Uint8Array =>
  new Uint8Array(view.buffer, view.byteOffset + at, end - at);

function integerOf(view: DataView, { at, end }: Element): number {
  return bytesOf(view, at, end)
    .subarray(0, 8)
    .reduce((sum, byte) => sum * 256 + byte, 0);
}

interface Track {
  readonly number: number;
  readonly head: OpusHead;
}

/** The track of sound; what it shows beside is not looked at. @throws {SoundFault} */
function requireTrack(view: DataView): Track {
  const tracks: Track[] = [];
  let count = 0;
  for (const element of elementsOf(view, 0, view.byteLength)) {
    if (element.id === CLUSTER) break;
    if (element.id !== TRACK) continue;
    if (count++ === MAX_TRACKS)
      throw new SoundFault(`its WebM must have at most ${MAX_TRACKS} tracks`);
    const track = readTrack(view, element);
    if (track !== undefined) tracks.push(track);
  }
  const [track, ...others] = tracks;
  if (track === undefined || others.length > 0)
    throw new SoundFault(`its WebM must carry one track of sound, got ${tracks.length}`);
  return track;
}

function readTrack(view: DataView, { at, end }: Element): Track | undefined {
  const parts = new Map<number, Element>();
  for (const part of elementsOf(view, at, end)) parts.set(part.id, part);
  const numberOf = (id: number): number => {
    const part = parts.get(id);
    return part === undefined ? 0 : integerOf(view, part);
  };
  if (numberOf(TRACK_TYPE) !== SOUND) return undefined;
  const [codec, head] = [CODEC, CODEC_HEAD].map((id) => {
    const part = parts.get(id);
    return part === undefined ? new Uint8Array() : bytesOf(view, part.at, part.end);
  }) as [Uint8Array, Uint8Array];
  if (String.fromCharCode(...codec.subarray(0, 16)) !== "A_OPUS" || parts.has(ENCODINGS))
    throw new SoundFault("its WebM must carry Opus");
  return { number: numberOf(TRACK_NUMBER), head: readOpusHead(head) };
}

/** @throws {SoundFault} @throws {RangeError} past the end */
function* packetsOf(view: DataView, track: number): Generator<Uint8Array> {
  for (const { id, at, end } of elementsOf(view, 0, view.byteLength)) {
    if (id !== SIMPLE_BLOCK && id !== BLOCK) continue;
    const number = readNumber(view, at, false);
    // Behind its time, of two bytes, and its flags.
    const begin = number.end + 3;
    if (begin > end) throw new RangeError("the block is cut short");
    if (number.value !== track) continue;
    if ((view.getUint8(begin - 1) & LACED) !== 0)
      throw new SoundFault("each block of its WebM must carry one packet");
    yield bytesOf(view, begin, end);
  }
}

/** @throws {SoundFault} @throws {RangeError} past the end */
export function opusOfWebm(view: DataView): OpusStream {
  const { number, head } = requireTrack(view);
  return { head, packets: packetsOf(view, number) };
}

/** What is to be left out at its end. */
function discardedOf(view: DataView): number {
  let nano = 0;
  for (const element of elementsOf(view, 0, view.byteLength))
    if (element.id === DISCARDED) nano = integerOf(view, element);
  return Math.round((nano * OPUS_RATE) / SECOND_NANO);
}

/** @throws {SoundFault} @throws {RangeError} past the end */
export function readWebm(view: DataView): PackedFacts {
  const { head, packets } = opusOfWebm(view);
  const whole = sumOpusSamples(packets) - head.skipped;
  const discarded = discardedOf(view);
  return {
    kind: "opus",
    mediaType: "audio/webm",
    channels: head.channels,
    rate: OPUS_RATE,
    beginBytes: 0,
    endBytes: view.byteLength,
    frames: discarded <= MAX_OPUS_SAMPLES ? whole - discarded : whole,
  };
}
