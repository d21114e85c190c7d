/**
 * Whisper, asked for what its pipeline does not tell: the language of a sound, how likely nothing
 * is said in it, and how likely each token was.
 *
 * The encoder runs once for each part, as before; where one of the first two is asked for, the
 * decoder runs once more, over the token that every text begins with.
 */
import { Tensor } from "@huggingface/transformers";

import type { Hearing } from "./hearing.ts";
import { TokenCounter } from "./token-counter.ts";

interface Encoded {
  readonly encoder_outputs: Tensor;
}

type Generate = (given: Given) => Promise<unknown>;

/** What of the library's model is used. */
export interface WhisperModel {
  forward_params: readonly string[];
  generate: Generate;
  readonly generation_config?: Readonly<Record<string, unknown>> | null;
  forward(inputs: object): Promise<{ readonly logits: Tensor }>;
  _prepare_encoder_decoder_kwargs_for_generation(given: object): Promise<Encoded>;
}

/** The options are those of definitions.ts, in the library's spelling. */
interface Given extends Partial<Encoded> {
  readonly inputs: Tensor;
  readonly decoder_input_ids?: readonly number[];
  readonly logits_processor?: Iterable<Processor>;
  readonly streamer?: unknown;
  readonly max_new_tokens?: number;
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
  model.forward_params = [...model.forward_params, "encoder_outputs"];
  model.generate = async (given) => {
    const { inputs, streamer } = given;
    const hearing = streamer instanceof TokenCounter ? streamer.hearing : undefined;
    // Without a bound the library generates several times from one part.
    if (hearing === undefined || given.max_new_tokens === undefined) return generate(given);
    if (given.language !== undefined) hearing.language = given.language;
    const asksLanguage = hearing.language === undefined && tokens.languages.size > 0;
    if (!asksLanguage && !hearing.hasDetails) return generate(withPrompt(given, hearing, tokens));
    const { encoder_outputs } = await encode(model, inputs);
    const first = await scoreFirst(model, { inputs, encoder_outputs, start: tokens.start });
    if (asksLanguage) hearing.language = findLanguage(first, tokens.languages);
    if (hearing.hasDetails) hearing.expectPart(probabilityOf(first, tokens.noSpeech));
    const asked = { ...withPrompt(given, hearing, tokens), encoder_outputs };
    if (!hearing.hasDetails) return generate(asked);
    return generate({ ...asked, logits_processor: new Listening(hearing, temperatureOf(given)) });
  };
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
