/** Lengths of time in milliseconds, and where units of Unix time begin, as UTC has them. Pure. */
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** When the minute begins in which a time is; Unix milliseconds, as below. */
export const minuteOf = (ms: number): number => ms - (ms % MINUTE_MS);

export const hourOf = (ms: number): number => ms - (ms % HOUR_MS);

export const dayOf = (ms: number): number => ms - (ms % DAY_MS);
