/**
 * Links to files that the API writes: as CSV or JSON lines, of what the page shows. The browser
 * saves them as they come.
 */
import type { Bounds } from "../span.ts";
import { t } from "../text/text.ts";

interface DownloadsProps {
  /** Of the API's operation that writes the file. */
  readonly path: string;
  readonly bounds: Bounds;
  /** Parameters of the API beside the times. */
  readonly filters?: Readonly<Record<string, readonly string[]>>;
}

/** The API's files are of 366 days at most, up to when it is asked. */
const LONGEST_SECONDS = 365 * 86_400;

export function Downloads({ path, bounds: { start, end }, filters = {} }: DownloadsProps) {
  const last = end ?? Math.floor(Date.now() / 1_000);
  const query = [
    ["start_time", String(Math.max(start ?? 0, last - LONGEST_SECONDS))],
    ...(end === null ? [] : [["end_time", String(end)]]),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value])),
  ];
  return (["csv", "jsonl"] as const).map((format) => (
    <a
      key={format}
      className="button"
      href={`${path}?${new URLSearchParams([["format", format], ...query]).toString()}`}
      title={start === null ? t("Last 365 days") : undefined}
      download
    >
      {format.toUpperCase()}
    </a>
  ));
}
