/**
 * The lines of the journal as text. Each ends with a checksum of what stands before it, so that a
 * line that the disk changed is known from one that was written. Pure.
 */
import { crc32 } from "node:zlib";

import { z } from "zod";

import { receiptSchema } from "../../../src/contract/engine.ts";

/** 1: without a header and checksums, and without the organization of what began. */
export const JOURNAL_VERSION = 2;

const count = z.int().min(0);

const lineSchema = z.discriminatedUnion("type", [
  /** The first line. A worker does not touch a journal of a later version than its own. */
  z.object({ type: z.literal("journal"), version: z.int().min(1) }),
  z.object({
    type: z.literal("started"),
    requestId: z.string(),
    /** null: an earlier version did not write it down. */
    organizationId: z.string().nullable().default(null),
    atMs: z.int(),
  }),
  z.object({
    type: z.literal("progress"),
    requestId: z.string(),
    promptTokens: count,
    completionTokens: count,
  }),
  z.object({ type: z.literal("ended"), receipt: receiptSchema }),
  /** The edge has said that the receipt is in its books, or that it knows of the loss. */
  z.object({ type: z.literal("delivered"), requestId: z.string() }),
]);

export type Line = z.infer<typeof lineSchema>;
/** What a line says of a request. */
export type JournalLine = Exclude<Line, { type: "journal" }>;

const CHECKSUM = /^(\{.*),"crc":"([0-9a-f]{8})"\}$/s;

/** With its newline. */
export function encodeLine(line: Line): string {
  const text = JSON.stringify(line).slice(0, -1);
  return `${text},"crc":"${checksumOf(text)}"}\n`;
}

/**
 * @returns undefined for what was not written so
 *
 * @param isChecked whether a line without a checksum is damaged
 */
export function decodeLine(bytes: Uint8Array, isChecked: boolean): Line | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
  const [, checked, checksum] = CHECKSUM.exec(text) ?? [];
  if (checked === undefined ? isChecked : checksumOf(checked) !== checksum) return undefined;
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const checksumOf = (text: string): string => crc32(text).toString(16).padStart(8, "0");
