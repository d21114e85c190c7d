/**
 * Settings of the worker: flags, then environment, then defaults. The only reader of argv and
 * environment.
 */
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { z } from "zod";

import { HEARTBEAT_INTERVAL_MS, poolName, workerName } from "../../src/contract/pool.ts";
import { StartError } from "./start-error.ts";

const DEVICES = ["cpu", "cuda", "webgpu"] as const;
const BINDINGS = ["native", "stock"] as const;
const COMPUTES = ["exact", "int8", "mixed"] as const;
const DTYPES = ["fp32", "fp16", "q8", "q4", "q4f16"] as const;

export type Device = (typeof DEVICES)[number];
export type Dtype = (typeof DTYPES)[number];
/**
 * `exact`: as the model's file says; `int8`: products with 4- and 8-bit weights in whole bytes;
 * `mixed`: so, but exact for one or two sequences that need not repeat.
 */
export type Compute = (typeof COMPUTES)[number];

/** Where a model comes from: `path` is a folder, or an id on the hub. */
export interface ModelSource {
  readonly id: string;
  readonly kind: "folder" | "hub";
  readonly path: string;
}

const MIN_SECRET_LENGTH = 32;
const DEFAULT_MODEL = fileURLToPath(new URL("../models/pocket-chat", import.meta.url));

export const BUNDLED_TASK_MODELS = [
  "pocket-encoder",
  "pocket-rerank",
  "pocket-sentiment",
  "pocket-fill-mask",
  "pocket-qa",
  "pocket-ner",
  "pocket-nli",
].map((name) => fileURLToPath(new URL(`../models/${name}`, import.meta.url)));

const configSchema = z.object({
  models: z.array(z.string().min(1)).min(1),
  device: z.enum(DEVICES),
  dtype: z.enum(DTYPES),
  compute: z.enum(COMPUTES),
  taskDtype: z.enum(DTYPES),
  threads: z.coerce.number().int().min(1).max(1024).optional(),
  port: z.coerce.number().int().min(0).max(65_535),
  host: z.string().min(1),
  binding: z.enum(BINDINGS),
  maxLoaded: z.coerce.number().int().min(1).max(1024).optional(),
  kvMemoryMb: z.coerce.number().int().min(1).max(16_777_216),
  maxRunning: z.coerce.number().int().min(1).max(1024),
  maxWaiting: z.coerce.number().int().min(0).max(100_000),
  maxWaitingMb: z.coerce.number().int().min(1).max(1_048_576),
  stateDir: z.string().min(1),
  edgeUrl: z.url({ protocol: /^https?$/ }).optional(),
  register: z.url({ protocol: /^https?$/ }).optional(),
  advertise: z.url({ protocol: /^https?$/ }).optional(),
  pool: poolName,
  heartbeatMs: z.coerce.number().int().min(50).max(10_000),
  receiptDelayMs: z.coerce.number().int().min(0).max(600_000),
  drainTimeoutMs: z.coerce.number().int().min(0).max(3_600_000),
  engineTimeoutMs: z.coerce.number().int().min(0).max(3_600_000),
  workerId: workerName,
  otlpEndpoint: z.url({ protocol: /^https?$/ }).optional(),
});

/** What both processes of the worker read. */
export interface Settings extends Omit<
  z.infer<typeof configSchema>,
  "models" | "maxLoaded" | "register" | "advertise" | "pool"
