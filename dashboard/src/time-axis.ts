/**
 * What stands under the ticks of an axis of time, in the reader's language and in a zone, which is
 * written under the chart. Pure: both are arguments.
 */
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

interface Reader {
  readonly language: string;
  readonly zone: string;
}

/**
 * A line or two for each tick: the hour, and under the first of each day the day; or where ticks
 * are a day or more apart the day, and under the first of each year the year. An hour that comes
 * twice in a day, because the clock was put back, says the second time by how much it differs from
 * UTC.
 *
 * @param ticks Unix seconds, rising
 * @param stepSeconds how far they are apart
 */
export function axisTimes(
  ticks: readonly number[],
  stepSeconds: number,
  { language, zone: timeZone }: Reader,
): string[] {
  const formatOf = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone, ...options });
    return (at: number): string => format.format(at * 1_000);
  };
  const dayOf = formatOf({ month: "short", day: "numeric" });
  const yearOf = formatOf({ year: "numeric" });
  const hourOf = formatOf({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const offsetOf = offsetIn(timeZone);
  const isOfDays = stepSeconds >= DAY_SECONDS;
  const [nameOf, aboveOf] = isOfDays ? [dayOf, yearOf] : [hourOf, dayOf];
  let above = "";
  const seen = new Set<string>();
  return ticks.map((at) => {
    const [name, next] = [nameOf(at), aboveOf(at)];
    const isNew = next !== above;
    if (isNew) seen.clear();
    above = next;
    const isAgain = !isOfDays && seen.has(name);
    seen.add(name);
    if (isAgain) return `${name}\n${offsetOf(at)}`;
    return isNew ? `${name}\n${next}` : name;
  });
}

/**
 * When a bucket of a chart is: a day as such, and what is shorter by its hours. Where the clock was
 * put back, it says by how much it differs from UTC as well.
 *
 * @param start Unix seconds; as is the end, which is not included
 */
export function bucketTimes(
  { start, end }: { readonly start: number; readonly end: number },
  { language, zone: timeZone }: Reader,
): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, ...options });
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const hourOf = (at: number): string => clock.format(at * 1_000);
  const isOfDays = end - start > DAY_SECONDS / 2;
  if (isOfDays && hourOf(start) === "00:00" && hourOf(end) === "00:00") {
    const days = format({ year: "numeric", month: "short", day: "numeric" });
    return days.formatRange(start * 1_000, end * 1_000 - 1);
  }
  const times = format({
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const shown = `${times.format(start * 1_000)} – ${
    isOfDays ? times.format(end * 1_000) : hourOf(end)
  }`;
  const offsetOf = offsetIn(timeZone);
  const isTwice = [start - HOUR_SECONDS, start + HOUR_SECONDS].some(
    (other) => hourOf(other) === hourOf(start),
  );
  return isTwice ? `${shown} ${offsetOf(start)}` : shown;
}

/** As GMT+1. */
function offsetIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" });
  return (at) =>
    format.formatToParts(at * 1_000).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
