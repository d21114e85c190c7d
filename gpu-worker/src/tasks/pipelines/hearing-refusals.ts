/** What a model that hears speech cannot tell is refused before it begins. */
import { type Refusal, refuse } from "../../protocol/refusal.ts";
import { READS_PARTS } from "./hearing.ts";
import { findWordlessness, type WhisperModel } from "./whisper.ts";

interface HearingPipeline {
  readonly task?: string;
  readonly model: {
    readonly config?: { readonly model_type?: string };
    readonly generation_config?: SpokenLanguages | null;
  };
}

/** Of a model that hears several languages: `<|en|>` and its token. */
export interface SpokenLanguages {
  readonly is_multilingual?: boolean;
  readonly lang_to_id?: Readonly<Record<string, number>>;
}

type Options = Readonly<Record<string, unknown>>;

export function findUnheard(
  options: Options,
  { task, model }: HearingPipeline,
  id: string,
): Refusal | undefined {
  if (task !== "automatic-speech-recognition") return undefined;
  return findUnheardLanguage(options, model, id) ?? findUnknownDetail(options, model, id);
}

/** The pipeline would fail over it. */
function findUnheardLanguage(
  { language }: Options,
  { generation_config }: HearingPipeline["model"],
  id: string,
): Refusal | undefined {
  if (typeof language !== "string") return undefined;
  const { is_multilingual: hasSeveral = false, lang_to_id: known = {} } = generation_config ?? {};
  if (hasSeveral && Object.hasOwn(known, `<|${language}|>`)) return undefined;
  const rule = hasSeveral
    ? `must be one of ${Object.keys(known).slice(0, 120).join(", ").replaceAll(/[<|>]/g, "")}`
    : `is not known: model ${id} hears one language`;
  const message = `options.language ${rule}, got ${language}`;
  return refuse("invalid_value", message, { param: "options.language" });
}

/** Without it the pipeline would answer something else. */
function findUnknownDetail(
  { returnTimestamps: times, returnLogprobs: logprobs }: Options,
  model: HearingPipeline["model"],
  id: string,
): Refusal | undefined {
  const isWhisper = READS_PARTS.test(model.config?.model_type ?? "");
  if (logprobs === true && !isWhisper) {
    const message = `options.returnLogprobs: model ${id} does not say how sure it is: it is none of Whisper's kind`;
    return refuse("invalid_value", message, { param: "options.returnLogprobs" });
  }
  if (times !== "word") return undefined;
  const reason = isWhisper
    ? findWordlessness(model as unknown as WhisperModel)
    : "it is none of Whisper's kind";
  if (reason === undefined) return undefined;
  const message = `options.returnTimestamps: model ${id} does not say when words were heard: ${reason}`;
  return refuse("invalid_value", message, { param: "options.returnTimestamps" });
}
