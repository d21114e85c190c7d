/** The edge's log. Causes are reduced to name and message. */
import { toLogLine, type LogFields } from "../contract/log-line.ts";
import { EVENTS, type EventName } from "./events.ts";

export function logEvent(event: EventName, fields: LogFields = {}, cause?: unknown): void {
  const entry = { event, level: EVENTS[event], atMs: Date.now() };
  const all = cause === undefined ? fields : { ...fields, cause: describeCause(cause) };
  console.log(toLogLine(entry, all));
}

function describeCause(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return typeof cause;
  // A failed query carries its parameters; they are data and stay out.
  const own = `${cause.name}: ${cause.message.replace(/\nparams:[^]*$/, "")}`;
  return cause.cause === undefined || depth >= 3
    ? own
    : `${own} <- ${describeCause(cause.cause, depth + 1)}`;
}
