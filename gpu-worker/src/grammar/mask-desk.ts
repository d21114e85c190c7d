/**
 * Works out masks for many matchers, a slice at a time, in turns by organization. What a matcher
 * costs is counted in elementary steps, so that a grammar is too much on every machine or on none.
 * No threads, no clock.
 */
import { Turns } from "../threads/turns.ts";
import { Automaton, type Place } from "./automaton/automaton.ts";
import { createEmptyMask, type Mask, MaskSearch } from "./automaton/mask-search.ts";
import type { TokenTree } from "./automaton/token-tree.ts";
import { TooMuchWork } from "./automaton/work.ts";
import type { DeskStatus, FromMasks, GivenUp, KnownGrammar, ToMasks } from "./protocol.ts";

export interface DeskBounds {
  /** Elementary steps of one turn. */
  readonly sliceSteps: number;
  /** For one byte, which cannot be divided. */
  readonly byteSteps: number;
  /** What a matcher has at its opening, and may save up. */
  readonly savedSteps: Allowance;
  /** What each token adds. */
  readonly tokenSteps: Allowance;
  /** Numbers in memory for one grammar, and for all. */
  readonly grammarSize: number;
  readonly totalSize: number;
}

/** Steps: so many, and so many for each node of the tree of tokens. */
export interface Allowance {
  readonly base: number;
  readonly perNode: number;
}

interface OpenGrammar {
  readonly name: string;
  readonly automaton: Automaton<Mask>;
  readonly tree: TokenTree;
  readonly matchers: Set<Matcher>;
}

interface Matcher {
  readonly id: number;
  readonly organizationId: string;
  readonly grammar: OpenGrammar;
  readonly tokenIds: number[];
  /** Of the tokens, how many were accepted. */
  accepted: number;
  /** Of the next one, how many bytes were. */
  acceptedBytes: number;
  /** So many tokens were paid for in another thread. */
  readonly replayed: number;
  /** undefined before the first turn. */
  place: Place<Mask> | undefined;
  /** Behind a stop token. */
  isEnded: boolean;
  search: MaskSearch | undefined;
  /** Steps it may still take. */
  stepsLeft: number;
  isWaiting: boolean;
}

/** That are kept though no matcher uses them, as long as there is memory. */
const MAX_GRAMMARS = 256;

export class MaskDesk {
  readonly #bounds: DeskBounds;
  readonly #tell: (message: FromMasks) => void;
  readonly #trees = new Map<string, TokenTree>();
  /** In the order of use. */
  readonly #grammars = new Map<string, OpenGrammar>();
  readonly #matchers = new Map<number, Matcher>();
  readonly #turns = new Turns<Matcher>();
  /** Numbers that all grammars hold. */
  #size = 0;

  constructor(bounds: DeskBounds, tell: (message: FromMasks) => void) {
    this.#bounds = bounds;
    this.#tell = tell;
  }

  get status(): DeskStatus {
    return { matchers: this.#matchers.size, grammars: this.#grammars.size, size: this.#size };
  }

  take(message: ToMasks): void {
    switch (message.type) {
      case "model":
        this.#trees.set(message.modelId, message.tree);
        return;
      case "open":
        this.#open(message.matcher, message.grammar, message.tokenIds);
        return;
      case "accept": {
        const matcher = this.#matchers.get(message.matcher);
        if (matcher === undefined) return;
        matcher.tokenIds.push(message.tokenId);
        this.#enqueue(matcher);
        return;
      }
      case "close":
        this.#close(message.matcher);
        return;
      case "status":
        this.#tell({ type: "status", status: this.status });
    }
  }

  /**
   * Works for one turn, which `onTurn` is told of first.
   *
   * @returns the steps it took; undefined if there is nothing to do
   */
  work(onTurn?: (matcher: number) => void): number | undefined {
    const turn = this.#turns.take();
    if (turn === undefined) return undefined;
    const { item: matcher, organizationId } = turn;
    const { automaton } = matcher.grammar;
    matcher.isWaiting = false;
    onTurn?.(matcher.id);
    const [workBefore, sizeBefore] = [automaton.work, automaton.size];
    const isReplaying = matcher.accepted < matcher.replayed;
    const result = this.#advance(matcher);
    const steps = automaton.work - workBefore;
    this.#size += automaton.size - sizeBefore;
    this.#turns.charge(organizationId, steps);
    if (!isReplaying) matcher.stepsLeft -= steps;
    if (typeof result === "object") this.#giveUp(matcher, result);
    else if (result === "more" && matcher.stepsLeft < 0) this.#giveUp(matcher, { kind: "work" });
    else if (result === "more") this.#enqueue(matcher);
    this.#makeRoom(matcher.grammar);
    return steps;
  }

  #open(id: number, known: KnownGrammar, tokenIds: readonly number[]): void {
    this.#close(id);
    const grammar = this.#findGrammar(known);
    const matcher: Matcher = {
      id,
      organizationId: known.organizationId,
      grammar,
      tokenIds: [...tokenIds],
      accepted: 0,
      acceptedBytes: 0,
      replayed: tokenIds.length,
      place: undefined,
      isEnded: false,
      search: undefined,
      stepsLeft: this.#allow(this.#bounds.savedSteps, grammar.tree),
      isWaiting: false,
    };
    grammar.matchers.add(matcher);
    this.#matchers.set(id, matcher);
    this.#enqueue(matcher);
  }

