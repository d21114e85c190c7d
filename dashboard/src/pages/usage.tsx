/**
 * The usage explorer: a metric by a group over a range, as a chart and as the exact table under it.
 */
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

import { toCsv, toJsonLines, type ExportRow } from "../export.ts";
import { decimalUsd, formatUsd } from "../money.ts";
import { formatCompact, formatCount, formatShare } from "../numbers.ts";
import { Chart, MAX_SERIES, type Series } from "../parts/chart.tsx";
import { Choice } from "../parts/choice.tsx";
import { download } from "../parts/download.ts";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { MAX_DAYS } from "../span.ts";
import { t, type Text } from "../text/text.ts";
import { RANGES, zone, type Range, type Width } from "../time.ts";
import { requestsOf } from "./requests-view.ts";
import { SavedCharts } from "./saved-charts.tsx";
import {
  addUsage,
  daysOf,
  NO_USAGE,
  OWN_GROUPS,
  readUsage,
  SERVICE_GROUPS,
  totalsOf,
  type GroupTotal,
  type UsageData,
} from "./usage-data.ts";
import { Filters, SERVICE_TIER_NAMES, TIER_NAMES, type Option } from "./usage-filters.tsx";
import {
  changeView,
  filtersOf,
  metricsOf,
  OTHERS,
  readView,
  widthsOf,
  type Filter,
  type Group,
  type Metric,
  type View,
} from "./usage-view.ts";
import { useNames, useOrganizationNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";

const METRIC_NAMES: Readonly<Record<Metric, Text>> = {
  spend: "Spend",
  requests: "Requests",
  input: "Input tokens",
  cached: "Cached input tokens",
  output: "Output tokens",
  tokens: "Tokens",
};
const GROUP_NAMES: Readonly<Record<Group, Text>> = {
  none: "Nothing",
  organization: "Organization",
  model: "Model",
  operation: "Operation",
  project: "Project",
  key: "Key",
  end_user: "End user",
  member: "Member",
  deployment: "Deployment",
  tier: "Tier",
  service_tier: "Service tier",
  class: "Class of tokens",
};
const WIDTH_NAMES: Readonly<Record<Width, Text>> = { "1m": "Minutes", "1h": "Hours", "1d": "Days" };
const CLASS_NAMES: Readonly<Record<string, Text>> = {
  uncached: "Input, not cached",
  cached: "Input, cached",
  output: "Output",
  other: "Requests and device time",
  unknown: "From before it was told apart",
};

const OFFERED = {
  ranges: Object.keys(RANGES) as Range[],
  usual: "24h",
  maxDays: MAX_DAYS,
} as const;

export function ServiceUsage() {
  const nameOf = useOrganizationNames();
  const options = { organizations: [...nameOf] };
  return (
    <Explorer organizationId={null} groups={SERVICE_GROUPS} nameOf={nameOf} options={options} />
  );
}

export function OrganizationUsage() {
  const org = useOrg();
  const { nameOf, options } = useNames(org);
  return <Explorer organizationId={org} groups={OWN_GROUPS} nameOf={nameOf} options={options} />;
}

interface ExplorerProps {
  readonly organizationId: string | null;
  readonly groups: readonly Group[];
  readonly nameOf: ReadonlyMap<string, string>;
  readonly options: Readonly<Partial<Record<Filter, readonly Option[]>>>;
}

function Explorer({ organizationId, groups, nameOf, options }: ExplorerProps) {
  const search = useSearch({ strict: false });
  const view = useMemo(() => {
    const asked = readView(search);
    return groups.includes(asked.group) ? asked : readView({ ...asked, group: "model" });
  }, [search, groups]);
  const navigate = useNavigate();
  const open = (shown: View): void => void navigate({ to: ".", search: shown, replace: true });
  const change = (changed: Partial<View>): void => open(changeView(view, changed));
  const query = useQuery({
    queryKey: ["usage", organizationId, view],
    queryFn: () => readUsage(organizationId, view, Date.now()),
    refetchInterval: 10_000,
  });
  return (
    <Page
      title={t("Usage")}
      lead={axisOf(view)}
      actions={
        query.data !== undefined && <Exports data={query.data} view={view} nameOf={nameOf} />
      }
    >
      <div className="controls">
        <Choice
          label={t("Metric")}
          value={view.metric}
          onChange={(metric) => change({ metric: metric as Metric })}
          options={metricsOf(view.group).map((one) => [one, t(METRIC_NAMES[one])])}
        />
        <Choice
          label={t("By")}
          value={view.group}
          onChange={(group) => change({ group: group as Group })}
          options={groups.map((one) => [one, t(GROUP_NAMES[one])])}
        />
        <Choice
          label={t("In")}
          value={view.width}
          onChange={(width) => change({ width: width as Width })}
          options={widthsOf(view)
            .filter((one) => organizationId !== null || one !== "1m")
            .map((one) => [one, t(WIDTH_NAMES[one])])}
        />
        <Choice
          label={t("Chart")}
          value={view.chart}
          onChange={(chart) => change({ chart: chart as View["chart"] })}
          options={[
            ["stacked", t("Stacked")],
            ["line", t("Lines")],
          ]}
        />
        <RangeField span={view} offered={OFFERED} onChange={change} />
      </div>
      <Filters filters={filtersOf(view.group)} view={view} options={options} onChange={change} />
      <SavedCharts organizationId={organizationId} view={view} onOpen={open} />
      <Loaded query={query}>
        {(data) => (
          <Figures data={data} view={view} nameOf={nameOf} organizationId={organizationId} />
        )}
      </Loaded>
    </Page>
  );
}

/** Whose days they are, and whose times. */
function axisOf(view: View): string {
  const isUtc = view.width === "1d" && daysOf(view, Date.now(), zone) === null;
  return isUtc
    ? t("Times are of {zone}; days lie in UTC.", { zone })
    : t("Times and days are of {zone}.", { zone });
}

interface FiguresProps {
  readonly data: UsageData;
  readonly view: View;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly organizationId: string | null;
}

/** The largest groups, and the others as one, which together are all. */
function seriesOf(
  data: UsageData,
  totals: readonly GroupTotal[],
  { metric }: View,
  nameOf: (id: string) => string,
): Series[] {
  const shown = totals.length > MAX_SERIES ? totals.slice(0, MAX_SERIES - 1) : totals;
  const place = new Map(shown.map(({ id }, at) => [id, at]));
  const at = new Map(data.times.map((time, index) => [time, index]));
  const sums = Array.from({ length: Math.min(totals.length, MAX_SERIES) }, () =>
    Array.from({ length: data.times.length }, () => 0n),
  );
  for (const row of data.rows) {
    const own = sums[place.get(row.id) ?? MAX_SERIES - 1];
    const index = at.get(row.start);
    if (own !== undefined && index !== undefined) own[index] = (own[index] ?? 0n) + row[metric];
  }
  const scale = metric === "spend" ? 1e9 : 1;
  return sums.map((values, index) => ({
    name: shown[index] === undefined ? t("Other") : nameOf(shown[index].id),
    values: values.map((value) => Number(value) / scale),
  }));
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

/** What a row of a group is called. */
function shownName(id: string, group: Group, nameOf: ReadonlyMap<string, string>): string {
  if (group === "class") return t(CLASS_NAMES[id] ?? "Unknown");
  if (group === "tier" || group === "service_tier") {
    const names: Readonly<Record<string, Text>> =
      group === "tier" ? TIER_NAMES : SERVICE_TIER_NAMES;
    return t(names[id] ?? "Unknown");
  }
  if (group === "end_user") {
    if (id === OTHERS) return t("All others");
    return id === "" ? t("The keys themselves") : id;
  }
  // A model whose deployment is not known.
  if (group === "deployment") return id.endsWith("/") ? `${id}${t("Unknown")}` : id;
  if (id === "") return group === "none" ? t("All") : t("None");
  return nameOf.get(id) ?? id;
}

function Figures({ data, view, nameOf, organizationId }: FiguresProps) {
  const { metric, group } = view;
  const name = useMemo(() => (id: string) => shownName(id, group, nameOf), [group, nameOf]);
  const totals = useMemo(() => totalsOf(data.rows, metric), [data, metric]);
  const series = useMemo(() => seriesOf(data, totals, view, name), [data, totals, view, name]);
  const all = totals.reduce(addUsage, NO_USAGE);
  const shown = metric === "spend" ? formatUsd(all.spend) : formatCount(all[metric]);
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
        const count = formatCount(row[one]);
        const listed = requestsOf(view, row.id, data);
        if (one !== "requests" || organizationId === null || listed === null) return count;
        return (
          <Link to="/o/$org/requests" params={{ org: organizationId }} search={listed}>
            {count}
          </Link>
        );
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
          series={series}
          isStacked={view.chart === "stacked"}
          format={metric === "spend" ? formatAxisUsd : formatCompact}
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

function Exports({ data, view, nameOf }: Omit<FiguresProps, "organizationId">) {
  const rows = (): ExportRow[] =>
    data.rows.map((row) => ({
      start: new Date(row.start * 1_000).toISOString(),
      seconds: (data.times[data.times.indexOf(row.start) + 1] ?? data.end) - row.start,
      [view.group]: row.id === OTHERS ? null : row.id,
      name: shownName(row.id, view.group, nameOf),
      requests: row.requests,
      input_tokens: row.input,
      cached_input_tokens: row.cached,
      output_tokens: row.output,
      tokens: row.tokens,
      spend_usd: decimalUsd(row.spend),
      spend_nano_usd: row.spend,
    }));
  const file = `usage-${view.group}-${data.times[0] ?? data.end}-${data.end}`;
  return (
    <>
      <button type="button" onClick={() => download(`${file}.csv`, "text/csv", toCsv(rows()))}>
        CSV
      </button>
      <button
        type="button"
        onClick={() => download(`${file}.jsonl`, "application/jsonl", toJsonLines(rows()))}
      >
        JSONL
      </button>
    </>
  );
}
