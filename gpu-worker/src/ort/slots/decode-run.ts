/**
 * One step of a run of rows, over memory that stays bound between steps: only ids, positions and
 * the mask change.
 */
import type { Binding } from "../native/binding.ts";
import type { DecodeRow } from "../runner.ts";
import type { DecoderGraph } from "./decoder-graph.ts";

/** The mask's width grows in these steps, so that most decode steps change one element a row. */
const MASK_STEP_TOKENS = 128;

export interface DecodeRunOptions {
  readonly graph: DecoderGraph;
  /** With the rows' state bound; the run releases it. */
  readonly binding: Binding;
  /** Row of the first of `rows`. */
  readonly first: number;
  readonly rows: number;
  /** Most tokens of a row. */
  readonly rowTokens: number;
  /** Where its logits go: [rows, vocabulary]. */
  readonly logits: Float32Array | Uint16Array;
}

export class DecodeRun {
  readonly #options: DecodeRunOptions;
  readonly #ids: BigInt64Array;
  readonly #positions: BigInt64Array;
  #mask = new BigInt64Array(0);
  #maskTokens = 0;
  /** Ones in each row of the mask. */
  readonly #lengths: Int32Array;

  constructor(options: DecodeRunOptions) {
    const { graph, binding, rows, logits } = options;
    this.#options = options;
    this.#ids = new BigInt64Array(rows);
    this.#positions = new BigInt64Array(rows);
    this.#lengths = new Int32Array(rows);
    const layout = { type: "int64", shape: [rows, 1] } as const;
    binding.input("input_ids", this.#ids, layout);
    if (graph.hasPositionIds) binding.input("position_ids", this.#positions, layout);
    if (graph.hasKeep) {
      binding.input("num_logits_to_keep", BigInt64Array.of(1n), { type: "int64", shape: [] });
    }
    const shape = [rows, 1, graph.vocabularySize];
    binding.output("logits", logits, { type: graph.logitsType, shape });
  }

  get first(): number {
    return this.#options.first;
  }

  get rows(): number {
    return this.#options.rows;
  }

  /** What the next step takes: one entry for each of its rows, in their order. */
  fill(entries: readonly DecodeRow[]): void {
    this.#fitMask(entries.reduce((most, { past }) => Math.max(most, past + 1), 0));
    for (const [index, { row, past, tokenId }] of entries.entries()) {
      if (row !== this.first + index) throw new Error(`row ${row} at place ${index} of a batch`);
      this.#ids[index] = BigInt(tokenId);
      this.#positions[index] = BigInt(past);
      this.#setLength(index, past + 1);
    }
  }

  run(): Promise<void> {
    return this.#options.binding.run();
  }

  /** On the calling thread. */
  runHere(): void {
    this.#options.binding.runHere();
  }

  terminate(): void {
    this.#options.binding.terminate();
  }

  release(): void {
    this.#options.binding.release();
  }

  #fitMask(longest: number): void {
    const { rowTokens, binding, rows } = this.#options;
    const steps = Math.ceil(longest / MASK_STEP_TOKENS);
    const tokens = Math.min(steps * MASK_STEP_TOKENS, rowTokens);
    if (tokens === this.#maskTokens) return;
    this.#mask = new BigInt64Array(rows * tokens);
    this.#maskTokens = tokens;
    this.#lengths.fill(0);
    binding.input("attention_mask", this.#mask, { type: "int64", shape: [rows, tokens] });
  }

  #setLength(index: number, length: number): void {
    const before = this.#lengths[index] ?? 0;
    const start = index * this.#maskTokens;
    if (length > before) this.#mask.fill(1n, start + before, start + length);
    else this.#mask.fill(0n, start + length, start + before);
    this.#lengths[index] = length;
  }
}
