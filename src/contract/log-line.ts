/**
 * A line of the log, in one shape for both programs: one JSON object with the event's name, its
 * level and its time.
 *
 * Names are few and fixed; fields are numbers, booleans and short ids. Prompts, generated text,
 * keys and secrets are never passed; what looks like a key is masked, should it ever get that far.
 */
export type LogLevel = "info" | "warn" | "error";

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface LogEntry {
  readonly event: string;
  readonly level: LogLevel;
  /** Unix milliseconds. */
  readonly atMs: number;
}

export function toLogLine({ event, level, atMs }: LogEntry, fields: LogFields = {}): string {
  return redact(JSON.stringify({ event, level, at: new Date(atMs).toISOString(), ...fields }));
}

export function redact(text: string): string {
  return text
    .replace(/tg_(live|test|dev)_[0-9A-Za-z_]{20,}/g, "tg_$1_[redacted]")
    .replace(/(bearer\s+)[^\s"\\]+/gi, "$1[redacted]");
}
