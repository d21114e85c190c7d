/** Pages of lists, as OpenAI's: `limit`, `after` an id, `has_more`. */
import { z } from "zod";

import { LIMITS, pageLimit } from "../contract/common.ts";
import { text } from "../contract/fields.ts";

export const pageQuery = {
  limit: pageLimit.optional().meta({ description: "Objects on a page, at most 100; 20 if unset." }),
  after: text({ min: 1, max: LIMITS.maxIdLength * 2 })
    .optional()
    .meta({ description: "The last id of the page before." }),
};

export const pageQuerySchema = z.strictObject(pageQuery);

/** From 1 to 100; 20 where it is not said. */
export function limitOf({ limit }: { readonly limit?: string | undefined }): number {
  return Math.min(100, Math.max(1, Number(limit ?? 20)));
}

export const listOf = <T extends z.ZodType>(schema: T, name: string) =>
  z
    .object({
      object: z.literal("list"),
      data: z.array(schema),
      first_id: z.string().nullable(),
      last_id: z.string().nullable(),
      has_more: z.boolean(),
    })
    .meta({ id: name });

interface Identified {
  readonly id: string;
}

/** A page out of all there is, in its order. An unknown `after` is behind everything. */
export function pageOf<T extends Identified>(
  all: readonly T[],
  query: { readonly limit?: string | undefined; readonly after?: string | undefined },
) {
  const { after } = query;
  const index = after === undefined ? -1 : all.findIndex(({ id }) => id === after);
  const rest = after !== undefined && index === -1 ? [] : all.slice(index + 1);
  return toPage(rest, limitOf(query));
}

/** `found` may hold one more than the page, which says that there is more. */
export function toPage<T extends Identified>(found: readonly T[], limit: number) {
  const data = found.slice(0, limit);
  return {
    object: "list" as const,
    data,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
    has_more: found.length > limit,
  };
}
