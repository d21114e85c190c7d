/** The model list on the wire. */
import { z } from "zod";

import { shownTime } from "./common.ts";
import { CAPABILITIES, type Capability } from "./deployments.ts";

/**
 * What a model may be offered for. Tasks are named as on Hugging Face's hub; `rerank` and
 * `moderation` have no name there.
 */
export const MODEL_TASKS = [
  "text-generation",
  "feature-extraction",
  "rerank",
  "text-classification",
  "zero-shot-classification",
  "token-classification",
  "fill-mask",
  "question-answering",
  "moderation",
  "summarization",
  "translation",
  "image-classification",
  "object-detection",
  "automatic-speech-recognition",
] as const;

/** What a deployment of a model is asked for, for a task. */
export const capabilityFor = (task: ModelTask): Capability =>
  task === "text-generation" ? "generate" : "tasks";

/** How an embedding is made of the vectors of a text's tokens: their mean, or the first one's. */
export const POOLINGS = ["mean", "cls"] as const;

/** What a text is moderated for; OpenAI's names. */
export const MODERATION_CATEGORIES = [
  "harassment",
  "harassment/threatening",
  "hate",
  "hate/threatening",
  "illicit",
  "illicit/violent",
  "self-harm",
  "self-harm/intent",
  "self-harm/instructions",
  "sexual",
  "sexual/minors",
  "violence",
  "violence/graphic",
] as const;

export type ModerationCategory = (typeof MODERATION_CATEGORIES)[number];

/**
 * A classifier's labels, each with the category that it stands for. A label that is a category's
 * name needs no entry.
 */
export type ModerationLabels = Readonly<Record<string, ModerationCategory>>;

export type Pooling = (typeof POOLINGS)[number];
export type ModelTask = (typeof MODEL_TASKS)[number];

/** OpenRouter's words for what goes in and what comes out. */
const INPUT_MODALITIES = ["text", "image", "audio"] as const;
const OUTPUT_MODALITIES = ["text", "embeddings", "rerank", "transcription"] as const;

interface Modalities {
  readonly input: (typeof INPUT_MODALITIES)[number];
  readonly output: (typeof OUTPUT_MODALITIES)[number];
}

/** Of all others texts go in and out: labels and answers are texts. */
const MODALITIES_OF: Partial<Readonly<Record<ModelTask, Modalities>>> = {
  "feature-extraction": { input: "text", output: "embeddings" },
  rerank: { input: "text", output: "rerank" },
  "image-classification": { input: "image", output: "text" },
  "object-detection": { input: "image", output: "text" },
  "automatic-speech-recognition": { input: "audio", output: "transcription" },
};

export const modalitiesOf = (task: ModelTask): Modalities =>
  MODALITIES_OF[task] ?? { input: "text", output: "text" };

/** What a chat or completion may ask of a model, by the names of the wire that OpenRouter lists. */
export const LISTED_PARAMETERS = [
  "max_tokens",
  "max_completion_tokens",
  "temperature",
  "top_p",
  "top_k",
  "min_p",
  "frequency_penalty",
  "presence_penalty",
  "repetition_penalty",
  "logit_bias",
  "logprobs",
  "top_logprobs",
  "seed",
  "stop",
  "response_format",
  "structured_outputs",
  "tools",
  "tool_choice",
  "parallel_tool_calls",
] as const;

export type ListedParameter = (typeof LISTED_PARAMETERS)[number];

const usdPerToken = (what: string) =>
  z.string().meta({ description: `${what}, an exact decimal text of US dollars.` });

const pricingSchema = z.object({
  prompt: usdPerToken("A token of the prompt"),
  input_cache_read: usdPerToken("One that was cached"),
  completion: usdPerToken("A token of the answer"),
  request: usdPerToken("A request, whatever its length"),
});

export const modelSchema = z
  .object({
    id: z.string(),
    object: z.literal("model"),
    created: shownTime,
    owned_by: z.string(),
    license: z.string().nullable().meta({
      description: "What its weights may be used under: an SPDX id or a name; null: nobody said.",
    }),
    context_length: z.int().meta({
      description: "Tokens of prompt and completion together; of a task, tokens of one input.",
    }),
    tasks: z.array(z.enum(MODEL_TASKS)).meta({ description: "What it can be asked for." }),
    max_output_tokens: z.int().meta({ description: "Of an answer; 0 where it writes no text." }),
    capabilities: z
      .array(z.enum(CAPABILITIES))
      .meta({ description: "What of its tasks some deployment of it is asked for." }),
    pricing: pricingSchema.meta({ description: "What you pay now, in OpenRouter's form." }),
    list_pricing: pricingSchema.meta({ description: "What everybody else pays." }),
    aliases: z.array(z.string()).meta({ description: "Other names of it." }),
    deprecated_at: z.int().nullable().meta({ description: "Unix seconds; it may lie ahead." }),
    shutdown_date: z.string().nullable().meta({
      description: "The day, in UTC, from whose beginning on it is gone.",
    }),
    successor: z.string().nullable().meta({ description: "What to use instead." }),
    name: z.string().meta({ description: "Its id. This and what follows are OpenRouter's words." }),
    canonical_slug: z.string().meta({
      description: "Its id; of `auto` and of named routes the model that they lead to first.",
    }),
    architecture: z.object({
      modality: z.string().meta({ description: "As `text->text`." }),
      input_modalities: z.array(z.enum(INPUT_MODALITIES)),
      output_modalities: z.array(z.enum(OUTPUT_MODALITIES)),
    }),
    supported_parameters: z.array(z.enum(LISTED_PARAMETERS)).meta({
      description:
        "Of chats and completions, where some deployment honours it; others are refused by name, or honoured and not in OpenRouter's list.",
    }),
    default_parameters: z.null().meta({ description: "None but those of the operations." }),
    per_request_limits: z.null().meta({ description: "None but the context's." }),
    supported_voices: z.null().meta({ description: "No model speaks." }),
    top_provider: z.object({
      context_length: z.int(),
      max_completion_tokens: z.int(),
      is_moderated: z.literal(false),
    }),
    links: z.object({ details: z.string().meta({ description: "The path of the model." }) }),
  })
  .meta({ id: "Model" });

export const modelListSchema = z
  .object({
    object: z.literal("list"),
    data: z.array(modelSchema),
    total_count: z.int().meta({ description: "All of them: there is one page." }),
    links: z.object({ next: z.null() }),
  })
  .meta({ id: "ModelList" });

export type Model = z.infer<typeof modelSchema>;
