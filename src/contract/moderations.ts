/** POST /v1/moderations on the wire, as OpenAI has it. */
import { z } from "zod";

import { LIMITS, taken, unsupportedPart } from "./common.ts";
import { list, text } from "./fields.ts";
import { MODERATION_CATEGORIES, type ModerationCategory } from "./models.ts";
import { TASK_LIMITS } from "./task.ts";

/** What OpenAI's clients mean where they name no model: an alias of that name leads to one. */
export const DEFAULT_MODERATION_MODEL = "omni-moderation-latest";

/** A category applies from this score on. */
export const FLAGGED_FROM = 0.5;

const input = text({ max: TASK_LIMITS.maxTextLength });

const textPart = z
  .strictObject({ type: z.literal("text"), text: input })
  .meta({ id: "ModerationTextPart" });
const imagePart = unsupportedPart("image_url", "Models here judge texts alone.");

export const moderationRequestSchema = z
  .strictObject({
    model: text({ min: 1, max: LIMITS.maxIdLength })
      .nullish()
      .meta({ description: `\`${DEFAULT_MODERATION_MODEL}\` unless said.` }),
    input: z
      .union([
        input,
        list(input, { min: 1, max: TASK_LIMITS.maxInputs }),
        list(z.union([textPart, imagePart]), { min: 1, max: TASK_LIMITS.maxInputs }).meta({
          id: "ModerationParts",
        }),
      ])
      .meta({
        id: "ModerationInput",
        description: "A text, several texts with a result each, or the parts of one input.",
      }),
    user: taken("Usage is told by API key and project."),
  })
  .meta({ id: "ModerationRequest" });

export type ModerationRequest = z.infer<typeof moderationRequestSchema>;

function ofEach<Value extends z.ZodType>(value: Value) {
  const shape = Object.fromEntries(MODERATION_CATEGORIES.map((category) => [category, value]));
  return z.object(shape as Record<ModerationCategory, Value>);
}

const result = z
  .object({
    flagged: z.boolean().meta({ description: "Whether any category applies." }),
    categories: ofEach(z.boolean()).meta({
      id: "ModerationCategories",
      description: `Whether each applies: its score is at least ${FLAGGED_FROM}.`,
    }),
    category_scores: ofEach(z.number()).meta({
      id: "ModerationScores",
      description: "From 0 to 1; 0 of a category that the model does not judge.",
    }),
    category_applied_input_types: ofEach(z.array(z.literal("text"))).meta({
      id: "ModerationAppliedTypes",
      description: "What each was judged by; empty of a category that the model does not judge.",
    }),
  })
  .meta({ id: "ModerationResult" });

export const moderationSchema = z
  .object({ id: z.string(), model: z.string(), results: z.array(result) })
  .meta({ id: "Moderation" });

export type Moderation = z.infer<typeof moderationSchema>;
export type ModerationResult = z.infer<typeof result>;
