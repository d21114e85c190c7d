/** An organization's requests, newest first. */
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { useRead } from "../api/client.ts";
import type { UsageRecord } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { formatCount, formatMs } from "../numbers.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { formatTime, zone } from "../time.ts";
import { OutcomeBadge } from "./outcome.tsx";
import { useOrg } from "./use-org.ts";

const PAGE = 50;
const EVERY_MS = 2_000;

export function Requests() {
  const org = useOrg();
  const [after, setAfter] = useState<readonly string[]>([]);
  const last = after.at(-1);
  const query = useRead(
    "/admin/v1/organizations/{organization_id}/usage",
    {
      path: { organization_id: org },
      query: { limit: String(PAGE), ...(last !== undefined && { after: last }) },
    },
    last === undefined ? { everyMs: EVERY_MS } : {},
  );
  return (
    <Page
      title={t("Requests")}
      lead={t("Newest first. Times are of {zone}.", { zone })}
      actions={<Downloads path={`/admin/v1/organizations/${org}/usage/download`} />}
    >
      <Loaded query={query}>
        {({ data, has_more: hasMore, last_id: lastId }) => (
          <>
            <RequestTable organizationId={org} records={data} />
            <div className="pages">
              <button
                type="button"
                disabled={after.length === 0}
                onClick={() => setAfter(after.slice(0, -1))}
              >
                {t("Newer")}
              </button>
              <button
                type="button"
                disabled={!hasMore || lastId === null}
                onClick={() => lastId !== null && setAfter([...after, lastId])}
              >
                {t("Older")}
              </button>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface RequestTableProps {
  readonly organizationId: string;
  readonly records: readonly UsageRecord[];
}

export function RequestTable({ organizationId, records }: RequestTableProps) {
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
      empty={t("No requests yet. They appear here a moment after they end.")}
    />
  );
}
