/** Who changed what, newest first, with what it was before and after. */
import type { ReactNode } from "react";

import type { AuditEntry } from "../api/schema.ts";
import { Page } from "../parts/page.tsx";
import { RangeField } from "../parts/range-field.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { OF_LISTS, toQuery, type Bounds } from "../span.ts";
import { t } from "../text/text.ts";
import { formatTime, zone } from "../time.ts";
import { useOrg } from "./use-org.ts";
import { useSpan } from "./use-span.ts";

export const OrganizationAudit = () => <Audit of={OwnEntries} />;

export const ServiceAudit = () => (
  <Audit of={ServiceEntries} told={t("What operators changed outside any organization.")} />
);

interface AuditProps {
  readonly of: (props: EntriesProps) => ReactNode;
  /** Before what is said of its times. */
  readonly told?: string;
}

function Audit({ of: Entries, told }: AuditProps) {
  const { span, bounds, choose } = useSpan(OF_LISTS);
  return (
    <Page
      title={t("Audit log")}
      lead={
        <>
          {told} {t("Times and days are of {zone}.", { zone })}
        </>
      }
    >
      <div className="controls">
        <RangeField span={span} offered={OF_LISTS} onChange={choose} />
      </div>
      <Entries key={JSON.stringify(span)} bounds={bounds} />
    </Page>
  );
}

interface EntriesProps {
  readonly bounds: Bounds;
}

const SHOWN = { most: 50, order: "newest" } as const;

function OwnEntries({ bounds }: EntriesProps) {
  const org = useOrg();
  const query = useList(
    "/admin/v1/organizations/{organization_id}/audit",
    { path: { organization_id: org }, query: toQuery(bounds) },
    SHOWN,
  );
  return <LoadedList query={query}>{({ data }) => <EntryTable entries={data} />}</LoadedList>;
}

function ServiceEntries({ bounds }: EntriesProps) {
  const query = useList("/admin/v1/audit", { query: toQuery(bounds) }, SHOWN);
  return <LoadedList query={query}>{({ data }) => <EntryTable entries={data} />}</LoadedList>;
}

function EntryTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <>
      <Table
        label={t("Audit log")}
        rows={entries}
        idOf={({ sequence }) => sequence}
        empty={t("Nothing was changed yet.")}
        columns={[
          { head: t("No."), isNumber: true, cell: (row) => row.sequence },
          { head: t("Time"), cell: (row) => formatTime(row.created_at * 1_000) },
          {
            head: t("Who"),
            cell: (row) => (
              <>
                {row.actor.kind} <code>{row.actor.id}</code>
              </>
            ),
          },
          { head: t("What"), cell: (row) => row.action },
          { head: t("Of"), cell: (row) => <code>{row.target}</code> },
          { head: t("Change"), isKept: true, cell: (row) => <Difference entry={row} /> },
        ]}
      />
    </>
  );
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : value === null || value === undefined
      ? {}
      : { "": value };

/** The fields that differ alone. */
function Difference({ entry }: { readonly entry: AuditEntry }) {
  const [before, after] = [fieldsOf(entry.before), fieldsOf(entry.after)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  if (names.length === 0) return "–";
  const shown = (value: unknown) => (value === undefined ? "∅" : JSON.stringify(value));
  return (
    <details>
      <summary>{names.slice(0, 4).join(", ") || "…"}</summary>
      <dl className="difference">
        {names.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <del>{shown(before[name])}</del> <ins>{shown(after[name])}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
