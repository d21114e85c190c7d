/** Messages on the wire, as Anthropic documents them (`/v1/messages`). */
import { z } from "zod";

import { id } from "./chat-messages.ts";
import { stoppedBySchema } from "./chat.ts";
import { jsonSchemaSchema, LIMITS, taken, unsupported, unsupportedPart } from "./common.ts";
import { list, text } from "./fields.ts";
import {
  cacheControl,
  messageSchema,
  messageToolChoiceSchema,
  systemSchema,
  toolDefinitionSchema,
} from "./messages-content.ts";
import { routingFields } from "./routing.ts";

const THINKING = "Accepted as a hint; these models do not think before they answer.";

const thinkingSchema = z
  .strictObject({
    type: z.enum(["enabled", "disabled", "adaptive", "between_tools"]),
    budget_tokens: z.int().min(0).max(LIMITS.maxTokens).optional(),
    display: z.enum(["summarized", "omitted"]).optional(),
  })
  .meta({ id: "MessageThinkingConfig", description: THINKING });

const formatSchema = z
  .strictObject({ type: z.literal("json_schema"), schema: jsonSchemaSchema })
  .meta({
    id: "MessageOutputFormat",
    description:
      "What the text must look like, enforced token by token; `max_tokens` or a stop sequence can still cut it short.",
  });

const outputConfigSchema = z
  .strictObject({
    effort: z.enum(["low", "medium", "high", "xhigh", "max"]).optional().meta({
      description: "Accepted as a hint; these models know no levels.",
    }),
    format: formatSchema.optional(),
  })
  .meta({ id: "MessageOutputConfig" });

const AS_SENT = "A prompt is read as it is sent.";

/** Claude Code sends the first with each of its requests. */
const contextManagementSchema = z
  .strictObject({
    edits: list(
      z.discriminatedUnion("type", [
        z
          .strictObject({
            type: z.literal("clear_thinking_20251015"),
            keep: taken("How much thinking is kept says nothing where none is read."),
          })
          .meta({ id: "MessageClearThinkingEdit" }),
        unsupportedPart("clear_tool_uses_20250919", AS_SENT),
        unsupportedPart("compact_20260112", AS_SENT),
      ]),
      { max: 16 },
    ).optional(),
  })
  .meta({
    id: "MessageContextManagement",
    description:
      "Accepted where it clears thinking, which templates do not show. What would leave out calls or texts is refused with 400.",
  });

/** What a count of tokens asks, too. */
const promptFields = {
  model: id,
  messages: list(messageSchema, { min: 1, max: LIMITS.maxMessages }),
  system: systemSchema.optional(),
  tools: list(toolDefinitionSchema, { max: LIMITS.maxTools }).optional().meta({
    description: "Functions the model may call. No two of the same name.",
  }),
  tool_choice: messageToolChoiceSchema.optional(),
  thinking: thinkingSchema.optional(),
  output_config: outputConfigSchema.optional(),
  output_format: formatSchema.optional().meta({
    description: "The older name of `output_config.format`; give one of them.",
  }),
  cache_control: cacheControl,
  speed: taken("There is one speed."),
  user_profile_id: taken("It does not change the answer."),
  workspace_id: taken("The key says whose request it is."),
  mcp_servers: unsupported("There are no tools on the server."),
  context_management: contextManagementSchema.optional(),
};

const stopSequence = text({ min: 1, max: LIMITS.maxStopLength });

export const messageRequestSchema = z
  .strictObject({
    ...promptFields,
    max_tokens: z
      .int()
      .min(1)
      .max(LIMITS.maxTokens)
      .meta({ description: "Most tokens to generate." }),
    stop_sequences: list(stopSequence, { max: LIMITS.maxStops }).optional().meta({
      description:
        "Texts at which generation stops; `stop_sequence` of the answer names the one that did, and it is not in the text.",
    }),
    stream: z.boolean().optional(),
    temperature: z.number().min(0).max(1).optional().meta({
      description: "0 picks the likeliest token. Default 1.",
    }),
    top_p: z.number().gt(0).max(1).optional().meta({
      description: "Nucleus sampling mass. Default 1.",
    }),
    top_k: z.int().min(0).max(LIMITS.maxTokens).optional().meta({
      description: "Keep the k likeliest tokens; 0 keeps all.",
    }),
    metadata: z
      .strictObject({ user_id: text({ max: LIMITS.maxIdLength * 4 }).optional() })
      .optional()
      .meta({ description: "Accepted; it does not change the answer." }),
    service_tier: z.enum(["auto", "standard_only"]).optional().meta({
      description: "Both are `standard` here: nothing is committed that `auto` could use.",
    }),
    ...routingFields,
    user: taken("OpenRouter's clients send it; usage is told by API key and project."),
    thread: unsupported("No conversation is kept: send all of its messages."),
    container: unsupported("There are no containers."),
    diagnostics: unsupported("There are no diagnostics."),
    inference_geo: unsupported("Where a model runs cannot be chosen."),
  })
  .meta({ id: "MessageRequest" });

