/**
 * One file from the hub: goes on where it was cut off, is checked against its hash, and appears
 * whole or not at all.
 */
import { createHash, type Hash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { Problem } from "../up/problem.ts";
import type { HubFile } from "./model-files.ts";
import { type Hub, type Repository, toHeaders, toProblem } from "./repository.ts";

export interface FileDownload {
  readonly hub: Hub;
  readonly repository: Repository;
  readonly file: HubFile;
  /** The model's folder. */
  readonly folder: string;
  /** Told of bytes as they come, those that were there already first. */
  readonly onBytes: (bytes: number) => void;
  /** Between two tries that got nothing; doubled each time. */
  readonly retryDelayMs: number;
}

/** Tries in a row that got not one byte. */
const MAX_VAIN_TRIES = 5;
/** A connection that gives nothing for so long is given up. */
const STALL_MS = 60_000;

/** @throws {Problem} that says what to do */
export async function downloadFile(download: FileDownload): Promise<void> {
  const { file, folder, onBytes, retryDelayMs } = download;
  const path = join(folder, file.name);
  if (existsSync(path) && statSync(path).size === file.sizeBytes) return onBytes(file.sizeBytes);
  const partial = `${path}.${(file.sha256 ?? file.blobId ?? "unnamed").slice(0, 16)}.part`;
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(partial) && statSync(partial).size > file.sizeBytes) rmSync(partial);
  let hasBytes = sizeOf(partial);
  onBytes(hasBytes);
  for (let vain = 0; hasBytes < file.sizeBytes || file.sizeBytes === 0;) {
    const problem = await fetchRest(download, partial).catch((cause: unknown) =>
      toFault(cause, partial),
    );
    const now = sizeOf(partial);
    if (file.sizeBytes === 0 && problem === undefined) break;
    vain = now > hasBytes ? 0 : vain + 1;
    hasBytes = now;
    if (hasBytes >= file.sizeBytes && file.sizeBytes > 0) break;
    if (vain >= MAX_VAIN_TRIES) {
      const reason = problem?.message ?? "the connection ends before the file does";
      throw new Problem(`${file.name} cannot be downloaded: ${reason}`, { cause: problem });
    }
    if (vain > 0) await delay(retryDelayMs * 2 ** (vain - 1));
  }
  if (!(await isWhole(partial, file))) {
    rmSync(partial, { force: true });
    throw new Problem(
      `${file.name} was damaged on its way: its hash is not the hub's; start again.`,
    );
  }
  renameSync(partial, path);
}

/** Fetches from where the partial file ends. @returns what went wrong, if another try may help */
async function fetchRest(
  { hub, repository, file, onBytes }: FileDownload,
  partial: string,
): Promise<Error | undefined> {
  const start = sizeOf(partial);
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), STALL_MS);
  try {
    const url = `${hub.endpoint}/${repository.id}/resolve/${repository.revision}/${file.name}`;
    // A redirect to another host is followed without the token.
    const response = await fetch(url, {
      headers: {
        ...toHeaders(hub),
        "accept-encoding": "identity",
        ...(start > 0 && { range: `bytes=${start}-` }),
      },
      signal: stalled.signal,
    });
    if (response.status >= 500 || response.status === 429) {
      await response.body?.cancel();
      return new Error(`the hub answers ${response.status}`);
    }
    if (!response.ok) throw await toProblem(response, repository.id, hub);
    // Some servers send all of it again.
    const isAppended = response.status === 206;
    if (!isAppended) onBytes(-start);
    const handle = await open(partial, isAppended ? "a" : "w");
    try {
      let left = file.sizeBytes - (isAppended ? start : 0);
      for await (const chunk of response.body ?? []) {
        const bytes = chunk as Uint8Array;
        clearTimeout(timer);
        timer = setTimeout(() => stalled.abort(), STALL_MS);
        if (bytes.length > left)
          throw new Problem(`${file.name} is longer than the hub says; start again.`);
        await handle.write(bytes);
        left -= bytes.length;
        onBytes(bytes.length);
      }
    } finally {
      await handle.close();
    }
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** What another try may mend; all else is thrown. */
function toFault(cause: unknown, partial: string): Error {
  if (cause instanceof Problem) throw cause;
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC" || code === "EDQUOT")
    throw new Problem(`the disk is full at ${partial}; free some space and start again.`, {
      cause,
    });
  if (code === "EACCES" || code === "EROFS")
    throw new Problem(`${partial} cannot be written (${code}).`, { cause });
  return error;
}

async function isWhole(path: string, { sizeBytes, sha256, blobId }: HubFile): Promise<boolean> {
  if (sizeOf(path) !== sizeBytes && sizeBytes > 0) return false;
  if (sha256 !== undefined) return (await hashOf(path, createHash("sha256"))) === sha256;
  if (blobId === undefined) return true;
  return (await hashOf(path, createHash("sha1").update(`blob ${sizeOf(path)}\0`))) === blobId;
}

async function hashOf(path: string, hash: Hash): Promise<string> {
  if (existsSync(path))
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}
