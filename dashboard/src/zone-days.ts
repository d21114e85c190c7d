/**
 * Days as a zone has them, of 23, 24 or 25 hours, and the API's hours folded into them. Pure: the
 * zone is an argument.
 *
 * A zone's date never steps back: where a clock is put back over midnight, the day goes on until it
 * is passed for good. So where a day begins is found by halving.
 */
const HOUR_SECONDS = 3_600;
/**
 * A day is shorter and longer than its neighbours by what its zone's clock is put forward or back.
 */
const LONGEST_DAY_SECONDS = 26 * HOUR_SECONDS;

/** Unix seconds; the end is not included. */
export interface Day {
  readonly start: number;
  readonly end: number;
}

/** The day that a time lies in. */
export function dayOf(unixSeconds: number, zone: string): Day {
  const dateOf = datesOf(zone);
  return dayAt(unixSeconds, dateOf);
}

/** The last `count` days, the last of which holds a time, oldest first. */
export function lastDays(count: number, unixSeconds: number, zone: string): Day[] {
  const dateOf = datesOf(zone);
  const days: Day[] = [];
  for (let at = unixSeconds; days.length < count;) {
    const day = dayAt(at, dateOf);
    days.push(day);
    at = day.start - 1;
  }
  return days.toReversed();
}

/** As 2026-10-25, of this millennium, and a day that there is; undefined of anything else. */
function readDate(text: string): number | undefined {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? ms / 1_000 : undefined;
}

/** Days from a date to another, both of them included; undefined where there are none. */
export function countDays(from: string, to: string): number | undefined {
  const [first, last] = [readDate(from), readDate(to)];
  if (first === undefined || last === undefined || first > last) return undefined;
  return (last - first) / (24 * HOUR_SECONDS) + 1;
}

/** What day it is in a zone, as 2026-10-25. */
export const dateIn = (unixSeconds: number, zone: string): string => datesOf(zone)(unixSeconds);

/**
 * A zone's days from a date to another, both of them included, oldest first. A date that the zone
 * left out has no day.
 */
export function daysBetween(from: string, to: string, zone: string): Day[] {
  const dateOf = datesOf(zone);
  const noon = (readDate(from) ?? 0) + 12 * HOUR_SECONDS;
  // Noon of UTC is the day before or after in the farthest zones.
  let day = dayAt(noon, dateOf);
  if (dateOf(day.start) > from) day = dayAt(day.start - 1, dateOf);
  if (dateOf(day.start) < from) day = dayAt(day.end, dateOf);
  const days: Day[] = [];
  const most = countDays(from, to) ?? 0;
  for (; days.length < most && dateOf(day.start) <= to; day = dayFrom(day.end, dateOf))
    days.push(day);
  return days;
}

/** Whether each day begins on a whole hour of UTC, so that the API's hours make it up. */
export const areOfWholeHours = (days: readonly Day[]): boolean =>
  days.every(({ start, end }) => start % HOUR_SECONDS === 0 && end % HOUR_SECONDS === 0);

/** Of days in order, the start of the one that a time lies in. */
export function startOfDayIn(days: readonly Day[], unixSeconds: number): number | undefined {
  return days.findLast(({ start, end }) => start <= unixSeconds && unixSeconds < end)?.start;
}

type DateOf = (unixSeconds: number) => string;

function datesOf(zone: string): DateOf {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return (unixSeconds) => format.format(unixSeconds * 1_000);
}

function dayAt(unixSeconds: number, dateOf: DateOf): Day {
  const date = dateOf(unixSeconds);
  const isSame = (at: number): boolean => dateOf(at) === date;
  const start = firstWhere(unixSeconds - LONGEST_DAY_SECONDS, unixSeconds, isSame);
  return { start, end: dayFrom(unixSeconds, dateOf).end };
}

/** The rest of a day from a time in it on. */
function dayFrom(start: number, dateOf: DateOf): Day {
  const date = dateOf(start);
  const isOver = (at: number): boolean => dateOf(at) !== date;
  return { start, end: firstWhere(start, start + LONGEST_DAY_SECONDS, isOver) };
}

/**
 * The first second after `low` and up to `high` that a claim holds for; it holds for all after it.
 */
function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  let [no, yes] = [low, high];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
