/**
 * Targets that are not ours: other companies' inference, which a deployment may lead to. Stored as
 * on the wire.
 */
import { z } from "zod";

import { LIMITS, webOrigin } from "./common.ts";
import { list, text } from "./fields.ts";

/** What OpenAI's own API takes, by the names of the wire. A target may lack some. */
export const STANDARD_PARAMETERS = [
  "top_p",
  "n",
  "stop",
  "seed",
  "presence_penalty",
  "frequency_penalty",
  "logit_bias",
  "logprobs",
  "echo",
  "tools",
  "tool_choice",
  "parallel_tool_calls",
  "response_format",
] as const;

/** Extensions, vLLM's names. A target may take some. */
const EXTENSION_PARAMETERS = [
  "top_k",
  "min_p",
  "typical_p",
  "repetition_penalty",
  "min_tokens",
  "best_of",
  "ignore_eos",
  "stop_token_ids",
  "allowed_token_ids",
  "bad_words",
  "skip_special_tokens",
  "include_stop_str_in_output",
  "structured_outputs",
  "chat_template_kwargs",
  "add_generation_prompt",
  "continue_final_message",
] as const;

export type ProviderParameter =
  | (typeof STANDARD_PARAMETERS)[number]
  | (typeof EXTENSION_PARAMETERS)[number];

/**
 * Only such names are read from the environment: no secret of this service's own can be sent to
 * anybody.
 */
export const PROVIDER_SECRET_NAME = /^(HF_TOKEN|[A-Z][A-Z0-9_]{0,55}_API_KEY)$/;

/** Under which customers' own keys are kept. */
export const providerName = text({
  max: 32,
  pattern: /^[a-z][a-z0-9_-]{0,31}$/,
  rule: "must be 1 to 32 small letters, digits, _ or -, and begin with a letter",
});

const secret = text({
  max: LIMITS.maxNameLength,
  pattern: PROVIDER_SECRET_NAME,
  rule: "must be HF_TOKEN, or capital letters, digits and _ that end in _API_KEY",
})
  .nullable()
  .default(null)
  .meta({ description: "The secret of the Worker that has the operator's key; null: none." });

const timeoutMs = (defaultMs: number, description: string) =>
  z.int().min(1).max(600_000).default(defaultMs).meta({ description });

const common = {
  customer_keys: providerName.nullable().default(null).meta({
    description:
      "Where an organization has a key of its own under this name, it is sent in the place of the operator's; null: never.",
  }),
  extra_parameters: list(z.enum(EXTENSION_PARAMETERS), { max: EXTENSION_PARAMETERS.length })
    .default([])
    .meta({ description: "Extensions that it takes. Any other is refused by name." }),
  missing_parameters: list(z.enum(STANDARD_PARAMETERS), { max: STANDARD_PARAMETERS.length })
    .default([])
    .meta({ description: "What it does not take of OpenAI's fields: refused by name." }),
  first_event_timeout_ms: timeoutMs(60_000, "How long its first event is waited for."),
  idle_timeout_ms: timeoutMs(30_000, "How long each further event is waited for."),
  shows_all_tokens: z.boolean().default(true).meta({
    description:
      "Whether each token that it counts is in what it sends. Where it thinks in secret, only the request's own bound checks its count.",
  }),
};

const url = webOrigin.refine(
  (value) => {
    const { username, password, search, hash } = new URL(value);
    return username === "" && password === "" && search === "" && hash === "";
  },
  { error: "must have no user, password, query or fragment" },
);

export const openAiCompatibleTargetSchema = z.strictObject({
  kind: z.literal("openai_compatible"),
  url: url.meta({ description: "Its base, as OpenAI's clients have it: `…/v1`." }),
  secret,
  max_tokens_parameter: z
    .enum(["max_tokens", "max_completion_tokens"])
    .default("max_tokens")
    .meta({ description: "What it calls the bound of a chat's answer." }),
  strict_model: z.boolean().default(true).meta({
    description: "Whether an answer of a model of another name is refused.",
  }),
  ...common,
});

export const huggingFaceTargetSchema = z.strictObject({
  kind: z.literal("hugging_face"),
  provider: text({ min: 1, max: 64 }).default("auto").meta({
    description: "Which of the Inference Providers; auto: as the account's settings say.",
  }),
  url: url.nullable().default(null).meta({
    description: "In the place of Hugging Face's own hosts; null: those.",
  }),
  secret,
  bill_to: text({ min: 1, max: LIMITS.maxNameLength }).nullable().default(null).meta({
    description: "The organization on Hugging Face that pays; null: the token's owner.",
  }),
  ...common,
});

export const workersAiTargetSchema = z.strictObject({
  kind: z.literal("workers_ai"),
  binding: text({ max: 32, pattern: /^AI(_[A-Z0-9]{1,28})?$/, rule: "must be AI or AI_NAME" })
    .default("AI")
    .meta({ description: "The binding of wrangler.toml." }),
  extra_parameters: common.extra_parameters,
  missing_parameters: common.missing_parameters,
  first_event_timeout_ms: common.first_event_timeout_ms,
  idle_timeout_ms: common.idle_timeout_ms,
  shows_all_tokens: common.shows_all_tokens,
});

export type OpenAiCompatibleTarget = z.infer<typeof openAiCompatibleTargetSchema>;
export type HuggingFaceTarget = z.infer<typeof huggingFaceTargetSchema>;
export type WorkersAiTarget = z.infer<typeof workersAiTargetSchema>;
