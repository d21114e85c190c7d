/**
 * The ledger, oldest first: every entry with its hash, and the signature over the page's last one.
 */
import { Link } from "@tanstack/react-router";

import { toNano } from "../money.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Money } from "../parts/money.tsx";
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

const PAGE = 100;
/** The first pages of all of it are of nobody's interest. */
const OFFERED = { ...OF_LISTS, usual: "30d" } as const;
/** Entries of these kinds end a request, and have its id as their reference. */
const ENDS: ReadonlySet<string> = new Set(["settle", "void"]);

export function Ledger() {
  const org = useOrg();
  const { span, bounds, choose } = useSpan(OFFERED);
  return (
    <Page
      title={t("Ledger")}
      lead={
        <>
          {t(
            "Append-only. Each entry's hash follows from the one before; `npm run verify` checks an export.",
          )}{" "}
          {t("Times and days are of {zone}.", { zone })}
        </>
      }
      actions={
        <Downloads path={`/admin/v1/organizations/${org}/ledger/download`} bounds={bounds} />
      }
    >
      <div className="controls">
        <RangeField span={span} offered={OFFERED} onChange={choose} />
      </div>
      <Entries key={JSON.stringify(span)} org={org} bounds={bounds} />
    </Page>
  );
}

function Entries({ org, bounds }: { readonly org: string; readonly bounds: Bounds }) {
  const query = useList(
    "/admin/v1/organizations/{organization_id}/ledger",
    { path: { organization_id: org }, query: toQuery(bounds) },
    { most: PAGE, order: "oldest" },
  );
  return (
    <LoadedList query={query}>
      {(list) => (
        <>
          <Table
            label={t("Ledger")}
            rows={list.data}
            idOf={({ sequence }) => sequence}
            empty={t("No entries.")}
            columns={[
              { head: t("No."), isNumber: true, cell: (row) => row.sequence },
              { head: t("Booked"), cell: (row) => formatTime(row.booked_at_ms) },
              { head: t("Kind"), cell: (row) => row.kind },
              {
                head: t("Reference"),
                cell: (row) =>
                  ENDS.has(row.kind) ? (
                    <Link to="/o/$org/requests/$id" params={{ org, id: row.reference }}>
                      <code>{row.reference}</code>
                    </Link>
                  ) : (
                    <code>{row.reference}</code>
                  ),
              },
              { head: t("Debit"), cell: (row) => row.debit },
              { head: t("Credit"), cell: (row) => row.credit },
              {
                head: t("Amount"),
                isNumber: true,
                cell: (row) => <Money nano={toNano(row.amount_nano_usd)} isWhole />,
              },
              {
                head: t("Hash"),
                cell: (row) => <code title={row.hash}>{row.hash.slice(0, 12)}…</code>,
              },
            ]}
          />
        </>
      )}
    </LoadedList>
  );
}
