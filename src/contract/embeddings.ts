/** POST /v1/embeddings on the wire. */
import { z } from "zod";

import { LIMITS, taken } from "./common.ts";
import { counts, list, text } from "./fields.ts";
import { openRouterFields, providerPreferencesSchema } from "./routing.ts";
import { TASK_LIMITS } from "./task.ts";

const input = text({ min: 1, max: TASK_LIMITS.maxTextLength });
const tokenIds = counts({ min: 1, max: LIMITS.maxTokens });

export const embeddingsRequestSchema = z
  .strictObject({
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    input: z
      .union([
        input,
        list(input, { min: 1, max: TASK_LIMITS.maxInputs }),
        tokenIds,
        list(tokenIds, { min: 1, max: TASK_LIMITS.maxInputs }),
      ])
      .meta({
        id: "EmbeddingsInput",
        description:
          "One text, several texts, one list of token ids, or several. Token ids are run as they are, " +
          "without special tokens. All embeddings of an answer together have at most " +
          `${TASK_LIMITS.maxVectorNumbers} numbers.`,
      }),
    encoding_format: z.enum(["float", "base64"]).nullish().meta({
      description:
        "`float`, the default: a list of numbers. `base64`: 32-bit floats, little endian, in base64.",
    }),
    dimensions: z.int().min(1).max(TASK_LIMITS.maxDimensions).nullish().meta({
      description:
        "The first so many numbers of each embedding, brought to length 1 again; at most as many as the model has.",
    }),
    truncate: z
      .union([z.enum(["NONE", "START", "END"]), z.boolean()])
      .nullish()
      .meta({
        description:
          "Extension, Cohere's, NVIDIA's and Jina's. What becomes of an input longer than the model: `NONE` or false, the default, refuses it; `END` or true leaves out what is too much at its end, `START` at its start. What is left out is not charged.",
      }),
    user: taken("Usage is told by API key and project."),
    provider: providerPreferencesSchema.nullish(),
    ...openRouterFields,
  })
  .meta({ id: "EmbeddingsRequest" });

export type EmbeddingsRequest = z.infer<typeof embeddingsRequestSchema>;

export const embeddingsUsageSchema = z
  .object({ prompt_tokens: z.int(), total_tokens: z.int() })
  .meta({
    id: "EmbeddingsUsage",
    description:
      "Tokens the model read, special tokens included; these are the tokens that are billed.",
  });

export const embeddingsSchema = z
  .object({
    object: z.literal("list"),
    data: z.array(
      z
        .object({
          object: z.literal("embedding"),
          index: z.int().meta({ description: "Of the input." }),
          embedding: z
            .union([z.array(z.number()), z.string()])
            .meta({ description: "Of length 1; in base64 where that was asked for." }),
        })
        .meta({ id: "Embedding" }),
    ),
    model: z.string(),
    usage: embeddingsUsageSchema,
  })
  .meta({ id: "Embeddings" });

export type Embeddings = z.infer<typeof embeddingsSchema>;
