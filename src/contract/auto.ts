/**
 * `model: "auto"`: the router chooses the model. What a model is said to be good at, and what a
 * request may say of the choice.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { list, text } from "./fields.ts";

/** No model and no alias has this name. */
export const AUTO_MODEL = "auto";

/** What the edge's classifier takes a text for; `open` is what no program could grade. */
export const PROMPT_KINDS = [
  "sum_easy",
  "sum_hard",
  "copy",
  "order",
  "spelling",
  "capital",
  "fact",
  "opposite",
  "translation",
  "sentiment",
  "extraction",
  "reading",
  "format",
  "open",
] as const;

/** What a request needs whatever its text is: it has tools, or a schema for its answer. */
export const NEEDED_KINDS = ["tools", "schema"] as const;

export const AUTO_KINDS = [...PROMPT_KINDS, ...NEEDED_KINDS] as const;

export type PromptKind = (typeof PROMPT_KINDS)[number];
export type AutoKind = (typeof AUTO_KINDS)[number];

export const AUTO_LIMITS = {
  /** The first so many texts of a user are judged. */
  maxTurns: 32,
  /** Kinds that one text may be of; the rest of them is left out. */
  maxShares: 3,
  maxPatterns: 32,
  maxTradeoff: 10,
  maxConfidencePoints: 16,
} as const;

/** OpenRouter's default. */
export const DEFAULT_TRADEOFF = 7;

const percent = z.int().min(0).max(100);
const qualities = Object.fromEntries(AUTO_KINDS.map((kind) => [kind, percent.optional()])) as {
  [Kind in AutoKind]: z.ZodOptional<z.ZodInt>;
};

const millionths = z.int().min(-1_000_000_000).max(0);

const confidencePointSchema = z
  .strictObject({
    mean_logprob_millionths: millionths.meta({
      description: "Of a token of the answer's first 64, on average: of the natural logarithm.",
    }),
    right: percent.meta({ description: "Of 100 answers with at least that, how many are right." }),
  })
  .meta({ id: "ConfidencePoint" });

export type ConfidencePoint = z.infer<typeof confidencePointSchema>;

const isRising = (points: readonly ConfidencePoint[]): boolean =>
  points.every((point, at) => {
    const before = points[at - 1];
    return (
      before === undefined ||
      (point.mean_logprob_millionths > before.mean_logprob_millionths &&
        point.right >= before.right)
    );
  });

export const autoTermsSchema = z
  .strictObject({
    quality: percent.meta({
      description:
        "Of 100 answers of any kind, how many are right. It is the model's tier too: that of a conversation never falls.",
    }),
    by_kind: z.strictObject(qualities).default({}).meta({
      description:
        "The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those.",
    }),
    confidence: list(confidencePointSchema, { min: 1, max: AUTO_LIMITS.maxConfidencePoints })
      .refine(isRising, { error: "must rise from one point to the next" })
      .optional()
      .meta({
        description:
          "How often an answer is right, by how likely the model itself found it. Without it the model is never tried first.",
      }),
  })
  .meta({
    id: "AutoTerms",
    description:
      "What `auto` knows of a model, as scripts/grade-auto.ts measures it. Without it `auto` never chooses the model.",
  });

export type AutoTerms = z.infer<typeof autoTermsSchema>;

/** Part of a model on the admin wire. */
export const autoTermsShape = { auto: autoTermsSchema.nullable().default(null) };

const patterns = list(text({ min: 1, max: LIMITS.maxIdLength }), {
  min: 1,
  max: AUTO_LIMITS.maxPatterns,
});

/** As OpenRouter's clients name it: what an answer may cost. Dearer may be better. */
const TRADEOFF_OF_TIER = { low: 9, medium: 7, high: 5, xhigh: 2, max: 0 } as const;
const COST_TIERS = ["low", "medium", "high", "xhigh", "max"] as const;

const autoRouterSchema = z
  .strictObject({
    id: z.literal("auto-router"),
    enabled: z.boolean().nullish().meta({ description: "false: as if it were not there." }),
    allowed_models: patterns.nullish().meta({
      description: "No model but these. `*` stands for any characters: `small-*`.",
    }),
    excluded_models: patterns.nullish().meta({ description: "None of these." }),
    cost_quality_tradeoff: z.int().min(0).max(AUTO_LIMITS.maxTradeoff).nullish().meta({
      description:
        "0: the best model, whatever it costs. 10: the cheapest. Between them the cheapest of those whose answers are expected to be right nearly as often as the best one's: see the guide on models. Default 7.",
    }),
    cost_tier: z.enum(COST_TIERS).nullish().meta({
      description:
        "OpenRouter's newer word for `cost_quality_tradeoff`, before which it goes: `low` is 9, `medium` 7, `high` 5, `xhigh` 2, `max` 0.",
    }),
    pin_model: z
      .literal(false, { error: "must be false: the tier of a conversation only rises by itself" })
      .nullish(),
    cascade: z.boolean().nullish().meta({
      description:
        "Ours, not OpenRouter's. A cheaper model is tried first, and a better one answers where that one is not sure enough. You pay for the answer that you get alone. Default false.",
    }),
  })
  .meta({ id: "AutoRouter", description: "OpenRouter's. What `model: auto` may choose." });

