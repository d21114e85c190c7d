/** What is measured: the workloads, and how long. Pure data. */

/**
 * `whole`: one JSON answer. `stream`: every token ready at once. `paced`: a token every few
 * milliseconds.
 */
export type Shape = "whole" | "stream" | "paced";

/** One workload at one concurrency. */
export interface Cell {
  readonly shape: Shape;
  readonly concurrency: number;
}

export interface Plan {
  readonly rounds: number;
  /**
   * Of one cell against one target, within one round; twice as long for `paced`, whose answers take
   * long.
   */
  readonly sliceMs: number;
  /** Of one cell against one target, before the first round. */
  readonly warmUpMs: number;
}

/** Tokens in every answer, and the pause before each of them in `paced`. */
export const TOKENS = 20;
export const TOKEN_DELAY_MS = 5;

export const CELLS: readonly Cell[] = [
  { shape: "whole", concurrency: 1 },
  { shape: "whole", concurrency: 16 },
  { shape: "whole", concurrency: 64 },
  { shape: "stream", concurrency: 1 },
  { shape: "stream", concurrency: 16 },
  { shape: "paced", concurrency: 1 },
  { shape: "paced", concurrency: 16 },
];

/** About three minutes, and less than one. */
export const DEFAULT_PLAN: Plan = { rounds: 5, sliceMs: 1_200, warmUpMs: 750 };
export const QUICK_PLAN: Plan = { rounds: 2, sliceMs: 500, warmUpMs: 300 };

export function nameOfCell({ shape, concurrency }: Cell): string {
  return `${shape} c${concurrency}`;
}
