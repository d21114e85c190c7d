/** Decodes many sequences in one batch over attention state that never moves: past and present are the same memory. */
import type { Binding } from "../native/binding.ts";
import type { MemorySpace } from "../native/memory-space.ts";
import type { NativeSession } from "../native/session.ts";
import type { DecodeRow, DecoderRunner, RowLayout } from "../runner.ts";
import type { DecoderGraph } from "./decoder-graph.ts";
import { KvMemory } from "./kv-memory.ts";

/** The mask's width grows in these steps, so that most decode steps change one element a row. */
const MASK_STEP_TOKENS = 128;

/** What stays bound for batches of one size. */
interface DecodeBatch {
  readonly binding: Binding;
  readonly ids: BigInt64Array;
  readonly positions: BigInt64Array;
  readonly logits: Float32Array | Uint16Array;
  mask: BigInt64Array;
  maskTokens: number;
  /** Ones in each row of the mask. */
  readonly lengths: Int32Array;
}

export class SlotRunner implements DecoderRunner {
  readonly strategy = "slots";
  readonly maySlicePrompts = true;
  readonly layout: RowLayout;
  readonly vocabularySize: number;
  readonly #session: NativeSession;
  readonly #graph: DecoderGraph;
  readonly #memory: KvMemory;
  readonly #space: MemorySpace;
  readonly #batches = new Map<number, DecodeBatch>();
  readonly #prefills = new Map<number, Binding>();
  #prefilling: Binding | undefined;

  constructor(
    session: NativeSession,
    graph: DecoderGraph,
    size: { readonly rows: number; readonly rowTokens: number },
    space: MemorySpace,
  ) {
    this.#space = space;
    this.#session = session;
    this.#graph = graph;
    this.vocabularySize = graph.vocabularySize;
    this.layout = {
      ...size,
      bytesPerToken: KvMemory.bytesPerToken(graph.kv),
      pageTokens: KvMemory.pageTokens(graph.kv),
      canTrim: true,
    };
    this.#memory = new KvMemory(graph.kv, size, space);
  }

  async prefill(
    row: number,
    past: number,
    tokenIds: readonly number[],
    keep: "last" | "all",
  ): Promise<Float32Array> {
    const { hasPositionIds, hasKeep, logitsType } = this.#graph;
    const count = tokenIds.length;
    const total = past + count;
    const binding = this.#prefillBinding(row);
    const shape = [1, count];
    binding.input("input_ids", BigInt64Array.from(tokenIds, BigInt), { type: "int64", shape });
    const mask = new BigInt64Array(total).fill(1n);
    binding.input("attention_mask", mask, { type: "int64", shape: [1, total] });
    if (hasPositionIds) {
      const positions = BigInt64Array.from({ length: count }, (_, index) => BigInt(past + index));
      binding.input("position_ids", positions, { type: "int64", shape });
    }
    if (hasKeep) {
      const kept = BigInt64Array.of(keep === "last" ? 1n : 0n);
      binding.input("num_logits_to_keep", kept, { type: "int64", shape: [] });
    }
    const rows = hasKeep && keep === "last" ? 1 : count;
    const logits = this.#createLogits(rows);
    binding.output("logits", logits, { type: logitsType, shape: [1, rows, this.vocabularySize] });
    this.#prefilling = binding;
    try {
      await binding.run();
    } finally {
      this.#prefilling = undefined;
    }
    const all = toFloat32(logits);
    return keep === "last" && rows > 1 ? all.subarray(-this.vocabularySize) : all;
  }

  async decode(rows: readonly DecodeRow[]): Promise<Float32Array> {
    const batch = this.#batchOf(rows.length);
    const longest = rows.reduce((most, { past }) => Math.max(most, past + 1), 0);
    this.#fitMask(batch, longest);
    for (const [index, { row, past, tokenId }] of rows.entries()) {
      if (row !== index) throw new Error(`row ${row} at place ${index} of a batch`);
      batch.ids[index] = BigInt(tokenId);
      batch.positions[index] = BigInt(past);
      setLength(batch, index, past + 1);
    }
    await batch.binding.run();
    return toFloat32(batch.logits);
  }

