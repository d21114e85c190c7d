/** Which model a request may have for what it asks. Pure. */
import type { ModelTask } from "../contract/models.ts";
import { ApiError, quoted } from "../errors.ts";
import type { CatalogEntry, RouteCatalog } from "./catalog.ts";
import { visibleModel, visibleModels } from "./lifecycle.ts";
import type { RouteQuestion } from "./question.ts";

const MAX_NAMED = 8;

/**
 * @param name as it was asked for: that of a model, or an alias
 * @param param the field that has the name
 * @returns why there is none for that, naming the models that there are
 */
export function offeredModel(
  catalog: RouteCatalog,
  name: string,
  { task, organizationId, atMs }: Pick<RouteQuestion, "task" | "organizationId" | "atMs">,
  param = "model",
): CatalogEntry | ApiError {
  const entry = visibleModel(catalog, name, organizationId);
  if (entry?.tasks.includes(task) === true) return entry;
  const able = visibleModels(catalog, organizationId, atMs).filter(({ tasks }) =>
    tasks.includes(task),
  );
  const message =
    entry === undefined
      ? unknownModel(name).message
      : `The model ${quoted(entry.id)} is for ${entry.tasks.join(", ")}, not for ${task}.`;
  return new ApiError("model_not_found", { message: `${message} ${named(able, task)}`, param });
}

export function unknownModel(model: string): ApiError {
  return new ApiError("model_not_found", {
    message: `The model ${quoted(model)} does not exist.`,
    param: "model",
  });
}

function named(able: readonly CatalogEntry[], task: ModelTask): string {
  if (able.length === 0) return `No model here is for ${task}.`;
  const ids = able.slice(0, MAX_NAMED).map(({ id }) => id);
  const more = able.length > MAX_NAMED ? " and others, which /v1/models lists" : "";
  return `For ${task} there ${able.length === 1 ? "is" : "are"} ${ids.join(", ")}${more}.`;
}
