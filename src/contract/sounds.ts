/**
 * WAV files by their heads: where their samples are and how long they last, so that a file which
 * says something untrue is refused before anything is run or held for it. Both programs read them
 * alike. Pure.
 */

export const SOUND_LIMITS = {
  minRate: 4_000,
  maxRate: 384_000,
  maxChannels: 8,
  maxSeconds: 600,
  /** A model that reads a sound as one piece takes memory by the square of its length. */
  maxWholeSeconds: 30,
} as const;

/** What a second of sound counts for among the tokens that are read, as OpenAI's audio tokens. */
export const SOUND_TOKENS_PER_SECOND = 10;

export interface SoundFacts {
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

type Format = Omit<SoundFacts, "beginBytes" | "frames">;

const INTEGER = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
/** A writer that could not know says this, and its samples go on to the end. */
const UNKNOWN_BYTES = 0xffff_ffff;

export const secondsOf = ({ frames, rate }: SoundFacts): number => frames / rate;

export const soundTokensOf = ({ frames, rate }: SoundFacts): number =>
  Math.ceil((frames * SOUND_TOKENS_PER_SECOND) / rate);

/** PCM of 8, 16, 24 or 32 bits and floats of 32 or 64. */
export function readSound(bytes: Uint8Array): ReadSound {
  try {
    const facts = readWav(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
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

class SoundFault extends Error {}

/** @throws {SoundFault} @throws {RangeError} past the end */
function readWav(view: DataView): SoundFacts {
  if (view.byteLength < 12 || nameAt(view, 0) !== "RIFF" || nameAt(view, 8) !== "WAVE")
    throw new SoundFault("it must be a WAV file, with samples of PCM or floats");
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
  const { maxChannels, minRate, maxRate } = SOUND_LIMITS;
  if (channels < 1 || channels > maxChannels)
    throw new SoundFault(`it must have 1 to ${maxChannels} channels, got ${channels}`);
  if (rate < minRate || rate > maxRate)
    throw new SoundFault(`its rate must be ${minRate} to ${maxRate} samples a second, got ${rate}`);
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

/** @throws {RangeError} past the end */
function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
