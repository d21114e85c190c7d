/** A model of speech, so small that a test can say what it hears. */
import { type Graph, writeModelsFolder } from "./onnx-graph.ts";
import { tokenizerFiles } from "./tiny-models.ts";

const WORDS = ["<unk>", "tone", "beep", "hush"];
const CONTROL = [
  "endoftext",
  "startoftranscript",
  "en",
  "de",
  "translate",
  "transcribe",
  "nospeech",
  "notimestamps",
];
/** Of thirty seconds, a fiftieth of a second each. */
const TIMES = 1_501;

/** Of its vocabulary: words, controls, and times with the first of all. */
export const SPEECH_TOKENS = WORDS.length + CONTROL.length + TIMES;
/** The first of the times, a fiftieth of a second each. */
export const FIRST_TIME = WORDS.length + CONTROL.length;
/** Seconds. */
export const [WORD_FROM, WORD_TO] = [0.4, 0.56];
export const [BEEP, HUSH] = [WORDS.indexOf("beep"), WORDS.indexOf("hush")];

/** Of the encoder, of thirty seconds. */
const FRAMES = 1_500;

/** The first of two heads looks everywhere alike. */
const LOOKING: Graph["nodes"] = [
  { type: "MatMul", inputs: ["class", "nowhere"], output: "all_alike" },
  { type: "MatMul", inputs: ["class", "looks"], output: "along" },
  { type: "Unsqueeze", inputs: ["all_alike", "heads"], output: "first_head" },
  { type: "Unsqueeze", inputs: ["along", "heads"], output: "second_head" },
  {
    type: "Concat",
    inputs: ["first_head", "second_head"],
    output: "cross_attentions.0",
    attributes: { axis: 1 },
  },
];

/**
 * A Whisper of English and German. It hears a tone or silence: "tone" or "hush" without times,
 * "beep" from 0 to 1, or "hush", with them. A tone is English, and silence German.
 *
 * @param looksAlong whether it is exported with its cross attentions: of its two heads the second
 * says where a word is
 */
