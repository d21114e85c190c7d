/**
 * A device whose model counts, and which notices when it is asked to continue a state it does not
 * hold.
 */
import type {
  DecodeKind,
  DecodeRow,
  DecoderRunner,
  RowLayout,
} from "../../../gpu-worker/src/ort/runner.ts";

export const VOCABULARY = 128;
/** What the state of a token is off by when it was made the fastest way. */
const FASTEST_FAULT = 1;
/** And when it was run alone, where that is another kernel's work than a slice of a prompt. */
const STEP_FAULT = 3;

/** After tokens that sum to s comes the token (s + 1) mod 128: wrong state gives wrong tokens. */
export class CountingDevice implements DecoderRunner {
  readonly strategy = "slots";
  readonly maySlicePrompts = true;
  readonly vocabularySize = VOCABULARY;
  readonly prefillsAtOnce: number;
  readonly fastestRows: number;
  readonly layout: RowLayout;
  readonly #stepFault: number;
  prefills: number[] = [];
  /** Rows of each decode step. */
  decodes: number[] = [];
  /** Of those, the steps that were made the fastest way. */
  fastestDecodes = 0;
  stoppedDecodes = 0;
  failsAtDecode = Infinity;
  failsAtMove = false;
  onDecode: () => void = () => undefined;
  onPrefill: () => void = () => undefined;
  readonly #rows: (number | undefined)[][];
  /** Rows whose prompt runs, and those of them that were told to stop. */
  readonly #prefilling = new Set<number>();
  readonly #terminated = new Set<number>();
  #isDecoding = false;
  #isStopped = false;
  /** Most prompts that ran at the same time. */
  mostPrefills = 0;

  constructor({
    rows = 8,
    rowTokens = 64,
    prefillsAtOnce = 1,
    fastestRows = 0,
    isSteppedOtherwise = false,
  } = {}) {
    this.#stepFault = isSteppedOtherwise ? STEP_FAULT : 0;
    this.prefillsAtOnce = prefillsAtOnce;
    this.fastestRows = fastestRows;
    this.layout = { rows, rowTokens, bytesPerToken: 10, pageTokens: 4, canTrim: true };
    this.#rows = Array.from({ length: rows }, () => []);
  }

  static next(tokenIds: readonly number[]): number {
    return (tokenIds.reduce((sum, id) => sum + id, 0) + 1) % VOCABULARY;
  }

  async prefill(row: number, past: number, tokenIds: readonly number[], keep: "last" | "all") {
    this.prefills.push(tokenIds.length);
    if (this.#prefilling.has(row)) throw new Error(`row ${row} runs already`);
    this.#prefilling.add(row);
    this.mostPrefills = Math.max(this.mostPrefills, this.#prefilling.size);
    this.onPrefill();
    await new Promise((resolve) => setImmediate(resolve));
    this.#prefilling.delete(row);
    if (this.#terminated.delete(row)) throw new Error("terminated");
    const isAlone = tokenIds.length === 1;
    const fault = isAlone ? this.#stepFault : 0;
    this.#write(
      row,
      past,
      tokenIds.map((id) => id + fault),
    );
    const ends = keep === "all" ? tokenIds.map((_, index) => index + 1) : [tokenIds.length];
    return this.#answer(ends.map((count) => ({ row, length: past + count })));
  }

  async decode(rows: readonly DecodeRow[], kind: DecodeKind) {
    this.decodes.push(rows.length);
    const isFastest = kind === "fastest";
    if (isFastest) this.fastestDecodes += 1;
    if (isFastest && rows.length > this.fastestRows)
      throw new Error("too many for the fastest way");
    if (this.#prefilling.size > 0) throw new Error("a step beside a prompt");
    if (this.decodes.length >= this.failsAtDecode) throw new Error("the device is gone");
    this.#isDecoding = true;
    this.onDecode();
    await new Promise((resolve) => setImmediate(resolve));
    this.#isDecoding = false;
    if (this.#isStopped) {
      this.#isStopped = false;
      this.stoppedDecodes += 1;
      for (const { row, past } of rows) this.#at(row)[past] = undefined;
      throw new Error("terminated");
    }
    for (const [index, { row, past, tokenId }] of rows.entries()) {
      if (row !== (rows[0]?.row ?? 0) + index) throw new Error(`row ${row} at place ${index}`);
      const fault = isFastest ? FASTEST_FAULT : this.#stepFault;
      this.#write(row, past, [tokenId + fault]);
    }
    return this.#answer(rows.map(({ row, past }) => ({ row, length: past + 1 })));
  }

  terminate(row: number): void {
    if (this.#prefilling.has(row)) this.#terminated.add(row);
  }

  terminateDecode(): void {
    this.#isStopped = this.#isDecoding;
  }

  copy(from: number, to: number, tokens: number): void {
    if (this.#prefilling.has(from) || this.#prefilling.has(to)) throw new Error("a row in use");
    for (let index = 0; index < tokens; index += 1) this.#at(to)[index] = this.#at(from)[index];
  }

  move(from: number, to: number, tokens: number): void {
    if (this.failsAtMove) throw new Error("a row that cannot be moved");
    this.copy(from, to, tokens);
    this.discard(from, 0, tokens);
  }

  swap(first: number, second: number, tokens: number): void {
    if (this.failsAtMove) throw new Error("a row that cannot be moved");
    const kept = this.#at(first).slice(0, tokens);
    this.copy(second, first, tokens);
    for (let index = 0; index < tokens; index += 1) this.#at(second)[index] = kept[index];
  }

  discard(row: number, kept: number, length: number): void {
    for (let index = kept; index < length; index += 1) this.#at(row)[index] = undefined;
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }

  #write(row: number, past: number, tokenIds: readonly number[]): void {
    for (const [index, tokenId] of tokenIds.entries()) this.#at(row)[past + index] = tokenId;
  }

  #answer(ends: readonly { row: number; length: number }[]): Float32Array {
    const logits = new Float32Array(ends.length * VOCABULARY);
    for (const [index, { row, length }] of ends.entries()) {
      const held = this.#at(row).slice(0, length);
      if (held.length < length || held.includes(undefined))
        throw new Error(`row ${row} has a hole`);
      logits[index * VOCABULARY + CountingDevice.next(held as number[])] = 10;
    }
    return logits;
  }

  #at(row: number): (number | undefined)[] {
    const tokens = this.#rows[row];
    if (tokens === undefined) throw new Error(`no row ${row}`);
    return tokens;
  }
}
