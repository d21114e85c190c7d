/** Makes the models of the engine's benchmark, once, in the folder for temporary files. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createGgufLlama } from "./gguf-llama.ts";
import { createOnnxLlama } from "./onnx-llama.ts";
import { SHAPE, toLlamaConfig } from "./shape.ts";
import { createVocabulary, toTokenizerFiles } from "./vocabulary.ts";

/** Raise it when what is made changes. */
const VERSION = 1;

export interface MadeModels {
  /** In Hugging Face's layout, with onnx/model_q4.onnx. */
  readonly onnxFolder: string;
  readonly ggufFile: string;
}

export function makeModels(): MadeModels {
  const folder = join(tmpdir(), `tidegate-bench-random-135m-${VERSION}`);
  const made = { onnxFolder: folder, ggufFile: join(folder, "model-q4_0.gguf") };
  if (existsSync(folder)) return made;
  const partial = mkdtempSync(`${folder}.`);
  mkdirSync(join(partial, "onnx"));
  const vocabulary = createVocabulary();
  const ids = { bos_token_id: 0, eos_token_id: 2, pad_token_id: 0 };
  const files = {
    ...toTokenizerFiles(vocabulary),
    "config.json": { ...toLlamaConfig(SHAPE.ropeBase), ...ids },
    "generation_config.json": ids,
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(partial, name), JSON.stringify(content));
  }
  writeFileSync(join(partial, "onnx", "model_q4.onnx"), createOnnxLlama());
  writeFileSync(join(partial, "model-q4_0.gguf"), createGgufLlama(vocabulary));
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return made;
}
