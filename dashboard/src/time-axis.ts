/**
 * What stands under the ticks of an axis of time, in the reader's language and in a zone, which is
 * written under the chart. Pure: both are arguments.
 */
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

/** As GMT+1. */
function offsetIn(timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "shortOffset" });
  return (at) =>
    format.formatToParts(at * 1_000).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
