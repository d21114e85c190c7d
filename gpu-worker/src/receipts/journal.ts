/**
 * The worker's memory of requests, in an append-only file that survives a kill.
 *
 * A line is written with one plain append before what it says is told to anyone, so it is in the
 * kernel's hands when the process dies. It is not synced to disk: power loss may lose the last
 * lines. One process per folder (`folder-lock.ts`).
 *
 * A disk that takes nothing more stops new requests and nothing else: what has ended meanwhile
 * waits in memory, at most as much as ran, and is written as soon as there is room.
 */
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

import type { LostRequest } from "../../../src/contract/deliveries.ts";
import type { Receipt, RequestState } from "../../../src/contract/engine.ts";
import type { Log } from "../log.ts";
import { StartError } from "../start-error.ts";
import { type Disk, nodeDisk } from "./disk.ts";
import {
  applyLine,
  isOwed,
  type JournalEntry,
  requestIdOf,
  selectKept,
  toLines,
  toLost,
  toState,
} from "./entries.ts";
import { LineFile } from "./line-file.ts";
import { decodeLine, encodeLine, JOURNAL_VERSION, type JournalLine } from "./line.ts";

const FILE_NAME = "requests.ndjson";
/** Lines that could not be read, as they are: for whoever looks into it. */
const DAMAGED_NAME = "requests.damaged.ndjson";
const KEEP_MS = 24 * 60 * 60 * 1000;
const MAX_ENTRIES = 100_000;
/** An entry takes less. */
const ENTRY_BYTES = 1024;
const PAGE_RECEIPTS = 1_000;
const COMPACT_AT_BYTES = 8 * 1024 * 1024;
/**
 * Of what a volume has for the journal, so that there is always room for the copy that takes its
 * place.
 */
const LARGEST_SHARE = 1 / 2;
const KEPT_SHARE = 1 / 4;
/** After a copy failed, the file grows by this before another is tried. */
const RETRY_GROWTH = 1.25;

export interface JournalOptions {
  readonly folder: string;
  readonly now: () => number;
  /** Size from which the file is rewritten. */
  readonly compactAtBytes?: number;
  /**
   * Whether what is owed to the edge is kept until the edge has it; without one, nobody will ever
   * take it.
   */
  readonly hasEdge?: boolean;
  readonly log?: Log;
  readonly disk?: Disk;
}

export interface ReceiptPage {
  readonly receipts: Receipt[];
  /** Those of the page that the edge has not acknowledged. */
  readonly undelivered: string[];
  /** null: that was all. */
  readonly next: string | null;
}

/** Invariant: the entries are what reading the file would give, but for those of `#unwritten`. */
export class Journal {
  readonly #path: string;
  readonly #options: JournalOptions;
  readonly #disk: Disk;
  #entries = new Map<string, JournalEntry>();
  /** Requests of whose state the file is behind. */
  readonly #unwritten = new Set<string>();
  readonly #file: LineFile;
  #compactAtBytes = 0;
  #isWritable = true;
  #damagedLines = 0;

