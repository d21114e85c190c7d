/** The model list on the wire. */
import { z } from "zod";

import { shownTime } from "./common.ts";
import { CAPABILITIES } from "./deployments.ts";

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
    context_length: z.int().meta({
      description: "Tokens of prompt and completion together; of a task, tokens of one input.",
    }),
    tasks: z.array(z.enum(MODEL_TASKS)).meta({ description: "What it can be asked for." }),
    max_output_tokens: z.int().meta({ description: "Of an answer; 0 where it writes no text." }),
    capabilities: z.array(z.enum(CAPABILITIES)),
    pricing: pricingSchema.meta({ description: "What you pay now, in OpenRouter's form." }),
    list_pricing: pricingSchema.meta({ description: "What everybody else pays." }),
    aliases: z.array(z.string()).meta({ description: "Other names of it." }),
    deprecated_at: z.int().nullable().meta({ description: "Unix seconds; it may lie ahead." }),
    shutdown_date: z.string().nullable().meta({
      description: "The day, in UTC, from whose beginning on it is gone.",
    }),
    successor: z.string().nullable().meta({ description: "What to use instead." }),
  })
  .meta({ id: "Model" });

export const modelListSchema = z
  .object({ object: z.literal("list"), data: z.array(modelSchema) })
  .meta({ id: "ModelList" });

export type Model = z.infer<typeof modelSchema>;
