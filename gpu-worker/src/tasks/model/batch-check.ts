/**
 * Proves at load that rows may share a batch. Some graphs ignore the attention mask, or read
 * positions from the padded end: in those, a text's numbers would depend on the length of its
 * neighbours.
 */
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TextOutput } from "./forward.ts";

/**
 * Activations that are quantized at run time deviate by 0.01 to 0.04, ignored masks by 0.2 and
 * more.
 */
export const MAX_BATCH_DEVIATION = 0.1;

/**
 * Runs rows of very different lengths together and alone. `read` gives a row's numbers without
 * padding.
 *
 * @returns the root mean square of the differences, relative to that of the numbers alone; Infinity
 * if outputs are no
 *   numbers
 */
export async function measureBatchDeviation(
  rows: readonly TextRow[],
  run: (rows: readonly TextRow[]) => Promise<readonly TextOutput[]>,
  read: (output: TextOutput) => Float32Array,
): Promise<number> {
  const together = (await run(rows)).map((output) => read(output));
  let differences = 0;
  let numbers = 0;
  for (const [index, row] of rows.entries()) {
    const [output] = await run([row]);
    if (output === undefined) throw new Error("a row without an output");
    for (const [at, value] of read(output).entries()) {
      differences += (value - (together[index]?.[at] ?? NaN)) ** 2;
      numbers += value ** 2;
    }
  }
  if (differences === 0) return 0;
  const deviation = Math.sqrt(differences / numbers);
  return Number.isFinite(deviation) ? deviation : Infinity;
}
