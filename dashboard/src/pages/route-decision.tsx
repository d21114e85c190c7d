/**
 * Why a request went where it did: the candidates in the order in which they could be tried, and
 * what came of those that were.
 */
import type { Generation } from "../api/schema.ts";
import { formatCount } from "../numbers.ts";
import { Badge, Facts, type Tone } from "../parts/page.tsx";
import { Empty } from "../parts/states.tsx";
import { Table } from "../parts/table.tsx";
import { t, type Text } from "../text/text.ts";

type Attempt = Generation["attempts"][number];

interface AttemptProps {
  readonly attempt: Attempt;
}

export function RouteDecision({ generation }: { readonly generation: Generation }) {
  const { decision, attempts } = generation;
  if (decision === null) return <Empty>{t("No decision was kept of this request.")}</Empty>;
  const rows = decision.candidates.map((candidate, at) => ({
    ...candidate,
    place: at + 1,
    attempt: attempts.find(({ attempt }) => attempt === at + 1),
  }));
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
          { head: t("Deployment"), cell: (row) => <code>{row.deployment_id}</code> },
          {
            head: t("Attempt"),
            cell: ({ attempt }) =>
              attempt === undefined ? t("Not tried") : <AttemptBadge attempt={attempt} />,
          },
          { head: t("Reason"), cell: (row) => row.reason.replaceAll("_", " ") },
          { head: t("Price version"), isNumber: true, cell: (row) => row.price_version },
        ]}
      />
    </>
  );
}

const OUTCOMES = {
  ended: ["good", "Ended with it"],
  broken_off: ["bad", "Broken off after {count} tokens"],
  given_up: ["warn", "Given up"],
} as const satisfies Record<Attempt["outcome"], readonly [Tone, Text]>;

function AttemptBadge({ attempt: { outcome, completion_tokens: count } }: AttemptProps) {
  const [tone, text] = OUTCOMES[outcome];
  return <Badge tone={tone}>{t(text, { count: formatCount(count ?? 0) })}</Badge>;
}
