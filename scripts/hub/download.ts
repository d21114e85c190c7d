/**
 * A model from Hugging Face's hub, kept in a folder: downloaded once, used as it is from then on.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

import { Problem } from "../up/problem.ts";
import { downloadFile } from "./file-download.ts";
import { chooseFiles, type HubFile } from "./model-files.ts";
import { type Hub, readRepository } from "./repository.ts";

export interface ModelDownload {
  readonly hub: Hub;
  /** Such as `HuggingFaceTB/SmolLM2-135M-Instruct`. */
  readonly id: string;
  readonly dtype: string;
  /** Where models are kept, a folder each. */
  readonly modelsDir: string;
  readonly onProgress: (doneBytes: number, totalBytes: number) => void;
  /** After a try that got nothing; default a second. */
  readonly retryDelayMs?: number;
  /** Default: as the file system says. */
  readonly freeBytesIn?: (folder: string) => number;
}

/** Left free beside the model. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** An id on the hub: an owner and a name. */
export function isHubId(text: string): boolean {
  return /^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(text) && !text.includes("..");
}

/**
 * The model's folder, in Hugging Face's layout. Whoever has it already is asked nothing: it works
 * without a network.
 *
 * @throws {Problem} that says what to do
 */
export async function downloadModel(download: ModelDownload): Promise<string> {
  const { hub, id, dtype, modelsDir, onProgress, retryDelayMs = 1_000 } = download;
  const folder = join(modelsDir, id.replace("/", "--"));
  const record = join(folder, `downloaded-${dtype}.json`);
  if (existsSync(record)) return folder;
  // What is there in part is made whole as it was then, whatever the repository has become.
  const repository = await readRepository(hub, id, revisionOf(folder) ?? "main");
  const chosen = chooseFiles(repository.files, dtype);
  if ("missing" in chosen) throw toMissing(id, dtype, chosen);
  const { revision } = repository;
  const totalBytes = chosen.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  mkdirSync(folder, { recursive: true });
  requireSpace(folder, chosen.files, download);
  writeWhole(join(folder, "revision.json"), { id, revision });
  let doneBytes = 0;
  const onBytes = (bytes: number) => onProgress((doneBytes += bytes), totalBytes);
  for (const file of chosen.files)
    await downloadFile({ hub, repository, file, folder, onBytes, retryDelayMs });
  writeWhole(record, { id, revision, dtype, files: chosen.files });
  return folder;
}

function toMissing(
  id: string,
  dtype: string,
  { missing, dtypes }: { readonly missing: string; readonly dtypes: readonly string[] },
): Problem {
  if (dtypes.length === 0) {
    return new Problem(
      `${id} has no ONNX files, and Tidegate runs no others; look for a conversion, such as onnx-community/${id.split("/")[1]}.`,
    );
  }
  const advice = missing.startsWith("onnx/") ? `; choose --dtype ${dtypes.join(" or ")}` : "";
  return new Problem(`${id} has no ${missing} (needed for --dtype ${dtype})${advice}.`);
}

/** Of the files that are there, if any are. */
function revisionOf(folder: string): string | undefined {
  const path = join(folder, "revision.json");
  if (!existsSync(path)) return undefined;
  return (JSON.parse(readFileSync(path, "utf8")) as { revision: string }).revision;
}

function requireSpace(
  folder: string,
  files: readonly HubFile[],
  { id, freeBytesIn = freeBytes }: ModelDownload,
): void {
  const missing = files.filter(({ name }) => !existsSync(join(folder, name)));
  const needed = missing.reduce((sum, { sizeBytes }) => sum + sizeBytes, RESERVE_BYTES);
  const free = freeBytesIn(folder);
  if (free >= needed) return;
  const show = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;
  throw new Problem(
    `${id} needs ${show(needed)} in ${folder}, where ${show(free)} are free; free some, or name another folder in TIDEGATE_STATE_DIR.`,
  );
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

function writeWhole(path: string, value: unknown): void {
  const partial = `${path}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(value));
  renameSync(partial, path);
}