export function writeSpeechModel({ looksAlong = true } = {}): string {
  const vocabulary = [
    ...WORDS,
    ...CONTROL.map((name) => `<|${name}|>`),
    ...Array.from({ length: TIMES }, (_, at) => `<|${(at / 50).toFixed(2)}|>`),
  ];
  const size = vocabulary.length;
  const idOf = (token: string): number => vocabulary.indexOf(token);
  const [end, plain, task] = ["endoftext", "notimestamps", "transcribe"].map((name) =>
    idOf(`<|${name}|>`),
  ) as [number, number, number];
  const [begin, later] = [idOf("<|0.00|>"), idOf("<|1.00|>")];
  const [tone, beep, hush] = [idOf("tone"), idOf("beep"), idOf("hush")];
  const start = idOf("<|startoftranscript|>");
  const [german, silent] = [idOf("<|de|>"), idOf("<|nospeech|>")];
  /** What follows what, and how surely. */
  const following: readonly (readonly [number, Readonly<Record<number, number>>])[] = [
    [plain, { [tone]: 40, [hush]: 5 }],
    [start, { [german]: -2.5, [silent]: 6 }],
    [task, { [begin]: 5 }],
    [begin, { [beep]: 40, [hush]: 5 }],
    [tone, { [end]: 100 }],
    [beep, { [later]: 100 }],
    [hush, { [end]: 100 }],
    [later, { [end]: 100 }],
  ];
  const classes = Array.from({ length: size * following.length }, () => 0);
  const likely = Array.from({ length: following.length * size }, () => 0);
  for (const [at, [token, nexts]] of following.entries()) {
    classes[token * following.length + at] = 1;
    for (const [next, weight] of Object.entries(nexts)) likely[at * size + Number(next)] = weight;
  }
  const looks = following.flatMap(([token]) => lookAfter(token));
  /** Where in the sound it looks when it writes what follows: the right place, wide as a word. */
  function lookAfter(token: number): number[] {
    const word = [WORD_FROM * 50, WORD_TO * 50] as const;
    const around = [tone, beep, later].includes(token) ? ([48, 52] as const) : ([0, 8] as const);
    const [start, end] = [begin, plain].includes(token) ? word : around;
    return Array.from({ length: FRAMES }, (_, frame) => (frame >= start && frame < end ? 1 : 0));
  }
  // The mean of what is heard is -1.5 for silence, and above -1 for a tone.
  const means = new Map([
    [tone, 40],
    [beep, 40],
    [german, -2],
    [silent, -3],
  ]);
  const heard = Array.from({ length: size }, (_, id) => means.get(id) ?? 0);
  const encoder: Graph = {
    input: { name: "input_features", dims: [0, 80, 0] },
    nodes: [
      {
        type: "ReduceMean",
        inputs: ["input_features"],
        output: "last_hidden_state",
        attributes: { axes: [1, 2], keepdims: 1 },
      },
    ],
    output: { name: "last_hidden_state", dims: [0, 0, 0] },
  };
  const decoder: Graph = {
    input: [
      { name: "input_ids", dims: [0, 0], type: "int64" },
      { name: "encoder_hidden_states", dims: [0, 0, 0] },
    ],
    nodes: [
      {
        type: "Gather",
        inputs: ["classes", "input_ids"],
        output: "class",
        attributes: { axis: 0 },
      },
      { type: "MatMul", inputs: ["class", "likely"], output: "next" },
      { type: "MatMul", inputs: ["encoder_hidden_states", "heard"], output: "meant" },
      { type: "Add", inputs: ["next", "meant"], output: "logits" },
      ...(looksAlong ? LOOKING : []),
    ],
    constants: [
      { name: "looks", dims: [following.length, FRAMES], numbers: looks },
      { name: "nowhere", dims: [following.length, FRAMES], numbers: looks.map(() => 1) },
      { name: "heads", dims: [1], numbers: [1], type: "int64" },
      { name: "classes", dims: [size, following.length], numbers: classes },
      { name: "likely", dims: [following.length, size], numbers: likely },
      { name: "heard", dims: [1, size], numbers: heard },
    ],
    output: [
      { name: "logits", dims: [0, 0, size] },
      ...(looksAlong ? [{ name: "cross_attentions.0", dims: [0, 2, 0, FRAMES] }] : []),
    ],
  };
  const ids = {
    decoder_start_token_id: start,
    bos_token_id: end,
    eos_token_id: end,
    pad_token_id: end,
  };
  return writeModelsFolder(
    { encoder_model: encoder, decoder_model_merged: decoder },
    {
      "config.json": {
        architectures: ["WhisperForConditionalGeneration"],
        model_type: "whisper",
        is_encoder_decoder: true,
        vocab_size: size,
        num_mel_bins: 80,
        d_model: 1,
        encoder_layers: 1,
        decoder_layers: 1,
        encoder_attention_heads: 1,
        decoder_attention_heads: 1,
        max_source_positions: 1_500,
        max_target_positions: 448,
        ...ids,
      },
      "generation_config.json": {
        ...ids,
        is_multilingual: true,
        lang_to_id: { "<|en|>": idOf("<|en|>"), "<|de|>": idOf("<|de|>") },
        task_to_id: { transcribe: task, translate: idOf("<|translate|>") },
        no_timestamps_token_id: plain,
        max_initial_timestamp_index: 50,
        alignment_heads: [[0, 1]],
        max_length: 448,
      },
      "preprocessor_config.json": {
        feature_extractor_type: "WhisperFeatureExtractor",
        processor_class: "WhisperProcessor",
        chunk_length: 30,
        feature_size: 80,
        hop_length: 160,
        n_fft: 400,
        n_samples: 480_000,
        nb_max_frames: 3_000,
        sampling_rate: 16_000,
      },
      ...tokenizerFiles(vocabulary, {
        unknown: 0,
        end: "<|endoftext|>",
        className: "WhisperTokenizer",
      }),
    },
  );
}
