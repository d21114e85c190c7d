/** Times are Unix milliseconds inside and Unix seconds on the wire. Pure. */
export const seconds = (unixMs: number): number => Math.floor(unixMs / 1_000);

export const secondsOrNull = (unixMs: number | null): number | null =>
  unixMs === null ? null : seconds(unixMs);
