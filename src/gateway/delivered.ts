/**
 * What was passed on of a generation, so that another worker can go on from it: the tokens of each
 * choice, and how much was told of the last of them. Pure.
 *
 * The other worker makes the same tokens again and tells of them as the first one did. What was
 * passed on before is known by its place: a choice's events come in the same order, each token's
 * delta before what else it brought.
 */
import type { BackendEvent } from "../backends/backend.ts";
import { MAX_CARRIED_TOKENS, type Continuation } from "../contract/continuation.ts";

interface Choice {
  readonly tokenIds: number[];
  /** Events of its last token, the delta among them. */
  told: number;
}

type ChoiceEvent = Extract<BackendEvent, { type: "delta" | "tool_call" | "choice_end" }>;

export class Delivered {
  readonly #choices: Choice[];
  #tokens = 0;
  /** Whether all that was passed on can be named. */
  #isKnown = true;

  /** @param choices how many the answer has */
  constructor(choices: number) {
    this.#choices = Array.from({ length: choices }, () => ({ tokenIds: [], told: 0 }));
  }

  /** Nothing was passed on of which a client could have seen anything. */
  get isNothing(): boolean {
    return this.#isKnown && this.#choices.every(({ told }) => told === 0);
  }

  note(event: BackendEvent): void {
    if (!this.#isKnown || !isOfChoice(event)) return;
    const choice = this.#choices[event.index];
    if (event.type !== "delta") {
      if (choice !== undefined) choice.told += 1;
      return;
    }
    const { tokenIds } = event;
    this.#tokens += tokenIds?.length ?? 0;
    if (choice === undefined || tokenIds === undefined || this.#tokens > MAX_CARRIED_TOKENS)
      return this.#forget();
    choice.tokenIds.push(...tokenIds);
    choice.told = 1;
  }

  /** @returns undefined: another could not go on from it */
  toContinuation(fingerprint: string | undefined): Continuation | undefined {
    if (!this.#isKnown || this.#tokens === 0 || fingerprint === undefined) return undefined;
    return { fingerprint, tokenIds: this.#choices.map(({ tokenIds }) => [...tokenIds]) };
  }

  /** Tells what was passed on from what was not, in the events of whoever goes on from here. */
  toSeam(): Seam {
    return new Seam(this.#choices.map(({ tokenIds, told }) => ({ tokens: tokenIds.length, told })));
  }

  #forget(): void {
    this.#isKnown = false;
    this.#choices.length = 0;
  }
}

interface Place {
  /** Of the choice, when it was passed on last. */
  readonly tokens: number;
  readonly told: number;
}

export class Seam {
  readonly #places: readonly Place[];
  /** What has come again, by choice. */
  readonly #again: { tokens: number; told: number }[];

  constructor(places: readonly Place[]) {
    this.#places = places;
    this.#again = places.map(() => ({ tokens: 0, told: 0 }));
  }

  /** Takes the next event. @returns whether it was passed on before */
  hasPassed(event: BackendEvent): boolean {
    if (!isOfChoice(event)) return false;
    const place = this.#places[event.index];
    const again = this.#again[event.index];
    if (place === undefined || again === undefined) return false;
    if (event.type === "delta") {
      again.tokens += event.tokenIds?.length ?? 0;
      again.told = 0;
    }
    again.told += 1;
    if (again.tokens !== place.tokens) return again.tokens < place.tokens;
    return again.told <= place.told;
  }
}

function isOfChoice(event: BackendEvent): event is ChoiceEvent {
  return event.type === "delta" || event.type === "tool_call" || event.type === "choice_end";
}
