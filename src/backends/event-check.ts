/**
 * Whether the events of a generation are what its worker said: each once, in order, within what was
 * asked for, and together what its receipt says. A stream that lost, repeated or mixed up something
 * must not pass for an answer.
 *
 * A worker numbers its events (`seq`), which shows every loss. Those of an older one are not
 * numbered, and what can be known of them is what their counts tell: each token is told, in a delta
 * of its own or gathered with others. Only of several choices that were gathered a lost delta can
 * then stay unseen.
 */
import { LIMITS } from "../contract/common.ts";
import { countCarried } from "../contract/continuation.ts";
import type { EngineEvent, GenerateRequest, Receipt } from "../contract/engine.ts";
import { quoted } from "../errors.ts";
import { BackendError } from "./backend.ts";
import { choicesGiven, choicesOf, tellsPrompt } from "./choices.ts";
import { EventNumbers } from "./event-numbers.ts";

/** Characters that a token may stand for; the longest of real vocabularies have 256. */
const MAX_TOKEN_LENGTH = 512;

type Event<Type extends EngineEvent["type"]> = Extract<EngineEvent, { type: Type }>;

export class EventCheck {
  readonly #request: GenerateRequest;
  readonly #choices: number;
  /** Choices that are generated, those that are only ranked with them. */
  readonly #generatedChoices: number;
  /** Tokens that one delta may tell of. */
  #tokensPerDelta: number;
  /** Those of the delta before; undefined after anything else. */
  #lastAdded: number | undefined;
  #started: Event<"started"> | undefined;
  readonly #numbers = new EventNumbers();
  #completionTokens: number;
  /** Tokens that deltas have named, carried ones too. */
  #namedTokens = 0;
  /** Of each choice, how many of its carried tokens were told of. */
  readonly #retold = new Map<number, number>();
  #textLength = 0;
  #logprobs = 0;
  #isEnded = false;
  readonly #endedChoices = new Set<number>();
  /** Calls that began, by choice. */
  readonly #calls = new Map<number, number>();

  constructor(request: GenerateRequest) {
    this.#request = request;
    this.#choices = choicesGiven(request);
    this.#generatedChoices = choicesOf(request);
    this.#tokensPerDelta = request.gatherTokens ?? 1;
    this.#completionTokens = countCarried(request.continuation);
  }

