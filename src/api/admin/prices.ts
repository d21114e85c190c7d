/** /admin/v1/models/{id}/prices: the price book. Versions are added, never edited. */
import { EVERYWHERE } from "../../account/usage/usage-sums.ts";
import { LIMITS } from "../../contract/common.ts";
import { DAY_MS } from "../../contract/durations.ts";
import { text } from "../../contract/fields.ts";
import {
  createPriceRequestSchema,
  previewPriceRequestSchema,
  pricePreviewSchema,
  priceVersionSchema,
} from "../../contract/prices.ts";
import { addPrice, pricesOf } from "../../control/catalog.ts";
import { accountFor } from "../../control/organizations.ts";
import { repriceTotals } from "../../control/price-preview.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { toListedPrice } from "../../routing/price-book.ts";

const pricesQuerySchema = pageQuerySchema.extend({
  organization_id: text({ max: LIMITS.maxIdLength }).optional(),
});
const PRICES = "/admin/v1/models/{id}/prices";
const pathParameters = { id: "The model's id. It may contain a slash." };
const common = { tag: "Admin", access: FOR_OPERATORS, errors: ["not_found"] } as const;

export const listPrices = defineOperation({
  ...common,
  method: "get",
  path: PRICES,
  operationId: "listPrices",
  summary: "Every version of a model's price, newest first, those to come included.",
  pathParameters,
  spanningParameter: "id",
  query: pricesQuerySchema,
  status: 200,
  response: { description: "A page of versions.", schema: listOf(priceVersionSchema, "PriceList") },
  handler: async ({ c, params, query }) => {
    const versions = await pricesOf(c.var.services, params.id);
    const shown = versions.filter(
      ({ organization_id: id }) =>
        query.organization_id === undefined || query.organization_id === id,
    );
    return pageOf(shown.toReversed(), query);
  },
});

export const createPrice = defineOperation({
  ...common,
  method: "post",
  path: PRICES,
  operationId: "createPrice",
  summary: "Add a version, in force from now or from a date. Running requests keep theirs.",
  pathParameters,
  spanningParameter: "id",
  body: {
    schema: createPriceRequestSchema,
    example: {
      input_nano_usd_per_million_tokens: 120_000_000,
      cached_input_nano_usd_per_million_tokens: 12_000_000,
      output_nano_usd_per_million_tokens: 480_000_000,
      effective_at: 1_900_000_000,
    },
  },
  status: 201,
  response: { description: "The version.", schema: priceVersionSchema },
  handler: async ({ c, params, body }) => {
    const { effective_at: effectiveAt, ends_at: endsAt, confirm, organization_id, ...rates } = body;
    if (organization_id !== null) await accountFor(c.var.services, organization_id);
    const price = {
      effectiveAt,
      endsAt,
      organizationId: organization_id,
      rates,
      isConfirmed: confirm,
    };
    const made = await addPrice(c.var.services, params.id, price, actorOf(c));
    return made;
  },
});

export const previewPrice = defineOperation({
  ...common,
  method: "post",
  path: `${PRICES}/preview`,
  operationId: "previewPrice",
  summary: "What recent traffic would have cost at a price. Changes nothing.",
  pathParameters,
  spanningParameter: "id",
  body: {
    schema: previewPriceRequestSchema,
    example: {
      input_nano_usd_per_million_tokens: 120_000_000,
      cached_input_nano_usd_per_million_tokens: 12_000_000,
      output_nano_usd_per_million_tokens: 480_000_000,
      days: 7,
    },
  },
  status: 200,
  response: {
    description: "Charges as they were and as they would be.",
    schema: pricePreviewSchema,
  },
  handler: async ({ c, params, body }) => {
    const {
      days,
      organization_id,
      effective_at: _effective,
      ends_at: _ends,
      confirm: _confirm,
      ...rates
    } = body;
    const model = params.id;
    await pricesOf(c.var.services, model);
    const todayMs = Math.floor(c.var.services.now() / DAY_MS) * DAY_MS;
    const rows = await c.var.services.sumTotals({
      startMs: todayMs - (days - 1) * DAY_MS,
      endMs: todayMs + DAY_MS,
      widthMs: DAY_MS,
      groupBy: ["organization_id"],
      organizationIds: organization_id === null ? null : [organization_id],
      models: [model],
      operations: null,
      ...EVERYWHERE,
    });
    // Those who have a price of their own would not feel another list price.
    const entry = (
      await c.var.services.catalog.list(c.var.services.now(), c.var.services.defer)
    ).get(model);
    const felt = rows.filter(
      ({ organization_id: id }) =>
        organization_id !== null || entry?.ownPrices.has(id ?? "") !== true,
    );
    const preview = repriceTotals(felt, toListedPrice(0, rates));
    return { object: "price_preview" as const, model, days, ...preview };
  },
});
