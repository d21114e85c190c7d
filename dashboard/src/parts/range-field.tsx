/** Of when a page is: one of its ranges, or days of the viewer's zone, which is written beside. */
import type { Name, Offered, Span } from "../span.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime, RANGES, WIDTHS, zone } from "../time.ts";
import { dateIn } from "../zone-days.ts";
import { Choice } from "./choice.tsx";
import { DateRange } from "./date-range.tsx";

const RANGE_NAMES: Readonly<Record<Span["range"], Text>> = {
  all: "All",
  "1h": "Last hour",
  "24h": "Last 24 hours",
  "7d": "Last 7 days",
  "30d": "Last 30 days",
  "90d": "Last 90 days",
  dates: "Chosen days",
  times: "Chosen times",
};

interface Chosen<Own extends Name> {
  readonly range: Own | "dates";
  readonly from?: string;
  readonly to?: string;
}

interface RangeFieldProps<Own extends Name> {
  readonly span: Span<Own>;
  readonly offered: Offered<Own>;
  readonly onChange: (chosen: Chosen<Own>) => void;
}

export function RangeField<Own extends Name>({ span, offered, onChange }: RangeFieldProps<Own>) {
  const { range, from = "", to = "", since = 0, until = 0 } = span;
  const names = [...offered.ranges, "dates" as const];
  // Times to the second are led to, and chosen by nobody.
  const shown: readonly Span["range"][] = range === "times" ? [...names, range] : names;
  const choose = (name: string): void => {
    const chosen = names.find((one) => one === name);
    if (chosen !== undefined) onChange(chosen === "dates" ? lastWeek() : { range: chosen });
  };
  return (
    <>
      <Choice
        label={t("Range")}
        value={range}
        onChange={choose}
        options={shown.map((one) => [one, t(RANGE_NAMES[one])])}
      />
      {range === "dates" && (
        <DateRange
          // What another address says takes the place of what was typed.
          key={`${from} ${to}`}
          from={from}
          to={to}
          maxDays={offered.maxDays}
          onChange={(dates) => onChange({ range: "dates", ...dates })}
        />
      )}
      {range === "times" && (
        <small>
          {t("From {from} to {to}, of {zone}.", {
            from: formatTime(since * 1_000),
            to: formatTime(until * 1_000),
            zone,
          })}
        </small>
      )}
    </>
  );
}

/** What is shown when days are to be chosen, until they are. */
function lastWeek(): Chosen<never> {
  const nowSeconds = Date.now() / 1_000;
  const from = dateIn(nowSeconds - RANGES["7d"] + WIDTHS["1d"], zone);
  return { range: "dates", from, to: dateIn(nowSeconds, zone) };
}
