/**
 * Links to files that the API writes: as CSV or JSON lines, of the newest days. The browser saves
 * them as they come.
 */
import { useState } from "react";

import { t, type Text } from "../text/text.ts";

/** Days, newest first; the API's files are of 366 at most. */
const PERIODS: readonly (readonly [Text, number])[] = [
  ["Last 24 hours", 1],
  ["Last 7 days", 7],
  ["Last 30 days", 30],
  ["Last 90 days", 90],
  ["Last 365 days", 365],
];
const DAY_SECONDS = 86_400;

/** @param path of the API's operation that writes the file */
export function Downloads({ path }: { readonly path: string }) {
  const [days, setDays] = useState(30);
  const since = Math.floor(Date.now() / 1_000) - days * DAY_SECONDS;
  return (
    <>
      <select
        aria-label={t("Range of the file")}
        value={days}
        onChange={(event) => setDays(Number(event.target.value))}
      >
        {PERIODS.map(([name, count]) => (
          <option key={count} value={count}>
            {t(name)}
          </option>
        ))}
      </select>
      {(["csv", "jsonl"] as const).map((format) => (
        <a
          key={format}
          className="button"
          href={`${path}?format=${format}&start_time=${since}`}
          download
        >
          {format.toUpperCase()}
        </a>
      ))}
    </>
  );
}
