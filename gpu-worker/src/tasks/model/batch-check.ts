/**
 * Proves at load that rows may share a batch. Some graphs ignore the attention mask, or read positions from the padded
 * end: in those, a text's numbers would depend on the length of its neighbours.
 */
import type { TextRow } from "../text/template.ts";
import type { TextOutput } from "./forward.ts";

/** Activations that are quantized at run time deviate by about a hundredth, ignored masks by far more. */
export const MAX_BATCH_DEVIATION = 0.1;

/**
 * Runs rows of very different lengths together and alone. `read` gives a row's numbers without padding.
 *
 * @returns the largest difference of an output, relative to the output's largest number; Infinity if outputs are no
 *   numbers
 */
export async function measureBatchDeviation(
  rows: readonly TextRow[],
  run: (rows: readonly TextRow[]) => Promise<readonly TextOutput[]>,
  read: (output: TextOutput) => Float32Array,
): Promise<number> {
  const together = (await run(rows)).map((output) => read(output));
  let deviation = 0;
  for (const [index, row] of rows.entries()) {
    const [output] = await run([row]);
    const shared = together[index];
    if (output === undefined || shared === undefined) throw new Error("a row without an output");
    deviation = Math.max(deviation, compare(read(output), shared));
  }
  return deviation;
}

function compare(alone: Float32Array, together: Float32Array): number {
  let difference = 0;
  let largest = 0;
  for (const [index, value] of alone.entries()) {
    difference = Math.max(difference, Math.abs(value - (together[index] ?? NaN)));
    largest = Math.max(largest, Math.abs(value));
  }
  if (Number.isNaN(difference)) return Infinity;
  return largest === 0 ? 0 : difference / largest;
}
