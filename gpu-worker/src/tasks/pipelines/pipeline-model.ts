/** A model behind one or more pipelines of Transformers.js. Its inputs run one after another. */
import {
  BackgroundRemovalPipeline,
  DocumentQuestionAnsweringPipeline,
  pipeline,
  SummarizationPipeline,
  TranslationPipeline,
} from "@huggingface/transformers";

import { secondsOf, SOUND_LIMITS, type SoundFacts } from "../../../../src/contract/sounds.ts";
import type { TaskInput, TaskInputOf } from "../../../../src/contract/task.ts";
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import { mediaTokensOf, openMedia, samplesOf } from "../../reading/media-reader.ts";
import type { Row } from "../../scheduling/micro-batcher.ts";
import { readTextAsText } from "../../tokenization/control-tokens.ts";
import { readAsReference } from "../../tokenization/open-tokenizer.ts";
import { findReadTokens, type TextConfig } from "../model/text-config.ts";
import type { RequestReading, TaskModel, TaskModelInfo, TaskPlan } from "../task-model.ts";
import { PIPELINES, type PipelineDefinition, toOptionName } from "./definitions.ts";
import { toHeardResult, toLogprobs } from "./heard-result.ts";
import { findUnheard, type SpokenLanguages } from "./hearing-refusals.ts";
import { type Hearing, READS_PARTS, toHearing } from "./hearing.ts";
import {
  type MakeFeatures,
  type Processor,
  PictureStub,
  readElsewhere,
  SoundStub,
} from "./media.ts";
import { toJson } from "./results.ts";
import { TokenCounter } from "./token-counter.ts";
import { listen, type WhisperModel, type WhisperVocabulary } from "./whisper.ts";

/** What of a pipeline is used. */
interface RunnablePipeline {
  (...inputs: unknown[]): Promise<unknown>;
  readonly task?: string;
  readonly model: {
    readonly config?: TextConfig & Prefixes & Ends & { readonly max_source_positions?: number };
    readonly generation_config?: (SpokenLanguages & Ends) | null;
    dispose(): Promise<unknown>;
  };
  readonly tokenizer?: {
    readonly _tokenizer?: unknown;
    encode(text: string): number[];
    decode(tokenIds: number[], options?: { readonly skip_special_tokens: boolean }): string;
    readonly model_max_length: number;
    readonly all_special_ids?: readonly number[];
    /** Of Whisper's: the first of the tokens that are times. */
    readonly timestamp_begin?: number;
    /** Of a tokenizer whose model has several languages. */
    readonly language_codes?: readonly string[];
  } | null;
  processor?: Processor | null;
}

interface Ends {
  readonly eos_token_id?: number | readonly number[] | null;
}

/** What a pipeline puts before a text. */
interface Prefixes {
  readonly prefix?: string | null;
  readonly task_specific_params?: Readonly<
    Record<string, { readonly prefix?: string | null } | undefined>
  > | null;
}

export interface PipelineModelParts {
  readonly id: string;
  readonly path: string;
  /** The first is loaded; the others share its model. */
  readonly tasks: readonly string[];
  readonly device: string;
  readonly dtype: string;
}

type LoadMeans = NonNullable<Parameters<typeof pipeline>[2]>;

/** Pipelines that may share the model of another. */
const SHARING = {
  "background-removal": BackgroundRemovalPipeline,
  "document-question-answering": DocumentQuestionAnsweringPipeline,
  summarization: SummarizationPipeline,
  translation: TranslationPipeline,
} as unknown as Readonly<Record<string, new (parts: object) => RunnablePipeline>>;

const SOUND_RATE = 16_000;
/** Characters: far more than such models read, and tokenized in some ten milliseconds. */
const MAX_TEXT_LENGTH = 32_768;

