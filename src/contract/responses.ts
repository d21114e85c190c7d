/** Responses on the wire, as OpenAI documents them (`/v1/responses`). */
import { z } from "zod";

import { functionName, id, prose } from "./chat-messages.ts";
import { stoppedBySchema } from "./chat.ts";
import { jsonSchemaSchema, LIMITS, pageLimit, taken, unsupported } from "./common.ts";
import { list, text } from "./fields.ts";
import { inputItemSchema, outputItemSchema } from "./response-items.ts";
import { routingFields } from "./routing.ts";
import { acceptedFields } from "./sampling.ts";
import { serviceTierSchema } from "./service-tiers.ts";

const functionToolSchema = z
  .strictObject({
    type: z.literal("function", {
      error: 'only "function" is supported: there are no tools on the server',
    }),
    name: functionName,
    description: text({ max: LIMITS.maxToolDescriptionLength }).nullish(),
    parameters: jsonSchemaSchema.nullish(),
    strict: z.boolean().nullish().meta({
      description:
        "Whether arguments always fit `parameters`, enforced token by token. Default false.",
    }),
    allowed_callers: taken("Only the model calls."),
    async: unsupported("Calls are answered in the next request."),
    defer_loading: unsupported("Every tool is shown to the model."),
    output_schema: unsupported("What a tool answers is text."),
  })
  .meta({ id: "ResponseFunctionTool" });

const namedTool = z.strictObject({ type: z.literal("function"), name: functionName });

const responseToolChoiceSchema = z
  .union([
    z.enum(["auto", "none", "required"]),
    z.discriminatedUnion("type", [
      namedTool.meta({ id: "ResponseNamedTool" }),
      z
        .strictObject({
          type: z.literal("allowed_tools"),
          mode: z.enum(["auto", "required"]),
          tools: list(namedTool, { min: 1, max: LIMITS.maxTools }),
        })
        .meta({ id: "ResponseAllowedTools" }),
    ]),
  ])
  .meta({ id: "ResponseToolChoice" });

const textFormatSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text") }).meta({ id: "ResponseFormatOfText" }),
    z.strictObject({ type: z.literal("json_object") }).meta({ id: "ResponseFormatOfJson" }),
    z
      .strictObject({
        type: z.literal("json_schema"),
        name: functionName,
        schema: jsonSchemaSchema,
        description: prose.nullish(),
        strict: z.boolean().nullish().meta({
          description: "Accepted; the schema is enforced token by token whatever this says.",
        }),
      })
      .meta({ id: "ResponseFormatOfSchema" }),
  ])
  .meta({ id: "ResponseTextFormat" });

const textConfigSchema = z
  .strictObject({
    format: textFormatSchema.nullish(),
    verbosity: z.enum(["low", "medium", "high"]).nullish().meta({
      description: "Accepted as a hint; these models know no levels.",
    }),
  })
  .meta({ id: "ResponseTextConfig" });

const reasoningSchema = z
  .strictObject({
    effort: z.enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"]).nullish(),
    summary: z.enum(["auto", "concise", "detailed"]).nullish(),
    generate_summary: z.enum(["auto", "concise", "detailed"]).nullish(),
    context: taken("These models do not reason."),
    mode: taken("These models do not reason."),
  })
  .meta({
    id: "ResponseReasoning",
    description: "Accepted as a hint; these models do not reason.",
  });

/** What a count of tokens asks, too. */
const promptFields = {
  model: id,
  input: z
    .union([prose, list(inputItemSchema, { min: 1, max: LIMITS.maxMessages })])
    .meta({ id: "ResponseInput", description: "A text of the user, or items." }),
  instructions: prose.nullish().meta({
    description: "The system's message, before all else. Not carried on to the next response.",
  }),
  previous_response_id: id.nullish().meta({
    description: "A response that is stored: its input and output come before this input.",
  }),
  tools: list(functionToolSchema, { max: LIMITS.maxTools }).nullish(),
  tool_choice: responseToolChoiceSchema.nullish(),
  parallel_tool_calls: z.boolean().nullish(),
  text: textConfigSchema.nullish(),
  reasoning: reasoningSchema.nullish(),
  truncation: z.enum(["auto", "disabled"]).nullish().meta({
    description:
      "Nothing of a prompt is left out: with `auto`, too, one that does not fit is refused with 400, and the response says `disabled`.",
  }),
  conversation: unsupported("Conversations are continued with previous_response_id."),
};

/** All but the first are of items that no response here has. */
const INCLUDABLE = [
  "message.output_text.logprobs",
  "reasoning.encrypted_content",
  "web_search_call.action.sources",
  "web_search_call.results",
  "file_search_call.results",
  "code_interpreter_call.outputs",
  "computer_call_output.output.image_url",
  "message.input_image.image_url",
] as const;

