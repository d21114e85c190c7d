/** What the explorer shows: the total, the chart, and the exact table under it. */
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import { formatUsd } from "../money.ts";
import { formatCompact, formatCount, formatShare } from "../numbers.ts";
import { Chart, MAX_SERIES, type ShownBucket } from "../parts/chart.tsx";
import { Money } from "../parts/money.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { language, t } from "../text/text.ts";
import { bucketTimes } from "../time-axis.ts";
import { zone } from "../time.ts";
import { LeadLink, useFollow, type Lead } from "./lead.tsx";
import { requestsOf } from "./requests-view.ts";
import { addUsage, NO_USAGE, totalsOf, type GroupTotal, type UsageData } from "./usage-data.ts";
import { bucketOf, seriesOf } from "./usage-series.ts";
import { partsOf, type View } from "./usage-view.ts";
import { axisOf, GROUP_NAMES, METRIC_NAMES, shownName } from "./usage-words.ts";

interface FiguresProps {
  readonly data: UsageData;
  readonly view: View;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly organizationId: string | null;
}

/** Of an axis: what is small has the places that it needs. */
const formatAxisUsd = (value: number): string =>
  `$${value > 0 && value < 0.01 ? value.toFixed(9).replace(/0+$/, "") : formatCompact(value)}`;

const COUNTED = ["requests", "input", "cached", "output"] as const;
const SPEND: Column<GroupTotal> = {
  head: t("Spend"),
  isNumber: true,
  sort: (row) => row.spend,
  cell: (row) => <Money nano={row.spend} isWhole />,
};

export function UsageFigures({ data, view, nameOf, organizationId }: FiguresProps) {
  const { metric, group } = view;
  const name = useMemo(() => (id: string) => shownName(id, group, nameOf), [group, nameOf]);
  const totals = useMemo(() => totalsOf(data.rows, metric), [data, metric]);
  const series = useMemo(
    () => seriesOf(data, totals, { metric, most: MAX_SERIES }),
    [data, totals, metric],
  );
  const drawn = useMemo(
    () => series.map(({ id, values }) => ({ name: id === null ? t("Other") : name(id), values })),
    [series, name],
  );
  const follow = useFollow();
  const all = totals.reduce(addUsage, NO_USAGE);
  const format = metric === "spend" ? formatUsd : formatCount;
  const shown = format(all[metric]);
  /** @param id of a row; null: all of them */
  const leadOf = (id: string | null, times: Pick<UsageData, "times" | "end">): Lead | null => {
    const owner = organizationId ?? (group === "organization" ? id : null);
    if (owner === null || owner === "") return null;
    const isWhole = id === null || organizationId === null;
    const listed = requestsOf(isWhole ? { ...view, group: "none" } : view, id ?? "", times);
    return listed && { to: "requests", organizationId: owner, view: listed };
  };
  const bucketLeadOf = (at: number): Lead | null => {
    const { start, end } = bucketOf(data, at);
    if (organizationId !== null) return leadOf(null, { times: [start], end });
    const parts = partsOf(view, { start, end });
    return parts && { to: "usage", view: parts };
  };
  const shownOf = (at: number): ShownBucket => {
    const { start, end } = bucketOf(data, at);
    const sums = series.map((one) => one.sums[at] ?? 0n);
    const sum = sums.reduce((a, b) => a + b, 0n);
    return {
      summary: `${bucketTimes({ start, end }, { language, zone })}: ${format(sum)}`,
      parts: series.map(({ id }, place) => {
        const text = format(sums[place] ?? 0n);
        const lead = id === null ? null : leadOf(id, { times: [start], end });
        return { text, shown: <LeadLink lead={lead}>{text}</LeadLink> };
      }),
      link: (
        <LeadLink lead={bucketLeadOf(at)}>
          {organizationId === null ? t("Whose it was") : t("Its requests")}
        </LeadLink>
      ),
    };
  };
  const counted = group === "class" ? (["tokens"] as const) : COUNTED;
  const columns: Column<GroupTotal>[] = [
    {
      head: t(GROUP_NAMES[group]),
      sort: ({ id }) => name(id).toLowerCase(),
      cell: ({ id }) =>
        group === "organization" && id !== "" ? (
          <Link to="/o/$org/usage" params={{ org: id }} search={{ ...view, group: "model" }}>
            {name(id)}
          </Link>
        ) : (
          name(id)
        ),
    },
    ...counted.map((one) => ({
      head: t(METRIC_NAMES[one]),
      isNumber: true,
      sort: (row: GroupTotal) => row[one],
      cell: (row: GroupTotal) => {
        const lead = one === "requests" ? leadOf(row.id, data) : null;
        return <LeadLink lead={lead}>{formatCount(row[one])}</LeadLink>;
      },
    })),
    SPEND,
    {
      head: t("Share"),
      isNumber: true,
      cell: (row) => formatShare(row[metric], all[metric]),
    },
  ];
  return (
    <>
      <p className="figure">
        <span>{t(METRIC_NAMES[metric])}</span>{" "}
        <strong data-total={all.spend.toString()}>{shown}</strong>
      </p>
      {totals.length > 0 && (
        <Chart
          label={t("{metric} over time, {total} in all; the table has every figure.", {
            metric: t(METRIC_NAMES[metric]),
            total: shown,
          })}
          times={data.times}
          end={data.end}
          axis={axisOf(view)}
          series={drawn}
          isStacked={view.chart === "stacked"}
          format={metric === "spend" ? formatAxisUsd : formatCompact}
          buckets={{ shownOf, open: (at) => follow(bucketLeadOf(at)) }}
        />
      )}
      <Table
        label={t("Usage")}
        rows={totals}
        columns={columns}
        idOf={({ id }) => id}
        empty={
          organizationId === null
            ? t("Nothing was used in this range. Organizations send their sums every ten seconds.")
            : t("Nothing was used in this range.")
        }
        foot={
          <tr>
            <th scope="row">{t("Total")}</th>
            {counted.map((one) => (
              <td key={one} className="number">
                {formatCount(all[one])}
              </td>
            ))}
            <td className="number">
              <Money nano={all.spend} isWhole />
            </td>
            <td className="number">{all[metric] === 0n ? "–" : "100.0 %"}</td>
          </tr>
        }
      />
    </>
  );
}
