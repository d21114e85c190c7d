/** Proves at load that rows of different lengths in one batch come out as they do alone. */
import type { DecodeKind, DecoderRunner } from "../runner.ts";

const PROMPTS: readonly (readonly number[])[] = [
  [1, 5, 3, 7, 2, 6],
  [4, 2],
];
/** Of the largest logit: half precision has about three digits. */
const TOLERANCE = { float32: 1e-3, float16: 3e-2 };

/** @returns what differs, in words; undefined when the runner may be trusted. Rows 0 and 1 are used. */
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
  const alone: Float32Array[] = [];
  for (const prompt of PROMPTS) {
    await runner.prefill(0, 0, prompt.slice(0, -1), "last");
    alone.push((await runner.decode([toRow(prompt, 0)], kind)).slice());
  }
  for (const [row, prompt] of PROMPTS.entries()) {
    await runner.prefill(row, 0, prompt.slice(0, -1), "last");
  }
  const together = await runner.decode(PROMPTS.map(toRow), kind);
  const size = runner.vocabularySize;
  for (const [row, expected] of alone.entries()) {
    const found = together.subarray(row * size, (row + 1) * size);
    const scale = expected.reduce((most, logit) => Math.max(most, Math.abs(logit)), 1);
    const distance = expected.reduce(
      (most, logit, id) => Math.max(most, Math.abs(logit - (found[id] ?? Infinity))),
      0,
    );
    if (!(distance <= tolerance * scale)) {
      return `row ${row} of a ragged batch differs by ${distance} from the same row alone`;
    }
  }
  return undefined;
}

function toRow(prompt: readonly number[], row: number) {
  return { row, past: prompt.length - 1, tokenId: prompt.at(-1) ?? 0 };
}
