/** Messages and their blocks as Anthropic documents them, and as its SDKs send them back. */
import { z } from "zod";

import { id, prose } from "./chat-messages.ts";
import { LIMITS, taken, unsupported, unsupportedPart } from "./common.ts";
import { jsonObject, list, text } from "./fields.ts";

export const cacheControl = taken("Prompts are cached whether it is there or not.");

/** LiteLLM and Claude Code behind it put it into blocks, and send them back. */
const ofOthers = { provider_specific_fields: taken("It is of another server.") };

export const toolName = text({
  max: LIMITS.maxNameLength,
  pattern: /^[a-zA-Z0-9_-]{1,128}$/,
  rule: "must be 1 to 128 letters, digits, _ or -",
});

export const textBlockSchema = z
  .strictObject({
    type: z.literal("text"),
    text: prose,
    cache_control: cacheControl,
    citations: taken("It tells where parts of the text came from."),
    ...ofOthers,
  })
  .meta({ id: "MessageTextBlock" });

const image = unsupportedPart("image", "These models read text alone.");
const document = unsupportedPart("document", "These models read text alone.");
const searchResult = unsupportedPart("search_result", "Search results are given as text.");

const contentOf = <T extends z.ZodType>(block: T) =>
  z.union([prose, list(block, { max: LIMITS.maxContentParts })]);

export const systemSchema = contentOf(textBlockSchema).meta({
  id: "MessageSystem",
  description: "One text, or blocks of text, which are joined.",
});

const toolResultSchema = z
  .strictObject({
    type: z.literal("tool_result"),
    tool_use_id: id,
    content: contentOf(
      z.discriminatedUnion("type", [textBlockSchema, image, document, searchResult]),
    ).optional(),
    is_error: z
      .boolean()
      .optional()
      .meta({ description: "Accepted; what the tool answered says it to the model." }),
    cache_control: cacheControl,
    toolset_name: taken("There are no toolsets."),
    ...ofOthers,
  })
  .meta({
    id: "MessageToolResult",
    description:
      "What a tool answered. `tool_use_id` is that of a call in an earlier message which has no answer yet.",
  });

const toolUseSchema = z
  .strictObject({
    type: z.literal("tool_use"),
    id,
    name: toolName,
    input: jsonObject(),
    cache_control: cacheControl,
    caller: taken("Only the model calls."),
    toolset_name: taken("There are no toolsets."),
    ...ofOthers,
  })
  .meta({ id: "MessageToolUse" });

const NOT_SHOWN = "It is how an earlier answer was found; templates do not show it.";

const thinkingSchema = z
  .strictObject({
    type: z.literal("thinking"),
    thinking: taken(NOT_SHOWN),
    signature: taken(""),
    ...ofOthers,
  })
  .meta({ id: "MessageThinking", description: NOT_SHOWN });
const redactedThinkingSchema = z
  .strictObject({ type: z.literal("redacted_thinking"), data: taken(NOT_SHOWN) })
  .meta({ id: "MessageRedactedThinking", description: NOT_SHOWN });

const userBlockSchema = z
  .discriminatedUnion("type", [textBlockSchema, toolResultSchema, image, document, searchResult])
  .meta({ id: "MessageUserBlock" });
const assistantBlockSchema = z
  .discriminatedUnion("type", [
    textBlockSchema,
    toolUseSchema,
    thinkingSchema,
    redactedThinkingSchema,
    unsupportedPart("server_tool_use", "There are no tools on the server."),
  ])
  .meta({ id: "MessageAssistantBlock" });

const cacheOfMessage = { cache_control: cacheControl };

export const messageSchema = z
  .discriminatedUnion("role", [
    z
      .strictObject({
        role: z.literal("user"),
        content: contentOf(userBlockSchema),
        ...cacheOfMessage,
      })
      .meta({ id: "MessageOfUser" }),
    z
      .strictObject({
        role: z.literal("assistant"),
        content: contentOf(assistantBlockSchema),
        ...cacheOfMessage,
      })
      .meta({
        id: "MessageOfAssistant",
        description: "As the last message it is the beginning of the answer, if it is text alone.",
      }),
    z
      .strictObject({ role: z.literal("system"), content: systemSchema, ...cacheOfMessage })
      .meta({ id: "MessageOfSystem" }),
  ])
  .meta({ id: "MessageParam" });

export type MessageParam = z.infer<typeof messageSchema>;

export const toolDefinitionSchema = z
  .strictObject({
    type: z
      .literal("custom", { error: 'only "custom" is supported: there are no tools on the server' })
      .optional(),
    name: toolName,
    description: text({ max: LIMITS.maxToolDescriptionLength }).optional(),
    input_schema: jsonObject().meta({ description: "A JSON schema of the input, an object." }),
    strict: z.boolean().optional().meta({
      description: "Whether inputs always fit `input_schema`, enforced token by token.",
    }),
    cache_control: cacheControl,
    allowed_callers: taken("Only the model calls."),
    eager_input_streaming: taken("Inputs are always streamed as they are written."),
    defer_loading: unsupported("Every tool is shown to the model."),
    input_examples: unsupported("Templates show no examples."),
  })
  .meta({
    id: "MessageTool",
    examples: [
      {
        name: "get_weather",
        description: "The weather of a city.",
        input_schema: { type: "object", properties: { city: { type: "string" } } },
      },
    ],
  });

const isAlone = z.boolean().optional().meta({ description: "At most one call. Default false." });

export const messageToolChoiceSchema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("auto"), disable_parallel_tool_use: isAlone }),
    z.strictObject({ type: z.literal("any"), disable_parallel_tool_use: isAlone }),
    z.strictObject({
      type: z.literal("tool"),
      name: toolName,
      disable_parallel_tool_use: isAlone,
    }),
    z.strictObject({ type: z.literal("none") }),
  ])
  .meta({
    id: "MessageToolChoice",
    description:
      "`auto`: the model calls tools or answers. `any`: it calls at least one. `tool`: it calls that one. `none`: it answers.",
  });
