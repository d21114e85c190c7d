/**
 * The log: one JSON line per event, low-cardinality names, no prompts, no keys, no secrets.
 *
 * Values are numbers, booleans and short identifiers chosen by the caller; causes are reduced to name and message and
 * anything that looks like a key is masked, should it ever get that far.
 */
type Field = string | number | boolean | null | undefined;

export function logEvent(
  event: string,
  fields: Readonly<Record<string, Field>> = {},
  cause?: unknown,
): void {
  const line =
    cause === undefined ? { event, ...fields } : { event, ...fields, cause: describeCause(cause) };
  console.log(redact(JSON.stringify(line)));
}

function describeCause(cause: unknown, depth = 0): string {
  if (!(cause instanceof Error)) return typeof cause;
  // A failed query carries its parameters; they are data and stay out.
  const own = `${cause.name}: ${cause.message.replace(/\nparams:[^]*$/, "")}`;
  return cause.cause === undefined || depth >= 3
    ? own
    : `${own} <- ${describeCause(cause.cause, depth + 1)}`;
}

export function redact(text: string): string {
  return text
    .replace(/tg_(live|test|dev)_[0-9A-Za-z_]{20,}/g, "tg_$1_[redacted]")
    .replace(/(bearer\s+)[^\s"\\]+/gi, "$1[redacted]");
}
