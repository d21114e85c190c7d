/**
 * The service at a glance, as it changes: the last 24 hours against the 24 before, by whole hours.
 */
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";

import type { OverviewEvent } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { formatChange, formatCompact, formatCount, formatMs } from "../numbers.ts";
import { Chart, type ShownBucket } from "../parts/chart.tsx";
import { Money } from "../parts/money.tsx";
import { Page, Section, Tile } from "../parts/page.tsx";
import { Fault } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { language, t } from "../text/text.ts";
import { bucketTimes } from "../time-axis.ts";
import { zone } from "../time.ts";
import { LeadLink, useFollow, type Lead } from "./lead.tsx";
import { sentenceOf } from "./marks.ts";
import { readView } from "./usage-view.ts";
import { useOrganizationNames } from "./use-names.ts";
import { useOverview, type Live } from "./use-overview.ts";

const HOUR_SECONDS = 3_600;

type Sums = OverviewEvent["current"];

export function Overview() {
  const nameOf = useOrganizationNames();
  const live = useOverview(null);
  return (
    <Page
      title={t("Overview")}
      lead={t("The last 24 hours against the 24 before. Times are of {zone}.", { zone })}
    >
      <LiveDay live={live} organizationId={null} />
      {live.overview !== null && (
        <Section title={t("Organizations that spent the most")}>
          <Largest rows={live.overview.organizations} nameOf={nameOf} />
        </Section>
      )}
    </Page>
  );
}

export function LastDay({ organizationId }: { readonly organizationId: string }) {
  return <LiveDay live={useOverview(organizationId)} organizationId={organizationId} />;
}

interface LiveDayProps {
  readonly live: Live;
  readonly organizationId: string | null;
}

function LiveDay({ live: { overview, fault }, organizationId }: LiveDayProps) {
  if (overview === null) {
    if (fault !== null) return <Fault fault={fault} />;
    return (
      <p className="loading" role="status">
        {t("Loading …")}
      </p>
    );
  }
  return (
    <>
      <p className="live" role="status">
        <i className={fault === null ? "dot good" : "dot bad"} aria-hidden="true" />
        {fault === null ? t("Live") : t("Not live: {reason}", { reason: fault.message })}
      </p>
      <Marks marks={overview.marks} />
      <Tiles now={overview.current} before={overview.previous} />
      <RequestsByHour overview={overview} organizationId={organizationId} />
    </>
  );
}

function Marks({ marks }: { readonly marks: OverviewEvent["marks"] }) {
  if (marks.length === 0) return null;
  return (
    <ul className="marks" aria-label={t("Unusual hours")}>
      {marks.map((mark) => (
        <li key={`${mark.metric} ${mark.start_time}`}>{sentenceOf(mark)}</li>
      ))}
    </ul>
  );
}

function change(now: bigint, before: bigint): string {
  const changed = formatChange(now, before);
  return changed === null
    ? t("nothing the day before")
    : t("{change} against the day before", { change: changed });
}

/** What a member is not told of has no tile. */
function Tiles({ now, before }: { readonly now: Sums; readonly before: Sums }) {
  const money = (name: string, value: string | null, old: string | null) =>
    value !== null && (
      <Tile name={name} note={change(toNano(value), toNano(old ?? "0"))}>
        <Money nano={toNano(value)} />
      </Tile>
    );
  const count = (name: string, value: number, old: number) => (
    <Tile name={name} note={change(BigInt(value), BigInt(old))}>
      {formatCount(value)}
    </Tile>
  );
  const ms = (value: number | null) => (value === null ? "–" : `≤ ${formatMs(value)}`);
  return (
    <dl className="tiles">
      {money(t("Spend"), now.amount_nano_usd, before.amount_nano_usd)}
      {count(t("Requests"), now.num_model_requests, before.num_model_requests)}
      {count(t("Input tokens"), now.input_tokens, before.input_tokens)}
      {count(t("Output tokens"), now.output_tokens, before.output_tokens)}
      {money(t("Revenue"), now.revenue_nano_usd, before.revenue_nano_usd)}
      {money(t("Margin, estimated"), now.margin_nano_usd, before.margin_nano_usd)}
      {count(t("Errors"), now.errors, before.errors)}
      <Tile
        name={t("Time to first token, p50")}
        note={t("p95 {value}; the day before {before}", {
          value: ms(now.first_token_ms_p95),
          before: ms(before.first_token_ms_p95),
        })}
      >
        {ms(now.first_token_ms_p50)}
      </Tile>
    </dl>
  );
}

interface RequestsByHourProps {
  readonly overview: OverviewEvent;
  readonly organizationId: string | null;
}

/** Where an hour leads: to its requests, or whose they were. */
function leadOf(organizationId: string | null, since: number): Lead {
  const times = { range: "times", since, until: since + HOUR_SECONDS } as const;
  if (organizationId !== null) return { to: "requests", organizationId, view: times };
  return { to: "usage", view: readView({ metric: "requests", group: "organization", ...times }) };
}

function RequestsByHour({ overview, organizationId }: RequestsByHourProps) {
  const { middle_time: start, end_time: end, hours } = overview;
  const { times, series } = useMemo(() => {
    const counts = new Map(hours.map((hour) => [hour.start_time, hour.num_model_requests]));
    const all = Array.from(
      { length: (end - start) / HOUR_SECONDS },
      (_, at) => start + at * HOUR_SECONDS,
    );
    const values = all.map((time) => counts.get(time) ?? 0);
    return { times: all, series: [{ name: t("Requests by the hour"), values }] };
  }, [hours, start, end]);
  const follow = useFollow();
  const leadAt = (at: number): Lead => leadOf(organizationId, times[at] ?? start);
  const shownOf = (at: number): ShownBucket => {
    const since = times[at] ?? start;
    const when = bucketTimes({ start: since, end: since + HOUR_SECONDS }, { language, zone });
    return {
      summary: `${when}: ${formatCount(series[0]?.values[at] ?? 0)}`,
      parts: [],
      link: (
        <LeadLink lead={leadAt(at)}>
          {organizationId === null ? t("Whose it was") : t("Its requests")}
        </LeadLink>
      ),
    };
  };
  return (
    <Chart
      label={t("Requests by the hour")}
      times={times}
      end={end}
      axis={t("Times and days are of {zone}.", { zone })}
      series={series}
      isStacked
      format={formatCompact}
      buckets={{ shownOf, open: (at) => follow(leadAt(at)) }}
    />
  );
}

interface LargestProps {
  readonly rows: OverviewEvent["organizations"];
  readonly nameOf: ReadonlyMap<string, string>;
}

function Largest({ rows, nameOf }: LargestProps) {
  return (
    <Table
      label={t("Organizations that spent the most")}
      rows={rows}
      idOf={({ organization_id: id }) => id}
      empty={t("Nothing was used in the last 24 hours.")}
      columns={[
        {
          head: t("Organization"),
          cell: ({ organization_id: id }) => (
            <Link to="/o/$org" params={{ org: id }}>
              {nameOf.get(id) ?? id}
            </Link>
          ),
        },
        {
          head: t("Requests"),
          isNumber: true,
          cell: (row) => formatCount(row.num_model_requests),
        },
        { head: t("Input tokens"), isNumber: true, cell: (row) => formatCount(row.input_tokens) },
        { head: t("Output tokens"), isNumber: true, cell: (row) => formatCount(row.output_tokens) },
        {
          head: t("Spend"),
          isNumber: true,
          cell: (row) => <Money nano={toNano(row.amount_nano_usd)} isWhole />,
        },
      ]}
    />
  );
}
