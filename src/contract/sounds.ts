/**
 * Sounds by their heads: where their samples are and how long they last, so that a file which says
 * something untrue is refused before anything is run or held for it. Both programs read them alike.
 * What is packed is unpacked by the worker, which holds the file to what its head says. Pure.
 */
import { readFlac } from "./packed-sounds/flac.ts";
import { readMp3 } from "./packed-sounds/mp3.ts";
import { readOgg } from "./packed-sounds/ogg.ts";
import {
  afterTags,
  MAX_SECONDS,
  nameAt,
  SoundFault,
  type PackedFacts,
} from "./packed-sounds/packed-facts.ts";
import { isWebm, readWebm } from "./packed-sounds/webm.ts";

export const SOUND_LIMITS = {
  minRate: 4_000,
  maxRate: 384_000,
  maxChannels: 8,
  maxSeconds: MAX_SECONDS,
  /** Of a packed sound, which takes memory when it is unpacked: ten minutes of 48,000 a second. */
  maxPackedFrames: 28_800_000,
  maxPackedChannels: 2,
  /** A model that reads a sound as one piece takes memory by the square of its length. */
  maxWholeSeconds: 30,
} as const;

/** What a second of sound counts for among the tokens that are read, as OpenAI's audio tokens. */
export const SOUND_TOKENS_PER_SECOND = 10;

export type SoundFacts = PcmFacts | PackedFacts;

/** Of a WAV file. */
export interface PcmFacts {
  readonly kind: "integer" | "float";
  readonly channels: number;
  /** Frames a second; a frame has a sample of each channel. */
  readonly rate: number;
  /** Of a sample. */
  readonly bits: number;
  /** Where the samples begin. */
  readonly beginBytes: number;
  readonly frames: number;
}

/** Faults are said of the sound: "it must be …". */
export type ReadSound =
  | { readonly ok: true; readonly facts: SoundFacts }
  | { readonly ok: false; readonly fault: string };

type Format = Omit<PcmFacts, "beginBytes" | "frames">;

const INTEGER = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** A writer that could not know says this, and its samples go on to the end. */
const UNKNOWN_BYTES = 0xffff_ffff;

type Length = Pick<SoundFacts, "frames" | "rate">;
type Shape = Pick<SoundFacts, "channels" | "rate">;

export const secondsOf = ({ frames, rate }: Length): number => frames / rate;

export const soundTokensOf = ({ frames, rate }: Length): number =>
  Math.ceil((frames * SOUND_TOKENS_PER_SECOND) / rate);

export const isPacked = (facts: SoundFacts): facts is PackedFacts =>
  facts.kind !== "integer" && facts.kind !== "float";

/** As a file of this kind is named on the web. */
export const mediaTypeOf = (facts: SoundFacts): string =>
  isPacked(facts) ? facts.mediaType : "audio/wav";

/**
 * WAV with PCM of 8, 16, 24 or 32 bits or floats of 32 or 64; FLAC, MP3, Ogg with Vorbis or Opus,
 * and WebM with Opus.
 */
