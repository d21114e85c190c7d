import {
  BackgroundRemovalPipeline,
  DocumentQuestionAnsweringPipeline,
  pipeline,
  SummarizationPipeline,
  TranslationPipeline,
} from "@huggingface/transformers";

import type { TaskInput, TaskInputOf } from "../../../../src/contract/task.ts";
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import type { Row } from "../../scheduling/micro-batcher.ts";
/** A model behind one or more pipelines of Transformers.js. Its inputs run one after another. */
import { readTextAsText } from "../../tokenization/control-tokens.ts";
import { readAsReference } from "../../tokenization/open-tokenizer.ts";
import type { TaskModel, TaskModelInfo, TaskPlan, TextReading } from "../task-model.ts";
import { PIPELINES, type PipelineDefinition, toOptionName } from "./definitions.ts";
import { readPicture, readSound, toJson } from "./media.ts";
import { TokenCounter } from "./token-counter.ts";

/** What of a pipeline is used. */
interface RunnablePipeline {
  (...inputs: unknown[]): Promise<unknown>;
  readonly model: { dispose(): Promise<unknown> };
  readonly tokenizer?: {
    readonly _tokenizer?: unknown;
    encode(text: string): number[];
    readonly model_max_length: number;
  } | null;
  readonly processor?: {
    readonly feature_extractor?: { readonly config?: { readonly sampling_rate?: number } } | null;
  } | null;
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
  readAsReference(main.tokenizer);
  readTextAsText(main.tokenizer);
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
}

class PipelineModel implements TaskModel {
  readonly info: TaskModelInfo;
  readonly maxBatchRows = 1;
  readonly #pipelines: ReadonlyMap<string, RunnablePipeline>;

  constructor(info: TaskModelInfo, pipelines: ReadonlyMap<string, RunnablePipeline>) {
    this.info = info;
    this.#pipelines = pipelines;
  }

  async plan(
    input: TaskInput,
    _reading: TextReading,
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
    const counter = new TokenCounter();
    const given = toArguments(options.data, definition, counter);
    const rows: PipelineRow[] = [];
    for (const [index, item] of input.inputs.entries()) {
      await yieldTurn();
      try {
        const value = await readInput(item, definition, run);
        const tokens = typeof value === "string" ? countTokens(value, run) : 0;
        rows.push({ pipeline: run, input: value, arguments: given, tokens });
      } catch (cause) {
        if (!(cause instanceof RangeError)) throw cause;
        const message = `input ${index} of ${task}: ${cause.message}`;
        return refuse("invalid_value", message, { param: `inputs.${index}` });
      }
    }
    return createPlan(task, rows, counter);
  }

  async run(rows: readonly Row[]): Promise<readonly unknown[]> {
    const outputs: unknown[] = [];
    for (const row of rows as readonly PipelineRow[]) {
      outputs.push(await toJson(await row.pipeline(row.input, ...row.arguments)));
    }
    return outputs;
  }

  async dispose(): Promise<void> {
    const [main] = this.#pipelines.values();
    await main?.model.dispose();
  }
}

function createPlan(task: string, rows: readonly PipelineRow[], counter: TokenCounter): TaskPlan {
  const results: unknown[] = [];
  return {
    rows,
    get completionTokens() {
      return counter.tokens;
    },
    collect: (index, output) => {
      results[index] = output;
    },
    toResult: () => Promise.resolve({ task: "pipeline", pipeline: task, results }),
  };
}

type Item = TaskInputOf<"pipeline">["inputs"][number];

async function readInput(
  item: Item,
  { input }: PipelineDefinition,
  { processor }: RunnablePipeline,
): Promise<unknown> {
  if (input === "text") {
    if (item.type === "text") return item.text;
    throw new RangeError("it must be a text, got bytes");
  }
  // A text would be taken for the place of a file.
  if (item.type === "text") throw new RangeError(`it must be the bytes of a ${input}, got a text`);
  if (input === "picture") return await readPicture(item.mediaType, item.base64);
  const rate = processor?.feature_extractor?.config?.sampling_rate ?? SOUND_RATE;
  return readSound(item.mediaType, item.base64, rate);
}

/**
 * The pipeline tokenizes it again, here: what is long is refused before.
 *
 * @throws {RangeError} for a text that the model would cut
 */
function countTokens(text: string, { tokenizer }: RunnablePipeline): number {
  if (tokenizer === undefined || tokenizer === null) return 0;
  if (text.length > MAX_TEXT_LENGTH) {
    throw new RangeError(`it has ${text.length} characters, and may have ${MAX_TEXT_LENGTH}`);
  }
  const tokens = tokenizer.encode(text).length;
  const limit = tokenizer.model_max_length;
  if (tokens <= limit) return tokens;
  throw new RangeError(`it has ${tokens} tokens, and the model takes at most ${limit}`);
}

function toArguments(
  options: Record<string, unknown>,
  { leading, isGenerating }: PipelineDefinition,
  counter: TokenCounter,
): unknown[] {
  const rest: Record<string, unknown> = isGenerating ? { streamer: counter } : {};
  for (const [name, value] of Object.entries(options)) {
    if (leading.includes(name)) continue;
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
