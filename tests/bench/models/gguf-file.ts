/**
 * Reads a GGUF file: its settings, and its tensors as they lie in it.
 *
 * Source: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, version 3.
 */
import { readFileSync } from "node:fs";

export type GgufValue = number | bigint | boolean | string | readonly GgufValue[];

export interface GgufTensor {
  /** Innermost first. */
  readonly dimensions: readonly number[];
  readonly type: number;
  readonly data: Uint8Array;
}

export interface GgufFile {
  readonly settings: ReadonlyMap<string, GgufValue>;
  readonly tensors: ReadonlyMap<string, GgufTensor>;
}

const GGUF_F32 = 0;
const GGUF_Q4_1 = 3;
const GGUF_Q8_0 = 8;
/** Numbers of a block, and its bytes. */
const BLOCKS: Readonly<Record<number, readonly [number, number]>> = {
  [GGUF_F32]: [1, 4],
  [GGUF_Q4_1]: [32, 20],
  [GGUF_Q8_0]: [32, 34],
};
const STRING = 8;
const ARRAY = 9;
const ALIGNMENT = 32;

export function readGguf(path: string): GgufFile {
  const file = readFileSync(path);
  let at = 8;
  const u32 = () => file.readUInt32LE((at += 4) - 4);
  const u64 = () => Number(file.readBigUInt64LE((at += 8) - 8));
  const text = () => {
    const length = u64();
    return file.toString("utf8", at, (at += length));
  };
  const scalar = (type: number): GgufValue => {
    const start = at;
    at += [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8][type] ?? 0;
    switch (type) {
      case 0:
        return file.readUInt8(start);
      case 1:
        return file.readInt8(start);
      case 2:
        return file.readUInt16LE(start);
      case 3:
        return file.readInt16LE(start);
      case 4:
        return file.readUInt32LE(start);
      case 5:
        return file.readInt32LE(start);
      case 6:
        return file.readFloatLE(start);
      case 7:
        return file.readUInt8(start) !== 0;
      case 10:
        return file.readBigUInt64LE(start);
      case 11:
        return file.readBigInt64LE(start);
      case 12:
        return file.readDoubleLE(start);
      default:
        throw new RangeError(`${path} has a setting of the unknown type ${type}`);
    }
  };
  const value = (type: number): GgufValue => {
    if (type === STRING) return text();
    if (type !== ARRAY) return scalar(type);
    const inner = u32();
    return Array.from({ length: u64() }, () => value(inner));
  };
  if (file.toString("latin1", 0, 4) !== "GGUF") throw new RangeError(`${path} is no GGUF file`);
  const [tensorCount, settingCount] = [u64(), u64()];
  const settings = new Map<string, GgufValue>();
  for (let count = 0; count < settingCount; count += 1) settings.set(text(), value(u32()));
  const heads = Array.from({ length: tensorCount }, () => {
    const name = text();
    const dimensions = Array.from({ length: u32() }, u64);
    return { name, dimensions, type: u32(), offset: u64() };
  });
  const base = Math.ceil(at / ALIGNMENT) * ALIGNMENT;
  const tensors = new Map(
    heads.map(({ name, dimensions, type, offset }) => {
      const [numbers, bytes] = BLOCKS[type] ?? [];
      if (numbers === undefined || bytes === undefined)
        throw new RangeError(`tensor ${name} is of type ${type}, which is not read here`);
      const size = (dimensions.reduce((product, one) => product * one, 1) / numbers) * bytes;
      return [name, { dimensions, type, data: file.subarray(base + offset, base + offset + size) }];
    }),
  );
  return { settings, tensors };
}

/** 4-bit blocks of 32: value = scale * code + least. */
export interface Q41Blocks {
  /** One number each, 0 to 15. */
  readonly codes: Uint8Array;
  readonly scales: Float32Array;
  readonly least: Float32Array;
}

export function readQ41({ data }: GgufTensor): Q41Blocks {
  const blocks = data.length / 20;
  const [codes, scales, least] = [
    new Uint8Array(blocks * 32),
    new Float32Array(blocks),
    new Float32Array(blocks),
  ];
  for (let block = 0; block < blocks; block += 1) {
    const start = block * 20;
    scales[block] = readHalf(data, start);
    least[block] = readHalf(data, start + 2);
    for (let index = 0; index < 16; index += 1) {
      const byte = data[start + 4 + index] ?? 0;
      codes[block * 32 + index] = byte & 15;
      codes[block * 32 + 16 + index] = byte >> 4;
    }
  }
  return { codes, scales, least };
}

/** Any tensor as numbers. */
export function toNumbers(tensor: GgufTensor): Float32Array {
  const { data, type } = tensor;
  if (type === GGUF_F32) return new Float32Array(Uint8Array.from(data).buffer);
  if (type === GGUF_Q4_1) {
    const { codes, scales, least } = readQ41(tensor);
    return Float32Array.from(codes, (code, at) =>
      Math.fround(Math.fround((scales[at >> 5] ?? 0) * code) + (least[at >> 5] ?? 0)),
    );
  }
  const values = new Float32Array((data.length / 34) * 32);
  const signed = new Int8Array(data.buffer, data.byteOffset, data.length);
  for (let block = 0; block < data.length / 34; block += 1) {
    const scale = readHalf(data, block * 34);
    for (let index = 0; index < 32; index += 1)
      values[block * 32 + index] = scale * (signed[block * 34 + 2 + index] ?? 0);
  }
  return values;
}

function readHalf(bytes: Uint8Array, at: number): number {
  const bits = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