/** The number that a request asks for, by either word. */
export const tradeoffOf = ({ cost_tier, cost_quality_tradeoff }: AutoRouter): number =>
  cost_tier == null ? (cost_quality_tradeoff ?? DEFAULT_TRADEOFF) : TRADEOFF_OF_TIER[cost_tier];

export type AutoRouter = z.infer<typeof autoRouterSchema>;

const compressionSchema = z
  .strictObject({
    id: z.literal("context-compression"),
    enabled: z.boolean().nullish(),
    engine: z.literal("middle-out").nullish(),
  })
  .meta({
    id: "ContextCompression",
    description:
      "Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.",
  });

const healingSchema = z
  .strictObject({ id: z.literal("response-healing"), enabled: z.boolean().nullish() })
  .meta({
    id: "ResponseHealing",
    description: "Accepted; what must be JSON is enforced token by token.",
  });

/** Those that would do something that nothing here does: they may be there, and off. */
const ABSENT_PLUGINS = [
  "auto-beta-router",
  "file-parser",
  "fusion",
  "moderation",
  "pareto-router",
  "switchyard-router",
  "web",
  "web-fetch",
] as const;

const absentPluginSchema = z
  .looseObject({ id: z.enum(ABSENT_PLUGINS), enabled: z.boolean().nullish() })
  .superRefine(({ id, enabled }, context) => {
    if (enabled === false) return;
    const params = { code: "unsupported_parameter" };
    context.addIssue({
      code: "custom",
      path: ["id"],
      message: `There is no ${id} here.`,
      params,
    });
  })
  .meta({
    id: "AbsentPlugin",
    description: "Not supported: refused with 400 unless `enabled` is false.",
  });

const pluginSchema = z
  .discriminatedUnion("id", [
    autoRouterSchema,
    compressionSchema,
    healingSchema,
    absentPluginSchema,
  ])
  .meta({ id: "Plugin" });

const isOnce = (plugins: readonly { readonly id: string }[]): boolean =>
  new Set(plugins.map(({ id }) => id)).size === plugins.length;

/** Of every request that generates. */
export const autoFields = {
  plugins: list(pluginSchema, { max: 16 })
    .refine(isOnce, { error: "must have each plugin once" })
    .nullish()
    .meta({
      description:
        "Extension, OpenRouter's. `auto-router` says what `auto` may choose; without `auto` among the models it does nothing.",
    }),
};

export type Plugins = z.infer<typeof autoFields.plugins>;

export const autoRouterOf = (plugins: Plugins): AutoRouter | undefined =>
  (plugins ?? [])
    .filter((plugin) => plugin.id === "auto-router")
    .find(({ enabled }) => enabled !== false);

/** Thousandths of a text that are of each kind; together 1,000. */
const kindSharesSchema = z
  .record(z.string(), z.int())
  .meta({ description: "Thousandths, of the kinds that it is likeliest of." });

export type KindShares = Readonly<Partial<Record<AutoKind, number>>>;

/** What a decision of `auto` rests on, as it is kept. No text is in it. */
export const autoRecordSchema = z
  .object({
    classifier: z.int().meta({ description: "The version of what judged the texts." }),
    cost_quality_tradeoff: z.int(),
    allowed_models: z.array(z.string()).nullable(),
    excluded_models: z.array(z.string()),
    turns: z.array(kindSharesSchema).meta({
      description: "What the user's texts were taken for, in their order; the last is answered.",
    }),
    cascade: z.boolean().nullish().meta({ description: "Absent: false." }),
    escalated_to: z.string().nullish().meta({
      description:
        "The model that answered the conversation's last turn, as a cheaper one was not sure: it is asked at once. Absent: none is known.",
    }),
  })
  .meta({ id: "AutoRecord" });

export type AutoRecord = z.infer<typeof autoRecordSchema>;

/** A model that is tried first, and what is made of its answer. */
export const cascadeSchema = z
  .object({
    model: z.string().meta({ description: "Which is tried first." }),
    next_model: z.string().meta({ description: "Which answers where the first is not sure." }),
    keep_from_millionths: z.int().meta({
      description:
        "The first one's answer is given if its tokens' mean log probability is at least this, in millionths.",
    }),
    mean_logprob_millionths: z.int().nullish().meta({
      description:
        "What it was. null: the first said nothing of it. Absent: nothing was judged, as it did not answer, or nothing could answer instead.",
    }),
  })
  .meta({ id: "AutoCascade" });

export type CascadeRecord = z.infer<typeof cascadeSchema>;
