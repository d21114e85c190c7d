/**
 * FLAC, a frame at a time (RFC 9639): no more is unpacked than is taken, whatever a file says.
 * Pure.
 */
import {
  afterTags,
  SoundFault,
  type PackedFacts,
} from "../../../../src/contract/packed-sounds/packed-facts.ts";
import { BitReader } from "./bit-reader.ts";

/** Samples a second, by the place in a frame's head; 0 is as the file's head has it. */
const RATES = [
  0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000,
] as const;
/** Those that a frame writes: in so many bits, of so many a second. */
const WRITTEN_RATES: Readonly<Record<number, readonly [bits: number, unit: number]>> = {
  12: [8, 1_000],
  13: [16, 1],
  14: [16, 10],
};
const SAMPLE_BITS = [0, 8, 12, 0, 16, 20, 24, 0] as const;
/** What is foretold from the samples before, by order. */
const FIXED = [[], [1], [2, -1], [3, -3, 1], [4, -6, 4, -1]] as const;
const STREAM_INFO_AT = 8;
const [LEFT_AND_SIDE, SIDE_AND_RIGHT, MID_AND_SIDE] = [8, 9, 10];

interface FrameHead {
  readonly length: number;
  /** How the channels are told apart: by their number, or one of three as differences. */
  readonly layout: number;
  readonly bits: number;
  /** Samples a second; 0 is as the file's head has it. */
  readonly rate: number;
}

/**
 * Each frame as its channels, from -1 to 1.
 *
 * @throws {SoundFault} @throws {RangeError} past the end
 */
export function* unpackFlac(
  bytes: Uint8Array,
  { beginBytes, endBytes, channels, rate }: PackedFacts,
): Generator<Float32Array[]> {
  const streamBits = bitsOfStream(bytes);
  for (let at = beginBytes; at < endBytes;) {
    const reader = new BitReader(bytes, at);
    const head = readHead(reader, streamBits);
    if (crc8(bytes.subarray(at, reader.at)) !== reader.read(8)) throw damagedAt(at);
    if (head.rate !== 0 && head.rate !== rate)
      throw new SoundFault(`its head says ${rate} samples a second, and a frame ${head.rate}`);
    const isSide = head.layout >= LEFT_AND_SIDE;
    if ((isSide ? 2 : head.layout + 1) !== channels) throw damagedAt(at);
    const made = Array.from({ length: channels }, (_, channel) =>
      readSubframe(reader, head.length, head.bits + (isSideOf(head.layout, channel) ? 1 : 0)),
    );
    reader.align();
    if (crc16(bytes.subarray(at, reader.at)) !== reader.read(16)) throw damagedAt(at);
    at = reader.at;
    join(made, head.layout);
    const scale = 2 ** (1 - head.bits);
    yield made.map((samples) => Float32Array.from(samples, (sample) => sample * scale));
  }
}

const damagedAt = (at: number): SoundFault =>
  new SoundFault(`its frame after ${at} bytes is damaged`);

/** What frames have that do not say otherwise. */
function bitsOfStream(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ((view.getUint32(afterTags(view) + STREAM_INFO_AT + 10) >>> 4) & 31) + 1;
}

/** @throws {SoundFault} */
function readHead(reader: BitReader, streamBits: number): FrameHead {
  const begin = reader.at;
  const isFrame = reader.read(14) === 0x3ffe && reader.read(2) < 2;
  const [lengthBits, rateBits] = [reader.read(4), reader.read(4)];
  const [layout, bitsBits] = [reader.read(4), reader.read(3)];
  const bits = bitsBits === 0 ? streamBits : (SAMPLE_BITS[bitsBits] ?? 0);
  if (!isFrame || reader.read(1) !== 0 || layout > MID_AND_SIDE || bits === 0 || lengthBits === 0)
    throw damagedAt(begin);
  // Its number, as UTF-8 has it: of the first byte's leading ones, so many bytes.
  const first = reader.read(8);
  for (let more = Math.clz32(~(first << 24)) - 1; more > 0; more -= 1) reader.read(8);
  const length = readLength(reader, lengthBits);
  const [writtenBits, unit] = WRITTEN_RATES[rateBits] ?? [0, 0];
  const rate = RATES[rateBits] ?? reader.read(writtenBits) * unit;
  return { length, layout, bits, rate };
}

function readLength(reader: BitReader, bits: number): number {
  if (bits === 1) return 192;
  if (bits < 6) return 576 * 2 ** (bits - 2);
  if (bits < 8) return reader.read(bits === 6 ? 8 : 16) + 1;
  return 2 ** bits;
}

const isSideOf = (layout: number, channel: number): boolean =>
  layout === SIDE_AND_RIGHT ? channel === 0 : layout >= LEFT_AND_SIDE && channel === 1;

