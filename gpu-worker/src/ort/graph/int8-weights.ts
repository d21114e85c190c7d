/**
 * Weights in blocks of four or eight bits as whole numbers with one scale a column, which
 * processors multiply two to three times as fast. Pure.
 *
 * A block of 32 has a scale of its own; a column is spread (`spreading.ts`) and has the largest of
 * its weights divided by `limit`. So a weight moves by at most half of 1/127 of the column's
 * largest.
 */
import { canSpread, spreadInPlace } from "./spreading.ts";

/**
 * The input of `com.microsoft.MatMulNBits`: y = x W^T with W [columns, rows], each of its columns'
 * rows in blocks.
 */
export interface BlockWeights {
  /** Inputs of the product, K. */
  readonly rows: number;
  /** Outputs of it, N. */
  readonly columns: number;
  readonly bits: 4 | 8;
  readonly blockSize: number;
  /** [columns, blocks, blockSize * bits / 8], low half first. */
  readonly packed: Uint8Array;
  /** [columns, blocks] */
  readonly scales: Float32Array;
  /**
   * [columns, blocks], as numbers that need not be whole, or in `bits`, each column padded to
   * whole bytes; undefined: the middle.
   */
  readonly zeroPoints: Uint8Array | Float32Array | undefined;
}

export interface ColumnWeights {
  /** [rows, columns] */
  readonly values: Int8Array;
  /** [columns] */
  readonly scales: Float32Array;
}

/**
 * Weights of the same rows, side by side.
 *
 * @param limit the largest value to use, at most 127
 */
export function toColumns(parts: readonly BlockWeights[], limit: number): ColumnWeights {
  const rows = parts[0]?.rows ?? 0;
  const columns = parts.reduce((sum, part) => sum + part.columns, 0);
  const values = new Int8Array(rows * columns);
  const scales = new Float32Array(columns);
  let first = 0;
  for (const part of parts) {
    for (let own = 0; own < part.columns; own += STRIP) {
      const strip = readStrip(part, own, limit);
      for (const [at, { scale }] of strip.entries()) scales[first + own + at] = scale;
      for (let row = 0; row < rows; row += 1)
        for (let at = 0; at < strip.length; at += 1)
          values[row * columns + first + own + at] = strip[at]?.column[row] ?? 0;
    }
    first += part.columns;
  }
  return { values, scales };
}

/** Columns that are turned at once, so that writes lie beside each other. */
const STRIP = 16;

interface WholeColumn {
  readonly scale: number;
  readonly column: Int8Array;
}

function readStrip(part: BlockWeights, first: number, limit: number): WholeColumn[] {
  const { rows, columns } = part;
  const numbers = new Float32Array(rows);
  return Array.from({ length: Math.min(STRIP, columns - first) }, (_, at) => {
    const read = readColumn(part, first + at, numbers);
    const largest = canSpread(rows) ? spreadInPlace(numbers) : read;
    const column = new Int8Array(rows);
    const perUnit = largest === 0 ? 0 : limit / largest;
    for (let row = 0; row < rows; row += 1) column[row] = Math.round((numbers[row] ?? 0) * perUnit);
    return { scale: largest / limit, column };
  });
}

/** @returns the largest of them, without its sign */
export function readColumn(weights: BlockWeights, index: number, into: Float32Array): number {
  const { rows, bits, blockSize, packed, scales } = weights;
  const blocks = Math.ceil(rows / blockSize);
  const blockBytes = (blockSize * bits) / 8;
  let largest = 0;
  for (let block = 0; block < blocks; block += 1) {
    const scale = scales[index * blocks + block] ?? 0;
    const zero = zeroOf(weights, index, block, blocks);
    const start = (index * blocks + block) * blockBytes;
    const first = block * blockSize;
    const end = Math.min(first + blockSize, rows);
    for (let row = first; row < end; row += 1) {
      const offset = row - first;
      const byte = packed[start + (bits === 8 ? offset : offset >> 1)] ?? 0;
      const code = bits === 8 ? byte : (offset & 1) === 0 ? byte & 15 : byte >> 4;
      const value = (code - zero) * scale;
      into[row] = value;
      const size = Math.abs(value);
      if (size > largest) largest = size;
    }
  }
  return largest;
}

/** What stands for zero where a file does not say it. */
export const middleOf = (bits: 4 | 8): number => 2 ** (bits - 1);

export function zeroOf(
  { bits, zeroPoints }: BlockWeights,
  index: number,
  block: number,
  blocks: number,
): number {
  const middle = middleOf(bits);
  if (zeroPoints === undefined) return middle;
  if (zeroPoints instanceof Float32Array || bits === 8)
    return zeroPoints[index * blocks + block] ?? middle;
  const byte = zeroPoints[index * Math.ceil(blocks / 2) + (block >> 1)] ?? 0x88;
  return (block & 1) === 0 ? byte & 15 : byte >> 4;
}
