/**
 * POST /v1/rerank and /v2/rerank on the wire: what Cohere's, Jina's and vLLM's clients have in
 * common.
 */
import { z } from "zod";

import { LIMITS, taken, unsupported } from "./common.ts";
import { list, text } from "./fields.ts";
import { openRouterFields, providerPreferencesSchema } from "./routing.ts";
import { TASK_LIMITS } from "./task.ts";

const document = text({ max: TASK_LIMITS.maxTextLength });

export const rerankRequestSchema = z
  .strictObject({
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    query: text({ min: 1, max: TASK_LIMITS.maxTextLength }),
    documents: list(z.union([document, z.strictObject({ text: document })]), {
      min: 1,
      max: TASK_LIMITS.maxDocuments,
    }),
    top_n: z.int().min(1).nullish().meta({ description: "How many of the best; all unless said." }),
    return_documents: z
      .boolean()
      .nullish()
      .meta({ description: "Whether each result has its document's text; false unless said." }),
    max_tokens_per_doc: unsupported("A document that is too long is refused, not cut."),
    rank_fields: unsupported("A document is its text."),
    user: taken("Usage is told by API key and project."),
    provider: providerPreferencesSchema.nullish(),
    ...openRouterFields,
  })
  .meta({ id: "RerankRequest" });

export type RerankRequest = z.infer<typeof rerankRequestSchema>;

export const rerankSchema = z
  .object({
    id: z.string().meta({ description: "Of the request." }),
    model: z.string(),
    results: z
      .array(
        z
          .object({
            index: z.int().meta({ description: "Of the document in the request." }),
            relevance_score: z.number().meta({ description: "From 0 to 1." }),
            document: z.object({ text: z.string() }).optional(),
          })
          .meta({ id: "RerankResult" }),
      )
      .meta({ description: "The best first." }),
    usage: z.object({ prompt_tokens: z.int(), total_tokens: z.int() }),
    meta: z.object({
      api_version: z.object({ version: z.string() }),
      billed_units: z
        .object({ input_tokens: z.int() })
        .meta({ description: "The query is read with each document." }),
    }),
  })
  .meta({ id: "Rerank" });

export type Rerank = z.infer<typeof rerankSchema>;
