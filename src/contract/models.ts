/** The model list on the wire. */
import { z } from "zod";

/** What a model may be offered for. Tasks are named as on Hugging Face's hub; `rerank` has no name there. */
export const MODEL_TASKS = [
  "text-generation",
  "feature-extraction",
  "rerank",
  "text-classification",
  "zero-shot-classification",
  "token-classification",
  "fill-mask",
  "question-answering",
] as const;

/** How an embedding is made of the vectors of a text's tokens: their mean, or the first one's. */
export const POOLINGS = ["mean", "cls"] as const;

export type Pooling = (typeof POOLINGS)[number];
export type ModelTask = (typeof MODEL_TASKS)[number];

export const modelSchema = z
  .object({
    id: z.string(),
    object: z.literal("model"),
    created: z.int().meta({ description: "Unix seconds." }),
    owned_by: z.string(),
    context_length: z.int().meta({
      description: "Tokens of prompt and completion together; of a task, tokens of one input.",
    }),
    tasks: z.array(z.enum(MODEL_TASKS)).meta({ description: "What it can be asked for." }),
  })
  .meta({ id: "Model" });

export const modelListSchema = z
  .object({ object: z.literal("list"), data: z.array(modelSchema) })
  .meta({ id: "ModelList" });

export type Model = z.infer<typeof modelSchema>;
