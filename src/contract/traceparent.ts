/** The place of a request in a trace, as W3C's `traceparent` writes it: https://www.w3.org/TR/trace-context/ */
import { text } from "./fields.ts";

export interface TraceContext {
  /** 32 hexadecimal digits. */
  readonly traceId: string;
  /** 16 hexadecimal digits: the span that a new one stands below. */
  readonly spanId: string;
  readonly isSampled: boolean;
}

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * The span of the edge that a worker's stand below: in the body, which is signed, and of version
 * 00.
 */
export const traceparentSchema = text({
  min: 55,
  max: 55,
  pattern: /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/,
});

/** @returns undefined for what is no `traceparent`: a trace then begins anew */
export function parseTraceparent(header: string | null | undefined): TraceContext | undefined {
  const [, version, traceId = "", spanId = "", flags = "", rest] = FORM.exec(header ?? "") ?? [];
  if (version === undefined || version === "ff") return undefined;
  // What later versions append may be read over; version 00 has nothing to append.
  if (version === "00" && rest !== undefined) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export function formatTraceparent({ traceId, spanId, isSampled }: TraceContext): string {
  return `00-${traceId}-${spanId}-${isSampled ? "01" : "00"}`;
}
