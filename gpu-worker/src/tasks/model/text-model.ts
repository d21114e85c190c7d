/**
 * An encoder that reads text: plans requests for the tasks its head can do, and runs their rows in
 * batches.
 */
import type { TaskInput } from "../../../../src/contract/task.ts";
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import type { Row } from "../../scheduling/micro-batcher.ts";
import type { TextRow } from "../../tokenization/row-template.ts";
import type { TaskTokenizer } from "../../tokenization/task-tokenizer.ts";
import { planTextTask } from "../plans/text-task.ts";
import type { TaskModel, TaskModelInfo, TaskPlan, TextReading } from "../task-model.ts";
import {
  type Abilities,
  findEntailment,
  type Head,
  type ModelConfig,
  readLabels,
} from "./abilities.ts";
import { MAX_BATCH_DEVIATION, measureBatchDeviation } from "./batch-check.ts";
import type { TextModelFacts } from "./facts.ts";
import { type Forward, HIDDEN_OUTPUTS, runRows, type TextOutput } from "./forward.ts";
import type { TextConfig } from "./text-config.ts";

/** What of Transformers.js' model is used. */
export interface EncoderModel {
  (...inputs: Parameters<Forward>): ReturnType<Forward>;
  dispose(): Promise<unknown>;
}

export interface TextModelParts {
  readonly id: string;
  readonly abilities: Extract<Abilities, { kind: "text" }>;
  readonly config: ModelConfig & TextConfig;
  readonly contextTokens: number;
  readonly dimensions: number | undefined;
  readonly device: string;
  readonly dtype: string;
  readonly tokenizer: TaskTokenizer;
  readonly model: EncoderModel;
}

const MAX_BATCH_ROWS = 256;
const CHECKED_LENGTHS = [5, 40, 12];

/** Runs a few rows, to learn whether they may share a batch. */
export async function createTextModel(parts: TextModelParts): Promise<TaskModel> {
  const { tokenizer, model, abilities, config } = parts;
  const run = (rows: readonly TextRow[]) => runRows(model, rows, tokenizer.padTokenId);
  const lengths = CHECKED_LENGTHS.map((length) => Math.min(length, parts.contextTokens));
  const deviation = await measureBatchDeviation(
    lengths.map((length) => createRow(length, tokenizer.vocabularySize)),
    run,
    (output) => readAll(output, abilities.head),
  );
  const labels = readLabels(config);
  return new TextModel({
    info: {
      id: parts.id,
      tasks: abilities.tasks,
      contextTokens: parts.contextTokens,
      dimensions: parts.dimensions ?? null,
      device: parts.device,
      dtype: parts.dtype,
      batchDeviation: deviation,
    },
    facts: {
      id: parts.id,
      contextTokens: parts.contextTokens,
      dimensions: parts.dimensions,
      tokenizer,
      labels,
      isMultiLabel: config.problem_type === "multi_label_classification",
      entailment: findEntailment(labels),
    },
    maxBatchRows: deviation <= MAX_BATCH_DEVIATION ? MAX_BATCH_ROWS : 1,
    run,
    dispose: () => model.dispose(),
  });
}

interface TextModelState {
  readonly info: TaskModelInfo;
  readonly facts: TextModelFacts;
  readonly maxBatchRows: number;
  readonly run: (rows: readonly TextRow[]) => Promise<TextOutput[]>;
  readonly dispose: () => Promise<unknown>;
}

class TextModel implements TaskModel {
  readonly #state: TextModelState;

  constructor(state: TextModelState) {
    this.#state = state;
  }

  get info(): TaskModelInfo {
    return this.#state.info;
  }

  readonly isSlow = false;

  get maxBatchRows(): number {
    return this.#state.maxBatchRows;
  }

  async plan(
    input: TaskInput,
    reading: TextReading,
    yieldTurn: () => Promise<void>,
  ): Promise<TaskPlan | Refusal> {
    const { id, tasks } = this.info;
    const task = input.task === "pipeline" ? input.pipeline : input.task;
    if (!tasks.includes(task)) {
      const message = `model ${id} cannot do ${task}; it can do ${tasks.join(", ")}`;
      return refuse("invalid_value", message, { param: "task" });
    }
    if (input.task === "pipeline") {
      const message = `${task} is a task of its own here, not a pipeline`;
      return refuse("invalid_value", message, { param: "task" });
    }
    return await planTextTask(input, this.#state.facts, reading, yieldTurn);
  }

  run(rows: readonly Row[]): Promise<readonly TextOutput[]> {
    return this.#state.run(rows as readonly TextRow[]);
  }

  async dispose(): Promise<void> {
    await this.#state.dispose();
  }
}

/** Any tokens serve; these differ from each other and are the same on each start. */
function createRow(length: number, vocabularySize: number): TextRow {
  const tokenIds = Array.from({ length }, (_, at) => (at * 7_919 + length) % vocabularySize);
  const typeIds = tokenIds.map(() => 0);
  return { tokenIds, typeIds, tokens: length, firstAt: 0, secondAt: 0 };
}

function readAll(output: TextOutput, head: Head): Float32Array {
  if (head === "span") {
    const [start, end] = ["start_logits", "end_logits"].map((name) =>
      output.read(name).data.subarray(0, output.row.tokens),
    );
    return Float32Array.from([...(start ?? []), ...(end ?? [])]);
  }
  if (head === "hidden") return Float32Array.from(output.read(...HIDDEN_OUTPUTS).data);
  return Float32Array.from(output.read("logits").data);
}