export const responseRequestSchema = z
  .strictObject({
    ...promptFields,
    max_output_tokens: z.int().min(1).max(LIMITS.maxTokens).nullish().meta({
      description: "Most tokens to generate; where they end an answer it is `incomplete`.",
    }),
    temperature: z.number().min(0).max(LIMITS.maxTemperature).nullish(),
    top_p: z.number().gt(0).max(1).nullish(),
    top_logprobs: z.int().min(0).max(LIMITS.maxTopLogprobs).nullish().meta({
      description: "Log probabilities of so many of the likeliest tokens, and of the text's own.",
    }),
    include: list(z.enum(INCLUDABLE), { max: 8 }).nullish().meta({
      description:
        "`message.output_text.logprobs`: as `top_logprobs: 0`. The others are accepted; they are of items that no response here has.",
    }),
    store: z.boolean().nullish().meta({
      description:
        "Whether the response can be read again, continued with `previous_response_id` and deleted. It is kept for 30 days, or fewer where the organization has set so; where none is kept, the response says `false`. Default true.",
    }),
    stream: z.boolean().nullish(),
    stream_options: z
      .strictObject({ include_obfuscation: z.boolean().nullish() })
      .nullish()
      .meta({ description: "Accepted; streams carry no padding." }),
    max_tool_calls: z.int().min(1).max(LIMITS.maxTokens).nullish().meta({
      description: "Accepted; it counts calls of tools on the server, and there are none.",
    }),
    user: text({ max: LIMITS.maxIdLength * 4 }).nullish(),
    ...routingFields,
    ...acceptedFields,
    background: z.literal(false, { error: "a response is made while its client waits" }).nullish(),
    client_metadata: taken("Codex sends it; it tells of the caller."),
    prompt_cache_retention: taken("How long a prompt stays cached is the worker's affair."),
    prompt_cache_options: taken("How a prompt is cached is the worker's affair."),
    prompt: unsupported("There are no stored prompts."),
    context_management: unsupported("A prompt is read as it is sent."),
    moderation: unsupported("Moderation is not available."),
    image: unsupported("These models write text alone."),
    access_programs: unsupported("There are no access programs."),
  })
  .meta({ id: "ResponseRequest" });

export type ResponseRequest = z.infer<typeof responseRequestSchema>;

export const inputTokensRequestSchema = z
  .strictObject({ ...promptFields, personality: unsupported("These models know none.") })
  .meta({ id: "ResponseInputTokensRequest" });

export type InputTokensRequest = z.infer<typeof inputTokensRequestSchema>;

export const inputTokensSchema = z
  .object({
    object: z.literal("response.input_tokens"),
    input_tokens: z.int().meta({
      description: "As the engine counts the prompt: exactly what a response to it is billed.",
    }),
  })
  .meta({ id: "ResponseInputTokens" });

export const responseUsageSchema = z
  .object({
    input_tokens: z.int(),
    input_tokens_details: z.object({ cached_tokens: z.int(), cache_write_tokens: z.literal(0) }),
    output_tokens: z.int(),
    output_tokens_details: z.object({ reasoning_tokens: z.literal(0) }),
    total_tokens: z.int(),
  })
  .meta({ id: "ResponseUsage", description: "These are the tokens that are billed." });

export type ResponseUsage = z.infer<typeof responseUsageSchema>;

export const responseSchema = z
  .object({
    id: z.string(),
    object: z.literal("response"),
    created_at: z.int(),
    completed_at: z.int().nullable(),
    status: z.enum(["in_progress", "completed", "incomplete", "failed"]),
    background: z.literal(false),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    incomplete_details: z
      .object({ reason: z.literal("max_output_tokens") })
      .nullable()
      .meta({ description: "Also when the account stopped it: see `tidegate.stopped_by`." }),
    instructions: z.string().nullable(),
    max_output_tokens: z.int().nullable(),
    max_tool_calls: z.int().nullable(),
    model: z.string(),
    output: z.array(outputItemSchema),
    parallel_tool_calls: z.boolean(),
    previous_response_id: z.string().nullable(),
    prompt_cache_key: z.string().nullable(),
    reasoning: z.object({ effort: z.string().nullable(), summary: z.string().nullable() }),
    safety_identifier: z.string().nullable(),
    service_tier: serviceTierSchema,
    store: z.boolean().meta({ description: "Whether it is stored." }),
    temperature: z.number(),
    text: z.object({
      format: z.object({ type: z.string() }).loose(),
      verbosity: z.string(),
    }),
    tool_choice: z.union([z.string(), z.object({ type: z.string() }).loose()]),
    tools: z.array(z.object({ type: z.literal("function"), name: z.string() }).loose()),
    top_logprobs: z.int(),
    top_p: z.number(),
    presence_penalty: z.literal(0),
    frequency_penalty: z.literal(0),
    truncation: z.literal("disabled"),
    usage: responseUsageSchema.nullable(),
    user: z.string().nullable(),
    metadata: z.record(z.string(), z.string()),
    tidegate: stoppedBySchema.optional(),
  })
  .meta({ id: "Response" });

export type ResponseObject = z.infer<typeof responseSchema>;

export const deletedResponseSchema = z
  .object({ id: z.string(), object: z.literal("response"), deleted: z.literal(true) })
  .meta({ id: "DeletedResponse" });

export const inputItemsQuerySchema = z.strictObject({
  limit: pageLimit.optional(),
  after: id.optional(),
  order: z.enum(["asc", "desc"]).optional(),
  include: list(text({ max: LIMITS.maxIdLength }), { max: 16 })
    .optional()
    .meta({
      description: "Accepted, and without effect: items are given with all that they have.",
    }),
});

export const inputItemListSchema = z
  .object({
    object: z.literal("list"),
    data: z.array(z.object({ id: z.string(), type: z.string() }).loose()),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .meta({ id: "ResponseInputItemList" });
