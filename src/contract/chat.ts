/** Chat completions on the wire. Shapes: what the official clients' strict modes demand (see docs/decisions/0002). */
import { z } from "zod";

import { LIMITS, unsupported, usageSchema } from "./common.ts";
import { acceptedFields, samplingFields } from "./sampling.ts";

const textPartSchema = z
  .strictObject({ type: z.literal("text"), text: z.string() })
  .meta({ id: "ChatTextPart", description: "Text is the only content these models read." });

const contentSchema = z
  .union([z.string(), z.array(textPartSchema).min(1).max(LIMITS.maxContentParts)])
  .meta({ id: "ChatContent" });

const name = z
  .string()
  .max(64)
  .nullish()
  .meta({ description: "Accepted; templates do not show it." });

export const chatMessageSchema = z
  .discriminatedUnion("role", [
    z
      .strictObject({ role: z.literal("system"), content: contentSchema, name })
      .meta({ id: "ChatSystemMessage" }),
    z
      .strictObject({ role: z.literal("developer"), content: contentSchema, name })
      .meta({ id: "ChatDeveloperMessage" }),
    z
      .strictObject({ role: z.literal("user"), content: contentSchema, name })
      .meta({ id: "ChatUserMessage" }),
    z
      .strictObject({
        role: z.literal("assistant"),
        content: contentSchema,
        name,
        refusal: z.string().nullish(),
        tool_calls: unsupported("Tool calls are not available."),
        function_call: unsupported("Function calls are not available."),
        audio: unsupported("Audio is not available."),
      })
      .meta({ id: "ChatAssistantMessage" }),
  ])
  .meta({ id: "ChatMessage" });

export const chatCompletionRequestSchema = z
  .strictObject({
    model: z.string().min(1).max(LIMITS.maxIdLength),
    messages: z.array(chatMessageSchema).min(1).max(LIMITS.maxMessages),
    ...samplingFields,
    max_completion_tokens: z.int().min(1).max(LIMITS.maxTokens).nullish().meta({
      description:
        "Most tokens to generate per choice. The newer name of max_tokens; give one of them.",
    }),
    logprobs: z.boolean().nullish(),
    top_logprobs: z
      .int()
      .min(0)
      .max(LIMITS.maxTopLogprobs)
      .nullish()
      .meta({ description: "Needs `logprobs: true`." }),
    response_format: z
      .strictObject({ type: z.literal("text", { error: 'only {"type": "text"} is supported' }) })
      .nullish(),
    modalities: z
      .array(z.literal("text", { error: 'only "text" is supported' }))
      .max(1)
      .nullish(),
    verbosity: z.literal("medium", { error: 'only "medium" is supported' }).nullish(),
    reasoning_effort: z
      .literal("none", { error: 'only "none" is supported: these models do not reason' })
      .nullish(),
    parallel_tool_calls: z
      .boolean()
      .nullish()
      .meta({ description: "Accepted; there are no tools." }),
    store: z.literal(false, { error: "must be false: completions are not stored" }).nullish(),
    ...acceptedFields,
    tools: unsupported("Tools are not available."),
    tool_choice: unsupported("Tools are not available."),
    functions: unsupported("Functions are not available."),
    function_call: unsupported("Functions are not available."),
    audio: unsupported("Audio is not available."),
    prediction: unsupported("Predicted outputs are not available."),
    web_search_options: unsupported("Web search is not available."),
    moderation: unsupported("Moderation is not available."),
    prompt_cache_retention: unsupported("Cache retention cannot be chosen."),
  })
  .meta({ id: "ChatCompletionRequest" });

export type ChatCompletionRequest = z.infer<typeof chatCompletionRequestSchema>;

const topLogprobSchema = z
  .object({ token: z.string(), logprob: z.number(), bytes: z.array(z.int()).nullable() })
  .meta({ id: "ChatTopLogprob" });

const logprobsSchema = z
  .object({
    content: z
      .array(
        z
          .object({
            token: z.string(),
            logprob: z.number(),
            bytes: z.array(z.int()).nullable(),
            top_logprobs: z.array(topLogprobSchema),
          })
          .meta({ id: "ChatTokenLogprob" }),
      )
      .nullable(),
    refusal: z.null(),
  })
  .meta({ id: "ChatLogprobs" });

export const finishReasonSchema = z.enum(["stop", "length", "tool_calls"]).meta({
  id: "FinishReason",
  description: "`length` also when the account could pay no more: see `tidegate.stopped_by`.",
});

/** Why a whole answer is shorter than it was asked to be, in words a program can test. */
export const stoppedBySchema = z.object({ stopped_by: z.enum(["budget_exhausted"]) }).meta({
  id: "Stopped",
  description: "Present only when the system, not the model or the request, ended the answer.",
});

export const chatCompletionSchema = z
  .object({
    id: z.string(),
    object: z.literal("chat.completion"),
    created: z.int(),
    model: z.string(),
    choices: z.array(
      z
        .object({
          index: z.int(),
          message: z
            .object({
              role: z.literal("assistant"),
              content: z.string().nullable(),
              refusal: z.string().nullable(),
            })
            .meta({ id: "ChatCompletionMessage" }),
          logprobs: logprobsSchema.nullable(),
          finish_reason: finishReasonSchema,
        })
        .meta({ id: "ChatChoice" }),
    ),
    usage: usageSchema,
    service_tier: z.literal("default"),
    system_fingerprint: z.string().nullable(),
    tidegate: stoppedBySchema.optional(),
  })
  .meta({ id: "ChatCompletion" });

export const chatCompletionChunkSchema = z
  .object({
    id: z.string(),
    object: z.literal("chat.completion.chunk"),
    created: z.int(),
    model: z.string(),
    choices: z.array(
      z
        .object({
          index: z.int(),
          delta: z
            .object({
              role: z.literal("assistant").optional(),
              content: z.string().optional(),
              refusal: z.null().optional(),
            })
            .meta({ id: "ChatDelta" }),
          logprobs: logprobsSchema.nullable(),
          finish_reason: finishReasonSchema.nullable(),
        })
        .meta({ id: "ChatChunkChoice" }),
    ),
    usage: usageSchema.nullable().optional(),
    service_tier: z.literal("default"),
    system_fingerprint: z.string().nullable(),
  })
  .meta({ id: "ChatCompletionChunk" });

export type ChatCompletion = z.infer<typeof chatCompletionSchema>;
export type ChatCompletionChunk = z.infer<typeof chatCompletionChunkSchema>;
export type ChatLogprobs = z.infer<typeof logprobsSchema>;
