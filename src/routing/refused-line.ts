/**
 * When those that were refused for want of room are to come again. They stand in lines that are
 * only counted, one for each organization and pool: each is told when it would be first, at the
 * rate at which its organization's requests begin there. So the time grows with an organization's
 * own refusals, and with nobody else's. Pure; `nowMs` is passed in.
 */
import { keepLatest } from "./latest.ts";

/** Nobody is asked to come later than this. */
const LONGEST_MS = 60_000;
const LEAST_MS = 100;
/** Lines that are kept. */
const MAX_LINES = 1_024;

export interface Turn {
  readonly nowMs: number;
  /** When there will be room for the first of the line. */
  readonly backInMs: number;
  /** How long after it the next one has a turn. */
  readonly everyMs: number;
}

export class RefusedLine {
  /** The last turn that was given away; the line that was asked for last at the end. */
  readonly #lastAtMs = new Map<string, number>();

  get lines(): number {
    return this.#lastAtMs.size;
  }

  /** @returns in how many milliseconds one more would be to come again */
  peek(line: string, turn: Turn): number {
    return Math.ceil(this.#atMs(line, turn) - turn.nowMs);
  }

  /** @returns in how many milliseconds one more is to come again */
  join(line: string, turn: Turn): number {
    const atMs = this.#atMs(line, turn);
    keepLatest(this.#lastAtMs, [line, atMs], MAX_LINES);
    return Math.ceil(atMs - turn.nowMs);
  }

  #atMs(line: string, { nowMs, backInMs, everyMs }: Turn): number {
    const last = this.#lastAtMs.get(line) ?? -Infinity;
    const firstAtMs = nowMs + Math.max(LEAST_MS, backInMs);
    return Math.min(nowMs + LONGEST_MS, Math.max(firstAtMs, last + everyMs));
  }
}
