/** Who changed what, newest first, with what it was before and after. */
import { useState } from "react";

import { useRead } from "../api/client.ts";
import type { AuditEntry, AuditList } from "../api/schema.ts";
import { Page } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { useOrg } from "./use-org.ts";

const PAGE = 50;

export function OrganizationAudit() {
  const org = useOrg();
  const [before, setBefore] = useState<readonly string[]>([]);
  const query = useRead("/admin/v1/organizations/{organization_id}/audit", {
    path: { organization_id: org },
    query: queryOf(before),
  });
  return (
    <Page title={t("Audit log")}>
      <Loaded query={query}>
        {(list) => <Entries list={list} before={before} onTurn={setBefore} />}
      </Loaded>
    </Page>
  );
}

export function ServiceAudit() {
  const [before, setBefore] = useState<readonly string[]>([]);
  const query = useRead("/admin/v1/audit", { query: queryOf(before) });
  return (
    <Page title={t("Audit log")} lead={t("What operators changed outside any organization.")}>
      <Loaded query={query}>
        {(list) => <Entries list={list} before={before} onTurn={setBefore} />}
      </Loaded>
    </Page>
  );
}

function queryOf(before: readonly string[]) {
  const last = before.at(-1);
  return { limit: String(PAGE), ...(last !== undefined && { after: last }) };
}

interface EntriesProps {
  readonly list: AuditList;
  readonly before: readonly string[];
  readonly onTurn: (before: readonly string[]) => void;
}

function Entries({ list, before, onTurn }: EntriesProps) {
  const last = list.last_id;
  return (
    <>
      <Table
        label={t("Audit log")}
        rows={list.data}
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
      <div className="pages">
        <button
          type="button"
          disabled={before.length === 0}
          onClick={() => onTurn(before.slice(0, -1))}
        >
          {t("Newer")}
        </button>
        <button
          type="button"
          disabled={!list.has_more || last === null}
          onClick={() => last !== null && onTurn([...before, last])}
        >
          {t("Older")}
        </button>
      </div>
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
