/**
 * Whisper, asked for what its pipeline does not tell: the language of a sound, how likely nothing
 * is said in it, how likely each token was, and when it was heard.
 *
 * The encoder runs once for each part, as before; where one of the first two is asked for, the
 * decoder runs once more, over the token that every text begins with.
 */
import { Tensor } from "@huggingface/transformers";

import type { Hearing } from "./hearing.ts";
import { TokenCounter } from "./token-counter.ts";
import { findBeginnings } from "./token-times.ts";

interface Encoded {
  readonly encoder_outputs: Tensor;
}

type Generate = (given: Given) => Promise<unknown>;
type Inputs = Partial<Encoded> & Readonly<Record<string, unknown>>;
/** `cross_attentions.3` and others of their kind, where the graph has them. */
type Outputs = { readonly logits: Tensor } & Readonly<Record<string, Tensor>>;

/** What of the library's model is used. */
export interface WhisperModel {
  forward_params: readonly string[];
  generate: Generate;
  readonly generation_config?: Readonly<Record<string, unknown>> | null;
  readonly config?: { readonly max_source_positions?: number };
  readonly sessions?: Readonly<
    Record<string, { readonly outputNames?: readonly string[] } | undefined>
  >;
  forward: (inputs: Inputs) => Promise<Outputs>;
  _prepare_encoder_decoder_kwargs_for_generation(given: object): Promise<Encoded>;
}

/** The options are those of definitions.ts, in the library's spelling. */
interface Given extends Partial<Encoded> {
  readonly inputs: Tensor;
  readonly decoder_input_ids?: readonly number[];
  readonly logits_processor?: Iterable<Processor>;
  readonly streamer?: unknown;
  readonly max_new_tokens?: number;
  /** Of the features: two for each of the encoder's. */
  readonly num_frames?: number;
  readonly language?: string;
  readonly task?: string;
  readonly return_timestamps?: boolean | "word";
  readonly do_sample?: boolean;
  readonly temperature?: number;
}

interface WhisperTokens {
  readonly start: number;
  /** By language, of a model that has several. */
  readonly languages: ReadonlyMap<string, number>;
  readonly tasks: Readonly<Record<string, number>>;
  readonly noTimes: number | undefined;
  readonly noSpeech: number | undefined;
}

export interface WhisperVocabulary {
  token_to_id(token: string): number | undefined;
}

/** From here on its generations tell the hearing of their counter. */
export function listen(model: WhisperModel, vocabulary: WhisperVocabulary): void {
  const generate = model.generate.bind(model);
  const tokens = tokensOf(model, vocabulary);
  const forward = model.forward.bind(model);
  /** By what they look at. */
  const looking = new WeakMap<Tensor, Looks>();
  model.forward_params = [...model.forward_params, "encoder_outputs"];
  model.forward = async (inputs) => {
    const outputs = await forward(inputs);
    const { encoder_outputs: heard } = inputs;
    if (heard !== undefined) looking.get(heard)?.take(outputs);
    return outputs;
  };
  model.generate = async (given) => {
    const { inputs, streamer } = given;
    const hearing = streamer instanceof TokenCounter ? streamer.hearing : undefined;
    // Without a bound the library generates several times from one part.
    if (hearing === undefined || given.max_new_tokens === undefined) return generate(given);
    if (given.language !== undefined) hearing.language = given.language;
    const asksLanguage = hearing.language === undefined && tokens.languages.size > 0;
    const { segments: hasSegments, words: hasWords } = hearing.wishes;
    let encoded: Partial<Encoded> = {};
    let noSpeechProbability: number | null = null;
    if (asksLanguage || hasSegments) {
      const { encoder_outputs } = await encode(model, inputs);
      const first = await scoreFirst(model, { inputs, encoder_outputs, start: tokens.start });
      if (asksLanguage) hearing.language = findLanguage(first, tokens.languages);
      if (hasSegments) noSpeechProbability = probabilityOf(first, tokens.noSpeech);
      encoded = { encoder_outputs };
    }
    const asked = { ...withPrompt(given, hearing, tokens), ...encoded };
    if (!hearing.hasDetails) return generate(asked);
    hearing.expectPart(noSpeechProbability);
    const logits_processor = new Listening(hearing, temperatureOf(given));
    const { encoder_outputs } = encoded;
    if (!hasWords || encoder_outputs === undefined) return generate({ ...asked, logits_processor });
    const frames = Math.ceil((given.num_frames ?? Infinity) / 2);
    const looks = new Looks(findAlignmentHeads(model), frames);
    looking.set(encoder_outputs, looks);
    const written = await generate({ ...asked, logits_processor });
    await placeTokens(hearing, looks, PART_SECONDS / (model.config?.max_source_positions ?? 1_500));
    return written;
  };
}

