/**
 * Request fields that chat and text completions share. Names and ranges are OpenAI's; extensions
 * are vLLM's.
 */
import { z } from "zod";

import { jsonSchemaSchema, LIMITS, taken, unsupported } from "./common.ts";
import { counts, dictionary, int64, list, text } from "./fields.ts";
import { tierRequestSchema } from "./service-tiers.ts";

const stopText = text({ min: 1, max: LIMITS.maxStopLength });

const stopSchema = z.union([stopText, list(stopText, { max: LIMITS.maxStops })]).meta({
  id: "Stop",
  description: `Up to ${LIMITS.maxStops} texts at which generation stops; the text itself is not returned.`,
});

export const streamOptionsSchema = z
  .strictObject({
    include_usage: z
      .boolean()
      .nullish()
      .meta({ description: "Send one more chunk with the usage before `[DONE]`." }),
    continuous_usage_stats: z.boolean().nullish().meta({
      description:
        "Extension, vLLM's. With `include_usage` every chunk has the usage so far, instead of null.",
    }),
    include_obfuscation: z
      .boolean()
      .nullish()
      .meta({ description: "Accepted; streams carry no padding." }),
  })
  .meta({ id: "StreamOptions" });

const pattern = text({ min: 1, max: LIMITS.maxPatternLength });
const choice = list(text({ min: 1, max: LIMITS.maxGrammarLength }), {
  min: 1,
  max: LIMITS.maxChoiceTexts,
});
const grammarSource = text({ min: 1, max: LIMITS.maxGrammarLength });

/** vLLM's extension. That exactly one form is given is checked where it is mapped. */
export const structuredOutputsSchema = z
  .strictObject({
    json: jsonSchemaSchema.nullish(),
    regex: pattern.nullish().meta({
      description: "A regular expression in ECMAScript's notation; the whole text matches it.",
    }),
    choice: choice.nullish().meta({ description: "The text is one of these." }),
    grammar: grammarSource.nullish().meta({
      description: "A grammar in GBNF's notation; the text matches its rule `root`.",
    }),
    json_object: z.boolean().nullish().meta({
      description: "true: the text is any JSON object. false is as absent.",
    }),
    disable_fallback: taken("Forms are enforced in one way."),
    disable_additional_properties: z
      .literal(false, { error: "must be false: a schema says which properties it takes" })
      .nullish(),
    disable_any_whitespace: z
      .literal(false, { error: "must be false: JSON has a blank or a line break where it may" })
      .nullish(),
    whitespace_pattern: unsupported("JSON has a blank or a line break where it may."),
    structural_tag: unsupported("Calls of tools are offered as tools."),
  })
  .meta({
    id: "StructuredOutputs",
    description:
      "Extension, vLLM's. What the text must look like, in exactly one of these forms, enforced token by token. A limit on tokens or a stop text can still cut the text short.",
    examples: [
      { choice: ["positive", "negative"] },
      { regex: "\\d{4}-\\d{2}-\\d{2}" },
      { grammar: 'root ::= "yes" | "no"' },
    ],
  });

const penalty = z.number().min(-LIMITS.maxPenalty).max(LIMITS.maxPenalty);

