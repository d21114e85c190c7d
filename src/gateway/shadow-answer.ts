/** Two answers to one request, and how far they agree. Pure. */
import type { BackendEvent } from "../backends/backend.ts";
import type { ShadowAgreement } from "../routing/shadow-runs.ts";
import type { GenerationEvent } from "./generation.ts";

/** Of an answer that is compared; longer ones are not. */
export const MAX_COMPARED_CHARACTERS = 65_536;

/** Between a text and a call, where no model writes it. */
const CALL = "\u0000";

export class HeardAnswer {
  /** Undefined: it became too long. */
  #text: string | undefined = "";
  /** Where the text of each event ends, and the tokens that there were then. */
  readonly #ends: { readonly length: number; readonly tokens: number }[] = [];
  finishReason: string | null = null;
  completionTokens = 0;
  /** Unix milliseconds; null: there was no token. */
  firstTokenAtMs: number | null = null;

  get text(): string | undefined {
    return this.#text;
  }

  take(event: BackendEvent | GenerationEvent, nowMs: number): void {
    if (event.type === "choice_end") this.finishReason = event.finishReason;
    if (event.type !== "delta" && event.type !== "tool_call") return;
    this.firstTokenAtMs ??= nowMs;
    this.completionTokens = event.completionTokens;
    if (this.#text === undefined) return;
    const piece =
      event.type === "delta"
        ? event.text
        : `${event.name === null ? "" : `${CALL}${event.name}${CALL}`}${event.arguments}`;
    if (this.#text.length + piece.length > MAX_COMPARED_CHARACTERS) {
      this.#text = undefined;
      this.#ends.length = 0;
      return;
    }
    this.#text += piece;
    this.#ends.push({ length: this.#text.length, tokens: this.completionTokens });
  }

  /** By how many tokens a character of its text was there; beyond its end, by one more. */
  tokenAt(character: number): number {
    const end = this.#ends.find(({ length }) => length > character);
    return end?.tokens ?? this.completionTokens + 1;
  }
}

/**
 * @param made the shadow's, told token by token
 * @param isRepeatable whether the request's answer is the same each time
 */
export function compareAnswers(
  given: HeardAnswer,
  made: HeardAnswer,
  isRepeatable: boolean,
): ShadowAgreement {
  const isSameFinish = given.finishReason === made.finishReason;
  const [one, other] = [given.text, made.text];
  if (!isRepeatable || one === undefined || other === undefined)
    return { isEqual: null, firstDifference: null, isSameFinish };
  if (one === other) return { isEqual: true, firstDifference: null, isSameFinish };
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return { isEqual: false, firstDifference: made.tokenAt(at), isSameFinish };
}
