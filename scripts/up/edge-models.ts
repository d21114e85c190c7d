/** Offers the models that the Worker runs by itself, beside those of the gpu-worker. */
import type { ModelTask } from "../../src/contract/models.ts";
import { DEFAULT_MODERATION_MODEL } from "../../src/contract/moderations.ts";
import { EDGE_LIMITS, type EdgeModelId } from "../../src/edge-models/edge-task.ts";
import type { AdminClient } from "../edge/admin.ts";

/** $0.005 per million tokens: they take no GPU. */
const PRICE = {
  input_nano_usd_per_million_tokens: 5_000_000,
  cached_input_nano_usd_per_million_tokens: 5_000_000,
  output_nano_usd_per_million_tokens: 0,
} as const;

interface Offer {
  readonly id: string;
  readonly tasks: readonly ModelTask[];
}

/** Those that were distilled are called after the model that taught them. */
const OFFERS: Record<EdgeModelId, Offer> = {
  "static-encoder": { id: "pocket-encoder-static", tasks: ["feature-extraction"] },
  "ngram-sentiment": { id: "pocket-sentiment-ngrams", tasks: ["text-classification"] },
  "ngram-moderation": {
    id: "pocket-moderation-ngrams",
    tasks: ["moderation", "text-classification"],
  },
};

/** @returns the ids that they are offered under */
export async function offerEdgeModels(admin: AdminClient): Promise<string[]> {
  for (const [upstreamModel, { id, tasks }] of Object.entries(OFFERS))
    await admin.putModel(id, {
      owned_by: "tidegate",
      license: "apache-2.0",
      context_tokens: EDGE_LIMITS.contextTokens,
      tasks: [...tasks],
      deployments: [
        {
          id: "edge",
          target: { kind: "edge" },
          upstream_model: upstreamModel,
          capabilities: ["tasks"],
        },
      ],
      price: PRICE,
    });
  await admin.putAlias(DEFAULT_MODERATION_MODEL, OFFERS["ngram-moderation"].id);
  return Object.values(OFFERS).map(({ id }) => id);
}
