/**
 * Spreads what a few inputs of a product hold over all inputs of their part, so that whole bytes
 * lose less of it. Pure.
 *
 * In real models a few channels are a hundred times larger than others. A row that shares one scale
 * then rounds the others to almost nothing. A Hadamard matrix, which has no effect but to turn (H H
 * = 1), is put between both sides of a product: x W = (x H) (H W). Each part of 64 inputs then
 * holds numbers of one size. The weights are turned once, when they are read.
 */

/** Inputs that are spread together. */
export const SPREAD = 64;

/**
 * Two parts at least: a single row of one part would take another kernel than several do, and
 * repeat to no bit.
 */
export const canSpread = (inputs: number): boolean => inputs > SPREAD && inputs % SPREAD === 0;

/** [SPREAD, SPREAD], the same transposed */
export function spreadMatrix(): Float32Array {
  const matrix = new Float32Array(SPREAD * SPREAD);
  for (let row = 0; row < SPREAD; row += 1) matrix[row * SPREAD + row] = 1;
  spreadInPlace(matrix);
  return matrix;
}

/**
 * @param values as many as can be spread
 * @returns the largest after that, without its sign
 */
export function spreadInPlace(values: Float32Array): number {
  for (let part = 0; part < values.length; part += SPREAD) {
    for (let at = part; at < part + SPREAD; at += EIGHT) turnEight(values, at, 1);
    for (let at = part; at < part + EIGHT; at += 1) turnEight(values, at, EIGHT);
  }
  let largest = 0;
  for (let at = 0; at < values.length; at += 1)
    largest = Math.max(largest, Math.abs(values[at] ?? 0));
  return largest;
}

/**
 * The matrix of 64 is that of 8 with itself: first within eight neighbours, then over eight of
 * such.
 */
const EIGHT = 8;
const SCALE = 1 / Math.sqrt(EIGHT);

/**
 * Three steps of sums and differences, with all numbers at hand: a load of a model spends its time
 * here.
 */
function turnEight(values: Float32Array, at: number, stride: number): void {
  const first = values[at] ?? 0;
  const second = values[at + stride] ?? 0;
  const third = values[at + 2 * stride] ?? 0;
  const fourth = values[at + 3 * stride] ?? 0;
  const fifth = values[at + 4 * stride] ?? 0;
  const sixth = values[at + 5 * stride] ?? 0;
  const seventh = values[at + 6 * stride] ?? 0;
  const eighth = values[at + 7 * stride] ?? 0;
  const a = first + second;
  const b = first - second;
  const c = third + fourth;
  const d = third - fourth;
  const e = fifth + sixth;
  const f = fifth - sixth;
  const g = seventh + eighth;
  const h = seventh - eighth;
  const i = a + c;
  const j = b + d;
  const k = a - c;
  const l = b - d;
  const m = e + g;
  const n = f + h;
  const o = e - g;
  const p = f - h;
  values[at] = (i + m) * SCALE;
  values[at + stride] = (j + n) * SCALE;
  values[at + 2 * stride] = (k + o) * SCALE;
  values[at + 3 * stride] = (l + p) * SCALE;
  values[at + 4 * stride] = (i - m) * SCALE;
  values[at + 5 * stride] = (j - n) * SCALE;
  values[at + 6 * stride] = (k - o) * SCALE;
  values[at + 7 * stride] = (l - p) * SCALE;
}
