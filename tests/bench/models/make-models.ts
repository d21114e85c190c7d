/** Makes the models of the engine's benchmark, once, in the folder for temporary files. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { createGgufLlama } from "./gguf-llama.ts";
import { createOnnxLlama } from "./onnx-llama.ts";
import { SHAPE } from "./shape.ts";
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
  const files = {
    ...toTokenizerFiles(vocabulary),
    "config.json": toConfig(),
    "generation_config.json": { bos_token_id: 0, eos_token_id: 2, pad_token_id: 0 },
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

function toConfig(): object {
  return {
    architectures: ["LlamaForCausalLM"],
    model_type: "llama",
    vocab_size: SHAPE.vocabulary,
    hidden_size: SHAPE.hidden,
    intermediate_size: SHAPE.intermediate,
    num_hidden_layers: SHAPE.layers,
    num_attention_heads: SHAPE.heads,
    num_key_value_heads: SHAPE.kvHeads,
    head_dim: SHAPE.headSize,
    max_position_embeddings: SHAPE.context,
    rms_norm_eps: SHAPE.normEpsilon,
    rope_theta: SHAPE.ropeBase,
    tie_word_embeddings: true,
    bos_token_id: 0,
    eos_token_id: 2,
    pad_token_id: 0,
  };
}
