/** How far a sound has been heard, part by part, and what was said in it. Pure. */
import { type HeardPart, type HeardToken, logprobOf, type PartTimes } from "./heard-segments.ts";
import { SpokenText } from "./spoken-text.ts";

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

export class Hearing {
  /** Whether it is kept how sure the model was of each token. */
  readonly hasDetails: boolean;
  readonly #sound: HeardSound;
  readonly #text: SpokenText | undefined;
  /** Parts that were begun. */
  #parts = 0;
  readonly #heard: (HeardPart & { readonly tokens: HeardToken[] })[] = [];
  #scores: { readonly all: ArrayLike<number>; readonly temperature: number } | undefined;
  /** Two or three letters; undefined: the model has one language, or was not asked yet. */
  language: string | undefined;
  /** Told of each text that is certain, as soon as it is; undefined: none is put together. */
  onText: ((text: string) => void) | undefined;

  /** @param text undefined: it is known at the end alone */
  constructor(sound: HeardSound, text: SpokenText | undefined, hasDetails = false) {
    this.#sound = sound;
    this.#text = text;
    this.hasDetails = hasDetails;
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
    const [id] = tokenIds;
    if (this.#scores !== undefined && id !== undefined) {
      const { all, temperature } = this.#scores;
      this.#heard.at(-1)?.tokens.push({ id, logprob: logprobOf(all, id, temperature) });
      this.#scores = undefined;
    }
    this.#tell((text) => text.take(tokenIds));
  }

  endPart(): void {
    this.#tell((text) => text.endPart());
  }

  #tell(goOn: (text: SpokenText) => string): void {
    if (this.onText === undefined || this.#text === undefined) return;
    const more = goOn(this.#text);
    if (more !== "") this.onText(more);
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
  const { returnTimestamps: times = false } = options;
  const text = times === false ? toSpokenText(partsOf(sound), model) : undefined;
  return new Hearing(sound, text, isInParts && times === true);
}

function toSpokenText(parts: number, { tokenizer, ends }: HearingModel): SpokenText | undefined {
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
