/** Everything that the worker logs, and how loudly. A name that is not here does not compile. */
import type { LogLevel } from "../../src/contract/log-line.ts";

export const EVENTS = {
  /** The line that tells whoever started the worker where it listens. */
  ready: "info",
  draining: "info",
  stopped: "info",
  fatal: "error",
  "binding.not_available": "error",
  "clocks.differ": "error",
  "compute.int8": "info",
  "engine.error": "error",
  "engine.hung": "error",
  "engine.lost": "error",
  "journal.damaged": "error",
  "journal.not_compacted": "error",
  "journal.unwritable": "error",
  "journal.writable": "info",
  "lost_requests.delivered": "info",
  "lost_requests.not_delivered": "error",
  "lost_requests.refused": "error",
  "model.failed": "error",
  "model.loaded": "info",
  "model.no_forms_for_answers": "warn",
  "model.unloaded": "info",
  "receipts.delivered": "info",
  "receipts.forgotten": "error",
  "receipts.not_delivered": "error",
  "receipts.refused": "error",
  "registration.failed": "error",
  "registration.taken": "info",
  "request.ended": "info",
  "request.failed": "error",
  "row.failed": "error",
  "rows.run_alone": "warn",
  "task_model.loaded": "info",
  "traces.not_exported": "warn",
} as const satisfies Record<string, LogLevel>;

export type EventName = keyof typeof EVENTS;

/** Those of one level. */
export type EventOf<Level extends LogLevel> = {
  [Name in EventName]: (typeof EVENTS)[Name] extends Level ? Name : never;
}[EventName];