export type MessageRequest = z.infer<typeof messageRequestSchema>;

export const countTokensRequestSchema = z
  .strictObject(promptFields)
  .meta({ id: "MessageCountTokensRequest" });

export type CountTokensRequest = z.infer<typeof countTokensRequestSchema>;

export const messageTokensCountSchema = z
  .object({
    input_tokens: z.int().meta({
      description: "As the engine counts the prompt: exactly what a message of it is billed.",
    }),
  })
  .meta({ id: "MessageTokensCount" });

export const anthropicVersionSchema = z
  .enum(["2023-06-01", "2026-10-21"])
  .meta({ description: "The versions that are spoken; in these operations they do not differ." });

const usageSchema = z
  .object({
    input_tokens: z.int().meta({ description: "Tokens of the prompt that were not cached." }),
    cache_creation_input_tokens: z.literal(0),
    cache_read_input_tokens: z.int().meta({
      description: "Tokens of the prompt that the prefix cache had.",
    }),
    cache_creation: z.null(),
    output_tokens: z.int(),
    output_tokens_details: z.null(),
    server_tool_use: z.null(),
    service_tier: z.literal("standard"),
    inference_geo: z.null(),
    speed: z.null(),
  })
  .meta({
    id: "MessageUsage",
    description: "Tokens the engine processed and made; their sum is what is billed.",
  });

const textSchema = z.object({ type: z.literal("text"), text: z.string() }).meta({
  id: "MessageAnswerText",
  description:
    "There are no `citations`: Anthropic has none, rather than null, where nothing is cited.",
});
const toolUseSchema = z
  .object({
    type: z.literal("tool_use"),
    id: z.string(),
    name: z.string(),
    input: z.record(z.string(), z.unknown()).meta({
      description: "Empty in the start of a streamed block, and where `max_tokens` cut it.",
    }),
    caller: z.object({ type: z.literal("direct") }),
  })
  .meta({ id: "MessageAnswerToolUse" });
const blockSchema = z
  .discriminatedUnion("type", [textSchema, toolUseSchema])
  .meta({ id: "MessageAnswerBlock" });

const stopReason = z.enum(["end_turn", "max_tokens", "stop_sequence", "tool_use"]).meta({
  id: "MessageStopReason",
  description: "`max_tokens` also when the account stopped it: see `tidegate.stopped_by`.",
});

export const messageAnswerSchema = z
  .object({
    id: z.string(),
    type: z.literal("message"),
    role: z.literal("assistant"),
    model: z.string(),
    content: z.array(blockSchema),
    stop_reason: stopReason.nullable().meta({ description: "null in the start of a stream." }),
    stop_sequence: z.string().nullable(),
    stop_details: z.null(),
    container: z.null(),
    diagnostics: z.null(),
    usage: usageSchema,
    tidegate: stoppedBySchema.optional(),
  })
  .meta({ id: "Message" });

export type MessageAnswer = z.infer<typeof messageAnswerSchema>;
export type MessageUsage = z.infer<typeof usageSchema>;
export type MessageBlock = z.infer<typeof blockSchema>;

export const anthropicErrorSchema = z
  .object({
    type: z.literal("error"),
    error: z.object({
      type: z.string().meta({ description: "Anthropic's name of the kind of error." }),
      message: z.string().meta({ description: "A sentence that names the value and the rule." }),
      param: z.string().nullable().meta({ description: "The field at fault, as a path." }),
      code: z.string().meta({ description: "A stable code; docs/ERRORS.md lists them." }),
      details: z
        .object({
          error_code: z.literal("thread_unsupported_request"),
          unsupported: z.array(z.literal("thread")),
        })
        .optional()
        .meta({
          description: "Where `thread` was refused: SDKs go on without one when they read this.",
        }),
    }),
    request_id: z.string(),
  })
  .meta({ id: "AnthropicErrorResponse", description: "Every error of these operations." });

const index = z.int();

/** The payload of each event; its `event:` line is its `type`. */
export const messageEventSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("message_start"), message: messageAnswerSchema }),
    z.object({ type: z.literal("content_block_start"), index, content_block: blockSchema }),
    z.object({ type: z.literal("ping") }),
    z.object({
      type: z.literal("content_block_delta"),
      index,
      delta: z.discriminatedUnion("type", [
        z.object({ type: z.literal("text_delta"), text: z.string() }),
        z.object({ type: z.literal("input_json_delta"), partial_json: z.string() }),
      ]),
    }),
    z.object({ type: z.literal("content_block_stop"), index }),
    z.object({
      type: z.literal("message_delta"),
      delta: z.object({
        stop_reason: stopReason,
        stop_sequence: z.string().nullable(),
        stop_details: z.null(),
        container: z.null(),
      }),
      usage: usageSchema,
    }),
    z.object({ type: z.literal("message_stop") }),
    anthropicErrorSchema,
  ])
  .meta({ id: "MessageEvent" });

export type MessageEvent = z.infer<typeof messageEventSchema>;
