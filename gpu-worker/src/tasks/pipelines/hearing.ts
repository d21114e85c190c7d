/** How far a sound has been heard, part by part, and what was said in it. Pure. */
import { type HeardPart, type HeardToken, logprobOf, type PartTimes } from "./heard-segments.ts";
import { SpokenText, type Told } from "./spoken-text.ts";

/** Models that read a sound in parts of thirty seconds. */
export const READS_PARTS = /^(lite-)?whisper$/;
/** Those that read it whole, and write what they hear. */
const WRITES_WHOLE = /^moonshine$/;

export interface HeardSound {
  readonly samples: number;
  /** Of all of it, as they are charged. */
  readonly tokens: number;
  /** Of a part, and of what two share at each side of a seam; 0: it is heard whole. */
  readonly partSamples: number;
  readonly strideSamples: number;
}

/** As the pipeline cuts it. */
export function partsOf({ samples, partSamples, strideSamples }: HeardSound): number {
  if (partSamples === 0 || samples <= partSamples) return 1;
  return 1 + Math.ceil((samples - partSamples) / (partSamples - 2 * strideSamples));
}

/** What is asked for besides the text. */
export interface HearingWishes {
  readonly segments: boolean;
  /** With their times, within segments. */
  readonly words: boolean;
  /** How likely each token of the text was. */
  readonly logprobs: boolean;
}

const NO_WISHES: HearingWishes = { segments: false, words: false, logprobs: false };

/** `tokens` has how likely each was where that was asked for, and is empty else. */
export type ToldText = Told<HeardToken>;

export class Hearing {
  readonly wishes: HearingWishes;
  readonly #sound: HeardSound;
  readonly #text: SpokenText<HeardToken> | undefined;
  /** Parts that were begun. */
  #parts = 0;
  readonly #heard: (HeardPart & { tokens: HeardToken[] })[] = [];
  #scores: { readonly all: ArrayLike<number>; readonly temperature: number } | undefined;
  /** Two or three letters; undefined: the model has one language, or was not asked yet. */
  language: string | undefined;
  /** Told of each text that is certain, as soon as it is; undefined: none is put together. */
  onText: ((told: ToldText) => void) | undefined;

  /** @param text undefined: it is known at the end alone */
  constructor(
    sound: HeardSound,
    text: SpokenText<HeardToken> | undefined,
    wishes: HearingWishes = NO_WISHES,
  ) {
    this.#sound = sound;
    this.#text = text;
    this.wishes = wishes;
  }

  /** Whether it is kept how sure the model was of each token. */
  get hasDetails(): boolean {
    return this.wishes.segments || this.wishes.logprobs;
  }

  /** Tokens of the part under way. */
  get partTokens(): number {
    return this.#heard.at(-1)?.tokens.length ?? 0;
  }