const PART_SECONDS = 30;

/** Why times of words are not known of it; undefined: they are. */
export function findWordlessness(model: WhisperModel): string | undefined {
  const { outputNames = [] } = model.sessions?.["decoder_model_merged"] ?? {};
  const heads = findAlignmentHeads(model);
  if (heads.length === 0) return "its generation config names no alignment heads";
  const hasAll = heads.every(([layer]) => outputNames.includes(`cross_attentions.${layer}`));
  return hasAll ? undefined : "it was exported without its cross attentions";
}

type Head = readonly [layer: number, head: number];

const findAlignmentHeads = ({ generation_config }: WhisperModel): readonly Head[] =>
  (generation_config?.["alignment_heads"] ?? []) as readonly Head[];

async function placeTokens(hearing: Hearing, looks: Looks, frameSeconds: number): Promise<void> {
  const { rows, heads, frames } = looks;
  const finding = findBeginnings({ rows, heads, frames, tokens: hearing.partTokens });
  for (;;) {
    const next = finding.next();
    if (next.done === true) {
      const beginnings = next.value.map((frame) => frame * frameSeconds);
      return hearing.placeTokens(beginnings, frames * frameSeconds);
    }
    // Streams go on between two steps.
    await new Promise(setImmediate);
  }
}

/** Where the heads that say so look, of a part: kept apart from all else that the graph gives. */
class Looks {
  readonly rows: Float32Array[] = [];
  readonly #heads: readonly Head[];
  /** Of the sound, as far as the encoder has some. */
  frames: number;

  constructor(heads: readonly Head[], frames: number) {
    this.#heads = heads;
    this.frames = frames;
  }

  get heads(): number {
    return this.#heads.length;
  }

