/**
 * Two dates of the viewer's zone, picked in the browser's own fields: by keys, by touch, and as its
 * language writes them. What is typed is taken when it is whole, not at each digit of a year.
 */
import { useState, type FormEvent } from "react";

import { t } from "../text/text.ts";
import { zone } from "../time.ts";
import { countDays, dateIn } from "../zone-days.ts";

interface DateRangeProps {
  readonly from: string;
  readonly to: string;
  readonly maxDays: number;
  readonly onChange: (dates: { readonly from: string; readonly to: string }) => void;
}

/** What may be asked for at all: what is before was not kept by anybody. */
const FIRST = "2020-01-01";

export function DateRange({ maxDays, onChange, ...shown }: DateRangeProps) {
  const [typed, setTyped] = useState({ from: shown.from, to: shown.to });
  const today = dateIn(Date.now() / 1_000, zone);
  const days = countDays(typed.from, typed.to);
  const isTooLong = days !== undefined && days > maxDays;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (days !== undefined && !isTooLong) onChange(typed);
  };
  const field = (name: "from" | "to", label: string, min: string) => (
    <label className="choice">
      <span>{label}</span>
      <input
        type="date"
        name={name}
        required
        min={min}
        max={today}
        value={typed[name]}
        aria-describedby="dates-hint"
        aria-invalid={days === undefined || isTooLong}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </label>
  );
  return (
    <form className="controls" role="group" aria-label={t("Dates")} onSubmit={send}>
      {field("from", t("From the day"), FIRST)}
      {field("to", t("To the day"), typed.from > FIRST ? typed.from : FIRST)}
      <button type="submit" disabled={isTooLong}>
        {t("Show")}
      </button>
      <small id="dates-hint" role="status">
        {isTooLong
          ? t("{count} days are more than {most}, the most that are shown.", {
              count: days,
              most: maxDays,
            })
          : t("Both days are included, and are of {zone}.", { zone })}
      </small>
    </form>
  );
}
