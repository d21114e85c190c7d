/** The catalog: models with their prices of now. */
import { Link } from "@tanstack/react-router";

import { toNano } from "../money.ts";
import { formatCount } from "../numbers.ts";
import { Money } from "../parts/money.tsx";
import { Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";

export function Models() {
  const query = useList("/admin/v1/models", {});
  return (
    <Page title={t("Models and prices")} lead={t("List prices of now, for a million tokens.")}>
      <LoadedList query={query}>
        {({ data }) => (
          <Table
            label={t("Models")}
            rows={data}
            idOf={({ id }) => id}
            empty={t("No model is offered.")}
            columns={[
              {
                head: t("Model"),
                sort: (row) => row.id,
                cell: (row) => (
                  <Link to="/model/$" params={{ _splat: row.id }}>
                    {row.id}
                  </Link>
                ),
              },
              { head: t("Owner"), sort: (row) => row.owned_by, cell: (row) => row.owned_by },
              {
                head: t("Context"),
                isNumber: true,
                sort: (row) => row.context_tokens,
                cell: (row) => formatCount(row.context_tokens),
              },
              {
                head: t("Most output"),
                isNumber: true,
                cell: (row) => formatCount(row.max_output_tokens),
              },
              {
                head: t("Input"),
                isNumber: true,
                cell: (row) => <Money nano={toNano(row.price.input_nano_usd_per_million_tokens)} />,
              },
              {
                head: t("Cached input"),
                isNumber: true,
                cell: (row) => (
                  <Money nano={toNano(row.price.cached_input_nano_usd_per_million_tokens)} />
                ),
              },
              {
                head: t("Output"),
                isNumber: true,
                cell: (row) => (
                  <Money nano={toNano(row.price.output_nano_usd_per_million_tokens)} />
                ),
              },
              { head: t("Version"), isNumber: true, cell: (row) => row.price.version },
              { head: t("Deployments"), isNumber: true, cell: (row) => row.deployments.length },
            ]}
          />
        )}
      </LoadedList>
    </Page>
  );
}
