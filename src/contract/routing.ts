/**
 * Where a request may go, in OpenRouter's names and forms, so that its clients work here unchanged.
 */
import { z } from "zod";

import { autoFields, type Plugins } from "./auto.ts";
import { LIMITS, taken, unsupported } from "./common.ts";
import { DATA_COLLECTIONS, DTYPES } from "./deployments.ts";
import { list, text } from "./fields.ts";

const MAX_NAMES = 32;
/** Dollars for a million tokens, or for a request. */
const MAX_USD = 1_000_000;

const modelId = text({ min: 1, max: LIMITS.maxIdLength });
const providerName = text({ min: 1, max: LIMITS.maxIdLength });

const usd = z.union([
  z.number().min(0).max(MAX_USD),
  text({ max: 20, pattern: /^\d{1,7}(\.\d{1,9})?$/, rule: "must be an amount of US dollars" }),
]);

export const maxPriceSchema = z
  .strictObject({
    prompt: usd.nullish().meta({ description: "USD for a million tokens of the prompt." }),
    completion: usd.nullish().meta({ description: "USD for a million tokens of the answer." }),
    request: usd.nullish().meta({ description: "USD for a request." }),
    image: taken("These models read no images."),
    audio: taken("These models read no audio."),
  })
  .meta({ id: "MaxPrice" });

const sortBy = z.enum(["price", "latency", "throughput"]);

const sortSchema = z.union([
  sortBy,
  z.strictObject({
    by: sortBy.nullish().meta({ description: "`price` unless said." }),
    partition: z.enum(["model", "none"]).nullish().meta({
      description: "`model`: within each model. `none`: all deployments of all models together.",
    }),
  }),
]);

/** Of what was seen of a deployment lately: what so many of a hundred requests had at least. */
export const PERCENTILES = ["p50", "p75", "p90", "p99"] as const;
const MAX_SPEED = 1_000_000;

const speed = z.number().min(0).max(MAX_SPEED);
/** A number alone is of half of the requests. */
const speedWish = (of: string) =>
  z.union([
    speed,
    z
      .strictObject({
        p50: speed.nullish(),
        p75: speed.nullish(),
        p90: speed.nullish(),
        p99: speed.nullish(),
      })
      .meta({ id: of }),
  ]);

export const providerPreferencesSchema = z
  .strictObject({
    order: list(providerName, { max: MAX_NAMES })
      .nullish()
      .meta({ description: "These first, in this order; the others after them." }),
    only: list(providerName, { min: 1, max: MAX_NAMES })
      .nullish()
      .meta({ description: "No deployment but these." }),
    ignore: list(providerName, { max: MAX_NAMES })
      .nullish()
      .meta({ description: "None of these." }),
    allow_fallbacks: z.boolean().nullish().meta({
      description:
        "false: of each model the first deployment alone, or with `order` those that it names. Default true.",
    }),
    sort: sortSchema.nullish().meta({
      description:
        "`price`: cheapest first, by what this request may cost at most. `latency`, `throughput`: fastest first, by what half of the requests had in the last five minutes, where the edge that answers has seen enough of them; others after those.",
    }),
    max_price: maxPriceSchema.nullish().meta({
      description:
        "What a deployment may cost at most. It holds for every fallback: what is dearer is never asked. A model with a price by time is dearer than any bound.",
    }),
    quantizations: list(z.enum([...DTYPES, "unknown"]), { min: 1, max: 16 })
      .nullish()
      .meta({ description: "No deployment but those whose weights are of one of these." }),
    data_collection: z.enum(DATA_COLLECTIONS).nullish().meta({
      description: "`deny`: none that may keep what it is sent. Default `allow`.",
    }),
    zdr: z.boolean().nullish().meta({
      description: 'true: no retention of data, which is `data_collection: "deny"`.',
    }),
    require_parameters: z.boolean().nullish().meta({
      description:
        "It is always so: a deployment that does not take a field that the request has is passed over, and where none does the field is refused by its name. None leaves one out.",
    }),
    preferred_min_throughput: speedWish("PreferredThroughput").nullish().meta({
      description:
        "Tokens a second that half of the requests had at least in the last five minutes, or as many of a hundred as `p75`, `p90`, `p99` say. Deployments that were slower are asked after all others of their model, not left out; so are none of which too little is known.",
    }),
    preferred_max_latency: speedWish("PreferredLatency").nullish().meta({
      description:
        "Seconds to the first token, likewise: a deployment where it took longer is asked after the others.",
    }),
    enforce_distillable_text: unsupported("The catalog does not know what may be distilled."),
  })
  .meta({
    id: "ProviderPreferences",
    description:
      "Which deployments may answer, and in which order; OpenRouter's. A deployment is named by its id, by its model and id (`model/id`), by the kind of its target, or by its region (`region:eu`).",
  });

export type ProviderPreferences = z.infer<typeof providerPreferencesSchema>;

/** Clients of OpenRouter send it with every request, litellm among them. */
const usageAskedSchema = z
  .strictObject({
    include: z.boolean().nullish().meta({
      description:
        "Extension, OpenRouter's. true is `stream_options.include_usage` of a stream; a whole answer always has its usage, and so have streams of messages and responses.",
    }),
  })
  .meta({ id: "ChatUsageAsked" });

/** What OpenRouter's clients say of a request beside what it asks for. */
export const openRouterFields = {
  session_id: text({ max: 256 }).nullish().meta({
    description:
      "Extension, OpenRouter's. Accepted as a hint; a conversation is known again by what was said in it.",
  }),
  trace: taken("Extension, OpenRouter's; a trace goes on from the header `traceparent`."),
};

/** Of every request that generates. */
export const routingFields = {
  models: list(modelId, { max: LIMITS.maxFallbackModels }).nullish().meta({
    description:
      "Extension, OpenRouter's. Models to fall back on, in this order, when `model` cannot answer. The answer names the one that did, and its price is charged. A generation that has these and no `model` is one for the first of them.",
  }),
  provider: providerPreferencesSchema.nullish(),
  ...autoFields,
  ...openRouterFields,
  usage: usageAskedSchema.nullish(),
  route: z.literal("fallback").nullish().meta({
    description: "Extension, OpenRouter's older name of what `models` does anyway.",
  }),
  transforms: list(z.literal("middle-out"), { max: 1 }).nullish().meta({
    description:
      "Extension, OpenRouter's. Accepted; nothing of a prompt is left out, and one that does not fit is refused with 400.",
  }),
};

export interface RoutingRequest {
  readonly model: string;
  readonly models?: readonly string[] | null | undefined;
  readonly provider?: ProviderPreferences | null | undefined;
  readonly plugins?: Plugins;
}