export async function loadPipelineModel(
  parts: PipelineModelParts,
  means: LoadMeans,
): Promise<TaskModel> {
  const { id, path, tasks, device, dtype } = parts;
  const [first = "", ...others] = tasks;
  const loaded: unknown = await pipeline(first as "image-classification", path, means);
  const main = loaded as RunnablePipeline;
  if (main.processor != null) main.processor = readElsewhere(main.processor);
  readAsReference(main.tokenizer);
  readTextAsText(main.tokenizer);
  if (READS_PARTS.test(typeOf(main.model)))
    listen(main.model as unknown as WhisperModel, main.tokenizer?._tokenizer as WhisperVocabulary);
  const pipelines = new Map([[first, main]]);
  for (const task of others) {
    const Sharing = SHARING[task];
    if (Sharing === undefined) throw new Error(`no pipeline ${task} beside ${first}`);
    const { model, tokenizer, processor } = main;
    pipelines.set(task, new Sharing({ task, model, tokenizer, processor }));
  }
  const contextTokens = null;
  return new PipelineModel(
    { id, tasks, contextTokens, dimensions: null, device, dtype, batchDeviation: null },
    pipelines,
  );
}

interface PipelineRow extends Row {
  readonly pipeline: RunnablePipeline;
  readonly input: unknown;
  /** The leading options, then the others. */
  readonly arguments: readonly unknown[];
  readonly counter: TokenCounter;
  /** Of a sound in which something is said. */
  readonly hearing?: Hearing;
}

class PipelineModel implements TaskModel {
  readonly info: TaskModelInfo;
  readonly maxBatchRows = 1;
  readonly isSlow = true;
  readonly #pipelines: ReadonlyMap<string, RunnablePipeline>;

  constructor(info: TaskModelInfo, pipelines: ReadonlyMap<string, RunnablePipeline>) {
    this.info = info;
    this.#pipelines = pipelines;
  }

  async plan(
    input: TaskInput,
    reading: RequestReading,
    yieldTurn: () => Promise<void>,
  ): Promise<TaskPlan | Refusal> {
    const task = input.task === "pipeline" ? input.pipeline : input.task;
    const run = this.#pipelines.get(task);
    const definition = PIPELINES[task];
    if (input.task !== "pipeline" || run === undefined || definition === undefined) {
      const message = `model ${this.info.id} cannot do ${task}; it can do ${this.info.tasks.join(", ")}`;
      return refuse("invalid_value", message, { param: "task" });
    }
    const options = definition.options.safeParse(input.options);
    if (!options.success) return refuseOptions(task, options.error);
    const language =
      findWrongLanguage(options.data, run, this.info.id) ??
      findUnheard(options.data, run, this.info.id);
    if (language !== undefined) return language;
    const counter = new TokenCounter();
    const given = toArguments(options.data, definition, counter);
    const rows: PipelineRow[] = [];
    for (const [index, item] of input.inputs.entries()) {
      await yieldTurn();
      try {
        const read = await readInput(item, { task, definition, run, reading });
        const hearing = hearingOf(read, options.data, run);
        rows.push({ pipeline: run, arguments: given, counter, ...read, ...hearing });
      } catch (cause) {
        if (!(cause instanceof RangeError)) throw cause;
        const message = `input ${index} of ${task}: ${cause.message}`;
        return refuse("invalid_value", message, { param: `inputs.${index}` });
      }
    }
    return createPlan(task, rows, counter);
  }

  async run(rows: readonly Row[], goOn: () => void): Promise<readonly unknown[]> {
    const outputs: unknown[] = [];
    for (const row of rows as readonly PipelineRow[]) {
      row.counter.onStep = goOn;
      if (row.hearing !== undefined) row.counter.hearing = row.hearing;
      const output = await row.pipeline(row.input, ...row.arguments);
      outputs.push(await toJson(withHearing(output, row)));
    }
    return outputs;
  }

  async dispose(): Promise<void> {
    const [main] = this.#pipelines.values();
    await main?.model.dispose();
  }
}