  terminate(): void {
    this.#prefilling?.terminate();
  }

  copy(from: number, to: number, tokens: number): void {
    this.#memory.copy(from, to, tokens);
  }

  swap(first: number, second: number, tokens: number): void {
    this.#memory.swap(first, second, tokens);
  }

  discard(row: number, kept: number, length: number): void {
    this.#memory.discard(row, kept, length);
  }

  async dispose(): Promise<void> {
    for (const { binding } of this.#batches.values()) binding.release();
    for (const binding of this.#prefills.values()) binding.release();
    // The state's memory may come from the session's allocator.
    this.#memory.release();
    await this.#session.release();
  }

  #prefillBinding(row: number): Binding {
    const known = this.#prefills.get(row);
    if (known !== undefined) return known;
    const binding = this.#session.bind();
    this.#bindState(binding, row, 1);
    this.#prefills.set(row, binding);
    return binding;
  }

  #batchOf(rows: number): DecodeBatch {
    const known = this.#batches.get(rows);
    if (known !== undefined) return known;
    const { hasPositionIds, hasKeep, logitsType } = this.#graph;
    const binding = this.#session.bind();
    this.#bindState(binding, 0, rows);
    const ids = new BigInt64Array(rows);
    binding.input("input_ids", ids, { type: "int64", shape: [rows, 1] });
    const positions = new BigInt64Array(rows);
    if (hasPositionIds)
      binding.input("position_ids", positions, { type: "int64", shape: [rows, 1] });
    if (hasKeep) {
      binding.input("num_logits_to_keep", BigInt64Array.of(1n), { type: "int64", shape: [] });
    }
    const logits = this.#createLogits(rows);
    binding.output("logits", logits, { type: logitsType, shape: [rows, 1, this.vocabularySize] });
    const lengths = new Int32Array(rows);
    const mask = new BigInt64Array(0);
    const batch = { binding, ids, positions, logits, lengths, mask, maskTokens: 0 };
    this.#batches.set(rows, batch);
    return batch;
  }

  #bindState(binding: Binding, row: number, rows: number): void {
    const { rowTokens } = this.layout;
    for (const { tensor, address } of this.#memory.addresses(row)) {
      const shape = [rows, tensor.heads, rowTokens, tensor.headSize];
      const layout = { type: tensor.type, shape };
      binding.inPlace(tensor.past, tensor.present, address, layout, this.#space.info);
    }
  }

  #fitMask(batch: DecodeBatch, longest: number): void {
    const steps = Math.ceil(longest / MASK_STEP_TOKENS);
    const tokens = Math.min(steps * MASK_STEP_TOKENS, this.layout.rowTokens);
    if (tokens === batch.maskTokens) return;
    const rows = batch.ids.length;
    batch.mask = new BigInt64Array(rows * tokens);
    batch.maskTokens = tokens;
    batch.lengths.fill(0);
    batch.binding.input("attention_mask", batch.mask, { type: "int64", shape: [rows, tokens] });
  }

  #createLogits(rows: number): Float32Array | Uint16Array {
    const length = rows * this.vocabularySize;
    return this.#graph.logitsType === "float32"
      ? new Float32Array(length)
      : new Uint16Array(length);
  }
}

function setLength(
  { mask, maskTokens, lengths }: DecodeBatch,
  index: number,
  length: number,
): void {
  const before = lengths[index] ?? 0;
  const start = index * maskTokens;
  if (length > before) mask.fill(1n, start + before, start + length);
  else mask.fill(0n, start + length, start + before);
  lengths[index] = length;
}

function toFloat32(logits: Float32Array | Uint16Array): Float32Array {
  if (logits instanceof Float32Array) return logits;
  return Float32Array.from(new Float16Array(logits.buffer as ArrayBuffer));
}
