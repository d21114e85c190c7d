/** Which model a request may have for what it asks. Pure. */
import type { ModelTask } from "../contract/models.ts";
import { ApiError } from "../errors.ts";
import type { CatalogEntry } from "../routing/catalog.ts";

const MAX_NAMED = 8;
const MAX_SHOWN_LENGTH = 100;

/** @returns why it is not offered for that, naming the models that are */
export function offeredModel(
  entries: ReadonlyMap<string, CatalogEntry>,
  model: string,
  task: ModelTask,
): CatalogEntry | ApiError {
  const entry = entries.get(model);
  if (entry?.tasks.includes(task) === true) return entry;
  const able = [...entries.values()].filter(({ tasks }) => tasks.includes(task));
  const message =
    entry === undefined
      ? unknownModel(model).message
      : `The model ${shown(model)} is for ${entry.tasks.join(", ")}, not for ${task}.`;
  return new ApiError("model_not_found", {
    message: `${message} ${named(able, task)}`,
    param: "model",
  });
}

export function unknownModel(model: string): ApiError {
  return new ApiError("model_not_found", {
    message: `The model ${shown(model)} does not exist.`,
    param: "model",
  });
}

function named(able: readonly CatalogEntry[], task: ModelTask): string {
  if (able.length === 0) return `No model here is for ${task}.`;
  const ids = able.slice(0, MAX_NAMED).map(({ id }) => id);
  const more = able.length > MAX_NAMED ? " and others, which /v1/models lists" : "";
  return `For ${task} there ${able.length === 1 ? "is" : "are"} ${ids.join(", ")}${more}.`;
}

const shown = (model: string): string => JSON.stringify(model.slice(0, MAX_SHOWN_LENGTH));
