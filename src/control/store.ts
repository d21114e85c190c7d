/** Operators' settings in D1. */
import { eq } from "drizzle-orm";

import { economicsSettingsRequestSchema, type EconomicsSettings } from "../contract/economics.ts";
import type { Database } from "../db/client.ts";
import { operatorSettings } from "../db/schema.ts";

const ECONOMICS = "economics";

/** What was not set has the values that it has unless it is set. */
export async function readEconomicsSettings(database: Database): Promise<EconomicsSettings> {
  const rows = await database
    .select()
    .from(operatorSettings)
    .where(eq(operatorSettings.name, ECONOMICS));
  return economicsSettingsRequestSchema.parse(rows[0]?.value ?? {});
}

export function economicsStatement(database: Database, value: EconomicsSettings) {
  return database
    .insert(operatorSettings)
    .values({ name: ECONOMICS, value })
    .onConflictDoUpdate({ target: operatorSettings.name, set: { value } });
}
