/** Files of usage records and of the ledger: what may be asked for. */
import { z } from "zod";

import { usageRecordSchema } from "./admin.ts";
import { ids, recordQuery, unixSecondsText } from "./record-queries.ts";

export const FILE_FORMATS = ["csv", "jsonl"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

const stretch = {
  format: z.enum(FILE_FORMATS).default("csv"),
  start_time: unixSecondsText.meta({ description: "Unix seconds, inclusive." }),
  end_time: unixSecondsText.optional().meta({
    description: "Unix seconds, exclusive; at most 366 days after start_time. Unset is now.",
  }),
};

export const usageDownloadQuerySchema = z.strictObject({
  ...stretch,
  ...recordQuery,
});

export const ledgerDownloadQuerySchema = z.strictObject({
  ...stretch,
  kinds: ids.meta({ description: "Kinds of entries: `grant`, `settle`, `refund`, …" }),
});

export const usageLineSchema = usageRecordSchema.extend({
  api_key_name: z.string().nullable().meta({ description: "As the key is called now." }),
  project_name: z.string().nullable().meta({ description: "As the project is called now." }),
});

export type UsageLine = z.infer<typeof usageLineSchema>;
export type UsageDownloadQuery = z.infer<typeof usageDownloadQuerySchema>;
export type LedgerDownloadQuery = z.infer<typeof ledgerDownloadQuerySchema>;
