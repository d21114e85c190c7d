/** A provider's figures beside our own, as they are kept with the request. */
import { z } from "zod";

const PROVIDER_VERDICTS = ["agrees", "doubted", "corrected"] as const;

export const providerCheckSchema = z
  .object({
    verdict: z.enum(PROVIDER_VERDICTS).meta({
      description:
        "`agrees`: what was said is near what we counted. `doubted`: it is more than twice that, and could be so; it is charged, and the operator is told. `corrected`: it cannot be so, and is charged as far as it could.",
    }),
    said_prompt_tokens: z.int(),
    said_completion_tokens: z.int(),
    counted_completion_tokens: z.int().nullable().meta({
      description:
        "What we counted of what was shown: pieces, and bytes of text. null: the target thinks in secret, and only what was asked for bounds it.",
    }),
  })
  .meta({
    id: "ProviderCheck",
    description: "Of a request that another company measured; the figures beside it are charged.",
  });

export type ProviderCheck = z.infer<typeof providerCheckSchema>;
