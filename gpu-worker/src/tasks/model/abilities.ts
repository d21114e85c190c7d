/** What a model can do, from its config.json. Pure. */

export interface ModelConfig {
  readonly architectures?: readonly string[] | null;
  readonly model_type?: string;
  readonly id2label?: Readonly<Record<string, string>> | null;
  readonly num_labels?: number;
}

/** How a text model's output is read, and with which class of Transformers.js it is loaded. */
export type Head = "hidden" | "classification" | "mask" | "span" | "token";

/** Outputs of a model of inference. */
export interface Entailment {
  readonly entailment: number;
  readonly contradiction: number;
}

export type Abilities =
  | { readonly kind: "text"; readonly head: Head; readonly tasks: readonly string[] }
  /** Tasks are pipelines of Transformers.js by their ids there; the first is what it is for. */
  | { readonly kind: "pipeline"; readonly tasks: readonly string[] };

const AUDIO_TYPES =
  /^(wav2vec2|wav2vec2-bert|hubert|wavlm|unispeech|unispeech-sat|audio-spectrogram-transformer)$/;
const IMAGE_TYPES =
  /^(vit|deit|swin|beit|dinov2|dinov2_with_registers|dinov3_vit|dinov3_convnext|convnext|convnextv2|resnet|mobilenet_v[1-4]|mobilevit|mobilevitv2|ijepa|vit_msn|hiera)$/;
const ZERO_SHOT_DETECTION_TYPES = /^(owlvit|owlv2|grounding-dino)$/;
const SPEECH_TYPES = /^(whisper|lite-whisper|moonshine|speech-encoder-decoder|cohere_asr)$/;
const SEQ2SEQ_TASKS = ["text2text-generation", "summarization", "translation"];
/**
 * Families that are made to translate: that is what a model of them is for where no task is named.
 */
const TRANSLATOR_TYPES = /^(marian|m2m_100|mbart|nllb-moe|fsmt)$/;

/** By the whole model type, before the architecture's name is looked at. */
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  clip: ["zero-shot-image-classification"],
  siglip: ["zero-shot-image-classification"],
  chinese_clip: ["zero-shot-image-classification"],
  jina_clip: ["zero-shot-image-classification"],
  clap: ["zero-shot-audio-classification"],
  vits: ["text-to-audio"],
  supertonic: ["text-to-audio"],
  "vision-encoder-decoder": ["image-to-text", "document-question-answering"],
};

/** By the end of the architecture's name. */
const BY_HEAD: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ForImageClassification(WithTeacher)?$/, ["image-classification"]],
  [/ForObjectDetection$/, ["object-detection"]],
  [
    /For(Semantic|Universal|Instance|Image)?Segmentation$/,
    ["image-segmentation", "background-removal"],
  ],
  [/ForDepthEstimation$|DepthPro/, ["depth-estimation"]],
  [/ForImageSuperResolution$/, ["image-to-image"]],
  [/ForAudioClassification$/, ["audio-classification"]],
  [/ForCTC$/, ["automatic-speech-recognition"]],
];

/** @returns undefined for a model that no task can use; a model that generates text is one */
export function findAbilities(config: ModelConfig): Abilities | undefined {
  const architecture = config.architectures?.[0] ?? "";
  const type = config.model_type ?? "";
  const pipelines = findPipelines(architecture, type);
  if (pipelines !== undefined) return { kind: "pipeline", tasks: pipelines };
  if (architecture.endsWith("ForSequenceClassification")) return findClassifier(config);
  if (architecture.endsWith("ForMaskedLM")) return text("mask", ["fill-mask"]);
  if (architecture.endsWith("ForQuestionAnswering")) return text("span", ["question-answering"]);
  if (architecture.endsWith("ForTokenClassification")) {
    return text("token", ["token-classification"]);
  }
  if (/(Model|Encoder)$/.test(architecture)) return text("hidden", ["feature-extraction"]);
  return undefined;
}

/** Labels in the order of the model's outputs. */
export function readLabels(config: ModelConfig): string[] {
  const labels: string[] = [];
  for (const [index, label] of Object.entries(config.id2label ?? {})) labels[Number(index)] = label;
  return Array.from(labels, (label, index) => label ?? `LABEL_${index}`);
}

/**
 * The outputs that say "follows" and "does not follow"; undefined for a model that does not infer.
 */
export function findEntailment(labels: readonly string[]): Entailment | undefined {
  const names = labels.map((label) => label.toLowerCase());
  const entailment = names.indexOf("entailment");
  const contradiction = names.findIndex((name) => /^(contradiction|not[_ ]entailment)$/.test(name));
  return entailment < 0 || contradiction < 0 ? undefined : { entailment, contradiction };
}

function findPipelines(architecture: string, type: string): readonly string[] | undefined {
  const byType = BY_TYPE[type];
  if (byType !== undefined) return byType;
  if (ZERO_SHOT_DETECTION_TYPES.test(type)) return ["zero-shot-object-detection"];
  if (type === "speecht5" && architecture.endsWith("ForTextToSpeech")) return ["text-to-audio"];
  if (SPEECH_TYPES.test(type)) return ["automatic-speech-recognition"];
  if (AUDIO_TYPES.test(type) && architecture.endsWith("ForSequenceClassification")) {
    return ["audio-classification"];
  }
  const byHead = BY_HEAD.find(([pattern]) => pattern.test(architecture));
  if (byHead !== undefined) return byHead[1];
  if (IMAGE_TYPES.test(type) && architecture.endsWith("Model")) return ["image-feature-extraction"];
  if (/For(Conditional|Text)Generation$|MTModel$|MTForConditionalGeneration$/.test(architecture)) {
    return TRANSLATOR_TYPES.test(type) ? SEQ2SEQ_TASKS.toReversed() : SEQ2SEQ_TASKS;
  }
  return undefined;
}

function findClassifier(config: ModelConfig): Abilities {
  const labels = readLabels(config);
  if ((config.num_labels ?? labels.length) === 1) return text("classification", ["rerank"]);
  const isInferring = findEntailment(labels) !== undefined;
  const tasks = ["text-classification", ...(isInferring ? ["zero-shot-classification"] : [])];
  return text("classification", tasks);
}

function text(head: Head, tasks: readonly string[]): Abilities {
  return { kind: "text", head, tasks };
}
