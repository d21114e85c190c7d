/** POST /v1/tokenize and /v1/detokenize on the wire. Shapes: vLLM's. */
import { z } from "zod";

import { chatCompletionRequestSchema } from "./chat.ts";
import { LIMITS, taken, unsupported } from "./common.ts";
import { counts, text } from "./fields.ts";

const model = text({ min: 1, max: LIMITS.maxIdLength });

const returnTokenStrs = z.boolean().nullish().meta({
  description: "Return each token as the vocabulary writes it, too. Default false.",
});

export const tokenizeTextSchema = z
  .strictObject({
    model,
    prompt: text({ max: LIMITS.maxTextLength }),
    add_special_tokens: z.boolean().nullish().meta({
      description:
        "Whether the tokenizer adds what it puts around a text, such as a begin token, as for a completion. Default true.",
    }),
    return_token_strs: returnTokenStrs,
  })
  .meta({ id: "TokenizeTextRequest" });

const fromChat = chatCompletionRequestSchema.pick({
  model: true,
  messages: true,
  tools: true,
  tool_choice: true,
  chat_template_kwargs: true,
  enable_thinking: true,
  add_generation_prompt: true,
  continue_final_message: true,
}).shape;

export const tokenizeChatSchema = z
  .strictObject({
    ...fromChat,
    add_special_tokens: z
      .literal(false, { error: "must be false: the chat template writes them itself" })
      .nullish(),
    return_token_strs: returnTokenStrs,
    chat_template: unsupported("The model's own chat template is used."),
    mm_processor_kwargs: taken("No message has a picture."),
  })
  .meta({ id: "TokenizeChatRequest" });

export const tokenizeRequestSchema = z
  .union([tokenizeChatSchema, tokenizeTextSchema])
  .meta({ id: "TokenizeRequest", description: "A chat's messages, or a text." });

export const tokenizationSchema = z
  .object({
    count: z.int(),
    max_model_len: z.int().meta({ description: "Tokens of the model's context." }),
    tokens: z.array(z.int()),
    token_strs: z.array(z.string()).nullable(),
  })
  .meta({ id: "Tokenization" });

export const detokenizeRequestSchema = z
  .strictObject({ model, tokens: counts({ max: LIMITS.maxTokens }) })
  .meta({ id: "DetokenizeRequest" });

export const detokenizationSchema = z
  .object({ prompt: z.string().meta({ description: "Special tokens are in it as text." }) })
  .meta({ id: "Detokenization" });

export type TokenizeText = z.infer<typeof tokenizeTextSchema>;
export type TokenizeChat = z.infer<typeof tokenizeChatSchema>;
export type DetokenizeRequest = z.infer<typeof detokenizeRequestSchema>;
