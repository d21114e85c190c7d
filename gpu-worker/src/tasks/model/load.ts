/** Loads a model for tasks, from a folder in Hugging Face's layout or from the hub. */
import {
  AutoConfig,
  AutoModel,
  AutoModelForMaskedLM,
  AutoModelForQuestionAnswering,
  AutoModelForSequenceClassification,
  AutoModelForTokenClassification,
} from "@huggingface/transformers";
import type { DeviceType } from "@huggingface/transformers";

import type { Dtype, ModelSource } from "../../config.ts";
import { checkFiles, graphFile, toLoadFault } from "../../models/model-files.ts";
import { StartError } from "../../start-error.ts";
import { openSource, openTokenizer } from "../../tokenization/open-tokenizer.ts";
import { TaskTokenizer } from "../../tokenization/task-tokenizer.ts";
import { loadPipelineModel } from "../pipelines/pipeline-model.ts";
import type { TaskModel } from "../task-model.ts";
import { findAbilities, type Head, type ModelConfig } from "./abilities.ts";
import { findContextTokens, findDimensions, type TextConfig } from "./text-config.ts";
import { createTextModel, type EncoderModel } from "./text-model.ts";

export interface TaskLoadOptions {
  /** As Transformers.js names it; with the native binding under it, `auto`. */
  readonly device: string;
  readonly dtype: Dtype;
  /** Threads of one matrix product; undefined lets onnxruntime choose. */
  readonly threads: number | undefined;
  /** Where models from the hub are kept. */
  readonly cacheFolder: string;
  /** More of onnxruntime's session options, such as those the native binding reads. */
  readonly sessionOptions?: Readonly<Record<string, unknown>>;
}

const CLASSES: Record<Head, typeof AutoModel> = {
  hidden: AutoModel,
  classification: AutoModelForSequenceClassification,
  mask: AutoModelForMaskedLM,
  span: AutoModelForQuestionAnswering,
  token: AutoModelForTokenClassification,
};

/** @throws {StartError} naming the missing file, or what failed */
export async function loadTaskModel(
  source: ModelSource,
  options: TaskLoadOptions,
): Promise<TaskModel> {
  openSource(source, options.cacheFolder);
  if (source.kind === "folder") checkFiles(source.path, ["config.json"], options.dtype);
  try {
    return await load(source, options);
  } catch (cause) {
    if (cause instanceof StartError) throw cause;
    throw toLoadFault(source, options.device, cause);
  }
}

async function load(source: ModelSource, options: TaskLoadOptions): Promise<TaskModel> {
  const isLocal = { local_files_only: source.kind === "folder" };
  const found: unknown = await AutoConfig.from_pretrained(source.path, isLocal);
  const config = found as ModelConfig & TextConfig;
  const abilities = findAbilities(config);
  if (abilities === undefined) {
    const architecture = config.architectures?.[0] ?? "no architecture";
    throw new StartError(`model ${source.id} (${architecture}) can do none of the tasks`);
  }
  const means = {
    ...isLocal,
    device: options.device as DeviceType,
    dtype: options.dtype,
    session_options: toSessionOptions(options),
  };
  const { device, dtype } = options;
  if (abilities.kind === "pipeline") {
    const { id, path } = source;
    return await loadPipelineModel({ id, path, tasks: abilities.tasks, device, dtype }, means);
  }
  if (source.kind === "folder") {
    const files = ["tokenizer.json", "tokenizer_config.json", graphFile(dtype)];
    checkFiles(source.path, files, dtype);
  }
  const tokenizer = await openTokenizer(source, options.cacheFolder);
  const model: unknown = await CLASSES[abilities.head].from_pretrained(source.path, means);
  return await createTextModel({
    id: source.id,
    abilities,
    config,
    contextTokens: findContextTokens(config, tokenizer.model_max_length),
    dimensions: abilities.head === "hidden" ? findDimensions(config) : undefined,
    device,
    dtype,
    tokenizer: new TaskTokenizer(tokenizer),
    model: model as EncoderModel,
  });
}

function toSessionOptions({ threads, sessionOptions }: TaskLoadOptions): Record<string, unknown> {
  return {
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    // Threads that wait for the next run by spinning would take the processor from everybody else.
    extra: { session: { intra_op: { allow_spinning: "0" } } },
    ...sessionOptions,
  };
}
