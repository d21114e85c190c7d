/** Loads a model from a folder in Hugging Face's layout, or from the hub by id. */
import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import { AutoModelForCausalLM } from "@huggingface/transformers";

import type { Compute, Device, Dtype, ModelSource } from "../config.ts";
import { KvArena } from "../kv-cache/arena.ts";
import type { Log } from "../log.ts";
import { createRunner } from "../ort/create-runner.ts";
import { findWeightLimit } from "../ort/int8-probe.ts";
import { findLibraryFolder, type OrtLibrary } from "../ort/native/library.ts";
import type { DecoderModel } from "../ort/solo-runner.ts";
import { StartError } from "../start-error.ts";
import { openSource, openTokenizer } from "../tokenization/open-tokenizer.ts";
import { ModelTokenizer } from "../tokenization/tokenizer.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { LoadedModel } from "./loaded-model.ts";
import { checkFiles, graphFile, toLoadFault } from "./model-files.ts";
import { CUDA_DEVICE_ID, toSessionOptions } from "./session-options.ts";

export interface LoadOptions {
  readonly device: Device;
  readonly dtype: Dtype;
  readonly compute: Compute;
  /** Threads of one matrix product; undefined lets onnxruntime choose. */
  readonly threads: number | undefined;
  /** Where models from the hub are kept. */
  readonly cacheFolder: string;
  /**
   * The native binding, which is then installed under Transformers.js; undefined:
   * onnxruntime-node's own.
   */
  readonly library: OrtLibrary | undefined;
  /** Sequences that run at once. */
  readonly maxRunning: number;
  /** For attention state. */
  readonly kvBudgetBytes: number;
  readonly log: Log;
  /** From 0 to 1, as far as files tell. */
  readonly onProgress: (progress: number) => void;
}

/** @throws {StartError} naming the missing file, or what failed */
export async function loadModel(source: ModelSource, options: LoadOptions): Promise<LoadedModel> {
  openSource(source, options.cacheFolder);
  if (source.kind === "folder") {
    const files = ["config.json", "tokenizer.json", "tokenizer_config.json"];
    checkFiles(source.path, [...files, graphFile(options.dtype)], options.dtype);
  }
  if (options.device === "cuda") checkCudaLibraries();
  try {
    return await load(source, options);
  } catch (cause) {
    throw toLoadFault(source, options.device, cause);
  }
}

async function load(source: ModelSource, options: LoadOptions): Promise<LoadedModel> {
  const isLocal = { local_files_only: source.kind === "folder" };
  const isExact = options.compute === "exact";
  const int8WeightLimit = isExact ? undefined : await findLimit(options);
  const threads = options.threads ?? findThreads(source, options);
  const tokenizer = new ModelTokenizer(await openTokenizer(source, options.cacheFolder));
  if (!tokenizer.proof.isProven) {
    options.log.warn("model.no_forms_for_answers", {
      model: source.id,
      reason: "the bytes of its tokens, joined, are not what its tokenizer decodes them to",
      tokenId: tokenizer.proof.example[0] ?? null,
    });
  }
  const model = await AutoModelForCausalLM.from_pretrained(source.path, {
    ...isLocal,
    progress_callback: (info: { status: string; progress?: number }) => {
      if (info.status === "progress") options.onProgress(Math.min(1, (info.progress ?? 0) / 100));
    },
    // Under the native binding Transformers.js knows no devices; ours chooses.
    device: options.library === undefined ? options.device : "auto",
    dtype: options.dtype,
    session_options: toSessionOptions({
      ...options,
      threads,
      // Proved on the processor, and the native binding's work; elsewhere a graph is run as its
      // file has it.
      rewriting:
        options.device === "cpu" && options.library !== undefined
          ? { int8WeightLimit, isFullPrecision: true }
          : undefined,
      // The file's own arithmetic, as fast as the file allows.
      sibling:
        options.compute === "mixed"
          ? { int8WeightLimit: undefined, isFullPrecision: false }
          : undefined,
    }),
  });
  const config = model.config as unknown as DecoderConfig;
  const size = {
    rows: options.maxRunning * ROWS_PER_SEQUENCE,
    rowTokens: findContextTokens(config),
    budgetBytes: options.kvBudgetBytes,
    runsAtOnce: options.device === "cpu" ? findRunsAtOnce(threads) : 1,
    cudaDeviceId: options.device === "cuda" ? CUDA_DEVICE_ID : undefined,
  };
  const runner = await createRunner(model as unknown as DecoderModel, size, options.log);
  const arena = new KvArena(runner, options.kvBudgetBytes);
  if (arena.maxTokens === 0) {
    throw new StartError(
      `${options.kvBudgetBytes} bytes of attention state hold no token of this model`,
    );
  }
  const generation = (model.generation_config ?? {}) as TokenSettings;
  const { device } = options;
  const dtype =
    options.compute === "exact" ? options.dtype : `${options.dtype} in ${options.compute}`;
  const folder = source.kind === "folder" ? source.path : join(options.cacheFolder, source.path);
  const graph = graphFile(options.dtype);
  const parts = { modelId: source.id, folder, graph, device, dtype };
  return {
    id: source.id,
    contextTokens: arena.maxTokens,
    device,
    dtype,
    fingerprint: await fingerprintOf(parts),
    endTokenIds: findEndTokens([generation, config, config.text_config ?? {}], tokenizer),
    runner,
    arena,
    tokenizer,
  };
}

