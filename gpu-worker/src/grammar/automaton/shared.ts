/** Numbers in memory that threads share. Pure. */

export function shareBytes(values: ArrayLike<number>): Uint8Array<SharedArrayBuffer> {
  const shared = new Uint8Array(new SharedArrayBuffer(values.length));
  shared.set(values);
  return shared;
}

export function shareShorts(values: ArrayLike<number>): Uint16Array<SharedArrayBuffer> {
  const shared = new Uint16Array(new SharedArrayBuffer(2 * values.length));
  shared.set(values);
  return shared;
}

export function shareNumbers(values: ArrayLike<number>): Int32Array<SharedArrayBuffer> {
  const shared = new Int32Array(new SharedArrayBuffer(4 * values.length));
  shared.set(values);
  return shared;
}
