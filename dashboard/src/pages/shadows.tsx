/**
 * How shadow deployments answer copies of requests, beside the deployments whose answers were
 * given: what decides whether one is let answer.
 */
import { api, useWrite } from "../api/client.ts";
import type { Deployment, ShadowComparison } from "../api/schema.ts";
import { formatUsd } from "../money.ts";
import { formatCount, formatMs, formatShare } from "../numbers.ts";
import { Field } from "../parts/dialog.tsx";
import { Section } from "../parts/page.tsx";
import { Table } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";

/** Nothing is shown where nothing was copied. */
export function ShadowComparisons({ model }: { readonly model?: string }) {
  const query = model === undefined ? {} : { model };
  const { data } = useList("/admin/v1/shadows", { query });
  const rows = data?.data ?? [];
  if (rows.length === 0) return null;
  return (
    <Section title={t("Shadows of the last seven days")}>
      <Table
        label={t("Shadows of the last seven days")}
        rows={rows}
        idOf={({ id }) => id}
        empty="–"
        columns={[
          {
            head: t("Shadow"),
            sort: (row) => row.id,
            cell: (row) => <code>{`${row.model}/${row.deployment_id}`}</code>,
          },
          { head: t("Against"), cell: (row) => <code>{row.against_deployment_id}</code> },
          {
            head: t("Copies"),
            isNumber: true,
            sort: (row) => row.num_copies,
            cell: (row) => formatCount(row.num_copies),
          },
          {
            head: t("Completed"),
            isNumber: true,
            cell: (row) => share(row.outcomes.completed, row.num_copies),
          },
          {
            head: t("Equal, of the deterministic"),
            isNumber: true,
            cell: (row) => share(row.deterministic.equal, row.deterministic.compared),
          },
          {
            head: t("First token that differs"),
            isNumber: true,
            cell: (row) => row.deterministic.median_first_difference ?? "–",
          },
          {
            head: t("Same end"),
            isNumber: true,
            cell: (row) => share(row.same_finish_reason, row.compared),
          },
          { head: t("Tokens against given"), isNumber: true, cell: tokensOf },
          { head: t("First token, median against given"), isNumber: true, cell: firstTokensOf },
          {
            head: t("Cost"),
            isNumber: true,
            cell: (row) => formatUsd(BigInt(row.cost_nano_usd)),
          },
        ]}
      />
    </Section>
  );
}

/** With how many it is of. */
const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${formatShare(BigInt(part), BigInt(whole))} (${formatCount(whole)})`;

const tokensOf = (row: ShadowComparison): string =>
  row.compared === 0
    ? "–"
    : t("{part} of {whole}", {
        part: formatCount(row.compared_completion_tokens),
        whole: formatCount(row.given_completion_tokens),
      });

function firstTokensOf({ first_token_ms: own, given_first_token_ms: given }: ShadowComparison) {
  if (own.median === null || given.median === null) return "–";
  return t("{part} of {whole}", { part: formatMs(own.median), whole: formatMs(given.median) });
}

interface ShadowFieldProps {
  /** null: it answers. */
  readonly percent: number | null;
  readonly onChange: (percent: number | null) => void;
}

/** Whether a deployment is a shadow, and of how many requests it has a copy. */
export function ShadowField({ percent, onChange }: ShadowFieldProps) {
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={percent !== null}
          onChange={(event) => onChange(event.target.checked ? 1 : null)}
        />
        {t("Shadow: answers nobody, and has copies of requests, which nobody pays for")}
      </label>
      {percent !== null && (
        <Field
          label={t("Share of copies")}
          hint={t("{percent} % of the model's requests", { percent })}
        >
          <input
            type="range"
            min={0}
            max={100}
            value={percent}
            onChange={(event) => onChange(Number(event.target.value))}
          />
        </Field>
      )}
    </>
  );
}

/** Back in one press: no more copies. */
export function NoMoreCopies({
  id,
  shadow_percent: percent,
}: Pick<Deployment, "id" | "shadow_percent">) {
  const write = useWrite((none: 0) =>
    api.PATCH("/admin/v1/deployments/{id}", {
      params: { path: { id } },
      body: { shadow_percent: none },
    }),
  );
  if (percent === null || percent === 0) return null;
  return (
    <button
      type="button"
      className="danger"
      disabled={write.isPending}
      onClick={() => write.mutate(0)}
    >
      {t("No more copies")}
    </button>
  );
}