export const samplingFields = {
  max_tokens: z.int().min(-1).max(LIMITS.maxTokens).nullish().meta({
    description:
      "Most tokens to generate per choice. -1, as llama.cpp and LM Studio have it: as many as there is room for.",
  }),
  temperature: z
    .number()
    .min(0)
    .max(LIMITS.maxTemperature)
    .nullish()
    .meta({ description: "0 picks the likeliest token. Default 1." }),
  top_p: z
    .number()
    .gt(0)
    .max(1)
    .nullish()
    .meta({ description: "Nucleus sampling mass. Default 1." }),
  n: z
    .int()
    .min(1)
    .max(LIMITS.maxChoices)
    .nullish()
    .meta({ description: "Choices to generate per prompt. Default 1." }),
  stop: stopSchema.nullish(),
  stream: z.boolean().nullish(),
  stream_options: streamOptionsSchema.nullish(),
  seed: int64().nullish().meta({
    description:
      "Any whole number of 64 bits, from -2^63 to 2^64 - 1; one from 2^63 is the signed one of the same bits. Same seed, same request, same system_fingerprint: same tokens (docs/decisions/0045).",
  }),
  presence_penalty: penalty.nullish(),
  frequency_penalty: penalty.nullish(),
  logit_bias: dictionary(
    text({ max: 9, pattern: /^\d{1,9}$/, rule: "must be a token id" }),
    z.number().min(-LIMITS.maxLogitBias).max(LIMITS.maxLogitBias),
    { max: LIMITS.maxLogitBiases, rule: `must name at most ${LIMITS.maxLogitBiases} tokens` },
  )
    .nullish()
    .meta({ description: "Added to the logits of these token ids." }),
  user: text({ max: LIMITS.maxIdLength * 4 })
    .nullish()
    .meta({ description: "Accepted; it does not change the answer." }),

  top_k: z
    .int()
    .min(-1)
    .max(LIMITS.maxTokens)
    .nullish()
    .meta({ description: "Extension. Keep the k likeliest tokens; 0 and -1 keep all." }),
  min_p: z.number().min(0).max(1).nullish().meta({
    description: "Extension. Keep tokens at least this likely, relative to the likeliest.",
  }),
  typical_p: z.number().gt(0).max(1).nullish().meta({
    description:
      "Extension. Locally typical sampling: keep the tokens whose surprise is nearest to the expected, up to this mass. Default 1, which keeps all.",
  }),
  repetition_penalty: z
    .number()
    .min(LIMITS.minRepetitionPenalty)
    .max(LIMITS.maxRepetitionPenalty)
    .nullish()
    .meta({ description: "Extension. Divides the logits of tokens seen so far." }),
  min_tokens: z
    .int()
    .min(0)
    .max(LIMITS.maxTokens)
    .nullish()
    .meta({ description: "Extension. No end before this many tokens." }),
  stop_token_ids: list(z.int().min(0), { max: LIMITS.maxStopTokenIds })
    .nullish()
    .meta({ description: "Extension." }),
  allowed_token_ids: counts({ min: 1, max: LIMITS.maxTokens }).nullish().meta({
    description:
      "Extension, vLLM's. No token but these, so no end either unless it is among them. Not together with a format, tools or `bad_words`.",
  }),
  prompt_logprobs: z.int().min(0).max(LIMITS.maxTopLogprobs).nullish().meta({
    description:
      "Extension, vLLM's. The log probability of each token of the prompt, with so many of the likeliest beside it, as `prompt_logprobs` of whole answers: of prompts of 4,096 tokens at most, and of all choices together 86,016.",
  }),
  bad_words: list(text({ min: 1, max: LIMITS.maxStopLength }), { max: LIMITS.maxBadWords })
    .nullish()
    .meta({
      description:
        "Extension, vLLM's. Texts whose tokens, with a space before them or without, are never written to their last. Not together with a format or tools.",
    }),
  skip_special_tokens: z.boolean().nullish().meta({
    description: "Extension, vLLM's. false shows special tokens as text. Default true.",
  }),
  include_stop_str_in_output: z.boolean().nullish().meta({
    description:
      "Extension, vLLM's. The text ends with the stop text, or the token of `stop_token_ids`, that ended it. Default false.",
  }),
  ignore_eos: z
    .boolean()
    .nullish()
    .meta({ description: "Extension. Go on past the model's end token." }),
  priority: z.int().min(0).max(LIMITS.maxPriority).nullish().meta({
    description:
      "Extension. Higher waits longer, as with vLLM: requests of a lower number run first when a device is full. Default 0. There is no number before 0, so that nobody can pass other organizations.",
  }),
  structured_outputs: structuredOutputsSchema.nullish(),
  json_schema: jsonSchemaSchema
    .nullish()
    .meta({ description: "Extension, llama.cpp's. The text is JSON of this schema." }),
  grammar: text({ max: LIMITS.maxGrammarLength }).nullish().meta({
    description:
      "Extension, llama.cpp's. The text matches the rule `root` of this grammar in GBNF's notation; an empty one is none.",
  }),
};

/** Other servers' words for `structured_outputs`, as their clients still send them. */
export const otherOutputFields = {
  guided_json: jsonSchemaSchema.nullish().meta({
    description: "vLLM's older name of `structured_outputs.json`.",
  }),
  guided_regex: pattern.nullish().meta({
    description: "vLLM's older name of `structured_outputs.regex`.",
  }),
  guided_choice: choice.nullish().meta({
    description: "vLLM's older name of `structured_outputs.choice`.",
  }),
  guided_grammar: grammarSource.nullish().meta({
    description: "vLLM's older name of `structured_outputs.grammar`.",
  }),
  guided_decoding_backend: taken("Forms are enforced in one way."),
  regex: pattern.nullish().meta({ description: "SGLang's name of `structured_outputs.regex`." }),
  ebnf: grammarSource.nullish().meta({
    description: "SGLang's name of `structured_outputs.grammar`.",
  }),
};

/** Documented fields with no effect on the answer here: accepted, so that ordinary clients work. */
export const acceptedFields = {
  metadata: dictionary(text({ max: 64 }), text({ max: 512 }), {
    max: LIMITS.maxMetadataPairs,
    rule: `must have at most ${LIMITS.maxMetadataPairs} pairs`,
  }).nullish(),
  service_tier: tierRequestSchema.nullish().meta({
    description:
      "`priority` goes before `default` within its organization's share, `flex` after it: it waits longer, and is refused first. Each has a price. `auto` and `scale` are `default`, `fast` is `priority`. The answer says which it had.",
  }),
  cache_prompt: taken("llama.cpp's; prompts are cached whether it is there or not."),
  safety_identifier: text({ max: LIMITS.maxIdLength }).nullish(),
  prompt_cache_key: text({ max: LIMITS.maxIdLength }).nullish(),
};
