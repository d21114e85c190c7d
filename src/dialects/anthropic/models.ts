/** Models as Anthropic lists them. Pure. */
import type {
  AnthropicModel,
  AnthropicModelList,
  AnthropicModelQuery,
} from "../../contract/anthropic-models.ts";
import type { Model } from "../../contract/models.ts";
import { invalidValue, quoted } from "../../errors.ts";

type ListedModel = Pick<
  Model,
  "id" | "created" | "context_length" | "max_output_tokens" | "deprecated_at" | "shutdown_date"
>;

export function toAnthropicModel(model: ListedModel, nowMs: number): AnthropicModel {
  const { id, created, deprecated_at: deprecatedAt, shutdown_date: day } = model;
  const isDeprecated = deprecatedAt !== null && deprecatedAt * 1_000 <= nowMs;
  return {
    type: "model",
    id,
    display_name: id,
    created_at: toTime(created),
    lifecycle: isDeprecated ? "deprecated" : "active",
    deprecated_at: isDeprecated ? toTime(deprecatedAt) : null,
    retires_at: isDeprecated && day !== null ? `${day}T00:00:00Z` : null,
    max_input_tokens: model.context_length,
    max_tokens: model.max_output_tokens,
    capabilities: null,
    line: null,
  };
}

const toTime = (seconds: number): string =>
  new Date(seconds * 1_000).toISOString().replace(".000Z", "Z");

const PAGE = { fewest: 1, most: 1_000, usual: 20 } as const;

/**
 * A page of those that are asked for, the newest first; of those behind `after_id`, the next ones,
 * of those before `before_id`, the last ones.
 *
 * @throws {ApiError} invalid_value
 */
export function toAnthropicPage(
  models: readonly ListedModel[],
  { limit, after_id: after, before_id: before, lifecycle: asked }: AnthropicModelQuery,
  nowMs: number,
): AnthropicModelList {
  const size = Number(limit ?? PAGE.usual);
  if (size < PAGE.fewest || size > PAGE.most) {
    const rule = `must be a number from ${PAGE.fewest} to ${PAGE.most}`;
    throw invalidValue("limit", `${rule}, got ${size}`);
  }
  if (after !== undefined && before !== undefined)
    throw invalidValue("before_id", "cannot be sent with after_id");
  const all = models
    .toSorted((a, b) => b.created - a.created)
    .map((model) => toAnthropicModel(model, nowMs))
    .filter(({ lifecycle }) => asked === undefined || asked.includes(lifecycle));
  const placeOf = (param: string, id: string): number => {
    const place = all.findIndex((model) => model.id === id);
    if (place === -1)
      throw invalidValue(param, `must be a model's id of this list, got ${quoted(id)}`);
    return place;
  };
  const first = after === undefined ? 0 : placeOf("after_id", after) + 1;
  const end = before === undefined ? all.length : placeOf("before_id", before);
  const from = before === undefined ? first : Math.max(0, end - size);
  const data = all.slice(from, Math.min(end, from + size));
  return {
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: before === undefined ? from + size < end : from > 0,
  };
}
