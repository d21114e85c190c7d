/**
 * Decodes many sequences in one batch over attention state that never moves: past and present are
 * the same memory.
 */
import type { Binding } from "../native/binding.ts";
import type { MemorySpace } from "../native/memory-space.ts";
import type { NativeSession } from "../native/session.ts";
import type { DecodeKind, DecodeRow, DecoderRunner, RowLayout } from "../runner.ts";
import { DecodeRun } from "./decode-run.ts";
import type { DecoderGraph } from "./decoder-graph.ts";
import { KvMemory } from "./kv-memory.ts";

/**
 * A step that takes less is run on the thread that asks for it: handing it to another costs up to a
 * third of that.
 */
const SHORT_STEP_MS = 4;
/** Rows of a part of a step: fewer are done before another thread has begun with them. */
const MIN_PART_ROWS = 6;

/**
 * Weights of few bits are read twice as fast as bytes; with more rows, multiplying takes longer
 * than reading.
 */
const FASTEST_ROWS = 2;

/** Steps whose memory stays bound. */
const MAX_BATCHES = 256;

/** What stays bound for steps of the same rows. */
interface DecodeBatch {
  /** One, or several that run at the same time. */
  readonly parts: readonly DecodeRun[];
  /** What the last step took; nothing is known of the first. */
  stepMs: number;
}

/** A session, and what its graph asks for. */
export interface SlotSession {
  readonly session: NativeSession;
  readonly graph: DecoderGraph;
}

export interface SlotOptions {
  readonly rows: number;
  readonly rowTokens: number;
  /** Runs of the session that may go on at the same time. */
  readonly runsAtOnce: number;
  /**
   * The same model in arithmetic that is faster for few rows, with state of the same shape;
   * undefined: there is none.
   */
  readonly fastest?: SlotSession | undefined;
}

export class SlotRunner implements DecoderRunner {
  readonly strategy = "slots";
  readonly maySlicePrompts = true;
  readonly layout: RowLayout;
  readonly vocabularySize: number;
  readonly prefillsAtOnce: number;
  readonly fastestRows: number;
  readonly #main: SlotSession;
  readonly #fastest: SlotSession | undefined;
  readonly #memory: KvMemory;
  readonly #space: MemorySpace;
  /** By kind, first row and count, the one used last at the end. */
  readonly #batches = new Map<string, DecodeBatch>();
  /** [rows, vocabulary]: of every step. */
  readonly #logits: Float32Array | Uint16Array;
  readonly #prefills = new Map<number, Binding>();
  /** [1, vocabulary], by row: after the last token of a prompt. */
  readonly #lastLogits = new Map<number, Float32Array | Uint16Array>();
  /** Of the step that runs now. */
  #running: readonly DecodeRun[] = [];

  constructor(
    main: SlotSession,
    { rows, rowTokens, runsAtOnce, fastest }: SlotOptions,
    space: MemorySpace,
  ) {
    const size = { rows, rowTokens };
    this.prefillsAtOnce = runsAtOnce;
    this.#space = space;
    const { graph } = main;
    this.#main = main;
    this.#fastest = fastest;
    this.fastestRows = fastest === undefined ? 0 : FASTEST_ROWS;
    this.vocabularySize = graph.vocabularySize;
    this.layout = {
      ...size,
      bytesPerToken: KvMemory.bytesPerToken(graph.kv),
      pageTokens: KvMemory.pageTokens(graph.kv),
      canTrim: true,
    };
    this.#memory = new KvMemory(graph.kv, size, space);
    this.#logits = this.#createLogits(rows);
  }

  async prefill(
    row: number,
    past: number,
    tokenIds: readonly number[],
    keep: "last" | "all",
  ): Promise<Float32Array> {
    const { hasPositionIds, hasKeep, logitsType } = this.#main.graph;
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
    const logits = rows === 1 ? this.#lastLogitsOf(row) : this.#createLogits(rows);
    binding.output("logits", logits, { type: logitsType, shape: [1, rows, this.vocabularySize] });
    await binding.run();
    const all = toFloat32(logits);
    return keep === "last" && rows > 1 ? all.subarray(-this.vocabularySize) : all;
  }

