/** The task service in this process, on the seven models that come with the product. */
import { fileURLToPath } from "node:url";

import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import { MediaReader } from "../../../gpu-worker/src/reading/media-reader.ts";
import { TextReader } from "../../../gpu-worker/src/reading/text-reader.ts";
import type { TaskServiceEvent } from "../../../gpu-worker/src/tasks/active-task.ts";
import {
  TaskService,
  type TaskServiceOptions,
} from "../../../gpu-worker/src/tasks/task-service.ts";
import {
  type TaskInput,
  type TaskRequest,
  taskRequestSchema,
  type TaskResult,
  taskResultSchema,
} from "../../../src/contract/task.ts";

export const NAMES = ["encoder", "rerank", "sentiment", "fill-mask", "qa", "ner", "nli"] as const;
export const CPU = { device: "cpu", dtype: "q8", threads: 1, cacheFolder: "unused" } as const;

export interface Harness {
  readonly service: TaskService;
  readonly batches: { readonly model: string; readonly rows: number }[];
  /** Time that passes. */
  nowMs: number;
  /** What the machine's clock is ahead of it. */
  jumpedMs: number;
}

let nextId = 0;

/** For all files of this process, which are run one after another: its end is the process's. */
export const reader = new TextReader({ cacheFolder: CPU.cacheFolder, maxTokenizers: NAMES.length });

/** Its thread starts with the first picture or sound. */
export const media = new MediaReader({ cacheFolder: CPU.cacheFolder, maxProcessors: 1 });

export async function start(
  names: readonly (typeof NAMES)[number][],
  options: Partial<TaskServiceOptions> = {},
): Promise<Harness> {
  const batches: Harness["batches"] = [];
  const harness = { batches, nowMs: 1_000, jumpedMs: 0 };
  const service = new TaskService({
    reader,
    media,
    runs: new DeviceRuns(),
    now: () => harness.nowMs + harness.jumpedMs,
    tick: () => performance.now() + harness.nowMs,
    onBatch: (batch) => batches.push(batch),
    ...options,
  });
  for (const name of names) {
    const path = fileURLToPath(
      new URL(`../../../gpu-worker/models/pocket-${name}`, import.meta.url),
    );
    await service.load({ id: `pocket-${name}`, kind: "folder", path }, CPU);
  }
  return Object.assign(harness, { service });
}

export function toRequest(
  model: string,
  input: TaskInput,
  more: Partial<TaskRequest> = {},
): TaskRequest {
  nextId += 1;
  return taskRequestSchema.parse({
    protocol: 1,
    requestId: `request-${nextId}`,
    organizationId: "org",
    model: `pocket-${model}`,
    deadlineMs: 60_000,
    priority: 0,
    input,
    ...more,
  });
}

export type LastEvent = Extract<TaskServiceEvent, { type: "end" | "error" }>;
export type Refused = Extract<TaskServiceEvent, { type: "refused" }>;

/** Submits; `onEvent` sees all events. */
export function run(
  { service }: Harness,
  request: TaskRequest,
  onEvent: (event: TaskServiceEvent) => void = () => undefined,
): Promise<{ events: TaskServiceEvent[]; last: LastEvent }> {
  const events: TaskServiceEvent[] = [];
  return new Promise((resolve, reject) => {
    const sink = (event: TaskServiceEvent) => {
      events.push(event);
      onEvent(event);
      if (event.type === "end" || event.type === "error") resolve({ events, last: event });
      if (event.type === "refused") reject(new Error(event.refusal.code));
    };
    service.submit(request, sink).then((refusal) => {
      if (refusal !== undefined) reject(new Error(`${refusal.code}: ${refusal.message}`));
    }, reject);
  });
}

export async function ask<Name extends TaskResult["task"]>(
  harness: Harness,
  model: string,
  input: Extract<TaskInput, { task: Name }>,
): Promise<Extract<TaskResult, { task: Name }>> {
  const { last } = await run(harness, toRequest(model, input));
  if (last.type === "error") throw new Error(last.message);
  return taskResultSchema.parse(last.result) as Extract<TaskResult, { task: Name }>;
}

export const embed = (inputs: (string | number[])[], more: object = {}) => ({
  task: "feature-extraction" as const,
  inputs,
  pooling: "mean" as const,
  normalize: true,
  dimensions: null,
  ...more,
});
export const classify = (...inputs: string[]) => ({
  task: "text-classification" as const,
  inputs,
  topK: null,
  functionToApply: null,
});
export const answer = (question: string, context: string, more: object = {}) => ({
  task: "question-answering" as const,
  inputs: [{ question, context }],
  topK: 1,
  maxAnswerTokens: 15,
  strideTokens: null,
  canBeUnanswerable: false,
  ...more,
});
export const tag = (aggregation: "none" | "simple", ...inputs: string[]) => ({
  task: "token-classification" as const,
  inputs,
  aggregation,
  ignoreLabels: ["O"],
});
export const judge = (inputs: string[], labels: string[], more: object = {}) => ({
  task: "zero-shot-classification" as const,
  inputs,
  labels,
  hypothesisTemplate: "This text is about {}.",
  multiLabel: false,
  ...more,
});

export function toVector(base64: string): Float32Array {
  const bytes = Buffer.from(base64, "base64");
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}

export function cosine(a: Float32Array, b: Float32Array): number {
  const dot = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, v, at) => sum + v * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
