/** Hours unlike those before: a sentence with the value, what was expected, and by which rule. */
import type { OverviewEvent } from "../api/schema.ts";
import { formatUsd } from "../money.ts";
import { formatCount, formatMs } from "../numbers.ts";
import { t } from "../text/text.ts";
import { formatHour } from "../time.ts";

type Mark = OverviewEvent["marks"][number];

export function sentenceOf(mark: Mark): string {
  const format = FORMATS[mark.metric];
  const values = {
    hour: formatHour(mark.start_time * 1_000),
    value: format(mark.value),
    low: format(mark.expected_low),
    high: format(mark.expected_high),
    count: mark.compared_hours,
  };
  return `${t(SENTENCES[mark.metric], values)} ${t(RULES[mark.compared_with], values)}`;
}

/** Of a bound, which is no amount of the ledger's. */
const dollars = (nano: number): string => formatUsd(BigInt(Math.round(nano)));

const FORMATS: Readonly<Record<Mark["metric"], (value: number) => string>> = {
  requests: (value) => formatCount(Math.round(value)),
  error_rate: (value) => `${(value * 100).toFixed(1)} %`,
  spend: dollars,
  first_token: formatMs,
};

const SENTENCES = {
  requests: "{hour}: {value} requests, where {low} to {high} were expected.",
  error_rate: "{hour}: {value} of the requests failed, where {low} to {high} were expected.",
  spend: "{hour}: {value} spent, where {low} to {high} was expected.",
  first_token:
    "{hour}: the first token took up to {value} (p95), where {low} to {high} was expected.",
} as const;

const RULES = {
  same_hour:
    "Expected are six robust deviations around the median of this hour on the {count} days before.",
  last_hours: "Expected are six robust deviations around the median of the {count} hours before.",
} as const;
