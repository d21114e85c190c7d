/**
 * Chat completions on the wire. Shapes: what the official clients' strict modes demand (see
 * docs/decisions/0002).
 */
import { z } from "zod";

import { chatMessageSchema, functionName, id } from "./chat-messages.ts";
import {
  jsonSchemaSchema,
  LIMITED_BY,
  LIMITS,
  STOPS,
  systemFingerprint,
  taken,
  unsupported,
  usageSchema,
} from "./common.ts";
import { dictionary, list, text } from "./fields.ts";
import { neutralChatFields, neutralFields } from "./neutral-fields.ts";
import { promptLogprobsSchema } from "./prompt-logprobs.ts";
import { responseFormatSchema } from "./response-format.ts";
import { routingFields } from "./routing.ts";
import { acceptedFields, otherOutputFields, samplingFields } from "./sampling.ts";
import { serviceTierSchema } from "./service-tiers.ts";

const toolSchema = z
  .strictObject({
    type: z.literal("function", { error: 'only "function" is supported' }),
    function: z.strictObject({
      name: functionName,
      description: text({ max: LIMITS.maxToolDescriptionLength }).nullish(),
      parameters: jsonSchemaSchema
        .nullish()
        .meta({ description: "The schema of the arguments, an object. Absent: any object." }),
      strict: z.boolean().nullish().meta({
        description:
          "Whether arguments always fit `parameters`, enforced token by token. Without it they do where a call must come.",
      }),
    }),
    cache_control: taken("Prompts are cached whether it is there or not."),
  })
  .meta({
    id: "ChatTool",
    examples: [
      {
        type: "function",
        function: {
          name: "get_weather",
          description: "The weather of a city.",
          parameters: {
            type: "object",
            properties: { city: { type: "string" } },
            required: ["city"],
            additionalProperties: false,
          },
          strict: true,
        },
      },
    ],
  });

const namedFunction = z.strictObject({ name: functionName });

const namedToolSchema = z
  .strictObject({ type: z.literal("function"), function: namedFunction })
  .meta({ id: "ChatNamedTool" });

/** As Hugging Face's clients write it. */
const untypedToolSchema = z
  .strictObject({ function: namedFunction })
  .meta({ id: "ChatUntypedNamedTool", description: "A named tool without its type." });

const toolChoiceSchema = z
  .union([
    z.enum(["auto", "none", "required"]),
    functionName,
    untypedToolSchema,
    z.discriminatedUnion("type", [
      namedToolSchema,
      z
        .strictObject({
          type: z.literal("allowed_tools"),
          allowed_tools: z.strictObject({
            mode: z.enum(["auto", "required"]),
            tools: list(namedToolSchema, { min: 1, max: LIMITS.maxTools }),
          }),
        })
        .meta({
          id: "ChatAllowedTools",
          description: "The named tools alone; the model is not shown the others.",
        }),
    ]),
  ])
  .meta({
    id: "ChatToolChoice",
    description:
      "`auto`: the model calls tools or answers. `none`: it answers. `required`: it calls at least one; `any`, Mistral's name of it, is the same where no tool is called so. A named tool, or its name alone: it calls that one, and `finish_reason` is then `stop`, as with OpenAI. Default `auto` with tools, `none` without.",
    examples: ["required", { type: "function", function: { name: "get_weather" } }],
  });

/** What a template is given anyway, or what the tokenizer takes for a setting. */
const RESERVED_VARIABLES =
  "add_generation_prompt|chat_template|continue_final_message|documents|max_length|messages|padding|return_\\w+|tokenize|tokenizer_kwargs|tools|truncation";

const templateVariable = text({
  max: 64,
  pattern: new RegExp(`^(?!(?:${RESERVED_VARIABLES})$)[A-Za-z]\\w*$`),
  rule: "must be letters, digits and _, and no name that the server gives itself",
});

