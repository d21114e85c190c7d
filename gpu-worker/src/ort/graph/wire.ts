/**
 * Reads the protocol buffers' wire format, as far as an ONNX file needs it: fields are walked,
 * large ones skipped.
 */

export interface Field {
  readonly number: number;
  readonly wireType: number;
  /** Where the value starts; for lengths, after the length. */
  readonly start: number;
  readonly end: number;
  /** Of varints. */
  readonly value: number;
}

const VARINT = 0;
const FIXED_64 = 1;
const LENGTH = 2;
const FIXED_32 = 5;

/** Reads a few bytes at a place; a file need not be in memory. */
export interface ByteSource {
  readonly byteLength: number;
  read(start: number, end: number): Uint8Array;
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    byteLength: bytes.byteLength,
    read: (start, end) => bytes.subarray(start, end),
  };
}

/** The fields of the message in [start, end). @throws {RangeError} when it is not one */
export function* readFields(
  source: ByteSource,
  start = 0,
  end = source.byteLength,
): Generator<Field> {
  let position = start;
  while (position < end) {
    const head = source.read(position, Math.min(position + 20, end));
    const key = readVarint(head, 0);
    const number = Math.floor(key.value / 8);
    const wireType = key.value % 8;
    let valueStart = position + key.length;
    let valueEnd: number;
    let value = 0;
    if (wireType === VARINT) {
      const read = readVarint(head, key.length);
      value = read.value;
      valueEnd = valueStart + read.length;
    } else if (wireType === LENGTH) {
      const read = readVarint(head, key.length);
      valueStart += read.length;
      valueEnd = valueStart + read.value;
    } else if (wireType === FIXED_64) valueEnd = valueStart + 8;
    else if (wireType === FIXED_32) valueEnd = valueStart + 4;
    else throw new RangeError(`wire type ${wireType} at byte ${position}`);
    if (valueEnd > end) throw new RangeError(`field ${number} at byte ${position} is cut off`);
    yield { number, wireType, start: valueStart, end: valueEnd, value };
    position = valueEnd;
  }
}

export function readText(source: ByteSource, { start, end }: Field): string {
  return new TextDecoder().decode(source.read(start, end));
}

/** Numbers that stand one behind another. */
export function readPackedVarints(bytes: Uint8Array): number[] {
  const values: number[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const { value, length } = readVarint(bytes, offset);
    values.push(value);
    offset += length;
  }
  return values;
}

function readVarint(bytes: Uint8Array, offset: number): { value: number; length: number } {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const byte = bytes[offset + index];
    if (byte === undefined) throw new RangeError("a number is cut off");
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, length: index + 1 };
  }
  throw new RangeError("a number has more than ten bytes");
}