/** Rows beyond those that run stay warm for prompts that begin alike. */
const ROWS_PER_SEQUENCE = 2;

interface TokenSettings {
  readonly eos_token_id?: number | readonly number[] | null;
}

interface DecoderConfig extends TokenSettings {
  readonly max_position_embeddings?: number;
  readonly n_positions?: number;
  readonly text_config?: DecoderConfig;
}

function findContextTokens(config: DecoderConfig): number {
  const found =
    config.max_position_embeddings ??
    config.n_positions ??
    config.text_config?.max_position_embeddings;
  if (found === undefined) {
    throw new StartError("config.json names no context length (max_position_embeddings)");
  }
  return found;
}

/** The generation config and the config may name different ones; a chat ends at any of them. */
function findEndTokens(
  settings: readonly TokenSettings[],
  tokenizer: ModelTokenizer,
): readonly number[] {
  const ids = new Set<number>();
  for (const { eos_token_id: found } of settings) {
    if (typeof found === "number") ids.add(found);
    else for (const id of found ?? []) ids.add(id);
  }
  if (tokenizer.eosTokenId !== undefined) ids.add(tokenizer.eosTokenId);
  return [...ids];
}

/**
 * A model of fewer bytes is done before a second thread has come to help with one of its products.
 */
const SINGLE_THREAD_BYTES = 16 * 1024 * 1024;

/** undefined lets onnxruntime choose, which takes a thread for each processor. */
function findThreads(source: ModelSource, { device, dtype }: LoadOptions): number | undefined {
  const graph = source.kind === "folder" ? join(source.path, graphFile(dtype)) : "";
  const isSmall = device === "cpu" && graph !== "" && sizeOf(graph) < SINGLE_THREAD_BYTES;
  return isSmall ? 1 : undefined;
}

/** One for each processor, where a run takes one alone. */
function findRunsAtOnce(threads: number | undefined): number {
  const processors = availableParallelism();
  return Math.max(1, Math.floor(processors / (threads ?? processors)));
}

/** Weights may be in files beside the graph. */
function sizeOf(graph: string): number {
  const parts = [graph, `${graph}_data`].filter((path) => existsSync(path));
  return parts.reduce((sum, path) => sum + statSync(path).size, 0);
}

async function findLimit({ library, device, compute, log }: LoadOptions): Promise<number> {
  if (device !== "cpu" || library === undefined)
    throw new StartError(`--compute ${compute} is for --device cpu with --ort-binding native`);
  const weightLimit = await findWeightLimit(library);
  log.info("compute.int8", { weightLimit });
  return weightLimit;
}

function checkCudaLibraries(): void {
  const library = join(findLibraryFolder(), "libonnxruntime_providers_cuda.so");
  if (existsSync(library)) return;
  throw new StartError(
    `device cuda needs ${library}; install it with ` +
      "ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js",
  );
}
