/**
 * The plans that customers may be on: their newest versions, and the next version of one, tried on
 * last month before it is made.
 */
import { useState } from "react";

import type { PlanVersion } from "../api/schema.ts";
import { toNano } from "../money.ts";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { formatTime } from "../time.ts";
import { PlanEditor } from "./plan-editor.tsx";
import { overageText, Trial } from "./plan-terms.tsx";

type Asked = { readonly of: PlanVersion | null };

export function Plans() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const query = useList("/admin/v1/plans", {});
  return (
    <Page
      title={t("Plans")}
      lead={t("The newest version of each. Versions are never changed: who is on one stays on it.")}
      actions={
        <button type="button" className="main" onClick={() => setAsked({ of: null })}>
          {t("New plan")}
        </button>
      }
    >
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Plans")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("There is no plan yet.")}
            columns={[
              { head: t("Name"), sort: ({ name }) => name, cell: ({ name }) => name },
              { head: t("Id"), sort: ({ plan }) => plan, cell: ({ plan }) => <code>{plan}</code> },
              { head: t("Version"), isNumber: true, cell: ({ version }) => version },
              {
                head: t("Fee of a month"),
                isNumber: true,
                sort: (row) => row.monthly_fee_nano_usd,
                cell: (row) => <Money nano={toNano(row.monthly_fee_nano_usd)} />,
              },
              {
                head: t("Included usage"),
                isNumber: true,
                sort: (row) => row.included_nano_usd,
                cell: (row) => <Money nano={toNano(row.included_nano_usd)} />,
              },
              { head: t("Overage"), cell: overageText },
              { head: t("Trial"), cell: (row) => <Trial {...row} /> },
              { head: t("Made"), cell: (row) => formatTime(row.created_at * 1_000) },
              {
                head: t("Actions"),
                isKept: true,
                cell: (row) => (
                  <button type="button" onClick={() => setAsked({ of: row })}>
                    {t("New version")}
                  </button>
                ),
              },
            ]}
          />
        )}
      </LoadedList>
      {asked !== null && <PlanEditor before={asked.of} onClose={() => setAsked(null)} />}
    </Page>
  );
}
