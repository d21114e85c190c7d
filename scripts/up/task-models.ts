/** Offers a gpu-worker's task models: what each can do its own config.json says. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { findAbilities, type ModelConfig } from "../../gpu-worker/src/tasks/model/abilities.ts";
import {
  findContextTokens,
  findReadTokens,
  type TextConfig,
} from "../../gpu-worker/src/tasks/model/text-config.ts";
import type { PutModelCall } from "../../src/contract/admin.ts";
import { MODEL_TASKS, type ModelTask } from "../../src/contract/models.ts";
import type { AdminClient } from "../edge/admin.ts";
import { readLicense } from "./license.ts";

/**
 * Prices of the demonstration models for tasks: $0.02 per million tokens that are read or written.
 */
export const DEMO_TASK_PRICE: PutModelCall["price"] = {
  input_nano_usd_per_million_tokens: 20_000_000,
  cached_input_nano_usd_per_million_tokens: 20_000_000,
  output_nano_usd_per_million_tokens: 20_000_000,
};

interface TaskModel {
  readonly id: string;
  readonly folder: string;
}

/** @returns ids of those that are offered: not each has a task that an operation runs */
export async function offerTaskModels(
  admin: AdminClient,
  models: readonly TaskModel[],
  deployment: PutModelCall["deployments"][number],
): Promise<string[]> {
  const offered: string[] = [];
  for (const { id, folder } of models) {
    const config = readConfig(folder);
    const tasks = tasksOf(config);
    if (tasks.length === 0) continue;
    await admin.putModel(id, {
      owned_by: "tidegate",
      license: readLicense(folder),
      context_tokens: contextTokensOf(config),
      tasks,
      pooling: readPooling(folder),
      deployments: [deployment],
      price: DEMO_TASK_PRICE,
    });
    offered.push(id);
  }
  return offered;
}

/** Of a model that reads no text, what it writes; a picture has no tokens at all. */
function contextTokensOf(config: ModelConfig & TextConfig): number {
  const [task] = tasksOf(config);
  if (task === "summarization" || task === "translation") return findReadTokens(config, 0);
  if (task === undefined || !OF_FILES.has(task)) return findContextTokens(config, 0);
  const { max_target_positions: written = 1 } = config as { max_target_positions?: number };
  return written;
}

const OF_FILES: ReadonlySet<ModelTask> = new Set([
  "image-classification",
  "object-detection",
  "automatic-speech-recognition",
]);

function tasksOf(config: ModelConfig): ModelTask[] {
  const known = findAbilities(config)?.tasks ?? [];
  return known.filter((task): task is ModelTask => MODEL_TASKS.some((one) => one === task));
}

function readConfig(folder: string): ModelConfig & TextConfig {
  return readJson(join(folder, "config.json")) as ModelConfig & TextConfig;
}

/** As models of the Sentence Transformers say it; others take the mean. */
function readPooling(folder: string): "mean" | "cls" {
  try {
    const pooling = readJson(join(folder, "1_Pooling", "config.json"));
    return pooling["pooling_mode_cls_token"] === true ? "cls" : "mean";
  } catch {
    return "mean";
  }
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}
