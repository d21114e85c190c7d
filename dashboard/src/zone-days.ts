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
  const before = firstWhere(unixSeconds - LONGEST_DAY_SECONDS, unixSeconds, isSame);
  const isOver = (at: number): boolean => !isSame(at);
  return {
    start: before,
    end: firstWhere(unixSeconds, unixSeconds + LONGEST_DAY_SECONDS, isOver),
  };
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
