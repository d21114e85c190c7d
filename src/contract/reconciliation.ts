/** What an organization's books are checked against, on the wire. */
import { z } from "zod";

/** Every figure twice, from two sources; equal when the books are right. */
export const reconciliationSchema = z
  .object({
    object: z.literal("reconciliation"),
    is_balanced: z.boolean(),
    posted_nano_usd: z.int(),
    ledger_nano_usd: z
      .int()
      .meta({ description: "Sum of the ledger's entries on the customer account." }),
    held_nano_usd: z.int(),
    open_holds_nano_usd: z.int().meta({ description: "Sum of the open holds." }),
    open_holds: z.int(),
    credits_nano_usd: z.int().meta({ description: "What the live credits have left." }),
    plan: z
      .object({
        granted_nano_usd: z.string(),
        used_nano_usd: z.string(),
        lapsed_nano_usd: z.string(),
        left_nano_usd: z.string(),
      })
      .meta({
        description:
          "What plans have included in all: granted less used and lapsed is left. In decimal.",
      }),
    entries: z.int(),
    is_chain_intact: z
      .boolean()
      .meta({ description: "Every entry's hash follows from the one before." }),
    late_receipts: z
      .int()
      .meta({ description: "Receipts that came after a request was settled another way." }),
    measured_by: z
      .object({
        receipt: z.int(),
        provider: z.int(),
        cache: z.int(),
        relay: z.int(),
        checkpoint: z.int(),
        none: z.int(),
      })
      .meta({ description: "Ended requests by what measured them." }),
    rollups: z
      .object({ rows: z.int(), differing: z.int() })
      .meta({ description: "Minutes, hours and days against the ledger." }),
    database: z
      .object({ rows: z.int(), pending: z.int(), differing: z.int() })
      .meta({ description: "The database's copy against the account's hours." }),
    archive: z
      .object({ objects: z.int(), entries: z.int(), pending: z.int() })
      .meta({ description: "The ledger as it was written to R2." }),
    workers: z
      .array(
        z.object({
          url: z.string(),
          is_reached: z.boolean(),
          receipts: z.int(),
          matched: z.int(),
          pending: z.int().meta({
            description: "Of requests that are not ended yet, or on their way to the books.",
          }),
          late: z.int().meta({ description: "Booked as what they added after the end." }),
          damaged_lines: z
            .int()
            .meta({ description: "Of its journal. What they said is not known." }),
        }),
      )
      .meta({
        description: "Journals of the workers, as far back as they go, against the ledger.",
      }),
    unexplained_count: z.int(),
    unexplained: z.array(z.string()).meta({ description: "At most 100, a sentence each." }),
  })
  .meta({ id: "Reconciliation" });

export type Reconciliation = z.infer<typeof reconciliationSchema>;