export function readSound(bytes: Uint8Array): ReadSound {
  try {
    const facts = readHead(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (isPacked(facts)) requireBounded(facts);
    const { maxSeconds } = SOUND_LIMITS;
    const seconds = secondsOf(facts);
    if (seconds > maxSeconds)
      throw new SoundFault(`it must last at most ${maxSeconds} seconds, got ${seconds.toFixed(1)}`);
    return { ok: true, facts };
  } catch (cause) {
    if (cause instanceof SoundFault) return { ok: false, fault: cause.message };
    // Read past the end.
    if (cause instanceof RangeError) return { ok: false, fault: "it is cut short" };
    throw cause;
  }
}

/** @throws {SoundFault} @throws {RangeError} past the end */
function readHead(view: DataView): SoundFacts {
  if (view.byteLength < 12) throw new SoundFault(NO_SOUND);
  const at = afterTags(view);
  const name = at + 4 <= view.byteLength ? nameAt(view, at) : "";
  if (name === "RIFF" && nameAt(view, at + 8) === "WAVE") return readWav(view);
  if (name === "fLaC") return readFlac(view, at);
  if (name === "OggS") return readOgg(view);
  if (nameAt(view, 4) === "ftyp") throw new SoundFault(`${NO_SOUND}; M4A and MP4 are not read`);
  if (isWebm(view)) return readWebm(view);
  const mp3 = readMp3(view, at);
  if (mp3 !== undefined) return mp3;
  throw new SoundFault(NO_SOUND);
}

const NO_SOUND = "it must be a WAV, FLAC, MP3, Ogg or WebM file";

/** @throws {SoundFault} */
function requireBounded({ frames, channels, rate }: PackedFacts): void {
  const { maxPackedFrames, maxPackedChannels } = SOUND_LIMITS;
  requireShape({ channels, rate }, maxPackedChannels);
  if (frames < 1) throw new SoundFault("it has no samples");
  // What lasts too long is told so.
  if (frames > maxPackedFrames && frames / rate <= SOUND_LIMITS.maxSeconds)
    throw new SoundFault(`it must have at most ${maxPackedFrames} samples, got ${frames}`);
}

/** @throws {SoundFault} */
function requireShape({ channels, rate }: Shape, maxChannels: number): void {
  const { minRate, maxRate } = SOUND_LIMITS;
  if (channels < 1 || channels > maxChannels)
    throw new SoundFault(`it must have 1 to ${maxChannels} channels, got ${channels}`);
  if (rate < minRate || rate > maxRate)
    throw new SoundFault(`its rate must be ${minRate} to ${maxRate} samples a second, got ${rate}`);
}

/** @throws {SoundFault} @throws {RangeError} past the end */
function readWav(view: DataView): PcmFacts {
  let format: Format | undefined;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const [name, size] = [nameAt(view, at), view.getUint32(at + 4, true)];
    const begin = at + 8;
    if (name === "fmt ") format = readFormat(view, begin, size);
    if (name === "data") {
      if (format === undefined) throw new SoundFault("its samples come before their format");
      return { ...format, beginBytes: begin, frames: countFrames(view, { begin, size }, format) };
    }
    at = begin + size + (size % 2);
  }
  throw new SoundFault("it has no samples");
}

/** @throws {SoundFault} @throws {RangeError} past the end */
function readFormat(view: DataView, at: number, size: number): Format {
  if (size < 16) throw new SoundFault(`its format must have at least 16 bytes, got ${size}`);
  const code = view.getUint16(at, true);
  // The extended form has the code at the beginning of an identifier.
  const kind = code === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : code;
  const [channels, rate] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true)];
  const [frameBytes, bits] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
  requireShape({ channels, rate }, SOUND_LIMITS.maxChannels);
  const isInteger = kind === INTEGER && [8, 16, 24, 32].includes(bits);
  const isFloat = kind === FLOAT && [32, 64].includes(bits);
  if (!isInteger && !isFloat)
    throw new SoundFault(`its samples must be PCM or floats, got ${bits} bits in form ${kind}`);
  if (frameBytes !== (bits / 8) * channels) {
    const rule = `${(bits / 8) * channels} bytes for ${channels} channels of ${bits} bits`;
    throw new SoundFault(`its frames must have ${rule}, got ${frameBytes}`);
  }
  return { kind: isInteger ? "integer" : "float", channels, rate, bits };
}

/** @throws {SoundFault} */
function countFrames(
  view: DataView,
  { begin, size }: { readonly begin: number; readonly size: number },
  { channels, bits }: Format,
): number {
  const left = view.byteLength - begin;
  if (size > left && size !== UNKNOWN_BYTES)
    throw new SoundFault(`it says that ${size} bytes of samples follow, and ${left} do`);
  const frames = Math.floor(Math.min(size, left) / ((bits / 8) * channels));
  if (frames === 0) throw new SoundFault("it has no samples");
  return frames;
}
