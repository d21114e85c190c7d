/**
 * Models in Hugging Face's layout, so small that a test can say what they answer. Real pipelines
 * run them.
 */
import { type Graph, writeModelFolder, writeModelsFolder } from "./onnx-graph.ts";

/** `VOCABULARY[2]` translates into `VOCABULARY[4]`, and `[3]` into `[5]`. */
const VOCABULARY = ["<pad>", "</s>", "<unk>", "hund", "katze", "dog", "cat"];
const [PAD, END, UNKNOWN, HUND, KATZE, DOG, CAT] = VOCABULARY.keys();
const SIZE = VOCABULARY.length;

/**
 * A T5 that translates word by word, the strongest word first: "hund" is "dog". It never writes a
 * word twice in a row, so that two words are written in turns for ever: "dog cat dog cat …".
 */
export function writeTranslator(): string {
  const one = Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (__, column) => Number(row === column)),
  );
  const words = matrix({ [key(HUND, DOG)]: 3, [key(KATZE, CAT)]: 2 });
  // Of whatever is read, the end is next unless a word is stronger.
  for (let row = 0; row < SIZE; row += 1) words[row * SIZE + (END ?? 0)] = 0.5;
  const following = matrix({ [key(DOG, DOG)]: -10, [key(CAT, CAT)]: -10 });
  const encoder: Graph = {
    input: [
      { name: "input_ids", dims: [0, 0], type: "int64" },
      { name: "attention_mask", dims: [0, 0], type: "int64" },
    ],
    nodes: [
      {
        type: "Gather",
        inputs: ["embedding", "input_ids"],
        output: "last_hidden_state",
        attributes: { axis: 0 },
      },
    ],
    constants: [{ name: "embedding", dims: [SIZE, SIZE], numbers: one.flat() }],
    output: { name: "last_hidden_state", dims: [0, 0, SIZE] },
  };
  const decoder: Graph = {
    input: [
      { name: "input_ids", dims: [0, 0], type: "int64" },
      { name: "encoder_hidden_states", dims: [0, 0, SIZE] },
    ],
    nodes: [
      {
        type: "ReduceMax",
        inputs: ["encoder_hidden_states"],
        output: "read",
        attributes: { axes: [1], keepdims: 1 },
      },
      { type: "MatMul", inputs: ["read", "words"], output: "meant" },
      {
        type: "Gather",
        inputs: ["following", "input_ids"],
        output: "next",
        attributes: { axis: 0 },
      },
      { type: "Add", inputs: ["meant", "next"], output: "logits" },
    ],
    constants: [
      { name: "words", dims: [SIZE, SIZE], numbers: words },
      { name: "following", dims: [SIZE, SIZE], numbers: following },
    ],
    output: { name: "logits", dims: [0, 0, SIZE] },
  };
  const ends = { decoder_start_token_id: PAD, eos_token_id: END, pad_token_id: PAD };
  return writeModelsFolder(
    { encoder_model: encoder, decoder_model_merged: decoder },
    {
      "config.json": {
        architectures: ["T5ForConditionalGeneration"],
        model_type: "t5",
        is_encoder_decoder: true,
        vocab_size: SIZE,
        d_model: SIZE,
        d_kv: 1,
        num_heads: 1,
        num_layers: 1,
        num_decoder_layers: 1,
        n_positions: 12,
        ...ends,
      },
      "generation_config.json": ends,
      ...tokenizerFiles(VOCABULARY, { unknown: UNKNOWN ?? 0, end: "</s>" }),
    },
  );
}

const key = (from = 0, to = 0): number => from * SIZE + to;

function matrix(entries: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: SIZE * SIZE }, (_, at) => entries[at] ?? 0);
}

interface TokenizerTerms {
  readonly unknown: number;
  /** What stands after each text. */
  readonly end: string;
  readonly className?: string;
}

/** A token is a word. */
export function tokenizerFiles(
  vocabulary: readonly string[],
  { unknown, end, className = "PreTrainedTokenizer" }: TokenizerTerms,
): Readonly<Record<string, object>> {
  const endId = vocabulary.indexOf(end);
  const special = vocabulary.flatMap((content, id) =>
    content.startsWith("<") ? [{ id, content, special: !/\d/.test(content) }] : [],
  );
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false };
  return {
    "tokenizer.json": {
      version: "1.0",
      truncation: null,
      padding: null,
      added_tokens: special.map((token) => ({ ...token, ...flags })),
      normalizer: null,
      pre_tokenizer: { type: "WhitespaceSplit" },
      post_processor: {
        type: "TemplateProcessing",
        single: [{ Sequence: { id: "A", type_id: 0 } }, { SpecialToken: { id: end, type_id: 0 } }],
        pair: [
          { Sequence: { id: "A", type_id: 0 } },
          { Sequence: { id: "B", type_id: 0 } },
          { SpecialToken: { id: end, type_id: 0 } },
        ],
        special_tokens: { [end]: { id: end, ids: [endId], tokens: [end] } },
      },
      decoder: null,
      model: {
        type: "WordLevel",
        vocab: Object.fromEntries(vocabulary.map((word, id) => [word, id])),
        unk_token: vocabulary[unknown],
      },
    },
    "tokenizer_config.json": {
      tokenizer_class: className,
      eos_token: end,
      pad_token: vocabulary[0],
      unk_token: vocabulary[unknown],
      model_max_length: 1e30,
    },
  };
}

