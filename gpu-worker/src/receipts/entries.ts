/** What the journal's lines say, taken together. Pure: no clock, no I/O. */
import { z } from "zod";

import { type Receipt, receiptSchema, type RequestState } from "../../../src/contract/engine.ts";

const count = z.int().min(0);

const lineSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("started"), requestId: z.string(), atMs: z.int() }),
  z.object({
    type: z.literal("progress"),
    requestId: z.string(),
    promptTokens: count,
    completionTokens: count,
  }),
  z.object({ type: z.literal("ended"), receipt: receiptSchema }),
  z.object({ type: z.literal("delivered"), requestId: z.string() }),
]);

export type JournalLine = z.infer<typeof lineSchema>;

export type JournalEntry =
  | {
      /** Begun, and not ended: still running, or lost if the journal was read at a start. */
      readonly kind: "open";
      readonly requestId: string;
      readonly atMs: number;
      readonly promptTokens: number;
      readonly completionTokens: number;
    }
  | {
      readonly kind: "ended";
      readonly requestId: string;
      readonly atMs: number;
      readonly receipt: Receipt;
      readonly isDelivered: boolean;
    };

/** @returns undefined for a line that a kill cut short, or that is no journal line */
export function parseLine(text: string): JournalLine | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The entry of a line's request after that line; undefined if the line means nothing without others. */
export function applyLine(
  entry: JournalEntry | undefined,
  line: JournalLine,
): JournalEntry | undefined {
  switch (line.type) {
    case "started": {
      const counts = { promptTokens: 0, completionTokens: 0 };
      return entry ?? { kind: "open", requestId: line.requestId, atMs: line.atMs, ...counts };
    }
    case "progress": {
      if (entry?.kind !== "open") return entry;
      const { promptTokens, completionTokens } = line;
      return { ...entry, promptTokens, completionTokens };
    }
    case "ended": {
      const { requestId, endedAtMs } = line.receipt;
      const isDelivered = entry?.kind === "ended" && entry.isDelivered;
      return { kind: "ended", requestId, atMs: endedAtMs, receipt: line.receipt, isDelivered };
    }
    case "delivered":
      return entry?.kind === "ended" ? { ...entry, isDelivered: true } : entry;
  }
}

/** The lines that give `entry` back. */
export function toLines(entry: JournalEntry): JournalLine[] {
  const { requestId, atMs } = entry;
  if (entry.kind === "ended") {
    const ended = { type: "ended", receipt: entry.receipt } as const;
    return entry.isDelivered ? [ended, { type: "delivered", requestId }] : [ended];
  }
  const { promptTokens, completionTokens } = entry;
  return [
    { type: "started", requestId, atMs },
    { type: "progress", requestId, promptTokens, completionTokens },
  ];
}

export function requestIdOf(line: JournalLine): string {
  return line.type === "ended" ? line.receipt.requestId : line.requestId;
}

/** What a look-up answers for an entry that no engine is running. */
export function toState(entry: JournalEntry | undefined): RequestState {
  if (entry === undefined) return { state: "unknown" };
  if (entry.kind === "ended") return { state: "ended", receipt: entry.receipt };
  const { promptTokens, completionTokens } = entry;
  return { state: "lost", promptTokens, completionTokens };
}

/**
 * Entries worth keeping, oldest first: young ones, and receipts that have not reached the edge, however old: they are money. At
 * most `maxEntries` of each.
 */
export function selectKept(
  entries: Iterable<JournalEntry>,
  limits: { readonly oldestMs: number; readonly maxEntries: number },
): JournalEntry[] {
  const all = [...entries].sort((a, b) => a.atMs - b.atMs);
  const young = all.filter((entry) => !isOwed(entry) && entry.atMs >= limits.oldestMs);
  const owed = all.filter(isOwed).slice(-limits.maxEntries);
  const kept = new Set([...young.slice(-limits.maxEntries), ...owed]);
  return all.filter((entry) => kept.has(entry));
}

function isOwed(entry: JournalEntry): boolean {
  return entry.kind === "ended" && !entry.isDelivered;
}
