/** Aliases of models on the admin wire. */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { text } from "./fields.ts";

export const putAliasRequestSchema = z
  .strictObject({
    target: text({ min: 1, max: LIMITS.maxIdLength }).meta({
      description: "The id of a model, or another alias.",
    }),
  })
  .meta({ id: "PutAliasRequest" });

export const aliasSchema = z
  .object({
    id: z.string(),
    object: z.literal("model_alias"),
    target: z.string(),
    model: z
      .string()
      .nullable()
      .meta({ description: "The model at its end; null: it leads nowhere." }),
  })
  .meta({ id: "ModelAlias" });
