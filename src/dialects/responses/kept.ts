/** A response as it is stored, and as what is stored comes back. Pure. */
import { z } from "zod";

import { keptItemSchema, type InputItem, type KeptItem } from "../../contract/response-items.ts";
import type { ResponseObject } from "../../contract/responses.ts";
import { ApiError, quoted } from "../../errors.ts";
import type { StoredResponse } from "../../stored-responses/stored-responses.ts";
import type { BegunResponse } from "./response.ts";

const PREFIXES = {
  message: "msg",
  function_call: "fc",
  function_call_output: "fco",
  reasoning: "rs",
} as const;

/** Input items that have no id get one. */
export function toStored(
  { request }: Pick<BegunResponse, "request">,
  response: ResponseObject,
): Omit<StoredResponse, "projectId"> {
  const own = response.id.replace(/^resp_/, "");
  const input = request.input.map((item, at) => {
    const type = item.type ?? "message";
    return { ...item, type, id: item.id ?? `${PREFIXES[type]}_${own}_in_${at}` };
  });
  return {
    id: response.id,
    previousId: response.previous_response_id,
    response: JSON.stringify(response),
    input: JSON.stringify(input),
    output: JSON.stringify(response.output),
    itemIds: [...input, ...response.output].map(({ id }) => id),
  };
}

/**
 * An item as it is listed. What a client may shorten is written out: SDKs read `content` as parts,
 * and an item's status.
 */
export function toListed<Item extends Readonly<Record<string, unknown>>>(item: Item) {
  const status = item["status"] ?? "completed";
  if (item["type"] === "reasoning") return { ...item, summary: item["summary"] ?? [], status };
  if (item["type"] !== "message") return { ...item, status };
  const { content, role } = item;
  const parts = Array.isArray(content)
    ? (content as Readonly<Record<string, unknown>>[])
    : [{ type: role === "assistant" ? "output_text" : "input_text", text: content }];
  return { ...item, content: parts.map((part) => toListedPart(part)), status };
}

const toListedPart = (part: Readonly<Record<string, unknown>>) =>
  part["type"] === "output_text"
    ? { ...part, annotations: part["annotations"] ?? [], logprobs: part["logprobs"] ?? [] }
    : part;

const listSchema = z.array(keptItemSchema);

/** A stored item, and its length as JSON. */
export interface StoredItem {
  readonly item: KeptItem;
  readonly length: number;
}

/**
 * All items of lists, in their order.
 *
 * @param lists JSON
 *
 * @returns undefined where they are more
 */
export function fromStored(lists: readonly string[], most: number): KeptItem[] | undefined {
  const items = lists.flatMap((list) => JSON.parse(list) as unknown[]);
  return items.length > most ? undefined : listSchema.parse(items);
}

/** Those of a list that are named. @param list JSON */
export function itemsIn(list: string, ids: readonly string[]): StoredItem[] {
  const named = new Set(ids);
  const found = (JSON.parse(list) as { readonly id: string }[]).filter(({ id }) => named.has(id));
  return found.map((item) => ({
    item: keptItemSchema.parse(item),
    length: JSON.stringify(item).length,
  }));
}

/** The same items with those that are stored in the place of their references. */
export function withoutReferences(
  items: readonly InputItem[],
  found: ReadonlyMap<string, StoredItem>,
): KeptItem[] {
  return items.map((item, at) => {
    if (item.type !== "item_reference") return item;
    const stored = found.get(item.id);
    if (stored !== undefined) return stored.item;
    const param = `input[${at}].id`;
    const message = `${param} must be the id of an item of a stored response, got ${quoted(item.id)}`;
    throw new ApiError("invalid_value", { message, param });
  });
}

/** An id as often as it is named. */
export const referencesIn = (items: readonly InputItem[]): string[] =>
  items.flatMap((item) => (item.type === "item_reference" ? [item.id] : []));

export function noSuchResponse(id: string, param: string | null): ApiError {
  return new ApiError("not_found", {
    message: `There is no stored response ${quoted(id)}.`,
    param,
  });
}

/** One that was asked for is stored, and one before it is not any more. */
export function brokenChain(id: string, missing: string, param: string): ApiError {
  const message = `The response ${quoted(id)} continues ${quoted(missing)}, which is not stored any more.`;
  return new ApiError("not_found", { message, param });
}
