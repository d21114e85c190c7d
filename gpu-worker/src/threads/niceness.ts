/** How a thread shares the processors with the others of its process. */
import { setPriority } from "node:os";

/**
 * As `nice` has it: 0 is level with the others, 19 takes what nobody else wants.
 *
 * Linux has a priority for each thread; elsewhere it would be the whole process's, and nothing is
 * changed.
 */
export function yieldProcessor(niceness: number): void {
  if (process.platform === "linux" && niceness > 0) setPriority(0, niceness);
}
