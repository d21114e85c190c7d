/**
 * Proves at load that rows of different lengths in one batch come out as in a batch of equal rows.
 *
 * Not against a row alone: kernels for one row and for several may compute otherwise. With 4-bit
 * weights and accuracy_level 4 they differ by more than any tolerance that would find a real fault.
 */
import type { DecodeKind, DecoderRunner } from "../runner.ts";

const PROMPTS: readonly (readonly number[])[] = [
  [1, 5, 3, 7, 2, 6],
  [4, 2],
];
/** Of the largest logit: half precision has about three digits. */
const TOLERANCE = { float32: 1e-3, float16: 3e-2 };

/**
 * @returns what differs, in words; undefined when the runner may be trusted. Rows 0 and 1 are used.
 */
export async function findRaggedFault(
  runner: DecoderRunner,
  type: keyof typeof TOLERANCE,
): Promise<string | undefined> {
  const kinds: DecodeKind[] = runner.fastestRows > 0 ? ["invariant", "fastest"] : ["invariant"];
  for (const kind of kinds) {
    const fault = await findFaultOf(kind, runner, TOLERANCE[type]);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

async function findFaultOf(
  kind: DecodeKind,
  runner: DecoderRunner,
  tolerance: number,
): Promise<string | undefined> {
  const size = runner.vocabularySize;
  const rowOf = (logits: Float32Array, row: number) => logits.slice(row * size, (row + 1) * size);
  const even: Float32Array[] = [];
  for (const [row, prompt] of PROMPTS.entries())
    even.push(rowOf(await runBatch(runner, kind, [prompt, prompt]), row));
  const ragged = await runBatch(runner, kind, PROMPTS);
  for (const [row, expected] of even.entries()) {
    const distance = farthest(expected, rowOf(ragged, row));
    const scale = expected.reduce((most, logit) => Math.max(most, Math.abs(logit)), 1);
    if (!(distance <= tolerance * scale))
      return `row ${row} of a ragged batch differs by ${distance} from the same row among equals`;
  }
  return undefined;
}

/**
 * One step of rows 0 and 1, each behind its prompt.
 *
 * @returns logits: Float32Array, [2, vocabulary]
 */
async function runBatch(
  runner: DecoderRunner,
  kind: DecodeKind,
  prompts: readonly (readonly number[])[],
): Promise<Float32Array> {
  for (const [row, prompt] of prompts.entries())
    await runner.prefill(row, 0, prompt.slice(0, -1), "last");
  return runner.decode(prompts.map(toRow), kind);
}

function farthest(expected: Float32Array, found: Float32Array): number {
  return expected.reduce(
    (most, logit, id) => Math.max(most, Math.abs(logit - (found[id] ?? Infinity))),
    0,
  );
}

function toRow(prompt: readonly number[], row: number) {
  return { row, past: prompt.length - 1, tokenId: prompt.at(-1) ?? 0 };
}
