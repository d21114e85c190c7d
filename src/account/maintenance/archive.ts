/**
 * Copies the ledger to R2 as CloudEvents, one a line: the raw record of every request, to be kept,
 * searched and checked elsewhere. An object is named by its first entry, so that one that is
 * written twice is written over, and a gap shows.
 */
import type { LedgerRow } from "../ledger/tables.ts";
import type { ArchiveComparison } from "../ledger/verbs.ts";

/** Entries in an object; about a kilobyte each. */
const ENTRIES_PER_OBJECT = 1_000;

export type ArchiveBucket = Pick<R2Bucket, "put" | "list">;

/** What the archive is read from and marks itself in. */
export interface ArchiveSource {
  readonly organizationId: string;
  listEntries(afterSequence: number, limit: number): LedgerRow[];
  archivedSequence(): number;
  setArchivedSequence(sequence: number): void;
}

/**
 * Writes what is new, once there is enough of it or the oldest has waited.
 *
 * @returns when it wants to be called again, as unix milliseconds; null when nothing waits
 */
export async function archiveLedger(
  source: ArchiveSource,
  bucket: ArchiveBucket,
  waitMs: number,
  nowMs: number,
): Promise<number | null> {
  const entries = source.listEntries(source.archivedSequence(), ENTRIES_PER_OBJECT);
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return null;
  // A clock that was ahead may have booked it at a time that is still to come.
  const dueAtMs = first.booked_at_ms > nowMs ? nowMs : first.booked_at_ms + waitMs;
  if (entries.length < ENTRIES_PER_OBJECT && dueAtMs > nowMs) return dueAtMs;
  const lines = entries.map((row) => JSON.stringify(toCloudEvent(source.organizationId, row)));
  await bucket.put(nameOf(source.organizationId, first.sequence), `${lines.join("\n")}\n`, {
    httpMetadata: { contentType: "application/x-ndjson" },
    customMetadata: { from: String(first.sequence), to: String(last.sequence), hash: last.hash },
  });
  source.setArchivedSequence(last.sequence);
  return entries.length < ENTRIES_PER_OBJECT ? null : nowMs;
}

/**
 * Whether the objects follow one another without a gap, each up to an entry that the ledger has.
 */
export async function compareArchive(
  source: ArchiveSource,
  bucket: ArchiveBucket,
  lastSequence: number,
): Promise<ArchiveComparison> {
  const faults: string[] = [];
  // As it was before the bucket is asked: an alarm may write more meanwhile.
  const marked = source.archivedSequence();
  let [objects, archived] = [0, 0];
  for (let cursor: string | undefined; ;) {
    const prefix = `ledger/${source.organizationId}/`;
    const page = await bucket.list({
      prefix,
      include: ["customMetadata"],
      ...(cursor !== undefined && { cursor }),
    });
    for (const { key, customMetadata = {} } of page.objects) {
      const [from, to] = [Number(customMetadata["from"]), Number(customMetadata["to"])];
      if (from !== archived + 1) faults.push(`${key} begins at ${from}, after ${archived}`);
      const [entry] = source.listEntries(to - 1, 1);
      if (entry?.sequence !== to || entry.hash !== customMetadata["hash"])
        faults.push(`${key} ends with an entry that is not in the ledger`);
      archived = to;
      objects += 1;
    }
    if (!page.truncated) break;
    cursor = page.cursor;
  }
  if (archived < marked)
    faults.push(`entries up to ${marked} were written, and ${archived} are there`);
  const pending = Math.max(0, lastSequence - archived);
  return { objects, entries: archived, pending, faults };
}

function nameOf(organizationId: string, sequence: number): string {
  return `ledger/${organizationId}/${String(sequence).padStart(12, "0")}.ndjson`;
}

/** CloudEvents 1.0; `data` is an entry as the ledger's export has it. */
function toCloudEvent(organizationId: string, { amount, ...row }: LedgerRow) {
  return {
    specversion: "1.0",
    id: `${organizationId}/${row.sequence}`,
    source: `/organizations/${organizationId}`,
    type: `tidegate.ledger.${row.kind}`,
    subject: row.reference,
    time: new Date(row.booked_at_ms).toISOString(),
    datacontenttype: "application/json",
    data: { ...row, amount_nano_usd: amount },
  };
}
