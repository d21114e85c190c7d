/**
 * A thread that works out masks, as the engine's side sees it. When it dies, all but the one at
 * fault go on in the next.
 */
import { Thread } from "../threads/thread.ts";
import type { TokenTree } from "./automaton/token-tree.ts";
import type { DeskBounds } from "./mask-desk.ts";
import type { DeskStatus, FromMasks, GivenUp, KnownGrammar, ToMasks } from "./protocol.ts";
import { type MaskThreadData, NOBODY, TURN_OF, TURNS } from "./thread-data.ts";

export interface LaneSettings {
  readonly name: string;
  /** As `nice` has it. */
  readonly niceness: number;
  readonly bounds: DeskBounds;
}

/** Who wants the masks of one matcher. */
export interface MaskReader {
  readonly grammar: KnownGrammar;
  /** Accepted so far. Read when a thread has to be told of them again. */
  readonly tokenIds: readonly number[];
  onMask(tokens: number, bits: Int32Array, isComplete: boolean): void;
  onGivenUp(why: GivenUp): void;
}

/**
 * A thread that takes no turn for so long, though masks are wanted, hangs. A turn takes some
 * milliseconds.
 */
const MAX_SILENCE_MS = 30_000;

/** Then it is not a matcher that threads die of, and no more are started for those that wait. */
const MAX_DEATHS = 5;

export class Lane {
  readonly #thread: Thread<ToMasks, FromMasks>;
  readonly #progress = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  readonly #trees = new Map<string, TokenTree>();
  readonly #readers = new Map<number, MaskReader>();
  /** Matchers whose mask is being worked out. */
  readonly #pending = new Set<number>();
  readonly #statusCalls: ((status: DeskStatus) => void)[] = [];
  #lastMatcher = 0;
  /** Of threads, one after another, that said nothing. */
  #deaths = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor({ name, niceness, bounds }: LaneSettings) {
    const data: MaskThreadData = { niceness, bounds, progress: this.#progress };
    this.#thread = new Thread({
      entry: new URL("mask-thread.ts", import.meta.url),
      name: `grammar-${name}`,
      data,
      onMessage: (message) => this.#receive(message),
      onLost: () => this.#restore(Atomics.load(this.#progress, TURN_OF)),
    });
  }

  addModel(modelId: string, tree: TokenTree): void {
    this.#trees.set(modelId, tree);
    this.#thread.post({ type: "model", modelId, tree });
  }

  /** @returns the matcher's number in this lane */
  open(reader: MaskReader): number {
    this.#lastMatcher += 1;
    this.#readers.set(this.#lastMatcher, reader);
    this.#postOpen(this.#lastMatcher, reader);
    return this.#lastMatcher;
  }

  /** `tokenIds` of the reader has it already. */
  accept(matcher: number, tokenId: number): void {
    this.#expect(matcher);
    this.#thread.post({ type: "accept", matcher, tokenId });
  }

  close(matcher: number): void {
    if (!this.#readers.delete(matcher)) return;
    this.#pending.delete(matcher);
    this.#thread.post({ type: "close", matcher });
  }

  status(): Promise<DeskStatus> {
    return new Promise((resolve) => {
      this.#statusCalls.push(resolve);
      this.#thread.post({ type: "status" });
    });
  }

  /** Ends the thread; its matchers go on in another. */
  restart(): void {
    this.#thread.kill();
    this.#restore(NOBODY);
  }

  /** Whoever waits for a mask is told that none will come. */
  async dispose(): Promise<void> {
    clearTimeout(this.#watch);
    for (const [matcher, reader] of this.#readers) {
      this.#giveUp(matcher, reader, { kind: "closed" });
    }
    await this.#thread.dispose();
  }

  #receive(message: FromMasks): void {
    this.#deaths = 0;
    if (message.type === "status") {
      this.#statusCalls.shift()?.(message.status);
      return;
    }
    const { matcher } = message;
    const reader = this.#readers.get(matcher);
    if (reader === undefined) return;
    if (message.type === "mask") {
      if (message.tokens === reader.tokenIds.length) this.#pending.delete(matcher);
      reader.onMask(message.tokens, message.bits, message.isComplete);
    } else this.#giveUp(matcher, reader, message.why);
  }

  /**
   * The matcher at whose turn the thread died is at fault; the others are opened again, at their
   * place.
   */
  #restore(atFault: number): void {
    Atomics.store(this.#progress, TURN_OF, NOBODY);
    this.#deaths += 1;
    for (const [modelId, tree] of this.#trees) this.#thread.post({ type: "model", modelId, tree });
    for (const [matcher, reader] of this.#readers) {
      if (matcher === atFault) this.#giveUp(matcher, reader, { kind: "death" });
      else if (this.#deaths > MAX_DEATHS) this.#giveUp(matcher, reader, { kind: "closed" });
      else this.#postOpen(matcher, reader);
    }
  }

  #giveUp(matcher: number, reader: MaskReader, why: GivenUp): void {
    this.#readers.delete(matcher);
    this.#pending.delete(matcher);
    reader.onGivenUp(why);
  }

  #postOpen(matcher: number, { grammar, tokenIds }: MaskReader): void {
    this.#expect(matcher);
    this.#thread.post({ type: "open", matcher, grammar, tokenIds });
  }

  #expect(matcher: number): void {
    this.#pending.add(matcher);
    if (this.#watch === undefined) this.#watchTurns();
  }

  #watchTurns(): void {
    const turns = Atomics.load(this.#progress, TURNS);
    this.#watch = setTimeout(() => {
      this.#watch = undefined;
      if (this.#pending.size === 0) return;
      const isSilent = Atomics.load(this.#progress, TURNS) === turns;
      if (isSilent) {
        this.#thread.kill();
        this.#restore(Atomics.load(this.#progress, TURN_OF));
      }
      this.#watchTurns();
    }, MAX_SILENCE_MS);
    this.#watch.unref();
  }
}
