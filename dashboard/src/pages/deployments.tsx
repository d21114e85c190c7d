/**
 * Where models run. A deployment is brought in by its weight, step by step, and taken out with one
 * button.
 */
import { Link } from "@tanstack/react-router";
import { useState } from "react";

import { api, useWrite } from "../api/client.ts";
import type {
  CatalogModel,
  Deployment,
  DeploymentCost,
  PatchDeploymentRequest,
} from "../api/schema.ts";
import { formatUsd } from "../money.ts";
import { formatShare } from "../numbers.ts";
import { Field, FormDialog } from "../parts/dialog.tsx";
import { Badge, Page } from "../parts/page.tsx";
import { LoadedList } from "../parts/states.tsx";
import { Table, type Column } from "../parts/table.tsx";
import { useList } from "../parts/use-list.ts";
import { t } from "../text/text.ts";
import { DeploymentCostDialog } from "./deployment-cost.tsx";
import { NoMoreCopies, ShadowComparisons, ShadowField } from "./shadows.tsx";

const MAX_WEIGHT = 1_000;

export function Deployments() {
  const query = useList("/admin/v1/deployments", {});
  return (
    <Page title={t("Deployments")} lead={t("Where models run.")}>
      <LoadedList query={query}>{({ data }) => <DeploymentTable rows={data} />}</LoadedList>
      <ShadowComparisons />
    </Page>
  );
}

export function DeploymentsOf({ model }: { readonly model: CatalogModel }) {
  const rows = model.deployments.map((own) => ({
    ...own,
    id: `${model.id}/${own.id}`,
    model: model.id,
  }));
  return (
    <>
      <DeploymentTable rows={rows} isOfOne />
      <ShadowComparisons model={model.id} />
    </>
  );
}

type Row = Omit<Deployment, "object">;

interface DeploymentTableProps {
  readonly rows: readonly Row[];
  /** Of one model, whose name says nothing then. */
  readonly isOfOne?: boolean;
}

function DeploymentTable({ rows, isOfOne = false }: DeploymentTableProps) {
  const [changed, setChanged] = useState<Row | null>(null);
  const [costed, setCosted] = useState<Row | null>(null);
  const costs = useList("/admin/v1/deployment-costs", {});
  const costOf = (row: Row) => inForce(costs.data?.data ?? [], row);
  const others = (row: Row) =>
    rows.filter(
      (other) =>
        other.model === row.model &&
        other.priority === row.priority &&
        !other.disabled &&
        other.shadow_percent === null &&
        other.id !== row.id,
    );
  const model: Column<Row> = {
    head: t("Model"),
    sort: (row) => row.model,
    cell: (row) => (
      <Link to="/model/$" params={{ _splat: row.model }}>
        {row.model}
      </Link>
    ),
  };
  return (
    <>
      <Table
        label={t("Deployments")}
        rows={rows}
        idOf={({ id }) => id}
        empty={t("No model runs anywhere.")}
        columns={[
          { head: t("Id"), sort: (row) => row.id, cell: (row) => <code>{row.id}</code> },
          ...(isOfOne ? [] : [model]),
          { head: t("Tier"), sort: (row) => row.target.kind, cell: tierOf },
          { head: t("Address"), sort: (row) => row.url, cell: (row) => <code>{row.url}</code> },
          { head: t("State"), sort: (row) => Number(row.disabled), cell: stateOf },
          { head: t("Priority"), isNumber: true, cell: (row) => row.priority },
          {
            head: t("Weight"),
            isNumber: true,
            sort: (row) => row.weight,
            cell: (row) =>
              row.shadow_percent === null
                ? `${row.weight} (${shareOf(row, row.weight, others(row))})`
                : "–",
          },
          {
            head: t("Cost"),
            cell: (row) => <CostCell cost={costOf(row)} />,
          },
          { head: t("Region"), cell: (row) => row.region ?? "–" },
          { head: t("Weights' type"), cell: (row) => row.dtype ?? "–" },
          {
            head: t("Keeps data"),
            cell: (row) => (row.data_collection === "allow" ? t("may") : t("no")),
          },
          {
            head: t("Actions"),
            isKept: true,
            cell: (row) => (
              <div className="actions">
                <button type="button" onClick={() => setChanged(row)}>
                  {t("Change")}
                </button>
                <button type="button" onClick={() => setCosted(row)}>
                  {t("Cost …")}
                </button>
                <NoMoreCopies id={row.id} shadow_percent={row.shadow_percent} />
                <Switch deployment={row} />
              </div>
            ),
          },
        ]}
      />
      {costed !== null && (
        <DeploymentCostDialog
          model={costed.model}
          // The row's id has the model's before it.
          deploymentId={costed.id.slice(costed.model.length + 1)}
          isOwn={hasDevice(costed)}
          current={costOf(costed)}
          onClose={() => setCosted(null)}
        />
      )}
      {changed !== null && (
        <Change deployment={changed} others={others(changed)} onClose={() => setChanged(null)} />
      )}
    </>
  );
}

