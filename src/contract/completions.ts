/**
 * Text completions on the wire (the older OpenAI operation, which scoring and Hugging Face clients
 * use).
 */
import { z } from "zod";

import { finishReasonSchema, stoppedBySchema } from "./chat.ts";
import { LIMITS, systemFingerprint, unsupported, usageSchema } from "./common.ts";
import { counts, list, text } from "./fields.ts";
import { neutralFields } from "./neutral-fields.ts";
import { promptLogprobsSchema } from "./prompt-logprobs.ts";
import { responseFormatSchema } from "./response-format.ts";
import { routingFields } from "./routing.ts";
import { acceptedFields, otherOutputFields, samplingFields } from "./sampling.ts";
import { serviceTierSchema } from "./service-tiers.ts";

const prompt = text({ max: LIMITS.maxTextLength });
const tokenIds = counts({ min: 1, max: LIMITS.maxTokens });

export const promptSchema = z
  .union([
    prompt,
    list(prompt, { min: 1, max: LIMITS.maxPrompts }),
    tokenIds,
    list(tokenIds, { min: 1, max: LIMITS.maxPrompts }),
  ])
  .meta({
    id: "Prompt",
    description: "One text, several texts, one list of token ids, or several.",
  });

export const completionRequestSchema = z
  .strictObject({
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    prompt: promptSchema,
    ...samplingFields,
    echo: z.boolean().nullish().meta({ description: "Return the prompt before the completion." }),
    logprobs: z.int().min(0).max(LIMITS.maxCompletionLogprobs).nullish(),
    best_of: z.int().min(1).max(LIMITS.maxChoices).nullish().meta({
      description:
        "Texts to generate per prompt, at least `n`; the `n` with the highest mean log probability are returned, and the tokens of all are used and billed. Above `n` it cannot be streamed. Default `n`.",
    }),
    response_format: responseFormatSchema.nullish(),
    suffix: unsupported("Filling in the middle is not available."),
    ...routingFields,
    ...otherOutputFields,
    ...acceptedFields,
    ...neutralFields,
  })
  .meta({ id: "CompletionRequest" });

export type CompletionRequest = z.infer<typeof completionRequestSchema>;

const completionLogprobsSchema = z
  .object({
    tokens: z.array(z.string()).meta({
      description:
        "A token that is a part of a character is named by its bytes, as in `bytes:\\xe4\\xbb`.",
    }),
    token_logprobs: z.array(z.number().nullable()),
    top_logprobs: z.array(z.record(z.string(), z.number()).nullable()).meta({
      description:
        "Of two tokens with one text, such as a special token and its spelling, the less likely is named by its bytes.",
    }),
    text_offset: z.array(z.int()).meta({
      description:
        "In characters (Unicode code points). A token that goes on with a character has that character's.",
    }),
  })
  .meta({ id: "CompletionLogprobs" });

/**
 * The same object whole and streamed: in a stream `finish_reason` is null until a choice's last
 * chunk.
 */
export const completionSchema = z
  .object({
    id: z.string(),
    object: z.literal("text_completion"),
    created: z.int(),
    model: z.string(),
    choices: z.array(
      z
        .object({
          index: z.int(),
          text: z.string(),
          logprobs: completionLogprobsSchema.nullable(),
          finish_reason: finishReasonSchema.nullable(),
          prompt_logprobs: promptLogprobsSchema.optional(),
        })
        .meta({ id: "CompletionChoice" }),
    ),
    usage: usageSchema.nullable().optional(),
    service_tier: serviceTierSchema.meta({
      description: "Extension, vLLM's: that the request had where it was answered.",
    }),
    system_fingerprint: systemFingerprint,
    tidegate: stoppedBySchema.optional(),
  })
  .meta({ id: "Completion" });

export type Completion = z.infer<typeof completionSchema>;
export type CompletionLogprobs = z.infer<typeof completionLogprobsSchema>;

export const cancelledRequestSchema = z
  .object({
    object: z.literal("request"),
    idempotency_key: z.string(),
    cancelled: z.literal(true).meta({ description: "It does not run any more." }),
  })
  .meta({ id: "CancelledRequest" });
