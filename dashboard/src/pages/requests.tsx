/** An organization's requests, newest first. */
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

import type { UsageRecord } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { formatCount, formatMs } from "../numbers.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { OF_LISTS, type Bounds } from "../span.ts";
import { t, type Text } from "../text/text.ts";
import { formatTime, zone } from "../time.ts";
import { OutcomeBadge } from "./outcome.tsx";
import {
  filtersIn,
  readRequestsView,
  REQUEST_FILTERS,
  requestsQuery,
  type RequestsView,
} from "./requests-view.ts";
import { Filters, TypedFilter } from "./usage-filters.tsx";
import { useNames } from "./use-names.ts";
import { useOrg } from "./use-org.ts";
import { useSpan } from "./use-span.ts";

const PAGE = 50;
const EVERY_MS = 2_000;
const EVERY = JSON.stringify(readRequestsView({}));
const OF_ONE_NAMES = [
  ["end_user", "End user"],
  ["member", "Member"],
] as const satisfies readonly (readonly [keyof RequestsView, Text])[];

export function Requests() {
  const org = useOrg();
  const search = useSearch({ strict: false });
  const view = useMemo(() => readRequestsView({ ...search }), [search]);
  const { span, bounds } = useSpan(OF_LISTS);
  const { options } = useNames(org);
  const navigate = useNavigate();
  const open = (shown: RequestsView): void =>
    void navigate({ to: ".", search: shown, replace: true });
  const change = (changed: Partial<RequestsView>): void =>
    open(readRequestsView({ ...view, ...changed }));
  return (
    <Page
      title={t("Requests")}
      lead={t("Newest first. Times are of {zone}.", { zone })}
      actions={
        <Downloads
          path={`/admin/v1/organizations/${org}/usage/download`}
          bounds={bounds}
          filters={filtersIn(view)}
        />
      }
    >
      <div className="controls">
        <RangeField span={span} offered={OF_LISTS} onChange={change} />
      </div>
      <Filters filters={REQUEST_FILTERS} view={view} options={options} onChange={change}>
        {OF_ONE_NAMES.map(([name, label]) => (
          <TypedFilter
            key={`${name} ${view[name] ?? ""}`}
            label={t(label)}
            value={view[name] ?? ""}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </Filters>
      <Listed key={JSON.stringify(view)} org={org} view={view} bounds={bounds} />
    </Page>
  );
}

interface ListedProps {
  readonly org: string;
  readonly view: RequestsView;
  readonly bounds: Bounds;
}

function Listed({ org, view, bounds }: ListedProps) {
  const query = useList(
    "/admin/v1/organizations/{organization_id}/usage",
    { path: { organization_id: org }, query: requestsQuery(view, bounds) },
    { most: PAGE, everyMs: EVERY_MS, order: "newest" },
  );
  return (
    <LoadedList query={query}>
      {(list) => (
        <>
          <RequestTable
            organizationId={org}
            records={list.data}
            {...(JSON.stringify(view) !== EVERY && { empty: t("No requests in this period.") })}
          />
        </>
      )}
    </LoadedList>
  );
}

interface RequestTableProps {
  readonly organizationId: string;
  readonly records: readonly UsageRecord[];
  readonly empty?: string;
}

export function RequestTable({ organizationId, records, empty }: RequestTableProps) {
  const columns: Column<UsageRecord>[] = [
    {
      head: t("Time"),
      sort: (row) => row.started_at_ms,
      cell: (row) => (
        <Link to="/o/$org/requests/$id" params={{ org: organizationId, id: row.id }}>
          {formatTime(row.started_at_ms)}
        </Link>
      ),
    },
    { head: t("Model"), sort: (row) => row.model, cell: (row) => row.model },
    {
      head: t("Outcome"),
      sort: (row) => row.outcome,
      cell: (row) => <OutcomeBadge outcome={row.outcome} />,
    },
    {
      head: t("Input"),
      isNumber: true,
      sort: (row) => row.prompt_tokens,
      cell: (row) => formatCount(row.prompt_tokens),
    },
    {
      head: t("Cached"),
      isNumber: true,
      sort: (row) => row.cached_tokens,
      cell: (row) => formatCount(row.cached_tokens),
    },
    {
      head: t("Output"),
      isNumber: true,
      sort: (row) => row.completion_tokens,
      cell: (row) => formatCount(row.completion_tokens),
    },
    {
      head: t("First token"),
      isNumber: true,
      sort: (row) => row.queue_ms + row.prefill_ms,
      cell: (row) => formatMs(row.queue_ms + row.prefill_ms),
    },
    {
      head: t("Cost"),
      isNumber: true,
      sort: (row) => toNano(row.charge_nano_usd),
      cell: (row) => <Money nano={toNano(row.charge_nano_usd)} isWhole />,
    },
  ];
  return (
    <Table
      label={t("Requests")}
      rows={records}
      columns={columns}
      idOf={({ id }) => id}
      empty={empty ?? t("No requests yet. They appear here a moment after they end.")}
    />
  );
}