/** Of those that have begun the last to begin, and of several from one hour on the newest. */
function inForce(costs: readonly DeploymentCost[], row: Row): DeploymentCost | undefined {
  const begun = costs.filter(
    ({ model, deployment_id, effective_at }) =>
      `${model}/${deployment_id}` === row.id && effective_at * 1_000 <= Date.now(),
  );
  return begun.toSorted((a, b) => b.effective_at - a.effective_at || b.version - a.version)[0];
}

/** What the operator pays, beside what customers pay for the model. */
function CostCell({ cost }: { readonly cost: DeploymentCost | undefined }) {
  if (cost === undefined) return "–";
  const usd = (nano: number): string => formatUsd(BigInt(nano));
  if (cost.device_hour_nano_usd !== null)
    return t("{usd} a device hour", { usd: usd(cost.device_hour_nano_usd) });
  const input = usd(cost.input_nano_usd_per_million_tokens);
  const output = usd(cost.output_nano_usd_per_million_tokens);
  const more = cost.per_request_nano_usd + cost.per_second_nano_usd > 0 ? " +" : "";
  return t("{input} in, {output} out a million", { input, output }) + more;
}

const hasDevice = ({ target }: Row): boolean =>
  target.kind === "gpu_worker" || target.kind === "gpu_pool";

const tierOf = ({ target }: Row) => target.kind.replaceAll("_", " ");

const stateOf = ({ disabled, canary, shadow_percent: percent }: Row) => (
  <>
    <Badge tone={disabled ? "warn" : "good"}>{disabled ? t("Out") : t("In use")}</Badge>{" "}
    {percent !== null && <Badge>{t("Shadow {percent} %", { percent })}</Badge>}
    {canary && percent === null && <Badge>{t("Canary")}</Badge>}
  </>
);

/** Of the requests that its priority gets, were it in use. */
function shareOf({ disabled }: Row, weight: number, others: readonly Row[]): string {
  const all = others.reduce((sum, other) => sum + other.weight, weight);
  return formatShare(BigInt(disabled ? 0 : weight), BigInt(all));
}

const useChange = ({ id }: Row) =>
  useWrite((body: PatchDeploymentRequest) =>
    api.PATCH("/admin/v1/deployments/{id}", { params: { path: { id } }, body }),
  );

/** Out in one press, and back with the weight it had. */
function Switch({ deployment }: { readonly deployment: Row }) {
  const { disabled: isOut } = deployment;
  const write = useChange(deployment);
  return (
    <button
      type="button"
      className={isOut ? undefined : "danger"}
      disabled={write.isPending}
      onClick={() => write.mutate({ disabled: !isOut })}
    >
      {isOut ? t("Bring in") : t("Take out")}
    </button>
  );
}

interface ChangeProps {
  readonly deployment: Row;
  readonly others: readonly Row[];
  readonly onClose: () => void;
}

function Change({ deployment, others, onClose }: ChangeProps) {
  const [weight, setWeight] = useState(deployment.weight);
  const [isCanary, setCanary] = useState(deployment.canary);
  const [percent, setPercent] = useState(deployment.shadow_percent);
  const write = useChange(deployment);
  const share = shareOf({ ...deployment, disabled: false }, weight, others);
  return (
    <FormDialog
      title={t("Change {name}", { name: deployment.id })}
      submit={t("Save")}
      onClose={onClose}
      write={write}
      onSubmit={(form) =>
        write.mutate(
          {
            weight,
            canary: isCanary,
            priority: Number(form.get("priority")),
            shadow_percent: percent,
          },
          { onSuccess: onClose },
        )
      }
    >
      <Field
        label={t("Weight")}
        hint={
          isCanary
            ? t("{weight}: {share} of the organizations", { weight, share })
            : t("{weight}: {share} of the requests", { weight, share })
        }
      >
        <input
          type="range"
          min={1}
          max={MAX_WEIGHT}
          value={weight}
          onChange={(event) => setWeight(Number(event.target.value))}
        />
      </Field>
      <Field label={t("Priority")} hint={t("Lower is asked first.")}>
        <input
          name="priority"
          type="number"
          min={0}
          max={100}
          required
          defaultValue={deployment.priority}
        />
      </Field>
      <label className="check">
        <input
          type="checkbox"
          checked={isCanary}
          onChange={(event) => setCanary(event.target.checked)}
        />
        {t("Canary: an organization has either all of its requests here first, or none")}
      </label>
      <ShadowField percent={percent} onChange={setPercent} />
    </FormDialog>
  );
}
