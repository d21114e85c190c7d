/** Reads a request's body up to a bound. */
import type { IncomingMessage } from "node:http";

export const MAX_BODY_BYTES = 8 * 1024 * 1024;

export type ReadBody =
  | { readonly ok: true; readonly body: Uint8Array }
  | { readonly ok: false; readonly reason: "too_large" | "broken" };

/** Stops reading as soon as the bound is passed, or at once if the announced length passes it. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) {
    return { ok: false, reason: "too_large" };
  }
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  try {
    // Leaving the loop would destroy the socket, and the refusal with it.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = chunk as Uint8Array;
      sizeBytes += bytes.length;
      if (sizeBytes > MAX_BODY_BYTES) return { ok: false, reason: "too_large" };
      chunks.push(bytes);
    }
  } catch {
    return { ok: false, reason: "broken" };
  }
  return { ok: true, body: Buffer.concat(chunks) };
}