  #close(id: number): void {
    const matcher = this.#matchers.get(id);
    if (matcher === undefined) return;
    this.#matchers.delete(id);
    matcher.grammar.matchers.delete(matcher);
    this.#turns.remove(matcher.organizationId, matcher);
  }

  #giveUp(matcher: Matcher, why: GivenUp): void {
    this.#close(matcher.id);
    this.#tell({ type: "given_up", matcher: matcher.id, why });
  }

  #enqueue(matcher: Matcher): void {
    if (matcher.isWaiting) return;
    matcher.isWaiting = true;
    this.#turns.add(matcher.organizationId, matcher);
  }

  #findGrammar({ modelId, key, program }: KnownGrammar): OpenGrammar {
    const name = `${modelId} ${key}`;
    const tree = this.#trees.get(modelId);
    if (tree === undefined) throw new Error(`model ${modelId} is not known`);
    const known = this.#grammars.get(name);
    const grammar = known ?? {
      name,
      automaton: new Automaton<Mask>(program),
      tree,
      matchers: new Set<Matcher>(),
    };
    if (known === undefined) this.#size += grammar.automaton.size;
    this.#grammars.delete(name);
    this.#grammars.set(name, grammar);
    return grammar;
  }

  /** @returns whether its mask was told, or why it cannot go on */
  #advance(matcher: Matcher): "told" | "more" | GivenUp {
    const { automaton } = matcher.grammar;
    const { sliceSteps, byteSteps } = this.#bounds;
    const until = automaton.work + sliceSteps;
    try {
      matcher.place ??= automaton.start(byteSteps).bare;
      while (automaton.work < until) {
        if (matcher.accepted < matcher.tokenIds.length) {
          const givenUp = this.#accept(matcher, matcher.place, until);
          if (givenUp !== undefined) return givenUp;
          continue;
        }
        const mask = this.#findMask(matcher, matcher.place, until);
        if (mask === undefined) continue;
        const { bits, isComplete } = mask;
        const { id, accepted } = matcher;
        this.#tell({ type: "mask", matcher: id, tokens: accepted, bits, isComplete });
        return "told";
      }
      return "more";
    } catch (error) {
      if (error instanceof TooMuchWork) return { kind: "work" };
      throw error;
    }
  }

  /** Goes on with the matcher's next token, as far as `until` allows. */
  #accept(matcher: Matcher, begun: Place<Mask>, until: number): GivenUp | undefined {
    const { automaton, tree } = matcher.grammar;
    const tokenId = matcher.tokenIds[matcher.accepted] ?? 0;
    const refused: GivenUp = { kind: "token", tokenId };
    matcher.search = undefined;
    const isStop = tree.stopTokenIds.includes(tokenId);
    const start = tree.ends[tokenId - 1] ?? 0;
    const length = isStop ? 0 : (tree.ends[tokenId] ?? 0) - start;
    if (matcher.isEnded || (isStop ? !begun.position.isEnd : length === 0)) return refused;
    for (let place = begun; matcher.acceptedBytes < length; matcher.place = place) {
      if (automaton.work >= until) return undefined;
      const byte = tree.text[start + matcher.acceptedBytes] ?? 0;
      const next = automaton.follow(place, byte, this.#bounds.byteSteps);
      if (next === null) return refused;
      place = next;
      matcher.acceptedBytes += 1;
      automaton.count(1);
    }
    matcher.isEnded = isStop;
    matcher.accepted += 1;
    matcher.acceptedBytes = 0;
    const { savedSteps, tokenSteps } = this.#bounds;
    const earned = matcher.stepsLeft + this.#allow(tokenSteps, tree);
    matcher.stepsLeft = Math.min(this.#allow(savedSteps, tree), earned);
    return undefined;
  }

  /** undefined: not yet. */
  #findMask(matcher: Matcher, place: Place<Mask>, until: number): Mask | undefined {
    const { automaton, tree } = matcher.grammar;
    const { position, list } = place;
    if (matcher.isEnded) return createEmptyMask(tree);
    if (list === null && position.note !== undefined) return position.note;
    matcher.search ??= new MaskSearch(automaton, tree, place);
    const mask = matcher.search.run(until - automaton.work, this.#bounds.byteSteps);
    // In a list of distinct items it is of one text alone.
    if (mask !== undefined && list === null) automaton.note(position, mask, mask.bits.length);
    return mask;
  }

  #allow({ base, perNode }: Allowance, { bytes }: TokenTree): number {
    return base + perNode * bytes.length;
  }

  /**
   * Forgets what can be worked out again; a grammar that holds too much all the same is given up.
   */
  #makeRoom(used: OpenGrammar): void {
    const { grammarSize, totalSize } = this.#bounds;
    if (used.automaton.size > grammarSize) {
      this.#forget(used);
      if (used.automaton.size > grammarSize / 2) this.#giveUpAll(used);
    }
    for (const grammar of this.#grammars.values()) {
      const isFull = this.#size > totalSize || this.#grammars.size > MAX_GRAMMARS;
      if (!isFull) return;
      if (grammar.matchers.size === 0) this.#drop(grammar);
    }
    for (const grammar of this.#grammars.values()) {
      if (this.#size > totalSize) this.#forget(grammar);
    }
    while (this.#size > totalSize) {
      const largest = [...this.#grammars.values()].reduce((most, grammar) =>
        grammar.automaton.size > most.automaton.size ? grammar : most,
      );
      this.#giveUpAll(largest);
    }
  }

  #giveUpAll(grammar: OpenGrammar): void {
    for (const matcher of grammar.matchers) this.#giveUp(matcher, { kind: "work" });
    this.#drop(grammar);
  }

  #drop({ name, automaton }: OpenGrammar): void {
    this.#grammars.delete(name);
    this.#size -= automaton.size;
  }

  #forget({ automaton, matchers }: OpenGrammar): void {
    const before = automaton.size;
    automaton.forget([...matchers].flatMap(({ place }) => place?.position ?? []));
    this.#size += automaton.size - before;
  }
}
