/** One JSON line per event. Never pass prompts, generated text or secrets. */

export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(event: string, fields?: LogFields): void;
  /** Nothing failed, and somebody should know: it is slower or less than was asked for. */
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** Information goes to stdout, warnings and errors to stderr. A log that nobody reads any more stops no request. */
export function createLog(): Log {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const write = (stream: NodeJS.WritableStream, level: string, event: string, fields?: LogFields) =>
    stream.write(`${JSON.stringify({ event, level, at: new Date().toISOString(), ...fields })}\n`);
  return {
    info: (event, fields) => write(process.stdout, "info", event, fields),
    warn: (event, fields) => write(process.stderr, "warn", event, fields),
    error: (event, fields) => write(process.stderr, "error", event, fields),
  };
}
