/** POST /v1/classify on the wire, as vLLM has it. */
import { z } from "zod";

import { LIMITS, shownTime, taken } from "./common.ts";
import { list, text } from "./fields.ts";
import { TASK_LIMITS } from "./task.ts";

const input = text({ min: 1, max: TASK_LIMITS.maxTextLength });

export const classifyRequestSchema = z
  .strictObject({
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    input: z.union([input, list(input, { min: 1, max: TASK_LIMITS.maxInputs })]),
    user: taken("Usage is told by API key and project."),
  })
  .meta({ id: "ClassifyRequest" });

export type ClassifyRequest = z.infer<typeof classifyRequestSchema>;

export const classificationSchema = z
  .object({
    id: z.string().meta({ description: "Of the request." }),
    object: z.literal("list"),
    created: shownTime,
    model: z.string(),
    data: z.array(
      z
        .object({
          index: z.int().meta({ description: "Of the input." }),
          label: z.string().meta({ description: "The likeliest." }),
          probs: z
            .array(z.number())
            .meta({ description: "Of all labels, in the order of the model's outputs." }),
          num_classes: z.int(),
        })
        .meta({ id: "ClassifiedInput" }),
    ),
    usage: z.object({
      prompt_tokens: z.int(),
      total_tokens: z.int(),
      completion_tokens: z.int(),
      prompt_tokens_details: z.null(),
    }),
  })
  .meta({ id: "Classification" });

export type Classification = z.infer<typeof classificationSchema>;
