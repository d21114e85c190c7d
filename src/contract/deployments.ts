/** Where a model runs: what a deployment leads to, and what it can do. Stored as it is on the wire. */
import { z } from "zod";

import { LIMITS, webOrigin } from "./common.ts";
import { list, text } from "./fields.ts";

/** By kind. Another kind of backend is another member here, and a case of src/backends/open.ts. */
export const targetSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("gpu_worker"),
      url: webOrigin.meta({ description: "Origin of a gpu-worker." }),
    }),
  ])
  .meta({ id: "DeploymentTarget" });

export type Target = z.infer<typeof targetSchema>;

export const CAPABILITIES = ["generate", "tasks"] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** What a deployment has beside its target; each has a default. */
export const deploymentTermsShape = {
  weight: z.int().min(1).max(1_000).default(1).meta({
    description: "Its share of the requests, among deployments of the same priority.",
  }),
  priority: z
    .int()
    .min(0)
    .max(100)
    .default(0)
    .meta({ description: "Lower is asked first; higher when no lower one takes the request." }),
  upstream_model: text({ min: 1, max: LIMITS.maxIdLength })
    .nullable()
    .default(null)
    .meta({ description: "What the target calls the model; null: as we do." }),
  capabilities: list(z.enum(CAPABILITIES), { min: 1, max: CAPABILITIES.length })
    .default([...CAPABILITIES])
    .meta({ description: "What it is asked for." }),
};