/** @throws {SoundFault} @throws {RangeError} past the end */
function readSubframe(reader: BitReader, length: number, bits: number): Float64Array {
  const begin = reader.at;
  const isPadded = reader.read(1) === 1;
  const kind = reader.read(6);
  const wasted = reader.read(1) === 0 ? 0 : reader.readZeros() + 1;
  const own = bits - wasted;
  if (isPadded || own < 1) throw damagedAt(begin);
  const samples = new Float64Array(length);
  if (kind === 0) samples.fill(reader.readSigned(own));
  else if (kind === 1) for (let at = 0; at < length; at += 1) samples[at] = reader.readSigned(own);
  else if (kind >= 8 && kind <= 12) {
    const foretold = FIXED[kind - 8] ?? [];
    warmUp(reader, samples, { order: foretold.length, bits: own });
    readResidual(reader, samples, foretold.length);
    foretell(samples, foretold, 0);
  } else if (kind >= 32) {
    const order = kind - 31;
    warmUp(reader, samples, { order, bits: own });
    const precision = reader.read(4) + 1;
    const shift = reader.readSigned(5);
    if (precision === 16 || shift < 0) throw damagedAt(begin);
    const weights = Array.from({ length: order }, () => reader.readSigned(precision));
    readResidual(reader, samples, order);
    foretell(samples, weights, shift);
  } else throw damagedAt(begin);
  if (wasted > 0)
    for (let at = 0; at < length; at += 1) samples[at] = (samples[at] ?? 0) * 2 ** wasted;
  return samples;
}

function warmUp(
  reader: BitReader,
  samples: Float64Array,
  { order, bits }: { readonly order: number; readonly bits: number },
): void {
  if (order > samples.length) throw damagedAt(reader.at);
  for (let at = 0; at < order; at += 1) samples[at] = reader.readSigned(bits);
}

/** What the foretelling was wrong by, in parts that each have a measure of their own. */
function readResidual(reader: BitReader, samples: Float64Array, order: number): void {
  const method = reader.read(2);
  const parts = 2 ** reader.read(4);
  const size = samples.length / parts;
  if (method > 1 || !Number.isInteger(size) || size < order) throw damagedAt(reader.at);
  const measureBits = method === 0 ? 4 : 5;
  for (let part = 0; part < parts; part += 1) {
    const measure = reader.read(measureBits);
    const isPlain = measure === 2 ** measureBits - 1;
    const plainBits = isPlain ? reader.read(5) : 0;
    for (let at = Math.max(order, part * size); at < (part + 1) * size; at += 1) {
      if (isPlain) {
        samples[at] = reader.readSigned(plainBits);
        continue;
      }
      const folded = reader.readZeros() * 2 ** measure + reader.read(measure);
      samples[at] = folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    }
  }
}

/** In numbers of 53 bits: those of 24-bit samples have 44 at most. */
function foretell(samples: Float64Array, weights: readonly number[], shift: number): void {
  const order = weights.length;
  const scale = 2 ** -shift;
  for (let at = order; at < samples.length; at += 1) {
    let sum = 0;
    for (let back = 0; back < order; back += 1)
      sum += (weights[back] ?? 0) * (samples[at - 1 - back] ?? 0);
    samples[at] = (samples[at] ?? 0) + Math.floor(sum * scale);
  }
}

/** Differences become what they are differences of. */
function join([first, second]: Float64Array[], layout: number): void {
  if (first === undefined || second === undefined || layout < LEFT_AND_SIDE) return;
  for (let at = 0; at < first.length; at += 1) {
    const [one, other] = [first[at] ?? 0, second[at] ?? 0];
    if (layout === LEFT_AND_SIDE) second[at] = one - other;
    else if (layout === SIDE_AND_RIGHT) first[at] = one + other;
    else {
      const middle = one * 2 + (Math.abs(other) % 2);
      first[at] = (middle + other) / 2;
      second[at] = (middle - other) / 2;
    }
  }
}

const CRC8 = tableOf(0x07, 8);
const CRC16 = tableOf(0x8005, 16);

function tableOf(polynomial: number, bits: number): Uint16Array {
  const top = 2 ** (bits - 1);
  return Uint16Array.from({ length: 256 }, (_, byte) => {
    let value = byte << (bits - 8);
    for (let bit = 0; bit < 8; bit += 1)
      value = (value & top) === 0 ? value << 1 : (value << 1) ^ polynomial;
    return value & (2 ** bits - 1);
  });
}

export function crc8(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = CRC8[sum ^ byte] ?? 0;
  return sum;
}

export function crc16(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = ((sum << 8) & 0xffff) ^ (CRC16[(sum >>> 8) ^ byte] ?? 0);
  return sum;
}
