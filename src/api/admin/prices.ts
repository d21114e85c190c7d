/** /admin/v1/models/{id}/prices: the price book. Versions are added, never edited. */
import {
  createPriceRequestSchema,
  priceListSchema,
  priceVersionSchema,
  type PriceVersion,
} from "../../contract/prices.ts";
import { ApiError } from "../../errors.ts";
import { priceInForce, suspiciousChanges } from "../../routing/price-book.ts";
import { actorOf } from "../access.ts";
import { FOR_OPERATORS, type ApiContext, type Operation } from "../operation.ts";
import { readJson } from "../request-body.ts";

const PRICES = "/admin/v1/models/{id}/prices";
const pathParameters = { id: "The model's id; a slash in it is written %2F." };
const common = { tag: "Admin", access: FOR_OPERATORS, errors: ["not_found"] } as const;

export const listPrices: Operation = {
  ...common,
  method: "get",
  path: PRICES,
  operationId: "listPrices",
  summary: "Every version of a model's price, newest first, those to come included.",
  pathParameters,
  status: 200,
  response: { description: "The versions.", schema: priceListSchema },
  handler: async (c) => {
    const versions = await pricesOf(c);
    return Response.json({ object: "list", data: versions.toReversed() });
  },
};

export const createPrice: Operation = {
  ...common,
  method: "post",
  path: PRICES,
  operationId: "createPrice",
  summary: "Add a version, in force from now or from a date. Running requests keep theirs.",
  pathParameters,
  body: {
    schema: createPriceRequestSchema,
    example: {
      input_nano_usd_per_million_tokens: 120_000_000,
      cached_input_nano_usd_per_million_tokens: 12_000_000,
      output_nano_usd_per_million_tokens: 480_000_000,
      effective: 1_900_000_000,
    },
  },
  status: 201,
  response: { description: "The version.", schema: priceVersionSchema },
  handler: async (c) => {
    const { effective, confirm, ...rates } = await readJson(c, createPriceRequestSchema);
    const versions = await pricesOf(c);
    const nowSeconds = Math.floor(c.env.now() / 1_000);
    const fromSeconds = Math.max(effective ?? nowSeconds, nowSeconds);
    const before = priceInForce(versions, fromSeconds);
    const changes = before === undefined ? [] : suspiciousChanges(before, rates);
    if (changes.length > 0 && !confirm) {
      throw new ApiError("invalid_value", {
        message: `confirm must be true for a tenfold change: ${changes.join("; ")}.`,
        param: "confirm",
      });
    }
    const id = c.req.param("id") ?? "";
    const version = (versions.at(-1)?.version ?? 0) + 1;
    await c.env.storePrice(id, version, fromSeconds * 1_000, rates);
    await c.env.catalog.refresh(c.env.now());
    await c.env.recordAudit(actorOf(c), "prices.create", id, before ?? null, { version, ...rates });
    const made: PriceVersion = {
      object: "price",
      model: id,
      version,
      effective: fromSeconds,
      ...rates,
    };
    return Response.json(made, { status: 201 });
  },
};

/** By version. @throws {ApiError} not_found */
async function pricesOf(c: ApiContext): Promise<PriceVersion[]> {
  const id = c.req.param("id") ?? "";
  const versions = await c.env.listPrices(id);
  if (versions.length > 0) return versions;
  const shown = JSON.stringify(id.slice(0, 100));
  throw new ApiError("not_found", { message: `There is no model ${shown}.` });
}
