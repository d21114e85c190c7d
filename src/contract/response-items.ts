/**
 * Items of a response: what goes in and what comes out, as OpenAI documents them and as SDKs send
 * them back.
 */
import { z } from "zod";

import { functionName, id, prose } from "./chat-messages.ts";
import { LIMITS, taken, unsupportedPart } from "./common.ts";
import { list } from "./fields.ts";

const NO_EFFECT = "It is how an earlier answer was found; templates do not show it.";
const itemId = id
  .nullish()
  .meta({ description: "Accepted; the item gets an id where it has none." });
const status = taken("What is sent in is whole.");
const caller = taken("Only the model calls.");
/** LiteLLM's. */
const ofOthers = { provider_specific_fields: taken("It is of another server.") };

const inputTextSchema = z
  .strictObject({ type: z.literal("input_text"), text: prose })
  .meta({ id: "ResponseInputText" });
const outputTextSchema = z
  .strictObject({
    type: z.literal("output_text"),
    text: prose,
    annotations: taken("It tells where parts of the text came from."),
    logprobs: taken("It is how likely the text was."),
    parsed: taken("It is what the text says, as an SDK read it."),
  })
  .meta({ id: "ResponseOutputTextParam" });
const refusalSchema = z
  .strictObject({ type: z.literal("refusal"), refusal: prose })
  .meta({ id: "ResponseRefusalParam" });

const TEXT_ALONE = "These models read text alone.";
const partSchema = z.discriminatedUnion("type", [
  inputTextSchema,
  outputTextSchema,
  refusalSchema,
  unsupportedPart("input_image", TEXT_ALONE),
  unsupportedPart("input_file", TEXT_ALONE),
  unsupportedPart("input_audio", TEXT_ALONE),
]);

const contentSchema = z
  .union([prose, list(partSchema, { max: LIMITS.maxContentParts })])
  .meta({ id: "ResponseContent" });

const messageSchema = z
  .strictObject({
    type: z.literal("message").optional(),
    role: z.enum(["user", "assistant", "system", "developer"]),
    content: contentSchema,
    id: itemId,
    status,
    phase: taken(NO_EFFECT),
    ...ofOthers,
  })
  .meta({ id: "ResponseMessageParam" });

const functionCallSchema = z
  .strictObject({
    type: z.literal("function_call"),
    call_id: id,
    name: functionName,
    arguments: prose.meta({ description: "JSON, as the model wrote it." }),
    id: itemId,
    status,
    caller,
    parsed_arguments: taken("It is what `arguments` says, as an SDK read it."),
    ...ofOthers,
  })
  .meta({ id: "ResponseFunctionCallParam" });

const functionOutputSchema = z
  .strictObject({
    type: z.literal("function_call_output"),
    call_id: id,
    output: contentSchema,
    id: itemId,
    status,
    caller,
  })
  .meta({
    id: "ResponseFunctionOutputParam",
    description:
      "What a tool answered. `call_id` is that of a call before it which has no answer yet.",
  });

const reasoningSchema = z
  .strictObject({
    type: z.literal("reasoning"),
    id: itemId,
    summary: taken(NO_EFFECT),
    content: taken(NO_EFFECT),
    encrypted_content: taken(NO_EFFECT),
    status,
    ...ofOthers,
  })
  .meta({ id: "ResponseReasoningParam", description: NO_EFFECT });

const referenceSchema = z
  .strictObject({ type: z.literal("item_reference"), id })
  .meta({ id: "ResponseItemReference", description: "An item of a response that is stored." });

const ownItems = [
  messageSchema,
  functionCallSchema,
  functionOutputSchema,
  reasoningSchema,
] as const;

/** What is kept of a request, for those that follow it. */
export const keptItemSchema = z.discriminatedUnion("type", [...ownItems]);
export type KeptItem = z.infer<typeof keptItemSchema>;

export const inputItemSchema = z
  .discriminatedUnion("type", [...ownItems, referenceSchema])
  .meta({ id: "ResponseInputItem" });
export type InputItem = z.infer<typeof inputItemSchema>;

const tokenLogprobSchema = z
  .object({
    token: z.string(),
    logprob: z.number(),
    bytes: z.array(z.int()).nullable(),
    top_logprobs: z.array(
      z.object({ token: z.string(), logprob: z.number(), bytes: z.array(z.int()).nullable() }),
    ),
  })
  .meta({ id: "ResponseTokenLogprob" });
export type ResponseLogprob = z.infer<typeof tokenLogprobSchema>;

export const outputTextPartSchema = z
  .object({
    type: z.literal("output_text"),
    text: z.string(),
    annotations: z.array(z.never()),
    logprobs: z.array(tokenLogprobSchema),
  })
  .meta({ id: "ResponseOutputText" });
export type OutputTextPart = z.infer<typeof outputTextPartSchema>;

const itemStatus = z
  .enum(["in_progress", "completed", "incomplete"])
  .meta({ id: "ResponseItemStatus" });

export const outputItemSchema = z
  .discriminatedUnion("type", [
    z
      .object({
        type: z.literal("message"),
        id: z.string(),
        status: itemStatus,
        role: z.literal("assistant"),
        content: z.array(outputTextPartSchema),
      })
      .meta({ id: "ResponseOutputMessage" }),
    z
      .object({
        type: z.literal("function_call"),
        id: z.string(),
        call_id: z.string(),
        name: z.string(),
        arguments: z.string().meta({ description: "JSON, as the model wrote it." }),
        status: itemStatus,
      })
      .meta({ id: "ResponseFunctionCall" }),
  ])
  .meta({ id: "ResponseOutputItem" });
export type OutputItem = z.infer<typeof outputItemSchema>;

export const logprobListSchema = z.array(tokenLogprobSchema);
