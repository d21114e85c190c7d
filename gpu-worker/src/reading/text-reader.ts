/**
 * Reads what customers write: renders chat templates and tokenizes, beside the thread that steps
 * the model.
 *
 * Two lanes, so that a long text, which takes seconds, is in the way of no short one.
 */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { ModelSource } from "../config.ts";
import { findLongIds } from "../protocol/long-prompt.ts";
import { type Refusal, refuse, RequestFault } from "../protocol/refusal.ts";
import { pack } from "../protocol/sent-request.ts";
import type { Span } from "../tokenization/align.ts";
import type { Admission, PromptFacts } from "./admission.ts";
import { Lane, type LaneLimits, type Outcome, type Reader } from "./lane.ts";
import type { TextReading, TextResults, TokenizedText } from "./protocol.ts";

/**
 * Characters, which are read in some ten milliseconds. More take another lane, or several turns.
 */
const MAX_SHORT = 16_384;
/** As `nice` has it: the model's steps and short texts come first. */
const LONG_NICENESS = 5;
/**
 * A thread that has no memory left may take its process with it, so what is read is bounded far
 * below.
 */
const READING_LIMITS: LaneLimits = { readMs: 30_000, startMs: 120_000, heapMb: 2_048 };

export interface TextReaderOptions {
  /** Where models of the hub are kept. */
  readonly cacheFolder: string;
  /** Tokenizers that each thread keeps. */
  readonly maxTokenizers: number;
}

export class TextReader {
  readonly #short: Lane;
  readonly #long: Lane;

  constructor({ cacheFolder, maxTokenizers }: TextReaderOptions) {
    const limits = READING_LIMITS;
    const create = (name: string, niceness: number) =>
      new Lane({ name, settings: { cacheFolder, maxTokenizers, niceness }, limits });
    this.#short = create("short", 0);
    this.#long = create("long", LONG_NICENESS);
  }

  /** Long texts are rare: their thread starts with the first of them. */
  warm(source: ModelSource): void {
    this.#short.warm(source);
  }

  async admit(request: GenerateRequest, facts: PromptFacts, reader: Reader): Promise<Admission> {
    const tooLong = findLongIds(request, facts);
    if (tooLong !== undefined) return { ok: false, refusal: tooLong };
    const lane = this.#laneFor(countCharacters(request.input));
    const outcome = await lane.read({ kind: "admit", request: pack(request), facts }, reader);
    if (outcome.ok) return outcome.result as Admission;
    const param = request.input.type === "chat" ? "messages" : "prompt";
    return { ok: false, refusal: toRefusal(outcome, param) };
  }

  /** @throws {RequestFault} */
  async encode(
    texts: readonly string[],
    mask: string | null,
    reader: Reader,
  ): Promise<readonly number[][]> {
    const toReading = (part: readonly string[]) => ({ kind: "encode", texts: part, mask }) as const;
    return this.#inTurns(texts, countCharacters, { reader, toReading });
  }

  /** @throws {RequestFault} */
  async locate(texts: readonly TokenizedText[], reader: Reader): Promise<readonly Span[][]> {
    const toReading = (part: readonly TokenizedText[]) =>
      ({ kind: "locate", texts: part }) as const;
    return this.#inTurns(texts, ({ text }) => text.length, { reader, toReading });
  }

  async dispose(): Promise<void> {
    await Promise.all([this.#short.dispose(), this.#long.dispose()]);
  }

  /** Many texts are read a few at a time, so that others have their turns between them. */
  async #inTurns<Item, R extends Extract<TextReading, { kind: "encode" | "locate" }>>(
    items: readonly Item[],
    sizeOf: (item: Item) => number,
    means: { readonly reader: Reader; readonly toReading: (part: readonly Item[]) => R },
  ): Promise<TextResults[R["kind"]]> {
    const results: unknown[] = [];
    for (const { part, size } of divide(items, sizeOf)) {
      const outcome = await this.#laneFor(size).read(means.toReading(part), means.reader);
      if (!outcome.ok) throw new RequestFault(toRefusal(outcome, "inputs"));
      results.push(...(outcome.result as unknown[]));
    }
    return results as TextResults[R["kind"]];
  }

  #laneFor(characters: number): Lane {
    return characters <= MAX_SHORT ? this.#short : this.#long;
  }
}

function* divide<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): Generator<{ readonly part: readonly Item[]; readonly size: number }> {
  let part: Item[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (part.length > 0 && size + own > MAX_SHORT) {
      yield { part, size };
      part = [];
      size = 0;
    }
    part.push(item);
    size += own;
  }
  if (part.length > 0) yield { part, size };
}

/**
 * Of all texts in a value; a number counts as a character. It runs on the thread that steps the
 * models: of a list nothing is made, as of the names in an object.
 */
export function countCharacters(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 1;
  let count = 0;
  if (Array.isArray(value)) {
    for (const inner of value) count += typeof inner === "number" ? 1 : countCharacters(inner);
    return count;
  }
  for (const [name, inner] of Object.entries(value)) count += name.length + countCharacters(inner);
  return count;
}

function toRefusal({ reason }: Extract<Outcome, { ok: false }>, param: string): Refusal {
  switch (reason) {
    case "cancelled":
      return refuse("deadline_exceeded", "the request was cancelled before it began");
    case "closed":
      return refuse("no_capacity", "this worker is shutting down", { retryAfterMs: 1_000 });
    case "costly":
      return refuse(
        "invalid_value",
        `${param}: its text takes too long, or too much memory, to read`,
        {
          param,
        },
      );
    case "failed":
      return refuse("internal_error", "the model's tokenizer failed");
  }
}
