/** How grammar threads share the processors with the engine's. */
import type { DeskBounds } from "./mask-desk.ts";

export interface ThreadData {
  /** As `nice` has it: 0 is level with the engine, 19 takes what nobody else wants. */
  readonly niceness: number;
}

export interface CompilerThreadData extends ThreadData {
  /** States that a program may have. */
  readonly maxStates: number;
}

export interface MaskThreadData extends ThreadData {
  readonly bounds: DeskBounds;
  /** What the thread does, for whoever has to start the next one: `TURN_OF` and `TURNS`. */
  readonly progress: Int32Array<SharedArrayBuffer>;
}

/** Where `progress` has the matcher whose turn it is, and how many turns there were. */
export const TURN_OF = 0;
export const TURNS = 1;
export const NOBODY = 0;
