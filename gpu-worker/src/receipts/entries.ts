/** What the journal's lines say, taken together. Pure: no clock, no I/O. */
import type { LostRequest } from "../../../src/contract/deliveries.ts";
import type { Receipt, RequestState } from "../../../src/contract/engine.ts";
import type { JournalLine } from "./line.ts";

interface Begun {
  readonly requestId: string;
  readonly atMs: number;
  /** The edge has said that it knows. */
  readonly isDelivered: boolean;
}

export type JournalEntry =
  | (Begun & {
      /** Begun, and not ended: still running, or lost if the journal was read at a start. */
      readonly kind: "open";
      readonly organizationId: string | null;
      readonly promptTokens: number;
      readonly completionTokens: number;
    })
  | (Begun & { readonly kind: "ended"; readonly receipt: Receipt });

/**
 * The entry of a line's request after that line; undefined if the line means nothing without
 * others.
 */
export function applyLine(
  entry: JournalEntry | undefined,
  line: JournalLine,
): JournalEntry | undefined {
  switch (line.type) {
    case "started": {
      const { requestId, organizationId, atMs } = line;
      const counts = { promptTokens: 0, completionTokens: 0 };
      return (
        entry ?? { kind: "open", requestId, organizationId, atMs, ...counts, isDelivered: false }
      );
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
      return entry === undefined ? undefined : { ...entry, isDelivered: true };
  }
}

/** The lines that give `entry` back. */
export function toLines(entry: JournalEntry): JournalLine[] {
  const { requestId, atMs } = entry;
  const lines: JournalLine[] = [];
  if (entry.kind === "ended") lines.push({ type: "ended", receipt: entry.receipt });
  else {
    const { organizationId, promptTokens, completionTokens } = entry;
    lines.push({ type: "started", requestId, organizationId, atMs });
    lines.push({ type: "progress", requestId, promptTokens, completionTokens });
  }
  if (entry.isDelivered) lines.push({ type: "delivered", requestId });
  return lines;
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
 * What the edge is to be told of a request that an earlier life began; undefined where it cannot
 * be, or was.
 */
export function toLost(entry: JournalEntry): LostRequest | undefined {
  if (entry.kind === "ended" || entry.isDelivered || entry.organizationId === null)
    return undefined;
  const { requestId, organizationId, promptTokens, completionTokens } = entry;
  return { requestId, organizationId, promptTokens, completionTokens };
}

/** Whether the edge has yet to learn how the request ended, or will end. */
export function isOwed(entry: JournalEntry): boolean {
  return !entry.isDelivered && (entry.kind === "ended" || entry.organizationId !== null);
}

export interface Retention {
  /** What is not owed is kept from here on, the youngest of it. */
  readonly oldestMs: number;
  readonly maxEntries: number;
  /** What is owed is kept however old it is: not where nobody will ever take it. */
  readonly isOwedKept: boolean;
  readonly maxOwed: number;
}

/**
 * Entries worth keeping, oldest first: young ones, and what the edge has yet to learn: that is
 * money.
 */
export function selectKept(
  entries: Iterable<JournalEntry>,
  { oldestMs, maxEntries, isOwedKept, maxOwed }: Retention,
): JournalEntry[] {
  const all = [...entries].toSorted((a, b) => a.atMs - b.atMs);
  const isOwedHere = (entry: JournalEntry): boolean => isOwedKept && isOwed(entry);
  const young = all.filter((entry) => !isOwedHere(entry) && entry.atMs >= oldestMs);
  const kept = new Set([
    ...(maxEntries > 0 ? young.slice(-maxEntries) : []),
    ...all.filter(isOwedHere).slice(-maxOwed),
  ]);
  return all.filter((entry) => kept.has(entry));
}
