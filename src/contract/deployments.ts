/**
 * Where a model runs: what a deployment leads to, and what it can do. Stored as it is on the wire.
 */
import { z } from "zod";

import { LIMITS, webOrigin } from "./common.ts";
import { list, text } from "./fields.ts";
import { poolName } from "./pool.ts";
import {
  huggingFaceTargetSchema,
  openAiCompatibleTargetSchema,
  workersAiTargetSchema,
} from "./provider-targets.ts";

/** By kind. Another kind of backend is another member here, and a case of src/backends/open.ts. */
export const targetSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("gpu_worker"),
      url: webOrigin.meta({ description: "Origin of a gpu-worker." }),
    }),
    openAiCompatibleTargetSchema,
    huggingFaceTargetSchema,
    workersAiTargetSchema,
    z.strictObject({ kind: z.literal("edge") }).meta({
      description: "The Worker itself, for tasks: `upstream_model` names one of its models.",
    }),
    z.strictObject({
      kind: z.literal("gpu_pool"),
      pool: poolName.meta({
        description: "Gpu-workers that register under this name; those that have the model.",
      }),
    }),
  ])
  .meta({ id: "DeploymentTarget" });

export type Target = z.infer<typeof targetSchema>;

/** Where a target is, for people to read. */
export function addressOf(target: Target): string {
  switch (target.kind) {
    case "gpu_worker":
    case "openai_compatible":
      return target.url;
    case "hugging_face":
      return target.url ?? "https://router.huggingface.co";
    case "edge":
      return "edge";
    case "workers_ai":
      return `binding:${target.binding}`;
    case "gpu_pool":
      return `pool:${target.pool}`;
  }
}

/** How a deployment is called among those of all models: `pocket-chat/gpu`. */
export const deploymentName = (model: string, deploymentId: string): string =>
  `${model}/${deploymentId}`;

/**
 * What a request can be sent to. A pool is a choice of such targets, made before a request is
 * admitted.
 */
export type DirectTarget = Exclude<Target, { kind: "gpu_pool" }>;

/** Whose machines answer: our gpu-workers, another company's, or the Worker itself. */
export const TIERS = ["gpu", "provider", "edge"] as const;

export type Tier = (typeof TIERS)[number];

const TIER_OF = {
  gpu_worker: "gpu",
  gpu_pool: "gpu",
  openai_compatible: "provider",
  hugging_face: "provider",
  workers_ai: "provider",
  edge: "edge",
} as const satisfies Record<Target["kind"], Tier>;

export const TARGET_KINDS = Object.keys(TIER_OF) as readonly Target["kind"][];

export const tierOf = ({ kind }: Pick<Target, "kind">): Tier => TIER_OF[kind];

/** Whether requests have service tiers there. */
export const hasTiers = (target: Target): boolean => tierOf(target) === "gpu";

export const CAPABILITIES = ["generate", "tasks"] as const;

export type Capability = (typeof CAPABILITIES)[number];

/**
 * What a target can be asked for. Of a provider nobody signs the figures of a task; the edge
 * generates no text.
 */
export const CAPABILITIES_OF = {
  gpu_worker: CAPABILITIES,
  gpu_pool: CAPABILITIES,
  openai_compatible: ["generate"],
  hugging_face: ["generate"],
  workers_ai: ["generate"],
  edge: ["tasks"],
} as const satisfies Record<Target["kind"], readonly Capability[]>;

/** Of a model's weights where it runs; OpenRouter's names. */
export const DTYPES = [
  "int4",
  "int8",
  "fp4",
  "mxfp4",
  "nvfp4",
  "fp6",
  "fp8",
  "mxfp8",
  "fp16",
  "bf16",
  "fp32",
] as const;

export type Dtype = (typeof DTYPES)[number];

/** Whether whoever runs it may keep what it is sent. */
export const DATA_COLLECTIONS = ["deny", "allow"] as const;

export type DataCollection = (typeof DATA_COLLECTIONS)[number];

export const REGION = /^[a-z0-9][a-z0-9-]{0,31}$/;

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
  region: text({
    max: 32,
    pattern: REGION,
    rule: "must be 1 to 32 small letters, digits or -",
  })
    .nullable()
    .default(null)
    .meta({ description: "Where it runs. Requests name it as `region:` and this." }),
  dtype: z.enum(DTYPES).nullable().default(null).meta({
    description: "Of its weights; null: `unknown` to requests.",
  }),
  data_collection: z.enum(DATA_COLLECTIONS).nullable().default(null).meta({
    description:
      "Whether whoever runs it may keep what it is sent. null: `deny` of gpu-workers and of the edge, `allow` of others.",
  }),
  canary: z.boolean().default(false).meta({
    description:
      "Its share is of organizations, and not of requests: one has either all of them there first, or none.",
  }),
  disabled: z.boolean().default(false).meta({ description: "It is asked for nothing." }),
  shadow_percent: z.int().min(0).max(100).nullable().default(null).meta({
    description:
      "A number makes it a shadow: it answers nobody, and has a copy of so many of a hundred requests, unbilled. null: it answers.",
  }),
};

const changed = <Field extends z.core.SomeType>(field: z.ZodDefault<Field>) =>
  z.optional(field.unwrap()).meta(field.meta() ?? {});

/** What changes while a deployment is brought in or taken out. */
export const patchDeploymentRequestSchema = z
  .strictObject({
    weight: changed(deploymentTermsShape.weight),
    priority: changed(deploymentTermsShape.priority),
    canary: changed(deploymentTermsShape.canary),
    disabled: changed(deploymentTermsShape.disabled),
    shadow_percent: changed(deploymentTermsShape.shadow_percent),
  })
  .meta({ id: "PatchDeploymentRequest", description: "What is left out stays as it is." });

export type DeploymentChange = z.infer<typeof patchDeploymentRequestSchema>;
