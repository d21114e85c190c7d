/**
 * The worker's memory of requests, in an append-only file that survives a kill.
 *
 * A line is written with one plain append before what it says is told to anyone, so it is in the kernel's hands
 * when the process dies. It is not synced to disk: power loss may lose the last lines. One process per folder.
 */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

import type { Receipt, RequestState } from "../../../src/contract/engine.ts";
import { StartError } from "../start-error.ts";
import {
  applyLine,
  type JournalEntry,
  type JournalLine,
  parseLine,
  requestIdOf,
  selectKept,
  toLines,
  toState,
} from "./entries.ts";

const FILE_NAME = "requests.ndjson";
const KEEP_MS = 24 * 60 * 60 * 1000;
const MAX_ENTRIES = 100_000;
const PAGE_RECEIPTS = 1_000;
const COMPACT_AT_BYTES = 8 * 1024 * 1024;

export interface JournalOptions {
  readonly folder: string;
  readonly now: () => number;
  /** Size from which the file is rewritten. */
  readonly compactAtBytes?: number;
}

/** Invariant: the entries are what reading the file would give. */
export class Journal {
  readonly #path: string;
  readonly #now: () => number;
  readonly #minCompactBytes: number;
  #entries = new Map<string, JournalEntry>();
  #descriptor = -1;
  #sizeBytes = 0;
  #compactAtBytes = 0;

  /** @throws {StartError} if the folder cannot be written */
  constructor(options: JournalOptions) {
    this.#path = join(options.folder, FILE_NAME);
    this.#now = options.now;
    this.#minCompactBytes = options.compactAtBytes ?? COMPACT_AT_BYTES;
    try {
      mkdirSync(options.folder, { recursive: true });
      this.#read();
      this.#compact();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new StartError(`state folder ${options.folder} cannot be used: ${reason}`, { cause });
    }
  }

  start(requestId: string): void {
    this.#append({ type: "started", requestId, atMs: this.#now() });
  }

  progress(requestId: string, promptTokens: number, completionTokens: number): void {
    this.#append({ type: "progress", requestId, promptTokens, completionTokens });
  }

  end(receipt: Receipt): void {
    this.#append({ type: "ended", receipt });
  }

  /** The receipt has reached the edge for certain. Idempotent. */
  markDelivered(requestId: string): void {
    const entry = this.#entries.get(requestId);
    if (entry?.kind === "ended" && !entry.isDelivered) {
      this.#append({ type: "delivered", requestId });
    }
  }

  find(requestId: string): RequestState {
    return toState(this.#entries.get(requestId));
  }

  has(requestId: string): boolean {
    return this.#entries.has(requestId);
  }

  /** Receipts not known to have arrived. */
  findUndelivered(): Receipt[] {
    const receipts: Receipt[] = [];
    for (const entry of this.#entries.values()) {
      if (entry.kind === "ended" && !entry.isDelivered) receipts.push(entry.receipt);
    }
    return receipts;
  }

  /** A page of an organization's receipts, by the time they ended. `next` is null at the end. */
  list(organizationId: string, after: string | null): { receipts: Receipt[]; next: string | null } {
    const ended: Receipt[] = [];
    for (const entry of this.#entries.values())
      if (entry.kind === "ended" && entry.receipt.organizationId === organizationId)
        ended.push(entry.receipt);
    const page = ended
      .map((receipt) => ({ receipt, place: placeOf(receipt) }))
      .filter(({ place }) => after === null || place > after)
      .sort((a, b) => (a.place < b.place ? -1 : 1))
      .slice(0, PAGE_RECEIPTS + 1);
    const next = page.length > PAGE_RECEIPTS ? (page[PAGE_RECEIPTS - 1]?.place ?? null) : null;
    return { receipts: page.slice(0, PAGE_RECEIPTS).map(({ receipt }) => receipt), next };
  }

  /** The time of the oldest entry that is kept; now when there is none. */
  get sinceMs(): number {
    let sinceMs = this.#now();
    for (const { atMs } of this.#entries.values()) sinceMs = Math.min(sinceMs, atMs);
    return sinceMs;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #read(): void {
    let text = "";
    try {
      text = readFileSync(this.#path, "utf8");
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
    }
    for (const lineText of text.split("\n")) {
      const line = parseLine(lineText);
      if (line !== undefined) this.#apply(line);
    }
  }

  #append(line: JournalLine): void {
    this.#apply(line);
    this.#sizeBytes += writeSync(this.#descriptor, `${JSON.stringify(line)}\n`);
    if (this.#sizeBytes >= this.#compactAtBytes) this.#compact();
  }

  #apply(line: JournalLine): void {
    const requestId = requestIdOf(line);
    const entry = applyLine(this.#entries.get(requestId), line);
    if (entry !== undefined) this.#entries.set(requestId, entry);
  }

  /** Writes what is worth keeping to a new file and puts it in the old one's place, in one rename. */
  #compact(): void {
    const limits = { oldestMs: this.#now() - KEEP_MS, maxEntries: MAX_ENTRIES };
    const kept = selectKept(this.#entries.values(), limits);
    this.#entries = new Map(kept.map((entry) => [entry.requestId, entry]));
    const text = kept
      .flatMap(toLines)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join("");
    const temporary = `${this.#path}.new`;
    const descriptor = openSync(temporary, "w", 0o600);
    writeSync(descriptor, text);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(temporary, this.#path);
    if (this.#descriptor >= 0) closeSync(this.#descriptor);
    this.#descriptor = openSync(this.#path, "a", 0o600);
    this.#sizeBytes = Buffer.byteLength(text);
    this.#compactAtBytes = Math.max(this.#minCompactBytes, this.#sizeBytes * 2);
  }
}

/** Orders receipts by the time they ended, and those of one millisecond by their ids. */
function placeOf({ endedAtMs, requestId }: Receipt): string {
  return `${String(endedAtMs).padStart(15, "0")}:${requestId}`;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "ENOENT";
}
