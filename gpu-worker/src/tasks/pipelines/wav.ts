/** Reads WAV files to mono samples at the rate that a model wants. Pure. */

export interface Sound {
  /** Mono, -1 to 1. */
  readonly samples: Float32Array;
  /** Samples per second. */
  readonly rate: number;
}

interface Format {
  readonly kind: "integer" | "float";
  readonly channels: number;
  readonly rate: number;
  readonly bits: number;
}

const INTEGER = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;
const MIN_RATE = 4_000;
const MAX_RATE = 384_000;
/** Zero crossings of the resampling filter on each side. */
const FILTER_LOBES = 8;

/** PCM of 8, 16, 24 or 32 bits and floats of 32 or 64. @throws {RangeError} saying what is wrong with the file */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (readName(view, 0) !== "RIFF" || readName(view, 8) !== "WAVE") {
    throw new RangeError("it is not a WAV file");
  }
  let format: Format | undefined;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const name = readName(view, at);
    const size = view.getUint32(at + 4, true);
    const begin = at + 8;
    if (name === "fmt ") format = readFormat(view, begin, size);
    if (name === "data") {
      if (format === undefined) throw new RangeError("its samples come before their format");
      return readSamples(view, begin, Math.min(size, view.byteLength - begin), format);
    }
    at = begin + size + (size % 2);
  }
  throw new RangeError("it has no samples");
}

/** A windowed sinc filter, which takes out what the lower of the two rates cannot hold. */
export function resample({ samples, rate }: Sound, wantedRate: number): Float32Array {
  if (rate === wantedRate) return samples;
  const step = rate / wantedRate;
  const scale = Math.max(1, step);
  const reach = FILTER_LOBES * scale;
  const length = Math.max(1, Math.round(samples.length / step));
  return Float32Array.from({ length }, (_, index) => {
    const center = index * step;
    const from = Math.max(0, Math.ceil(center - reach));
    const to = Math.min(samples.length - 1, Math.floor(center + reach));
    let sum = 0;
    let weights = 0;
    for (let at = from; at <= to; at += 1) {
      const weight = filter((at - center) / scale);
      sum += weight * (samples[at] ?? 0);
      weights += weight;
    }
    return weights === 0 ? 0 : sum / weights;
  });
}

function filter(x: number): number {
  if (x === 0) return 1;
  const angle = Math.PI * x;
  return (Math.sin(angle) / angle) * (0.5 + 0.5 * Math.cos(angle / FILTER_LOBES));
}

function readFormat(view: DataView, at: number, size: number): Format {
  if (size < 16 || at + size > view.byteLength) throw new RangeError("its format is cut short");
  const code = view.getUint16(at, true);
  // The extended form has the code at the beginning of an identifier.
  const kind = code === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : code;
  const channels = view.getUint16(at + 2, true);
  const rate = view.getUint32(at + 4, true);
  const bits = view.getUint16(at + 14, true);
  if (channels === 0) throw new RangeError("it has no channels");
  if (rate < MIN_RATE || rate > MAX_RATE) {
    throw new RangeError(
      `its rate must be ${MIN_RATE} to ${MAX_RATE} samples a second, got ${rate}`,
    );
  }
  if (kind === INTEGER && [8, 16, 24, 32].includes(bits)) {
    return { kind: "integer", channels, rate, bits };
  }
  if (kind === FLOAT && [32, 64].includes(bits)) return { kind: "float", channels, rate, bits };
  throw new RangeError(`its samples, of ${bits} bits in form ${kind}, are not PCM or floats`);
}

function readSamples(view: DataView, begin: number, size: number, format: Format): Sound {
  const { channels, bits, rate } = format;
  const width = bits / 8;
  const frames = Math.floor(size / (width * channels));
  if (frames === 0) throw new RangeError("it has no samples");
  const samples = Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += readSample(view, begin + (frame * channels + channel) * width, format);
    }
    return sum / channels;
  });
  return { samples, rate };
}

function readSample(view: DataView, at: number, { kind, bits }: Format): number {
  if (kind === "float") return bits === 32 ? view.getFloat32(at, true) : view.getFloat64(at, true);
  if (bits === 8) return (view.getUint8(at) - 128) / 128;
  if (bits === 16) return view.getInt16(at, true) / 32_768;
  if (bits === 24) return (view.getInt16(at + 1, true) * 256 + view.getUint8(at)) / 8_388_608;
  return view.getInt32(at, true) / 2_147_483_648;
}

function readName(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return "";
  return String.fromCodePoint(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}