/** What the library's pipeline does not tell of a sound. */
function withHearing(output: unknown, { hearing, pipeline: run }: PipelineRow): unknown {
  const { model, tokenizer, processor } = run;
  if (hearing === undefined || tokenizer == null || !READS_PARTS.test(typeOf(model))) return output;
  const { chunk_length: seconds = 30, hop_length: hopSamples = 160 } =
    processor?.feature_extractor?.config ?? {};
  const timeSeconds = seconds / (model.config?.max_source_positions ?? 1_500);
  const means = { tokenizer, rate: rateOf(run), hopSamples, timeSeconds };
  return toHeardResult(output as object, hearing, means);
}

const rateOf = ({ processor }: RunnablePipeline): number =>
  processor?.feature_extractor?.config?.sampling_rate ?? SOUND_RATE;

function createPlan(task: string, rows: readonly PipelineRow[], counter: TokenCounter): TaskPlan {
  const results: unknown[] = [];
  return {
    rows,
    get completionTokens() {
      return counter.tokens;
    },
    get readTokens() {
      return counter.hearing?.tokens;
    },
    tellTo: (sink) => {
      const [{ hearing, pipeline: run } = {}, ...others] = rows;
      const tokenizer = run?.tokenizer;
      // Of several nobody could tell whose text it is.
      if (hearing === undefined || tokenizer == null || others.length > 0) return;
      hearing.onText = ({ text, tokens }) =>
        sink({
          text,
          promptTokens: hearing.tokens,
          completionTokens: counter.tokens,
          ...(tokens.length > 0 && { logprobs: toLogprobs(tokens, tokenizer) }),
        });
    },
    collect: (index, output) => {
      results[index] = output;
    },
    interrupt: () => counter.interrupt(),
    toResult: () => Promise.resolve({ task: "pipeline", pipeline: task, results }),
  };
}

type Item = TaskInputOf<"pipeline">["inputs"][number];

interface Reading {
  readonly task: string;
  readonly definition: PipelineDefinition;
  readonly run: RunnablePipeline;
  readonly reading: RequestReading;
}

/** @throws {RangeError} saying what is wrong with it @throws {RequestFault} */
async function readInput(
  item: Item,
  { task, definition, run, reading }: Reading,
): Promise<Pick<PipelineRow, "input" | "tokens">> {
  const { input } = definition;
  if (input === "text") {
    if (item.type !== "text") throw new RangeError("it must be a text, got bytes");
    return { input: item.text, tokens: countTokens(item.text, run) };
  }
  // A text would be taken for the place of a file.
  if (item.type === "text") throw new RangeError(`it must be the bytes of a ${input}, got a text`);
  const media = openMedia(input, item.base64, rateOf(run));
  const tokens = mediaTokensOf(media);
  if (item.tokens !== undefined && item.tokens !== tokens)
    throw new RangeError(`it counts for ${tokens} tokens, and was said to for ${item.tokens}`);
  if (media.type === "sound") checkLength(media.facts, task, run);
  const checked = await reading.check(media);
  if (!checked.ok) throw new RangeError(checked.fault);
  const makeFeatures: MakeFeatures = (samples) => reading.features(media, samples);
  if (media.type === "picture")
    return { input: new PictureStub(checked.size, makeFeatures), tokens };
  return { input: new SoundStub(makeFeatures, 0, samplesOf(media)), tokens };
}

function hearingOf(
  { input, tokens }: Pick<PipelineRow, "input" | "tokens">,
  options: Readonly<Record<string, unknown>>,
  run: RunnablePipeline,
): Pick<PipelineRow, "hearing"> {
  if (!(input instanceof SoundStub)) return {};
  const { model, tokenizer } = run;
  const ends = [model.config?.eos_token_id, model.generation_config?.eos_token_id].flat();
  const means = { type: typeOf(model), rate: rateOf(run), tokenizer, ends };
  const hearing = toHearing({ samples: input.length, tokens }, options, means);
  return hearing === undefined ? {} : { hearing };
}

