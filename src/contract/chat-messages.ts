/** Messages of a chat on the wire, as OpenAI documents them and as SDKs send them back. */
import { z } from "zod";

import { LIMITS, taken, unsupported } from "./common.ts";
import { list, text } from "./fields.ts";

export const prose = text({ max: LIMITS.maxTextLength });
export const id = text({ min: 1, max: LIMITS.maxIdLength });

const CACHE_CONTROL = taken("Prompts are cached whether it is there or not.");

const textPartSchema = z
  .strictObject({
    type: z.literal("text", { error: 'only "text" is supported: these models read text alone' }),
    text: prose,
    cache_control: CACHE_CONTROL,
  })
  .meta({ id: "ChatTextPart", description: "Text is the only content these models read." });

const contentSchema = z
  .union([prose, list(textPartSchema, { min: 1, max: LIMITS.maxContentParts })])
  .meta({ id: "ChatContent" });

const refusalPartSchema = z
  .strictObject({ type: z.literal("refusal"), refusal: prose })
  .meta({ id: "ChatRefusalPart", description: "What an assistant said instead of an answer." });

const NOT_SHOWN = "It is how an earlier answer was found; templates do not show it.";

/** Mistral's and litellm's. */
const thoughtPartSchema = z
  .strictObject({
    type: z.literal("thinking"),
    thinking: taken(NOT_SHOWN),
    signature: taken(NOT_SHOWN),
    closed: taken(NOT_SHOWN),
  })
  .meta({ id: "ChatThinkingPart", description: NOT_SHOWN });

const prefixSchema = z.boolean().nullish().meta({
  description:
    "true, of the last message: it is the beginning of the answer, as with `continue_final_message`. Mistral's and DeepSeek's name is `prefix`, Qwen's and Kimi's `partial`.",
});

/** What OpenAI's SDKs, and the servers that they talk to, put beside a message's text. */
const TAKEN_OF_MESSAGES = {
  provider_specific_fields: taken("It is of another server."),
  cache_control: CACHE_CONTROL,
};

const name = text({ max: 64 })
  .nullish()
  .meta({ description: "Accepted; templates do not show it." });

/** As long as with Anthropic and in OpenAI's responses; names of MCP's tools pass 64. */
export const functionName = text({
  max: 128,
  pattern: /^[a-zA-Z0-9_-]{1,128}$/,
  rule: "must be 1 to 128 letters, digits, _ or -",
});

const messageToolCallSchema = z
  .strictObject({
    id,
    type: z
      .literal("function", { error: 'only "function" is supported' })
      .nullish()
      .meta({ description: "Joined parts of a stream may lack it." }),
    function: z.strictObject({
      name: functionName,
      arguments: prose.meta({ description: "JSON, as the model wrote it." }),
      parsed_arguments: taken("It is what `arguments` says, as an SDK read it."),
    }),
    index: taken("It is the call's place among the parts of a stream."),
    provider_specific_fields: taken("It is of another server."),
    extra_content: taken("It is of another server, Google's."),
  })
  .meta({ id: "ChatMessageToolCall" });

const assistantMessageSchema = z
  .strictObject({
    role: z.literal("assistant"),
    content: z
      .union([
        prose,
        list(z.discriminatedUnion("type", [textPartSchema, refusalPartSchema, thoughtPartSchema]), {
          max: LIMITS.maxContentParts,
        }),
      ])
      .nullish(),
    name,
    refusal: prose.nullish(),
    tool_calls: list(messageToolCallSchema, { max: LIMITS.maxToolCalls }).nullish().meta({
      description: "An empty list is none.",
    }),
    annotations: taken("It tells where parts of the text came from."),
    parsed: taken("It is what `content` says, as an SDK read it."),
    reasoning: taken(NOT_SHOWN),
    reasoning_content: taken(NOT_SHOWN),
    reasoning_details: taken(NOT_SHOWN),
    thinking_blocks: taken(NOT_SHOWN),
    extra_content: taken("It is of another server, Google's."),
    prefix: prefixSchema,
    partial: prefixSchema,
    ...TAKEN_OF_MESSAGES,
    function_call: unsupported("Function calls are made with tool_calls."),
    audio: unsupported("Audio is not available."),
  })
  .refine(
    ({ content, refusal, tool_calls: calls = [] }) =>
      content != null || refusal != null || (calls ?? []).length > 0,
    { path: ["content"], message: "must be a string or a list when there are no tool_calls" },
  )
  .meta({
    id: "ChatAssistantMessage",
    description: "`content` may be absent or null where there are `tool_calls`.",
  });

const toolMessageSchema = z
  .strictObject({
    role: z.literal("tool"),
    content: contentSchema,
    tool_call_id: id,
    name,
    ...TAKEN_OF_MESSAGES,
  })
  .meta({
    id: "ChatToolMessage",
    description:
      "What a tool answered. `tool_call_id` is that of a call in an earlier message which has no answer yet.",
  });

export const chatMessageSchema = z
  .discriminatedUnion("role", [
    z
      .strictObject({
        role: z.literal("system"),
        content: contentSchema,
        name,
        ...TAKEN_OF_MESSAGES,
      })
      .meta({ id: "ChatSystemMessage" }),
    z
      .strictObject({
        role: z.literal("developer"),
        content: contentSchema,
        name,
        ...TAKEN_OF_MESSAGES,
      })
      .meta({ id: "ChatDeveloperMessage" }),
    z
      .strictObject({
        role: z.literal("user"),
        content: contentSchema,
        name,
        ...TAKEN_OF_MESSAGES,
      })
      .meta({ id: "ChatUserMessage" }),
    assistantMessageSchema,
    toolMessageSchema,
  ])
  .meta({ id: "ChatMessage" });
