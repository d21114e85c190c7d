/**
 * The files of a model in Hugging Face's layout, and why one cannot be loaded: a sentence that
 * names what is missing.
 */
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";

import type { Dtype, ModelSource } from "../config.ts";
import { StartError } from "../start-error.ts";

const FILE_SUFFIX: Record<Dtype, string> = {
  fp32: "",
  fp16: "_fp16",
  q8: "_quantized",
  q4: "_q4",
  q4f16: "_q4f16",
};

/** Its path in the folder. */
export function graphFile(dtype: Dtype): string {
  return `onnx/model${FILE_SUFFIX[dtype]}.onnx`;
}

/** @throws {StartError} naming the folder or the first file that is not there */
export function checkFiles(folder: string, names: readonly string[], dtype: Dtype): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new StartError(`model folder not found: ${folder}`);
  }
  for (const name of names) {
    const path = join(folder, name);
    if (existsSync(path)) continue;
    const hint = name.endsWith(".onnx") ? ` (needed for --dtype ${dtype})` : "";
    throw new StartError(`model file not found: ${path}${hint}`);
  }
}

/** What went wrong on the way, by its first line. */
export function toLoadFault(source: ModelSource, device: string, cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const place = source.kind === "folder" ? source.path : `${source.path} (hub id)`;
  const firstLine = reason.split("\n")[0] ?? reason;
  return new StartError(
    `model ${source.id} could not be loaded from ${place} on ${device}: ${firstLine}`,
    { cause },
  );
}
