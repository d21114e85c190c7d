/**
 * The ledger, oldest first: every entry with its hash, and the signature over the page's last one.
 */
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { useRead } from "../api/client.ts";
import { toNano } from "../money.ts";
import { Downloads } from "../parts/downloads.tsx";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { Loaded } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { useOrg } from "./use-org.ts";

const PAGE = 100;
/** Entries of these kinds end a request, and have its id as their reference. */
const ENDS: ReadonlySet<string> = new Set(["settle", "void"]);

export function Ledger() {
  const org = useOrg();
  const [after, setAfter] = useState(0);
  const query = useRead("/admin/v1/organizations/{organization_id}/ledger", {
    path: { organization_id: org },
    query: { limit: String(PAGE), after: String(after) },
  });
  return (
    <Page
      title={t("Ledger")}
      lead={t(
        "Append-only. Each entry's hash follows from the one before; `npm run verify` checks an export.",
      )}
      actions={<Downloads path={`/admin/v1/organizations/${org}/ledger/download`} />}
    >
      <Loaded query={query}>
        {({ data, has_more: hasMore }) => (
          <>
            <Table
              label={t("Ledger")}
              rows={data}
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
            <div className="pages">
              <button
                type="button"
                disabled={after === 0}
                onClick={() => setAfter(Math.max(0, after - PAGE))}
              >
                {t("Older")}
              </button>
              <button
                type="button"
                disabled={!hasMore}
                onClick={() => setAfter(data.at(-1)?.sequence ?? after)}
              >
                {t("Newer")}
              </button>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