  /** What was written of each part, and where the part is. */
  get heard(): readonly (HeardPart & { readonly samples: PartTimes & { from: number } })[] {
    const { samples, partSamples, strideSamples: stride } = this.#sound;
    const last = partsOf(this.#sound) - 1;
    return this.#heard.map((part, at) => {
      const from = at * (partSamples - 2 * stride);
      const length = last === 0 ? samples : Math.min(partSamples, samples - from);
      const [left, right] = [at === 0 ? 0 : stride, at === last ? 0 : stride];
      return { ...part, samples: { from, length, left, right } };
    });
  }

  /** Of what was heard so far, the part under way among it. */
  get tokens(): number {
    const { samples, tokens, partSamples, strideSamples } = this.#sound;
    if (this.#parts === 0) return 0;
    if (partSamples === 0) return tokens;
    const heard = partSamples + (this.#parts - 1) * (partSamples - 2 * strideSamples);
    return Math.min(tokens, Math.ceil((tokens * heard) / samples));
  }

  beginPart(): void {
    this.#parts += 1;
  }

  /** Before a part is begun, where details are kept. */
  expectPart(noSpeechProbability: number | null): void {
    this.#heard.push({ tokens: [], noSpeechProbability });
  }

  /** Before a token is taken: what it is chosen from, by what was divided by the temperature. */
  expectToken(all: ArrayLike<number>, temperature: number): void {
    this.#scores = { all, temperature };
  }

  take(tokenIds: readonly number[]): void {
    const tokens = tokenIds.map((id): HeardToken => ({ id, logprob: this.#logprobOf(id) }));
    if (this.#scores !== undefined) this.#heard.at(-1)?.tokens.push(...tokens.slice(0, 1));
    this.#scores = undefined;
    this.#tell((text) => text.take(tokens));
  }

  /** When each token of the part that ended was heard: from where on, and the part's end. */
  placeTokens(beginnings: readonly number[], end: number): void {
    const part = this.#heard.at(-1);
    if (part === undefined) return;
    part.tokens = part.tokens.map((token, at) => {
      const from = beginnings[at] ?? end;
      return { ...token, from, to: Math.max(from, beginnings[at + 1] ?? end) };
    });
  }

  endPart(): void {
    this.#tell((text) => text.endPart());
  }

  #logprobOf(id: number): number {
    if (this.#scores === undefined) return 0;
    const { all, temperature } = this.#scores;
    return logprobOf(all, id, temperature);
  }

  #tell(goOn: (text: SpokenText<HeardToken>) => ToldText): void {
    if (this.onText === undefined || this.#text === undefined) return;
    const { text, tokens } = goOn(this.#text);
    if (text !== "") this.onText({ text, tokens: this.wishes.logprobs ? tokens : [] });
  }
}

/** What of a model matters here. */
interface HearingModel {
  readonly type: string;
  /** Samples a second. */
  readonly rate: number;
  readonly tokenizer: HearingTokenizer | null | undefined;
  /** Tokens after which nothing comes. */
  readonly ends: readonly (number | null | undefined)[];
}

interface HearingTokenizer {
  decode(tokenIds: number[], options: { readonly skip_special_tokens: boolean }): string;
  readonly all_special_ids?: readonly number[];
  /** Of Whisper's: the first of the tokens that are times. */
  readonly timestamp_begin?: number;
}

/** @returns undefined: of this model nothing is known before the end */
export function toHearing(
  { samples, tokens }: Pick<HeardSound, "samples" | "tokens">,
  options: Readonly<Record<string, unknown>>,
  model: HearingModel,
): Hearing | undefined {
  const { type, rate } = model;
  const isInParts = READS_PARTS.test(type);
  if (!isInParts && !WRITES_WHOLE.test(type)) return undefined;
  const { chunkLengthS = 0, strideLengthS = Number(chunkLengthS) / 6 } = options;
  const partSamples = isInParts ? rate * Number(chunkLengthS) : 0;
  const sound = { samples, tokens, partSamples, strideSamples: rate * Number(strideLengthS) };
  // Among times a text has borders that are known at its end.
  const { returnTimestamps: times = false, returnLogprobs: logprobs = false } = options;
  const text = times === false ? toSpokenText(partsOf(sound), model) : undefined;
  if (!isInParts) return new Hearing(sound, text);
  const wishes = {
    segments: times !== false,
    words: times === "word",
    logprobs: logprobs === true,
  };
  return new Hearing(sound, text, wishes);
}

function toSpokenText(
  parts: number,
  { tokenizer, ends }: HearingModel,
): SpokenText<HeardToken> | undefined {
  if (tokenizer === undefined || tokenizer === null) return undefined;
  const { all_special_ids: special = [], timestamp_begin: firstTime = Infinity } = tokenizer;
  return new SpokenText({
    parts,
    decode: (tokenIds) => tokenizer.decode(tokenIds, { skip_special_tokens: true }),
    kindOf: (tokenId) => {
      if (ends.includes(tokenId)) return "end";
      return tokenId >= firstTime || special.includes(tokenId) ? "other" : "text";
    },
  });
}
