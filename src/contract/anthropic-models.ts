/** The model list as Anthropic's clients read it. */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { list, text } from "./fields.ts";

const LIFECYCLES = ["active", "deprecated", "retired"] as const;

const cursor = text({ min: 1, max: LIMITS.maxIdLength }).optional();

export const anthropicModelQuerySchema = z.object({
  limit: text({ max: 4, pattern: /^\d{1,4}$/, rule: "must be a number from 1 to 1000" })
    .optional()
    .meta({ description: "Models on a page, at most 1000; 20 if unset." }),
  after_id: cursor.meta({ description: "The last id of the page before." }),
  before_id: cursor.meta({ description: "The first id of the page after." }),
  lifecycle: list(z.enum(LIFECYCLES), { max: LIFECYCLES.length })
    .optional()
    .meta({ description: "Those of these alone; what is gone is in no list." }),
});

export type AnthropicModelQuery = z.infer<typeof anthropicModelQuerySchema>;

const time = (what: string) => z.string().meta({ description: `${what}, as RFC 3339 has it.` });

export const anthropicModelSchema = z
  .object({
    type: z.literal("model"),
    id: z.string(),
    display_name: z.string().meta({ description: "Its id." }),
    created_at: time("When it was added"),
    lifecycle: z.enum(LIFECYCLES),
    deprecated_at: time("Since when it should not be used any more").nullable(),
    retires_at: time("From when on it is gone").nullable(),
    max_input_tokens: z.int().meta({ description: "Of the prompt and the answer together." }),
    max_tokens: z.int().meta({ description: "Of an answer; 0 where it writes no text." }),
    capabilities: z.null(),
    line: z.null(),
  })
  .meta({ id: "AnthropicModel" });

export const anthropicModelListSchema = z
  .object({
    data: z.array(anthropicModelSchema),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .meta({ id: "AnthropicModelList" });

export type AnthropicModel = z.infer<typeof anthropicModelSchema>;
export type AnthropicModelList = z.infer<typeof anthropicModelListSchema>;
