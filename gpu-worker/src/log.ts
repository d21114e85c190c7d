/** The worker's log: one line for each event. Never pass prompts, generated text or secrets. */
import { toLogLine, type LogFields, type LogLevel } from "../../src/contract/log-line.ts";
import type { EventName, EventOf } from "./events.ts";

export type { LogFields } from "../../src/contract/log-line.ts";

export interface Log {
  info(event: EventOf<"info">, fields?: LogFields): void;
  /** Nothing failed, and somebody should know: it is slower or less than was asked for. */
  warn(event: EventOf<"warn">, fields?: LogFields): void;
  error(event: EventOf<"error">, fields?: LogFields): void;
}

/**
 * Information goes to stdout, warnings and errors to stderr. A log that nobody reads any more stops
 * no request.
 */
export function createLog(): Log {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const write = (
    stream: NodeJS.WritableStream,
    level: LogLevel,
    event: EventName,
    fields?: LogFields,
  ) => stream.write(`${toLogLine({ event, level, atMs: Date.now() }, fields)}\n`);
  return {
    info: (event, fields) => write(process.stdout, "info", event, fields),
    warn: (event, fields) => write(process.stderr, "warn", event, fields),
    error: (event, fields) => write(process.stderr, "error", event, fields),
  };
}
