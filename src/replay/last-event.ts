/** `Last-Event-ID`: how far a client has read a stream that is kept. Pure. */
import { ApiError, quoted } from "../errors.ts";

const HEADER = "last-event-id";

/**
 * The number of the last event that the client has; 0 for one that has none.
 *
 * @throws {ApiError} invalid_value
 */
export function lastEventOf(headers: Headers): number {
  const text = headers.get(HEADER) ?? "0";
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw invalid(`must be the id of an event, got ${quoted(text)}`);
}

/**
 * @param last the number of the youngest event there is
 *
 * @throws {ApiError} invalid_value for one that nobody was sent
 */
export function requireKnownEvent(after: number, last: number): void {
  if (after <= last) return;
  if (last === 0) throw invalid(`must not be sent: no answer is kept to continue, got ${after}`);
  throw invalid(`must be at most ${last}, the last event of this answer, got ${after}`);
}

function invalid(rule: string): ApiError {
  return new ApiError("invalid_value", {
    message: `Last-Event-ID ${rule}.`,
    param: "Last-Event-ID",
  });
}