export const chatCompletionRequestSchema = z
  .strictObject({
    model: id,
    messages: list(chatMessageSchema, { min: 1, max: LIMITS.maxMessages }),
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
    response_format: responseFormatSchema.nullish(),
    tools: list(toolSchema, { max: LIMITS.maxTools }).nullish().meta({
      description:
        "Functions the model may call. No two of the same name; an empty list is as none.",
    }),
    tool_choice: toolChoiceSchema.nullish(),
    modalities: list(z.literal("text", { error: 'only "text" is supported' }), {
      max: 1,
    }).nullish(),
    verbosity: z
      .enum(["low", "medium", "high"])
      .nullish()
      .meta({ description: "Accepted as a hint; these models know no levels." }),
    reasoning_effort: z
      .enum(["none", "minimal", "low", "medium", "high", "xhigh", "max"])
      .nullish()
      .meta({ description: "Accepted as a hint; these models do not reason." }),
    reasoning: taken("Extension, OpenRouter's; these models do not reason."),
    include_reasoning: taken("Extension, OpenRouter's; these models do not reason."),
    thinking: taken("Extension, DeepSeek's and others'; these models do not reason."),
    parallel_tool_calls: z.boolean().nullish().meta({
      description: "Whether one answer may have several calls. Default true.",
    }),
    store: z.boolean().nullish().meta({
      description: "Accepted as a hint; completions are not stored.",
    }),
    chat_template_kwargs: dictionary(templateVariable, z.unknown(), {
      max: LIMITS.maxTemplateVariables,
      rule: `must name at most ${LIMITS.maxTemplateVariables} variables`,
      keepsNumbers: true,
    })
      .nullish()
      .meta({
        description:
          "Extension, vLLM's. Values that the model's chat template reads by these names, such as `enable_thinking`. Texts in them stay text.",
      }),
    enable_thinking: z.boolean().nullish().meta({
      description:
        "Extension, Qwen's. The same as `enable_thinking` in `chat_template_kwargs`, where some clients send it.",
    }),
    add_generation_prompt: z.boolean().nullish().meta({
      description:
        "Extension, vLLM's. false: the template opens no answer after the messages. Default true.",
    }),
    continue_final_message: z.boolean().nullish().meta({
      description:
        "Extension, vLLM's. true: the last message, an assistant's, is the beginning of the answer, and only what follows it is returned. Needs `add_generation_prompt: false`.",
    }),
    ...routingFields,
    ...otherOutputFields,
    ...acceptedFields,
    ...neutralFields,
    ...neutralChatFields,
    functions: unsupported("Functions are offered as tools."),
    function_call: unsupported("Functions are chosen with tool_choice.", ["auto", "none"]),
    audio: unsupported("Audio is not available."),
    prediction: unsupported("Predicted outputs are not available."),
    web_search_options: unsupported("Web search is not available."),
    moderation: unsupported("Moderation is not available."),
    cache_control: taken("Prompts are cached whether it is there or not."),
    prompt_cache_retention: taken("How long a prompt stays cached is the worker's affair."),
    prompt_cache_options: taken("How a prompt is cached is the worker's affair."),
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

const toolCallSchema = z
  .object({
    id: z.string(),
    type: z.literal("function"),
    function: z.object({
      name: z.string(),
      arguments: z.string().meta({
        description: "JSON, as the model wrote it. Not whole when `finish_reason` is `length`.",
      }),
    }),
  })
  .meta({ id: "ChatToolCall" });

const toolCallDeltaSchema = z
  .object({
    index: z.int().meta({ description: "Which call of the message this is a part of." }),
    id: z.string().optional(),
    type: z.literal("function").optional(),
    function: z.object({ name: z.string().optional(), arguments: z.string() }),
  })
  .meta({
    id: "ChatToolCallDelta",
    description:
      "A call's first part has its id, type and name, and no arguments; the parts after it have pieces of the arguments.",
  });

export const finishReasonSchema = z.enum(["stop", "length", "tool_calls"]).meta({
  id: "FinishReason",
  description: "`length` also when the account stopped it: see `tidegate.stopped_by`.",
});

/** Why a whole answer is shorter than it was asked to be, in words a program can test. */
export const stoppedBySchema = z
  .object({
    stopped_by: z.enum(STOPS),
    limited_by: z.string().nullable().meta({ description: LIMITED_BY }),
  })
  .meta({
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
              content: z.string().nullable().meta({
                description: "null when the model called tools and said nothing else.",
              }),
              refusal: z.string().nullable(),
              tool_calls: z.array(toolCallSchema).optional(),
            })
            .meta({ id: "ChatCompletionMessage" }),
          logprobs: logprobsSchema.nullable(),
          finish_reason: finishReasonSchema,
        })
        .meta({ id: "ChatChoice" }),
    ),
    usage: usageSchema,
    prompt_logprobs: promptLogprobsSchema.optional(),
    service_tier: serviceTierSchema,
    system_fingerprint: systemFingerprint,
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
              tool_calls: z.array(toolCallDeltaSchema).optional(),
            })
            .meta({ id: "ChatDelta" }),
          logprobs: logprobsSchema.nullable(),
          finish_reason: finishReasonSchema.nullable(),
        })
        .meta({ id: "ChatChunkChoice" }),
    ),
    usage: usageSchema.nullable().optional(),
    service_tier: serviceTierSchema,
    system_fingerprint: systemFingerprint,
  })
  .meta({ id: "ChatCompletionChunk" });

export type ChatCompletion = z.infer<typeof chatCompletionSchema>;
export type ChatCompletionChunk = z.infer<typeof chatCompletionChunkSchema>;
export type ChatLogprobs = z.infer<typeof logprobsSchema>;
