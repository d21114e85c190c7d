/** What charges are for, by class of tokens, beside each amount (decisions/0118). */
import { z } from "zod";

const PARTS_RULE =
  "What it is for. The parts are the amount, exactly: each request's charge is shared out by what its parts are priced at, rounded " +
  "down, and the rest goes singly to the parts that lost the most by that, of equals to the earlier in this order.";

const chargePartsOf = <T extends z.ZodType>(amount: T) => ({
  uncached_input_nano_usd: amount,
  cached_input_nano_usd: amount,
  output_nano_usd: amount,
  other_nano_usd: amount.meta({ description: "For requests themselves, and for device time." }),
  unknown_nano_usd: amount.meta({ description: "Of before it was told apart." }),
});

/** Integers, of one organization. */
export const chargePartsSchema = z
  .object(chargePartsOf(z.int()))
  .meta({ id: "ChargeParts", description: PARTS_RULE });
/** Texts, of all organizations. */
export const allChargePartsSchema = z
  .object(chargePartsOf(z.string()))
  .meta({ id: "AllChargeParts", description: `${PARTS_RULE} In decimal.` });

/** What a charge is for, as the wire has it; what is of before it was kept is not told apart. */
export function toChargeParts(
  [uncached, cached, output, other]: readonly [number, number, number, number],
  chargeNanoUsd: number,
) {
  return {
    uncached_input_nano_usd: uncached,
    cached_input_nano_usd: cached,
    output_nano_usd: output,
    other_nano_usd: other,
    unknown_nano_usd: chargeNanoUsd - uncached - cached - output - other,
  };
}
