/**
 * Why a request went where it did: the candidates in the order in which they could be tried, and
 * which of them answered.
 */
import type { Generation } from "../api/schema.ts";
import { formatCount } from "../numbers.ts";
import { Badge, Facts } from "../parts/page.tsx";
import { Empty } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t } from "../text/text.ts";

export function RouteDecision({ generation }: { readonly generation: Generation }) {
  const { decision, deployment_id: answered, model } = generation;
  if (decision === null) return <Empty>{t("No decision was kept of this request.")}</Empty>;
  const rows = decision.candidates.map((candidate, at) => ({ ...candidate, place: at + 1 }));
  const isAnswer = (row: (typeof rows)[number]) =>
    row.deployment_id === answered && row.model === model;
  return (
    <>
      <Facts
        rows={[
          [t("Asked for"), <code key="m">{decision.models.join(", ")}</code>],
          [t("Estimated input tokens"), formatCount(decision.estimated_prompt_tokens)],
          [t("Catalog version"), formatCount(decision.catalog_version)],
          [t("Seed"), <code key="s">{decision.seed}</code>],
        ]}
      />
      {decision.provider !== null && (
        <details>
          <summary>{t("What the request says of providers")}</summary>
          <pre>{JSON.stringify(decision.provider, null, 2)}</pre>
        </details>
      )}
      <Table
        label={t("Candidates")}
        rows={rows}
        idOf={({ place }) => place}
        empty={t("None.")}
        columns={[
          { head: t("Place"), isNumber: true, cell: ({ place }) => place },
          { head: t("Model"), cell: (row) => row.model },
          {
            head: t("Deployment"),
            cell: (row) => (
              <>
                <code>{row.deployment_id}</code>{" "}
                {isAnswer(row) && <Badge tone="good">{t("Answered")}</Badge>}
              </>
            ),
          },
          { head: t("Reason"), cell: (row) => row.reason.replaceAll("_", " ") },
          { head: t("Price version"), isNumber: true, cell: (row) => row.price_version },
        ]}
      />
    </>
  );
}