/** @throws {RangeError} */
function checkLength(facts: SoundFacts, task: string, { model }: RunnablePipeline): void {
  const isInParts = task === "automatic-speech-recognition" && READS_PARTS.test(typeOf(model));
  const { maxWholeSeconds } = SOUND_LIMITS;
  const seconds = secondsOf(facts);
  if (isInParts || seconds <= maxWholeSeconds) return;
  const rule = `at most ${maxWholeSeconds} seconds for this model`;
  throw new RangeError(`it must last ${rule}, got ${seconds.toFixed(1)}`);
}

const typeOf = ({ config }: RunnablePipeline["model"]): string => config?.model_type ?? "";

/**
 * The pipeline tokenizes it again, here: what is long is refused before.
 *
 * @throws {RangeError} for a text that the model would cut
 */
function countTokens(text: string, { tokenizer, model, task = "" }: RunnablePipeline): number {
  if (tokenizer === undefined || tokenizer === null) return 0;
  if (text.length > MAX_TEXT_LENGTH) {
    throw new RangeError(`it has ${text.length} characters, and may have ${MAX_TEXT_LENGTH}`);
  }
  const { config = {} } = model;
  const own = config.task_specific_params?.[task]?.prefix ?? "";
  const tokens = tokenizer.encode(`${own}${config.prefix ?? ""}${text}`).length;
  const limit = findReadTokens(config, tokenizer.model_max_length);
  if (tokens <= limit) return tokens;
  throw new RangeError(`it has ${tokens} tokens, and the model takes at most ${limit}`);
}

/** The pipeline would fail over it, or not look at it. */
function findWrongLanguage(
  options: Readonly<Record<string, unknown>>,
  { task, tokenizer }: RunnablePipeline,
  model: string,
): Refusal | undefined {
  if (task !== "translation") return undefined;
  const codes = tokenizer?.language_codes;
  for (const param of ["tgtLang", "srcLang"] as const) {
    const [language, name] = [options[param], `options.${param}`];
    if (codes === undefined && language !== undefined) {
      const message = `${name} is not known: model ${model} has one pair of languages`;
      return refuse("invalid_value", message, { param: name });
    }
    const isMissing = language === undefined && param === "tgtLang";
    if (codes === undefined || (language === undefined && !isMissing)) continue;
    if (codes.includes(String(language))) continue;
    const some = `${codes.slice(0, 20).join(", ")}${codes.length > 20 ? " …" : ""}`;
    const message = `${name} must be one of ${some}, got ${isMissing ? "none" : String(language)}`;
    return refuse("invalid_value", message, { param: name });
  }
  return undefined;
}

function toArguments(
  options: Record<string, unknown>,
  { leading, isGenerating }: PipelineDefinition,
  counter: TokenCounter,
): unknown[] {
  const rest: Record<string, unknown> = isGenerating ? { streamer: counter } : {};
  for (const [name, value] of Object.entries(options)) {
    if (leading.includes(name) || name === "returnLogprobs") continue;
    // Words are placed here, and not by the library (token-times.ts).
    if (name === "returnTimestamps") rest["return_timestamps"] = value !== false;
    else
      rest[toOptionName(name)] =
        name === "speakerEmbeddings" ? Float32Array.from(value as number[]) : value;
  }
  return [...leading.map((name) => options[name]), rest];
}

function refuseOptions(
  task: string,
  error: { readonly issues: readonly { readonly path: PropertyKey[]; readonly message: string }[] },
): Refusal {
  const issue = error.issues[0];
  const path = ["options", ...(issue?.path ?? [])].map(String).join(".");
  const message = `${path} of ${task}: ${issue?.message ?? "not valid"}`;
  return refuse("invalid_value", message, { param: path });
}
