/** Where a session's graph comes from: a file, or bytes when something is added to it. */
import { readFile } from "node:fs/promises";

import type { NativeSessionOptions } from "./session-options.ts";

/**
 * The path as it is, so that onnxruntime maps the file; with a tail, the file's bytes and the tail's.
 *
 * Protocol buffers merge what follows: the lists of a second, partial ModelProto are added to those of the first.
 */
export async function readGraphSource(
  source: string | Uint8Array,
  { graphTail }: NativeSessionOptions,
): Promise<string | Uint8Array> {
  if (graphTail === undefined) return source;
  const bytes = typeof source === "string" ? await readFile(source) : source;
  return Buffer.concat([bytes, graphTail]);
}
