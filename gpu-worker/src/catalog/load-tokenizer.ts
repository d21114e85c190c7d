/** Loads a model's tokenizer from its folder, or from where models of the hub are kept. */
import { AutoTokenizer, env, LogLevel, type PreTrainedTokenizer } from "@huggingface/transformers";

import type { ModelSource } from "../config.ts";

/** Settings of Transformers.js are made here, for whatever is loaded of the source afterwards. */
export async function loadTokenizer(
  source: ModelSource,
  cacheFolder: string,
): Promise<PreTrainedTokenizer> {
  // At any other level the library prints a failed call's inputs, which are the prompt.
  env.logLevel = LogLevel.NONE;
  env.allowRemoteModels = source.kind === "hub";
  env.cacheDir = cacheFolder;
  return AutoTokenizer.from_pretrained(source.path, { local_files_only: source.kind === "folder" });
}
