/**
 * The usage explorer: a metric by a group over a range, as a chart and as the exact table under it.
 */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

import { toCsv, toJsonLines, type ExportRow } from "../export.ts";
import { decimalUsd } from "../money.ts";
import { Choice } from "../parts/choice.tsx";
import { download } from "../parts/download.ts";
import { Page } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { Loaded } from "../parts/states.tsx";
import { MAX_DAYS } from "../span.ts";
import { t } from "../text/text.ts";
import { RANGES, type Range, type Width } from "../time.ts";
import { SavedCharts } from "./saved-charts.tsx";
import { OWN_GROUPS, readUsage, SERVICE_GROUPS, type UsageData } from "./usage-data.ts";
import { UsageFigures } from "./usage-figures.tsx";
import { Filters, type Option } from "./usage-filters.tsx";
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
import { axisOf, GROUP_NAMES, METRIC_NAMES, shownName, WIDTH_NAMES } from "./usage-words.ts";
import { useNames, useOrganizationNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";

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
          <UsageFigures data={data} view={view} nameOf={nameOf} organizationId={organizationId} />
        )}
      </Loaded>
    </Page>
  );
}

interface ExportsProps extends Pick<ExplorerProps, "nameOf"> {
  readonly data: UsageData;
  readonly view: View;
}

function Exports({ data, view, nameOf }: ExportsProps) {
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