> {
  /** Where it registers, and as what; undefined: it is no member of a pool. */
  readonly registration?: {
    readonly registerUrl: string;
    /** Where the edge reaches it; undefined: on the host and port where it listens. */
    readonly advertiseUrl?: string;
    readonly pool: string;
  };
  /** Models of those named that are loaded at once; the others are when they are asked for. */
  readonly maxLoaded: number;
  readonly models: readonly ModelSource[];
  /** Models for everything that is not generation; each is loaded when it is first asked for. */
  readonly taskModels: readonly ModelSource[];
  /** As given: the engine's process reads them again. */
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** What the HTTP process alone reads: the engine's has no secret. */
export interface Config extends Settings {
  readonly signingSecret: string;
  /** For the collector of traces, as `name=value,name=value`; it may have a secret. */
  readonly otlpHeaders: string;
}

/**
 * Option name -> [flag, default]. The environment's name is TIDEGATE_GPU_ and the flag in capitals.
 */
const OPTIONS = {
  device: ["device", "cpu"],
  dtype: ["dtype", "q8"],
  compute: ["compute", "exact"],
  taskDtype: ["task-dtype", "q8"],
  threads: ["threads", undefined],
  port: ["port", "8788"],
  host: ["host", "127.0.0.1"],
  binding: ["ort-binding", "native"],
  maxLoaded: ["max-loaded", undefined],
  kvMemoryMb: ["kv-memory-mb", "1024"],
  maxRunning: ["max-running", "16"],
  maxWaiting: ["max-waiting", "64"],
  maxWaitingMb: ["max-waiting-mb", "64"],
  stateDir: ["state-dir", ".tidegate/gpu-worker"],
  edgeUrl: ["edge-url", undefined],
  register: ["register", undefined],
  advertise: ["advertise", undefined],
  pool: ["pool", "default"],
  heartbeatMs: ["heartbeat-ms", String(HEARTBEAT_INTERVAL_MS)],
  receiptDelayMs: ["receipt-delay-ms", "5000"],
  drainTimeoutMs: ["drain-timeout-ms", "30000"],
  engineTimeoutMs: ["engine-timeout-ms", "120000"],
  workerId: ["worker-id", undefined],
  otlpEndpoint: ["otlp-endpoint", undefined],
} as const;

/** @throws {StartError} naming the option at fault, or the secret */
export function readConfig(
  argv: readonly string[] = process.argv.slice(2),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  return {
    ...readSettings(argv, environment),
    signingSecret: readSecret(environment),
    otlpHeaders: environment["TIDEGATE_OTLP_HEADERS"] ?? "",
  };
}

/** @throws {StartError} naming the option at fault */
export function readSettings(
  argv: readonly string[] = process.argv.slice(2),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Settings {
  const flags = readFlags(argv);
  const settings: Record<string, unknown> = {};
  for (const [name, [flag, fallback]] of Object.entries(OPTIONS)) {
    settings[name] = flags.values[flag] ?? (environment[toVariable(flag)] || undefined) ?? fallback;
  }
  settings["workerId"] ??= hostname();
  settings["models"] = flags.models ??
    readList(environment[toVariable("model")]) ?? [DEFAULT_MODEL];
  const parsed = configSchema.safeParse(settings);
  if (!parsed.success) throw new StartError(describeIssue(parsed.error, settings));
  const { threads, edgeUrl, otlpEndpoint, register, advertise, pool, ...rest } = parsed.data;
  const models = toSources(rest.models);
  return {
    ...rest,
    ...(threads === undefined ? {} : { threads }),
    ...(edgeUrl === undefined ? {} : { edgeUrl }),
    ...(otlpEndpoint === undefined ? {} : { otlpEndpoint }),
    ...(register !== undefined && {
      registration: { registerUrl: register, pool, ...toAdvertised(advertise, rest.host) },
    }),
    stateDir: resolve(rest.stateDir),
    models,
    maxLoaded: Math.min(rest.maxLoaded ?? models.length, models.length),
    taskModels: readTaskModels(flags.taskModels, environment),
    argv,
    environment,
  };
}

/** @throws {StartError} for an address that only this machine understands */
function toAdvertised(advertise: string | undefined, host: string): { advertiseUrl?: string } {
  if (advertise !== undefined) return { advertiseUrl: advertise };
  if (host !== "0.0.0.0" && host !== "::") return {};
  const problem = `--host ${host} is no address that the edge could call`;
  throw new StartError(`--advertise (TIDEGATE_GPU_ADVERTISE) is not set: ${problem}`);
}

/** `id=path`, a folder, or a hub id such as `organization/name`. */
export function toModelSource(text: string): ModelSource {
  const separator = text.indexOf("=");
  const path = separator < 0 ? text : text.slice(separator + 1);
  const isHubId = /^[\w-][\w.-]*\/[\w.-]+$/.test(path) && !existsSync(path);
  const id = separator < 0 ? (isHubId ? path : basename(resolve(path))) : text.slice(0, separator);
  if (id === "" || path === "") throw new StartError(`--model ${text}: expected id=path`);
  return isHubId ? { id, kind: "hub", path } : { id, kind: "folder", path: resolve(path) };
}

function toSources(models: readonly string[]): ModelSource[] {
  const sources = models.map(toModelSource);
  const ids = sources.map((source) => source.id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) {
    throw new StartError(`--model: two models named ${repeated}; name one with id=path`);
  }
  return sources;
}

function readFlags(argv: readonly string[]): {
  values: Readonly<Record<string, string | undefined>>;
  models: string[] | undefined;
  taskModels: string[] | undefined;
} {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        model: { type: "string", multiple: true },
        "task-model": { type: "string", multiple: true },
        ...Object.fromEntries(Object.values(OPTIONS).map(([flag]) => [flag, text])),
      },
    });
    const { model, "task-model": taskModel, ...rest } = values;
    return {
      values: rest as Record<string, string | undefined>,
      models: model,
      taskModels: taskModel,
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(message.split("\n")[0] ?? message, { cause });
  }
}

/** `none` alone serves none. */
function readTaskModels(
  flags: readonly string[] | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): ModelSource[] {
  const named = flags ?? readList(environment[toVariable("task-model")]) ?? BUNDLED_TASK_MODELS;
  return named.length === 1 && named[0] === "none" ? [] : toSources(named);
}

function readSecret(environment: Readonly<Record<string, string | undefined>>): string {
  const secret = environment["TIDEGATE_SIGNING_SECRET"] ?? "";
  if (secret.length >= MIN_SECRET_LENGTH) return secret;
  const problem = secret === "" ? "is not set" : "is too short";
  throw new StartError(
    `TIDEGATE_SIGNING_SECRET ${problem}: set it to at least ${MIN_SECRET_LENGTH} random characters`,
  );
}

function readList(text: string | undefined): string[] | undefined {
  const parts = (text ?? "").split(",").filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts;
}

function toVariable(flag: string): string {
  return `TIDEGATE_GPU_${flag.toUpperCase().replaceAll("-", "_")}`;
}

function describeIssue(error: z.ZodError, given: Readonly<Record<string, unknown>>): string {
  const issue = error.issues[0];
  const name = String(issue?.path[0] ?? "");
  const flag = name in OPTIONS ? OPTIONS[name as keyof typeof OPTIONS][0] : "model";
  const rule = issue?.message ?? "not valid";
  return `--${flag} (${toVariable(flag)}): ${rule}, got ${JSON.stringify(given[name])}`;
}