  /** @param number the event's own, where it has one @throws {BackendError} failed */
  take(event: EngineEvent, number: unknown): void {
    const misplaced = this.#numbers.take(number);
    if (misplaced !== undefined) throw broken(misplaced);
    if (this.#isEnded) throw broken("it goes on after its end");
    if (event.type === "error") {
      this.#isEnded = true;
      return;
    }
    if (event.type !== "delta") this.#lastAdded = undefined;
    if (event.type === "started") return this.#takeStart(event);
    if (this.#started === undefined) throw broken("it does not begin with its start");
    switch (event.type) {
      case "delta":
        return this.#takeDelta(event, this.#started);
      case "tool_call":
        return this.#takeCall(event, this.#started);
      case "waiting":
        return this.#takeTokens(event.completionTokens, this.#started, 0);
      case "choice_end":
        this.#requireOpen(event.index);
        if (this.#carriedLeft(event.index) > 0)
          throw broken(`choice ${event.index} ends before all that was carried`);
        this.#endedChoices.add(event.index);
        return;
      case "end":
        this.#isEnded = true;
        // A request that was cut short tells less than its receipt has.
        if (event.receipt.outcome === "completed") this.#takeReceipt(event.receipt, this.#started);
    }
  }

  #takeStart(event: Event<"started">): void {
    if (this.#started !== undefined) throw broken("it starts twice");
    const { maxTokens } = this.#request.sampling;
    if (event.choices !== this.#choices)
      throw broken(`it has ${event.choices} choices, not ${this.#choices}`);
    if (maxTokens !== null && event.maxTokens > maxTokens)
      throw broken(`it may have ${event.maxTokens} tokens, more than ${maxTokens}`);
    const { continuation } = this.#request;
    if (continuation !== undefined && event.fingerprint !== continuation.fingerprint)
      throw broken("it goes on with another fingerprint");
    this.#started = event;
  }

  #takeDelta(event: Event<"delta">, started: Event<"started">): void {
    const { index, text, logprobs } = event;
    this.#requireOpen(index);
    const added = event.completionTokens - this.#completionTokens;
    if (!this.#takeCarried(event)) {
      this.#requirePace();
      this.#takeTokens(event.completionTokens, started, this.#mayRepeatCount ? 0 : 1);
      this.#takeNames(event, added);
      this.#lastAdded = added;
    }
    this.#takeText(text.length, started);
    this.#logprobs += logprobs?.length ?? 0;
    const most = this.#completionTokens + this.#echoedTokens(started);
    if (this.#logprobs > most) throw broken(`it has probabilities of more than ${most} tokens`);
  }

  /**
   * Whether it tells of a token again that another worker had told of: then of the same, and it
   * adds none.
   */
  #takeCarried({ index, tokenIds, completionTokens }: Event<"delta">): boolean {
    if (this.#carriedLeft(index) === 0) return false;
    const at = this.#retold.get(index) ?? 0;
    this.#retold.set(index, at + 1);
    const carried = this.#request.continuation?.tokenIds[index]?.[at];
    const isSame = tokenIds?.length === 1 && tokenIds[0] === carried;
    if (!isSame) throw broken(`choice ${index} has another token at ${at} than was carried`);
    if (completionTokens !== this.#completionTokens)
      throw broken(`it counts ${completionTokens} tokens and has told of none`);
    this.#lastAdded = undefined;
    return true;
  }

  #carriedLeft(index: number): number {
    const carried = this.#request.continuation?.tokenIds[index] ?? [];
    return carried.length - (this.#retold.get(index) ?? 0);
  }

  #takeNames({ tokenIds }: Event<"delta">, added: number): void {
    const { continuation, gatherTokens } = this.#request;
    this.#namedTokens += tokenIds?.length ?? 0;
    // Whoever goes on names them all; of gathered ones a delta may have those of before.
    const isUnnamed = tokenIds === undefined && continuation === undefined;
    const isRight =
      gatherTokens === undefined
        ? tokenIds?.length === added
        : this.#namedTokens <= this.#completionTokens;
    if (!isUnnamed && !isRight)
      throw broken(`it names ${tokenIds?.length ?? 0} of ${added} tokens`);
  }

  #takeCall(event: Event<"tool_call">, started: Event<"started">): void {
    const { index, callIndex, id, name } = event;
    this.#requireOpen(index);
    // A part of a call comes with the token that wrote it, which a delta has told of.
    this.#takeTokens(event.completionTokens, started, 0);
    this.#takeText(event.arguments.length, started);
    const begun = this.#calls.get(index) ?? 0;
    const isFirstPart = id !== null && name !== null;
    if (callIndex !== (isFirstPart ? begun : begun - 1))
      throw broken(`a part of call ${callIndex} comes where call ${begun} is next`);
    if (isFirstPart) this.#calls.set(index, begun + 1);
  }

  /**
   * Of one choice, a delta is as full as was asked for until something else comes, or its worker
   * gathers nothing.
   */
  #requirePace(): void {
    const isOneText = this.#generatedChoices === 1 && this.#calls.size === 0;
    const last = this.#lastAdded;
    if (!isOneText || this.#mayRepeatCount || last === undefined) return;
    if (last === this.#tokensPerDelta) return;
    if (last !== 1) throw broken(`a delta has ${last} tokens, and another follows`);
    this.#tokensPerDelta = 1;
  }

  #takeTokens(count: number, { maxTokens }: Event<"started">, least: number): void {
    const added = count - this.#completionTokens;
    if (added < least || added > this.#tokensPerDelta)
      throw broken(`it counts ${count} tokens after ${this.#completionTokens}`);
    const most = maxTokens * this.#generatedChoices;
    if (count > most) throw broken(`it counts ${count} tokens of at most ${most}`);
    this.#completionTokens = count;
  }

  #takeText(length: number, started: Event<"started">): void {
    this.#textLength += length;
    const tokens = this.#completionTokens + this.#echoedTokens(started);
    // A word that no token stands for is one token, and is echoed as it is.
    const most =
      tokens * MAX_TOKEN_LENGTH + (this.#request.sampling.echo ? LIMITS.maxBodyBytes : 0);
    if (this.#textLength > most)
      throw broken(`it has ${this.#textLength} characters in ${tokens} tokens`);
  }

  #requireOpen(index: number): void {
    if (index >= this.#choices) throw broken(`it has a choice ${index} of ${this.#choices}`);
    if (this.#endedChoices.has(index)) throw broken(`choice ${index} goes on after its end`);
  }

  #takeReceipt(receipt: Receipt, { promptTokens }: Event<"started">): void {
    const { organizationId, model } = this.#request;
    if (this.#endedChoices.size !== this.#choices)
      throw broken(`${this.#endedChoices.size} of ${this.#choices} choices have ended`);
    const isOfThis =
      receipt.organizationId === organizationId &&
      receipt.promptTokens === promptTokens &&
      receipt.completionTokens === this.#completionTokens &&
      (receipt.carriedTokens ?? 0) === countCarried(this.#request.continuation);
    if (receipt.model !== model) throw broken(`its receipt is of model ${quoted(receipt.model)}`);
    if (isOfThis) return;
    throw broken(
      `its receipt has ${receipt.promptTokens} and ${receipt.completionTokens} tokens, its events ` +
        `${promptTokens} and ${this.#completionTokens}`,
    );
  }

  /**
   * A prompt that is told comes before the first token's own text; choices that were ranked come
   * when all are counted.
   */
  get #mayRepeatCount(): boolean {
    const { n, bestOf } = this.#request.sampling;
    return tellsPrompt(this.#request.sampling) || bestOf > n;
  }

  /** At most: each choice repeats its own prompt. */
  #echoedTokens({ promptTokens, choices }: Event<"started">): number {
    return tellsPrompt(this.#request.sampling) ? promptTokens * choices : 0;
  }
}

function broken(what: string): BackendError {
  return new BackendError("failed", `the worker's stream is not whole: ${what}`);
}
