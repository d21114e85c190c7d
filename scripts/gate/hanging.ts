/** Guards against hanging. Work is bounded, its time is not: what holds a machine up passes. */

/** Of a test, or of what prepares it. No test sets its own. */
export const hangingMs = (runs: number): number => 300_000 * Math.max(1, runs);

/** Of a suite without an ended test: a test that hangs has failed long before. */
export const stillMs = (runs: number): number => 2 * hangingMs(runs);
