/** In which order requests go when there is more to do than can be done, on both wires. */
import { z } from "zod";

/** Whoever gives way first stands first. */
export const SERVICE_TIERS = ["flex", "default", "priority"] as const;

export type ServiceTier = (typeof SERVICE_TIERS)[number];

export const serviceTierSchema = z.enum(SERVICE_TIERS);

/** As OpenAI's clients name it. */
export const tierRequestSchema = z.enum(["auto", "default", "flex", "scale", "priority", "fast"]);

/** Higher gives way later. */
export function rankOf(tier: ServiceTier): number {
  return SERVICE_TIERS.indexOf(tier);
}
