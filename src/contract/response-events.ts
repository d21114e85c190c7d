/** The events of a streamed response, as OpenAI documents them. Each event's name is its `type`. */
import { z } from "zod";

import { logprobListSchema, outputItemSchema, outputTextPartSchema } from "./response-items.ts";
import { responseSchema } from "./responses.ts";

const order = {
  sequence_number: z.int().meta({ description: "From 0, one more with each event." }),
};
const place = { ...order, item_id: z.string(), output_index: z.int() };
const inText = { ...place, content_index: z.int() };

const ofResponse = <const Type extends string>(type: Type) =>
  z.object({ type: z.literal(type), ...order, response: responseSchema });

export const responseEventSchema = z
  .discriminatedUnion("type", [
    ofResponse("response.created"),
    ofResponse("response.in_progress"),
    z.object({
      type: z.literal("response.output_item.added"),
      ...order,
      output_index: z.int(),
      item: outputItemSchema,
    }),
    z.object({
      type: z.literal("response.content_part.added"),
      ...inText,
      part: outputTextPartSchema,
    }),
    z.object({
      type: z.literal("response.output_text.delta"),
      ...inText,
      delta: z.string(),
      logprobs: logprobListSchema,
    }),
    z.object({
      type: z.literal("response.output_text.done"),
      ...inText,
      text: z.string(),
      logprobs: logprobListSchema,
    }),
    z.object({
      type: z.literal("response.content_part.done"),
      ...inText,
      part: outputTextPartSchema,
    }),
    z.object({
      type: z.literal("response.function_call_arguments.delta"),
      ...place,
      delta: z.string(),
    }),
    z.object({
      type: z.literal("response.function_call_arguments.done"),
      ...place,
      name: z.string(),
      arguments: z.string(),
    }),
    z.object({
      type: z.literal("response.output_item.done"),
      ...order,
      output_index: z.int(),
      item: outputItemSchema,
    }),
    ofResponse("response.completed"),
    ofResponse("response.incomplete"),
    ofResponse("response.failed"),
    z.object({
      type: z.literal("error"),
      ...order,
      code: z.string(),
      message: z.string(),
      param: z.string().nullable(),
    }),
  ])
  .meta({ id: "ResponseEvent" });

export type ResponseEvent = z.infer<typeof responseEventSchema>;
