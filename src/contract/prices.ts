/** The price book on the wire: versions of a model's rates, in nano-USD (1e-9 USD) per million tokens. */
import { z } from "zod";

export const priceNanoUsdSchema = z.int().min(0).max(1_000_000_000_000_000);

export const ratesSchema = z.strictObject({
  input_nano_usd_per_million_tokens: priceNanoUsdSchema,
  cached_input_nano_usd_per_million_tokens: priceNanoUsdSchema,
  output_nano_usd_per_million_tokens: priceNanoUsdSchema,
});

export const createPriceRequestSchema = z
  .strictObject({
    ...ratesSchema.shape,
    effective: z
      .int()
      .min(0)
      .max(253_402_300_799)
      .nullable()
      .default(null)
      .meta({ description: "Unix seconds from which it is in force; null is now." }),
    confirm: z
      .boolean()
      .default(false)
      .meta({ description: "Needed when a rate changes tenfold or more, up or down." }),
  })
  .meta({ id: "CreatePriceRequest" });

export const priceVersionSchema = z
  .object({
    object: z.literal("price"),
    model: z.string(),
    version: z.int(),
    effective: z.int().meta({ description: "Unix seconds." }),
    ...ratesSchema.shape,
  })
  .meta({ id: "PriceVersion" });

export const priceListSchema = z
  .object({ object: z.literal("list"), data: z.array(priceVersionSchema) })
  .meta({ id: "PriceList" });

export type Rates = z.infer<typeof ratesSchema>;
export type PriceVersion = z.infer<typeof priceVersionSchema>;