  async decode(rows: readonly DecodeRow[], kind: DecodeKind): Promise<Float32Array> {
    const start = rows[0]?.row ?? 0;
    const batch = this.#batchOf(kind, start, rows.length);
    for (const part of batch.parts) {
      part.fill(rows.slice(part.first - start, part.first - start + part.rows));
    }
    const startedMs = performance.now();
    const [first, ...others] = batch.parts;
    const isShort = batch.stepMs < SHORT_STEP_MS;
    this.#running = batch.parts;
    const running = others.map((part) => part.run());
    if (first !== undefined) running.push(isShort ? runHere(first) : first.run());
    // When one fails the others still use the memory that the caller is about to take away.
    for (const result of await Promise.allSettled(running))
      if (result.status === "rejected") throw result.reason;
    this.#running = [];
    batch.stepMs = performance.now() - startedMs;
    return toFloat32(this.#logits.subarray(0, rows.length * this.vocabularySize));
  }

  terminate(row: number): void {
    this.#prefills.get(row)?.terminate();
  }

  terminateDecode(): void {
    for (const part of this.#running) part.terminate();
  }

  copy(from: number, to: number, tokens: number): void {
    this.#memory.copy(from, to, tokens);
  }

  move(from: number, to: number, tokens: number): void {
    this.#memory.copy(from, to, tokens);
    this.#memory.discard(from, 0, tokens);
  }

  swap(first: number, second: number, tokens: number): void {
    this.#memory.swap(first, second, tokens);
  }

  discard(row: number, kept: number, length: number): void {
    this.#memory.discard(row, kept, length);
  }

  async dispose(): Promise<void> {
    for (const { parts } of this.#batches.values()) for (const part of parts) part.release();
    for (const binding of this.#prefills.values()) binding.release();
    // The state's memory may come from the session's allocator.
    this.#memory.release();
    await this.#main.session.release();
  }

  #prefillBinding(row: number): Binding {
    const known = this.#prefills.get(row);
    if (known !== undefined) return known;
    const binding = this.#main.session.bind();
    this.#bindState(binding, row, 1);
    this.#prefills.set(row, binding);
    return binding;
  }

  /**
   * The same for every prompt of the row: memory that comes and goes with each request is given
   * back late.
   */
  #lastLogitsOf(row: number): Float32Array | Uint16Array {
    const known = this.#lastLogits.get(row) ?? this.#createLogits(1);
    this.#lastLogits.set(row, known);
    return known;
  }

  #batchOf(kind: DecodeKind, start: number, rows: number): DecodeBatch {
    const key = `${kind} ${start}+${rows}`;
    const known = this.#batches.get(key) ?? this.#createBatch(kind, start, rows);
    this.#batches.delete(key);
    this.#batches.set(key, known);
    for (const [oldest, { parts }] of this.#batches) {
      if (this.#batches.size <= MAX_BATCHES) break;
      for (const part of parts) part.release();
      this.#batches.delete(oldest);
    }
    return known;
  }

  #createBatch(kind: DecodeKind, start: number, rows: number): DecodeBatch {
    const { session, graph } = (kind === "fastest" ? this.#fastest : undefined) ?? this.#main;
    const count = Math.max(1, Math.min(this.prefillsAtOnce, Math.floor(rows / MIN_PART_ROWS)));
    const borders = Array.from({ length: count + 1 }, (_, index) =>
      Math.floor((index * rows) / count),
    );
    const parts = borders.slice(1).map((end, index) => {
      const begin = borders[index] ?? 0;
      const binding = session.bind();
      this.#bindState(binding, start + begin, end - begin);
      const size = this.vocabularySize;
      const logits = this.#logits.subarray(begin * size, end * size);
      const { rowTokens } = this.layout;
      const place = { first: start + begin, rows: end - begin, rowTokens };
      return new DecodeRun({ graph, binding, ...place, logits });
    });
    return { parts, stepMs: Infinity };
  }

  #bindState(binding: Binding, row: number, rows: number): void {
    const { rowTokens } = this.layout;
    for (const { tensor, address } of this.#memory.addresses(row)) {
      const shape = [rows, tensor.heads, rowTokens, tensor.headSize];
      const layout = { type: tensor.type, shape };
      binding.inPlace(tensor.past, tensor.present, address, layout, this.#space.info);
    }
  }

  #createLogits(rows: number): Float32Array | Uint16Array {
    const length = rows * this.vocabularySize;
    return this.#main.graph.logitsType === "float32"
      ? new Float32Array(length)
      : new Uint16Array(length);
  }
}

/** At once; only a failure is told later. */
async function runHere(part: DecodeRun): Promise<void> {
  part.runHere();
}

function toFloat32(logits: Float32Array | Uint16Array): Float32Array {
  if (logits instanceof Float32Array) return logits;
  const { buffer, byteOffset, length } = logits;
  return Float32Array.from(new Float16Array(buffer as ArrayBuffer, byteOffset, length));
}