  /** @throws {StartError} if the folder cannot be used, or a later version wrote the file */
  constructor(options: JournalOptions) {
    this.#path = join(options.folder, FILE_NAME);
    this.#options = options;
    this.#disk = options.disk ?? nodeDisk;
    try {
      if (options.disk === undefined) mkdirSync(options.folder, { recursive: true });
      const { file, lines } = LineFile.open(this.#disk, this.#path);
      this.#file = file;
      this.#read(lines);
    } catch (cause) {
      if (cause instanceof StartError) throw cause;
      throw new StartError(`state folder ${options.folder} cannot be used: ${reasonOf(cause)}`, {
        cause,
      });
    }
  }

  /** Whether a request may begin: what it will do can be written down. */
  get isWritable(): boolean {
    return this.#isWritable;
  }

  /** Lines of this file and of earlier ones that could not be read; they are kept beside it. */
  get damagedLines(): number {
    return this.#damagedLines;
  }

  /** @returns false if it could not be written: the request must not run */
  start(requestId: string, organizationId: string): boolean {
    const line = { type: "started", requestId, organizationId, atMs: this.#options.now() } as const;
    if (!this.#write([line])) return false;
    this.#apply(line);
    this.#compactIfLarge();
    return true;
  }

  /** A note on the way: what it says is not needed if the disk does not take it. */
  progress(requestId: string, promptTokens: number, completionTokens: number): void {
    const line = { type: "progress", requestId, promptTokens, completionTokens } as const;
    this.#apply(line);
    if (this.#write([line])) this.#compactIfLarge();
  }

  end(receipt: Receipt): void {
    this.#record([{ type: "ended", receipt }]);
  }

  /** The edge has said that it has what these requests ended with. Idempotent. */
  markDelivered(requestIds: readonly string[]): void {
    const owed = requestIds.filter((id) => this.#entries.get(id)?.isDelivered === false);
    if (owed.length > 0) this.#record(owed.map((requestId) => ({ type: "delivered", requestId })));
  }

  /** Writes what waits, if there is room again. @returns whether all is written */
  catchUp(): boolean {
    if (this.#isWritable) return true;
    if (!this.#copyAnew() && !this.#writeWaiting()) return false;
    this.#unwritten.clear();
    this.#isWritable = true;
    this.#options.log?.info("journal.writable", { path: this.#path });
    return true;
  }

  find(requestId: string): RequestState {
    return toState(this.#entries.get(requestId));
  }

  has(requestId: string): boolean {
    return this.#entries.has(requestId);
  }

  /** Receipts that the edge has not acknowledged. */
  findUndelivered(): Receipt[] {
    const receipts: Receipt[] = [];
    for (const entry of this.#entries.values())
      if (entry.kind === "ended" && !entry.isDelivered) receipts.push(entry.receipt);
    return receipts;
  }

  /**
   * Requests that are begun and not ended, of which the edge has not been told. At a start: what an
   * earlier life lost.
   */
  findLost(): LostRequest[] {
    return [...this.#entries.values()].flatMap((entry) => toLost(entry) ?? []);
  }

  /** A page of an organization's receipts, by the time they ended. */
  list(organizationId: string, after: string | null): ReceiptPage {
    const ended: { receipt: Receipt; place: string; isDelivered: boolean }[] = [];
    for (const entry of this.#entries.values())
      if (entry.kind === "ended" && entry.receipt.organizationId === organizationId)
        ended.push({ ...entry, place: placeOf(entry.receipt) });
    const page = ended
      .filter(({ place }) => after === null || place > after)
      .toSorted((a, b) => (a.place < b.place ? -1 : 1));
    const shown = page.slice(0, PAGE_RECEIPTS);
    return {
      receipts: shown.map(({ receipt }) => receipt),
      undelivered: shown
        .filter(({ isDelivered }) => !isDelivered)
        .map(({ receipt }) => receipt.requestId),
      next: page.length > PAGE_RECEIPTS ? (shown.at(-1)?.place ?? null) : null,
    };
  }

  /** The time of the oldest entry that is kept; now when there is none. */
  get sinceMs(): number {
    let sinceMs = this.#options.now();
    for (const { atMs } of this.#entries.values()) sinceMs = Math.min(sinceMs, atMs);
    return sinceMs;
  }

  close(): void {
    this.#file.close();
  }

  #read(lines: readonly Uint8Array[]): void {
    const [first] = lines;
    const header = first === undefined ? undefined : decodeLine(first, false);
    const version = header?.type === "journal" ? header.version : 1;
    if (version > JOURNAL_VERSION)
      throw new StartError(
        `${this.#path} is of version ${version}, and this worker reads up to ${JOURNAL_VERSION}: start the version that wrote it, or move the file away`,
      );
    const damaged: Uint8Array[] = [];
    for (const bytes of lines) {
      const line = decodeLine(bytes, version > 1);
      if (line === undefined) damaged.push(bytes);
      else if (line.type !== "journal") this.#apply(line);
    }
    try {
      this.#keepDamaged(damaged);
      this.#compact();
    } catch (cause) {
      // The old file has everything, and is written on as far as that goes.
      this.#suspend(cause);
    }
  }

  /**
   * Beside the file, because the next copy of the file would not have them.
   *
   * @throws if they cannot be kept
   */
  #keepDamaged(damaged: readonly Uint8Array[]): void {
    const path = join(dirname(this.#path), DAMAGED_NAME);
    const isThere = this.#disk.read(path) !== undefined;
    this.#damagedLines = damaged.length;
    if (damaged.length > 0) {
      const fields = { lines: damaged.length, path: this.#path, keptIn: path };
      this.#options.log?.error("journal.damaged", fields);
    }
    if (damaged.length === 0 && !isThere) return;
    const { file, lines } = LineFile.open(this.#disk, path);
    try {
      if (damaged.length > 0)
        file.append(Buffer.concat(damaged.flatMap((bytes) => [bytes, Buffer.from("\n")])));
    } finally {
      file.close();
    }
    this.#damagedLines += lines.length;
  }

  /** What has happened and is known to others, whether the disk takes it or not. */
  #record(lines: readonly JournalLine[]): void {
    for (const line of lines) this.#apply(line);
    if (this.#write(lines)) this.#compactIfLarge();
    else for (const line of lines) this.#unwritten.add(requestIdOf(line));
  }

  /** @returns false if nothing of it is written */
  #write(lines: readonly JournalLine[]): boolean {
    if (!this.#isWritable) return false;
    try {
      this.#file.append(lines.map(encodeLine).join(""));
    } catch (cause) {
      this.#suspend(cause);
      return false;
    }
    return true;
  }

  #suspend(cause: unknown): void {
    this.#isWritable = false;
    this.#options.log?.error("journal.unwritable", { path: this.#path, reason: reasonOf(cause) });
  }

  #apply(line: JournalLine): void {
    const requestId = requestIdOf(line);
    const entry = applyLine(this.#entries.get(requestId), line);
    if (entry !== undefined) this.#entries.set(requestId, entry);
  }

  /** Once the entries have what the file has: the copy is made from them. */
  #compactIfLarge(): void {
    if (this.#file.sizeBytes < this.#compactAtBytes) return;
    try {
      this.#compact();
    } catch (cause) {
      this.#compactAtBytes = this.#file.sizeBytes * RETRY_GROWTH;
      this.#options.log?.error("journal.not_compacted", {
        path: this.#path,
        reason: reasonOf(cause),
      });
    }
  }

  /**
   * Writes what is worth keeping to a new file, which takes the old one's place.
   *
   * @throws and leaves the old one as it is
   */
  #compact(): void {
    const { now, hasEdge = true, compactAtBytes = COMPACT_AT_BYTES, log } = this.#options;
    const volumeBytes = this.#file.sizeBytes + this.#file.freeBytes;
    const kept = selectKept(this.#entries.values(), {
      oldestMs: now() - KEEP_MS,
      maxEntries: Math.min(MAX_ENTRIES, Math.floor((volumeBytes * KEPT_SHARE) / ENTRY_BYTES)),
      isOwedKept: hasEdge,
      maxOwed: MAX_ENTRIES,
    });
    this.#file.replace(encodeAll(kept));
    const isKept = new Set(kept);
    const forgotten = [...this.#entries.values()].filter(
      (entry) => !isKept.has(entry) && isOwed(entry),
    );
    if (hasEdge && forgotten.length > 0)
      log?.error("receipts.forgotten", { receipts: forgotten.length, maxOwed: MAX_ENTRIES });
    this.#entries = new Map(kept.map((entry) => [entry.requestId, entry]));
    this.#compactAtBytes = Math.max(
      Math.min(compactAtBytes, volumeBytes * LARGEST_SHARE),
      this.#file.sizeBytes * 2,
    );
  }

  /**
   * Where there is room for a copy, one is best: it also makes up for what somebody else cut off.
   */
  #copyAnew(): boolean {
    if (this.#file.freeBytes <= this.#file.sizeBytes) return false;
    try {
      this.#compact();
      return true;
    } catch {
      return false;
    }
  }

  #writeWaiting(): boolean {
    const entries = [...this.#unwritten].flatMap((requestId) => this.#entries.get(requestId) ?? []);
    try {
      if (entries.length === 0) this.#file.probe();
      else this.#file.append(entries.flatMap(toLines).map(encodeLine).join(""));
      return true;
    } catch {
      return false;
    }
  }
}

function* encodeAll(entries: readonly JournalEntry[]): Generator<string> {
  yield encodeLine({ type: "journal", version: JOURNAL_VERSION });
  for (const entry of entries) for (const line of toLines(entry)) yield encodeLine(line);
}

/** Orders receipts by the time they ended, and those of one millisecond by their ids. */
function placeOf({ endedAtMs, requestId }: Receipt): string {
  return `${String(endedAtMs).padStart(15, "0")}:${requestId}`;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