  take(outputs: Outputs): void {
    const layers = new Map<number, Tensor>();
    for (const [layer] of this.#heads)
      if (!layers.has(layer)) layers.set(layer, toFloats(outputs[`cross_attentions.${layer}`]));
    const [, , positions = 0, all = 0] = layers.values().next().value?.dims ?? [];
    this.frames = Math.min(this.frames, all);
    // A graph that keeps no state reads all again.
    const first = this.rows.length === 0 ? 0 : positions - 1;
    for (let position = first; position < positions; position += 1) {
      const row = new Float32Array(this.heads * this.frames);
      for (const [at, [layer, head]] of this.#heads.entries()) {
        const data = layers.get(layer)?.data as Float32Array;
        const from = (head * positions + position) * all;
        const own = data.subarray(from, from + this.frames);
        // As if the silence behind the sound had not been looked at.
        const sum = own.reduce((total, share) => total + share, 0);
        row.set(sum > 0 ? own.map((share) => share / sum) : own, at * this.frames);
      }
      this.rows.push(row);
    }
  }
}

function toFloats(tensor: Tensor | undefined): Tensor {
  if (tensor === undefined) throw new Error("a decoder without its cross attentions");
  return tensor.to("float32");
}

function tokensOf(
  { generation_config }: WhisperModel,
  vocabulary: WhisperVocabulary,
): WhisperTokens {
  const known = generation_config ?? {};
  const languages = known["is_multilingual"] === true ? (known["lang_to_id"] ?? {}) : {};
  return {
    start: Number(known["decoder_start_token_id"]),
    languages: new Map(
      Object.entries(languages as Record<string, number>).map(([token, id]) => [
        token.replaceAll(/[<|>]/g, ""),
        id,
      ]),
    ),
    tasks: (known["task_to_id"] ?? {}) as Record<string, number>,
    noTimes: known["no_timestamps_token_id"] as number | undefined,
    // Its name in the first releases, and since.
    noSpeech: vocabulary.token_to_id("<|nospeech|>") ?? vocabulary.token_to_id("<|nocaptions|>"),
  };
}

/** The library does not know the names of all languages that models have. */
function withPrompt(given: Given, { language }: Hearing, tokens: WhisperTokens): Given {
  const spoken = language === undefined ? undefined : tokens.languages.get(language);
  const task = tokens.tasks[given.task ?? "transcribe"];
  if (spoken === undefined || task === undefined) return given;
  const { return_timestamps: times = false } = given;
  const end = times !== false || tokens.noTimes === undefined ? [] : [tokens.noTimes];
  return { ...given, decoder_input_ids: [tokens.start, spoken, task, ...end] };
}

function encode(model: WhisperModel, inputs: Tensor): Promise<Encoded> {
  return model._prepare_encoder_decoder_kwargs_for_generation({
    inputs_tensor: inputs,
    model_inputs: { input_features: inputs },
    model_input_name: "input_features",
    generation_config: { guidance_scale: null },
  });
}

interface First extends Encoded {
  readonly inputs: Tensor;
  readonly start: number;
}

/** @returns how likely each token is behind the one that every text begins with, before softmax */
async function scoreFirst(
  model: WhisperModel,
  { inputs, encoder_outputs, start }: First,
): Promise<Float32Array> {
  const one = (value: number) => new Tensor("int64", BigInt64Array.of(BigInt(value)), [1, 1]);
  const { logits } = await model.forward({
    input_features: inputs,
    encoder_outputs,
    decoder_input_ids: one(start),
    // Of graphs that take one, as the library's own generation gives it.
    decoder_attention_mask: one(1),
  });
  return logits.to("float32").data as Float32Array;
}

function findLanguage(
  scores: Float32Array,
  languages: WhisperTokens["languages"],
): string | undefined {
  let best: string | undefined;
  let most = -Infinity;
  for (const [language, id] of languages) {
    const score = scores[id] ?? -Infinity;
    if (score <= most) continue;
    [best, most] = [language, score];
  }
  return best;
}

function probabilityOf(scores: Float32Array, id: number | undefined): number | null {
  const own = id === undefined ? undefined : scores[id];
  if (own === undefined) return null;
  return 1 / scores.reduce((sum, score) => sum + Math.exp(score - own), 0);
}

/** The library divides by it before any rule of Whisper's. */
const temperatureOf = ({ do_sample: isSampled = false, temperature = 1 }: Given): number =>
  isSampled ? temperature : 1;

type Processor = (inputIds: unknown, logits: Tensor) => Tensor;

/** Processors of logits, of which the last sees what a token is chosen from. */
class Listening {
  readonly #hearing: Hearing;
  readonly #temperature: number;
  readonly #processors: Processor[] = [];

  constructor(hearing: Hearing, temperature: number) {
    this.#hearing = hearing;
    this.#temperature = temperature;
  }

  push(processor: Processor): void {
    this.#processors.push(processor);
  }

  *[Symbol.iterator](): Iterator<Processor> {
    yield* this.#processors;
    yield (_, logits) => {
      this.#hearing.expectToken(logits.data as Float32Array, this.#temperature);
      return logits;
    };
  }
}
