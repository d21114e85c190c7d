/** The service at a glance: the last 24 hours against the 24 before, by whole hours. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";

import { ALL, useRead } from "../api/client.ts";
import { formatChange, formatCompact, formatCount } from "../numbers.ts";
import { Chart } from "../parts/chart.tsx";
import { Money } from "../parts/money.tsx";
import { Page, Section, Tile } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { zone } from "../time.ts";
import { readCounters } from "./counters.ts";
import {
  addUsage,
  NO_USAGE,
  readUsage,
  totalsOf,
  type Usage,
  type UsageData,
} from "./usage-data.ts";
import { readView } from "./usage-view.ts";

const EVERY_MS = 5_000;
const DAY_SECONDS = 86_400;
/** Two days by the hour: the second is compared with the first. */
const VIEW = { ...readView({}), range: "7d", width: "1h" } as const;

interface TwoDays {
  readonly data: UsageData;
  readonly now: Usage;
  readonly before: Usage;
}

async function readTwoDays(organizationId: string | null): Promise<TwoDays> {
  const group = organizationId === null ? "organization" : "model";
  const whole = await readUsage(organizationId, { ...VIEW, group }, Date.now());
  const times = whole.times.slice(-48);
  const [first = 0] = times;
  const middle = (times.at(-1) ?? 0) + 3_600 - DAY_SECONDS;
  const rows = whole.rows.filter(({ start }) => start >= first);
  const sum = (from: number, to: number) =>
    rows.filter(({ start }) => start >= from && start < to).reduce<Usage>(addUsage, NO_USAGE);
  return {
    data: {
      times: times.filter((time) => time >= middle),
      end: whole.end,
      rows: rows.filter(({ start }) => start >= middle),
    },
    now: sum(middle, Infinity),
    before: sum(first, middle),
  };
}

export function Overview() {
  const names = useRead("/admin/v1/organizations", { query: ALL });
  const nameOf = new Map(names.data?.data.map(({ id, name }) => [id, name]));
  return (
    <Page
      title={t("Overview")}
      lead={t("The last 24 hours against the 24 before. Times are of {zone}.", { zone })}
    >
      <LastDay organizationId={null} extra={<Counters />} />
      <Section title={t("Organizations that spent the most")}>
        <TopGroups nameOf={nameOf} />
      </Section>
    </Page>
  );
}

const useTwoDays = (organizationId: string | null) =>
  useQuery({
    queryKey: ["two days", organizationId],
    queryFn: () => readTwoDays(organizationId),
    refetchInterval: EVERY_MS,
  });

function change(now: bigint, before: bigint): string {
  const changed = formatChange(now, before);
  return changed === null
    ? t("nothing the day before")
    : t("{change} against the day before", { change: changed });
}

interface LastDayProps {
  readonly organizationId: string | null;
  readonly extra?: ReactNode;
}

export function LastDay({ organizationId, extra }: LastDayProps) {
  const query = useTwoDays(organizationId);
  return (
    <Loaded query={query}>
      {({ data, now, before }) => (
        <>
          <dl className="tiles">
            <Tile name={t("Spend")} note={change(now.spend, before.spend)}>
              <Money nano={now.spend} />
            </Tile>
            <Tile name={t("Requests")} note={change(now.requests, before.requests)}>
              {formatCount(now.requests)}
            </Tile>
            <Tile name={t("Input tokens")} note={change(now.input, before.input)}>
              {formatCount(now.input)}
            </Tile>
            <Tile name={t("Output tokens")} note={change(now.output, before.output)}>
              {formatCount(now.output)}
            </Tile>
            {extra}
          </dl>
          <RequestsByHour data={data} />
        </>
      )}
    </Loaded>
  );
}

function RequestsByHour({ data }: { readonly data: UsageData }) {
  const series = useMemo(() => {
    const sums = new Map(data.times.map((time) => [time, 0n]));
    for (const { start, requests } of data.rows)
      sums.set(start, (sums.get(start) ?? 0n) + requests);
    return [
      { name: t("Requests by the hour"), values: data.times.map((time) => Number(sums.get(time))) },
    ];
  }, [data]);
  return (
    <Chart
      label={t("Requests by the hour")}
      times={data.times}
      end={data.end}
      axis={t("Times and days are of {zone}.", { zone })}
      series={series}
      isStacked
      format={formatCompact}
    />
  );
}

function TopGroups({ nameOf }: { readonly nameOf: ReadonlyMap<string, string> }) {
  const query = useTwoDays(null);
  return (
    <Loaded query={query}>
      {({ data }) => (
        <Table
          label={t("Organizations that spent the most")}
          rows={totalsOf(data.rows, "spend").slice(0, 10)}
          idOf={({ id }) => id}
          empty={t("Nothing was used in the last 24 hours.")}
          columns={[
            {
              head: t("Organization"),
              cell: ({ id }) => (
                <Link to="/o/$org" params={{ org: id }}>
                  {nameOf.get(id) ?? id}
                </Link>
              ),
            },
            { head: t("Requests"), isNumber: true, cell: (row) => formatCount(row.requests) },
            { head: t("Input tokens"), isNumber: true, cell: (row) => formatCount(row.input) },
            { head: t("Output tokens"), isNumber: true, cell: (row) => formatCount(row.output) },
            { head: t("Spend"), isNumber: true, cell: (row) => <Money nano={row.spend} isWhole /> },
          ]}
        />
      )}
    </Loaded>
  );
}

/** What one isolate of the edge counted since it started; on one machine that is all there is. */
function Counters() {
  const query = useQuery({
    queryKey: ["counters"],
    queryFn: readCounters,
    refetchInterval: EVERY_MS,
  });
  const counted = query.data;
  if (counted === undefined) return null;
  const ms = (seconds: number | null) =>
    seconds === null ? "–" : `≤ ${Math.round(seconds * 1_000)} ms`;
  return (
    <>
      <Tile name={t("Errors")} note={t("since this edge started")}>
        {formatCount(counted.errors)}
      </Tile>
      <Tile
        name={t("Time to first token, p50")}
        note={t("p95 {value}, since this edge started", { value: ms(counted.p95) })}
      >
        {ms(counted.p50)}
      </Tile>
    </>
  );
}