/** The mean of each color says what the picture is. */
export function writePictureModel(): string {
  return writeModelFolder(
    {
      input: { name: "pixel_values", dims: [0, 3, 0, 0] },
      nodes: [
        { type: "GlobalAveragePool", inputs: ["pixel_values"], output: "means" },
        { type: "Flatten", inputs: ["means"], output: "logits", attributes: { axis: 1 } },
      ],
      output: { name: "logits", dims: [0, 3] },
    },
    {
      "config.json": {
        architectures: ["ViTForImageClassification"],
        model_type: "vit",
        id2label: { "0": "red", "1": "green", "2": "blue" },
      },
      "preprocessor_config.json": {
        image_processor_type: "ViTImageProcessor",
        do_normalize: false,
        do_rescale: true,
        rescale_factor: 1 / 255,
        do_resize: true,
        size: { height: 8, width: 8 },
        resample: 2,
      },
    },
  );
}

/** A sound whose mean is above 0.1, signs aside, is loud. */
export function writeSoundModel(): string {
  return writeModelFolder(
    {
      input: { name: "input_values", dims: [0, 0] },
      nodes: [
        { type: "Abs", inputs: ["input_values"], output: "sizes" },
        {
          type: "ReduceMean",
          inputs: ["sizes"],
          output: "mean",
          attributes: { axes: [1], keepdims: 1 },
        },
        { type: "Gemm", inputs: ["mean", "weights", "biases"], output: "logits" },
      ],
      constants: [
        { name: "weights", dims: [1, 2], numbers: [20, -20] },
        { name: "biases", dims: [2], numbers: [0, 4] },
      ],
      output: { name: "logits", dims: [0, 2] },
    },
    {
      "config.json": {
        architectures: ["Wav2Vec2ForSequenceClassification"],
        model_type: "wav2vec2",
        id2label: { "0": "loud", "1": "quiet" },
      },
      "preprocessor_config.json": {
        feature_extractor_type: "Wav2Vec2FeatureExtractor",
        sampling_rate: 16_000,
        feature_size: 1,
        do_normalize: false,
        return_attention_mask: false,
      },
    },
  );
}

/**
 * It sees two things in any picture: one on the left half, as red as the picture is, and one on the
 * right half, as blue.
 */
export function writeDetector(): string {
  // Of each thing: red, blue, nothing.
  const weights = [
    [20, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 20, 0],
  ];
  const constants = [
    { name: "weights", dims: [3, 6], numbers: weights.flat() },
    { name: "nothing", dims: [6], numbers: [0, 0, 10, 0, 0, 10] },
    { name: "nowhere", dims: [3, 8], numbers: Array.from({ length: 24 }, () => 0) },
    { name: "places", dims: [8], numbers: [0.25, 0.5, 0.5, 1, 0.75, 0.5, 0.5, 1] },
    { name: "of_labels", dims: [3], numbers: [-1, 2, 3], type: "int64" as const },
    { name: "of_boxes", dims: [3], numbers: [-1, 2, 4], type: "int64" as const },
  ];
  return writeModelFolder(
    {
      input: { name: "pixel_values", dims: [0, 3, 0, 0] },
      nodes: [
        { type: "GlobalAveragePool", inputs: ["pixel_values"], output: "means" },
        { type: "Flatten", inputs: ["means"], output: "colors", attributes: { axis: 1 } },
        { type: "Gemm", inputs: ["colors", "weights", "nothing"], output: "flat_logits" },
        { type: "Reshape", inputs: ["flat_logits", "of_labels"], output: "logits" },
        { type: "Gemm", inputs: ["colors", "nowhere", "places"], output: "flat_boxes" },
        { type: "Reshape", inputs: ["flat_boxes", "of_boxes"], output: "pred_boxes" },
      ],
      constants,
      output: [
        { name: "logits", dims: [0, 2, 3] },
        { name: "pred_boxes", dims: [0, 2, 4] },
      ],
    },
    {
      "config.json": {
        architectures: ["YolosForObjectDetection"],
        model_type: "yolos",
        id2label: { "0": "red", "1": "blue", "2": "nothing" },
      },
      "preprocessor_config.json": {
        image_processor_type: "YolosImageProcessor",
        feature_extractor_type: "YolosFeatureExtractor",
        do_normalize: false,
        do_rescale: true,
        rescale_factor: 1 / 255,
        do_resize: true,
        size: { shortest_edge: 8, longest_edge: 16 },
        resample: 2,
      },
    },
  );
}
