/** Loads a model from a folder in Hugging Face's layout, or from the hub by id. */
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { AutoModelForCausalLM, AutoTokenizer, env, LogLevel } from "@huggingface/transformers";

import type { Device, Dtype, ModelSource } from "../config.ts";
import { type DecoderModel, StockRunner } from "../ort/stock.ts";
import { StartError } from "../start-error.ts";
import type { LoadedModel } from "./catalog.ts";
import { ModelTokenizer } from "./tokenizer.ts";

export interface LoadOptions {
  readonly device: Device;
  readonly dtype: Dtype;
  /** Threads of one matrix product; undefined lets onnxruntime choose. */
  readonly threads: number | undefined;
  /** Where models from the hub are kept. */
  readonly cacheFolder: string;
}

const FILE_SUFFIX: Record<Dtype, string> = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  q4: "_q4",
  q4f16: "_q4f16",
};

/** @throws {StartError} naming the missing file, or what failed */
export async function loadModel(source: ModelSource, options: LoadOptions): Promise<LoadedModel> {
  // At any other level the library prints a failed call's inputs, which are the prompt.
  env.logLevel = LogLevel.NONE;
  env.allowRemoteModels = source.kind === "hub";
  env.cacheDir = options.cacheFolder;
  if (source.kind === "folder") checkFiles(source.path, options.dtype);
  if (options.device === "cuda") checkCudaLibraries();
  try {
    return await load(source, options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const place = source.kind === "folder" ? source.path : `${source.path} (hub id)`;
    const firstLine = reason.split("\n")[0] ?? reason;
    throw new StartError(
      `model ${source.id} could not be loaded from ${place} on ${options.device}: ${firstLine}`,
      { cause },
    );
  }
}

async function load(source: ModelSource, options: LoadOptions): Promise<LoadedModel> {
  const isLocal = { local_files_only: source.kind === "folder" };
  const tokenizer = new ModelTokenizer(await AutoTokenizer.from_pretrained(source.path, isLocal));
  const model = await AutoModelForCausalLM.from_pretrained(source.path, {
    ...isLocal,
    device: options.device,
    dtype: options.dtype,
    session_options: {
      ...(options.threads === undefined ? {} : { intraOpNumThreads: options.threads }),
      // Idle threads that spin take the processor from the HTTP server.
      extra: { session: { intra_op: { allow_spinning: "0" } } },
    },
  });
  const runner = await StockRunner.create(model as unknown as DecoderModel);
  const config = model.config as unknown as DecoderConfig;
  const generation = (model.generation_config ?? {}) as TokenSettings;
  return {
    id: source.id,
    contextTokens: findContextTokens(config),
    device: options.device,
    dtype: options.dtype,
    endTokenIds: findEndTokens([generation, config, config.text_config ?? {}], tokenizer),
    runner,
    tokenizer,
  };
}

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

function checkFiles(folder: string, dtype: Dtype): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new StartError(`model folder not found: ${folder}`);
  }
  const graph = `onnx/model${FILE_SUFFIX[dtype]}.onnx`;
  for (const name of ["config.json", "tokenizer.json", "tokenizer_config.json", graph]) {
    const path = join(folder, name);
    if (existsSync(path)) continue;
    const hint = name === graph ? ` (needed for --dtype ${dtype})` : "";
    throw new StartError(`model file not found: ${path}${hint}`);
  }
}

function checkCudaLibraries(): void {
  const entry = fileURLToPath(import.meta.resolve("onnxruntime-node"));
  const folder = join(dirname(entry), "..", "bin", "napi-v6", process.platform, process.arch);
  const library = join(folder, "libonnxruntime_providers_cuda.so");
  if (existsSync(library)) return;
  throw new StartError(
    `device cuda needs ${library}; install it with ` +
      "ONNXRUNTIME_NODE_INSTALL=cuda12 node node_modules/onnxruntime-node/script/install.js",
  );
}
